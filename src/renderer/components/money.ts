import type { CaseDetails } from '../../shared/model/case.ts';
import { formatMoney, parseMoney, type Money } from '../../shared/model/money.ts';

/** An amount while it is being typed. */
export interface MoneyDraft {
  readonly text: string;
  readonly currency: string;
}

export const currencies = [
  'CNY',
  'TWD',
  'HKD',
  'MOP',
  'SGD',
  'USD',
  'EUR',
  'GBP',
  'JPY',
  'INR',
  'KRW',
  'MYR',
  'THB',
  'IDR',
  'PHP',
  'VND',
  'AUD',
  'CAD',
  'NZD',
  'CHF',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'BRL',
  'ZAR',
  'AED',
] as const;

const currencyByJurisdiction: Readonly<Record<CaseDetails['jurisdiction'], string>> = {
  CN: 'CNY',
  TW: 'TWD',
  HK: 'HKD',
  SG: 'SGD',
  GB: 'GBP',
  EU: 'EUR',
  US: 'USD',
  JP: 'JPY',
  IN: 'INR',
  other: 'USD',
};

export const currencyOf = (jurisdiction: CaseDetails['jurisdiction']): string =>
  currencyByJurisdiction[jurisdiction];

export const moneyDraftOf = (money: Money | null, currency: string): MoneyDraft =>
  money
    ? { text: formatMoney(money).slice(money.currency.length + 1), currency: money.currency }
    : { text: '', currency };

/** Null both for an empty field and for text that is no amount; forms refuse the latter before they save. */
export const moneyOf = (draft: MoneyDraft): Money | null =>
  draft.text.trim() === '' ? null : parseMoney(draft.text, draft.currency);

export const isAmountOrEmpty = (draft: MoneyDraft): boolean =>
  draft.text.trim() === '' || moneyOf(draft) !== null;

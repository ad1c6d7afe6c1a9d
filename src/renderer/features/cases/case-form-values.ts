import { caseDetailsSchema, type CaseDetails, type CaseDetailsInput } from '../../../shared/model/case.ts';
import { currencyOf, moneyDraftOf, moneyOf, type MoneyDraft } from '../../components/money.ts';

type WithDrafts<T, K extends keyof T> = Omit<T, K> & Readonly<Record<K, MoneyDraft>>;

/** A case as its form holds it: amounts as typed, everything else as in the model. */
export type CaseFormValues = Omit<CaseDetails, 'disputedAmount' | 'requests' | 'outcome'> & {
  readonly disputedAmount: MoneyDraft;
  readonly requests: readonly WithDrafts<CaseDetails['requests'][number], 'amount'>[];
  readonly outcome: WithDrafts<CaseDetails['outcome'], 'amount'>;
};

export function caseFormValues(details: CaseDetails): CaseFormValues {
  const currency = details.disputedAmount?.currency ?? currencyOf(details.jurisdiction);
  return {
    ...details,
    disputedAmount: moneyDraftOf(details.disputedAmount, currency),
    requests: details.requests.map(({ text, amount }) => ({ text, amount: moneyDraftOf(amount, currency) })),
    outcome: { ...details.outcome, amount: moneyDraftOf(details.outcome.amount, currency) },
  };
}

/** The form of a case that does not exist yet: the model's own defaults. */
export const newCaseFormValues = (): CaseFormValues =>
  caseFormValues({ ...caseDetailsSchema.parse({ title: '-' }), title: '' });

export const caseDetailsOf = (values: CaseFormValues): CaseDetailsInput => ({
  ...values,
  // A region belongs to its country.
  region: values.region.startsWith(values.jurisdiction) ? values.region : '',
  disputedAmount: moneyOf(values.disputedAmount),
  requests: values.requests.map(({ text, amount }) => ({ text, amount: moneyOf(amount) })),
  outcome: { ...values.outcome, amount: moneyOf(values.outcome.amount) },
});

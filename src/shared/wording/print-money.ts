import type { Language } from '../languages.ts';
import { formatMoney, type Money } from '../model/money.ts';

type Currencies = Readonly<Record<string, string | undefined>>;

/** How letters and dossiers write an amount of the commoner currencies. */
const ways: Readonly<Record<Language, Currencies>> = {
  en: {
    CNY: 'RMB {amount}',
    GBP: '£{amount}',
    EUR: '€{amount}',
    USD: 'US${amount}',
    HKD: 'HK${amount}',
    TWD: 'NT${amount}',
    SGD: 'S${amount}',
    JPY: 'JPY {amount}',
    INR: 'INR {amount}',
  },
  'zh-CN': {
    CNY: '{amount}元',
    GBP: '{amount}英镑',
    EUR: '{amount}欧元',
    USD: '{amount}美元',
    HKD: '{amount}港元',
    TWD: '新台币{amount}元',
    SGD: '{amount}新加坡元',
    JPY: '{amount}日元',
    INR: '{amount}印度卢比',
  },
  'zh-TW': {
    CNY: '人民幣{amount}元',
    GBP: '{amount}英鎊',
    EUR: '{amount}歐元',
    USD: '{amount}美元',
    HKD: '港幣{amount}元',
    TWD: '新臺幣{amount}元',
    SGD: '新加坡幣{amount}元',
    JPY: '{amount}日圓',
    INR: '{amount}印度盧比',
  },
};

/** `新臺幣3,980元`, `£640.00`; with the code first where the language has no word of its own for the currency. */
export function writeMoney(money: Money, language: Language): string {
  const way = ways[language][money.currency];
  const plain = formatMoney(money).slice(money.currency.length + 1);
  // Nobody writes minor units of this currency: two zeros would look odd.
  const short = money.currency === 'TWD' ? plain.replace(/\.00$/, '') : plain;
  return way === undefined ? formatMoney(money) : way.replace('{amount}', short);
}

import { minorUnitDigits, parseMoney, type Money } from '../../../../../shared/model/money.ts';
import type { Table } from './table.ts';

/** In minor units. What binary fractions add to an amount is smaller by far; a third decimal place of a price is not. */
const largestNoise = 0.001;

/** Sheets keep amounts as binary fractions, 19.90 now and then as 19.900000000000002. Anything beyond such noise is no amount. */
function parseSheetMoney(text: string, currency: string): Money | null {
  const exact = parseMoney(text, currency);
  if (exact !== null || !/^-?\d+\.\d+$/.test(text)) return exact;
  const minorUnits = Number(text) * 10 ** minorUnitDigits(currency);
  const whole = Math.round(minorUnits);
  const isNoise = Math.abs(minorUnits - whole) < largestNoise;
  // An amount that noise alone makes up is none.
  return isNoise && whole !== 0 && Number.isSafeInteger(whole) ? { minorUnits: whole, currency } : null;
}

export type MoneyParser = (text: string, currency: string) => Money | null;

/** How amounts of a table are read: text says what it means to the digit. */
export const moneyParser = ({ kind }: Table): MoneyParser => (kind === 'xlsx' ? parseSheetMoney : parseMoney);

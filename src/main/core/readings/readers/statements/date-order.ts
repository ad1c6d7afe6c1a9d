export type DateOrder = 'ymd' | 'dmy' | 'mdy';

const parts = (text: string): [number, number, number] | null => {
  const match = /^(\d{1,4})[-/.年](\d{1,2})[-/.月](\d{1,4})日?$/.exec(text.trim().split(/[\sT]/)[0] ?? '');
  return match ? [Number(match[1]), Number(match[2]), Number(match[3])] : null;
};

/**
 * In which order the dates of a file stand, from the dates alone: a number above 12 is a day. Null where none tells, or
 * where they contradict each other; then nobody guesses.
 */
export function dateOrder(dates: readonly string[]): DateOrder | null {
  const all = dates.map(parts).filter((one) => one !== null);
  if (all.length === 0) return null;
  if (all.every(([first]) => first > 31)) return 'ymd';
  const dayFirst = all.some(([first]) => first > 12);
  const monthFirst = all.some(([, second]) => second > 12);
  if (dayFirst === monthFirst) return null;
  return dayFirst ? 'dmy' : 'mdy';
}

/** A date in that order as ISO 8601; null where it is none. */
export function isoDate(text: string, order: DateOrder): string | null {
  const found = parts(text);
  if (!found) return null;
  const [a, b, c] = found;
  const [year, month, day] = order === 'ymd' ? [a, b, c] : order === 'dmy' ? [c, b, a] : [c, a, b];
  const whole = year < 100 ? year + 2000 : year;
  const iso = `${whole}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const checked = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(checked.getTime()) && checked.toISOString().startsWith(iso) ? iso : null;
}

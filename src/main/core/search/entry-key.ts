import type Database from 'better-sqlite3';
import { searchKinds, type SearchKind } from '../../../shared/model/search.ts';

/**
 * The key of an entry says when, in which order, in which case and of what kind it is, in 63 bits:
 *
 *     second (32) | order within it (14) | number of the case (13) | place of the kind in `searchKinds` (4)
 *
 * The full-text tables know nothing but keys, and give them in order. So the newest hits come first without a sort, a
 * time range is a key range, and counting by case needs no look into another table (which was most of a query's time).
 */
const kindBits = 4n;
const caseBits = 13n;
const orderBits = 14n;
const orderShift = kindBits + caseBits;
const secondShift = orderShift + orderBits;

/** More cases than one person has in a life. */
const mostCases = 1 << Number(caseBits);
/** Seconds 0 to this hold what has no time, below all times; 1970 begins here. */
const firstSecond = 1n << 24n;
/** Above all times (the last one is in the year 2105): cases themselves, which stand first and in no range. */
const caseSecond = (1n << 32n) - 2n;

export const kindOfKey = `(rowid & ${(1n << kindBits) - 1n})`;
export const caseOfKey = `(rowid >> ${kindBits} & ${(1n << caseBits) - 1n})`;

/** The same as `caseOfKey`, of a key that was read. */
export const caseNumberOf = (key: bigint): number => Number((key >> kindBits) & ((1n << caseBits) - 1n));

export const kindNumber = (kind: SearchKind): number => searchKinds.indexOf(kind);

/** The second of a moment, rounded down or up; null where the text is no time. What lies outside the range goes to its end. */
function secondOf(utc: string, round: (seconds: number) => number): bigint | null {
  const milliseconds = Date.parse(utc);
  if (Number.isNaN(milliseconds)) return null;
  const second = firstSecond + BigInt(Math.max(0, round(milliseconds / 1000)));
  return second < caseSecond ? second : caseSecond - 1n;
}

/** Where an entry stands in time: the second of a sort key (`~` has none), null for none. A case stands above all times. */
export const secondOfEntry = (kind: SearchKind, sortKey: string): bigint | null =>
  kind === 'case' ? caseSecond : secondOf(sortKey, Math.floor);

/** The second that a key stands for, or null where it has no time. */
export function secondOfKey(key: bigint): bigint | null {
  const second = key >> secondShift;
  return second < firstSecond ? null : second;
}

/** Keys of a time range, `[from, to)`; to the second. Where a range is asked for, what has no time lies outside it. */
export function keyRange(
  fromUtc: string | undefined,
  toUtc: string | undefined,
): { readonly from: bigint; readonly to: bigint } {
  if (fromUtc === undefined && toUtc === undefined) return { from: 0n, to: (1n << 63n) - 1n };
  const from = fromUtc === undefined ? null : secondOf(fromUtc, Math.floor);
  const to = toUtc === undefined ? null : secondOf(toUtc, Math.ceil);
  return { from: (from ?? firstSecond) << secondShift, to: (to ?? caseSecond) << secondShift };
}

/** The number that stands for a case in keys. Throws where the vault has more cases than keys can tell apart. */
export function caseNumber(database: Database.Database, caseId: string): number {
  const find = database.prepare<[string], number>('SELECT number FROM search_case WHERE case_id = ?').pluck();
  const known = find.get(caseId);
  if (known !== undefined) return known;
  const number = database.prepare<[], number>('SELECT count(*) FROM search_case').pluck().get() ?? 0;
  if (number >= mostCases) throw new RangeError(`the search index holds at most ${mostCases} cases`);
  database.prepare('INSERT INTO search_case (number, case_id) VALUES (?, ?)').run(number, caseId);
  return number;
}

/**
 * A key that no entry has yet, after those of the same second. A second that is full (a statement of 20,000 rows that
 * says the day alone) runs over into the next one, which moves nothing out of its day.
 */
export function freeKey(
  lastKeyBetween: (from: bigint, to: bigint) => bigint | null,
  entry: { readonly second: bigint | null; readonly caseNumber: number; readonly kind: SearchKind },
): bigint {
  const below = (BigInt(entry.caseNumber) << kindBits) | BigInt(kindNumber(entry.kind));
  let { second } = entry;
  for (;;) {
    const start = second === null ? 0n : second << secondShift;
    const end = second === null ? firstSecond << secondShift : (second + 1n) << secondShift;
    const last = lastKeyBetween(start, end);
    const next = last === null ? start : ((last >> orderShift) + 1n) << orderShift;
    if (next < end) return next | below;
    second = (second ?? firstSecond) + 1n;
  }
}

import { searchQuerySchema, type SearchPage, type SearchQuery } from '../../../shared/model/search.ts';
import { fail, succeed, type Result } from '../../../shared/result.ts';
import { caseExists, checkInput } from '../vault/records.ts';
import type { Vault } from '../vault/vault.ts';
import { caseNumberOf, caseOfKey, kindNumber, kindOfKey, keyRange } from './entry-key.ts';
import { matchAll, parseWords } from './query.ts';
import { readHits } from './hits.ts';
import { isIndexComplete } from './index-state.ts';

/** Hits are counted up to here, so that a count stays short; a vault with more of one word gets "at least" this many. */
const mostCounted = 250_000;

type Value = string | number | bigint;

/** What both indexes are asked: words, time range, kinds, case. Values only ever go in as parameters. */
interface Filter {
  readonly where: string;
  readonly values: readonly Value[];
}

type CheckedQuery = ReturnType<typeof searchQuerySchema.parse>;

function filterOf({ database }: Vault, query: Omit<CheckedQuery, 'words'>): Filter {
  const range = keyRange(query.fromUtc, query.toUtc);
  const parts = ['rowid >= ?', 'rowid < ?'];
  const values: Value[] = [range.from, range.to];
  if (query.kinds) {
    parts.push(`${kindOfKey} IN (${query.kinds.map(() => '?').join(', ')})`);
    values.push(...query.kinds.map(kindNumber));
  }
  if (query.caseId !== undefined) {
    const number = database.prepare<[string], number>('SELECT number FROM search_case WHERE case_id = ?');
    parts.push(`${caseOfKey} = ?`);
    values.push(number.pluck().get(query.caseId) ?? -1);
  }
  return { where: parts.join(' AND '), values };
}

/** The newest keys of an index that match, no more than `limit`. */
function newestKeys(
  { database }: Vault,
  table: 'search_title' | 'search_text',
  match: string,
  filter: Filter,
  limit: number,
): bigint[] {
  const sql = `SELECT rowid FROM ${table} WHERE ${table} MATCH ? AND ${filter.where} ORDER BY rowid DESC LIMIT ?`;
  const keys = database.prepare<Value[], bigint>(sql).pluck().safeIntegers();
  return keys.all(match, ...filter.values, limit);
}

/** For each hit the number of its case, in no order. One pass over the index alone: nothing else is read for a count. */
function casesOfHits({ database }: Vault, match: string, { where, values }: Filter): number[] {
  const sql = `SELECT ${caseOfKey} FROM search_text WHERE search_text MATCH ? AND ${where} LIMIT ?`;
  return database
    .prepare<Value[], number>(sql)
    .pluck()
    .all(match, ...values, mostCounted + 1);
}

function groupsOf({ database }: Vault, numbers: readonly number[]): SearchPage['cases'][number][] {
  const counts: number[] = [];
  for (const number of numbers) counts[number] = (counts[number] ?? 0) + 1;
  const find = database.prepare<[number], { caseId: string; title: string }>(
    `SELECT case_id AS caseId, cases.document ->> '$.title' AS title
       FROM search_case JOIN cases ON cases.id = case_id WHERE number = ?`,
  );
  const groups: SearchPage['cases'][number][] = [];
  // `forEach` passes over the numbers that no hit has.
  counts.forEach((count, number) => {
    const found = find.get(number);
    if (found) groups.push({ ...found, count });
  });
  return groups.sort((a, b) => b.count - a.count || (a.caseId < b.caseId ? -1 : 1));
}

/**
 * Finds all of the words (or "phrases"), in whatever script, width and case, titles first, then the newest.
 * Errors: INVALID_INPUT, NOT_FOUND (case).
 */
export function search(vault: Vault, input: SearchQuery): Result<SearchPage> {
  const checked = checkInput(searchQuerySchema, input);
  if (!checked.ok) return checked;
  const query = checked.value;
  if (query.caseId !== undefined && !caseExists(vault, query.caseId)) return fail('NOT_FOUND', query.caseId);
  const words = parseWords(query.words);
  const complete = isIndexComplete(vault);
  if (words.length === 0) return succeed({ total: 0, atLeast: false, complete, cases: [], hits: [] });
  // One read transaction: count and page are of the same moment.
  const page = vault.database.transaction(() => find(vault, query, words)).deferred();
  return succeed({ ...page, complete });
}

function find(vault: Vault, query: CheckedQuery, words: readonly string[]): Omit<SearchPage, 'complete'> {
  const match = matchAll(words);
  const { caseId, ...anywhere } = query;
  const filter = filterOf(vault, query);
  const end = query.offset + query.limit;
  const inTitle = newestKeys(vault, 'search_title', match, filter, end);
  // Enough keys that the page is full even where every hit in a title is among them.
  const newest = newestKeys(vault, 'search_text', match, filter, end + 1);
  const titles = new Set(inTitle);
  const ordered = inTitle.length < end ? [...inTitle, ...newest.filter((key) => !titles.has(key))] : inTitle;
  const isAll = caseId === undefined && newest.length <= end;
  const numbers = isAll ? newest.map(caseNumberOf) : casesOfHits(vault, match, filterOf(vault, anywhere));
  const atLeast = numbers.length > mostCounted;
  if (atLeast) numbers.length = mostCounted;
  const cases = groupsOf(vault, numbers);
  return {
    total: cases.reduce(
      (sum, one) => sum + (caseId === undefined || one.caseId === caseId ? one.count : 0),
      0,
    ),
    atLeast,
    cases,
    hits: readHits(vault, ordered.slice(query.offset, end), words),
  };
}

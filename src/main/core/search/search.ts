import {
  searchQuerySchema,
  type SearchHit,
  type SearchKind,
  type SearchPage,
  type SearchQuery,
} from '../../../shared/model/search.ts';
import { succeed, type Result } from '../../../shared/result.ts';
import { checkInput } from '../vault/records.ts';
import type { Vault } from '../vault/vault.ts';
import { fold } from './fold.ts';
import { rowidRange, type RowidRange } from './search-index.ts';
import { snippetOf } from './snippet.ts';
import { phraseOf } from './tokens.ts';

interface Row {
  readonly case_id: string;
  readonly kind: SearchKind;
  readonly entity_id: string;
  readonly part: string;
  readonly title: string;
  readonly body: string;
  readonly exhibit: string | null;
}

/** The terms of a query, folded: what stands in quotation marks of any script is one. */
export function termsOf(words: string): string[] {
  const terms: string[] = [];
  for (const [, quoted, plain] of words.matchAll(
    /["“”「」『』«»„]([^"“”「」『』«»„]*)["“”「」『』«»„]?|(\S+?)(?=["“”「」『』«»„]|\s|$)/g,
  )) {
    const term = fold(quoted ?? plain ?? '').text.trim();
    if (phraseOf(term) !== null) terms.push(term);
  }
  return [...new Set(terms)];
}

/** All terms, each in the title or the words. What the user typed is only ever inside quotes, as pairs of letters and digits. */
const matchOf = (terms: readonly string[]): string => terms.map((term) => phraseOf(term) ?? '').join(' AND ');

/** The SQL of a page, apart so that a test can look at its plan. */
export const pageSql = `
  SELECT e.case_id, e.kind, e.entity_id, e.part, e.title, e.body,
         (SELECT exhibit_group || '-' || exhibit_item FROM evidence WHERE id = e.entity_id) AS exhibit
    FROM search_index AS i JOIN search_entry AS e ON e.rowid = i.rowid
   WHERE i.search_index MATCH ? AND i.rowid BETWEEN ? AND ?
   ORDER BY i.rowid DESC LIMIT ? OFFSET ?`;

/**
 * Finds what is in the words of a vault, from one character up: by case, then by kind, then the newest first.
 * Errors: INVALID_INPUT. A query without letters or digits finds nothing.
 */
export function search(vault: Vault, input: SearchQuery): Result<SearchPage> {
  const query = checkInput(searchQuerySchema, input);
  if (!query.ok) return query;
  const { words, caseId, kinds, offset, limit } = query.value;
  const terms = termsOf(words);
  if (terms.length === 0) return succeed({ total: 0, cases: [], hits: [] });
  const { database } = vault;
  const match = matchOf(terms);
  const counted = database
    .prepare<[string, number, number], number>(
      'SELECT count(*) FROM search_index WHERE search_index MATCH ? AND rowid BETWEEN ? AND ?',
    )
    .pluck();
  const rangesOf = (id: string): RowidRange[] =>
    kinds ? kinds.map((kind) => rowidRange(database, id, kind)) : [rowidRange(database, id)];
  const cases = listTitles(database).map((one) => {
    const ranges = rangesOf(one.caseId).map((range) => ({ range, count: counted.get(match, ...range) ?? 0 }));
    return { ...one, ranges, count: ranges.reduce((sum, { count }) => sum + count, 0) };
  });
  const wanted = cases.filter((one) => caseId === undefined || one.caseId === caseId);
  return succeed({
    total: wanted.reduce((sum, { count }) => sum + count, 0),
    cases: cases
      .filter(({ count }) => count > 0)
      .map(({ caseId: id, title, count }) => ({ caseId: id, title, count })),
    hits: readHits(
      database,
      match,
      wanted.flatMap(({ ranges }) => ranges),
      { offset, limit },
    ).map((row) => hitOf(row, terms)),
  });
}

/** The case that was worked on last first. */
const listTitles = (database: Vault['database']): { caseId: string; title: string }[] =>
  database
    .prepare<[], { caseId: string; title: string }>(
      `SELECT c.id AS caseId, json_extract(c.document, '$.title') AS title
         FROM search_case AS s JOIN cases AS c ON c.id = s.case_id ORDER BY c.recorded_at DESC, c.id`,
    )
    .all();

/** Goes through the ranges in order until the page is full. */
function readHits(
  database: Vault['database'],
  match: string,
  ranges: readonly { readonly range: RowidRange; readonly count: number }[],
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Row[] {
  const page = database.prepare<[string, number, number, number, number], Row>(pageSql);
  const rows: Row[] = [];
  let skip = offset;
  for (const { range, count } of ranges) {
    if (rows.length === limit) break;
    if (skip < count) rows.push(...page.all(match, ...range, limit - rows.length, skip));
    skip = Math.max(0, skip - count);
  }
  return rows;
}

function hitOf(row: Row, terms: readonly string[]): SearchHit {
  const { kind, part, title, exhibit } = row;
  return {
    kind,
    id: row.entity_id,
    caseId: row.case_id,
    title,
    part,
    exhibit,
    ...snippetOf(row.body || title, terms),
  };
}

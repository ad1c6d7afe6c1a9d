import { searchKinds, type SearchKind } from '../../../shared/model/search.ts';
import type { Vault } from '../vault/vault.ts';
import { fold } from './fold.ts';
import { indexWords } from './tokens.ts';

export interface SearchText {
  readonly kind: SearchKind;
  /** A page, a line; empty where there is only one. */
  readonly part: string;
  readonly title: string;
  readonly body: string;
  /** UTC start of the time, or `~`. */
  readonly sortKey: string;
}

/** Whose words these are: the record's own, those that a reader found in its file, or those recognised in its picture. */
export type SearchSource = 'record' | 'file' | 'picture';

/** Longer texts are indexed in pieces, so that one hit does not load a book. */
const longestPiece = 4000;
/** What stands at a seam stands whole in one of the two pieces. */
const overlap = 80;

/** A kind has room for four thousand million entries in a case, the vault for sixty thousand cases (2 ** 53 is the end). */
const kindShift = 2 ** 32;
const caseShift = 2 ** 36;

/** Read backwards: what the user wrote comes before what stands in files, and the many rows of a statement last. */
const kindRank = (kind: SearchKind): number => searchKinds.length - 1 - searchKinds.indexOf(kind);

/** Puts the words of an entity in place of those it had from that source; inside the transaction that saves it. */
export function replaceSearchTexts(
  vault: Vault,
  caseId: string,
  entityId: string,
  source: SearchSource,
  texts: Iterable<SearchText>,
): void {
  const { database } = vault;
  removeSearchTexts(vault, entityId, source);
  const insertEntry = database.prepare(
    `INSERT INTO search_entry (rowid, case_id, kind, source, entity_id, part, title, body, sort_key)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertIndex = database.prepare('INSERT INTO search_index (rowid, title, body) VALUES (?, ?, ?)');
  const next = nextRowids(vault, caseId);
  // The index is read backwards, the newest first; the lines of one file then stand in their own order.
  for (const { kind, part, title, body, sortKey } of [...texts].reverse()) {
    for (const piece of piecesOf(body)) {
      const rowid = next(kind);
      insertEntry.run(rowid, caseId, kind, source, entityId, part, title, piece, sortKey);
      insertIndex.run(rowid, indexWords(fold(title).text), indexWords(fold(piece).text));
    }
  }
}

export function removeSearchTexts({ database }: Vault, entityId: string, source: SearchSource): void {
  const rowids = database
    .prepare<[string, string], number>('SELECT rowid FROM search_entry WHERE entity_id = ? AND source = ?')
    .pluck()
    .all(entityId, source);
  const removeIndex = database.prepare('DELETE FROM search_index WHERE rowid = ?');
  const removeEntry = database.prepare('DELETE FROM search_entry WHERE rowid = ?');
  for (const rowid of rowids) {
    removeIndex.run(rowid);
    removeEntry.run(rowid);
  }
}

function* piecesOf(body: string): Generator<string> {
  let start = 0;
  do {
    yield body.slice(start, start + longestPiece);
    start += longestPiece - overlap;
  } while (start + overlap < body.length);
}

/** Counts on from the highest of each kind in the case. */
function nextRowids({ database }: Vault, caseId: string): (kind: SearchKind) => number {
  database.prepare('INSERT INTO search_case (case_id) VALUES (?) ON CONFLICT DO NOTHING').run(caseId);
  const highest = database
    .prepare<[number, number], number | null>(
      'SELECT max(rowid) FROM search_entry WHERE rowid BETWEEN ? AND ?',
    )
    .pluck();
  const last = new Map<SearchKind, number>();
  return (kind) => {
    const range = rowidRange(database, caseId, kind);
    const rowid = (last.get(kind) ?? highest.get(...range) ?? range[0]) + 1;
    last.set(kind, rowid);
    return rowid;
  };
}

export type RowidRange = readonly [from: number, to: number];

/** The rowids of a case or of a kind in it; an empty range for a case without words. */
export function rowidRange(database: Vault['database'], caseId: string, kind?: SearchKind): RowidRange {
  const number = database
    .prepare<[string], number>('SELECT number FROM search_case WHERE case_id = ?')
    .pluck()
    .get(caseId);
  if (number === undefined) return [0, -1];
  const from = number * caseShift + (kind === undefined ? 0 : kindRank(kind) * kindShift);
  return [from, from + (kind === undefined ? caseShift : kindShift) - 1];
}

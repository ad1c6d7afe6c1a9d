import type { SearchHit, SearchKind } from '../../../shared/model/search.ts';
import type { Vault } from '../vault/vault.ts';
import { placeQuery } from './grams.ts';
import { holdsAny, rangesOf, snippetOf } from './snippet.ts';

interface EntryRow {
  readonly kind: SearchKind;
  readonly id: string;
  readonly caseId: string;
  readonly title: string;
  readonly exhibit: string | null;
}

interface Window {
  readonly part: string;
  readonly text: string;
}

interface FirstWindow extends Window {
  readonly id: number;
  readonly lastId: number;
}

/** The hits of a page as they are shown, in the order of their keys. */
export function readHits(vault: Vault, keys: readonly bigint[], words: readonly string[]): SearchHit[] {
  const { database } = vault;
  const entry = database.prepare<[bigint], EntryRow>(
    `SELECT kind, entity_id AS id, case_id AS caseId, title,
            (SELECT exhibit_group || '-' || exhibit_item FROM evidence WHERE id = entity_id) AS exhibit
       FROM search_entry WHERE key = ?`,
  );
  const ofRecord = database.prepare<[string], string>(
    "SELECT title FROM search_entry WHERE entity_id = ? AND source = 'record' LIMIT 1",
  );
  const recordTitle = ofRecord.pluck();
  const windowWithHit = windowFinder(vault, words);
  return keys.flatMap((key) => {
    const row = entry.get(key);
    if (!row) return [];
    const { part, text } = windowWithHit(key);
    const snippet = snippetOf(text, words);
    const title = row.title === '' ? (recordTitle.get(row.id) ?? '') : row.title;
    const titleRanges = rangesOf(title, words);
    return [{ ...row, part, title, titleRanges, snippet: snippet.text, ranges: snippet.ranges }];
  });
}

/** Finds the first stretch of a hit's text that holds one of the words; its beginning where the title alone does. */
function windowFinder({ database }: Vault, words: readonly string[]): (key: bigint) => Window {
  const firstOf = database.prepare<[bigint, bigint], FirstWindow>(
    `SELECT id, part, text, (SELECT max(id) FROM search_window WHERE entry_key = ?) AS lastId
       FROM search_window WHERE entry_key = ? ORDER BY position LIMIT 1`,
  );
  // The windows of an entry were written one after the other: their ids are a range.
  const placesIn = database.prepare<[string, number, number], Window>(
    `SELECT part, text FROM search_place JOIN search_window ON id = search_place.rowid
      WHERE search_place MATCH ? AND search_place.rowid BETWEEN ? AND ? ORDER BY search_place.rowid`,
  );
  const places = placeQuery(words);
  return (key) => {
    const first = firstOf.get(key, key);
    if (!first) return { part: '', text: '' };
    if (first.lastId === first.id || holdsAny(first.text, words)) return first;
    for (const window of placesIn.iterate(places, first.id + 1, first.lastId)) {
      if (holdsAny(window.text, words)) return window;
    }
    return first;
  };
}

import type Database from 'better-sqlite3';
import type { SearchKind } from '../../../shared/model/search.ts';
import type { Vault } from '../vault/vault.ts';
import { caseNumber, freeKey, secondOfEntry, secondOfKey } from './entry-key.ts';
import { fold } from './fold.ts';
import { indexText, indexTexts, placeText } from './grams.ts';

/** What makes one hit. Words are looked for in all parts together, phrases in each; a hit names the part of the first one. */
export interface SearchText {
  readonly kind: SearchKind;
  /** Empty: the hit bears the title of its record. */
  readonly title: string;
  readonly parts: readonly SearchPart[];
  /** UTC start of the time, or `~`; null: it has the time of its record, also after that has changed. */
  readonly sortKey: string | null;
}

export interface SearchPart {
  /** A page, a line; empty where there is only one. */
  readonly part: string;
  readonly body: string;
}

/** Whose words these are: the record's own, or those that a reader found in its file. Each is replaced without the other. */
export type SearchSource = 'record' | 'file';

export interface SearchDocument {
  readonly caseId: string;
  readonly entityId: string;
  readonly source: SearchSource;
  readonly texts: readonly SearchText[];
}

/** Text is kept in stretches of this many UTF-16 units, so that a hit in a book reads a page of it and not the book. */
const windowLength = 4096;
/** More than the longest word that can be asked for (`longestQuery`), so that a hit lies whole in one of them. */
const windowOverlap = 512;

type Statements = ReturnType<typeof prepare>;
const prepared = new WeakMap<Database.Database, Statements>();

/** Prepared once for each connection: a statement of 100,000 rows is as many calls. */
function statementsOf(database: Database.Database): Statements {
  let statements = prepared.get(database);
  if (!statements) prepared.set(database, (statements = prepare(database)));
  return statements;
}

function prepare(database: Database.Database) {
  return {
    keysOf: database
      .prepare<[string, string], bigint>('SELECT key FROM search_entry WHERE entity_id = ? AND source = ?')
      .pluck()
      .safeIntegers(),
    lastKey: database
      .prepare<[bigint, bigint], bigint | null>(
        'SELECT max(key) FROM search_entry WHERE key >= ? AND key < ?',
      )
      .pluck()
      .safeIntegers(),
    following: database
      .prepare<[string], FollowingRow>(
        `SELECT key, case_id AS caseId, kind, title FROM search_entry
          WHERE entity_id = ? AND source = 'file' AND follows_record = 1`,
      )
      .safeIntegers(),
    windowsOf: database.prepare<[bigint], WindowRow>(
      'SELECT part, start, text FROM search_window WHERE entry_key = ? ORDER BY position',
    ),
    remove: [
      'DELETE FROM search_entry WHERE key = ?',
      'DELETE FROM search_place WHERE rowid IN (SELECT id FROM search_window WHERE entry_key = ?)',
      'DELETE FROM search_window WHERE entry_key = ?',
      'DELETE FROM search_title WHERE rowid = ?',
      'DELETE FROM search_text WHERE rowid = ?',
    ].map((sql) => database.prepare<[bigint]>(sql)),
    addEntry: database.prepare(
      `INSERT INTO search_entry (key, case_id, kind, source, entity_id, title, follows_record)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ),
    addWindow: database.prepare(
      'INSERT INTO search_window (entry_key, position, part, start, text) VALUES (?, ?, ?, ?, ?)',
    ),
    addPlace: database.prepare('INSERT INTO search_place (rowid, grams) VALUES (?, ?)'),
    addTitle: database.prepare('INSERT INTO search_title (rowid, title) VALUES (?, ?)'),
    addText: database.prepare('INSERT INTO search_text (rowid, title, body) VALUES (?, ?, ?)'),
  };
}

interface FollowingRow {
  readonly key: bigint;
  readonly caseId: string;
  readonly kind: SearchKind;
  readonly title: string;
}

interface WindowRow {
  readonly part: string;
  readonly start: number;
  readonly text: string;
}

/** Puts the words of an entity in place of those it had from that source; inside the transaction that saves it. */
export function replaceSearchTexts(
  vault: Vault,
  caseId: string,
  entityId: string,
  source: SearchSource,
  texts: readonly SearchText[],
): void {
  replaceSearchDocuments(vault, [{ caseId, entityId, source, texts }]);
}

/** The same for many entities at once, in the caller's transaction. */
export function replaceSearchDocuments(vault: Vault, documents: readonly SearchDocument[]): void {
  // All removals first: between insertions they would break the order.
  for (const { entityId, source } of documents) removeSearchTexts(vault, entityId, source);
  addSearchDocuments(vault, documents);
  for (const { entityId, source } of documents) if (source === 'record') followRecord(vault, entityId);
}

/** Takes a record, or what was read in its file, out of the index; inside the caller's transaction. */
export function removeSearchTexts({ database }: Vault, entityId: string, source: SearchSource): void {
  const { keysOf, remove } = statementsOf(database);
  for (const key of keysOf.all(entityId, source)) for (const statement of remove) statement.run(key);
}

/**
 * Adds to what the index has, in the caller's transaction. Texts are taken in the order of time: FTS5 keeps new rows in
 * memory while their keys go up, and writes them out at each one that goes back.
 */
export function addSearchDocuments({ database }: Vault, documents: readonly SearchDocument[]): void {
  const caseNumbers = new Map<string, number>();
  const hits: Hit[] = [];
  for (const { caseId, entityId, source, texts } of documents) {
    if (!caseNumbers.has(caseId)) caseNumbers.set(caseId, caseNumber(database, caseId));
    let ofRecord: bigint | null | undefined;
    for (const text of texts) {
      const { kind, sortKey } = text;
      const second =
        sortKey === null ? (ofRecord ??= recordSecond(database, entityId)) : secondOfEntry(kind, sortKey);
      hits.push({ caseId, caseNumber: caseNumbers.get(caseId) ?? 0, entityId, source, second, text });
    }
  }
  // The index is read backwards, the newest first; texts of one second then stand in their own order.
  hits.reverse().sort((a, b) => Number((a.second ?? -1n) - (b.second ?? -1n)));
  for (const hit of hits) addHit(database, hit);
}

function recordSecond(database: Database.Database, entityId: string): bigint | null {
  const [key] = statementsOf(database).keysOf.all(entityId, 'record');
  return key === undefined ? null : secondOfKey(key);
}

interface Hit {
  readonly caseId: string;
  readonly caseNumber: number;
  readonly entityId: string;
  readonly source: SearchSource;
  readonly second: bigint | null;
  readonly text: SearchText;
}

function addHit(database: Database.Database, { caseId, entityId, source, text, ...at }: Hit): void {
  const statements = statementsOf(database);
  const { kind, title, parts, sortKey } = text;
  const key = freeKey((from, to) => statements.lastKey.get(from, to) ?? null, { ...at, kind });
  statements.addEntry.run(key, caseId, kind, source, entityId, title, sortKey === null ? 1 : 0);
  const windows = parts.flatMap(({ part, body }) => windowsOf(body).map((one) => ({ part, ...one })));
  for (const [position, { part, start, text: words }] of windows.entries()) {
    const { lastInsertRowid } = statements.addWindow.run(key, position, part, start, words);
    if (windows.length > 1) statements.addPlace.run(lastInsertRowid, placeText(fold(words)));
  }
  const titleGrams = indexText(fold(title));
  if (title !== '') statements.addTitle.run(key, titleGrams);
  statements.addText.run(key, titleGrams, indexTexts(parts.map(({ body }) => fold(body))));
}

/** A text in overlapping stretches; a short one, and nearly all are, is one. */
function windowsOf(text: string): { readonly start: number; readonly text: string }[] {
  const windows: { start: number; text: string }[] = [];
  for (let start = 0; start < text.length; start += windowLength - windowOverlap) {
    windows.push({ start, text: text.slice(start, start + windowLength) });
    if (start + windowLength >= text.length) break;
  }
  return windows;
}

/** Moves what was read in a file to the time that its record has now. */
function followRecord(vault: Vault, entityId: string): void {
  const { following, windowsOf: windows, remove } = statementsOf(vault.database);
  const second = recordSecond(vault.database, entityId);
  for (const { key, caseId, kind, title } of following.all(entityId)) {
    if (secondOfKey(key) === second) continue;
    const parts = partsOf(windows.all(key));
    for (const statement of remove) statement.run(key);
    const text = { kind, title, parts, sortKey: null };
    addSearchDocuments(vault, [{ caseId, entityId, source: 'file', texts: [text] }]);
  }
}

/** The parts as they were before they were cut into windows. */
function partsOf(windows: readonly WindowRow[]): SearchPart[] {
  const parts: { part: string; body: string }[] = [];
  for (const { part, start, text } of windows) {
    const last = parts.at(-1);
    if (start === 0 || !last) parts.push({ part, body: text });
    else last.body = last.body.slice(0, start) + text;
  }
  return parts;
}

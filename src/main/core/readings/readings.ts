import {
  columnMappingSchema,
  type ColumnMapping,
  type FileReading,
  type ReadingState,
  type TableMapping,
} from '../../../shared/model/reading.ts';
import type { OriginGrade, PartOf } from '../../../shared/model/evidence.ts';
import { fail, succeed, type Failure, type Result } from '../../../shared/result.ts';
import { readEvidence } from '../evidence/evidence.ts';
import { replaceSearchTexts } from '../search/search-index.ts';
import type { Vault } from '../vault/vault.ts';
import { listAttachments, timesOfParent } from './attachment-links.ts';
import { foundTexts } from './found-texts.ts';
import { proposeOrigin } from './origin.ts';
import { recognisedFrom, recognitionOf } from './recognised-pages.ts';
import { candidatesOf, inOrderOfTrust } from './time-candidates.ts';

/** What is kept of a reading beside its rows: everything that is small. */
type KeptReading = Pick<FileReading, 'facts' | 'times' | 'attachments' | 'problems' | 'partial'> & {
  /** What the user said of an unknown table: a later version of the reader reads by it again. */
  readonly mapping?: ColumnMapping;
};

const nothingKept: KeptReading = { facts: [], times: [], attachments: [], problems: [], partial: false };

interface ReadingRow {
  readonly reader: string;
  readonly version: number;
  readonly state: 'started' | 'read' | 'failed';
  readonly attempts: number;
  readonly failure: string | null;
  readonly read_at: string;
  readonly document: string;
}

/** Puts a reading in the place of the one before it. The rows of a file are derived: nothing the user wrote is touched. */
export function saveReading(
  vault: Vault,
  { id, caseId }: { readonly id: string; readonly caseId: string },
  reading: FileReading,
  by: { readonly mapping?: ColumnMapping } = {},
): void {
  vault.database
    .transaction(() => {
      removeFound(vault, id);
      insertText(vault, id, reading);
      insertTransactions(vault, { id, caseId }, reading);
      insertMessages(vault, id, reading);
      replaceSearchTexts(vault, caseId, id, 'file', foundTexts(vault, id));
      const { facts, times, attachments, problems, partial } = reading;
      writeRow(vault, {
        id,
        caseId,
        reader: reading.reader,
        version: reading.version,
        state: 'read',
        failure: null,
        kept: { facts, times, attachments, problems, partial, ...by },
      });
    })
    .immediate();
}

/** Keeps why a file could not be read; what an earlier version of the reader found is gone with it. */
export function saveFailure(
  vault: Vault,
  { id, caseId }: { readonly id: string; readonly caseId: string },
  reader: { readonly name: string; readonly version: number },
  failure: Failure,
): void {
  vault.database
    .transaction(() => {
      removeFound(vault, id);
      replaceSearchTexts(vault, caseId, id, 'file', foundTexts(vault, id));
      const { name, version } = reader;
      writeRow(vault, {
        id,
        caseId,
        reader: name,
        version,
        state: 'failed',
        failure,
        kept: nothingKept,
      });
    })
    .immediate();
}

/**
 * Notes that a file is about to be read, and gives how often that was noted without an end: a file that takes the process
 * down with it must not do so for ever.
 */
export function noteAttempt(
  vault: Vault,
  { id, caseId }: { readonly id: string; readonly caseId: string },
  reader: { readonly name: string; readonly version: number },
): number {
  const row = rowOf(vault, id);
  const attempts = (row?.state === 'started' ? row.attempts : 0) + 1;
  vault.database
    .prepare(
      `INSERT INTO reading (evidence_id, case_id, reader, version, state, attempts, failure, read_at, document)
       VALUES (?, ?, ?, ?, 'started', ?, NULL, ?, ?)
       ON CONFLICT (evidence_id) DO UPDATE SET state = 'started', attempts = excluded.attempts`,
    )
    .run(id, caseId, reader.name, reader.version, attempts, now(vault), JSON.stringify(nothingKept));
  return attempts;
}

interface RowToWrite {
  readonly id: string;
  readonly caseId: string;
  readonly reader: string;
  readonly version: number;
  readonly state: 'read' | 'failed';
  readonly failure: Failure | null;
  readonly kept: KeptReading;
}

function writeRow(vault: Vault, row: RowToWrite): void {
  vault.database
    .prepare(
      `INSERT OR REPLACE INTO reading (evidence_id, case_id, reader, version, state, attempts, failure, read_at, document)
       VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?)`,
    )
    .run(
      row.id,
      row.caseId,
      row.reader,
      row.version,
      row.state,
      row.failure && JSON.stringify(row.failure),
      now(vault),
      JSON.stringify(row.kept),
    );
}

const now = (vault: Vault): string => vault.environment.clock().toISOString();

/** What was recognised in pictures stays: it does not come from the reader, and takes long. */
function removeFound({ database }: Vault, evidenceId: string): void {
  database
    .prepare('DELETE FROM found_text WHERE evidence_id = ? AND position < ?')
    .run(evidenceId, recognisedFrom);
  for (const table of ['found_transaction', 'found_message']) {
    database.prepare(`DELETE FROM ${table} WHERE evidence_id = ?`).run(evidenceId);
  }
}

function insertText({ database }: Vault, evidenceId: string, { text }: FileReading): void {
  const insert = database.prepare(
    'INSERT INTO found_text (evidence_id, position, label, text) VALUES (?, ?, ?, ?)',
  );
  for (const [position, part] of text.entries()) insert.run(evidenceId, position, part.label, part.text);
}

function insertTransactions(
  { database }: Vault,
  { id, caseId }: { readonly id: string; readonly caseId: string },
  { transactions }: FileReading,
): void {
  const insert = database.prepare(
    `INSERT INTO found_transaction (evidence_id, line, case_id, sort_key, time, direction, amount_minor, currency,
       counterparty, description, method, status, reference, other) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const row of transactions) {
    const [candidate] = row.time === null ? [] : candidatesOf([row.time]);
    insert.run(
      id,
      row.line,
      caseId,
      candidate?.time.utc ?? '~',
      candidate ? JSON.stringify(candidate.time) : null,
      row.direction,
      row.amountMinor,
      row.currency,
      row.counterparty,
      row.description,
      row.method,
      row.status,
      row.reference,
      JSON.stringify(row.other),
    );
  }
}

function insertMessages({ database }: Vault, evidenceId: string, { messages }: FileReading): void {
  const insert = database.prepare(
    `INSERT INTO found_message (evidence_id, position, time, sender, text, kind, attachment)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const { position, time, sender, text, kind, attachment } of messages) {
    const [candidate] = time === null ? [] : candidatesOf([time]);
    insert.run(
      evidenceId,
      position,
      candidate ? JSON.stringify(candidate.time) : null,
      sender,
      text,
      kind,
      attachment,
    );
  }
}

const rowOf = ({ database }: Vault, evidenceId: string): ReadingRow | undefined =>
  database
    .prepare<[string], ReadingRow>(
      'SELECT reader, version, state, attempts, failure, read_at, document FROM reading WHERE evidence_id = ?',
    )
    .get(evidenceId);

/** How the reading of an exhibit stands, for its page. Errors: NOT_FOUND. */
export function readingState(vault: Vault, evidenceId: string): Result<ReadingState> {
  const evidence = readEvidence(vault, evidenceId);
  if (!evidence.ok) return fail('NOT_FOUND', evidenceId);
  const row = rowOf(vault, evidenceId);
  const ended = row !== undefined && row.state !== 'started' ? row : null;
  const kept = ended ? (JSON.parse(ended.document) as KeptReading) : nothingKept;
  const { file, caseId } = evidence.value;
  const parent = parentState(vault, file.partOf);
  const count = (table: string): number =>
    vault.database
      .prepare<[string], number>(`SELECT count(*) FROM ${table} WHERE evidence_id = ?`)
      .pluck()
      .get(evidenceId) ?? 0;
  const transactions = count('found_transaction');
  const recognition = recognitionOf(vault, evidence.value);
  const textCharacters = vault.database
    .prepare<[string], number>('SELECT coalesce(sum(length(text)), 0) FROM found_text WHERE evidence_id = ?')
    .pluck()
    .get(evidenceId);
  return succeed({
    evidenceId,
    state: ended === null ? 'unread' : ended.state === 'read' ? 'read' : 'failed',
    failure: ended?.failure ? (JSON.parse(ended.failure) as Failure) : null,
    reader: ended?.reader ?? '',
    version: ended?.version ?? 0,
    readAt: ended?.read_at ?? null,
    facts: [...kept.facts, ...recognition.facts],
    candidates: inOrderOfTrust([
      ...candidatesOf(kept.times),
      ...(file.partOf && parent ? timesOfParent(vault, file.partOf, parent) : []),
    ]),
    attachments: listAttachments(vault, { id: evidenceId, caseId }, kept.attachments),
    problems: [...kept.problems, ...recognition.problems],
    recognition: recognition.state,
    partial: kept.partial,
    proposedOrigin: firstStated(
      proposeOrigin(file, {
        reader: ended?.reader ?? '',
        factKeys: kept.facts.map(({ key }) => key),
        transactions,
      }),
      // What came with an export is of the export, unless it tells something of its own.
      parent?.proposedOrigin,
    ),
    counts: {
      transactions,
      messages: count('found_message'),
      textCharacters: textCharacters ?? 0,
    },
  });
}

const parentState = (vault: Vault, partOf: PartOf | undefined): ReadingState | null => {
  const state = partOf && readingState(vault, partOf.evidenceId);
  return state?.ok ? state.value : null;
};

const firstStated = (own: OriginGrade, parent: OriginGrade = 'unstated'): OriginGrade =>
  own === 'unstated' ? parent : own;

/** What the user said of the columns for the last reading of an exhibit, to be used again. */
export function keptMapping(vault: Vault, evidenceId: string): ColumnMapping | undefined {
  const row = rowOf(vault, evidenceId);
  return row && (JSON.parse(row.document) as KeptReading).mapping;
}

/** What the user said of the columns of tables in a case, in the order of their exhibits' ids. */
export const keptMappings = ({ database }: Vault, caseId: string): TableMapping[] =>
  database
    .prepare<[string], { evidence_id: string; mapping: string }>(
      `SELECT evidence_id, json_extract(document, '$.mapping') AS mapping FROM reading
        WHERE case_id = ? AND mapping IS NOT NULL ORDER BY evidence_id`,
    )
    .all(caseId)
    .map((row) => ({
      evidenceId: row.evidence_id,
      mapping: columnMappingSchema.parse(JSON.parse(row.mapping)),
    }));

/** Keeps, for the first reading here, what the user said of a table in another vault. In the caller's transaction. */
export function restoreMapping(vault: Vault, caseId: string, { evidenceId, mapping }: TableMapping): void {
  writeRow(vault, {
    id: evidenceId,
    caseId,
    // A version that no reader has: the file is read with the others.
    reader: '',
    version: 0,
    state: 'read',
    failure: null,
    kept: { ...nothingKept, mapping },
  });
}

/** Puts a reading that was whole back in its place, where the file can only be read again with the user's password. */
export function keepReading({ database }: Vault, evidenceId: string): void {
  database.prepare("UPDATE reading SET state = 'read', attempts = 0 WHERE evidence_id = ?").run(evidenceId);
}

/** Takes back that a file was tried: the user stopped, the file is not to blame. What was read before stands again. */
export function takeBackAttempt(
  { database }: Vault,
  evidenceId: string,
  last: ReturnType<typeof lastReader>,
): void {
  database
    .prepare("UPDATE reading SET attempts = attempts - 1 WHERE evidence_id = ? AND state = 'started'")
    .run(evidenceId);
  if (last) {
    database
      .prepare('UPDATE reading SET state = ? WHERE evidence_id = ?')
      .run(last.failed ? 'failed' : 'read', evidenceId);
  }
  database
    .prepare("DELETE FROM reading WHERE evidence_id = ? AND state = 'started' AND attempts <= 0")
    .run(evidenceId);
}

/** Reader and version of the last reading that ended, or null. */
export function lastReader(
  vault: Vault,
  evidenceId: string,
): { readonly name: string; readonly version: number; readonly failed: boolean } | null {
  const row = rowOf(vault, evidenceId);
  if (row === undefined || row.state === 'started') return null;
  return { name: row.reader, version: row.version, failed: row.state === 'failed' };
}

import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { CaseRecordOf, Revision } from '../../../shared/model/record.ts';
import type { CustodyAction } from '../../../shared/model/custody.ts';
import { fail, succeed, type Result } from '../../../shared/result.ts';
import { canonicalJson } from './custody-chain.ts';
import { appendCustody } from './custody.ts';
import type { Vault } from './vault.ts';

/**
 * What cases, events, contacts and exhibits have in common: one row with the current document, every state ever saved
 * in `revision`, and a custody entry that pins each document by its hash. Nothing is overwritten in silence.
 */
export interface RecordKind<Details> {
  readonly table:
    | 'cases'
    | 'event'
    | 'contact'
    | 'evidence'
    | 'transaction_mark'
    | 'series'
    | 'likeness'
    | 'submission'
    | 'deadline_override'
    | 'reminder'
    | 'draft'
    | 'lead'
    | 'redaction'
    | 'release'
    | 'case_origin';
  readonly schema: z.ZodType<Details>;
  readonly added: CustodyAction;
  readonly revised: CustodyAction;
}

export interface RecordRow {
  readonly id: string;
  readonly case_id: string;
  readonly revision: number;
  readonly recorded_at: string;
  readonly document: string;
}

export interface Change<Details> {
  readonly id: string;
  /** The revision that the change was made on top of. */
  readonly revision: number;
  readonly reason: string;
  readonly details: Details;
}

export const documentHash = (document: string): string => createHash('sha256').update(document).digest('hex');

/** Text of a document as it is stored and hashed. */
export const documentOf = (details: unknown): string => canonicalJson(details);

export function parseDocument<Details>(kind: RecordKind<Details>, document: string): Details {
  return kind.schema.parse(JSON.parse(document));
}

/** Reads input against a schema; the first problem's place becomes the detail of the failure. */
export function checkInput<Output>(schema: z.ZodType<Output>, input: unknown): Result<Output> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return succeed(parsed.data);
  const issue = parsed.error.issues[0];
  return fail('INVALID_INPUT', `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim());
}

/**
 * Adds a record of a case: row, first revision, custody entry, and what `after` derives, in one transaction.
 * Errors: NOT_FOUND where the case does not exist.
 */
export function addRecord<Details>(
  vault: Vault,
  kind: RecordKind<Details>,
  caseId: string,
  details: Details,
  after: (row: RecordRow) => void = () => undefined,
): Result<CaseRecordOf<Details>> {
  if (!caseExists(vault, caseId)) return fail('NOT_FOUND', caseId);
  const row: RecordRow = {
    id: vault.newId(),
    case_id: caseId,
    revision: 1,
    recorded_at: vault.environment.clock().toISOString(),
    document: documentOf(details),
  };
  vault.database
    .transaction(() => {
      vault.database
        .prepare(
          `INSERT INTO ${kind.table} (id, case_id, revision, recorded_at, document)
           VALUES (@id, @case_id, @revision, @recorded_at, @document)`,
        )
        .run(row);
      const { id, recorded_at: recordedAt, document } = row;
      keepRevision(vault, kind, { id, caseId, revision: 1, reason: '', recordedAt, document });
      after(row);
    })
    .immediate();
  return succeed(recordOf(kind, row));
}

/** The records of a case in the order they were made (ids sort by time). Errors: NOT_FOUND (case). */
export function listRows<Details>(
  vault: Vault,
  kind: RecordKind<Details>,
  caseId: string,
): Result<RecordRow[]> {
  if (!caseExists(vault, caseId)) return fail('NOT_FOUND', caseId);
  return succeed(
    vault.database
      .prepare<[string], RecordRow>(
        `SELECT id, case_id, revision, recorded_at, document FROM ${kind.table} WHERE case_id = ? ORDER BY id`,
      )
      .all(caseId),
  );
}

/** Keeps the first or a further state of a record; inside the transaction that writes its row. */
export function keepRevision<Details>(
  vault: Vault,
  kind: RecordKind<Details>,
  state: {
    readonly id: string;
    readonly caseId: string;
    readonly revision: number;
    readonly reason: string;
    readonly recordedAt: string;
    readonly document: string;
    readonly sha256?: string;
    readonly detail?: Readonly<Record<string, unknown>>;
  },
): void {
  vault.database
    .prepare(
      'INSERT INTO revision (entity_id, revision, recorded_at, reason, document) VALUES (?, ?, ?, ?, ?)',
    )
    .run(state.id, state.revision, state.recordedAt, state.reason, state.document);
  appendCustody(vault.database, vault.environment, {
    scope: state.caseId,
    action: state.revision === 1 ? kind.added : kind.revised,
    itemId: state.id,
    ...(state.sha256 === undefined ? {} : { sha256: state.sha256 }),
    detail: {
      ...state.detail,
      revision: state.revision,
      document: documentHash(state.document),
      recordedAt: state.recordedAt,
      // As a hash: the log leaves with a bundle, what the user wrote as a reason need not.
      ...(state.reason !== '' && { reason: documentHash(state.reason) }),
    },
  });
}

/**
 * Saves a correction as a new revision. Errors: NOT_FOUND; REVISION_CONFLICT when the record was changed since the
 * revision that the user was looking at. `after` runs in the same transaction (derived rows).
 */
export function reviseRecord<Details>(
  vault: Vault,
  kind: RecordKind<Details>,
  change: Change<Details>,
  after: (row: RecordRow, details: Details) => void = () => undefined,
): Result<CaseRecordOf<Details>> {
  const { database, environment } = vault;
  return database
    .transaction((): Result<CaseRecordOf<Details>> => {
      const row = findRow(vault, kind, change.id);
      if (!row) return fail('NOT_FOUND', change.id);
      if (row.revision !== change.revision) return fail('REVISION_CONFLICT', `${row.revision}`);
      const document = documentOf(change.details);
      if (document === row.document) return succeed(recordOf(kind, row));
      const revised: RecordRow = {
        ...row,
        revision: row.revision + 1,
        recorded_at: environment.clock().toISOString(),
        document,
      };
      database
        .prepare(`UPDATE ${kind.table} SET revision = ?, recorded_at = ?, document = ? WHERE id = ?`)
        .run(revised.revision, revised.recorded_at, document, row.id);
      keepRevision(vault, kind, {
        id: row.id,
        caseId: row.case_id,
        revision: revised.revision,
        reason: change.reason,
        recordedAt: revised.recorded_at,
        document,
      });
      after(revised, change.details);
      return succeed(recordOf(kind, revised));
    })
    .immediate();
}

export function findRow<Details>(vault: Vault, kind: RecordKind<Details>, id: string): RecordRow | undefined {
  const caseId = kind.table === 'cases' ? 'id' : 'case_id';
  return vault.database
    .prepare<[string], RecordRow>(
      `SELECT id, ${caseId} AS case_id, revision, recorded_at, document FROM ${kind.table} WHERE id = ?`,
    )
    .get(id);
}

const recordOf = <Details>(kind: RecordKind<Details>, row: RecordRow): CaseRecordOf<Details> => ({
  id: row.id,
  caseId: row.case_id,
  revision: row.revision,
  recordedAt: row.recorded_at,
  details: parseDocument(kind, row.document),
});

/** Errors: NOT_FOUND. */
export function readRecord<Details>(
  vault: Vault,
  kind: RecordKind<Details>,
  id: string,
): Result<CaseRecordOf<Details>> {
  const row = findRow(vault, kind, id);
  return row ? succeed(recordOf(kind, row)) : fail('NOT_FOUND', id);
}

/** In the order they were made. Errors: NOT_FOUND (case). */
export function listRecords<Details>(
  vault: Vault,
  kind: RecordKind<Details>,
  caseId: string,
): Result<CaseRecordOf<Details>[]> {
  const rows = listRows(vault, kind, caseId);
  return rows.ok ? succeed(rows.value.map((row) => recordOf(kind, row))) : rows;
}

/** Every state of a record, the newest first. */
export function revisionsOf<Details>(
  vault: Vault,
  kind: RecordKind<Details>,
  id: string,
): Result<Revision<Details>[]> {
  const rows = vault.database
    .prepare<[string], { revision: number; recorded_at: string; reason: string; document: string }>(
      'SELECT revision, recorded_at, reason, document FROM revision WHERE entity_id = ? ORDER BY revision DESC',
    )
    .all(id);
  if (rows.length === 0) return fail('NOT_FOUND', id);
  return succeed(
    rows.map((row) => ({
      revision: row.revision,
      recordedAt: row.recorded_at,
      reason: row.reason,
      details: parseDocument(kind, row.document),
    })),
  );
}

export function caseExists(vault: Vault, caseId: string): boolean {
  return vault.database.prepare('SELECT 1 FROM cases WHERE id = ?').get(caseId) !== undefined;
}

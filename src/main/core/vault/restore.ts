import type { CaseRecordOf } from '../../../shared/model/record.ts';
import { appendCustody } from './custody.ts';
import { documentHash, documentOf, type RecordKind } from './records.ts';
import type { Vault } from './vault.ts';

/** What the log that a record came with says of it: its last state, by id. */
export type LoggedStates = ReadonlyMap<string, { readonly revision: number; readonly document: string }>;

export interface Restoring {
  readonly logged: LoggedStates;
  /** Columns that the table has beside those of every record. */
  readonly columns?: Readonly<Record<string, string | number>>;
  readonly sha256?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Whether a record is what the log that it came with says was saved last. */
export function isAsLogged(
  logged: LoggedStates,
  { id, revision, details }: Pick<CaseRecordOf<unknown>, 'id' | 'revision' | 'details'>,
): boolean {
  const before = logged.get(id);
  return before?.revision === revision && before.document === documentHash(documentOf(details));
}

/**
 * Puts a record that comes from another vault into this one with its id, revision and time: its row, that one state, and a custody
 * entry that pins it and says whether it is what the log that came along says was saved last. Earlier states stay where they were
 * made. In the caller's transaction.
 */
export function restoreRecord<Details>(
  vault: Vault,
  kind: RecordKind<Details>,
  { id, caseId, revision, recordedAt, details }: CaseRecordOf<Details>,
  { logged, columns = {}, sha256, detail = {} }: Restoring,
): void {
  const document = documentOf(details);
  const row = {
    id,
    ...(kind.table === 'cases' ? {} : { case_id: caseId }),
    revision,
    recorded_at: recordedAt,
    document,
    ...columns,
  };
  const names = Object.keys(row);
  vault.database
    .prepare(
      `INSERT INTO ${kind.table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
    )
    .run(row);
  vault.database
    .prepare(
      "INSERT INTO revision (entity_id, revision, recorded_at, reason, document) VALUES (?, ?, ?, '', ?)",
    )
    .run(id, revision, recordedAt, document);
  appendCustody(vault.database, vault.environment, {
    scope: caseId,
    action: 'record-brought-in',
    itemId: id,
    ...(sha256 === undefined ? {} : { sha256 }),
    detail: {
      ...detail,
      revision,
      document: documentHash(document),
      recordedAt,
      asLogged: isAsLogged(logged, { id, revision, details }),
    },
  });
}

import { caseOriginSchema, type CaseOrigin, type CaseOriginRecord } from '../../../shared/model/origin.ts';
import { succeed, type Result } from '../../../shared/result.ts';
import { keepRevision, listRecords, documentOf, type RecordKind } from '../vault/records.ts';
import type { Vault } from '../vault/vault.ts';

const origins: RecordKind<CaseOrigin> = {
  table: 'case_origin',
  schema: caseOriginSchema,
  added: 'case-brought-in',
  revised: 'case-brought-in',
};

/** Where a case was brought in from; null for one that was opened here. Errors: NOT_FOUND (case). */
export function caseOrigin(vault: Vault, caseId: string): Result<CaseOriginRecord | null> {
  const all = listRecords(vault, origins, caseId);
  return all.ok ? succeed(all.value.at(-1) ?? null) : all;
}

/**
 * Writes down where a case came from; in the transaction that brings it in, after its log and before its records. The entry pins length
 * and head of the log as it came, and the bundle.
 */
export function keepOrigin(vault: Vault, caseId: string, origin: CaseOrigin): void {
  const row = {
    id: vault.newId(),
    case_id: caseId,
    recorded_at: vault.environment.clock().toISOString(),
    document: documentOf(origin),
  };
  vault.database
    .prepare(
      'INSERT INTO case_origin (id, case_id, revision, recorded_at, document) VALUES (@id, @case_id, 1, @recorded_at, @document)',
    )
    .run(row);
  keepRevision(vault, origins, {
    id: row.id,
    caseId,
    revision: 1,
    reason: '',
    recordedAt: row.recorded_at,
    document: row.document,
    detail: {
      bundle: origin.bundleSha256,
      entries: origin.log.entries,
      head: origin.log.head,
      keyFingerprint: origin.keyFingerprint,
    },
  });
}

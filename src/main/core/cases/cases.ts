import {
  caseDetailsSchema,
  type CaseDetails,
  type CaseDetailsInput,
  type CaseRecord,
  type CaseSummary,
} from '../../../shared/model/case.ts';
import type { Revision } from '../../../shared/model/record.ts';
import { fail, succeed, type Result } from '../../../shared/result.ts';
import { replaceSearchTexts, type SearchText } from '../search/search-index.ts';
import { appendCustody, vaultScope } from '../vault/custody.ts';
import {
  checkInput,
  documentOf,
  findRow,
  keepRevision,
  parseDocument,
  reviseRecord,
  revisionsOf,
  type Change,
  type RecordKind,
  type RecordRow,
} from '../vault/records.ts';
import { restoreRecord, type LoggedStates } from '../vault/restore.ts';
import type { Vault } from '../vault/vault.ts';

const cases: RecordKind<CaseDetails> = {
  table: 'cases',
  schema: caseDetailsSchema,
  added: 'case-created',
  revised: 'case-revised',
};

function recordOf(row: RecordRow, createdAt: string): CaseRecord {
  return {
    id: row.id,
    revision: row.revision,
    createdAt,
    updatedAt: row.recorded_at,
    details: parseDocument(cases, row.document),
  };
}

/** The words of a case; the complainant's details are hers and are not searched. */
export const searchTextsOf = (details: CaseDetails): SearchText[] => [
  {
    kind: 'case',
    title: details.title,
    parts: [
      {
        part: '',
        body: [
          details.summary,
          details.wallet,
          details.firm,
          details.caseNumber,
          details.receivingBody,
          ...details.requests.map(({ text }) => text),
          details.outcome.note,
        ]
          .filter(Boolean)
          .join('\n'),
      },
    ],
    sortKey: '~',
  },
];

/** Opens a case. Its own custody log starts here, and the vault's log names it, so that a log that vanishes shows. */
export function addCase(vault: Vault, input: CaseDetailsInput): Result<CaseRecord> {
  const details = checkInput(caseDetailsSchema, input);
  if (!details.ok) return details;
  const id = vault.newId();
  const now = vault.environment.clock().toISOString();
  const document = documentOf(details.value);
  vault.database
    .transaction(() => {
      vault.database
        .prepare('INSERT INTO cases (id, revision, created_at, recorded_at, document) VALUES (?, 1, ?, ?, ?)')
        .run(id, now, now, document);
      replaceSearchTexts(vault, id, id, 'record', searchTextsOf(details.value));
      keepRevision(vault, cases, { id, caseId: id, revision: 1, reason: '', recordedAt: now, document });
      appendCustody(vault.database, vault.environment, {
        scope: vaultScope,
        action: 'case-created',
        itemId: id,
      });
    })
    .immediate();
  return readCase(vault, id);
}

/** A case that comes from another vault, as it is; in the caller's transaction. */
export function restoreCase(
  vault: Vault,
  { id, revision, createdAt, updatedAt, details }: CaseRecord,
  logged: LoggedStates,
): void {
  const record = { id, caseId: id, revision, recordedAt: updatedAt, details };
  restoreRecord(vault, cases, record, {
    logged,
    columns: { created_at: createdAt },
    detail: { createdAt },
  });
  replaceSearchTexts(vault, id, id, 'record', searchTextsOf(details));
}

/** Errors: NOT_FOUND, REVISION_CONFLICT, INVALID_INPUT. */
export function reviseCase(vault: Vault, change: Change<CaseDetailsInput>): Result<CaseRecord> {
  const details = checkInput(caseDetailsSchema, change.details);
  if (!details.ok) return details;
  const saved = reviseRecord(vault, cases, { ...change, details: details.value }, (row, now) => {
    replaceSearchTexts(vault, row.id, row.id, 'record', searchTextsOf(now));
  });
  return saved.ok ? readCase(vault, change.id) : saved;
}

export function readCase(vault: Vault, id: string): Result<CaseRecord> {
  const row = findRow(vault, cases, id);
  if (!row) return fail('NOT_FOUND', id);
  const created = vault.database
    .prepare<[string], { created_at: string }>('SELECT created_at FROM cases WHERE id = ?')
    .get(id);
  return succeed(recordOf(row, created?.created_at ?? row.recorded_at));
}

export function caseRevisions(vault: Vault, id: string): Result<Revision<CaseDetails>[]> {
  return revisionsOf(vault, cases, id);
}

/** All cases, the one changed last first. */
export function listCases(vault: Vault): Result<CaseSummary[]> {
  const rows = vault.database
    .prepare<[], RecordRow & { evidence_count: number; contact_count: number }>(
      `SELECT id, id AS case_id, revision, recorded_at, document,
              (SELECT count(*) FROM evidence WHERE case_id = cases.id) AS evidence_count,
              (SELECT count(*) FROM contact WHERE case_id = cases.id) AS contact_count
         FROM cases ORDER BY recorded_at DESC, id`,
    )
    .all();
  return succeed(
    rows.map((row) => {
      const details = parseDocument(cases, row.document);
      return {
        id: row.id,
        title: details.title,
        wallet: details.wallet,
        reason: details.reason,
        step: details.step,
        outcome: details.outcome.kind,
        disputedAmount: details.disputedAmount,
        evidenceCount: row.evidence_count,
        contactCount: row.contact_count,
        updatedAt: row.recorded_at,
      };
    }),
  );
}

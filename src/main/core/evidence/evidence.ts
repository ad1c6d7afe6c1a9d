import type { Revision } from '../../../shared/model/record.ts';
import {
  evidenceDetailsSchema,
  evidenceInputSchema,
  formatExhibitNumber,
  type EvidenceDetails,
  type EvidenceInput,
  type EvidenceRecord,
  type FileFacts,
  type PartOf,
} from '../../../shared/model/evidence.ts';
import { fail, succeed, type Result } from '../../../shared/result.ts';
import { replaceSearchTexts, type SearchText } from '../search/search-index.ts';
import { replaceEntries, undatedKey } from '../timeline/entries.ts';
import { completeTime } from '../timeline/event-time.ts';
import { appendCustody } from '../vault/custody.ts';
import {
  caseExists,
  checkInput,
  documentHash,
  documentOf,
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
import { giveExhibitNumber, isReleased } from './exhibit-numbers.ts';

export const evidenceKind: RecordKind<EvidenceDetails> = {
  table: 'evidence',
  schema: evidenceDetailsSchema,
  added: 'evidence-imported',
  revised: 'evidence-revised',
};

interface EvidenceRow extends RecordRow {
  readonly exhibit_group: number;
  readonly exhibit_item: number;
  readonly file: string;
}

const columns = 'id, case_id, revision, recorded_at, document, exhibit_group, exhibit_item, file';

const recordOf = (row: EvidenceRow): EvidenceRecord => ({
  id: row.id,
  caseId: row.case_id,
  revision: row.revision,
  exhibit: { group: row.exhibit_group, item: row.exhibit_item },
  file: JSON.parse(row.file) as FileFacts,
  details: parseDocument(evidenceKind, row.document),
  recordedAt: row.recorded_at,
});

export const searchTextsOf = (details: EvidenceDetails, originalName: string): SearchText[] => [
  {
    kind: 'evidence',
    title: details.title,
    parts: [
      {
        part: '',
        body: [details.proves, details.source, details.notes, details.tags.join(' '), originalName]
          .filter(Boolean)
          .join('\n'),
      },
    ],
    sortKey: details.time.utc ?? undatedKey,
  },
];

function derive(
  vault: Vault,
  caseId: string,
  id: string,
  details: EvidenceDetails,
  originalName: string,
): void {
  replaceSearchTexts(vault, caseId, id, 'record', searchTextsOf(details, originalName));
  replaceEntries(vault, caseId, id, [
    {
      kind: 'evidence',
      time: details.time,
      title: details.title,
      summary: details.proves,
      state: details.included ? null : 'left-out',
      evidenceIds: [id],
    },
  ]);
}

const originalNameOf = ({ database }: Vault, id: string): string =>
  database
    .prepare<[string], string>("SELECT json_extract(file, '$.originalName') FROM evidence WHERE id = ?")
    .pluck()
    .get(id) ?? '';

/** Makes evidence of a stored file: number, row, first revision, custody entry, timeline. In the caller's transaction. */
export function insertEvidence(
  vault: Vault,
  caseId: string,
  group: number,
  file: FileFacts,
  details: EvidenceDetails,
): EvidenceRecord {
  const id = vault.newId();
  const exhibit = giveExhibitNumber(vault, caseId, group, id);
  const document = documentOf(details);
  vault.database
    .prepare('INSERT INTO object (sha256, size_bytes, stored_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
    .run(file.sha256, file.sizeBytes, file.importedAt);
  vault.database
    .prepare(`INSERT INTO evidence (${columns}, sha256) VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?)`)
    .run(
      id,
      caseId,
      file.importedAt,
      document,
      exhibit.group,
      exhibit.item,
      JSON.stringify(file),
      file.sha256,
    );
  keepRevision(vault, evidenceKind, {
    id,
    caseId,
    revision: 1,
    reason: '',
    recordedAt: file.importedAt,
    document,
    sha256: file.sha256,
    detail: {
      exhibit: formatExhibitNumber(exhibit),
      name: file.originalName,
      sizeBytes: file.sizeBytes,
      ...partOfDetail(vault, file.partOf),
      // Pins what was true of the file when it came in: its times, its place, its kind.
      facts: documentHash(JSON.stringify(file)),
    },
  });
  derive(vault, caseId, id, details, file.originalName);
  return { id, caseId, revision: 1, exhibit, file, details, recordedAt: file.importedAt };
}

/**
 * An exhibit that comes from another vault, with its number, which the caller has written down as given, and its file in the store;
 * in the caller's transaction.
 */
export function restoreEvidence(vault: Vault, evidence: EvidenceRecord, logged: LoggedStates): void {
  const { id, caseId, exhibit, file, details } = evidence;
  vault.database
    .prepare('INSERT INTO object (sha256, size_bytes, stored_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
    .run(file.sha256, file.sizeBytes, vault.environment.clock().toISOString());
  const facts = JSON.stringify(file);
  restoreRecord(vault, evidenceKind, evidence, {
    logged,
    columns: {
      exhibit_group: exhibit.group,
      exhibit_item: exhibit.item,
      file: facts,
      sha256: file.sha256,
    },
    sha256: file.sha256,
    detail: {
      exhibit: formatExhibitNumber(exhibit),
      name: file.originalName,
      sizeBytes: file.sizeBytes,
      facts: documentHash(facts),
      ...(file.copyOf && { copyOf: file.copyOf.sha256 }),
    },
  });
  derive(vault, caseId, id, details, file.originalName);
}

/** What a custody entry says of the exhibit that a file was taken out of. */
export function partOfDetail(vault: Vault, partOf: PartOf | undefined): { readonly partOf?: object } {
  if (partOf === undefined) return {};
  const parent = readEvidence(vault, partOf.evidenceId);
  if (!parent.ok) return {};
  const { evidenceId, position, name } = partOf;
  return { partOf: { evidenceId, exhibit: formatExhibitNumber(parent.value.exhibit), position, name } };
}

/** Errors: NOT_FOUND, REVISION_CONFLICT, INVALID_INPUT. */
export function reviseEvidence(vault: Vault, change: Change<EvidenceInput>): Result<EvidenceRecord> {
  const checked = checkInput(evidenceInputSchema, change.details);
  if (!checked.ok) return checked;
  const time = completeTime(checked.value.time);
  if (!time.ok) return time;
  const details: EvidenceDetails = { ...checked.value, time: time.value };
  const saved = reviseRecord(vault, evidenceKind, { ...change, details }, (row) => {
    derive(vault, row.case_id, row.id, details, originalNameOf(vault, row.id));
  });
  return saved.ok ? readEvidence(vault, change.id) : saved;
}

/**
 * Moves an exhibit to another group under the next number there; the old number stays given, and the evidence list names it. Errors:
 * NOT_FOUND; EXHIBIT_RELEASED once an export with it was released: papers that others have refer to its number (证据规定 Art. 19: items are
 * numbered; late ones are added at the end; checked 2026-11-23).
 */
export function renumberEvidence(
  vault: Vault,
  { id, group }: { readonly id: string; readonly group: number },
): Result<EvidenceRecord> {
  const current = readEvidence(vault, id);
  if (!current.ok || current.value.exhibit.group === group) return current;
  if (isReleased(vault, id)) return fail('EXHIBIT_RELEASED', formatExhibitNumber(current.value.exhibit));
  vault.database
    .transaction(() => {
      const exhibit = giveExhibitNumber(vault, current.value.caseId, group, id);
      vault.database
        .prepare('UPDATE evidence SET exhibit_group = ?, exhibit_item = ? WHERE id = ?')
        .run(exhibit.group, exhibit.item, id);
      appendCustody(vault.database, vault.environment, {
        scope: current.value.caseId,
        action: 'evidence-renumbered',
        itemId: id,
        sha256: current.value.file.sha256,
        detail: { from: formatExhibitNumber(current.value.exhibit), to: formatExhibitNumber(exhibit) },
      });
    })
    .immediate();
  return readEvidence(vault, id);
}

export function readEvidence(vault: Vault, id: string): Result<EvidenceRecord> {
  const row = vault.database
    .prepare<[string], EvidenceRow>(`SELECT ${columns} FROM evidence WHERE id = ?`)
    .get(id);
  return row ? succeed(recordOf(row)) : fail('NOT_FOUND', id);
}

/** All exhibits of a case in the order of their numbers, those left out of exports included. */
export function listEvidence(vault: Vault, caseId: string): Result<EvidenceRecord[]> {
  if (!caseExists(vault, caseId)) return fail('NOT_FOUND', caseId);
  const rows = vault.database
    .prepare<[string], EvidenceRow>(
      `SELECT ${columns} FROM evidence WHERE case_id = ? ORDER BY exhibit_group, exhibit_item`,
    )
    .all(caseId);
  return succeed(rows.map(recordOf));
}

export function evidenceRevisions(vault: Vault, id: string): Result<Revision<EvidenceDetails>[]> {
  return revisionsOf(vault, evidenceKind, id);
}

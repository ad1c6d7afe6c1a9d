import {
  redactionDetailsSchema,
  type RedactionDetails,
  type RedactionInput,
  type RedactionRecord,
} from '../../../shared/model/redaction.ts';
import type { Revision } from '../../../shared/model/record.ts';
import { fail, type Result } from '../../../shared/result.ts';
import { readEvidence } from '../evidence/evidence.ts';
import type { MediaKind } from '../../../shared/model/evidence.ts';
import { isTextKind } from './redactable-text.ts';
import {
  addRecord,
  checkInput,
  listRecords,
  reviseRecord,
  revisionsOf,
  type RecordKind,
} from '../vault/records.ts';
import type { Vault } from '../vault/vault.ts';

const redactions: RecordKind<RedactionDetails> = {
  table: 'redaction',
  schema: redactionDetailsSchema,
  added: 'redaction-set',
  revised: 'redaction-revised',
};

/** In the order they were made. Errors: NOT_FOUND (case). */
export const listRedactions = (vault: Vault, caseId: string): Result<RedactionRecord[]> =>
  listRecords(vault, redactions, caseId);

/** Every state of a redaction, the newest first. Errors: NOT_FOUND. */
export const redactionRevisions = (vault: Vault, id: string): Result<Revision<RedactionDetails>[]> =>
  revisionsOf(vault, redactions, id);

/** What is blacked out of an exhibit, in whole; the original stays as it is. `revision` 0 for the first. Errors: NOT_FOUND, REVISION_CONFLICT, INVALID_INPUT. */
export function setRedaction(
  vault: Vault,
  revision: number,
  input: RedactionInput,
  reason = '',
): Result<RedactionRecord> {
  const details = checkInput(redactionDetailsSchema, input);
  if (!details.ok) return details;
  const evidence = readEvidence(vault, details.value.evidenceId);
  if (!evidence.ok) return evidence;
  const { caseId, file } = evidence.value;
  const problem = misfit(details.value, file.mediaKind);
  if (problem !== null) return fail('INVALID_INPUT', problem);
  const all = listRedactions(vault, caseId);
  if (!all.ok) return all;
  const before = all.value.find((one) => one.details.evidenceId === details.value.evidenceId);
  if (!before) return addRecord(vault, redactions, caseId, details.value);
  if (before.revision !== revision) return fail('REVISION_CONFLICT', `${before.revision}`);
  return reviseRecord(vault, redactions, { id: before.id, revision, reason, details: details.value });
}

/** Boxes are for pictures and pages, passages for texts; whatever else is given could not be hidden, and would seem to be. */
function misfit({ areas, passages }: RedactionDetails, kind: MediaKind): string | null {
  if (areas.length > 0 && kind !== 'image' && kind !== 'pdf') return 'areas';
  if (kind === 'image' && areas.some(({ page }) => page !== 1)) return 'areas page';
  if (areas.some(({ width, height }) => width === 0 || height === 0)) return 'areas size';
  if (passages.length > 0 && !isTextKind(kind)) return 'passages';
  return passages.some(({ start, end }) => end <= start) ? 'passages end' : null;
}

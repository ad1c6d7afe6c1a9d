import {
  redactionDetailsSchema,
  type RedactionDetails,
  type RedactionInput,
  type RedactionRecord,
} from '../../../shared/model/redaction.ts';
import { fail, type Result } from '../../../shared/result.ts';
import { readEvidence } from '../evidence/evidence.ts';
import { addRecord, checkInput, listRecords, reviseRecord, type RecordKind } from '../vault/records.ts';
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

/** What is blacked out of an exhibit, in whole; the original stays as it is. `revision` 0 for the first. Errors: NOT_FOUND, REVISION_CONFLICT, INVALID_INPUT. */
export function setRedaction(vault: Vault, revision: number, input: RedactionInput): Result<RedactionRecord> {
  const details = checkInput(redactionDetailsSchema, input);
  if (!details.ok) return details;
  const evidence = readEvidence(vault, details.value.evidenceId);
  if (!evidence.ok) return evidence;
  const { caseId } = evidence.value;
  const all = listRedactions(vault, caseId);
  if (!all.ok) return all;
  const before = all.value.find((one) => one.details.evidenceId === details.value.evidenceId);
  if (!before) return addRecord(vault, redactions, caseId, details.value);
  if (before.revision !== revision) return fail('REVISION_CONFLICT', `${before.revision}`);
  return reviseRecord(vault, redactions, { id: before.id, revision, reason: '', details: details.value });
}

import type { Revision } from '../../../shared/model/record.ts';
import {
  deadlineOverrideSchema,
  type DeadlineOverride,
  type DeadlineOverrideInput,
  type DeadlineOverrideRecord,
} from '../../../shared/model/deadline.ts';
import type { Result } from '../../../shared/result.ts';
import {
  addRecord,
  checkInput,
  listRecords,
  reviseRecord,
  revisionsOf,
  type RecordKind,
} from '../vault/records.ts';
import { restoreRecord, type LoggedStates } from '../vault/restore.ts';
import type { Vault } from '../vault/vault.ts';

const overrides: RecordKind<DeadlineOverride> = {
  table: 'deadline_override',
  schema: deadlineOverrideSchema,
  added: 'deadline-overridden',
  revised: 'deadline-override-revised',
};

/**
 * Sets a date in place of the computed one, or takes it back with a null date. One record for each deadline, with every state it
 * ever had. Errors: NOT_FOUND (case), INVALID_INPUT.
 */
export function setDeadlineOverride(
  vault: Vault,
  caseId: string,
  input: DeadlineOverrideInput,
): Result<DeadlineOverrideRecord> {
  const details = checkInput(deadlineOverrideSchema, input);
  if (!details.ok) return details;
  const existing = listOverrides(vault, caseId);
  if (!existing.ok) return existing;
  const before = existing.value.find((kept) => kept.details.deadlineKey === details.value.deadlineKey);
  return before
    ? reviseRecord(vault, overrides, {
        id: before.id,
        revision: before.revision,
        reason: details.value.reason,
        details: details.value,
      })
    : addRecord(vault, overrides, caseId, details.value);
}

/** A date set by hand that comes from another vault, as it is; in the caller's transaction. */
export const restoreOverride = (vault: Vault, override: DeadlineOverrideRecord, logged: LoggedStates): void =>
  restoreRecord(vault, overrides, override, { logged });

/** Those taken back too: they have a history. Errors: NOT_FOUND (case). */
export function listOverrides(vault: Vault, caseId: string): Result<DeadlineOverrideRecord[]> {
  return listRecords(vault, overrides, caseId);
}

/** Errors: NOT_FOUND. */
export function overrideRevisions(vault: Vault, id: string): Result<Revision<DeadlineOverride>[]> {
  return revisionsOf(vault, overrides, id);
}

import {
  reminderDetailsSchema,
  reminderInputSchema,
  type ReminderDetails,
  type ReminderInput,
  type ReminderRecord,
} from '../../../shared/model/agenda.ts';
import type { Revision } from '../../../shared/model/record.ts';
import { fail, succeed, type Result } from '../../../shared/result.ts';
import { completeTime } from '../timeline/event-time.ts';
import {
  addRecord,
  checkInput,
  listRecords,
  readRecord,
  reviseRecord,
  revisionsOf,
  type Change,
  type RecordKind,
} from '../vault/records.ts';
import type { Vault } from '../vault/vault.ts';

/** A reminder is for the user alone: on no timeline and in no export. */
export const reminders: RecordKind<ReminderDetails> = {
  table: 'reminder',
  schema: reminderDetailsSchema,
  added: 'reminder-set',
  revised: 'reminder-revised',
};

function completeReminder(input: ReminderInput): Result<ReminderDetails> {
  const checked = checkInput(reminderInputSchema, input);
  if (!checked.ok) return checked;
  const due = completeTime(checked.value.due);
  if (!due.ok) return due;
  // Without a day nothing could ever remind of it.
  if (due.value.local === null) return fail('INVALID_INPUT', 'due');
  return succeed({ ...checked.value, due: due.value });
}

/** Errors: NOT_FOUND (case), INVALID_INPUT. */
export function addReminder(vault: Vault, caseId: string, input: ReminderInput): Result<ReminderRecord> {
  const details = completeReminder(input);
  if (!details.ok) return details;
  return addRecord(vault, reminders, caseId, details.value);
}

/** Errors: NOT_FOUND, REVISION_CONFLICT, INVALID_INPUT. */
export function reviseReminder(vault: Vault, change: Change<ReminderInput>): Result<ReminderRecord> {
  const details = completeReminder(change.details);
  if (!details.ok) return details;
  return reviseRecord(vault, reminders, { ...change, details: details.value });
}

/** Errors: NOT_FOUND. */
export function readReminder(vault: Vault, id: string): Result<ReminderRecord> {
  return readRecord(vault, reminders, id);
}

/** In the order they were made. Errors: NOT_FOUND (case). */
export function listReminders(vault: Vault, caseId: string): Result<ReminderRecord[]> {
  return listRecords(vault, reminders, caseId);
}

/** Errors: NOT_FOUND. */
export function reminderRevisions(vault: Vault, id: string): Result<Revision<ReminderDetails>[]> {
  return revisionsOf(vault, reminders, id);
}

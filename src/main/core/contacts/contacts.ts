import {
  contactDetailsSchema,
  contactInputSchema,
  type ContactDetails,
  type ContactInput,
  type ContactRecord,
} from '../../../shared/model/contact.ts';
import type { Revision } from '../../../shared/model/record.ts';
import { succeed, type Result } from '../../../shared/result.ts';
import { replaceSearchTexts, type SearchText } from '../search/search-index.ts';
import { replaceEntries, undatedKey, type DerivedEntry } from '../timeline/entries.ts';
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
import { restoreRecord, type LoggedStates } from '../vault/restore.ts';
import type { Vault } from '../vault/vault.ts';

const contacts: RecordKind<ContactDetails> = {
  table: 'contact',
  schema: contactDetailsSchema,
  added: 'contact-logged',
  revised: 'contact-revised',
};

/** Checks what the form gives and completes its times. */
function completeContact(input: ContactInput): Result<ContactDetails> {
  const checked = checkInput(contactInputSchema, input);
  if (!checked.ok) return checked;
  const time = completeTime(checked.value.time);
  if (!time.ok) return time;
  const nextStepDue = checked.value.nextStepDue === null ? null : completeTime(checked.value.nextStepDue);
  if (nextStepDue && !nextStepDue.ok) return nextStepDue;
  const promises: ContactDetails['promises'] = [];
  for (const promise of checked.value.promises) {
    const due = promise.due === null ? null : completeTime(promise.due);
    if (due && !due.ok) return due;
    promises.push({ ...promise, due: due?.value ?? null });
  }
  return succeed({ ...checked.value, time: time.value, nextStepDue: nextStepDue?.value ?? null, promises });
}

/** A contact is one line of the timeline; each promise with a date and the next step are lines of their own. */
function timelineOf(details: ContactDetails): DerivedEntry[] {
  const { evidenceIds } = details;
  const who = [details.counterpart, details.person, details.staffNumber].filter(Boolean).join(' · ');
  const lines: DerivedEntry[] = [
    {
      kind: 'contact',
      time: details.time,
      title: who,
      summary: [details.said, details.result].filter(Boolean).join('\n'),
      state: details.channel,
      evidenceIds,
    },
  ];
  for (const promise of details.promises) {
    if (promise.due === null) continue;
    const { due: time, text, state } = promise;
    lines.push({ kind: 'promise', time, title: who, summary: text, state, evidenceIds });
  }
  if (details.nextStepDue !== null) {
    const { nextStepDue: time, nextStep } = details;
    const state = details.nextStepDone ? 'done' : null;
    lines.push({ kind: 'next-step', time, title: '', summary: nextStep, state, evidenceIds });
  }
  return lines;
}

export const searchTextsOf = (details: ContactDetails): SearchText[] => [
  {
    kind: 'contact',
    title: [details.counterpart, details.person, details.staffNumber, details.ticketNumber]
      .filter(Boolean)
      .join(' · '),
    parts: [
      {
        part: '',
        body: [details.said, details.result, details.nextStep, ...details.promises.map(({ text }) => text)]
          .filter(Boolean)
          .join('\n'),
      },
    ],
    sortKey: details.time.utc ?? undatedKey,
  },
];

function derive(vault: Vault, caseId: string, id: string, details: ContactDetails): void {
  replaceEntries(vault, caseId, id, timelineOf(details));
  replaceSearchTexts(vault, caseId, id, 'record', searchTextsOf(details));
}

/** A contact that comes from another vault, as it is; in the caller's transaction. */
export function restoreContact(vault: Vault, contact: ContactRecord, logged: LoggedStates): void {
  derive(vault, contact.caseId, contact.id, contact.details);
  restoreRecord(vault, contacts, contact, { logged });
}

/** Errors: NOT_FOUND (case), INVALID_INPUT. */
export function addContact(vault: Vault, caseId: string, input: ContactInput): Result<ContactRecord> {
  const details = completeContact(input);
  if (!details.ok) return details;
  return addRecord(vault, contacts, caseId, details.value, (row) => {
    derive(vault, caseId, row.id, details.value);
  });
}

/** Errors: NOT_FOUND, REVISION_CONFLICT, INVALID_INPUT. */
export function reviseContact(vault: Vault, change: Change<ContactInput>): Result<ContactRecord> {
  const details = completeContact(change.details);
  if (!details.ok) return details;
  return reviseRecord(vault, contacts, { ...change, details: details.value }, (row, saidNow) => {
    derive(vault, row.case_id, row.id, saidNow);
  });
}

export function readContact(vault: Vault, id: string): Result<ContactRecord> {
  return readRecord(vault, contacts, id);
}

/** The contacts of a case in the order they were logged. */
export function listContacts(vault: Vault, caseId: string): Result<ContactRecord[]> {
  return listRecords(vault, contacts, caseId);
}

export function contactRevisions(vault: Vault, id: string): Result<Revision<ContactDetails>[]> {
  return revisionsOf(vault, contacts, id);
}

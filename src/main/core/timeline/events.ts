import {
  eventDetailsSchema,
  eventInputSchema,
  type EventDetails,
  type EventInput,
  type EventRecord,
} from '../../../shared/model/case.ts';
import type { Revision } from '../../../shared/model/record.ts';
import { succeed, type Result } from '../../../shared/result.ts';
import {
  addRecord,
  checkInput,
  listRecords,
  reviseRecord,
  revisionsOf,
  type Change,
  type RecordKind,
} from '../vault/records.ts';
import { restoreRecord, type LoggedStates } from '../vault/restore.ts';
import type { Vault } from '../vault/vault.ts';
import { replaceSearchTexts, type SearchText } from '../search/search-index.ts';
import { replaceEntries, undatedKey, type DerivedEntry } from './entries.ts';
import { completeTime } from './event-time.ts';

const events: RecordKind<EventDetails> = {
  table: 'event',
  schema: eventDetailsSchema,
  added: 'event-recorded',
  revised: 'event-revised',
};

function completeEvent(input: EventInput): Result<EventDetails> {
  const checked = checkInput(eventInputSchema, input);
  if (!checked.ok) return checked;
  const time = completeTime(checked.value.time);
  return time.ok ? succeed({ ...checked.value, time: time.value }) : time;
}

const timelineOf = (details: EventDetails): DerivedEntry[] => [
  {
    kind: details.kind,
    time: details.time,
    title: details.place,
    summary: details.text,
    state: null,
    evidenceIds: details.evidenceIds,
  },
];

export const searchTextsOf = (details: EventDetails): SearchText[] => [
  {
    kind: details.kind,
    title: details.place,
    parts: [{ part: '', body: details.text }],
    sortKey: details.time.utc ?? undatedKey,
  },
];

function derive(vault: Vault, caseId: string, id: string, details: EventDetails): void {
  replaceEntries(vault, caseId, id, timelineOf(details));
  replaceSearchTexts(vault, caseId, id, 'record', searchTextsOf(details));
}

/** An event that comes from another vault, as it is; in the caller's transaction. */
export function restoreEvent(vault: Vault, event: EventRecord, logged: LoggedStates): void {
  derive(vault, event.caseId, event.id, event.details);
  restoreRecord(vault, events, event, { logged });
}

/** Records an incident or a note. Errors: NOT_FOUND (case), INVALID_INPUT. */
export function addEvent(vault: Vault, caseId: string, input: EventInput): Result<EventRecord> {
  const details = completeEvent(input);
  if (!details.ok) return details;
  return addRecord(vault, events, caseId, details.value, (row) => {
    derive(vault, caseId, row.id, details.value);
  });
}

/** Errors: NOT_FOUND, REVISION_CONFLICT, INVALID_INPUT. */
export function reviseEvent(vault: Vault, change: Change<EventInput>): Result<EventRecord> {
  const details = completeEvent(change.details);
  if (!details.ok) return details;
  return reviseRecord(vault, events, { ...change, details: details.value }, (row, now) => {
    derive(vault, row.case_id, row.id, now);
  });
}

/** Incidents and notes of a case in the order they were recorded. */
export function listEvents(vault: Vault, caseId: string): Result<EventRecord[]> {
  return listRecords(vault, events, caseId);
}

/** What happened, without the user's own notes. Errors: NOT_FOUND (case). */
export function listIncidents(vault: Vault, caseId: string): Result<EventRecord[]> {
  const all = listEvents(vault, caseId);
  return all.ok ? succeed(all.value.filter(({ details }) => details.kind === 'incident')) : all;
}

export function eventRevisions(vault: Vault, id: string): Result<Revision<EventDetails>[]> {
  return revisionsOf(vault, events, id);
}

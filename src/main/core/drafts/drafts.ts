import type { Revision } from '../../../shared/model/record.ts';
import {
  draftDetailsSchema,
  draftText,
  sendingSchema,
  type DraftDetails,
  type DraftInput,
  type DraftRecord,
  type Sending,
} from '../../../shared/model/draft.ts';
import { fail, succeed, type Failure, type Result } from '../../../shared/result.ts';
import { channelName } from '../channels/channels.ts';
import { addContact } from '../contacts/contacts.ts';
import { replaceSearchTexts, type SearchText } from '../search/search-index.ts';
import { addSubmission } from '../submissions/submissions.ts';
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
  type RecordRow,
} from '../vault/records.ts';
import { restoreRecord, type LoggedStates } from '../vault/restore.ts';
import type { Vault } from '../vault/vault.ts';
import { checkStops } from './stops.ts';

const drafts: RecordKind<DraftDetails> = {
  table: 'draft',
  schema: draftDetailsSchema,
  added: 'draft-written',
  revised: 'draft-revised',
};

export const searchTextsOf = (details: DraftDetails, recordedAt: string): SearchText[] => [
  {
    kind: 'draft',
    title: details.title,
    parts: details.parts.map(({ heading, text }) => ({ part: heading, body: text })),
    sortKey: details.sent?.at ?? recordedAt,
  },
];

function derive(vault: Vault, row: RecordRow, details: DraftDetails): void {
  replaceSearchTexts(vault, row.case_id, row.id, 'record', searchTextsOf(details, row.recorded_at));
}

/** A letter that comes from another vault, as it was sent; in the caller's transaction. */
export function restoreDraft(vault: Vault, draft: DraftRecord, logged: LoggedStates): void {
  const { caseId, recordedAt, details } = draft;
  replaceSearchTexts(vault, caseId, draft.id, 'record', searchTextsOf(details, recordedAt));
  restoreRecord(vault, drafts, draft, { logged });
}

/** A new draft, never sent: composing again from the case makes another one and overwrites none. Errors: NOT_FOUND (case), INVALID_INPUT. */
export function addDraft(vault: Vault, caseId: string, input: DraftInput): Result<DraftRecord> {
  const details = checkInput(draftDetailsSchema, { ...input, sent: null });
  if (!details.ok) return details;
  return addRecord(vault, drafts, caseId, details.value, (row) => derive(vault, row, details.value));
}

/** Errors: NOT_FOUND, REVISION_CONFLICT, INVALID_INPUT; DRAFT_SENT where it was sent and is frozen. */
export function reviseDraft(vault: Vault, change: Change<DraftInput>): Result<DraftRecord> {
  const current = readDraft(vault, change.id);
  if (!current.ok) return current;
  if (current.value.details.sent !== null) return fail('DRAFT_SENT', current.value.details.title);
  const details = checkInput(draftDetailsSchema, { ...change.details, sent: null });
  if (!details.ok) return details;
  return reviseRecord(vault, drafts, { ...change, details: details.value }, (row, now) =>
    derive(vault, row, now),
  );
}

/** Errors: NOT_FOUND. */
export function readDraft(vault: Vault, id: string): Result<DraftRecord> {
  return readRecord(vault, drafts, id);
}

/** In the order they were written. Errors: NOT_FOUND (case). */
export function listDrafts(vault: Vault, caseId: string): Result<DraftRecord[]> {
  return listRecords(vault, drafts, caseId);
}

/** Errors: NOT_FOUND. */
export function draftRevisions(vault: Vault, id: string): Result<Revision<DraftDetails>[]> {
  return revisionsOf(vault, drafts, id);
}

/** Carries an expected failure out of a transaction, so that nothing of it stays. */
class RolledBack extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

function orRollBack<T>(result: Result<T>): T {
  if (!result.ok) throw new RolledBack(result.error);
  return result.value;
}

/** Characters of the text that stand in the contact; the whole stands in the frozen draft. */
const saidLength = 600;

function saidOf(details: DraftDetails): string {
  const text = draftText(details);
  const characters = Array.from(text);
  return characters.length > saidLength ? `${characters.slice(0, saidLength).join('')} …` : text;
}

const asksForSomething = ({ parts }: DraftDetails): boolean =>
  parts.some(
    ({ id, text }) => /^(requests|documents|body|text|12315\.request)\b/.test(id) && text.trim() !== '',
  );

/**
 * Says that a draft was sent: a contact in the log, a submission where it was handed in at a channel, and the draft frozen, all or
 * nothing. That it arrived is not said by this: days of receipt are settled by proof.
 * Errors: NOT_FOUND, REVISION_CONFLICT, INVALID_INPUT, DRAFT_SENT, DRAFT_STOPPED.
 */
export function sendDraft(
  vault: Vault,
  {
    id,
    revision,
    sending: given,
  }: { readonly id: string; readonly revision: number; readonly sending: Sending },
): Result<DraftRecord> {
  const sending = checkInput(sendingSchema, given);
  if (!sending.ok) return sending;
  const time = completeTime(sending.value.time);
  if (!time.ok) return time;
  const at = time.value.utc;
  if (at === null) return fail('INVALID_INPUT', 'time');
  try {
    const send = (): DraftRecord => {
      const { caseId, details } = orRollBack(readDraft(vault, id));
      if (details.sent !== null) throw new RolledBack({ code: 'DRAFT_SENT', detail: details.title });
      orRollBack(checkStops(details));
      const { contactChannel, counterpart, deliveryProof, evidenceIds, submission } = sending.value;
      const submitted =
        submission &&
        orRollBack(
          addSubmission(vault, caseId, { ...submission, draftId: id, evidenceIds }, channelName(vault)),
        );
      const contact = orRollBack(
        addContact(vault, caseId, {
          time: sending.value.time,
          channel: contactChannel,
          direction: 'outgoing',
          counterpart,
          said: saidOf(details),
          performanceDemanded: asksForSomething(details),
          deliveryProof,
          evidenceIds,
          submissionId: submitted?.id ?? null,
        }),
      );
      const sent = { at, contactId: contact.id, submissionId: submitted?.id ?? null };
      const frozen = { ...details, sent };
      return orRollBack(
        reviseRecord(vault, drafts, { id, revision, reason: '', details: frozen }, (saved, now) =>
          derive(vault, saved, now),
        ),
      );
    };
    return succeed(vault.database.transaction(send).immediate());
  } catch (error) {
    if (error instanceof RolledBack) return { ok: false, error: error.failure };
    throw error;
  }
}

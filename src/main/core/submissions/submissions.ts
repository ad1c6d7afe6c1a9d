import type { Revision } from '../../../shared/model/record.ts';
import {
  submissionDetailsSchema,
  type SubmissionDetails,
  type SubmissionInput,
  type SubmissionRecord,
} from '../../../shared/model/submission.ts';
import { fail, type Result } from '../../../shared/result.ts';
import { replaceSearchTexts, type SearchText } from '../search/search-index.ts';
import { replaceEntries } from '../timeline/entries.ts';
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

const submissions: RecordKind<SubmissionDetails> = {
  table: 'submission',
  schema: submissionDetailsSchema,
  added: 'submission-recorded',
  revised: 'submission-revised',
};

/** The name that a submission goes by is its channel's; the caller knows it, so that this room needs no list of channels. */
export type ChannelName = (channelId: string) => string;

export const searchTextsOf = (details: SubmissionDetails, name: ChannelName): SearchText[] => [
  {
    kind: 'submission',
    title: [name(details.channelId), details.referenceNumber].filter(Boolean).join(' · '),
    parts: [
      {
        part: '',
        body: [details.answer, details.note, ...details.milestones.map(({ proof }) => proof)]
          .filter(Boolean)
          .join('\n'),
      },
    ],
    sortKey: details.sentOn,
  },
];

/** A submission is one line of the timeline, on the day it was handed in. */
function derive(
  vault: Vault,
  caseId: string,
  id: string,
  details: SubmissionDetails,
  name: ChannelName,
): void {
  const time = completeTime(details.sentOn);
  if (!time.ok) throw new Error(`a checked day is not a time: ${details.sentOn}`);
  replaceEntries(vault, caseId, id, [
    {
      kind: 'submission',
      time: time.value,
      title: [name(details.channelId), details.referenceNumber].filter(Boolean).join(' · '),
      summary: details.answer || details.note,
      state: details.state,
      evidenceIds: details.evidenceIds,
    },
  ]);
  replaceSearchTexts(vault, caseId, id, 'record', searchTextsOf(details, name));
}

/** No answer comes before the question: such a day is a slip, and periods would be counted from it. */
function checkSubmission(input: SubmissionInput): Result<SubmissionDetails> {
  const checked = checkInput(submissionDetailsSchema, input);
  if (!checked.ok) return checked;
  const { sentOn, answeredOn } = checked.value;
  return answeredOn !== null && answeredOn < sentOn
    ? fail('INVALID_INPUT', `answeredOn ${answeredOn} < sentOn ${sentOn}`)
    : checked;
}

/** A submission that comes from another vault, as it is; in the caller's transaction. */
export function restoreSubmission(
  vault: Vault,
  submission: SubmissionRecord,
  logged: LoggedStates,
  name: ChannelName,
): void {
  derive(vault, submission.caseId, submission.id, submission.details, name);
  restoreRecord(vault, submissions, submission, { logged });
}

/** Errors: NOT_FOUND (case), INVALID_INPUT. */
export function addSubmission(
  vault: Vault,
  caseId: string,
  input: SubmissionInput,
  name: ChannelName,
): Result<SubmissionRecord> {
  const details = checkSubmission(input);
  if (!details.ok) return details;
  return addRecord(vault, submissions, caseId, details.value, (row) => {
    derive(vault, caseId, row.id, details.value, name);
  });
}

/** Errors: NOT_FOUND, REVISION_CONFLICT, INVALID_INPUT. */
export function reviseSubmission(
  vault: Vault,
  change: Change<SubmissionInput>,
  name: ChannelName,
): Result<SubmissionRecord> {
  const details = checkSubmission(change.details);
  if (!details.ok) return details;
  return reviseRecord(vault, submissions, { ...change, details: details.value }, (row, now) => {
    derive(vault, row.case_id, row.id, now, name);
  });
}

/** Errors: NOT_FOUND. */
export function readSubmission(vault: Vault, id: string): Result<SubmissionRecord> {
  return readRecord(vault, submissions, id);
}

/** In the order they were recorded. Errors: NOT_FOUND (case). */
export function listSubmissions(vault: Vault, caseId: string): Result<SubmissionRecord[]> {
  return listRecords(vault, submissions, caseId);
}

/** Errors: NOT_FOUND. */
export function submissionRevisions(vault: Vault, id: string): Result<Revision<SubmissionDetails>[]> {
  return revisionsOf(vault, submissions, id);
}

import type { CaseDetails, EventRecord } from '../../../shared/model/case.ts';
import type { Channel } from '../../../shared/model/channel.ts';
import type { ContactRecord } from '../../../shared/model/contact.ts';
import type { Deadline, DeadlineView } from '../../../shared/model/deadline.ts';
import type { StartEvent } from '../../../shared/model/start-event.ts';
import { hasEnded, type SubmissionRecord } from '../../../shared/model/submission.ts';
import { succeed, type Result } from '../../../shared/result.ts';
import { readCase } from '../cases/cases.ts';
import { listContacts } from '../contacts/contacts.ts';
import { dateOf, dayNumber } from '../deadlines/calendar.ts';
import { deadlinesOf } from '../deadlines/deadlines.ts';
import { disputedTransactions } from '../readings/transactions.ts';
import { listSubmissions } from '../submissions/submissions.ts';
import { listIncidents } from '../timeline/events.ts';
import type { Vault } from '../vault/vault.ts';
import { allChannels } from './channels.ts';
import { orderOf } from './order.ts';

/** What advice and guard look at: a case as it stands on a day. */
export interface Situation {
  readonly today: string;
  readonly details: CaseDetails;
  readonly channels: readonly Channel[];
  readonly submissions: readonly SubmissionRecord[];
  readonly contacts: readonly ContactRecord[];
  readonly deadlines: readonly Deadline[];
  readonly questions: DeadlineView['questions'];
  readonly incidentCount: number;
  readonly transactionCount: number;
}

/** The records that a situation is made of. */
export interface SituationRecords {
  readonly details: CaseDetails;
  readonly view: DeadlineView;
  readonly submissions: readonly SubmissionRecord[];
  readonly contacts: readonly ContactRecord[];
  readonly incidents: readonly EventRecord[];
}

/** Errors: NOT_FOUND (case). */
export function situationOf(vault: Vault, caseId: string): Result<Situation> {
  const record = readCase(vault, caseId);
  if (!record.ok) return record;
  const view = deadlinesOf(vault, caseId);
  if (!view.ok) return view;
  const submissions = listSubmissions(vault, caseId);
  if (!submissions.ok) return submissions;
  const contacts = listContacts(vault, caseId);
  if (!contacts.ok) return contacts;
  const incidents = listIncidents(vault, caseId);
  if (!incidents.ok) return incidents;
  return succeed(
    situationFrom(vault, {
      details: record.value.details,
      view: view.value,
      submissions: submissions.value,
      contacts: contacts.value,
      incidents: incidents.value,
    }),
  );
}

/** The same where the records were read already. */
export function situationFrom(vault: Vault, records: SituationRecords): Situation {
  const { details, view, submissions, contacts, incidents } = records;
  return {
    today: view.today,
    details,
    channels: allChannels(vault),
    submissions,
    contacts,
    deadlines: view.deadlines,
    questions: view.questions,
    incidentCount: incidents.length,
    transactionCount: disputedTransactions(vault, view.caseId).length,
  };
}

const firmReceipts: readonly StartEvent[] = [
  'complaint_received_by_firm',
  'claim_received_by_firm',
  'notice_of_error_received',
  'oral_notice_given',
];
const finalAnswers: readonly StartEvent[] = ['final_response_received', 'final_reply_received'];

export const isFirmRung = ({ rung }: Channel): boolean => rung === 'firm' || rung === 'firm-higher';

/** Submissions that still stand, at channels for which `matches` holds. */
export const submissionsAt = (
  situation: Situation,
  matches: (channel: Channel) => boolean,
): SubmissionRecord[] =>
  situation.submissions.filter(({ details }) => {
    const channel = situation.channels.find(({ id }) => id === details.channelId);
    return channel !== undefined && details.state !== 'withdrawn' && matches(channel);
  });

const settles = (situation: Situation, events: readonly StartEvent[]): boolean =>
  situation.contacts.some(({ details }) => details.establishes.some((event) => events.includes(event)));

/** The firm has the complaint: by a submission, or by a contact that settles its receipt. */
export const firmWasAsked = (situation: Situation): boolean =>
  submissionsAt(situation, isFirmRung).length > 0 || settles(situation, firmReceipts);

export const isSettled = ({ details }: SubmissionRecord): boolean =>
  hasEnded(details) || details.milestones.some(({ event }) => finalAnswers.includes(event));

/** The firm gave an answer; whether it was a good one, only the user can say. */
export const firmHasAnswered = (situation: Situation): boolean =>
  submissionsAt(situation, isFirmRung).some(isSettled) || settles(situation, finalAnswers);

const answerShapes: readonly Deadline['shape'][] = ['due-by', 'conditional', 'outer-limit', 'soft'];

/** Periods in which the firm has to answer the complaint, or after which it is thought to have had time enough. */
export const replyPeriods = ({ deadlines }: Situation): Deadline[] =>
  deadlines.filter(
    ({ kind, shape, start, due, state }) =>
      (kind === 'firm_duty' || kind === 'waiting_gate') &&
      answerShapes.includes(shape) &&
      firmReceipts.includes(start.event) &&
      due !== null &&
      state !== 'met',
  );

/** A period for the answer has passed without one. */
export const firmIsOverdue = (situation: Situation): boolean =>
  replyPeriods(situation).some(({ state, doneOn }) => state === 'passed' && doneOn === null);

const dayAfter = (date: string): string => dateOf(dayNumber(date) + 1);

export interface Opening {
  /** The first day on which the channel takes the case for want of an answer; null where no day follows from the records. */
  readonly opensOn: string | null;
  readonly isOpen: boolean;
  readonly keys: readonly string[];
}

/** Whether a channel that waits for the firm takes the case on a day, and from when on. */
export function openingOf(situation: Situation, channelId: string, day = situation.today): Opening {
  const { opensAfter } = orderOf(channelId);
  if (opensAfter.length === 0) return { opensOn: null, isOpen: true, keys: [] };
  const waits = situation.deadlines
    .filter(({ ruleId, due }) => opensAfter.includes(ruleId) && due !== null)
    .sort((a, b) => (a.due ?? '').localeCompare(b.due ?? ''));
  const first = waits[0]?.due ?? null;
  const opensOn = first === null ? null : dayAfter(first);
  const isOpen = firmHasAnswered(situation) || (opensOn !== null && opensOn <= day);
  return { opensOn, isOpen, keys: waits.map(({ key }) => key) };
}

export interface Closing {
  /** The last day of the window that ends first among those still open. */
  readonly closesOn: string | null;
  /** Every window that runs has passed; the last of them. */
  readonly passed: Deadline | null;
  readonly keys: readonly string[];
}

export function closingOf(situation: Situation, channelId: string, day = situation.today): Closing {
  const { closesWith } = orderOf(channelId);
  const windows = situation.deadlines
    .filter(({ ruleId, due, state }) => closesWith.includes(ruleId) && due !== null && state !== 'met')
    .sort((a, b) => (a.due ?? '').localeCompare(b.due ?? ''));
  const open = windows.find(({ due }) => (due ?? '') >= day);
  return {
    closesOn: open?.due ?? null,
    passed: open ? null : (windows.at(-1) ?? null),
    keys: windows.map(({ key }) => key),
  };
}

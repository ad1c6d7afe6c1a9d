import type { CaseDetails } from '../../../shared/model/case.ts';
import type { ContactRecord } from '../../../shared/model/contact.ts';
import type { EstimateReason, StartSource } from '../../../shared/model/deadline.ts';
import type { StartEvent } from '../../../shared/model/start-event.ts';
import type { SubmissionRecord } from '../../../shared/model/submission.ts';
import type { EventTime } from '../../../shared/model/time.ts';
import { endOfTime } from '../timeline/event-time.ts';
import { daysBetween } from '../../../shared/model/day.ts';
import { todayIn } from './calendar.ts';
import { receiptEventOf } from './receipt.ts';

/** A start event of a case: on which day, how surely, and which record says so. */
export interface CaseEvent {
  readonly event: StartEvent;
  /** The first and the last day that it may have been; the same where the day is known. */
  readonly earliest: string;
  readonly latest: string;
  readonly estimates: readonly EstimateReason[];
  readonly source: StartSource;
  /** Among events of the same kind from the same record, from 0: part of what deadlines are known by. */
  readonly ordinal: number;
  readonly submissionId: string | null;
  /** The channel of that submission. */
  readonly channelId: string | null;
  readonly which: 'replied' | 'expired' | null;
}

/** What the events of a case are gathered from. */
export interface CaseRecords {
  readonly caseId: string;
  readonly details: CaseDetails;
  readonly contacts: readonly ContactRecord[];
  readonly submissions: readonly SubmissionRecord[];
  readonly zone: string;
}

const plain = { estimates: [], ordinal: 0, submissionId: null, channelId: null, which: null } as const;

/** Two names of the same kind of event: the final answer of the firm (United Kingdom and Singapore). */
const sameEvents: Partial<Record<StartEvent, StartEvent>> = {
  final_response_received: 'final_reply_received',
  final_reply_received: 'final_response_received',
};

/** Every start event that the records of a case settle; each also under its other name. */
export function gatherEvents(records: CaseRecords): CaseEvent[] {
  const told = [...caseEventsOf(records), ...contactEventsOf(records), ...milestonesOf(records)];
  const all = [...told, ...unprovenReceipts(records, told)];
  return all.flatMap((event) => {
    const other = sameEvents[event.event];
    const named = other !== undefined && !all.some((told) => told.event === other && isSame(told, event));
    return named ? [event, { ...event, event: other }] : [event];
  });
}

const isSame = (a: CaseEvent, b: CaseEvent): boolean =>
  a.submissionId === b.submissionId && a.earliest === b.earliest;

/** Numbers what one record says of one kind of event. */
function numbered(events: readonly CaseEvent[]): CaseEvent[] {
  const seen = new Map<StartEvent, number>();
  return events.map((event) => {
    const ordinal = seen.get(event.event) ?? 0;
    seen.set(event.event, ordinal + 1);
    return { ...event, ordinal };
  });
}

const caseEventsOf = ({ caseId, details }: CaseRecords): CaseEvent[] =>
  numbered(
    details.dates.map(({ event, date }) => ({
      ...plain,
      event,
      earliest: date,
      latest: date,
      source: { kind: 'case', id: caseId },
    })),
  );

function contactEventsOf({ contacts, submissions, zone }: CaseRecords): CaseEvent[] {
  return contacts.flatMap(({ id, details }) => {
    const days = daysOf(details.time, zone);
    if (days === null) return [];
    const submission = submissions.find((record) => record.id === details.submissionId);
    return details.establishes.map((event) => ({
      ...plain,
      ...days,
      event,
      source: { kind: 'contact' as const, id },
      submissionId: submission?.id ?? null,
      channelId: submission?.details.channelId ?? null,
    }));
  });
}

/**
 * The days of a zone that a time touches. A time known to the month may be any of its days; one known only to the year, or not at
 * all, starts nothing.
 */
export function daysOf(
  time: EventTime,
  zone: string,
): Pick<CaseEvent, 'earliest' | 'latest' | 'estimates'> | null {
  const end = endOfTime(time);
  if (time.utc === null || end === null || time.precision === 'year') return null;
  const earliest = todayIn(zone, new Date(time.utc));
  const latest = todayIn(zone, new Date(Date.parse(end) - 1));
  const exact = earliest === latest && !time.approximate;
  return { earliest, latest, estimates: exact ? [] : ['start-not-exact'] };
}

/** What a milestone says of "A or B" is in the user's words. */
const saysExpired = /expir|届满|屆滿|到期|逾期/i;

/** A milestone that a contact of the same submission settles as well gives way to it: the contact has the time. */
function milestonesOf({ contacts, submissions }: CaseRecords): CaseEvent[] {
  return submissions.flatMap(({ id, details }) =>
    numbered(
      details.milestones.map(({ event, date, which }): CaseEvent => ({
        ...plain,
        event,
        earliest: date,
        latest: date,
        source: { kind: 'submission', id },
        submissionId: id,
        channelId: details.channelId,
        which: !event.endsWith('_30_days_expired') ? null : saysExpired.test(which) ? 'expired' : 'replied',
      })),
    ).filter(({ event }, index) => {
      const contactId = details.milestones[index]?.contactId;
      return !contacts.some(
        (contact) =>
          contact.details.establishes.includes(event) &&
          (contact.id === contactId || contact.details.submissionId === id),
      );
    }),
  );
}

/**
 * The day something was sent is not the day it arrived: it stands in for that day as an estimate that says so, unless its arrival
 * is told, on the submission or by a contact in the two weeks after that names no submission.
 */
function unprovenReceipts({ submissions }: CaseRecords, told: readonly CaseEvent[]): CaseEvent[] {
  return submissions.flatMap(({ id, details }): CaseEvent[] => {
    const event = receiptEventOf(details.channelId);
    if (event === null || details.state === 'withdrawn') return [];
    const { channelId, sentOn } = details;
    const isTold = told.some(
      (other) =>
        other.event === event &&
        (other.submissionId === id || (other.submissionId === null && isSoonAfter(sentOn, other.earliest))),
    );
    if (isTold) return [];
    const source = { kind: 'submission' as const, id };
    const days = { earliest: sentOn, latest: sentOn, estimates: ['receipt-not-proven' as const] };
    return [{ ...plain, ...days, event, source, submissionId: id, channelId }];
  });
}

const isSoonAfter = (sentOn: string, day: string): boolean => {
  const days = daysBetween(sentOn, day);
  return days >= 0 && days <= 14;
};

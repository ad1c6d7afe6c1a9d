import { Temporal } from 'temporal-polyfill';
import type {
  Clock,
  Deadline,
  DeadlineOverrideRecord,
  DeadlineState,
  EstimateReason,
  Standing,
} from '../../../shared/model/deadline.ts';
import { daysBetween } from '../../../shared/model/day.ts';
import { workingDaysBetween } from './calendar.ts';
import { countPeriod, type Counted } from './count.ts';
import type { CaseEvent, CaseRecords } from './events.ts';
import { isEarlierStart } from './matching.ts';
import type { Rule } from './rules/rule.ts';

/** A rule with the event that started it. */
export interface Started {
  readonly rule: Rule;
  readonly event: CaseEvent;
}

export interface Today {
  readonly records: CaseRecords;
  readonly events: readonly CaseEvent[];
  readonly overrides: ReadonlyMap<string, DeadlineOverrideRecord>;
  readonly today: string;
}

/** Stable as long as the rule and the record that started it stay: a corrected day keeps its override. */
export const keyOf = ({ rule, event }: Started): string =>
  [rule.id, event.source.id, ...(event.ordinal === 0 ? [] : [event.ordinal + 1])].join('@');

export const clockOf = ({ kind, limitation }: Rule): Clock =>
  limitation
    ? 'limitation'
    : kind === 'user_deadline' || kind === 'user_right'
      ? 'your-window'
      : 'their-duty';

/** Law only where the text or a secondary source of it was read; scheme terms and habits are called what they are. */
export function standingOf({ shape, provenance, schemeTerms, statutory }: Rule): Standing {
  if (shape === 'soft') return 'reminder';
  if (provenance === 'U') return 'uncertain';
  if (provenance === 'B') return 'not-verified';
  if (schemeTerms) return 'scheme-terms';
  return statutory ? 'law' : 'practice';
}

/** A court's own date is never guessed, and a number that is uncertain makes no date; a reminder is only that. */
const isComputed = ({ shape, provenance }: Rule): boolean =>
  shape !== 'court-sets' && (provenance !== 'U' || shape === 'soft');

const isMovable = ({ shape }: Rule): boolean => shape !== 'minimum-duration' && shape !== 'look-back';

const isStale = (lastVerified: string, today: string): boolean =>
  Temporal.PlainDate.from(lastVerified).add({ months: 12 }).toString() < today;

/** Where a day is not known exactly, the careful one: the first for the user's window, the last for their duty. */
const startDay = (rule: Rule, { earliest, latest }: CaseEvent): string =>
  clockOf(rule) === 'their-duty' ? latest : earliest;

function count(rule: Rule, start: string): Counted | null {
  if (!isComputed(rule)) return null;
  return countPeriod(start, rule, {
    jurisdiction: rule.jurisdiction,
    backwards: rule.shape === 'look-back',
    side: !isMovable(rule) ? null : clockOf(rule) === 'their-duty' ? 'theirs' : 'mine',
  });
}

export function deadlineFor(started: Started, now: Today): Deadline {
  const { rule, event } = started;
  const key = keyOf(started);
  const start = startDay(rule, event);
  const counted = count(rule, start);
  const override = now.overrides.get(key) ?? null;
  const due = override?.details.date ?? counted?.date ?? null;
  const doneOn = doneDay(started, start, now);
  return {
    key,
    ruleId: rule.id,
    channelId: rule.playbook,
    kind: rule.kind,
    clock: clockOf(rule),
    shape: rule.shape,
    standing: standingOf(rule),
    meaning: rule.meaning,
    note: rule.note,
    citation: rule.citation,
    sourceUrls: rule.sourceUrls,
    provenance: rule.provenance,
    lastVerified: rule.lastVerified,
    stale: isStale(rule.lastVerified, now.today),
    period: { number: rule.number, unit: rule.unit },
    start: {
      event: rule.event,
      date: start,
      source: event.source,
      which: event.which,
      submissionId: event.submissionId,
    },
    due,
    computed: counted?.date ?? null,
    movedFrom: counted?.movedFrom ?? null,
    estimates: counted === null || override !== null ? [] : estimatesOf(rule, event, counted),
    override,
    doneOn,
    ...standingOn(rule, due, doneOn, now),
  };
}

const estimatesOf = (rule: Rule, event: CaseEvent, counted: Counted): EstimateReason[] => [
  ...event.estimates,
  ...(isEarlierStart(rule, event.earliest) ? (['earlier-law'] as const) : []),
  ...counted.estimates,
];

/** Counting working days further off than this says nothing to anybody. */
const workingDaysHorizon = 366;

function standingOn(
  { shape }: Rule,
  due: string | null,
  doneOn: string | null,
  { records, today }: Today,
): Pick<Deadline, 'state' | 'daysLeft' | 'workingDaysLeft'> {
  if (due === null) return { state: 'not-computed', daysLeft: null, workingDaysLeft: null };
  if (shape === 'look-back') return { state: 'open', daysLeft: null, workingDaysLeft: null };
  const daysLeft = daysBetween(today, due);
  const near = Math.abs(daysLeft) <= workingDaysHorizon;
  return {
    state: stateOf(daysLeft, doneOn !== null && doneOn <= due),
    daysLeft,
    workingDaysLeft: near ? workingDaysBetween(records.details.jurisdiction, today, due) : null,
  };
}

function stateOf(daysLeft: number, isMet: boolean): DeadlineState {
  if (isMet) return 'met';
  if (daysLeft === 0) return 'today';
  return daysLeft < 0 ? 'passed' : 'open';
}

/** The first day that shows the duty done, or the window used, on or after the start; what was only sent shows nothing. */
function doneDay({ rule, event }: Started, start: string, { records, events }: Today): string | null {
  const days: string[] = [];
  const isDuty = rule.kind === 'firm_duty' || rule.kind === 'authority_duty';
  for (const { id, details } of records.submissions) {
    const { answeredOn, channelId, sentOn, state } = details;
    if (isDuty && isMovable(rule) && id === event.submissionId && answeredOn !== null) days.push(answeredOn);
    if (rule.metByFiling && channelId === rule.playbook && state !== 'withdrawn') days.push(sentOn);
  }
  for (const other of events) {
    const isSameMatter =
      other.submissionId === null ||
      event.submissionId === null ||
      other.submissionId === event.submissionId ||
      rule.kind === 'user_deadline';
    const isProven = !other.estimates.includes('receipt-not-proven');
    if (rule.metBy.includes(other.event) && isSameMatter && isProven) days.push(other.latest);
  }
  return days.filter((day) => day >= start).sort()[0] ?? null;
}

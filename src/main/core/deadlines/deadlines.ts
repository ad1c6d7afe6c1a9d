import type { Deadline, DeadlineOverrideRecord, DeadlineView } from '../../../shared/model/deadline.ts';
import { succeed, type Result } from '../../../shared/result.ts';
import { readCase } from '../cases/cases.ts';
import { listContacts } from '../contacts/contacts.ts';
import { listSubmissions } from '../submissions/submissions.ts';
import type { Vault } from '../vault/vault.ts';
import { todayIn, zoneOf } from './calendar.ts';
import { derivedEvents } from './derived-events.ts';
import { gatherEvents, type CaseEvent, type CaseRecords } from './events.ts';
import { conditionsOf, startsRule } from './matching.ts';
import { listOverrides } from './overrides.ts';
import { clockOf, deadlineFor, keyOf, type Started, type Today } from './periods.ts';
import { openQuestions } from './questions.ts';
import { possibleRestarts } from './restarts.ts';
import { allRules } from './rules/index.ts';

/**
 * The periods of a case for the day of display, with what is still to be answered. Computed each time from its records: nothing of
 * it is stored but what the user said. Errors: NOT_FOUND (case).
 */
export function deadlinesOf(
  vault: Vault,
  caseId: string,
  now = vault.environment.clock(),
): Result<DeadlineView> {
  const record = readCase(vault, caseId);
  if (!record.ok) return record;
  const contacts = listContacts(vault, caseId);
  if (!contacts.ok) return contacts;
  const submissions = listSubmissions(vault, caseId);
  if (!submissions.ok) return submissions;
  const overrides = listOverrides(vault, caseId);
  if (!overrides.ok) return overrides;
  const { details } = record.value;
  const zone = zoneOf(details.jurisdiction);
  const records = { caseId, details, contacts: contacts.value, submissions: submissions.value, zone };
  return succeed(viewOf(records, overrides.value, todayIn(zone, now)));
}

/** The same from records alone, for a given day. */
export function viewOf(
  records: CaseRecords,
  overrides: readonly DeadlineOverrideRecord[],
  today: string,
): DeadlineView {
  const told = gatherEvents(records);
  const events = withoutRepeats([
    ...told,
    ...derivedEvents(records, told, allRules, today),
    todayEvent(records.caseId, today),
  ]);
  const active = overrides.filter(({ details }) => details.date !== null);
  const now: Today = {
    records,
    events,
    overrides: new Map(active.map((override) => [override.details.deadlineKey, override])),
    today,
  };
  const started = allRules.flatMap((rule) =>
    events.filter((event) => startsRule(event, rule, records)).map((event) => ({ rule, event })),
  );
  const holding = withoutReplaced(started.filter(({ rule }) => holds(rule, records)));
  const deadlines = holding
    .filter((one) => !isGivenUp(one, records))
    .map((one) => deadlineFor(one, now))
    .sort(byDue);
  const keys = new Set(started.map(keyOf));
  return {
    caseId: records.caseId,
    today,
    zone: records.zone,
    deadlines,
    questions: openQuestions(records, allRules, events, stillOpen(started, deadlines)),
    restarts: possibleRestarts(records),
    unusedOverrides: active.filter(({ details }) => !keys.has(details.deadlineKey)),
  };
}

const todayEvent = (caseId: string, today: string): CaseEvent => ({
  event: 'today',
  earliest: today,
  latest: today,
  estimates: [],
  source: { kind: 'case', id: caseId },
  ordinal: 0,
  submissionId: null,
  channelId: null,
  which: null,
});

/**
 * The same event on the same day, told by two records, starts one period: what is tied to a submission speaks before what is not,
 * what is surer before an estimate, what was told first before what came later.
 */
function withoutRepeats(events: readonly CaseEvent[]): CaseEvent[] {
  const weight = ({ submissionId, estimates }: CaseEvent): number =>
    (submissionId === null ? 10 : 0) + estimates.length;
  return events.filter((event, index) => {
    const isRepeated = events.some((other, place) => {
      if (other === event || other.event !== event.event) return false;
      if (other.earliest !== event.earliest || other.latest !== event.latest) return false;
      const isTwoSubmissions = other.submissionId !== null && event.submissionId !== null;
      if (isTwoSubmissions && other.submissionId !== event.submissionId) return false;
      const difference = weight(other) - weight(event);
      return difference < 0 || (difference === 0 && place < index);
    });
    return !isRepeated;
  });
}

const holds = (rule: Started['rule'], { details }: CaseRecords): boolean =>
  conditionsOf(rule, details.answers).holds;

/** A rule that takes another's place does so for the start that they share. */
function withoutReplaced(started: readonly Started[]): Started[] {
  return started.filter(
    ({ rule, event }) =>
      !started.some((other) => other.event === event && other.rule.replaces.includes(rule.id)),
  );
}

/** Nobody owes an answer to a complaint that was withdrawn. */
const isGivenUp = ({ rule, event }: Started, { submissions }: CaseRecords): boolean =>
  clockOf(rule) === 'their-duty' &&
  submissions.some(({ id, details }) => id === event.submissionId && details.state === 'withdrawn');

/** Nothing is asked about a start whose periods are all done. */
function stillOpen(started: readonly Started[], deadlines: readonly Deadline[]): Started[] {
  const done = new Set(
    deadlines
      .filter(({ state, kind }) => state === 'met' && kind !== 'user_deadline')
      .map(({ start }) => `${start.event} ${start.source.id}`),
  );
  return started.filter(({ event }) => !done.has(`${event.event} ${event.source.id}`));
}

/** By due day; what has none comes last. */
const byDue = (a: Deadline, b: Deadline): number =>
  (a.due ?? '9').localeCompare(b.due ?? '9') || a.key.localeCompare(b.key);

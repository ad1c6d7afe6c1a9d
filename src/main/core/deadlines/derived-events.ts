import type { StartEvent } from '../../../shared/model/start-event.ts';
import { countPeriod } from './count.ts';
import type { CaseEvent, CaseRecords } from './events.ts';
import type { Rule } from './rules/rule.ts';

/** Events of the form "the firm answered, or its days ran out", each with the rule that gives those days. */
const eitherOr: readonly { readonly event: StartEvent; readonly daysOf: string }[] = [
  { event: 'firm_reply_or_30_days_expired', daysOf: 'tw-foi.firm-reply' },
  { event: 'final_reply_or_30_days_expired', daysOf: 'in-rbi.gate' },
];

const isFinalAnswer = ({ event }: CaseEvent): boolean =>
  event === 'final_response_received' || event === 'final_reply_received';

/**
 * The events that follow from others: for each complaint that reached the firm, its answer, or else the end of its days once that
 * has passed. One that the user dated herself is left alone.
 */
export function derivedEvents(
  records: CaseRecords,
  events: readonly CaseEvent[],
  rules: readonly Rule[],
  today: string,
): CaseEvent[] {
  return eitherOr.flatMap(({ event, daysOf }) => {
    const rule = rules.find(({ id }) => id === daysOf);
    if (!rule || rule.jurisdiction !== records.details.jurisdiction) return [];
    if (events.some((told) => told.event === event)) return [];
    return events
      .filter((start) => start.event === rule.event)
      .flatMap((start) => whicheverCame(records, events, rule, start, today))
      .map((found) => ({ ...found, event }));
  });
}

function whicheverCame(
  records: CaseRecords,
  events: readonly CaseEvent[],
  rule: Rule,
  start: CaseEvent,
  today: string,
): CaseEvent[] {
  const end = (day: string): string =>
    countPeriod(day, rule, { jurisdiction: rule.jurisdiction, side: 'theirs' }).date;
  const expired: CaseEvent = {
    ...start,
    earliest: end(start.earliest),
    latest: end(start.latest),
    source: { kind: 'derived', id: start.source.id },
    which: 'expired',
  };
  const reply = replyTo(records, events, start);
  if (reply !== null && reply.earliest <= expired.latest) return [reply];
  return today > expired.latest ? [expired] : [];
}

/** The first answer to a complaint, on its submission or in a contact. An answer that nobody called final may not be the last. */
function replyTo(
  { submissions }: CaseRecords,
  events: readonly CaseEvent[],
  start: CaseEvent,
): CaseEvent | null {
  const told = events
    .filter(isFinalAnswer)
    .filter(({ submissionId }) => submissionId === null || submissionId === start.submissionId)
    .filter(({ earliest }) => earliest >= start.earliest)
    .sort((a, b) => a.earliest.localeCompare(b.earliest))[0];
  const derived = { kind: 'derived' as const, id: start.source.id };
  if (told) return { ...start, ...told, ordinal: start.ordinal, source: derived, which: 'replied' };
  const answeredOn = submissions.find(({ id }) => id === start.submissionId)?.details.answeredOn;
  if (answeredOn === null || answeredOn === undefined || answeredOn < start.earliest) return null;
  return {
    ...start,
    earliest: answeredOn,
    latest: answeredOn,
    estimates: ['start-not-exact'],
    source: derived,
    which: 'replied',
  };
}

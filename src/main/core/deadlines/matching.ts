import type { CaseDetails } from '../../../shared/model/case.ts';
import { caseEvents, type RuleCondition, type StartEvent } from '../../../shared/model/start-event.ts';
import type { CaseEvent, CaseRecords } from './events.ts';
import { isFirmChannel } from './receipt.ts';
import type { Rule } from './rules/rule.ts';

/** Events at the firm: they start the periods of every channel that builds on the firm. */
const firmEvents: ReadonlySet<StartEvent> = new Set([
  'complaint_received_by_firm',
  'firm_notified_or_noted',
  'claim_received_by_firm',
  'firm_reply_or_30_days_expired',
  'final_response_received',
  'final_reply_received',
  'final_reply_or_30_days_expired',
  'complaint_closed',
  'oral_notice_given',
  'notice_of_error_received',
  'provisional_credit_made',
  'investigation_completed',
  'error_determined',
]);

const factsOfTheCase: ReadonlySet<StartEvent> = new Set(caseEvents);

export const isCaseEvent = (event: StartEvent): boolean => factsOfTheCase.has(event);

/** At an authority, mediator or court. */
export const isAtAuthority = (event: StartEvent): boolean =>
  event !== 'today' && !factsOfTheCase.has(event) && !firmEvents.has(event);

const fitsRegion = (rule: Rule, details: CaseDetails): boolean =>
  rule.region === null || rule.region === details.region;

const fitsSubject = (rule: Rule, details: CaseDetails): boolean =>
  rule.subjects === null || rule.subjects.includes(details.subject);

/** Whether the rule is one for this grievance at all; its conditions are another question. */
export const fitsCase = (rule: Rule, details: CaseDetails): boolean =>
  rule.jurisdiction === details.jurisdiction && fitsRegion(rule, details) && fitsSubject(rule, details);

const isInForce = ({ validFrom, validTo }: Rule, day: string): boolean =>
  (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);

/** A start before the rule was in force, for a bar that is held against what is handed in today. */
export const isEarlierStart = ({ validFrom, reachesBack }: Rule, day: string): boolean =>
  reachesBack && validFrom !== null && day < validFrom;

/**
 * Whether an event starts a rule. At an authority it starts only the rules of the channel it happened at; where no submission says
 * which, those of the channels that were used, or of all that fit. The version is chosen by the day of the event.
 */
export function startsRule(event: CaseEvent, rule: Rule, records: CaseRecords): boolean {
  if (event.event !== rule.event) return false;
  if (!isInForce(rule, event.earliest) && !isEarlierStart(rule, event.earliest)) return false;
  if (!isAtAuthority(event.event)) return fitsCase(rule, records.details);
  if (!fitsRegion(rule, records.details)) return false;
  if (event.channelId !== null) return event.channelId === rule.playbook;
  const used = records.submissions
    .map(({ details }) => details.channelId)
    .filter((channelId) => !isFirmChannel(channelId));
  return used.length > 0 ? used.includes(rule.playbook) : fitsCase(rule, records.details);
}

export type Answers = CaseDetails['answers'];

/** Whether the conditions of a rule hold; `asked` is what to ask next, empty where an answer already rules it out. */
export function conditionsOf(
  rule: Rule,
  answers: Answers,
): { readonly holds: boolean; readonly asked: readonly RuleCondition[] } {
  const asked: RuleCondition[] = [];
  for (const { anyOf, is } of rule.when) {
    if (anyOf.some((condition) => answers[condition] === is)) continue;
    const open = anyOf.filter((condition) => answers[condition] === undefined);
    if (open.length === 0) return { holds: false, asked: [] };
    if (asked.length === 0) asked.push(...open);
  }
  return { holds: asked.length === 0, asked };
}

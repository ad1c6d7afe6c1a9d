import type { OpenQuestion } from '../../../shared/model/deadline.ts';
import type { StartEvent } from '../../../shared/model/start-event.ts';
import type { CaseEvent, CaseRecords } from './events.ts';
import { conditionsOf, fitsCase, isCaseEvent, startsRule } from './matching.ts';
import type { Started } from './periods.ts';
import { isFirmChannel } from './receipt.ts';
import type { Rule } from './rules/rule.ts';

type Asked = Omit<OpenQuestion, 'ruleIds'>;

/** Gathers what is asked for by several rules into one question each, in the order they come. */
class QuestionList {
  readonly #ruleIds = new Map<string, { readonly asked: Asked; readonly ruleIds: Set<string> }>();

  ask(asked: Asked, ruleId: string): void {
    const key = JSON.stringify([asked.condition, asked.event, asked.submissionId]);
    const kept = this.#ruleIds.get(key) ?? { asked, ruleIds: new Set() };
    kept.ruleIds.add(ruleId);
    this.#ruleIds.set(key, kept);
  }

  list(): OpenQuestion[] {
    return [...this.#ruleIds.values()].map(({ asked, ruleIds }) => ({ ...asked, ruleIds: [...ruleIds] }));
  }
}

const condition = (name: NonNullable<Asked['condition']>): Asked => ({
  kind: 'condition',
  event: null,
  condition: name,
  submissionId: null,
});
const date = (event: StartEvent, submissionId: string | null = null): Asked => ({
  kind: 'date',
  event,
  condition: null,
  submissionId,
});

/** Answered questions decide which rules of a start count; a day nobody gave keeps a rule from starting at all. */
export function openQuestions(
  records: CaseRecords,
  rules: readonly Rule[],
  events: readonly CaseEvent[],
  open: readonly Started[],
): OpenQuestion[] {
  const questions = new QuestionList();
  const { answers } = records.details;
  for (const { rule } of open)
    for (const name of conditionsOf(rule, answers).asked) questions.ask(condition(name), rule.id);
  for (const rule of rules) {
    if (events.some((event) => startsRule(event, rule, records))) continue;
    if (isCaseEvent(rule.event)) askForCaseDate(questions, rule, records);
    else askForStep(questions, rule, records, events);
  }
  return questions.list();
}

function askForCaseDate(questions: QuestionList, rule: Rule, { details }: CaseRecords): void {
  const isGiven = details.dates.some(({ event }) => event === rule.event);
  const isFor = rule.askedFor === null || rule.askedFor.includes(details.reason);
  if (isGiven || !isFor || !fitsCase(rule, details)) return;
  const { holds, asked } = conditionsOf(rule, details.answers);
  if (holds) questions.ask(date(rule.event), rule.id);
  for (const name of asked) questions.ask(condition(name), rule.id);
}

/** A step that the state of a submission says has happened, without its day. */
function askForStep(
  questions: QuestionList,
  rule: Rule,
  records: CaseRecords,
  events: readonly CaseEvent[],
): void {
  for (const { id, details } of records.submissions) {
    const isDated = events.some(({ event, submissionId }) => event === rule.event && submissionId === id);
    const isAccepted =
      rule.event === 'complaint_accepted' &&
      details.state === 'accepted' &&
      details.channelId === rule.playbook;
    const isFinal =
      (rule.event === 'final_response_received' || rule.event === 'final_reply_received') &&
      details.answeredOn !== null &&
      isFirmChannel(details.channelId) &&
      fitsCase(rule, records.details);
    const isTransferred =
      rule.event === 'pboc_transfer_received_by_firm' &&
      details.channelId === rule.playbook &&
      details.answeredOn === null;
    const isHere = isAccepted || isFinal || isTransferred;
    if (isHere && !isDated && conditionsOf(rule, records.details.answers).holds)
      questions.ask(date(rule.event, id), rule.id);
  }
}

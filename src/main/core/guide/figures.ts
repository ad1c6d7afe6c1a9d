import { outcomeKinds, type CaseRecord } from '../../../shared/model/case.ts';
import type { ContactRecord } from '../../../shared/model/contact.ts';
import type { ChannelFigures, Figures } from '../../../shared/model/figures.ts';
import type { Money } from '../../../shared/model/money.ts';
import { isAnswered, type SubmissionRecord } from '../../../shared/model/submission.ts';
import { succeed, type Result } from '../../../shared/result.ts';
import { listCases, readCase } from '../cases/cases.ts';
import { listContacts } from '../contacts/contacts.ts';
import { daysBetween } from '../../../shared/model/day.ts';
import { listSubmissions } from '../submissions/submissions.ts';
import type { Vault } from '../vault/vault.ts';

/** Figures over all cases of a vault. */
export function figuresOf(vault: Vault): Result<Figures> {
  const list = listCases(vault);
  if (!list.ok) return list;
  const records: CaseRecord[] = [];
  const contacts: ContactRecord[] = [];
  const submissions: SubmissionRecord[] = [];
  for (const { id } of list.value) {
    const record = readCase(vault, id);
    if (!record.ok) return record;
    const logged = listContacts(vault, id);
    if (!logged.ok) return logged;
    const handedIn = listSubmissions(vault, id);
    if (!handedIn.ok) return handedIn;
    records.push(record.value);
    contacts.push(...logged.value);
    submissions.push(...handedIn.value);
  }
  return succeed(countFigures(records, contacts, submissions));
}

/** The same from the records alone. */
export function countFigures(
  records: readonly CaseRecord[],
  contacts: readonly ContactRecord[],
  submissions: readonly SubmissionRecord[],
): Figures {
  const details = records.map((record) => record.details);
  const outcomes = outcomeKinds.map((kind) => [
    kind,
    details.filter(({ outcome }) => outcome.kind === kind).length,
  ]);
  return {
    cases: records.length,
    outcomes: Object.fromEntries(outcomes) as Figures['outcomes'],
    channels: channelFigures(submissions),
    promises: countPromises(contacts),
    asked: sumsOf(details.map(({ disputedAmount }) => disputedAmount)),
    received: sumsOf(details.map(({ outcome }) => outcome.amount)),
    costs: sumsOf(details.flatMap(({ costs }) => costs.map(({ amount }) => amount))),
    minutes: minutesSpent(details, contacts),
  };
}

/** Promises of the other side, by what became of them. */
export function countPromises(contacts: readonly ContactRecord[]): Figures['promises'] {
  const promises = contacts.flatMap(({ details }) => details.promises);
  const inState = (state: keyof Figures['promises']): number =>
    promises.filter((promise) => promise.state === state).length;
  return { kept: inState('kept'), missed: inState('missed'), open: inState('open') };
}

/** Minutes that the user wrote down, and the length of logged contacts. */
export function minutesSpent(
  details: readonly CaseRecord['details'][],
  contacts: readonly ContactRecord[],
): number {
  const written = details.flatMap(({ costs }) => costs.map(({ minutes }) => minutes ?? 0));
  const logged = contacts.map((contact) => (contact.details.durationSeconds ?? 0) / 60);
  return Math.round([...written, ...logged].reduce((sum, minutes) => sum + minutes, 0));
}

/** One sum for each currency, by its code. */
export function sumsOf(amounts: readonly (Money | null)[]): Money[] {
  const sums = new Map<string, number>();
  for (const amount of amounts)
    if (amount) sums.set(amount.currency, (sums.get(amount.currency) ?? 0) + amount.minorUnits);
  return [...sums]
    .map(([currency, minorUnits]) => ({ currency, minorUnits }))
    .sort((a, b) => a.currency.localeCompare(b.currency));
}

function channelFigures(submissions: readonly SubmissionRecord[]): ChannelFigures[] {
  const byChannel = Map.groupBy(submissions, ({ details }) => details.channelId);
  return [...byChannel]
    .map(([channelId, records]) => {
      const days = records
        .flatMap(({ details: { sentOn, answeredOn } }) =>
          // A day before the complaint itself is a slip: it is no length of time.
          answeredOn === null || answeredOn < sentOn ? [] : [daysBetween(sentOn, answeredOn)],
        )
        .sort((a, b) => a - b);
      return {
        channelId,
        submissions: records.length,
        answered: records.filter(({ details }) => isAnswered(details)).length,
        medianDays: medianOf(days),
        longestDays: days.at(-1) ?? null,
      };
    })
    .sort((a, b) => b.submissions - a.submissions || a.channelId.localeCompare(b.channelId));
}

function medianOf(sorted: readonly number[]): number | null {
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) return null;
  const lower = sorted.length % 2 === 0 ? (sorted[middle - 1] ?? upper) : upper;
  return (lower + upper) / 2;
}

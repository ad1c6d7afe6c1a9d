import type { AgendaItem, AgendaView } from '../../../shared/model/agenda.ts';
import type { CaseDetails } from '../../../shared/model/case.ts';
import { daysBetween } from '../../../shared/model/day.ts';
import { fail, succeed, type Result } from '../../../shared/result.ts';
import { todayIn, workingDaysBetween } from '../deadlines/calendar.ts';
import { caseExists } from '../vault/records.ts';
import type { Vault } from '../vault/vault.ts';
import {
  agendaRows,
  casesOnAgenda,
  contactItems,
  deadlineItems,
  reminderItems,
  replyItems,
  unfinishedItems,
  type AgendaRows,
  type CaseOnAgenda,
  type PlainItem,
} from './agenda-sources.ts';
import { agendaStates, stateKey } from './agenda-state.ts';

const soonDays = 7;

/** Everything with a date over all cases. A case that has its outcome gives its reminders alone. Errors: as `deadlinesOf`. */
export const agendaOf = (vault: Vault): Result<AgendaView> => view(vault, null);

/** The same of one case. Errors: NOT_FOUND. */
export const agendaOfCase = (vault: Vault, caseId: string): Result<AgendaView> =>
  caseExists(vault, caseId) ? view(vault, caseId) : fail('NOT_FOUND', caseId);

function view(vault: Vault, caseId: string | null): Result<AgendaView> {
  const now = vault.environment.clock();
  const items = itemsOf(vault, caseId, now);
  if (!items.ok) return items;
  const groups = { overdue: [], today: [], soon: [], later: [], snoozed: [] } as Record<Group, AgendaItem[]>;
  for (const { item, group } of items.value.sort(byOrder)) groups[group].push(item);
  return succeed({ now: now.toISOString(), ...groups });
}

type Group = 'overdue' | 'today' | 'soon' | 'later' | 'snoozed';

interface Placed {
  readonly item: AgendaItem;
  readonly group: Group;
  readonly order: string;
}

function itemsOf(vault: Vault, caseId: string | null, now: Date): Result<Placed[]> {
  const states = agendaStates(vault);
  const lateness = countLateness();
  const rows = agendaRows(vault, caseId);
  const placed: Placed[] = [];
  for (const one of casesOnAgenda(vault, caseId)) {
    const today = todayIn(one.zone, now);
    const plain = plainItemsOf(vault, rows, one, today);
    if (!plain.ok) return plain;
    for (const item of plain.value) {
      const until = states.get(stateKey(item))?.snoozed_until ?? null;
      const rests = until !== null && until > now.toISOString();
      placed.push(place(item, one, today, rests ? until : null, lateness));
    }
  }
  return succeed(placed);
}

function plainItemsOf(vault: Vault, rows: AgendaRows, one: CaseOnAgenda, today: string): Result<PlainItem[]> {
  const own = reminderItems(rows, one);
  if (one.details.outcome.kind !== 'open') return succeed(own);
  const replies = replyItems(vault, one);
  if (!replies.ok) return replies;
  const deadlines = deadlineItems(vault, one, today);
  if (!deadlines.ok) return deadlines;
  return succeed([
    ...own,
    ...contactItems(rows, one),
    ...unfinishedItems(rows, one, today),
    ...replies.value,
    ...deadlines.value,
  ]);
}

type Lateness = ReturnType<typeof workingDaysBetween>;
type CountLateness = (jurisdiction: CaseDetails['jurisdiction'], due: string, today: string) => Lateness;

/** Working days since a day, counted once for all items of that day. */
function countLateness(): CountLateness {
  const counted = new Map<string, Lateness>();
  return (jurisdiction, due, today) => {
    const key = `${jurisdiction} ${due} ${today}`;
    const lateness = counted.get(key) ?? workingDaysBetween(jurisdiction, due, today);
    counted.set(key, lateness);
    return lateness;
  };
}

function place(
  plain: PlainItem,
  { details }: CaseOnAgenda,
  today: string,
  snoozedUntil: string | null,
  latenessOf: CountLateness,
): Placed {
  const days = daysBetween(today, plain.dueDate);
  // A note to complete is nothing anybody is late with: it waits among what is for today.
  const late = days < 0 && plain.kind !== 'unfinished-contact';
  const working = late
    ? latenessOf(details.jurisdiction, plain.dueDate, today)
    : { days: 0, estimated: false };
  const item = {
    ...plain,
    overdueDays: late ? -days : 0,
    overdueWorkingDays: working.days,
    workingDaysEstimated: working.estimated,
    snoozedUntil,
  };
  const group = late ? 'overdue' : days <= 0 ? 'today' : days <= soonDays ? 'soon' : 'later';
  return { item, group: snoozedUntil === null ? group : 'snoozed', order: orderKey(item) };
}

/** By day, then by hour with those without one first, then in an order that stays. */
const orderKey = ({ dueDate, dueTime, caseTitle, key }: AgendaItem): string =>
  `${dueDate} ${dueTime ?? ''}\u0000${caseTitle}\u0000${key}`;
const byOrder = (a: Placed, b: Placed): number => (a.order < b.order ? -1 : 1);

/** Every item of a view, also what rests. */
export const allItems = (view: AgendaView): readonly AgendaItem[] => [
  ...view.overdue,
  ...view.today,
  ...view.soon,
  ...view.later,
  ...view.snoozed,
];

import type { AgendaItem } from '../../../shared/model/agenda.ts';
import { caseDetailsSchema, type CaseDetails } from '../../../shared/model/case.ts';
import type { Deadline } from '../../../shared/model/deadline.ts';
import { hasEnded } from '../../../shared/model/submission.ts';
import type { EventTime } from '../../../shared/model/time.ts';
import { succeed, type Result } from '../../../shared/result.ts';
import { zoneOf } from '../deadlines/calendar.ts';
import { listSubmissions } from '../submissions/submissions.ts';
import { parseDocument } from '../vault/records.ts';
import type { Vault } from '../vault/vault.ts';
import { deadlinesKept } from './deadlines-kept.ts';
import { dueDayOf } from './due-day.ts';
import { reminders } from './reminders.ts';

/** An item before it is known how late it is and whether it rests. */
export type PlainItem = Omit<
  AgendaItem,
  'overdueDays' | 'overdueWorkingDays' | 'workingDaysEstimated' | 'snoozedUntil'
>;

/** What every item says of its case. */
export interface CaseOnAgenda {
  readonly id: string;
  readonly details: CaseDetails;
  readonly zone: string;
  /** The last entry of its custody log: every change of its records adds one. */
  readonly lastChange: number;
}

/** Null takes all cases. */
export function casesOnAgenda(vault: Vault, caseId: string | null): CaseOnAgenda[] {
  const rows = vault.database
    .prepare<[string | null], { id: string; document: string; last: number }>(
      `SELECT id, document, (SELECT max(sequence) FROM custody WHERE scope = cases.id) AS last
         FROM cases WHERE id = coalesce(?, id) ORDER BY id`,
    )
    .all(caseId);
  return rows.map(({ id, document, last }) => {
    const details = caseDetailsSchema.parse(JSON.parse(document));
    return { id, details, zone: zoneOf(details.jurisdiction), lastChange: last };
  });
}

/** Rows of one case or of all, by case: one statement for all of them, since preparing one takes longer than running it. */
function byCase<Row extends { readonly case_id: string }>(
  vault: Vault,
  caseId: string | null,
  sql: string,
): (one: CaseOnAgenda) => readonly Row[] {
  const rows = vault.database.prepare<[string | null], Row>(sql).all(caseId);
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const others = found.get(row.case_id);
    if (others) others.push(row);
    else found.set(row.case_id, [row]);
  }
  return ({ id }) => found.get(id) ?? [];
}

const plainItem = (
  { id, details, zone }: CaseOnAgenda,
  due: { readonly date: string; readonly time: string | null },
  part: Pick<PlainItem, 'key' | 'kind'> & Partial<PlainItem>,
): PlainItem => ({
  caseId: id,
  caseTitle: details.title,
  entityId: null,
  text: '',
  who: '',
  ruleId: null,
  clock: null,
  meaning: null,
  standing: null,
  dueDate: due.date,
  dueTime: due.time,
  zone,
  estimated: false,
  ...part,
});

interface EntryRow {
  readonly case_id: string;
  readonly entity_id: string;
  readonly position: number;
  readonly kind: 'promise' | 'next-step';
  readonly time: string;
  readonly title: string;
  readonly summary: string;
}

interface ContactRow {
  readonly case_id: string;
  readonly id: string;
  readonly time: string;
  readonly who: string;
}

interface ReminderRow {
  readonly case_id: string;
  readonly id: string;
  readonly document: string;
}

/** What is read for one case or for all (null) before the items of each case are made of it. */
export interface AgendaRows {
  readonly entries: (one: CaseOnAgenda) => readonly EntryRow[];
  readonly unfinished: (one: CaseOnAgenda) => readonly ContactRow[];
  readonly reminders: (one: CaseOnAgenda) => readonly ReminderRow[];
}

/** Open promises and next steps stand on the timeline, so no contact has to be read for them. */
export const agendaRows = (vault: Vault, caseId: string | null): AgendaRows => ({
  entries: byCase(
    vault,
    caseId,
    `SELECT case_id, entity_id, position, kind, time, title, summary
       FROM timeline_entry
      WHERE case_id = coalesce(?, case_id) AND kind IN ('promise', 'next-step')
        AND coalesce(state, 'open') = 'open'`,
  ),
  unfinished: byCase(
    vault,
    caseId,
    `SELECT case_id, id, json_extract(document, '$.time') AS time, json_extract(document, '$.counterpart') AS who
       FROM contact WHERE json_extract(document, '$.unfinished') AND case_id = coalesce(?, case_id)`,
  ),
  reminders: byCase(
    vault,
    caseId,
    `SELECT case_id, id, document FROM reminder
      WHERE case_id = coalesce(?, case_id) AND NOT json_extract(document, '$.done')`,
  ),
});

export function contactItems({ entries }: AgendaRows, one: CaseOnAgenda): PlainItem[] {
  return entries(one).flatMap((row) => {
    const { entity_id: entityId, position, kind, time, title: who, summary: text } = row;
    const due = dueDayOf(JSON.parse(time) as EventTime, one.zone);
    if (due === null) return [];
    const key = kind === 'promise' ? `promise:${entityId}:${position}` : `next-step:${entityId}`;
    return [plainItem(one, due, { key, kind, entityId, text, who })];
  });
}

/** Contacts logged in haste are to be completed from the day they happened on. */
export const unfinishedItems = ({ unfinished }: AgendaRows, one: CaseOnAgenda, today: string): PlainItem[] =>
  unfinished(one).map(({ id, time, who }) => {
    const due = dueDayOf(JSON.parse(time) as EventTime, one.zone) ?? { date: today, time: null };
    const key = `unfinished:${id}`;
    return plainItem(one, due, { key, kind: 'unfinished-contact', entityId: id, who });
  });

export const reminderItems = (rows: AgendaRows, one: CaseOnAgenda): PlainItem[] =>
  rows.reminders(one).flatMap(({ id, document }) => {
    const { due: time, text } = parseDocument(reminders, document);
    const due = dueDayOf(time, one.zone);
    if (due === null) return [];
    return [plainItem(one, due, { key: `reminder:${id}`, kind: 'reminder', entityId: id, text })];
  });

/**
 * The day by which the user asked for an answer. It is settled where something was handed in and every submission has its end;
 * without a submission only the user knows, so it stays until it is put away or the day is changed.
 */
export function replyItems(vault: Vault, one: CaseOnAgenda): Result<PlainItem[]> {
  const { replyBy } = one.details;
  if (replyBy === null) return succeed([]);
  const submissions = listSubmissions(vault, one.id);
  if (!submissions.ok) return submissions;
  const isSettled =
    submissions.value.length > 0 && submissions.value.every(({ details }) => hasEnded(details));
  if (isSettled) return succeed([]);
  return succeed([
    plainItem(one, { date: replyBy, time: null }, { key: `reply:${one.id}`, kind: 'reply-due' }),
  ]);
}

/** Periods that have a day to look at. A span to keep records, or one to look back over, is due on no day. */
export function isOnAgenda({ due, state, shape, kind, override }: Deadline): boolean {
  if (due === null || state === 'met' || state === 'not-computed') return false;
  if (shape === 'minimum-duration' || shape === 'look-back') return false;
  // The court sets the day; what the law says is only a bound on it.
  if (shape === 'court-sets' && override === null) return false;
  // A way that has opened, or a route nobody had to take, is nothing to be late with.
  return state !== 'passed' || !(kind === 'waiting_gate' || shape === 'optional-route');
}

/** Errors: as `deadlinesOf`. */
export function deadlineItems(vault: Vault, one: CaseOnAgenda, today: string): Result<PlainItem[]> {
  const deadlines = deadlinesKept(vault, one, today);
  if (!deadlines.ok) return deadlines;
  return succeed(
    deadlines.value.filter(isOnAgenda).map((deadline) =>
      plainItem(
        one,
        { date: deadline.due ?? '', time: null },
        {
          key: `deadline:${one.id}:${deadline.key}`,
          kind: 'deadline',
          entityId: deadline.key,
          ruleId: deadline.ruleId,
          clock: deadline.clock,
          meaning: deadline.meaning,
          standing: deadline.standing,
          estimated: deadline.estimates.length > 0,
        },
      ),
    ),
  );
}

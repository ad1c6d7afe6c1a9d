import type { AgendaItem } from '../../../shared/model/agenda.ts';
import { caseDetailsSchema, type CaseDetails } from '../../../shared/model/case.ts';
import type { Deadline } from '../../../shared/model/deadline.ts';
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
}

/** Null takes all cases. */
export function casesOnAgenda(vault: Vault, caseId: string | null): CaseOnAgenda[] {
  const rows = vault.database
    .prepare<[string | null], { id: string; document: string }>(
      'SELECT id, document FROM cases WHERE id = coalesce(?, id) ORDER BY id',
    )
    .all(caseId);
  return rows.map(({ id, document }) => {
    const details = caseDetailsSchema.parse(JSON.parse(document));
    return { id, details, zone: zoneOf(details.jurisdiction) };
  });
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
  readonly entity_id: string;
  readonly position: number;
  readonly kind: 'promise' | 'next-step';
  readonly time: string;
  readonly title: string;
  readonly summary: string;
}

/** Open promises and next steps stand on the timeline, so no contact has to be read. */
export function contactItems(vault: Vault, one: CaseOnAgenda): PlainItem[] {
  const rows = vault.database
    .prepare<[string], EntryRow>(
      `SELECT entity_id, position, kind, time, title, summary FROM timeline_entry
        WHERE case_id = ? AND ((kind = 'promise' AND state = 'open') OR (kind = 'next-step' AND state IS NULL))`,
    )
    .all(one.id);
  return rows.flatMap(({ entity_id: entityId, position, kind, time, title: who, summary: text }) => {
    const due = dueDayOf(JSON.parse(time) as EventTime, one.zone);
    if (due === null) return [];
    const key = kind === 'promise' ? `promise:${entityId}:${position}` : `next-step:${entityId}`;
    return [plainItem(one, due, { key, kind, entityId, text, who })];
  });
}

/** Contacts logged in haste are to be completed from the day they happened on. */
export function unfinishedItems(vault: Vault, one: CaseOnAgenda, today: string): PlainItem[] {
  const rows = vault.database
    .prepare<[string], { id: string; time: string; who: string }>(
      `SELECT id, json_extract(document, '$.time') AS time, json_extract(document, '$.counterpart') AS who
         FROM contact WHERE case_id = ? AND json_extract(document, '$.unfinished')`,
    )
    .all(one.id);
  return rows.map(({ id, time, who }) => {
    const due = dueDayOf(JSON.parse(time) as EventTime, one.zone) ?? { date: today, time: null };
    return plainItem(one, due, {
      key: `unfinished:${id}`,
      kind: 'unfinished-contact',
      entityId: id,
      who,
    });
  });
}

export function reminderItems(vault: Vault, one: CaseOnAgenda): PlainItem[] {
  const rows = vault.database
    .prepare<[string], { id: string; document: string }>(
      `SELECT id, document FROM reminder WHERE case_id = ? AND NOT json_extract(document, '$.done')`,
    )
    .all(one.id);
  return rows.flatMap(({ id, document }) => {
    const details = parseDocument(reminders, document);
    const due = dueDayOf(details.due, one.zone);
    if (due === null) return [];
    return [
      plainItem(one, due, { key: `reminder:${id}`, kind: 'reminder', entityId: id, text: details.text }),
    ];
  });
}

/**
 * The day by which the user asked for an answer. It is settled where something was handed in and every submission has its end;
 * without a submission only the user knows, so it stays until it is put away or the day is changed.
 */
export function replyItems(vault: Vault, one: CaseOnAgenda): Result<PlainItem[]> {
  const { replyBy } = one.details;
  if (replyBy === null) return succeed([]);
  const submissions = listSubmissions(vault, one.id);
  if (!submissions.ok) return submissions;
  const ended = submissions.value.filter(
    ({ details: { state, answeredOn } }) =>
      answeredOn !== null || ['answered', 'refused', 'closed', 'withdrawn'].includes(state),
  );
  if (ended.length > 0 && ended.length === submissions.value.length) return succeed([]);
  return succeed([
    plainItem(one, { date: replyBy, time: null }, { key: `reply:${one.id}`, kind: 'reply-due' }),
  ]);
}

/** Periods that have a day to look at. A span to keep records, or one to look back over, is due on no day. */
function isOnAgenda({ due, state, shape, kind, override }: Deadline): boolean {
  if (due === null || state === 'met' || state === 'not-computed') return false;
  if (shape === 'minimum-duration' || shape === 'look-back') return false;
  // The court sets the day; what the law says is only a bound on it.
  if (shape === 'court-sets' && override === null) return false;
  // A way that has opened, or a route nobody had to take, is nothing to be late with.
  return state !== 'passed' || !(kind === 'waiting_gate' || shape === 'optional-route');
}

/** Errors: as `deadlinesOf`. */
export function deadlineItems(vault: Vault, one: CaseOnAgenda, today: string): Result<PlainItem[]> {
  const deadlines = deadlinesKept(vault, one.id, today);
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

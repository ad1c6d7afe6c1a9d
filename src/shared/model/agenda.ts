import { z } from 'zod';
import type { Said } from '../languages.ts';
import type { Clock, Standing } from './deadline.ts';
import { eventTimeSchema, timeInputSchema } from './time.ts';
import type { CaseRecordOf } from './record.ts';

/** The user's own reminder. */
export const reminderDetailsSchema = z.object({
  text: z.string().trim().min(1).max(2000),
  due: eventTimeSchema,
  done: z.boolean().default(false),
});
export const reminderInputSchema = reminderDetailsSchema.extend({ due: timeInputSchema });
export type ReminderDetails = z.infer<typeof reminderDetailsSchema>;
export type ReminderInput = z.input<typeof reminderInputSchema>;

export type ReminderRecord = CaseRecordOf<ReminderDetails>;

export const agendaKinds = [
  'promise',
  'next-step',
  'reply-due',
  'deadline',
  'reminder',
  'unfinished-contact',
] as const;
export type AgendaKind = (typeof agendaKinds)[number];

/** One thing to look at on a day: what, in which case, since when or by when. */
export interface AgendaItem {
  /** Stable: what a calendar file and an act on the item point at. */
  readonly key: string;
  readonly kind: AgendaKind;
  readonly caseId: string;
  readonly caseTitle: string;
  /** Record to jump to; null for the case itself. */
  readonly entityId: string | null;
  /** The user's words; empty for a deadline and for a reply that is due. */
  readonly text: string;
  /** The other side of a contact: who promised. */
  readonly who: string;
  /** For a deadline: its rule, whose clock it is, what it means, and how it may be called. */
  readonly ruleId: string | null;
  readonly clock: Clock | null;
  readonly meaning: Said | null;
  readonly standing: Standing | null;
  /** ISO date in the zone of the case, and the time of day where one was given (`14:05`). */
  readonly dueDate: string;
  readonly dueTime: string | null;
  readonly zone: string;
  readonly estimated: boolean;
  readonly overdueDays: number;
  /** Working days by the calendar of the case, from the day after it was due up to and with today. */
  readonly overdueWorkingDays: number;
  readonly workingDaysEstimated: boolean;
  /** ISO instant; `putAway` where the item rests until its date changes. */
  readonly snoozedUntil: string | null;
}

export interface AgendaView {
  readonly now: string;
  readonly overdue: readonly AgendaItem[];
  readonly today: readonly AgendaItem[];
  readonly soon: readonly AgendaItem[];
  readonly later: readonly AgendaItem[];
  readonly snoozed: readonly AgendaItem[];
}

/** An instant that is never reached: the item stays away until its date changes, or the user takes it back. */
export const putAway = '9999-12-31T00:00:00.000Z';

/** Until when something stays quiet. `put-away` is for what nobody can settle: a period that has passed, an own reply date. */
export const snoozeUntils = ['later-today', 'tomorrow', 'next-working-day', 'in-a-week', 'put-away'] as const;
export const snoozeSchema = z.union([z.enum(snoozeUntils), z.object({ date: z.iso.date() })]);
export type Snooze = z.infer<typeof snoozeSchema>;

/** What the user says of an item: a promise was kept or not; a reminder or a next step is done. `open` takes it back. */
export const settlements = ['kept', 'missed', 'done', 'open'] as const;
export type Settlement = (typeof settlements)[number];

/** A calendar file that was written, and how many entries it has. */
export interface CalendarReceipt {
  readonly path: string;
  readonly entries: number;
}

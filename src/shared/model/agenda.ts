import { z } from 'zod';
import type { Clock } from './deadline.ts';
import { eventTimeSchema, timeInputSchema } from './time.ts';

/** The user's own reminder. */
export const reminderDetailsSchema = z.object({
  text: z.string().trim().min(1).max(2000),
  due: eventTimeSchema,
  done: z.boolean().default(false),
});
export const reminderInputSchema = reminderDetailsSchema.extend({ due: timeInputSchema });
export type ReminderDetails = z.infer<typeof reminderDetailsSchema>;
export type ReminderInput = z.input<typeof reminderInputSchema>;

export interface ReminderRecord {
  readonly id: string;
  readonly caseId: string;
  readonly revision: number;
  readonly recordedAt: string;
  readonly details: ReminderDetails;
}

export const agendaKinds = ['promise', 'next-step', 'reply-due', 'deadline', 'reminder'] as const;
export type AgendaKind = (typeof agendaKinds)[number];

/** One thing to look at on a day: what, in which case, since when or by when. */
export interface AgendaItem {
  /** Stable: what a snooze points at. */
  readonly key: string;
  readonly kind: AgendaKind;
  readonly caseId: string;
  readonly caseTitle: string;
  /** Record to jump to; null for the case itself. */
  readonly entityId: string | null;
  readonly text: string;
  /** For a deadline: rule and clock, the text of which the page says by its own words. */
  readonly ruleId: string | null;
  readonly clock: Clock | null;
  /** ISO date in the zone of the case, and the time of day where one was given (`14:05`). */
  readonly dueDate: string;
  readonly dueTime: string | null;
  readonly estimated: boolean;
  readonly overdueDays: number;
  readonly overdueWorkingDays: number;
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

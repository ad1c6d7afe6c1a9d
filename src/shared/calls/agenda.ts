import { z } from 'zod';
import { languages } from '../languages.ts';
import {
  reminderInputSchema,
  settlements,
  snoozeSchema,
  type AgendaView,
  type CalendarReceipt,
  type ReminderDetails,
  type ReminderRecord,
} from '../model/agenda.ts';
import type { Revision } from '../model/record.ts';
import { byCase, byId, define, nothing, revised } from './define.ts';

const byKey = z.object({ key: z.string().min(1).max(300) });

export const agendaCalls = {
  /** Everything with a date, over all cases. */
  agendaRead: define<AgendaView>()(nothing),
  agendaOfCase: define<AgendaView>()(byCase),
  agendaSnooze: define<null>()(byKey.extend({ until: snoozeSchema })),
  /** Takes a snooze back. */
  agendaWake: define<null>()(byKey),
  /** Says of an item what became of it: revises the contact or the reminder behind it. */
  agendaSettle: define<{ readonly caseId: string }>()(byKey.extend({ as: z.enum(settlements) })),
  /** Asks for a folder, then writes a calendar file of one case or of all; null when the user closes the picker. */
  agendaExport: define<CalendarReceipt | null>()(
    z.object({ caseId: z.uuid().nullable(), language: z.enum(languages) }),
  ),
  reminderList: define<readonly ReminderRecord[]>()(byCase),
  reminderRead: define<ReminderRecord>()(byId),
  reminderAdd: define<ReminderRecord>()(z.object({ caseId: z.uuid(), details: reminderInputSchema })),
  reminderRevise: define<ReminderRecord>()(z.object({ ...revised, details: reminderInputSchema })),
  reminderRevisions: define<readonly Revision<ReminderDetails>[]>()(byId),
};

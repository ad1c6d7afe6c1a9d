import { succeed } from '../../shared/result.ts';
import { agendaOf, agendaOfCase } from '../core/agenda/agenda.ts';
import { writeCalendar } from '../core/agenda/calendar-file.ts';
import {
  addReminder,
  listReminders,
  readReminder,
  reminderRevisions,
  reviseReminder,
} from '../core/agenda/reminders.ts';
import { settleItem } from '../core/agenda/settle.ts';
import { snoozeItem, wakeItem } from '../core/agenda/snooze.ts';
import { failureOf } from '../core/vault/file-failure.ts';
import type { Desk } from './desk.ts';
import type { Desktop } from './desktop.ts';
import type { Handlers } from './handler.ts';
import { changing, reading } from './with-vault.ts';

type ReminderCalls = 'reminderList' | 'reminderRead' | 'reminderAdd' | 'reminderRevise' | 'reminderRevisions';
type AgendaCalls =
  'agendaRead' | 'agendaOfCase' | 'agendaSnooze' | 'agendaWake' | 'agendaSettle' | 'agendaExport';

export const agendaHandlers = (desk: Desk, desktop: Desktop): Handlers<AgendaCalls | ReminderCalls> => ({
  ...reminderHandlers(desk),
  agendaRead: reading(desk, (vault) => agendaOf(vault)),
  agendaOfCase: reading(desk, (vault, { caseId }) => agendaOfCase(vault, caseId)),
  agendaSnooze: changing(
    desk,
    (vault, { key, until }) => snoozeItem(vault, key, until),
    () => null,
  ),
  agendaWake: changing(
    desk,
    (vault, { key }) => wakeItem(vault, key),
    () => null,
  ),
  agendaSettle: changing(
    desk,
    (vault, { key, as }) => settleItem(vault, key, as),
    ({ caseId }) => caseId,
  ),
  async agendaExport(chosen) {
    const vault = desk.vault();
    if (!vault.ok) return vault;
    const folder = await desktop.pickFolder('calendar');
    if (folder === null) return succeed(null);
    try {
      const written = await writeCalendar(vault.value, folder, chosen);
      if (written.ok) desktop.showItem(written.value.path);
      return written;
    } catch (error) {
      const expected = failureOf(error, 'TARGET_NOT_WRITABLE', folder);
      if (expected) return expected;
      throw error;
    }
  },
});

const reminderHandlers = (desk: Desk): Handlers<ReminderCalls> => ({
  reminderList: reading(desk, (vault, { caseId }) => listReminders(vault, caseId)),
  reminderRead: reading(desk, (vault, { id }) => readReminder(vault, id)),
  reminderAdd: changing(
    desk,
    (vault, { caseId, details }) => addReminder(vault, caseId, details),
    (reminder) => reminder.caseId,
  ),
  reminderRevise: changing(
    desk,
    (vault, change) => reviseReminder(vault, change),
    (reminder) => reminder.caseId,
  ),
  reminderRevisions: reading(desk, (vault, { id }) => reminderRevisions(vault, id)),
});

import { createHash } from 'node:crypto';
import { access, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ical, { ICalAlarmType, ICalEventClass, ICalEventTransparency } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { Language } from '../../../shared/languages.ts';
import { putAway, type AgendaItem, type CalendarReceipt } from '../../../shared/model/agenda.ts';
import { words as sharedWords } from '../../../shared/words/index.ts';
import { succeed, type Result } from '../../../shared/result.ts';
import { renameDurably, syncFile } from '../vault/durable-file.ts';
import type { Vault } from '../vault/vault.ts';
import { agendaOf, agendaOfCase, allItems } from './agenda.ts';
import { calendarWords } from './calendar-words.ts';

const alarmHour = 9;

/** What a calendar shows: everything with a day of its own that the user has not put away. */
export const forCalendar = (items: readonly AgendaItem[]): readonly AgendaItem[] =>
  items.filter(({ kind, snoozedUntil }) => kind !== 'unfinished-contact' && snoozedUntil !== putAway);

/**
 * An iCalendar file (RFC 5545). A day is an all-day event, an hour an event at that instant in UTC; each has its alarm on the morning
 * of the day. UIDs come from the keys of the items, so that a file made later replaces the entries of an earlier one. Names and numbers
 * of people stay out: only the user's own words for the thing and the title of the case are in it.
 */
export function calendarText(items: readonly AgendaItem[], made: Date, language: Language): string {
  const say = calendarWords[language];
  const calendar = ical({
    name: say.name,
    prodId: { company: 'CaseVault', product: 'agenda', language: 'EN' },
  });
  for (const item of items) {
    const summary = summaryOf(item, language);
    const day = Temporal.PlainDate.from(item.dueDate);
    const at =
      item.dueTime === null
        ? null
        : day.toZonedDateTime({ timeZone: item.zone, plainTime: Temporal.PlainTime.from(item.dueTime) });
    const event = calendar.createEvent({
      id: uidOf(item),
      stamp: made,
      start: at === null ? new Date(`${item.dueDate}T00:00:00Z`) : new Date(at.epochMilliseconds),
      allDay: at === null,
      summary,
      description: [
        item.caseTitle,
        ...(item.estimated ? [say.estimated] : []),
        ...noteOf(item, language),
      ].join('\n'),
      class: ICalEventClass.PRIVATE,
      // A reminder takes no time of the day.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    event.createAlarm({ type: ICalAlarmType.display, description: summary, ...alarmOf(at) });
  }
  return calendar.toString();
}

const uidOf = ({ key }: AgendaItem): string =>
  `${createHash('sha256').update(key).digest('hex').slice(0, 32)}@casevault`;

/** On an all-day event counted from midnight wherever the calendar is; before an hour of the day never later than that hour. */
function alarmOf(at: Temporal.ZonedDateTime | null): { trigger: Date } | { triggerAfter: number } {
  if (at === null) return { triggerAfter: alarmHour * 3600 };
  const morning = at.with({ hour: alarmHour, minute: 0, second: 0 });
  return {
    trigger: new Date(Math.min(morning.epochMilliseconds, at.epochMilliseconds)),
  };
}

function summaryOf(item: AgendaItem, language: Language): string {
  const { agendaKind } = sharedWords[language];
  // A day that is no period of law is not called a deadline where nothing can be explained.
  const kind = agendaKind[item.standing !== null && item.standing !== 'law' ? 'reminder' : item.kind];
  const text = item.meaning?.[language] ?? item.text;
  return text === '' ? kind : calendarWords[language].summary(kind, text.replace(/\s+/g, ' '));
}

const noteOf = ({ kind }: AgendaItem, language: Language): string[] =>
  kind === 'deadline' ? [calendarWords[language].information] : [];

/**
 * Writes the agenda of a case, or of all, as a calendar file into a folder. An earlier file stays: the new one gets a number.
 * Errors: NOT_FOUND (case); failures of the file system are thrown.
 */
export async function writeCalendar(
  vault: Vault,
  folder: string,
  { caseId, language }: { readonly caseId: string | null; readonly language: Language },
): Promise<Result<CalendarReceipt>> {
  const agenda = caseId === null ? agendaOf(vault) : agendaOfCase(vault, caseId);
  if (!agenda.ok) return agenda;
  const items = forCalendar(allItems(agenda.value));
  const path = await freePath(folder, `casevault-agenda-${agenda.value.now.slice(0, 10)}`);
  await writeCalendarFile(path, calendarText(items, new Date(agenda.value.now), language));
  return succeed({ path, entries: items.length });
}

/** Whole or not at all. */
export async function writeCalendarFile(path: string, text: string): Promise<void> {
  const partial = `${path}.partial`;
  try {
    await writeFile(partial, text);
    await syncFile(partial);
    await renameDurably(partial, path);
  } finally {
    await rm(partial, { force: true });
  }
}

async function freePath(folder: string, name: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${name}${number === 1 ? '' : `-${number}`}.ics`);
    const taken = await access(path).then(
      () => true,
      () => false,
    );
    if (!taken) return path;
  }
}

import type { Language } from '../../../shared/languages.ts';
import { putAway, type AgendaItem } from '../../../shared/model/agenda.ts';
import { daysBetween } from '../../../shared/model/day.ts';
import { printDay } from '../../../shared/words/said.ts';
import type { SayAgenda } from './words.ts';

/** The day and the hour it is now where the case is: `2026-10-09`, `10:05`. */
export function clockIn(zone: string, now: Date): { readonly day: string; readonly time: string } {
  const [day = '', time = ''] = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  })
    .format(now)
    .split(' ');
  return { day, time };
}

/** Since when or by when, in words; every part stands for itself. */
export function whenWords(
  item: AgendaItem,
  now: Date,
  say: SayAgenda,
  language: Language,
): readonly string[] {
  const day = printDay(item.dueDate, language);
  const estimated = item.estimated ? [say('when.estimated')] : [];
  if (item.snoozedUntil !== null) {
    const rests =
      item.snoozedUntil === putAway
        ? say('when.away')
        : say('when.restsUntil', { time: printInstant(item.snoozedUntil, language) });
    return [say('when.dueOn', { day }), ...estimated, rests];
  }
  if (item.kind === 'unfinished-contact') return [say('when.loggedOn', { day })];
  if (item.overdueDays > 0) return [say('when.dueOn', { day }), ...estimated, lateWords(item, say)];
  return [aheadWords(item, day, now, say), ...estimated];
}

function lateWords(item: AgendaItem, say: SayAgenda): string {
  // The user's own time has passed, or a day that nobody is bound to: nobody is late.
  const isBound = item.standing === null || item.standing === 'law' || item.standing === 'scheme-terms';
  if (!isBound || item.clock === 'your-window' || item.clock === 'limitation') {
    return say('when.passed', { count: item.overdueDays });
  }
  if (item.kind === 'reminder' || item.kind === 'next-step') {
    return say('when.lateDays', { count: item.overdueDays });
  }
  if (item.overdueWorkingDays === 0) return say('when.lateNoWorkingDay');
  const late = say(item.workingDaysEstimated ? 'when.lateAbout' : 'when.late', {
    count: item.overdueWorkingDays,
  });
  return item.overdueDays === item.overdueWorkingDays
    ? late
    : say('when.lateOf', { late, days: say('when.inAll', { count: item.overdueDays }) });
}

function aheadWords(item: AgendaItem, day: string, now: Date, say: SayAgenda): string {
  const here = clockIn(item.zone, now);
  const count = daysBetween(here.day, item.dueDate);
  const time = item.dueTime;
  if (count <= 0) {
    if (time === null) return say('when.today');
    return say(time <= here.time ? 'when.todaySince' : 'when.todayBy', { time });
  }
  const dated = time === null ? day : say('when.at', { day, time });
  return count === 1 ? say('when.tomorrow', { day: dated }) : say('when.inDays', { count, day: dated });
}

const printInstant = (instant: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant));

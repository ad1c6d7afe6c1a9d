import chineseDays from 'chinese-days';
import type Holidays from 'date-holidays';
import { createRequire } from 'node:module';
import { Temporal } from 'temporal-polyfill';
import type { Jurisdiction } from './rules/rule.ts';
import { dayMilliseconds } from '../../../shared/model/day.ts';

const zones: Readonly<Record<Exclude<Jurisdiction, 'other'>, string>> = {
  CN: 'Asia/Shanghai',
  TW: 'Asia/Taipei',
  HK: 'Asia/Hong_Kong',
  SG: 'Asia/Singapore',
  GB: 'Europe/London',
  EU: 'Europe/Brussels',
  US: 'America/New_York',
  JP: 'Asia/Tokyo',
  IN: 'Asia/Kolkata',
};

/** The zone in which the days of a case are told; for a jurisdiction without rules, the zone of the computer. */
export const zoneOf = (jurisdiction: Jurisdiction): string =>
  jurisdiction === 'other' ? Temporal.Now.timeZoneId() : zones[jurisdiction];

/** The calendar day of an instant in a zone. */
export const todayIn = (zone: string, now: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString();

/** Days since 1970-01-01: what calendars are counted in. */
export const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / dayMilliseconds;
export const dateOf = (day: number): string => new Date(day * dayMilliseconds).toISOString().slice(0, 10);

export type DayKind = 'working' | 'rest' | 'holiday';

/** The days of one year. `known`: the official table of that year, make-up workdays included, was at hand. */
interface YearTable {
  readonly firstDay: number;
  readonly kinds: readonly DayKind[];
  readonly known: boolean;
}

const tables = new Map<string, YearTable>();

function tableOf(jurisdiction: Jurisdiction, year: number): YearTable {
  const key = `${jurisdiction} ${year}`;
  const kept = tables.get(key);
  if (kept) return kept;
  const firstDay = dayNumber(`${year}-01-01`);
  const length = dayNumber(`${year + 1}-01-01`) - firstDay;
  const dates = Array.from({ length }, (_, index) => dateOf(firstDay + index));
  const table = {
    firstDay,
    ...(jurisdiction === 'CN' ? chinaYear(year, dates) : publicHolidayYear(jurisdiction, year, dates)),
  };
  tables.set(key, table);
  return table;
}

/** 1970-01-01 was a Thursday. */
const isWeekend = (date: string): boolean => [2, 3].includes(((dayNumber(date) % 7) + 7) % 7);

const byWeekday = (date: string): DayKind => (isWeekend(date) ? 'rest' : 'working');

/**
 * China's working days follow the State Council's yearly notice, which also turns weekends into workdays. The library answers for
 * years that it has no notice of, by weekday alone; a year is known for certain where its National Day is in the table.
 */
function chinaYear(year: number, dates: readonly string[]): Pick<YearTable, 'kinds' | 'known'> {
  const holidays = new Set(chineseDays.getHolidaysInRange(`${year}-01-01`, `${year}-12-31`, false));
  if (!holidays.has(`${year}-10-01`)) return { kinds: dates.map(byWeekday), known: false };
  const kinds = dates.map((date): DayKind => {
    if (holidays.has(date)) return 'holiday';
    return chineseDays.isWorkday(date) ? 'working' : 'rest';
  });
  return { kinds, known: true };
}

const require = createRequire(import.meta.url);
const calendars = new Map<Jurisdiction, Holidays | null>();

/** England and Wales for the United Kingdom; the Union has no calendar of its own, so weekends alone. */
function calendarOf(jurisdiction: Jurisdiction): Holidays | null {
  const kept = calendars.get(jurisdiction);
  if (kept !== undefined) return kept;
  const calendar = jurisdiction === 'EU' || jurisdiction === 'other' ? null : newCalendar(jurisdiction);
  calendars.set(jurisdiction, calendar);
  return calendar;
}

/** The package holds the calendars of the whole world, 30 MB of memory that a case in China does not need. */
function newCalendar(country: string): Holidays {
  const Calendar = require('date-holidays') as typeof Holidays;
  return country === 'GB' ? new Calendar(country, 'ENG') : new Calendar(country);
}

/** Computed public holidays: what a given year was in fact announced to be is not in them, so never `known`. */
function publicHolidayYear(
  jurisdiction: Jurisdiction,
  year: number,
  dates: readonly string[],
): Pick<YearTable, 'kinds' | 'known'> {
  const listed = calendarOf(jurisdiction)?.getHolidays(year) ?? [];
  const holidays = new Set(
    listed.filter(({ type }) => type === 'public').map(({ date }) => date.slice(0, 10)),
  );
  const kinds = dates.map((date): DayKind => (holidays.has(date) ? 'holiday' : byWeekday(date)));
  return { kinds, known: false };
}

const yearOf = (day: number): number => new Date(day * dayMilliseconds).getUTCFullYear();

/** What kind of day it is there, and whether the official table of its year says so. */
export function kindOfDay(jurisdiction: Jurisdiction, day: number): { kind: DayKind; known: boolean } {
  const { firstDay, kinds, known } = tableOf(jurisdiction, yearOf(day));
  const kind = kinds[day - firstDay];
  if (kind === undefined) throw new Error(`no such day in its year: ${day}`);
  return { kind, known };
}

/**
 * Working days after `from` up to and with `to`; negative where `to` lies before. `estimated` where no official table of a year
 * was at hand: outside China always.
 */
export function workingDaysBetween(
  jurisdiction: Jurisdiction,
  from: string,
  to: string,
): { readonly days: number; readonly estimated: boolean } {
  const [first, last] = [dayNumber(from), dayNumber(to)].sort((a, b) => a - b) as [number, number];
  let days = 0;
  let estimated = false;
  for (let day = first + 1; day <= last; day += 1) {
    const { kind, known } = kindOfDay(jurisdiction, day);
    if (kind === 'working') days += 1;
    if (!known) estimated = true;
  }
  return { days: from > to ? -days : days, estimated };
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { periodUnits } from '../../src/shared/model/deadline.ts';
import { jurisdictions } from '../../src/shared/model/case.ts';
import {
  dateOf,
  dayNumber,
  kindOfDay,
  todayIn,
  workingDaysBetween,
  zoneOf,
} from '../../src/main/core/deadlines/calendar.ts';
import { countPeriod, type Counting } from '../../src/main/core/deadlines/count.ts';

const theirs: Counting = { jurisdiction: 'CN', side: 'theirs' };
const mine: Counting = { jurisdiction: 'CN', side: 'mine' };
const fixed: Counting = { jurisdiction: 'CN', side: null };
const days = (number: number) => ({ number, unit: 'calendar_days' as const });
const workingDays = (number: number) => ({ number, unit: 'business_days' as const });

/** Each line was worked out by hand from the State Council's table of 2026. */
describe('worked by hand: China', () => {
  test.each([
    // The first day is not counted.
    ['2026-03-02', days(15), theirs, '2026-03-17', null],
    ['2025-12-31', days(1), fixed, '2026-01-01', null],
    // 1 to 7 October 2026 are off; a last day among them moves to the 8th, for both sides.
    ['2026-09-22', days(15), theirs, '2026-10-08', '2026-10-07'],
    ['2026-09-16', days(15), mine, '2026-10-08', '2026-10-01'],
    // Spring Festival 2026: 15 to 23 February off.
    ['2026-02-02', days(15), mine, '2026-02-24', '2026-02-17'],
    // A make-up workday is no day of rest: Saturday 10 October, Sunday 20 September, Saturday 14 February.
    ['2026-09-25', days(15), theirs, '2026-10-10', null],
    ['2026-09-05', days(15), theirs, '2026-09-20', null],
    // Seven working days over Mid-autumn: 20 (make-up), 21, 22, 23, 24, 28, 29 September.
    ['2026-09-18', workingDays(7), theirs, '2026-09-29', null],
    // Over National Day: 8, 9, 10 (make-up), 12, 13, 14, 15 October.
    ['2026-09-30', workingDays(7), theirs, '2026-10-15', null],
    // Over Spring Festival: 11, 12, 13, 14 (make-up), 24, 25, 26 February.
    ['2026-02-10', workingDays(7), theirs, '2026-02-26', null],
    // Months and years: the matching day, else the last of the month.
    ['2025-08-31', { number: 6, unit: 'months' }, fixed, '2026-02-28', null],
    ['2023-08-31', { number: 6, unit: 'months' }, fixed, '2024-02-29', null],
    ['2024-02-29', { number: 3, unit: 'years' }, fixed, '2027-02-28', null],
    ['2024-02-29', { number: 20, unit: 'years' }, fixed, '2044-02-29', null],
    ['2026-03-05', { number: 8, unit: 'weeks' }, fixed, '2026-04-30', null],
  ] as const)('from %s, %o', (start, period, counting, date, movedFrom) => {
    expect(countPeriod(start, period, counting)).toEqual({ date, movedFrom, estimates: [] });
  });

  test('a plain weekend: the firm gets until the next working day, the user does not, and both are estimates', () => {
    // 21 March 2026 is a Saturday.
    expect(countPeriod('2026-03-06', days(15), theirs)).toEqual({
      date: '2026-03-23',
      movedFrom: '2026-03-21',
      estimates: ['rest-day-not-settled'],
    });
    expect(countPeriod('2026-03-06', days(15), mine)).toEqual({
      date: '2026-03-21',
      movedFrom: null,
      estimates: ['rest-day-not-settled'],
    });
  });

  test('the table of 2027 is not there: weekdays are counted and the date is an estimate', () => {
    expect(countPeriod('2026-12-30', workingDays(3), theirs)).toEqual({
      date: '2027-01-04',
      movedFrom: null,
      estimates: ['calendar-year-missing'],
    });
    expect(countPeriod('2024-06-15', { number: 3, unit: 'years' }, mine).estimates).toEqual([
      'calendar-year-missing',
    ]);
    expect(countPeriod('2026-12-21', workingDays(5), theirs).estimates).toEqual([]);
  });

  test('a look-back runs backwards and nothing moves it', () => {
    const back = { ...fixed, backwards: true };
    expect(countPeriod('2026-10-01', { number: 3, unit: 'years' }, back).date).toBe('2023-10-01');
    expect(countPeriod('2024-02-29', { number: 3, unit: 'years' }, back).date).toBe('2021-02-28');
  });
});

describe('worked by hand: elsewhere', () => {
  test.each([
    // Friday before Easter Monday: the following business day is Tuesday.
    ['GB', '2026-04-02', workingDays(1), '2026-04-07', ['business-day-not-defined']],
    // The summer bank holiday of England is 31 August.
    ['GB', '2026-08-28', workingDays(3), '2026-09-03', ['business-day-not-defined']],
    // The third business day after the day of receipt.
    ['GB', '2026-03-05', workingDays(3), '2026-03-10', ['business-day-not-defined']],
    // End of the following business day: notified on a Friday, on a Sunday.
    ['EU', '2026-03-06', workingDays(1), '2026-03-09', ['business-day-not-defined']],
    ['EU', '2026-03-08', workingDays(1), '2026-03-09', ['business-day-not-defined']],
    // Thanksgiving 2026 is 26 November.
    ['US', '2026-11-25', workingDays(2), '2026-11-30', ['business-day-not-defined']],
    ['GB', '2026-03-05', { number: 8, unit: 'weeks' }, '2026-04-30', ['counting-not-established']],
    ['GB', '2026-08-31', { number: 6, unit: 'months' }, '2027-02-28', ['counting-not-established']],
    ['TW', '2026-03-02', days(30), '2026-04-01', []],
    ['IN', '2026-07-31', days(90), '2026-10-29', []],
  ] as const)('%s from %s, %o', (jurisdiction, start, period, date, estimates) => {
    expect(countPeriod(start, period, { jurisdiction, side: 'theirs' })).toEqual({
      date,
      movedFrom: null,
      estimates,
    });
  });
});

const someDay = fc.integer({ min: dayNumber('2010-01-01'), max: dayNumber('2035-12-31') }).map(dateOf);
const somePeriod = fc.record({
  number: fc.integer({ min: 1, max: 90 }),
  unit: fc.constantFrom(...periodUnits),
});
const someCounting = fc.record({
  jurisdiction: fc.constantFrom(...jurisdictions),
  side: fc.constantFrom('theirs' as const, 'mine' as const, null),
});

describe('for any day', () => {
  test('a period ends after it starts; it moves later only, and only off a day of rest in China', () => {
    fc.assert(
      fc.property(someDay, somePeriod, someCounting, (start, period, counting) => {
        const { date, movedFrom } = countPeriod(start, period, counting);
        expect(date > start).toBe(true);
        if (movedFrom === null) return;
        expect(counting.jurisdiction).toBe('CN');
        expect(movedFrom < date).toBe(true);
        for (let day = dayNumber(movedFrom); day < dayNumber(date); day += 1)
          expect(kindOfDay('CN', day).kind).not.toBe('working');
      }),
      { numRuns: 400 },
    );
  });

  test('business days end on a working day, and there are exactly so many in between', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 60 }), someCounting, (start, number, counting) => {
        const { date } = countPeriod(start, workingDays(number), counting);
        expect(kindOfDay(counting.jurisdiction, dayNumber(date)).kind).toBe('working');
        expect(workingDaysBetween(counting.jurisdiction, start, date).days).toBe(number);
        expect(workingDaysBetween(counting.jurisdiction, date, start).days).toBe(-number);
      }),
      { numRuns: 300 },
    );
  });

  test('a later start never ends earlier', () => {
    fc.assert(
      fc.property(
        someDay,
        fc.integer({ min: 1, max: 40 }),
        somePeriod,
        someCounting,
        (start, gap, period, how) => {
          const later = dateOf(dayNumber(start) + gap);
          expect(countPeriod(later, period, how).date >= countPeriod(start, period, how).date).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('the user never gets a later day than the firm would', () => {
    fc.assert(
      fc.property(someDay, somePeriod, (start, period) => {
        expect(countPeriod(start, period, mine).date <= countPeriod(start, period, theirs).date).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the day it is', () => {
  test('is told in the zone of the case', () => {
    const instant = new Date('2026-03-01T16:30:00Z');
    expect(todayIn(zoneOf('CN'), instant)).toBe('2026-03-02');
    expect(todayIn(zoneOf('GB'), instant)).toBe('2026-03-01');
    expect(todayIn(zoneOf('US'), new Date('2026-03-02T04:30:00Z'))).toBe('2026-03-01');
  });

  test('working days left say when they are an estimate', () => {
    expect(workingDaysBetween('CN', '2026-09-19', '2026-10-11')).toEqual({ days: 11, estimated: false });
    expect(workingDaysBetween('CN', '2026-12-30', '2027-01-05')).toEqual({ days: 4, estimated: true });
    expect(workingDaysBetween('GB', '2026-04-02', '2026-04-08')).toEqual({ days: 2, estimated: true });
  });
});

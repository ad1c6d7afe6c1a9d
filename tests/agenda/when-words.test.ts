import { describe, expect, test } from 'vitest';
import { whenWords } from '../../src/renderer/features/agenda/when-words.ts';
import { putAway, type AgendaItem } from '../../src/shared/model/agenda.ts';
import type { SayAgenda } from '../../src/renderer/features/agenda/words.ts';

/** Keys with their values stand for the words. */
const say: SayAgenda = (key, values) =>
  [key.replace('when.', ''), ...Object.values(values ?? {}).map(String)].join(' ');

const item = (part: Partial<AgendaItem>): AgendaItem => ({
  key: 'k',
  kind: 'promise',
  caseId: 'c',
  caseTitle: 'case',
  entityId: null,
  text: 'an answer',
  who: '',
  ruleId: null,
  clock: null,
  meaning: null,
  standing: null,
  dueDate: '2026-10-09',
  dueTime: null,
  zone: 'Asia/Shanghai',
  estimated: false,
  overdueDays: 0,
  overdueWorkingDays: 0,
  workingDaysEstimated: false,
  snoozedUntil: null,
  ...part,
});
/** Friday, 10:00 in Shanghai. */
const now = new Date('2026-10-09T02:00:00.000Z');
const said = (part: Partial<AgendaItem>) => whenWords(item(part), now, say, 'en');

describe('since when or by when', () => {
  test('today, with its hour to come or gone in the zone of the case', () => {
    expect(said({})).toEqual(['today']);
    expect(said({ dueTime: '10:01' })).toEqual(['todayBy 10:01']);
    expect(said({ dueTime: '10:00' })).toEqual(['todaySince 10:00']);
  });

  test('ahead, with the weekday', () => {
    expect(said({ dueDate: '2026-10-10' })).toEqual(['tomorrow Saturday, 10 October 2026']);
    expect(said({ dueDate: '2026-10-12', estimated: true })).toEqual([
      'inDays 3 Monday, 12 October 2026',
      'estimated',
    ]);
  });

  test('a promise is late by working days, and by days where these are more', () => {
    const day = { dueDate: '2026-09-30', overdueDays: 9, overdueWorkingDays: 2 };
    expect(said(day)).toEqual(['dueOn Wednesday, 30 September 2026', 'lateOf late 2 inAll 9']);
    expect(said({ ...day, workingDaysEstimated: true })[1]).toBe('lateOf lateAbout 2 inAll 9');
    expect(said({ ...day, overdueDays: 2 })[1]).toBe('late 2');
    expect(said({ ...day, overdueWorkingDays: 0 })[1]).toBe('lateNoWorkingDay');
  });

  test('nobody is late where the own time has passed, or where a day binds nobody', () => {
    const passed = { kind: 'deadline', overdueDays: 9, overdueWorkingDays: 2 } as const;
    expect(said({ ...passed, clock: 'your-window', standing: 'law' }).at(-1)).toBe('passed 9');
    expect(said({ ...passed, clock: 'their-duty', standing: 'reminder' }).at(-1)).toBe('passed 9');
    expect(said({ ...passed, clock: 'their-duty', standing: 'law' }).at(-1)).toBe('lateOf late 2 inAll 9');
  });

  test('what rests says until when', () => {
    expect(said({ snoozedUntil: putAway }).at(-1)).toBe('away');
    expect(said({ snoozedUntil: '2026-10-10T01:00:00.000Z' }).at(-1)).toMatch(/^restsUntil .*October/);
  });
});

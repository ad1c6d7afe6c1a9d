import { describe, expect, test } from 'vitest';
import { agendaOf } from '../../src/main/core/agenda/agenda.ts';
import { addReminder, reviseReminder } from '../../src/main/core/agenda/reminders.ts';
import { restLaterToday, snoozeEnd, snoozeItem, wakeItem } from '../../src/main/core/agenda/snooze.ts';
import { takeUntold } from '../../src/main/core/agenda/telling.ts';
import type { Snooze } from '../../src/shared/model/agenda.ts';
import { codeOf, valueOf } from '../fixtures/temporary.ts';
import { deskAt } from './desk.ts';

const zone = 'Asia/Shanghai';

describe('until when something rests', () => {
  /** Wednesday, 30 September 2026, 10:00 in Shanghai: the day before the National Day holiday. */
  const now = new Date('2026-09-30T02:00:00.000Z');
  test.each<[Snooze, string]>([
    ['later-today', '2026-09-30T05:00:00.000Z'],
    ['tomorrow', '2026-09-30T16:00:00.000Z'],
    // Thursday, 8 October, is the first day that is worked again.
    ['next-working-day', '2026-10-07T16:00:00.000Z'],
    ['in-a-week', '2026-10-06T16:00:00.000Z'],
    [{ date: '2026-10-20' }, '2026-10-19T16:00:00.000Z'],
    ['put-away', '9999-12-31T00:00:00.000Z'],
  ])('%j', (snooze, end) => {
    expect(valueOf(snoozeEnd(snooze, now, 'CN', zone))).toBe(end);
  });

  test('the next working day may be a make-up Saturday', () => {
    const friday = new Date('2026-10-09T02:00:00.000Z');
    expect(valueOf(snoozeEnd('next-working-day', friday, 'CN', zone))).toBe('2026-10-09T16:00:00.000Z');
  });

  test('a day that has come is refused', () => {
    expect(codeOf(snoozeEnd({ date: '2026-09-30' }, now, 'CN', zone))).toBe('INVALID_INPUT');
  });
});

describe('a snoozed item', () => {
  test('rests, and is back to life after; it can be woken before', async () => {
    const { vault, addCase, at } = await deskAt('2026-10-09T02:00:00.000Z');
    const { id } = valueOf(addReminder(vault, addCase(), { text: '打电话', due: '2026-10-08' }));
    const key = `reminder:${id}`;
    const where = () => {
      const view = valueOf(agendaOf(vault));
      return [view.overdue.length, view.snoozed.length];
    };
    valueOf(snoozeItem(vault, key, 'in-a-week'));
    expect(where()).toEqual([0, 1]);
    valueOf(wakeItem(vault, key));
    expect(where()).toEqual([1, 0]);
    valueOf(snoozeItem(vault, key, 'later-today'));
    expect(where()).toEqual([0, 1]);
    at('2026-10-09T04:59:59.000Z');
    expect(where()).toEqual([0, 1]);
    at('2026-10-09T05:00:00.000Z');
    expect(where()).toEqual([1, 0]);
    expect(codeOf(snoozeItem(vault, 'reminder:none', 'tomorrow'))).toBe('NOT_FOUND');
  });

  test('is back when its date changes: what rests is that date', async () => {
    const { vault, addCase } = await deskAt('2026-10-09T02:00:00.000Z');
    const { id, details } = valueOf(addReminder(vault, addCase(), { text: '打电话', due: '2026-10-08' }));
    valueOf(snoozeItem(vault, `reminder:${id}`, 'put-away'));
    expect(valueOf(agendaOf(vault)).overdue).toHaveLength(0);
    valueOf(
      reviseReminder(vault, { id, revision: 1, reason: '', details: { ...details, due: '2026-10-07' } }),
    );
    expect(valueOf(agendaOf(vault)).overdue).toHaveLength(1);
  });
});

describe('telling the user', () => {
  test('once for each item and day, not before nine, and an hour at its hour', async () => {
    const { vault, addCase, at } = await deskAt('2026-10-09T00:59:00.000Z');
    const caseId = addCase();
    valueOf(addReminder(vault, caseId, { text: 'overdue', due: '2026-10-08' }));
    valueOf(addReminder(vault, caseId, { text: 'today', due: '2026-10-09' }));
    valueOf(addReminder(vault, caseId, { text: 'at three', due: '2026-10-09T15:00+08:00' }));
    valueOf(addReminder(vault, caseId, { text: 'tomorrow', due: '2026-10-10' }));
    const told = () => valueOf(takeUntold(vault, zone)).map(({ text }) => text);
    expect(told()).toEqual([]);
    at('2026-10-09T01:00:00.000Z');
    expect(told()).toEqual(['overdue', 'today']);
    expect(told()).toEqual([]);
    at('2026-10-09T07:00:00.000Z');
    expect(told()).toEqual(['at three']);
    at('2026-10-10T02:00:00.000Z');
    expect(told()).toEqual(['overdue', 'today', 'at three', 'tomorrow']);
  });

  test('what rests is told of again when it is back', async () => {
    const { vault, addCase, at } = await deskAt('2026-10-09T02:00:00.000Z');
    valueOf(addReminder(vault, addCase(), { text: 'today', due: '2026-10-09' }));
    const due = valueOf(takeUntold(vault, zone));
    expect(due).toHaveLength(1);
    restLaterToday(vault, due);
    at('2026-10-09T04:00:00.000Z');
    expect(valueOf(takeUntold(vault, zone))).toEqual([]);
    at('2026-10-09T05:00:00.000Z');
    expect(valueOf(takeUntold(vault, zone))).toHaveLength(1);
  });
});

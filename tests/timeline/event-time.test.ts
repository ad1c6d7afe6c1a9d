import { describe, expect, it } from 'vitest';
import { completeTime, endOfTime } from '../../src/main/core/timeline/event-time.ts';
import { codeOf, valueOf } from '../fixtures/temporary.ts';

describe('times', () => {
  it.each([
    // As given, precision, local, offset, UTC: worked out by hand.
    ['2026', 'year', '2026', '+08:00', '2025-12-31T16:00:00.000Z'],
    ['2026-03', 'month', '2026-03', '+08:00', '2026-02-28T16:00:00.000Z'],
    ['2026-03-02', 'day', '2026-03-02', '+08:00', '2026-03-01T16:00:00.000Z'],
    ['2026-03-02T14', 'hour', '2026-03-02T14', '+08:00', '2026-03-02T06:00:00.000Z'],
    ['2026-03-02T14:05', 'minute', '2026-03-02T14:05', '+08:00', '2026-03-02T06:05:00.000Z'],
    ['2026-03-02 14:05:09', 'second', '2026-03-02T14:05:09', '+08:00', '2026-03-02T06:05:09.000Z'],
    ['2026-03-02T14:05:09.250Z', 'second', '2026-03-02T14:05:09', '+00:00', '2026-03-02T14:05:09.000Z'],
    ['2026-03-02T14:05-0330', 'minute', '2026-03-02T14:05', '-03:30', '2026-03-02T17:35:00.000Z'],
    ['2024-02-29', 'day', '2024-02-29', '+08:00', '2024-02-28T16:00:00.000Z'],
  ])('%s is known to the %s', (given, precision, local, offset, utc) => {
    expect(valueOf(completeTime(given, 'Asia/Shanghai'))).toMatchObject({
      precision,
      local,
      offset,
      utc,
      text: given,
    });
  });

  it.each([
    ['2026', '2026-12-31T16:00:00.000Z'],
    ['2026-02', '2026-02-28T16:00:00.000Z'],
    ['2026-12-31', '2026-12-31T16:00:00.000Z'],
    ['2026-03-02T14', '2026-03-02T07:00:00.000Z'],
    ['2026-03-02T14:05-03:30', '2026-03-02T17:36:00.000Z'],
    ['2026-03-02T14:05:59', '2026-03-02T06:06:00.000Z'],
    ['', null],
  ])('%s ends at %s', (given, end) => {
    expect(endOfTime(valueOf(completeTime(given, 'Asia/Shanghai')))).toBe(end);
  });

  it('takes the offset that was in force in the zone on that day', () => {
    const offset = (local: string, zone: string) => valueOf(completeTime({ local, zone })).offset;
    expect(offset('2026-01-15T12:00', 'Europe/London')).toBe('+00:00');
    expect(offset('2026-07-15T12:00', 'Europe/London')).toBe('+01:00');
    // China had summer time in 1990; old papers of a long dispute must not be an hour off.
    expect(offset('1990-07-15T12:00', 'Asia/Shanghai')).toBe('+09:00');
    // What is printed and what it is sorted by stay one moment.
    expect(valueOf(completeTime({ local: '2026-03-29T01:30', zone: 'Europe/London' })).utc).toBe(
      '2026-03-29T01:30:00.000Z',
    );
    // Skipped by the clock change on 2026-03-29 at 01:00, and repeated on 2026-10-25: the offset before it.
    expect(offset('2026-03-29T01:30', 'Europe/London')).toBe('+00:00');
    expect(offset('2026-10-25T01:30', 'Europe/London')).toBe('+01:00');
  });

  it('stays unknown where nothing is known, and says whether it is approximate', () => {
    expect(valueOf(completeTime(''))).toMatchObject({ precision: 'unknown', local: null, utc: null });
    expect(valueOf(completeTime({ local: null, text: '记不清了' }))).toMatchObject({
      text: '记不清了',
      utc: null,
    });
    expect(valueOf(completeTime({ local: '2026-03', approximate: true })).approximate).toBe(true);
  });

  it.each([
    '2026-02-30',
    '2026-13',
    '2026-3-2',
    '02.03.2026',
    '2026-03-02T24:00',
    '2026-03-02T14:60',
    'yesterday',
  ])('%s is refused, not guessed at', (given) => {
    expect(codeOf(completeTime(given, 'Asia/Shanghai'))).toBe('INVALID_INPUT');
  });

  it('refuses a zone that does not exist', () => {
    expect(codeOf(completeTime({ local: '2026-03-02T14:05', zone: 'Mars/Olympus' }))).toBe('INVALID_INPUT');
  });
});

import { describe, expect, test } from 'vitest';
import { unknownTime, type EventTime } from '../../src/shared/model/time.ts';
import { firstScreenTime } from '../../src/main/core/series/screen-times.ts';
import { completeTime } from '../../src/main/core/timeline/event-time.ts';
import { valueOf } from '../fixtures/temporary.ts';

/** A Tuesday. */
const made: EventTime = valueOf(
  completeTime({ local: '2026-03-10T21:30:00', zone: 'Asia/Shanghai', origin: 'file-name' }),
);
const head = ['9:41', '5G 87%', '在线客服'];
const read = (line: string, from = made): readonly [string | null, boolean] | null => {
  const found = firstScreenTime([...head, line, '您好'], from);
  return found && [found.time.local, found.whole];
};

describe('the time in a chat screen', () => {
  test.each([
    ['2026年3月2日 下午2:05', '2026-03-02T14:05', true],
    ['2026年3月2日星期一 14:05', '2026-03-02T14:05', true],
    ['2026/3/2 上午12:05', '2026-03-02T00:05', true],
    ['2026-03-02', '2026-03-02', true],
    ['3月2日 凌晨1:05', '2026-03-02T01:05', false],
    ['12月31日 23:59', '2025-12-31T23:59', false],
    ['昨天 14:05', '2026-03-09T14:05', false],
    ['Yesterday 2:05 PM', '2026-03-09T14:05', false],
    ['星期三 08:00', '2026-03-04T08:00', false],
    ['周二 08:00', '2026-03-10T08:00', false],
    ['14:05', '2026-03-10T14:05', false],
    ['中午12:30', '2026-03-10T12:30', false],
  ])('%s', (line, local, whole) => {
    expect(read(line)).toEqual([local, whole]);
  });

  test.each([
    '请在3月2日 14:05前处理',
    '我 2026年3月2日 付的款',
    '25:10',
    '2026年2月30日 10:00',
    '13月1日 10:00',
    '',
    '星期三',
  ])('no stamp of a message: %s', (line) => {
    const found = read(line);
    // A weekday alone is a day; everything else says nothing.
    expect(found).toEqual(line === '星期三' ? ['2026-03-04', false] : null);
  });

  test('the clock of the status bar tells nothing of the chat', () => {
    expect(firstScreenTime(['21:30', '5G', '在线客服', '您好'], made)).toBeNull();
    expect(firstScreenTime(['中国移动', '21:30', '87%', '您好'], made)).toBeNull();
  });

  test('nothing is reckoned where nobody knows when the picture was made', () => {
    expect(read('昨天 14:05', unknownTime)).toBeNull();
    expect(read('14:05', { ...made, origin: 'file-system' })).toBeNull();
    expect(read('2026年3月2日 14:05', unknownTime)).toEqual(['2026-03-02T14:05', true]);
  });

  test('it stands in the zone of the exhibit, in the words of the screen', () => {
    const found = firstScreenTime([...head, '2026年3月2日  14:05'], made);
    expect(found?.time).toMatchObject({
      text: '2026年3月2日  14:05',
      origin: 'screen',
      zone: 'Asia/Shanghai',
      utc: '2026-03-02T06:05:00.000Z',
    });
  });
});

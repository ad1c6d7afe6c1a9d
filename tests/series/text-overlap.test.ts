import { describe, expect, test } from 'vitest';
import { sharedLines } from '../../src/main/core/series/text-overlap.ts';

const chat = [
  '您好，请问有什么可以帮您？',
  '3月2日付款1299元，商家同意退款',
  '款项一直没有到账',
  '请稍等，正在为您查询',
  '2026年3月2日 14:05',
  '系统显示退款已经提交',
  '什么时候到账？',
  '三个工作日内到账，请耐心等待',
  '请给我书面答复',
  '好的',
  '已为您记录，工单号20260302',
  '谢谢',
];
const screen = (from: number, to: number, clock: string): string[] => [
  clock,
  '5G 87%',
  '在线客服',
  ...chat.slice(from, to),
  '发消息',
];

describe('lines that two screenshots share', () => {
  test('the end of one is the start of the next; bars that stand in both are no overlap', () => {
    expect(sharedLines(screen(0, 7, '9:41'), screen(5, 12, '9:42'))).toEqual(chat.slice(5, 7));
    expect(sharedLines(screen(0, 6, '9:41'), screen(6, 12, '9:42'))).toEqual([]);
  });

  test('characters misread and a line missed do not break it; width and script do not matter', () => {
    const before = screen(0, 9, '9:41');
    const after = screen(5, 12, '9:42').map((line) =>
      line.replace('三个工作日内到账，请耐心等待', '三個工作曰内到账,請耐心等待'),
    );
    const missed = after.filter((line) => line !== '什么时候到账？');
    expect(sharedLines(before, missed)).toHaveLength(3);
  });

  test('one short line that stands in every chat tells nothing', () => {
    expect(sharedLines(['标题', '前面的话在这里', '好的'], ['标题', '好的', '后面的另外一句话'])).toEqual([]);
  });

  test('what was repeated in the middle is no overlap', () => {
    const greeting = '您好，请问有什么可以帮您？';
    const other = ['一句话而已', '又一句不同的话', '第三句话', '第四句话在这里', '第五句', '第六句话'];
    expect(sharedLines([greeting, ...other], [greeting, '完全不同的内容在这里', '以及更多的内容'])).toEqual(
      [],
    );
  });

  test('pictures without words, and very long ones, are compared at once', () => {
    expect(sharedLines([], chat)).toEqual([]);
    const long = Array.from({ length: 3000 }, (_, index) => `第${index}行的内容各不相同${index * 7919}`);
    const started = performance.now();
    expect(sharedLines(long, [...long.slice(-40), ...chat])).toHaveLength(40);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

import { describe, expect, it } from 'vitest';
import { fold, foldWithOffsets } from '../../src/main/core/search/fold.ts';
import { parseWords } from '../../src/main/core/search/query.ts';
import { rangesOf, snippetOf } from '../../src/main/core/search/snippet.ts';

const highlighted = (text: string, typed: string): string[] =>
  rangesOf(text, parseWords(typed)).map(([start, end]) => text.slice(start, end));

describe('folding', () => {
  it.each([
    ['退款失敗，請聯繫客服', '退款失败,请联系客服'],
    ['ＤＰ－２０２６', 'dp-2026'],
    ['Straße İ ÉCOLE Ångström', 'straße i ecole angstrom'],
    ['帳 账 帐 賬', '账账账账'],
    ['著 着', '着着'],
    ['ﬁne ㎏ ①', 'fine kg 1'],
    ['e\u0301cole ｶﾞ か\u3099', 'ecoleガが'],
    ['裏 裡 里', '里里里'],
    ['臺灣 台湾', '台湾台湾'],
    ['乾隆 干杯', '干隆干杯'],
    ['第一行退\n款', '第一行退款'],
    ['支付宝 App', '支付宝app'],
    ['two   words\n\tmore', 'two words more'],
    ['1,299.00 １，２９９', '1299.00 1299'],
    ['a, b 1, 2,', 'a, b 1, 2,'],
    ['zero\u200bwidth\ufeff', 'zerowidth'],
    ['nul\u0000and\u0007bell', 'nul and bell'],
    ['❤️ 😀 ❤', '❤😀❤'],
    ['\ud83d', '\ud83d'],
  ])('%j is compared as %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(folded)).toBe(folded);
  });

  it('keeps where every unit came from, also where one character becomes many or goes', () => {
    const text = '共１,２９９㎏ ﬁ\u200b款 。';
    const { text: folded, starts, ends } = foldWithOffsets(text);
    expect(folded).toBe('共1299kg fi款。');
    const original = Array.from(folded, (_, index) => text.slice(starts[index], ends[index]));
    expect(original).toEqual(['共', '１', '２', '９', '９', '㎏', '㎏', ' ', 'ﬁ', 'ﬁ', '款', '。']);
  });

  it('stays fast for a letter under a heap of marks', () => {
    const start = performance.now();
    fold(`a${'\u0301\u0323'.repeat(200_000)}`);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('highlights', () => {
  it.each([
    ['申請退款失敗', '退款失败', ['退款失敗']],
    ['申请退款失败', '失敗', ['失败']],
    ['the ﬁnal ofﬁce', 'fi', ['ﬁ', 'ﬁ']],
    ['重 5㎏ 整', 'kg', ['㎏']],
    ['单号ＤＰ－２０２６０３０３－０１１７。', '0117', ['０１１７']],
    ['退\r\n款', '退款', ['退\r\n款']],
    ['付 1,299.00 元', '1299', ['1,299']],
    ['cafe\u0301!', 'CAFÉ', ['cafe\u0301']],
    ['Café ﬁnance', 'cafe fi', ['Café', 'ﬁ']],
    ['👍🏽 好 👨‍👩‍👧', '👨‍👩‍👧', ['👨‍👩‍👧']],
    ['aaaa', 'aa', ['aaaa']],
    ['nothing', '退', []],
  ])('%j for %j', (text, typed, expected) => {
    expect(highlighted(text, typed)).toEqual(expected);
  });

  it('stand right in a snippet from the middle of a text', () => {
    const text = `${'前文。'.repeat(60)}我申請退款，\n沒有到賬${'後文。'.repeat(60)}`;
    const snippet = snippetOf(text, parseWords('退款 到账'));
    expect(snippet.text).toMatch(/^….*我申請退款， 沒有到賬.*…$/);
    expect(snippet.text.length).toBeLessThanOrEqual(82);
    expect(snippet.ranges.map(([start, end]) => snippet.text.slice(start, end))).toEqual(['退款', '到賬']);
  });

  it('never cut a character in two', () => {
    const snippet = snippetOf(`${'😀'.repeat(31)}x退款${'😀'.repeat(90)}`, ['退款']);
    expect(snippet.text.isWellFormed()).toBe(true);
    expect(snippet.ranges.map(([start, end]) => snippet.text.slice(start, end))).toEqual(['退款']);
  });
});

describe('what was typed', () => {
  it.each([
    ['  退款   失敗 ', ['退款', '失败']],
    ['"hello  World" x', ['hello world', 'x']],
    ['“退款 失败”', ['退款失败']],
    ['「退款」客服', ['退款', '客服']],
    ['"not closed', ['not closed']],
    ['5" screen', ['5"', 'screen']],
    ['退款 退款', ['退款']],
    ['\u200b', []],
    ['', []],
  ])('%j is %j', (typed, words) => {
    expect(parseWords(typed)).toEqual(words);
  });
});

import { describe, expect, it } from 'vitest';
import { FontBook } from '../../src/main/core/dossier/layout/fonts.ts';
import { setLines } from '../../src/main/core/dossier/layout/lines.ts';
import { styles } from '../../src/main/core/dossier/layout/style.ts';

const fonts = new FontBook('zh-CN');

/** The lines of a text as they are written into the PDF, spaces at their ends included. */
const linesOf = (text: string, width: number): string[] =>
  setLines(fonts, [{ text, style: styles.body }], width).map(({ pieces }) =>
    pieces.map((piece) => piece.text).join(''),
  );

const texts = [
  '2026年3月3日 10:20（UTC+08:00）通话，客服称“需要审核”。',
  '见（https://example.com/a/very/long/address/without/a/space）、《协议》。',
  'Refund of GBP 129.90 (see “Ex. 2-3”), asked for again on 20 March.',
];

describe('lines of a dossier', () => {
  it('hold all of the text and begin with no closing bracket, however narrow they are', () => {
    for (const text of texts) {
      for (let width = 30; width <= 300; width += 7) {
        const lines = linesOf(text, width);
        expect(lines.join('')).toBe(text);
        for (const line of lines.slice(1))
          expect(line, `${width} points`).not.toMatch(/^[)）」』》”’，。、；：！？]/);
      }
    }
  });

  it('fill up with a row of signs that has no place to break', () => {
    expect(linesOf(`退钱${'！'.repeat(60)}`, 200).length).toBeLessThanOrEqual(5);
  });

  it('keep apart the words that a line break stands between', () => {
    expect(linesOf('frozen account', 50)).toEqual(['frozen ', 'account']);
  });

  it('tear no letter that is made of two code points', () => {
    expect(linesOf('ae\u0301b', 1)).toEqual(['a', 'e\u0301', 'b']);
  });
});

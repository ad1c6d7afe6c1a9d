import { describe, expect, test } from 'vitest';
import { isSoundCompoundFile } from '../../src/main/core/readings/readers/mail/compound-file.ts';
import { outlook, utf16 } from '../fixtures/outlook.ts';
import { failureOf, readBytes, readingOf } from '../fixtures/reading.ts';

const letter = (): Uint8Array =>
  outlook({ '0037001F': utf16('退款'), '1000001F': utf16('请退款。'.repeat(2000)) });

/** The same message with one number changed. */
function changed(change: (view: DataView, directory: number) => void): Uint8Array {
  const bytes = letter();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  change(view, view.getInt32(0x30, true));
  return bytes;
}

const placeOf = (sector: number): number => 512 * (1 + sector);

describe('Outlook messages', () => {
  test('a whole one is read', async () => {
    const reading = await readingOf('a.msg', letter());
    expect(reading.facts).toContainEqual({ key: 'subject', value: '退款' });
    expect(reading.text[0]?.text).toHaveLength(8000);
  });

  const inGbk = Uint8Array.from([0xcd, 0xcb, 0xbf, 0xee]);
  const inBig5 = Uint8Array.from([0xb0, 0x68, 0xb4, 0xda]);
  const inShiftJis = Uint8Array.from([0x95, 0xd4, 0x8b, 0xe0]);
  const html = (bytes: Uint8Array, head = ''): Uint8Array =>
    Uint8Array.from([...Buffer.from(`<html>${head}<p>`), ...bytes, ...Buffer.from('</p>')]);

  test.each<[string, Record<string, number>, Uint8Array, string]>([
    ['936', { '3FFD': 936 }, inGbk, '退款'],
    ['950', { '3FFD': 950 }, inBig5, '退款'],
    ['932', { '3FFD': 932 }, inShiftJis, '返金'],
    ['that of the language', { '3FF1': 0x0804 }, inGbk, '退款'],
    ['that of the mail', { '3FDE': 936 }, inGbk, '退款'],
  ])('8-bit strings in code page %s', async (_, numbers, bytes, words) => {
    const reading = await readingOf('a.msg', outlook({ '0037001E': bytes, '1000001E': bytes }, numbers));
    expect(reading.facts).toEqual([{ key: 'subject', value: words }]);
    expect(reading.text).toEqual([{ label: '', text: words }]);
    expect(reading.problems).toEqual([]);
  });

  test.each<[string, Record<string, number>, string, Uint8Array, string]>([
    ['code page 936', { '3FDE': 936 }, '', inGbk, '退款'],
    ['code page 950', { '3FDE': 950 }, '', inBig5, '退款'],
    ['the encoding it names', {}, '<meta charset="gb2312">', inGbk, '退款'],
    ['UTF-8', { '3FDE': 65001 }, '', new Uint8Array(Buffer.from('退款')), '退款'],
  ])('HTML in %s', async (_, numbers, head, bytes, words) => {
    const reading = await readingOf('a.msg', outlook({ '10130102': html(bytes, head) }, numbers));
    expect(reading.text).toEqual([{ label: '', text: words }]);
    expect(reading.problems).toEqual([]);
  });

  test('a code page that nobody knows is named, and what is in it not guessed at', async () => {
    const reading = await readingOf('a.msg', outlook({ '10130102': html(inGbk) }, { '3FDE': 12345 }));
    expect(reading.text).toEqual([{ label: '', text: '' }]);
    expect(reading).toMatchObject({ partial: true, problems: [{ text: 'PidTagInternetCodepage 12345: ' }] });
    const strings = await readingOf('a.msg', outlook({ '1000001E': inGbk }, { '3FFD': 12345 }));
    expect(strings.problems).toEqual([{ line: 0, text: 'PidTagMessageCodepage 12345' }]);
  });

  test('HTML kept as a string, and a body that is kept in rich text only', async () => {
    const asString = await readingOf('a.msg', outlook({ '1013001E': html(inGbk) }, { '3FFD': 936 }));
    expect(asString.text).toEqual([{ label: '', text: '退款' }]);
    const rich = await readingOf('a.msg', outlook({ '0037001F': utf16('S'), '10090102': inGbk }));
    expect(rich).toMatchObject({ partial: true, problems: [{ text: 'PidTagRtfCompressed: S' }] });
  });

  test('what the headers say of the signature is said, and a Date that is none is named', async () => {
    const headers = 'Authentication-Results: b; dkim=pass header.d=x\r\nDate: yesterday\r\n';
    const reading = await readingOf('a.msg', outlook({ '007D001F': utf16(headers) }));
    expect(reading.facts).toEqual([{ key: 'dkim', value: 'b; dkim=pass header.d=x' }]);
    expect(reading.problems).toEqual([{ line: 0, text: 'Date: yesterday' }]);
  });

  test.each<[string, (view: DataView, directory: number) => void]>([
    [
      'a chain that comes back to itself',
      (view, directory) => view.setInt32(placeOf(view.getInt32(0x4c, true)) + 4 * directory, directory, true),
    ],
    [
      'a tree that comes back to itself',
      (view, directory) => view.setInt32(placeOf(directory) + 128 + 0x44, 1, true),
    ],
    [
      'a small stream that comes back to itself',
      (view) => view.setInt32(placeOf(view.getInt32(0x3c, true)), 0, true),
    ],
    [
      'a stream larger than the file',
      (view, directory) => view.setInt32(placeOf(directory) + 128 + 0x78, 0x7fffffff, true),
    ],
    ['more tables than the file has room for', (view) => view.setInt32(0x40, 0x7fffffff, true)],
  ])('%s is damage, and found before the library follows it', async (_, change) => {
    expect(isSoundCompoundFile(changed(change))).toBe(false);
    expect(await failureOf('a.msg', changed(change))).toMatch(/^FILE_DAMAGED/);
  });

  test(
    'every reading of 300 damaged ones ends in a result within a second',
    { timeout: 60_000 },
    async () => {
      let state = 20_260_312;
      const below = (limit: number): number =>
        (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) % limit;
      const slow: number[] = [];
      for (let run = 0; run < 300; run += 1) {
        const bytes = letter();
        // Half of the changes hit the header and the directory, where the places are.
        const reach = run % 2 === 0 ? Math.min(bytes.length, 1024) : bytes.length;
        for (let count = 0; count <= below(4); count += 1) bytes[8 + below(reach - 8)] = below(256);
        const start = performance.now();
        const read = await readBytes('a.msg', bytes);
        if (performance.now() - start > 1000) slow.push(run);
        expect(read === null || typeof read.ok).toBeTruthy();
      }
      expect(slow).toEqual([]);
    },
  );
});

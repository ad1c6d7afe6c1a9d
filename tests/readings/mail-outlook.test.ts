import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { isSoundCompoundFile } from '../../src/main/core/readings/readers/mail/compound-file.ts';
import { failureOf, readBytes, readingOf } from '../fixtures/reading.ts';

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly children: number[];
  readonly length: number;
  readonly binaryProvider?: () => Uint8Array;
}

/** The library's own writer of compound files, which it does not export by name. */
const { burn } = createRequire(import.meta.url)('@kenjiuno/msgreader/lib/Burner.js') as {
  burn: (entries: Entry[]) => Uint8Array;
};

/** An Outlook message of the given fields, by property tag. */
function outlook(fields: Readonly<Record<string, string>>): Uint8Array {
  const streams: [string, Uint8Array][] = [
    ['__properties_version1.0', new Uint8Array(32)],
    ...Object.entries(fields).map(([tag, text]): [string, Uint8Array] => [
      `__substg1.0_${tag}001F`,
      new Uint8Array(Buffer.from(text, 'utf16le')),
    ]),
  ];
  const children = streams.map((_, index) => index + 1);
  return burn([
    { name: 'Root Entry', type: 5, children, length: 0 },
    ...streams.map(([name, bytes]) => ({
      name,
      type: 2,
      children: [],
      length: bytes.length,
      binaryProvider: () => bytes,
    })),
  ]);
}

const letter = (): Uint8Array => outlook({ '0037': '退款', '1000': '请退款。'.repeat(2000) });

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

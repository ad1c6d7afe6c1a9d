import { describe, expect, test } from 'vitest';
import { parseByteRange } from '../../src/main/shell/byte-range.ts';

describe('byte ranges of a file of 1000 bytes (RFC 9110 §14)', () => {
  test.each([
    ['bytes=0-99', { first: 0, last: 99 }],
    ['bytes=900-', { first: 900, last: 999 }],
    ['bytes=-100', { first: 900, last: 999 }],
    ['bytes=-5000', { first: 0, last: 999 }],
    ['bytes=990-5000', { first: 990, last: 999 }],
    ['bytes=999-999', { first: 999, last: 999 }],
  ])('%s is served', (header, range) => {
    expect(parseByteRange(header, 1000)).toEqual(range);
  });

  test.each(['bytes=1000-', 'bytes=5000-6000', 'bytes=-0'])('%s cannot be satisfied', (header) => {
    expect(parseByteRange(header, 1000)).toBe('unsatisfiable');
  });

  test.each([null, '', 'items=0-1', 'bytes=', 'bytes=-', 'bytes=5-1', 'bytes=0-1,5-9', 'bytes=a-b'])(
    '%s means the whole file',
    (header) => {
      expect(parseByteRange(header, 1000)).toBeNull();
    },
  );

  test('no part of an empty file can be had', () => {
    expect(parseByteRange('bytes=0-', 0)).toBe('unsatisfiable');
  });
});

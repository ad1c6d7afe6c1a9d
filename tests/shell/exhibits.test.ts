import { describe, expect, test } from 'vitest';
import { isShowable } from '../../src/main/shell/exhibits.ts';

describe('originals that the page may show', () => {
  test.each([
    ['pdf', 'application/pdf'],
    ['audio', 'audio/mpeg'],
    ['audio', 'audio/x-m4a'],
    ['video', 'video/mp4'],
    ['video', 'video/quicktime'],
  ] as const)('%s as %s', (mediaKind, mediaType) => {
    expect(isShowable({ mediaKind, mediaType })).toBe(true);
  });

  test.each([
    ['html', 'text/html'],
    ['image', 'image/svg+xml'],
    ['image', 'image/png'],
    ['office', 'application/msword'],
    ['text', 'text/plain'],
    ['other', 'application/octet-stream'],
    // Kind and type must agree: neither alone opens the door.
    ['pdf', 'text/html'],
    ['video', 'image/svg+xml'],
    ['html', 'application/pdf'],
    ['video', 'video/mp4; charset=x\r\nX: y'],
  ] as const)('never %s as %s', (mediaKind, mediaType) => {
    expect(isShowable({ mediaKind, mediaType })).toBe(false);
  });
});

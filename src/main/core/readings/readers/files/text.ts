import { open } from 'node:fs/promises';
import { succeed } from '../../../../../shared/result.ts';
import { htmlWords } from '../../../evidence/html-words.ts';
import { decodeText } from '../../../evidence/text-decoding.ts';
import { emptyReading, type Reader } from '../reader.ts';

/** More words than a person reads; the search finds what is in them, the file holds the rest. */
const mostBytes = 8 * 1024 * 1024;

/** Plain text, and the words of web pages without their scripts. */
export const textReader: Reader = {
  name: 'text',
  version: 2,
  accepts: ({ mediaKind }) => mediaKind === 'text' || mediaKind === 'html',
  async read({ path, mediaKind, sizeBytes }, { signal }) {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(sizeBytes, mostBytes)), 0);
      signal.throwIfAborted();
      const partial = sizeBytes > mostBytes;
      // A cut inside a character would spoil the decoding of the whole.
      const whole = partial
        ? buffer.subarray(0, buffer.lastIndexOf(0x0a) + 1)
        : buffer.subarray(0, bytesRead);
      const { text, encoding } = decodeText(whole);
      const words = mediaKind === 'html' ? htmlWords(text) : { text, isCut: false };
      return succeed({
        ...emptyReading('text', 2),
        facts: [{ key: 'encoding', value: encoding }],
        text: [{ label: '', text: words.text }],
        partial: partial || words.isCut,
      });
    } finally {
      await file.close();
    }
  },
};

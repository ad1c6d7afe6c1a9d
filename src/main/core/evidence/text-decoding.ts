export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
}

const tryDecode = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/**
 * Decodes text whose encoding nothing states: a byte-order mark decides, then strict UTF-8, then GB18030, which the
 * wallets of mainland China use for their statements; statistical detectors misjudge such short texts. What is none of them is read as
 * Latin-1, which loses no byte, and says so by its name.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: decode(bytes, 'utf-16le'), encoding: 'UTF-16LE' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: decode(bytes, 'utf-16be'), encoding: 'UTF-16BE' };
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: 'UTF-8' };
  const gb18030 = tryDecode(bytes, 'gb18030');
  if (gb18030 !== null) return { text: gb18030, encoding: 'GB18030' };
  return { text: decode(bytes, 'latin1'), encoding: 'ISO-8859-1' };
}

const decode = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes);

/** Whether bytes from the start of a file read as text: no control characters but the usual white space. */
export function looksLikeText(start: Uint8Array): boolean {
  if (start.length === 0) return false;
  const marked = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  if (marked) return true;
  if (
    start.some(
      (byte) =>
        byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x1b && byte !== 0x0c,
    )
  ) {
    return false;
  }
  // The cut may fall inside a character, so that up to three bytes at the end are not held against the text.
  return [0, 1, 2, 3].some((cut) => {
    const whole = start.subarray(0, Math.max(1, start.length - cut));
    return tryDecode(whole, 'utf-8') !== null || tryDecode(whole, 'gb18030') !== null;
  });
}

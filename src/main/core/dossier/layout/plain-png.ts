import { crc32 } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A PNG whose compressed rows a PDF can hold as they are (PDF 1.7, 7.4.4: FlateDecode with PNG predictors). */
export interface PlainPng {
  readonly width: number;
  readonly height: number;
  /** 1 grey, 3 RGB; 8 bits each. */
  readonly colors: 1 | 3;
  /** The compressed rows, in the pieces the file has them in. */
  readonly rows: readonly Buffer[];
}

/**
 * Takes the rows out of a PNG without decoding them (W3C PNG, third edition, 11.2); null for what a PDF cannot hold so:
 * alpha, palettes, 16 bits, interlacing, or a file that is not built as it should be.
 */
export function plainPng(bytes: Buffer): PlainPng | null {
  if (!bytes.subarray(0, 8).equals(signature)) return null;
  let header: Omit<PlainPng, 'rows'> | null = null;
  const rows: Buffer[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (data.length !== length || type === 'tRNS') return null;
    if (type === 'IHDR') header = headerOf(data);
    if (type === 'IDAT') rows.push(data);
    if (type === 'IEND') return header && rows.length > 0 ? { ...header, rows } : null;
    at += 12 + length;
  }
  return null;
}

function headerOf(data: Buffer): Omit<PlainPng, 'rows'> | null {
  if (data.length !== 13) return null;
  const [bits, colorType, compression, filter, interlace] = data.subarray(8);
  const colors = colorType === 0 ? 1 : colorType === 2 ? 3 : null;
  if (bits !== 8 || colors === null || compression !== 0 || filter !== 0 || interlace !== 0) return null;
  return { width: data.readUInt32BE(0), height: data.readUInt32BE(4), colors };
}

/** The way back: a PNG around compressed rows as a PDF holds them. */
export function pngAround({ width, height, colors, rows }: PlainPng): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, colors === 1 ? 0 : 2], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    ...rows.map((row) => chunk('IDAT', row)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

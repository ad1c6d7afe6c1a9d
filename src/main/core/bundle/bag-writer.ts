import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ManifestEntry } from './manifest.ts';
import { blockBytes, openZip } from './open-zip.ts';
import { protectedZip } from './protected-zip.ts';

export interface FileToAdd {
  readonly source: string;
  /** How large the file is said to be; it is read to its end whatever its size. */
  readonly sizeBytes: number;
  /** Leaves alone what is compressed already. */
  readonly store: boolean;
  /** Where the same bytes were hashed before; the caller holds the SHA-256 of this pass against that one. */
  readonly sha512?: string;
  readonly onBytes: (bytes: number) => void;
}

export interface BagWriter {
  /** Adds a file from memory. */
  addText(path: string, text: string | Buffer): Promise<ManifestEntry>;
  /** Streams a file. */
  addFile(path: string, file: FileToAdd): Promise<ManifestEntry>;
  /** Everything that was added so far, in its order. */
  readonly entries: readonly ManifestEntry[];
  finish(): Promise<void>;
  abandon(): Promise<void>;
}

const smallestBlockBytes = 64 * 1024;

/**
 * A zip of one bag, written as a stream: one entry after the other, hashed on its way, nothing held in memory. With a passphrase its
 * contents are encrypted.
 */
export function createBagWriter(
  target: string,
  folder: string,
  { date, passphrase }: { readonly date: Date; readonly passphrase: string | null },
): BagWriter {
  const zip = passphrase === null ? openZip(target, date) : protectedZip(target, date, passphrase);
  const add = (path: string, source: Readable | Buffer, store: boolean): Promise<void> =>
    zip.add(`${folder}/${path}`, source, store);
  const entries: ManifestEntry[] = [];
  return {
    entries,
    async addText(path, text) {
      const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
      const digest = (algorithm: string): string => createHash(algorithm).update(bytes).digest('hex');
      const entry = { path, sha256: digest('sha256'), sha512: digest('sha512'), sizeBytes: bytes.length };
      await add(path, bytes, false);
      entries.push(entry);
      return entry;
    },
    async addFile(path, { source, sizeBytes, store, sha512, onBytes }) {
      const sha256Hash = createHash('sha256');
      const sha512Hash = sha512 === undefined ? createHash('sha512') : null;
      // A block is made for every read: for thousands of screenshots, a gigabyte of memory that is hardly used.
      const highWaterMark = Math.min(blockBytes, Math.max(smallestBlockBytes, sizeBytes));
      const reading = createReadStream(source, { highWaterMark });
      const tap = hashingTap(sha512Hash ? [sha256Hash, sha512Hash] : [sha256Hash], onBytes);
      const piped = pipeline(reading, tap.stream);
      await Promise.all([add(path, tap.stream, store), piped]);
      const entry = {
        path,
        sha256: sha256Hash.digest('hex'),
        sha512: sha512Hash?.digest('hex') ?? sha512 ?? '',
        sizeBytes: tap.bytes(),
      };
      entries.push(entry);
      return entry;
    },
    finish: () => zip.finish(),
    abandon: () => zip.abandon(),
  };
}

function hashingTap(
  hashes: readonly Hash[],
  onBytes: (bytes: number) => void,
): { stream: Transform; bytes: () => number } {
  let total = 0;
  const stream = new Transform({
    highWaterMark: blockBytes,
    transform(chunk: Buffer, _, next) {
      for (const hash of hashes) hash.update(chunk);
      total += chunk.length;
      onBytes(chunk.length);
      next(null, chunk);
    },
  });
  return { stream, bytes: () => total };
}

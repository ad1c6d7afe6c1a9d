import { ZipArchive } from 'archiver';
import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A zip while it is written, one entry after the other. */
export interface ZipTarget {
  add(name: string, source: Readable | Buffer, store: boolean): Promise<void>;
  finish(): Promise<void>;
  abandon(): Promise<void>;
}

/** Large blocks cost memory once and save a system call for each 64 KiB. */
export const blockBytes = 1024 * 1024;

/** The file of a zip, for its owner alone, never over one that is there. */
export const zipStream = (path: string): WriteStream =>
  createWriteStream(path, { flags: 'wx', mode: 0o600, highWaterMark: 4 * blockBytes });

export async function closeStream(stream: WriteStream): Promise<void> {
  stream.destroy();
  if (!stream.closed) await once(stream, 'close').catch(() => undefined);
}

/** A zip that anybody can read. The same entries give the same bytes. */
export function openZip(path: string, date: Date): ZipTarget {
  const archive = new ZipArchive({ zlib: { level: 6 }, highWaterMark: blockBytes });
  const stream = zipStream(path);
  const written = pipeline(archive, stream);
  written.catch(() => undefined);
  return {
    async add(name, source, store) {
      const entered = once(archive, 'entry');
      archive.append(source, { name, date, mode: 0o644, store });
      // `written` settles first only when the disk refuses.
      await Promise.race([entered, written]);
    },
    async finish() {
      await archive.finalize();
      await written;
    },
    async abandon() {
      archive.abort();
      await closeStream(stream);
    },
  };
}

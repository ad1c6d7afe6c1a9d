import { configure, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';
import { Readable, Writable } from 'node:stream';
import { closeStream, zipStream, type ZipTarget } from './open-zip.ts';

// Workers of its own would outlive the job; an export runs in one already.
configure({ useWebWorkers: false });

/** Streams are of unknown length: room for sizes beyond 4 GiB is kept for each (APPNOTE.TXT 6.3.10, 4.5.3). */
const streamed = { zip64: true } as const;

/**
 * A zip whose contents are encrypted with AES-256 (AE-2, as WinZip specified it; 7-Zip, WinRAR, Keka and Windows 11 open it). Names and
 * sizes stay readable. Each has a salt of its own, so the same entries give other bytes each time.
 */
export function protectedZip(path: string, date: Date, passphrase: string): ZipTarget {
  const stream = zipStream(path);
  const abort = new AbortController();
  const zip = new ZipWriter(Writable.toWeb(stream), {
    password: passphrase,
    encryptionStrength: 3,
    // The library writes local time; shifted by the offset it gives UTC, as the open zip does.
    lastModDate: new Date(date.getTime() + date.getTimezoneOffset() * 60_000),
    extendedTimestamp: false,
    unixMode: 0o100644,
    signal: abort.signal,
  });
  return {
    async add(name, source, store) {
      const level = store ? 0 : 6;
      if (Buffer.isBuffer(source))
        await zip.add(name, new Uint8ArrayReader(new Uint8Array(source)), { level });
      else await zip.add(name, Readable.toWeb(source) as ReadableStream, { level, ...streamed });
    },
    async finish() {
      await zip.close();
    },
    async abandon() {
      abort.abort();
      await closeStream(stream);
    },
  };
}

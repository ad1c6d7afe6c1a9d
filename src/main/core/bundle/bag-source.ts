import { createReadStream } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';
import * as yauzl from 'yauzl';
import { BadZipError, DamagedEntryError } from './bag-errors.ts';
import { openLockedZip } from './locked-zip.ts';

/** The files of a bag, wherever they lie. Paths are relative to the bag's own folder, with `/`. */
export interface BagSource {
  readonly sizes: ReadonlyMap<string, number>;
  /** Streams one file. Throws `DamagedEntryError` when what the zip says of it does not hold. */
  read(path: string): AsyncIterable<Buffer>;
  close(): void;
}

/** Tag files are read into memory; a hostile one is not. */
const largestTagBytes = 64 * 1024 * 1024;

/** A small file, whole. Null where it is missing, too large or damaged. */
export async function readSmall(bag: BagSource, path: string): Promise<Buffer | null> {
  const size = bag.sizes.get(path);
  if (size === undefined || size < 0 || size > largestTagBytes) return null;
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of bag.read(path)) chunks.push(chunk);
    return Buffer.concat(chunks);
  } catch {
    return null;
  }
}

/** The same as text; null also where it is not UTF-8. */
export async function readTag(bag: BagSource, path: string): Promise<string | null> {
  const bytes = await readSmall(bag, path);
  try {
    return bytes && new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Null where there is not exactly one top folder with a bagit.txt. */
export async function openFolder(folder: string): Promise<BagSource | null> {
  const sizes = new Map<string, number>();
  await walk(folder, '', sizes);
  if (!sizes.has('bagit.txt')) return null;
  return {
    sizes,
    read(path) {
      // What a link leads to lies elsewhere and is no file of the bag, whatever its bytes.
      if ((sizes.get(path) ?? -1) < 0) throw new DamagedEntryError('not a file of the bag');
      return createReadStream(join(folder, ...path.split('/')), { highWaterMark: 1024 * 1024 });
    },
    close: () => undefined,
  };
}

async function walk(root: string, prefix: string, sizes: Map<string, number>): Promise<void> {
  for (const name of (await readdir(join(root, prefix))).sort()) {
    const path = prefix === '' ? name : `${prefix}/${name}`;
    const facts = await lstat(join(root, ...path.split('/')));
    if (facts.isDirectory()) await walk(root, path, sizes);
    // A link is listed with the size of no file: it is never read and shows up by name.
    else sizes.set(path, facts.isFile() ? facts.size : -1);
  }
}

const openZip = promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open);

/**
 * yauzl refuses absolute paths, `..` and backslashes; duplicates and links are refused here. Null where it is no bag. Throws
 * `BadZipError`, and `LockedZipError` where a passphrase is needed or is not the right one.
 */
export async function openZipBag(path: string, passphrase: string | null): Promise<BagSource | null> {
  const zip = await openZip(path, { lazyEntries: true, autoClose: false, strictFileNames: true }).catch(
    (error: unknown) => {
      throw new BadZipError(error instanceof Error ? error.message : '');
    },
  );
  try {
    const entries = await listEntries(zip);
    const tops = new Set([...entries.keys()].map((name) => name.slice(0, name.indexOf('/') + 1)));
    const [top = ''] = tops;
    if (tops.size !== 1 || top === '' || !entries.has(`${top}bagit.txt`)) {
      zip.close();
      return null;
    }
    const inside = new Map([...entries].map(([name, entry]) => [name.slice(top.length), entry]));
    const sizes = new Map([...inside].map(([name, entry]) => [name, entry.uncompressedSize]));
    if ([...inside.values()].some((entry) => entry.isEncrypted())) {
      zip.close();
      return { sizes, ...(await openLockedZip(path, top, passphrase)) };
    }
    return {
      sizes,
      read: (name) => readEntry(zip, inside.get(name)),
      close() {
        zip.close();
      },
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

function listEntries(zip: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, yauzl.Entry>();
    zip.on('entry', (entry: yauzl.Entry) => {
      const linked = ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
      if (linked || entries.has(entry.fileName)) reject(new BadZipError(entry.fileName));
      if (!entry.fileName.endsWith('/')) entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.on('end', () => {
      resolve(entries);
    });
    zip.on('error', (error: Error) => {
      reject(new BadZipError(error.message));
    });
    zip.readEntry();
  });
}

async function* readEntry(zip: yauzl.ZipFile, entry: yauzl.Entry | undefined): AsyncGenerator<Buffer> {
  if (!entry) return;
  const open = promisify<yauzl.Entry, NodeJS.ReadableStream>(zip.openReadStream.bind(zip));
  let sum = 0;
  try {
    // yauzl stops an entry that unpacks to more than it declared; it does not look at the CRC, so that is done here.
    for await (const chunk of await open(entry)) {
      sum = crc32(chunk, sum);
      yield chunk as Buffer;
    }
  } catch (error) {
    throw new DamagedEntryError(error instanceof Error ? error.message : '');
  }
  if (sum !== entry.crc32) throw new DamagedEntryError('CRC-32 does not match');
}

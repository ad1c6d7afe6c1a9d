import type { FileEntry } from '@zip.js/zip.js';
import { stat } from 'node:fs/promises';
import { openZipFile, unpack, type ZipFile } from '../readings/readers/archive/zip-file.ts';
import { BadZipError, DamagedEntryError, LockedZipError } from './bag-errors.ts';
import type { BagSource } from './bag-source.ts';
import { passphraseFits } from './passphrase-fits.ts';

/**
 * The contents of a bag in a protected zip whose names were checked already. The passphrase is tried before anything else is read.
 * Throws `LockedZipError`, `BadZipError`; reading a file throws `DamagedEntryError`.
 */
export async function openLockedZip(
  path: string,
  top: string,
  passphrase: string | null,
): Promise<Pick<BagSource, 'read' | 'close'>> {
  if (passphrase === null) throw new LockedZipError('PASSWORD_NEEDED');
  const zip = await openZipFile({ path, sizeBytes: (await stat(path)).size });
  try {
    const entries = await entriesOf(zip);
    const fits = await passphraseFits(entries.values(), (entry) => readsWhole(entry, passphrase));
    if (!fits) throw new LockedZipError('PASSWORD_WRONG');
    return {
      read: (name) => readLocked(entries.get(`${top}${name}`), passphrase),
      close: () => void zip.close(),
    };
  } catch (error) {
    await zip.close();
    throw error;
  }
}

async function entriesOf(zip: ZipFile): Promise<Map<string, FileEntry>> {
  const entries = new Map<string, FileEntry>();
  try {
    for await (const entry of zip.entries()) if (!entry.directory) entries.set(entry.filename, entry);
  } catch (error) {
    throw new BadZipError(error instanceof Error ? error.message : '');
  }
  return entries;
}

async function readsWhole(entry: FileEntry, passphrase: string): Promise<boolean> {
  try {
    for await (const _ of readLocked(entry, passphrase));
    return true;
  } catch (error) {
    if (error instanceof DamagedEntryError) return false;
    throw error;
  }
}

async function* readLocked(entry: FileEntry | undefined, password: string): AsyncGenerator<Buffer> {
  if (!entry) return;
  let bytes = 0;
  try {
    for await (const chunk of unpack(entry, { password })) {
      bytes += chunk.length;
      if (bytes > entry.uncompressedSize) throw new DamagedEntryError('unpacks to more than it states');
      yield Buffer.from(chunk);
    }
  } catch (error) {
    throw new DamagedEntryError(error instanceof Error ? error.message : '');
  }
}

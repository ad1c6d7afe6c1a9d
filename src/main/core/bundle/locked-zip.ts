import { ERR_INVALID_PASSWORD, type FileEntry } from '@zip.js/zip.js';
import { stat } from 'node:fs/promises';
import { openZipFile, unpack, type ZipFile } from '../readings/readers/archive/zip-file.ts';
import { BadZipError, DamagedEntryError, LockedZipError } from './bag-errors.ts';
import type { BagSource } from './bag-source.ts';

/**
 * The contents of a bag in a protected zip whose names were checked already. The passphrase is tried on `bagit.txt` before anything else.
 * Throws `LockedZipError`, `BadZipError`.
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
    const read = (name: string): AsyncGenerator<Buffer> =>
      readLocked(entries.get(`${top}${name}`), passphrase);
    for await (const _ of read('bagit.txt'));
    return { read, close: () => void zip.close() };
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
    const message = error instanceof Error ? error.message : '';
    throw message === ERR_INVALID_PASSWORD
      ? new LockedZipError('PASSWORD_WRONG')
      : new DamagedEntryError(message);
  }
}

import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { renameDurably, syncFile } from '../vault/durable-file.ts';

/** Names that an export gives to its files. */
const ourName = /^(dossier(-\d+-of-\d+)?\.pdf|negotiation\.pdf|texts\.txt|bundle\.zip)$/;

export const partialOf = (folder: string, name: string): string => join(folder, `${name}.partial`);

/** Redacted copies lie here while the export is written. */
export const copiesIn = (folder: string): string => join(folder, 'redacted.partial');

/** A folder or the like where a file of the export would go; null where nothing is in the way. */
export async function obstacleIn(folder: string): Promise<string | null> {
  for (const name of (await readdir(folder)).filter((entry) => ourName.test(entry)))
    if (!(await stat(join(folder, name))).isFile()) return join(folder, name);
  return null;
}

/** What an export that did not end well, now or earlier, has left. */
export async function removePartials(folder: string): Promise<void> {
  await rm(copiesIn(folder), { recursive: true, force: true });
  for (const entry of await readdir(folder)) {
    if (entry.endsWith('.partial') && ourName.test(entry.slice(0, -'.partial'.length)))
      await rm(join(folder, entry), { force: true });
  }
}

/**
 * Gives all files their names, when all are on the disk. Files of an earlier export that this one does not have go: a second volume of last
 * month beside the first of today would be taken for its continuation.
 */
export async function takeNames(
  folder: string,
  names: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  for (const name of names) await syncFile(partialOf(folder, name));
  signal.throwIfAborted();
  for (const name of names) await renameDurably(partialOf(folder, name), join(folder, name));
  const stale = (await readdir(folder)).filter((entry) => ourName.test(entry) && !names.includes(entry));
  for (const name of stale) await rm(join(folder, name));
}

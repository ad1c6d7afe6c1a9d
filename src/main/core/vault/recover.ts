import type Database from 'better-sqlite3';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

export interface Recovery {
  readonly temporaryFiles: number;
  readonly setAside: number;
}

/** Paths below `objects/`, as `ab/abcd…`, of all that lies there. */
export async function* storedNames(root: string): AsyncGenerator<string> {
  for (const fan of (await readdir(join(root, 'objects'), { withFileTypes: true })).sort(byName)) {
    if (!fan.isDirectory()) yield fan.name;
    else
      for (const name of (await readdir(join(root, 'objects', fan.name))).sort()) yield `${fan.name}/${name}`;
  }
}

const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);

/**
 * After a crash: removes half copies from `tmp/` (their sources are still where they were) and moves files that no row
 * names out of the store, so that the store and the records agree again. Nothing in the store is deleted.
 */
export async function recover(root: string, database: Database.Database): Promise<Recovery> {
  const temporary = await readdir(join(root, 'tmp'));
  for (const name of temporary) await rm(join(root, 'tmp', name), { recursive: true, force: true });
  const known = database.prepare<[string, string], { found: number }>(
    'SELECT EXISTS (SELECT 1 FROM object WHERE sha256 = ?) OR EXISTS (SELECT 1 FROM import_item WHERE sha256 = ?) AS found',
  );
  let setAside = 0;
  for await (const stored of storedNames(root)) {
    const name = stored.slice(stored.indexOf('/') + 1);
    if (known.get(name, name)?.found === 1) continue;
    await mkdir(join(root, 'set-aside'), { recursive: true });
    await rename(join(root, 'objects', stored), join(root, 'set-aside', name));
    setAside += 1;
  }
  return { temporaryFiles: temporary.length, setAside };
}

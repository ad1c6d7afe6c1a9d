import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
import type { PartOf } from '../../../shared/model/evidence.ts';
import type { Failure } from '../../../shared/result.ts';

/** `sizeBytes` is what the file system said at the walk: good for progress, not a fact about the evidence. */
export interface Source {
  readonly path: string;
  readonly sizeBytes: number;
  readonly state: 'pending' | 'skipped' | 'failed';
  readonly failure: Failure | null;
  /** Where it is an attachment of an exhibit; `path` is then its name. */
  readonly partOf?: PartOf;
}

/** Files that systems and archivers make for themselves; nobody means them as evidence. */
const systemFile = /^(\.DS_Store|Thumbs\.db|ehthumbs\.db|desktop\.ini|\._.+|\.localized)$/i;

const failed = (path: string, code: Failure['code']): Source => ({
  path,
  sizeBytes: 0,
  state: 'failed',
  failure: { code, detail: path },
});

function failureCode(error: unknown): Failure['code'] {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOENT') return 'SOURCE_NOT_FOUND';
  return code === 'ELOOP' ? 'FOLDER_LOOP' : 'SOURCE_UNREADABLE';
}

/**
 * Walks what the user chose, in the order of names, one entry a file. Links are followed, each real folder is entered once: a loop
 * is named and left. What is not a regular file, or lies in the vault itself, is named as failed.
 */
export async function* findSources(paths: readonly string[], vaultRoot: string): AsyncGenerator<Source> {
  const entered = new Set<string>();
  const inVault = `${await realpath(vaultRoot)}${sep}`;
  for (const path of paths) yield* walk(resolve(path), entered, inVault);
}

async function* walk(path: string, entered: Set<string>, inVault: string): AsyncGenerator<Source> {
  try {
    const link = (await lstat(path)).isSymbolicLink();
    const facts = await stat(path);
    const real = await realpath(path);
    if (`${real}${sep}`.startsWith(inVault)) yield failed(path, 'SOURCE_INSIDE_VAULT');
    else if (facts.isDirectory()) yield* walkFolder(path, real, link, entered, inVault);
    else if (!facts.isFile()) yield failed(path, 'SOURCE_NOT_A_FILE');
    else {
      const state = systemFile.test(basename(path)) ? 'skipped' : 'pending';
      yield { path, sizeBytes: facts.size, state, failure: null };
    }
  } catch (error) {
    yield failed(path, failureCode(error));
  }
}

async function* walkFolder(
  path: string,
  real: string,
  link: boolean,
  entered: Set<string>,
  inVault: string,
): AsyncGenerator<Source> {
  if (entered.has(real)) {
    // Only a link can lead back; a folder named twice by the user is simply not entered again.
    if (link) yield failed(path, 'FOLDER_LOOP');
    return;
  }
  entered.add(real);
  for (const name of (await readdir(path)).sort()) yield* walk(join(path, name), entered, inVault);
}

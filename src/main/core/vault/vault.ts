import Database from 'better-sqlite3';
import { randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { fail, succeed, type Result } from '../../../shared/result.ts';
import { appendCustody, vaultScope } from './custody.ts';
import { renameDurably, syncFile, syncFolder } from './durable-file.ts';
import type { Environment } from './environment.ts';
import { failureOf } from './file-failure.ts';
import { objectPathIn, vaultFiles, vaultFolders, vaultFormatVersion } from './layout.ts';
import { acquireLock, type VaultLock } from './lock.ts';
import { migrate } from './migrate.ts';
import { migrations, type Migration } from './migrations/index.ts';
import { recover, type Recovery } from './recover.ts';

/** An open vault. Short reads and writes use `database` directly; every change goes with a custody entry. */
export interface Vault {
  readonly id: string;
  readonly root: string;
  readonly name: string;
  readonly database: Database.Database;
  readonly environment: Environment;
  readonly recovered: Recovery;
  objectPath(sha256: string): string;
  /** A fresh UUIDv7: ids sort by the time they were made. */
  newId(): string;
  close(): void;
}

const descriptionSchema = z.object({
  format: z.literal('casevault'),
  version: z.int().min(1),
  id: z.uuid(),
  createdAt: z.string(),
});

const nothingRecovered: Recovery = { temporaryFiles: 0, setAside: 0 };

function connect(root: string): Database.Database {
  const database = new Database(join(root, vaultFiles.database), { timeout: 10_000 });
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('trusted_schema = OFF');
  return database;
}

function handle(
  root: string,
  id: string,
  database: Database.Database,
  environment: Environment,
  recovered: Recovery,
  onClose: () => void,
): Vault {
  return {
    id,
    root,
    name: basename(root),
    database,
    environment,
    recovered,
    objectPath: (sha256) => objectPathIn(root, sha256),
    newId: idMaker(environment),
    close() {
      onClose();
      database.close();
    },
  };
}

/**
 * UUIDv7 that sort as they were made: within one millisecond, or when the clock is set back, they count on from a random
 * start (RFC 9562, 6.2, method 1). Two threads of one vault still differ by the random rest.
 */
function idMaker({ clock }: Environment): () => string {
  let last = -1;
  let sequence = 0;
  return () => {
    const now = clock().getTime();
    // The upper half stays free to count in.
    sequence = now > last ? randomInt(2 ** 31) : sequence + 1;
    last = Math.max(now, last);
    return uuidv7({ msecs: last, seq: sequence });
  };
}

/** Makes a vault in a folder that does not exist yet or is empty. Errors: VAULT_EXISTS, VAULT_READ_ONLY, DISK_FULL. */
export async function createVault(folder: string, environment: Environment): Promise<Result<Vault>> {
  const root = resolve(folder);
  try {
    await mkdir(root, { recursive: true });
    if (!(await isFree(root))) return fail('VAULT_EXISTS', root);
    // Other accounts of the computer cannot look in; what SQLite makes inside follows the umask.
    await chmod(root, 0o700);
    for (const name of vaultFolders) await mkdir(join(root, name), { mode: 0o700 });
    const description = {
      format: 'casevault',
      version: vaultFormatVersion,
      id: uuidv7(),
      createdAt: environment.clock().toISOString(),
    };
    // Written last and renamed into place: a folder with a vault.json is a whole vault.
    const made = await prepareDatabase(root, environment, description.id);
    if (!made.ok) return made;
    const partial = join(root, `${vaultFiles.description}.partial`);
    await writeFile(partial, `${JSON.stringify(description, null, 2)}\n`, { mode: 0o600 });
    await syncFile(partial);
    await renameDurably(partial, join(root, vaultFiles.description));
    await syncFolder(root);
  } catch (error) {
    const failure = failureOf(error, 'VAULT_READ_ONLY', root);
    if (failure) return failure;
    throw error;
  }
  return openVault(root, environment);
}

/**
 * Whether a vault may be made here: the folder is empty, or holds only what a creation that was cut off had made (no `vault.json`
 * yet, nothing stored), which is then removed.
 */
async function isFree(root: string): Promise<boolean> {
  const names = await readdir(root);
  if (names.length === 0) return true;
  const ours = new Set<string>([...vaultFolders, vaultFiles.database, `${vaultFiles.description}.partial`]);
  const leftover = names.every((name) => ours.has(name.replace(/-(wal|shm|journal)$/, '')));
  if (!leftover || !names.includes('objects')) return false;
  if ((await readdir(join(root, 'objects'))).length > 0) return false;
  for (const name of names) await rm(join(root, name), { recursive: true });
  return true;
}

async function prepareDatabase(root: string, environment: Environment, id: string): Promise<Result<null>> {
  const database = connect(root);
  try {
    const migrated = await migrate(database, root, environment, migrations);
    if (!migrated.ok) return migrated;
    database
      .transaction(() => {
        database.prepare('INSERT INTO vault_state (key, value) VALUES (?, ?)').run('id', id);
        database.prepare('INSERT INTO vault_state (key, value) VALUES (?, ?)').run('session', 'closed');
        appendCustody(database, environment, { scope: vaultScope, action: 'vault-created', itemId: id });
      })
      .immediate();
    return succeed(null);
  } finally {
    database.close();
  }
}

/** Reads and checks `vault.json`. Errors: VAULT_NOT_FOUND, VAULT_TOO_NEW, VAULT_DAMAGED. */
export async function readDescription(root: string): Promise<Result<z.infer<typeof descriptionSchema>>> {
  let text: string;
  try {
    text = await readFile(join(root, vaultFiles.description), 'utf8');
  } catch {
    return fail('VAULT_NOT_FOUND', root);
  }
  try {
    const parsed = descriptionSchema.parse(JSON.parse(text));
    if (parsed.version > vaultFormatVersion) return fail('VAULT_TOO_NEW', root);
    return succeed(parsed);
  } catch {
    return fail('VAULT_DAMAGED', join(root, vaultFiles.description));
  }
}

/**
 * Opens a vault for this process alone, upgrades it if it is older, and recovers what a crash left.
 * Errors: VAULT_NOT_FOUND, VAULT_IN_USE, VAULT_TOO_NEW, VAULT_DAMAGED, VAULT_READ_ONLY, DISK_FULL.
 */
export async function openVault(
  folder: string,
  environment: Environment,
  steps: readonly Migration[] = migrations,
): Promise<Result<Vault>> {
  const root = resolve(folder);
  const description = await readDescription(root);
  if (!description.ok) return description;
  if (!existsSync(join(root, vaultFiles.database))) return fail('VAULT_DAMAGED', vaultFiles.database);
  const lock = acquireLock(root);
  if (!lock.ok) return lock;
  try {
    const opened = await openLocked(root, description.value.id, environment, steps, lock.value);
    if (!opened.ok) lock.value.release();
    return opened;
  } catch (error) {
    lock.value.release();
    const failure = failureOf(error, 'VAULT_READ_ONLY', root);
    if (failure) return failure;
    throw error;
  }
}

async function openLocked(
  root: string,
  id: string,
  environment: Environment,
  steps: readonly Migration[],
  lock: VaultLock,
): Promise<Result<Vault>> {
  const database = connect(root);
  try {
    const migrated = await migrate(database, root, environment, steps);
    if (!migrated.ok) {
      database.close();
      return migrated;
    }
    const state = database.prepare<[string], { value: string }>(
      'SELECT value FROM vault_state WHERE key = ?',
    );
    if (state.get('id')?.value !== id) {
      database.close();
      return fail('VAULT_DAMAGED', vaultFiles.description);
    }
    const unclean = state.get('session')?.value !== 'closed';
    if (unclean && database.pragma('quick_check', { simple: true }) !== 'ok') {
      database.close();
      return fail('VAULT_DAMAGED', vaultFiles.database);
    }
    for (const name of vaultFolders) await mkdir(join(root, name), { recursive: true, mode: 0o700 });
    const recovered = unclean ? await recover(root, database) : nothingRecovered;
    const mark = database.prepare("UPDATE vault_state SET value = ? WHERE key = 'session'");
    mark.run('open');
    return succeed(
      handle(root, id, database, environment, recovered, () => {
        mark.run('closed');
        database.pragma('wal_checkpoint(TRUNCATE)');
        lock.release();
      }),
    );
  } catch (error) {
    database.close();
    throw error;
  }
}

/** A further connection for a worker thread of the process that already holds the vault's lock. */
export function joinVault(root: string, id: string, environment: Environment): Vault {
  return handle(root, id, connect(root), environment, nothingRecovered, () => undefined);
}

import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, succeed, type Result } from '../../../shared/result.ts';
import { appendCustody, vaultScope } from './custody.ts';
import { syncFile, syncFolder } from './durable-file.ts';
import type { Environment } from './environment.ts';
import type { Migration } from './migrations/index.ts';

export const schemaVersionOf = (database: Database.Database): number =>
  database.pragma('user_version', { simple: true }) as number;

/**
 * Copies the database as it stands to `backups/`, checks the copy, and only then gives it its name. A retry after a
 * crash finds the copy of that version and leaves it alone: an upgrade that fails over and over never pushes a good backup out.
 */
async function backUp(database: Database.Database, root: string, version: number): Promise<void> {
  const folder = join(root, 'backups');
  await mkdir(folder, { recursive: true });
  const target = join(folder, `casevault-schema-${version}.db`);
  if (existsSync(target)) return;
  const partial = `${target}.partial`;
  await rm(partial, { force: true });
  database.prepare('VACUUM INTO ?').run(partial);
  const copy = new Database(partial, { readonly: true });
  try {
    const verdict = copy.pragma('integrity_check', { simple: true });
    if (verdict !== 'ok' || schemaVersionOf(copy) !== version) throw new Error('the backup did not verify');
  } finally {
    copy.close();
  }
  await syncFile(partial);
  await rename(partial, target);
  await syncFolder(folder);
}

/**
 * Brings the schema up to the last migration, each step in one transaction with its own version number. A database that is newer
 * than this program is refused untouched. A new database (version 0) needs no backup.
 */
export async function migrate(
  database: Database.Database,
  root: string,
  environment: Environment,
  steps: readonly Migration[],
): Promise<Result<{ readonly from: number; readonly to: number }>> {
  const from = schemaVersionOf(database);
  if (from > steps.length) return fail('VAULT_TOO_NEW', `schema ${from} > ${steps.length}`);
  if (from > 0 && from < steps.length) await backUp(database, root, from);
  for (const [index, step] of steps.entries()) {
    if (index < from) continue;
    database
      .transaction(() => {
        database.exec(step.sql);
        database.pragma(`user_version = ${index + 1}`);
        if (from > 0) {
          const detail = { from: index, to: index + 1, name: step.name };
          appendCustody(database, environment, { scope: vaultScope, action: 'vault-migrated', detail });
        }
      })
      .immediate();
  }
  return succeed({ from, to: steps.length });
}

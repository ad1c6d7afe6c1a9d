import Database from 'better-sqlite3';
import { join } from 'node:path';
import { fail, succeed, type Result } from '../../../shared/result.ts';
import { vaultFiles } from './layout.ts';

export interface VaultLock {
  release(): void;
}

/**
 * One process at a time. The lock is an empty SQLite file held in an exclusive transaction: the operating system lets
 * go of it when the process ends in whatever way, so that a crash never leaves a vault locked and no process id is guessed at.
 */
export function acquireLock(root: string): Result<VaultLock> {
  let database: Database.Database | undefined;
  try {
    database = new Database(join(root, vaultFiles.lock), { timeout: 0 });
    database.pragma('journal_mode = DELETE');
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database?.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      return fail('VAULT_IN_USE', root);
    }
    if (error instanceof Database.SqliteError) return fail('VAULT_READ_ONLY', root);
    throw error;
  }
  const held = database;
  return succeed({
    release() {
      held.exec('ROLLBACK');
      held.close();
    },
  });
}

import Database from 'better-sqlite3';
import { fail, type ErrorCode, type Failure } from '../../../shared/result.ts';

const codes: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'DISK_FULL',
  EDQUOT: 'DISK_FULL',
  EFBIG: 'DISK_FULL',
  SQLITE_FULL: 'DISK_FULL',
  SQLITE_READONLY: 'VAULT_READ_ONLY',
  SQLITE_CANTOPEN: 'VAULT_READ_ONLY',
  SQLITE_CORRUPT: 'VAULT_DAMAGED',
  SQLITE_NOTADB: 'VAULT_DAMAGED',
};
const denied = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'EINVAL']);

/**
 * The expected failure behind an exception of the file system or of SQLite, or null when it is a bug. `onDenied` is
 * the code for a place that cannot be used: it depends on which side (source, vault, target) was touched.
 */
export function failureOf(
  error: unknown,
  onDenied: ErrorCode,
  detail?: string,
): { readonly ok: false; readonly error: Failure } | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  const code =
    error instanceof Database.SqliteError ? error.code.split('_').slice(0, 2).join('_') : error.code;
  const known = codes[code] ?? (denied.has(code) ? onDenied : null);
  return known === null ? null : fail(known, detail);
}

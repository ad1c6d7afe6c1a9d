import { join } from 'node:path';

/** Version of the layout on disk (docs/vault-format.md); the schema has its own number inside the database. */
export const vaultFormatVersion = 1;

export const vaultFiles = {
  description: 'vault.json',
  database: 'casevault.db',
  lock: 'lock',
} as const;

/** `set-aside` holds files that no record names; they are moved there, never deleted. */
export const vaultFolders = ['objects', 'cache', 'tmp', 'backups', 'set-aside'] as const;

const sha256Pattern = /^[0-9a-f]{64}$/;

/** Where an object lies: two-letter fan-out, name = hash. The pattern keeps every name inside the store. */
export function objectPathIn(root: string, sha256: string): string {
  if (!sha256Pattern.test(sha256)) throw new RangeError('not a SHA-256 in lower-case hex');
  return join(root, 'objects', sha256.slice(0, 2), sha256);
}

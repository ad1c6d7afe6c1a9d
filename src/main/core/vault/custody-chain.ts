import { createHash } from 'node:crypto';
import type { CustodyEntry } from '../../../shared/model/custody.ts';

/** `previousHash` of the first entry of a log. */
export const chainStart = '0'.repeat(64);

/** JSON with sorted keys and no spaces: one text for one value, so that a third party computes the same hash. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`);
    return `{${fields.join(',')}}`;
  }
  return JSON.stringify(value);
}

/** SHA-256, in hex, of the canonical JSON of all fields of an entry but `hash` itself. */
export function hashCustodyEntry(entry: Omit<CustodyEntry, 'hash'>): string {
  const { scope, sequence, at, offset, actor, tool, action, itemId, sha256, detail, previousHash } = entry;
  const hashed = { scope, sequence, at, offset, actor, tool, action, itemId, sha256, detail, previousHash };
  return createHash('sha256').update(canonicalJson(hashed)).digest('hex');
}

/**
 * Checks one log from its first entry to its last: no gap, no edit, no reordering. Null when intact, else what is
 * wrong first. Entries cut off at the end do not show here: whoever needs that compares length and head.
 */
export function checkCustodyChain(entries: readonly CustodyEntry[]): string | null {
  let previousHash = chainStart;
  for (const [index, entry] of entries.entries()) {
    if (entry.sequence !== index + 1) return `entry ${index + 1} is missing (found ${entry.sequence})`;
    if (entry.previousHash !== previousHash)
      return `entry ${entry.sequence} does not follow the one before it`;
    if (hashCustodyEntry(entry) !== entry.hash) return `entry ${entry.sequence} was changed`;
    previousHash = entry.hash;
  }
  return null;
}

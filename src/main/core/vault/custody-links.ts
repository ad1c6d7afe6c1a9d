import type { CustodyEntry } from '../../../shared/model/custody.ts';
import { canonicalJson } from './canonical-json.ts';

/** `previousHash` of the first entry of a log. */
export const chainStart = '0'.repeat(64);

/** What the hash of an entry is over: the canonical JSON of all its fields but `hash` itself. */
export function hashedText(entry: Omit<CustodyEntry, 'hash'>): string {
  const { scope, sequence, at, offset, actor, tool, action, itemId, sha256, detail, previousHash } = entry;
  return canonicalJson({
    scope,
    sequence,
    at,
    offset,
    actor,
    tool,
    action,
    itemId,
    sha256,
    detail,
    previousHash,
  });
}

/**
 * Checks one log from its first entry to its last: no gap, no edit, no reordering. Null when intact, else what is wrong first.
 * `sha256` gives the SHA-256 of a text in hex: the app and the receiver's page each have their own.
 */
export function firstBrokenLink(
  entries: readonly CustodyEntry[],
  sha256: (text: string) => string,
): string | null {
  let previousHash = chainStart;
  for (const [index, entry] of entries.entries()) {
    if (entry.sequence !== index + 1) return `entry ${index + 1} is missing (found ${entry.sequence})`;
    if (entry.previousHash !== previousHash)
      return `entry ${entry.sequence} does not follow the one before it`;
    if (sha256(hashedText(entry)) !== entry.hash) return `entry ${entry.sequence} was changed`;
    previousHash = entry.hash;
  }
  return null;
}

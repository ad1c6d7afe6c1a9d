import { createHash } from 'node:crypto';
import type { CustodyEntry } from '../../../shared/model/custody.ts';
import { firstBrokenLink, hashedText } from './custody-links.ts';

export { canonicalJson } from './canonical-json.ts';
export { chainStart } from './custody-links.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** SHA-256, in hex, of the canonical JSON of all fields of an entry but `hash` itself. */
export const hashCustodyEntry = (entry: Omit<CustodyEntry, 'hash'>): string => sha256(hashedText(entry));

/**
 * Checks one log from its first entry to its last: no gap, no edit, no reordering. Null when intact, else what is
 * wrong first. Entries cut off at the end do not show here: whoever needs that compares length and head.
 */
export const checkCustodyChain = (entries: readonly CustodyEntry[]): string | null =>
  firstBrokenLink(entries, sha256);

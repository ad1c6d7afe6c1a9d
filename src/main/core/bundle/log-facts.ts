import type { CustodyEntry } from '../../../shared/model/custody.ts';

/** A number that was given, to whom and when. */
export interface GivenNumber {
  readonly exhibit: string;
  readonly evidenceId: string;
  readonly at: string;
}

/** What the log of a case says of its records, whether they are still here or not. */
export interface LogFacts {
  /** By id of the record: the state that was saved last, its document as a hash. */
  readonly states: ReadonlyMap<string, { readonly revision: number; readonly document: string }>;
  /** By id of the exhibit: the number it bore last, and the SHA-256 it came in with. */
  readonly numbers: ReadonlyMap<string, string>;
  readonly fingerprints: ReadonlyMap<string, string>;
  /** Every number ever given, each once. */
  readonly given: readonly GivenNumber[];
}

export function logFacts(entries: readonly CustodyEntry[]): LogFacts {
  const states = new Map<string, { revision: number; document: string }>();
  const numbers = new Map<string, string>();
  const fingerprints = new Map<string, string>();
  const given = new Map<string, GivenNumber>();
  for (const { itemId, action, detail, sha256, at } of entries) {
    if (itemId === null) continue;
    const { revision, document } = detail;
    if (typeof revision === 'number' && typeof document === 'string')
      states.set(itemId, { revision, document });
    const exhibit = action === 'evidence-renumbered' ? detail['to'] : detail['exhibit'];
    if (typeof exhibit !== 'string') continue;
    numbers.set(itemId, exhibit);
    if (sha256 !== null && action !== 'evidence-renumbered') fingerprints.set(itemId, sha256);
    if (!given.has(exhibit)) given.set(exhibit, { exhibit, evidenceId: itemId, at });
  }
  return { states, numbers, fingerprints, given: [...given.values()] };
}

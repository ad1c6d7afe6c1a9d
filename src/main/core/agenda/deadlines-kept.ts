import type { Deadline } from '../../../shared/model/deadline.ts';
import { succeed, type Result } from '../../../shared/result.ts';
import { deadlinesOf } from '../deadlines/deadlines.ts';
import type { Vault } from '../vault/vault.ts';

interface Kept {
  /** The day, and the last change of the case. */
  readonly state: string;
  readonly deadlines: readonly Deadline[];
}

const keptOf = new WeakMap<Vault, Map<string, Kept>>();

/**
 * The periods of a case for a day, computed anew only where a record of the case has changed or the day has: an agenda looks at all
 * cases at once, each minute. Errors: as `deadlinesOf`.
 */
export function deadlinesKept(
  vault: Vault,
  { id, lastChange }: { readonly id: string; readonly lastChange: number },
  today: string,
): Result<readonly Deadline[]> {
  const kept = keptOf.get(vault) ?? new Map<string, Kept>();
  keptOf.set(vault, kept);
  const state = `${today} ${lastChange}`;
  const known = kept.get(id);
  if (known?.state === state) return succeed(known.deadlines);
  const view = deadlinesOf(vault, id);
  if (!view.ok) return view;
  const { deadlines } = view.value;
  kept.set(id, { state, deadlines });
  return succeed(deadlines);
}

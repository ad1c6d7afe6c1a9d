import type { LikePair } from '../../../shared/model/series.ts';

/** Pairs that the user has still to look at: of three copies, what was said of two pairs settles the third. */
export function openPairs(pairs: readonly LikePair[]): LikePair[] {
  const same = new Map<string, string>();
  const rootOf = (id: string): string => {
    const above = same.get(id);
    return above === undefined ? id : rootOf(above);
  };
  for (const { said } of pairs) {
    if (said?.verdict !== 'same') continue;
    const [first, second] = said.evidenceIds.map(rootOf) as [string, string];
    if (first !== second) same.set(second, first);
  }
  return pairs.filter(
    ({ said, evidenceIds: [first, second] }) => said === null && rootOf(first) !== rootOf(second),
  );
}

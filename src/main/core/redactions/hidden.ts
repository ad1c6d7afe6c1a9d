import { formatExhibitNumber } from '../../../shared/model/evidence.ts';
import type { CaseSnapshot } from '../../../shared/model/export.ts';
import type { RedactionArea, RedactionPassage } from '../../../shared/model/redaction.ts';

/** What must not be seen of an exhibit. */
export interface Hidden {
  readonly areas: readonly RedactionArea[];
  readonly passages: readonly RedactionPassage[];
  /** Number of an exhibit that was taken out of it and is redacted itself: the whole of that file is still in here. */
  readonly holds: string | null;
  /** What is hidden in those. */
  readonly within: readonly (RedactionArea | RedactionPassage)[];
}

export const hidesSomething = ({ areas, passages }: Pick<Hidden, 'areas' | 'passages'>): boolean =>
  areas.length > 0 || passages.length > 0;

/**
 * By id of the exhibit, only of those with something to hide: what the user blacked out, and files that hold such an exhibit as an attachment
 * (an e-mail, an archive), at any depth. An attachment whose file was there already is known from the custody log.
 */
export function hiddenIn({ evidence, redactions, custody }: CaseSnapshot): ReadonlyMap<string, Hidden> {
  const found = new Map<string, Hidden>();
  for (const [id, { details }] of redactions)
    if (hidesSomething(details))
      found.set(id, { areas: details.areas, passages: details.passages, holds: null, within: [] });
  const parents = parentsIn({ evidence, custody });
  const numbers = new Map(evidence.map(({ id, exhibit }) => [id, formatExhibitNumber(exhibit)]));
  const open = [...found.keys()];
  for (let child = open.pop(); child !== undefined; child = open.pop()) {
    const inside = found.get(child);
    for (const parent of parents.get(child) ?? []) {
      const before = found.get(parent) ?? { areas: [], passages: [], holds: null, within: [] };
      if (before.holds !== null) continue;
      const within = inside ? [...inside.areas, ...inside.passages, ...inside.within] : [];
      found.set(parent, { ...before, holds: numbers.get(child) ?? '', within });
      open.push(parent);
    }
  }
  return found;
}

function parentsIn({
  evidence,
  custody,
}: Pick<CaseSnapshot, 'evidence' | 'custody'>): Map<string, Set<string>> {
  const parents = new Map<string, Set<string>>();
  const note = (child: string, parent: string): void => {
    parents.set(child, (parents.get(child) ?? new Set()).add(parent));
  };
  for (const { id, file } of evidence) if (file.partOf) note(id, file.partOf.evidenceId);
  for (const { action, itemId, detail } of custody) {
    const partOf = action === 'evidence-duplicate' ? detail['partOf'] : undefined;
    const parent =
      typeof partOf === 'object' && partOf !== null && 'evidenceId' in partOf ? partOf.evidenceId : null;
    if (itemId !== null && typeof parent === 'string') note(itemId, parent);
  }
  return parents;
}

import type { SearchKind, SearchQuery } from '../../../shared/model/search.ts';
import { dayEnd, dayStart } from '../../components/time.ts';

/** What is looked for; days are calendar days such as `2026-03-02`. */
export interface SearchFilter {
  readonly words: string;
  readonly caseId: string | null;
  readonly kind: SearchKind | null;
  readonly from: string | null;
  readonly to: string | null;
}

export const noFilter: SearchFilter = { words: '', caseId: null, kind: null, from: null, to: null };

export const searchQuery = ({ words, caseId, kind, from, to }: SearchFilter): SearchQuery => ({
  words: words.trim(),
  ...(caseId !== null && { caseId }),
  ...(kind !== null && { kinds: [kind] }),
  ...(from !== null && { fromUtc: dayStart(from) }),
  ...(to !== null && { toUtc: dayEnd(to) }),
});

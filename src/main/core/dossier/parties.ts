import type { CaseDetails } from '../../../shared/model/case.ts';

/** The firms on the other side, each by itself: several are written into one field, with `、`, `；` or a line for each. */
export const respondentsOf = ({ firm, wallet }: Pick<CaseDetails, 'firm' | 'wallet'>): string[] =>
  (firm || wallet)
    .split(/[、；;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

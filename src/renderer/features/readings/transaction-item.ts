import type { CaseTransaction, TransactionQuery } from '../../../shared/model/reading.ts';

/** Names a transaction in the address: `<exhibit>.<line>`. */
export const itemOf = ({ evidenceId, line }: Pick<CaseTransaction, 'evidenceId' | 'line'>): string =>
  `${evidenceId}.${line}`;

type Wanted = Pick<TransactionQuery, 'evidenceId' | 'line' | 'markId'>;

/** A transaction by its place, or by what the user said of it: the timeline knows only that. */
export function parseItem(item: string | null): Wanted | null {
  const [id, line] = item?.split('.') ?? [];
  if (!id) return null;
  if (line === undefined) return { markId: id };
  return Number.isInteger(Number(line)) ? { evidenceId: id, line: Number(line) } : null;
}

import type { CaseTransaction } from '../../../shared/model/reading.ts';

/** Names a transaction in the address: `<exhibit>.<line>`. */
export const itemOf = ({ evidenceId, line }: Pick<CaseTransaction, 'evidenceId' | 'line'>): string =>
  `${evidenceId}.${line}`;

export function parseItem(item: string | null): { evidenceId: string; line: number } | null {
  const [evidenceId, line] = item?.split('.') ?? [];
  return evidenceId && line && Number.isInteger(Number(line)) ? { evidenceId, line: Number(line) } : null;
}

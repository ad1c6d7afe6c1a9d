import type { FileReading, FoundText, FoundTransaction } from '../../../../../shared/model/reading.ts';
import type { Sheet, Table } from './table.ts';

/** More words than a person reads; the file holds the rest. */
const mostCharacters = 2_000_000;

/** The words of a table, a sheet a part, for the search. Rows of a sheet that became transactions are found as those. */
export function searchText(
  { sheets }: Table,
  read?: { readonly sheet: Sheet | undefined; readonly transactions: readonly FoundTransaction[] },
): Pick<FileReading, 'text' | 'partial'> {
  const taken = new Set(read?.transactions.map(({ line }) => line));
  let characters = 0;
  let partial = false;
  const text: FoundText[] = [];
  for (const sheet of sheets) {
    const { name, rows, problems } = sheet;
    const lines: string[] = [];
    for (const { line, cells } of rows) {
      if (sheet === read?.sheet && taken.has(line)) continue;
      characters += cells.reduce((sum, cell) => sum + cell.length + 1, 0);
      if (characters > mostCharacters) partial = true;
      else lines.push(cells.filter(Boolean).join(' '));
    }
    for (const problem of problems) lines.push(problem.text);
    text.push({ label: name, text: lines.join('\n') });
  }
  return { text, partial };
}

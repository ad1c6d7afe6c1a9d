import type { FileReading, FoundText } from '../../../../../shared/model/reading.ts';
import type { Table } from './table.ts';

/** Beyond this the rows stand as transactions, and a search finds them there. */
const mostCharacters = 2_000_000;

/** The words of a table, a sheet a part, for the search. */
export function searchText({ sheets }: Table): Pick<FileReading, 'text' | 'partial'> {
  let characters = 0;
  let partial = false;
  const text: FoundText[] = [];
  for (const { name, rows, problems } of sheets) {
    const lines: string[] = [];
    for (const { cells } of rows) {
      characters += cells.reduce((sum, cell) => sum + cell.length + 1, 0);
      if (characters > mostCharacters) partial = true;
      else lines.push(cells.filter(Boolean).join(' '));
    }
    for (const { text: line } of problems) lines.push(line);
    text.push({ label: name, text: lines.join('\n') });
  }
  return { text, partial };
}

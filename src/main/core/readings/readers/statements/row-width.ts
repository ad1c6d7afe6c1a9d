import type { TableRow } from './table.ts';

/**
 * How many cells a row has: as many as there are headings, or one empty one more where most rows close with a separator. A row of
 * another width was cut off, or its amount holds a comma that nobody quoted: its columns are in other places.
 */
export function widthOf(rows: readonly TableRow[], head: readonly string[]): number {
  const further = rows.filter(({ cells }) => cells.length === head.length + 1 && cells.at(-1) === '').length;
  const equal = rows.filter(({ cells }) => cells.length === head.length).length;
  return further > equal && head.at(-1) !== '' ? head.length + 1 : head.length;
}

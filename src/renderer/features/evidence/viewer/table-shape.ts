type Row = readonly string[];

/** A table as statements of banks and wallets come: notes on top, then the head, then the entries. */
export interface TableShape {
  readonly notes: readonly Row[];
  readonly head: Row | null;
  readonly body: readonly Row[];
  /** For `grid-template-columns`. */
  readonly columns: string;
}

const searchedRows = 60;
const sampledRows = 300;
const widestCell = 44;

const filledCells = (row: Row): number => row.filter((cell) => cell.trim() !== '').length;

/** Wide characters take two places, so that Chinese columns are as wide as their words. */
const placesOf = (text: string): number => text.length + (text.match(/[\u2e80-\uffff]/g)?.length ?? 0);

/** The head is the first row as full as the fullest of those near the top; a single column has none. */
export function shapeTable(rows: readonly Row[]): TableShape {
  const near = rows.slice(0, searchedRows).map(filledCells);
  const fullest = Math.max(0, ...near);
  const headAt = fullest > 1 ? near.findIndex((count) => count === fullest) : -1;
  const body = rows.slice(headAt + 1);
  const head = rows[headAt] ?? null;
  const widths: number[] = [];
  for (const row of [head ?? [], ...body.slice(0, sampledRows)]) {
    if (filledCells(row) < 2 && fullest > 1) continue;
    row.forEach((cell, index) => {
      widths[index] = Math.min(widestCell, Math.max(widths[index] ?? 5, placesOf(cell.trim())));
    });
  }
  const columns = widths.map((places) => `${places + 3}ch`).join(' ') || 'minmax(0, 1fr)';
  return { notes: rows.slice(0, Math.max(0, headAt)), head, body, columns };
}

/** A row that says one thing only is a line across the table, not a cell of its first column. */
export const isNote = (row: Row): boolean => row.length > 0 && filledCells(row) < 2;

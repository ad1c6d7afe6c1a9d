import type { FoundProblem } from '../../../../../shared/model/reading.ts';
import type { Sheet, Table } from './table.ts';

/** Rows are named one by one up to here, then counted: a damaged file can have millions, and all of them are kept with the reading. */
const mostNamed = 1000;
/** So much of a row is kept with its name. */
const mostCharacters = 500;

/** Rows that were not taken, in the order in which they were met. */
export class Problems {
  readonly #named: FoundProblem[] = [];
  #unnamed = 0;

  add(line: number, text: string): void {
    if (this.#named.length < mostNamed) this.#named.push({ line, text: text.slice(0, mostCharacters) });
    else this.#unnamed += 1;
  }

  get count(): number {
    return this.#named.length + this.#unnamed;
  }

  get all(): FoundProblem[] {
    return this.#unnamed === 0 ? this.#named : [...this.#named, { line: 0, text: `… + ${this.#unnamed}` }];
  }
}

/** The cells of a row as they are kept with its name. */
export const rowText = (cells: readonly string[]): string => cells.filter(Boolean).join(' | ');

export const inOrder = (problems: readonly FoundProblem[]): FoundProblem[] =>
  problems.toSorted((a, b) => a.line - b.line);

/** A transaction is tied to a row of one sheet: what other sheets hold is named. */
export const unreadSheets = ({ sheets }: Table, read: Sheet): FoundProblem[] =>
  sheets
    .filter((sheet) => sheet !== read && sheet.rows.length > 0)
    .map(({ name, rows }) => ({
      line: 0,
      text: `“${name}” 1–${rows.length}: ${rowText(rows[0]?.cells ?? [])}`,
    }));

import Papa from 'papaparse';
import { fail, succeed, type Result } from '../../../../../shared/result.ts';
import { Problems } from './problems.ts';
import { mostCells, type Sheet, type TableRow } from './table.ts';

/** So much is cut into rows at once. A cell of a spreadsheet has at most 32,767 characters: a longer one is a quotation mark left open. */
const blockCharacters = 64 * 1024;

/** Each line whose quotation marks do not close is cut again from the next one; beyond these, lines with quotation marks are refused unread. */
const mostRecuts = 1000;

/** Narrower rows are no statement, and long texts in them hold commas. */
const leastColumns = 4;

const separators = ['\t', ';', '|'] as const;

function countOf(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count += 1;
  return count;
}

/** How often a separator stands in the lines that have any, where most of them agree. */
function usualCount(lines: readonly string[], separator: string): number {
  const tally = new Map<number, number>();
  for (const line of lines) {
    const count = countOf(line, separator);
    if (count > 0) tally.set(count, (tally.get(count) ?? 0) + 1);
  }
  return [...tally].sort(([a, ofA], [b, ofB]) => ofB - ofA || b - a)[0]?.[0] ?? 0;
}

/**
 * The separator that cuts most lines into most cells. Papa Parse looks for the most even cut, and wallets mislead it: they close
 * cells with tabs and leave commas in names.
 */
function delimiterOf(text: string): string {
  const lines = text.slice(0, 64 * 1024).split('\n', 200);
  let best = ',';
  for (const separator of separators) {
    if (usualCount(lines, separator) > usualCount(lines, best)) best = separator;
  }
  return best;
}

/** Where the row that begins at `start` would hold further rows in one of its cells: a mark was left open, and another one closed it. */
function holdsRows(source: string, width: number, delimiter: string): boolean {
  if (width < leastColumns || countOf(source, delimiter) < width) return false;
  const [, ...later] = source.split('\n');
  return later.some((line) => countOf(line, delimiter) >= width - 1);
}

interface Place {
  readonly at: number;
  readonly line: number;
}

class TextCut {
  readonly rows: TableRow[] = [];
  readonly problems = new Problems();
  readonly #text: string;
  readonly #delimiter: string;

  constructor(text: string, delimiter: string) {
    this.#text = text;
    this.#delimiter = delimiter;
  }

  run(): void {
    let place: Place = { at: 0, line: 1 };
    while (place.at < this.#text.length) {
      place = this.problems.count < mostRecuts ? this.#takeBlock(place) : this.#takePlainLine(place);
    }
  }

  /** Takes rows up to the end of a block or to a row that cannot be taken; gives where to go on. */
  #takeBlock(start: Place): Place {
    const end = this.#lineEnd(start.at + blockCharacters);
    const block = this.#text.slice(start.at, end);
    const { data, errors } = Papa.parse<string[]>(block, { delimiter: this.#delimiter, newline: '\n' });
    const faults = new Map(errors.map(({ row, code }) => [row ?? data.length - 1, code]));
    let { at, line } = start;
    for (const [index, cells] of data.entries()) {
      const fault = faults.get(index);
      const lines = 1 + cells.reduce((sum, cell) => sum + countOf(cell, '\n'), 0);
      const next = this.#after(at, lines);
      // The block ended inside a cell: it is cut again, from this row on.
      if (fault === 'MissingQuotes' && end < this.#text.length && at > start.at) return { at, line };
      const source = lines > 1 ? this.#text.slice(at, next - 1) : '';
      if (fault !== undefined || (lines > 1 && holdsRows(source, cells.length, this.#delimiter))) {
        return this.#refuseLine({ at, line });
      }
      this.#push(line, cells);
      at = next;
      line += lines;
    }
    return { at: end + 1, line };
  }

  /** Beyond the bound of lines that are cut again: what has no quotation mark needs no second look. */
  #takePlainLine({ at, line }: Place): Place {
    const text = this.#text.slice(at, this.#lineEnd(at));
    if (text.includes('"')) return this.#refuseLine({ at, line });
    this.#push(line, text.split(this.#delimiter));
    return { at: at + text.length + 1, line: line + 1 };
  }

  #push(line: number, cells: readonly string[]): void {
    this.rows.push({ line, cells: cells.map((cell) => cell.trim()) });
  }

  #refuseLine({ at, line }: Place): Place {
    const end = this.#lineEnd(at);
    this.problems.add(line, this.#text.slice(at, end));
    return { at: end + 1, line: line + 1 };
  }

  #lineEnd(from: number): number {
    const end = this.#text.indexOf('\n', from);
    return end < 0 ? this.#text.length : end;
  }

  #after(at: number, lines: number): number {
    let next = at;
    for (let count = 0; count < lines; count += 1) next = this.#lineEnd(next) + 1;
    return next;
  }
}

/**
 * Cuts a text into rows with their lines. A quoted cell may hold line ends; a line whose quotation marks do not close is named,
 * and reading goes on at the next one. Errors: FILE_TOO_LARGE (cells).
 */
export function textRows(source: string): Result<Sheet> {
  // A file put together by two programs has two kinds of line ends.
  const text = source
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '');
  const delimiter = delimiterOf(text);
  if (countOf(text, delimiter) + countOf(text, '\n') > mostCells) {
    return fail('FILE_TOO_LARGE', `${mostCells} cells`);
  }
  const cut = new TextCut(text, delimiter);
  cut.run();
  return succeed({ name: '', rows: cut.rows, problems: cut.problems.all });
}

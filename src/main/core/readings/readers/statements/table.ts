import Papa from 'papaparse';
import { fromBufferPromise } from 'yauzl';
import type { Result } from '../../../../../shared/result.ts';
import { fail, succeed } from '../../../../../shared/result.ts';
import { decodeText } from '../../../evidence/text-decoding.ts';
import { readFile } from 'node:fs/promises';

export interface TableRow {
  /** Line of a text file, row of a sheet; both from 1. */
  readonly line: number;
  /** Trimmed: wallets pad their columns with spaces and tabs. */
  readonly cells: readonly string[];
}

export interface Table {
  readonly kind: 'csv' | 'xlsx';
  readonly encoding: string;
  readonly sheets: readonly { readonly name: string; readonly rows: readonly TableRow[] }[];
}

/** A statement of 100,000 rows has about 20 MB; what is larger is no statement. */
export const largestTableBytes = 64 * 1024 * 1024;
/** A sheet unpacks to a multiple of its file; beyond this it is a zip bomb or no statement. */
const largestUnpackedBytes = 256 * 1024 * 1024;

/** Reads all rows of a CSV, a TSV or an XLSX. Formulas are not evaluated. Errors: FILE_DAMAGED, FILE_TOO_LARGE. */
export async function readTable(source: {
  readonly path: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
}): Promise<Result<Table>> {
  if (source.sizeBytes > largestTableBytes) return fail('FILE_TOO_LARGE', `${largestTableBytes} bytes`);
  const bytes = await readFile(source.path);
  return isSpreadsheet(source.mediaType) ? readSheets(bytes) : succeed(readText(bytes));
}

export const isSpreadsheet = (mediaType: string): boolean =>
  mediaType === 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Rows of a text file with their lines; a quoted cell may hold line ends. */
export function readText(bytes: Uint8Array): Table {
  const { text: decoded, encoding } = decodeText(bytes);
  const text = decoded.replace(/^\uFEFF/, '');
  const rows: TableRow[] = [];
  let line = 1;
  let start = 0;
  Papa.parse<string[]>(text, {
    step({ data, meta }) {
      rows.push({ line, cells: data.map((cell) => cell.trim()) });
      for (let at = text.indexOf('\n', start); at >= 0 && at < meta.cursor; at = text.indexOf('\n', at + 1))
        line += 1;
      start = meta.cursor;
    },
  });
  return { kind: 'csv', encoding, sheets: [{ name: '', rows }] };
}

/** Rows of a workbook. How large it becomes is found out before the library, which trusts what a cell says of its place, sees it. */
export async function readSheets(bytes: Buffer): Promise<Result<Table>> {
  const large = await becomesTooLarge(bytes).catch(() => null);
  if (large === null) return fail('FILE_DAMAGED');
  if (large) return fail('FILE_TOO_LARGE', `${largestUnpackedBytes} bytes, ${mostCells} cells`);
  const { default: readWorkbook } = await import('read-excel-file/node');
  try {
    const sheets = await readWorkbook(bytes);
    return succeed({
      kind: 'xlsx',
      encoding: 'UTF-8',
      sheets: sheets.map(({ sheet, data }) => ({
        name: sheet,
        rows: data.map((cells, index) => ({ line: index + 1, cells: cells.map(cellText) })),
      })),
    });
  } catch {
    return fail('FILE_DAMAGED');
  }
}

/** A sheet is held as a full rectangle up to its furthest cell. */
const mostCells = 4_000_000;
const place = /\br="([A-Z]*)(\d+)"/g;
/** A place may be cut by the end of a block. */
const longestPlace = 40;

async function becomesTooLarge(bytes: Buffer): Promise<boolean> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    unpacked += entry.uncompressedSize;
    if (unpacked > largestUnpackedBytes) return true;
    if (!/^xl\/worksheets\/.*\.xml$/i.test(entry.fileName)) continue;
    const furthest = { row: 1, column: 1 };
    let text = '';
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      text = text.slice(-longestPlace) + (chunk as Buffer).toString('latin1');
      for (const [, letters = '', digits = ''] of text.matchAll(place)) {
        furthest.row = Math.max(furthest.row, Number(digits));
        furthest.column = Math.max(furthest.column, columnOf(letters));
      }
      if (furthest.row * furthest.column > mostCells) return true;
    }
  }
  return false;
}

/** `A` is 1, `AB` is 28. */
const columnOf = (letters: string): number =>
  Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** A sheet keeps moments without a zone; the library gives them as if in UTC. */
function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 19).replace('T', ' ').replace(' 00:00:00', '');
  return typeof cell === 'string'
    ? cell.trim()
    : typeof cell === 'number' || typeof cell === 'boolean'
      ? String(cell)
      : '';
}

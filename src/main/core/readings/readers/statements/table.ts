import Papa from 'papaparse';
import { openPromise } from 'yauzl';
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
  return isSpreadsheet(source.mediaType) ? readSheets(bytes, source.path) : succeed(readText(bytes));
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

/** Rows of a workbook. What it unpacks to is asked of its directory first. */
export async function readSheets(bytes: Buffer, path: string | null): Promise<Result<Table>> {
  const unpacked = path === null ? 0 : await unpackedBytes(path).catch(() => null);
  if (unpacked === null) return fail('FILE_DAMAGED');
  if (unpacked > largestUnpackedBytes) return fail('FILE_TOO_LARGE', `${largestUnpackedBytes} bytes`);
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

async function unpackedBytes(path: string): Promise<number> {
  const zip = await openPromise(path, { lazyEntries: true });
  let total = 0;
  try {
    for await (const entry of zip.eachEntry()) total += entry.uncompressedSize;
  } finally {
    zip.close();
  }
  return total;
}

/** A sheet keeps moments without a zone; the library gives them as if in UTC. */
function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 19).replace('T', ' ').replace(' 00:00:00', '');
  return typeof cell === 'string'
    ? cell.trim()
    : typeof cell === 'number' || typeof cell === 'boolean'
      ? String(cell)
      : '';
}

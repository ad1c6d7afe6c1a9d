import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { fail, succeed, type Result } from '../../../../../shared/result.ts';
import { unpackSheets } from './sheet-check.ts';
import { mostCells, type Sheet, type TableRow } from './table.ts';

/** Cells can share one long text, so that a small file says much. */
const mostCharacters = 64 * 1024 * 1024;

/**
 * What was looked at, as an archive of its own: two readers of one archive can see different parts in it, and the library must
 * see those that were checked.
 */
async function packed(parts: ReadonlyMap<string, Buffer>): Promise<ArrayBuffer> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    level: 0,
    useWebWorkers: false,
    dataDescriptor: false,
  });
  for (const [name, bytes] of parts) await writer.add(name, new Uint8ArrayReader(bytes));
  return (await writer.close()).buffer;
}

/** Transaction numbers have more digits than a binary fraction can hold: whole numbers stay as they are stored. */
function numberText(stored: string): string {
  const value = Number(stored);
  return /^-?\d+$/.test(stored) || !Number.isFinite(value) ? stored : String(value);
}

/** A sheet keeps moments without a zone, as parts of days; the library gives them as if in UTC. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const second = new Date(Math.round(date.getTime() / 1000) * 1000);
  return second.toISOString().slice(0, 19).replace('T', ' ').replace(' 00:00:00', '');
}

function cellText(cell: unknown): string {
  if (cell instanceof Date) return dateText(cell);
  if (typeof cell === 'boolean') return String(cell);
  return typeof cell === 'string' ? cell.trim() : '';
}

/**
 * Rows of every sheet. Formulas are not evaluated: the value that was stored with them is taken.
 * Errors: FILE_DAMAGED, FILE_TOO_LARGE (bytes, cells, characters).
 */
export async function sheetRows(bytes: Buffer): Promise<Result<Sheet[]>> {
  const { default: readWorkbook } = await import('read-excel-file/universal');
  try {
    const parts = await unpackSheets(bytes);
    if (!parts.ok) return parts;
    const workbook = await packed(parts.value);
    const left = { cells: mostCells, characters: mostCharacters };
    const sheets: Sheet[] = [];
    for (const { sheet, data } of await readWorkbook<string>(workbook, { parseNumber: numberText })) {
      const rows: TableRow[] = [];
      for (const [index, values] of data.entries()) {
        const cells = values.map(cellText);
        left.cells -= cells.length;
        for (const cell of cells) left.characters -= cell.length;
        if (left.cells < 0) return fail('FILE_TOO_LARGE', `${mostCells} cells`);
        if (left.characters < 0) return fail('FILE_TOO_LARGE', `${mostCharacters} characters`);
        rows.push({ line: index + 1, cells });
      }
      sheets.push({ name: sheet, rows, problems: [] });
    }
    return succeed(sheets);
  } catch (error) {
    return fail('FILE_DAMAGED', error instanceof Error ? error.message.slice(0, 200) : '');
  }
}

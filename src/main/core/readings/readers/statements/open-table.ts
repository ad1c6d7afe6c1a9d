import { readFile } from 'node:fs/promises';
import { fail, succeed, type Result } from '../../../../../shared/result.ts';
import { decodeText, type DecodedText } from '../../../evidence/text-decoding.ts';
import { sheetRows } from './sheet-rows.ts';
import type { Table } from './table.ts';
import { textRows } from './text-rows.ts';

/** A statement of 100,000 rows has about 20 MB; what is larger is no statement. */
export const largestTableBytes = 64 * 1024 * 1024;

export const isSpreadsheet = (mediaType: string): boolean =>
  mediaType === 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Reads all rows of a CSV, a TSV or an XLSX. Formulas are not evaluated. Errors: FILE_DAMAGED, FILE_TOO_LARGE. */
export async function readTable(source: {
  readonly path: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
}): Promise<Result<Table>> {
  if (source.sizeBytes > largestTableBytes) return fail('FILE_TOO_LARGE', `${largestTableBytes} bytes`);
  const bytes = await readFile(source.path);
  return isSpreadsheet(source.mediaType) ? readSheets(bytes) : readText(bytes);
}

/** A character has at most four bytes. */
const mostCutBytes = 3;

/** Decodes a text; one that was cut off inside its last character is known by the others. */
function decodeWhole(bytes: Uint8Array): DecodedText & { readonly cut: boolean } {
  const whole = decodeText(bytes);
  if (whole.encoding !== 'ISO-8859-1') return { ...whole, cut: false };
  for (let count = 1; count <= mostCutBytes; count += 1) {
    const shorter = decodeText(bytes.subarray(0, -count));
    // Plain Latin letters would fit any encoding and prove none.
    const isProved = /[^\p{ASCII}]/u.test(shorter.text) && shorter.encoding !== 'ISO-8859-1';
    if (isProved) return { ...shorter, cut: true };
  }
  return { ...whole, cut: false };
}

/** Rows of a text file with their lines. Errors: FILE_TOO_LARGE (cells). */
export function readText(bytes: Uint8Array): Result<Table> {
  const { text, encoding, cut } = decodeWhole(bytes);
  const read = textRows(text);
  if (!read.ok) return read;
  const sheet = read.value;
  const last = sheet.rows.at(-1);
  if (!cut || !last) return succeed({ kind: 'csv', encoding, sheets: [sheet] });
  const problems = [...sheet.problems, { line: last.line, text: last.cells.join(' ').slice(0, 500) }];
  return succeed({ kind: 'csv', encoding, sheets: [{ ...sheet, rows: sheet.rows.slice(0, -1), problems }] });
}

/** Rows of a workbook. Errors: FILE_DAMAGED, FILE_TOO_LARGE. */
export async function readSheets(bytes: Buffer): Promise<Result<Table>> {
  const sheets = await sheetRows(bytes);
  return sheets.ok ? succeed({ kind: 'xlsx', encoding: 'UTF-8', sheets: sheets.value }) : sheets;
}

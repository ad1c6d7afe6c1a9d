import { fail, succeed, type Result } from '../../../../../shared/result.ts';
import type { FileReading, TableProposal } from '../../../../../shared/model/reading.ts';
import { openZipAttachments } from '../archive/zip-file.ts';
import type { Reader, ReaderHelp, ReaderSource } from '../reader.ts';
import { proposeMapping, readMapped, readUnmapped, tableReader } from './mapping.ts';
import { isPaypal, paypalReader, readPaypal } from './paypal.ts';
import { firmOf, readStatement, statementReader } from './read-statement.ts';
import { isSpreadsheet, readTable } from './open-table.ts';
import { openStatementZip, statementZip } from './statement-zip.ts';
import type { Table } from './table.ts';

/** Reads a table by what it turns out to be: a firm's statement, PayPal's, or a table that waits for the user's mapping. */
export function readAnyTable(table: Table, { mapping }: ReaderHelp): Result<FileReading> {
  if (mapping) return succeed(readMapped(table, mapping));
  return readKnown(table) ?? succeed(readUnmapped(table));
}

/** The first sheet that a layout fits, for statements come with sheets before and after them; a refusal where only the firm is known. */
function readKnown(table: Table): Result<FileReading> | null {
  let refused: Result<FileReading> | null = null;
  for (const sheet of table.sheets) {
    const firm = firmOf(sheet.rows);
    if (!firm && !isPaypal(sheet.rows)) continue;
    const read = firm ? readStatement(table, sheet, firm) : readPaypal(table, sheet);
    if (read.ok) return read;
    refused ??= read;
  }
  return refused;
}

/** Rows that a mapping screen shows. */
const previewRows = 40;

/** The first rows of a table, for the user to say what they hold. Errors: FILE_DAMAGED, FILE_TOO_LARGE. */
export async function proposeTable(source: ReaderSource): Promise<Result<TableProposal>> {
  const table = await readTable(source);
  if (!table.ok) return table;
  const { sheets } = table.value;
  return succeed({
    sheets: sheets.map(({ name, rows }) => ({
      name,
      rows: rows.slice(0, previewRows).map(({ cells }) => cells),
    })),
    mapping: sheets.map(proposeMapping).find((mapping) => mapping !== null) ?? null,
  });
}

/** The version rises with any of the ways in which a table is read. */
const version = statementReader.version + paypalReader.version + tableReader.version;

/** Since it lists the files of the archive. */
const zipVersion = version + 1;

const tables: Reader = {
  name: 'table',
  version,
  accepts: ({ mediaKind, mediaType }) => mediaKind === 'table' || isSpreadsheet(mediaType),
  async read(source, help) {
    const table = await readTable(source);
    help.signal.throwIfAborted();
    if (!table.ok) return table;
    const read = readAnyTable(table.value, help);
    return read.ok ? succeed({ ...read.value, reader: 'table', version }) : read;
  },
};

const zips: Reader = {
  name: 'statement-zip',
  version: zipVersion,
  accepts: (source) => statementZip(source),
  async read(source, help) {
    const opened = await openStatementZip(source, help);
    if (!opened.ok) return opened;
    const { name, table, files } = opened.value;
    const read = readAnyTable(table, help);
    if (!read.ok) return fail(read.error.code, [name, read.error.detail].filter(Boolean).join(': '));
    const facts = [{ key: 'title' as const, value: name }, ...read.value.facts];
    return succeed({
      ...read.value,
      facts,
      attachments: files,
      reader: 'statement-zip',
      version: zipVersion,
    });
  },
  attachments: openZipAttachments,
};

/** In the order they are asked. */
export const statementReaders: readonly Reader[] = [tables, zips];

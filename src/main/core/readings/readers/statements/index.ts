import { fail, succeed, type Result } from '../../../../../shared/result.ts';
import type { FileReading } from '../../../../../shared/model/reading.ts';
import type { Reader, ReaderHelp } from '../reader.ts';
import { readMapped, readUnmapped, tableReader } from './mapping.ts';
import { isPaypal, paypalReader, readPaypal } from './paypal.ts';
import { firmOf, readStatement, statementReader } from './read-statement.ts';
import { isSpreadsheet, readTable, type Table, type TableRow } from './table.ts';
import { openStatementZip, statementZip } from './statement-zip.ts';

const rowsOf = (table: Table): readonly TableRow[] => table.sheets[0]?.rows ?? [];

/** Reads a table by what it turns out to be: a firm's statement, PayPal's, or a table that waits for the user's mapping. */
export function readAnyTable(table: Table, { mapping }: ReaderHelp): Result<FileReading> {
  const rows = rowsOf(table);
  if (mapping) return succeed(readMapped(table, mapping));
  const firm = firmOf(rows);
  if (firm) return readStatement(table, rows, firm);
  return isPaypal(rows) ? readPaypal(table, rows) : succeed(readUnmapped(table));
}

/** The version rises with any of the ways in which a table is read. */
const version = statementReader.version + paypalReader.version + tableReader.version;

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
  version,
  accepts: (source) => statementZip(source),
  async read(source, help) {
    const opened = await openStatementZip(source, help);
    if (!opened.ok) return opened;
    const { name, table } = opened.value;
    const read = readAnyTable(table, help);
    if (!read.ok) return fail(read.error.code, [name, read.error.detail].filter(Boolean).join(': '));
    const facts = [{ key: 'title' as const, value: name }, ...read.value.facts];
    return succeed({ ...read.value, facts, reader: 'statement-zip', version });
  },
};

/** In the order they are asked. */
export const statementReaders: readonly Reader[] = [tables, zips];

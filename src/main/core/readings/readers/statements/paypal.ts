import type { FoundTime, FoundTransaction, FileReading } from '../../../../../shared/model/reading.ts';
import { fail, succeed, type Result } from '../../../../../shared/result.ts';
import { emptyReading } from '../reader.ts';
import { dateOrder, isoDate, type DateOrder } from './date-order.ts';
import { inOrder, Problems, rowText, unreadSheets } from './problems.ts';
import { widthOf } from './row-width.ts';
import { searchText } from './search-text.ts';
import { moneyParser, type MoneyParser } from './sheet-money.ts';
import type { Sheet, Table, TableRow } from './table.ts';

export const paypalReader = { name: 'paypal', version: 2 } as const;

/** Columns that every PayPal activity download has; the rest is chosen by the user. */
const needed = ['Date', 'Time', 'TimeZone', 'Name', 'Type', 'Status', 'Currency', 'Gross', 'Transaction ID'];

/** Abbreviations in PayPal's downloads that mean one offset only. CST, IST and the like mean several and stay without one. */
const offsets: Readonly<Record<string, string>> = {
  UTC: '+00:00',
  GMT: '+00:00',
  BST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  EST: '-05:00',
  EDT: '-04:00',
  PST: '-08:00',
  PDT: '-07:00',
  MST: '-07:00',
  MDT: '-06:00',
  HKT: '+08:00',
  SGT: '+08:00',
  JST: '+09:00',
};

export function isPaypal(rows: readonly TableRow[]): boolean {
  const head = rows[0]?.cells ?? [];
  return needed.every((name) => head.includes(name));
}

/** Errors: FORMAT_UNKNOWN where the order of day and month cannot be told from the dates themselves. */
export function readPaypal(table: Table, sheet: Sheet): Result<FileReading> {
  const { rows } = sheet;
  const [head, ...body] = rows;
  const column = new Map((head?.cells ?? []).map((name, index) => [name, index]));
  const cellOf = ({ cells }: TableRow, name: string): string => cells[column.get(name) ?? -1] ?? '';
  const filled = body.filter(({ cells }) => cells.some(Boolean));
  const order = dateOrder(filled.map((row) => cellOf(row, 'Date')));
  if (order === null) return fail('FORMAT_UNKNOWN', 'PayPal: dd/mm | mm/dd');
  const transactions: FoundTransaction[] = [];
  const problems = new Problems();
  const width = widthOf(filled, head?.cells ?? []);
  const parse = moneyParser(table);
  for (const row of filled) {
    const cell = (name: string): string => cellOf(row, name);
    const transaction =
      row.cells.length === width ? readRow(row, cell, order, [...column.keys()], parse) : null;
    if (transaction) transactions.push(transaction);
    else problems.add(row.line, rowText(row.cells));
  }
  return succeed({
    ...emptyReading(paypalReader.name, paypalReader.version),
    facts: [
      { key: 'format', value: 'paypal-csv' },
      { key: 'encoding', value: table.encoding },
      { key: 'transactions', value: String(transactions.length) },
    ],
    transactions,
    problems: [...unreadSheets(table, sheet), ...inOrder([...sheet.problems, ...problems.all])],
    ...searchText(table, { sheet, transactions }),
  });
}

const shown = new Set([...needed, 'Subject', 'Item Title']);

function readRow(
  { line }: TableRow,
  cell: (name: string) => string,
  order: DateOrder,
  names: readonly string[],
  parse: MoneyParser,
): FoundTransaction | null {
  const currency = cell('Currency');
  const gross = cell('Gross').replace(
    /^([+-]?)(\d{1,3}(?:\.\d{3})*),(\d{2})$/,
    (_, sign, whole: string, part) => `${String(sign)}${whole.replaceAll('.', '')}.${String(part)}`,
  );
  const money = /^[A-Z]{3}$/.test(currency) ? parse(gross.replace(/^[+-]/, ''), currency) : null;
  const time = readTime(cell('Date'), cell('Time'), cell('TimeZone'), order);
  if (money === null || time === null) return null;
  const other = names
    .filter((name) => !shown.has(name) && cell(name) !== '')
    .map((name) => [name, cell(name)]);
  return {
    line,
    time,
    direction: gross.startsWith('-') ? 'out' : 'in',
    amountMinor: money.minorUnits,
    currency,
    counterparty: cell('Name'),
    description: [cell('Type'), cell('Subject') || cell('Item Title')].filter(Boolean).join(' · '),
    method: '',
    status: cell('Status'),
    reference: cell('Transaction ID'),
    other: Object.fromEntries(other) as Record<string, string>,
  };
}

function readTime(date: string, clock: string, zone: string, order: DateOrder): FoundTime | null {
  const day = isoDate(date, order);
  if (day === null || !/^\d{2}:\d{2}(:\d{2})?$/.test(clock)) return null;
  const offset = offsets[zone] ?? '';
  return {
    text: `${date} ${clock} ${zone}`.trim(),
    local: `${day}T${clock}${offset}`,
    zone: null,
    origin: 'statement',
    confidence: offset === '' ? 'medium' : 'high',
  };
}

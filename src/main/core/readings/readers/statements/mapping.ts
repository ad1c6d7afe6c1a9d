import type {
  ColumnMapping,
  Direction,
  FileReading,
  FoundTransaction,
} from '../../../../../shared/model/reading.ts';
import type { Money } from '../../../../../shared/model/money.ts';
import { emptyReading } from '../reader.ts';
import { dateOrder, isoDate } from './date-order.ts';
import { inOrder, Problems, rowText } from './problems.ts';
import { widthOf } from './row-width.ts';
import { searchText } from './search-text.ts';
import { moneyParser, type MoneyParser } from './sheet-money.ts';
import type { Sheet, Table, TableRow } from './table.ts';

export const tableReader = { name: 'table', version: 2 } as const;

const headings = {
  time: /^(交易|记账|記帳|入账|入帳|发生|發生)?(时间|時間|日期|日)$|^(transaction |posting |booking |value )?(date|time|datetime)$/i,
  amount: /^(交易|发生|發生)?(金额|金額)([(（].*[)）])?$|^amount( \(.*\))?$|^gross$/i,
  amountOut: /支出|借方|转出|轉出|提款|withdrawal|debit|paid out|money out/i,
  amountIn: /收入|贷方|貸方|转入|轉入|存入|deposit|credit|paid in|money in/i,
  direction: /^收[/／]?支|收付|借贷|^direction$|^in\/out$/i,
  currency: /币种|幣別|货币|貨幣|^currency$/i,
  counterparty: /对方|對方|收款人|商户|商戶|payee|counterparty|merchant|^name$/i,
  description: /摘要|说明|說明|备注|備註|附言|商品|description|details|memo|narrative|reference text/i,
  status: /状态|狀態|^status$/i,
  reference: /单号|單號|流水|序号|序號|编号|編號|transaction id|reference/i,
} as const;

const searchedRows = 60;

/** What the columns of an unknown table seem to hold; null where not even a time and an amount can be told. */
export function proposeMapping({ name, rows }: Sheet): ColumnMapping | null {
  for (const [headerRow, { cells }] of rows.slice(0, searchedRows).entries()) {
    const find = (pattern: RegExp): number | null => {
      const index = cells.findIndex((cell) => pattern.test(cell));
      return index < 0 ? null : index;
    };
    const time = find(headings.time);
    const amount = find(headings.amount);
    const amountOut = amount === null ? find(headings.amountOut) : null;
    const amountIn = amount === null ? find(headings.amountIn) : null;
    if (time === null || (amount === null && amountOut === null && amountIn === null)) continue;
    const order = dateOrder(rows.slice(headerRow + 1).map((row) => row.cells[time] ?? ''));
    return {
      headerRow,
      sheet: name,
      time,
      timeFormat: order ?? 'ymd',
      zone: '',
      amount,
      amountOut,
      amountIn,
      direction: find(headings.direction),
      currency: find(headings.currency),
      fixedCurrency: '',
      counterparty: find(headings.counterparty),
      description: find(headings.description),
      status: find(headings.status),
      reference: find(headings.reference),
    };
  }
  return null;
}

/** Reads a table as the user said. A row that gives no time or no amount is named, not guessed at. */
export function readMapped(table: Table, mapping: ColumnMapping): FileReading {
  const sheet = table.sheets.find(({ name }) => name === mapping.sheet) ?? table.sheets[0];
  const names = sheet?.rows[mapping.headerRow]?.cells ?? [];
  const transactions: FoundTransaction[] = [];
  const problems = new Problems();
  const rows = (sheet?.rows ?? []).slice(mapping.headerRow + 1).filter(({ cells }) => cells.some(Boolean));
  const width = widthOf(rows, names);
  const parse = moneyParser(table);
  for (const row of rows) {
    const transaction = row.cells.length === width ? readRow(row, mapping, names, parse) : null;
    if (transaction) transactions.push(transaction);
    else problems.add(row.line, rowText(row.cells));
  }
  return {
    ...readUnmapped(table),
    facts: [
      { key: 'format', value: 'table' },
      { key: 'transactions', value: String(transactions.length) },
    ],
    transactions,
    problems: inOrder([...(sheet?.problems ?? []), ...problems.all]),
    ...searchText(table, { sheet, transactions }),
  };
}

/** A table nobody knows: its words can be searched, its rows wait for the user's mapping. */
export const readUnmapped = (table: Table): FileReading => ({
  ...emptyReading(tableReader.name, tableReader.version),
  facts: [
    { key: 'format', value: 'table' },
    ...(table.sheets.length > 1
      ? [{ key: 'sheets' as const, value: table.sheets.map(({ name }) => name).join(', ') }]
      : []),
  ],
  problems: inOrder(table.sheets.flatMap(({ problems }) => problems)),
  ...searchText(table),
});

function readRow(
  { line, cells }: TableRow,
  mapping: ColumnMapping,
  names: readonly string[],
  parse: MoneyParser,
): FoundTransaction | null {
  const cell = (index: number | null): string => (index === null ? '' : (cells[index] ?? ''));
  const currency = cell(mapping.currency).toUpperCase() || mapping.fixedCurrency;
  if (!/^[A-Z]{3}$/.test(currency)) return null;
  const amount = amountOf(cell, mapping, currency, parse);
  const text = cell(mapping.time);
  const day = isoDate(text, mapping.timeFormat);
  if (amount === null || day === null) return null;
  const clock = /(\d{1,2}):(\d{2})(?::(\d{2}))?/.exec(text);
  const local = clock
    ? `${day}T${(clock[1] ?? '').padStart(2, '0')}:${clock[2]}${clock[3] === undefined ? '' : `:${clock[3]}`}`
    : day;
  const used = new Set(Object.values(mapping).filter((value) => typeof value === 'number'));
  const other = names.flatMap((name, index) =>
    used.has(index) || name === '' || cell(index) === '' ? [] : [[name, cell(index)] as const],
  );
  return {
    line,
    time: {
      text,
      local,
      zone: mapping.zone || null,
      origin: 'statement',
      confidence: mapping.zone === '' ? 'medium' : 'high',
    },
    direction: directionOf(cell(mapping.direction), amount),
    amountMinor: Math.abs(amount.minorUnits),
    currency,
    counterparty: cell(mapping.counterparty),
    description: cell(mapping.description),
    method: '',
    status: cell(mapping.status),
    reference: cell(mapping.reference),
    other: Object.fromEntries(other),
  };
}

const out = /支出|付款|转出|轉出|借|^out|debit|paid/i;
const into = /收入|收款|转入|轉入|贷|貸|^in\b|credit|received/i;

/** In the words of the column where there is one; else by the sign. A word that says neither is neither. */
function directionOf(words: string, { minorUnits }: Money): Direction {
  if (words === '') return minorUnits < 0 ? 'out' : 'in';
  return out.test(words) && !/不计/.test(words) ? 'out' : into.test(words) ? 'in' : 'neutral';
}

function amountOf(
  cell: (index: number | null) => string,
  { amount, amountOut, amountIn }: ColumnMapping,
  currency: string,
  parse: MoneyParser,
): Money | null {
  const read = (index: number | null): Money | null => {
    const text = cell(index)
      .replace(/[¥￥$€£\s]|^[A-Z]{3}\b/g, '')
      .replace(/^\((.*)\)$/, '-$1')
      .replace(/^\+/, '');
    return text === '' ? null : parse(text, currency);
  };
  if (amount !== null) return read(amount);
  const out = read(amountOut);
  if (out !== null && out.minorUnits !== 0) return { ...out, minorUnits: -Math.abs(out.minorUnits) };
  return read(amountIn);
}

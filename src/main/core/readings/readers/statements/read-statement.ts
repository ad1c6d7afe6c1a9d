import type {
  Direction,
  FileReading,
  FoundFact,
  FoundProblem,
  FoundTime,
  FoundTransaction,
} from '../../../../../shared/model/reading.ts';
import { fail, succeed, type Result } from '../../../../../shared/result.ts';
import { emptyReading } from '../reader.ts';
import { isoDate } from './date-order.ts';
import { firms, type Firm, type Layout } from './layouts.ts';
import { inOrder, Problems, rowText, unreadSheets } from './problems.ts';
import { widthOf } from './row-width.ts';
import { searchText } from './search-text.ts';
import { moneyParser, type MoneyParser } from './sheet-money.ts';
import type { Sheet, Table, TableRow } from './table.ts';

/** The words on top end well before this row. */
const preambleRows = 60;
const zone = 'Asia/Shanghai';

export const statementReader = { name: 'statement', version: 2 } as const;

/** The firm whose statement a table is, by the words before its rows; null where none is known. */
export function firmOf(rows: readonly TableRow[]): Firm | null {
  const top = rows
    .slice(0, preambleRows)
    .map(({ cells }) => cells.filter(Boolean).join(' '))
    .join('\n');
  return firms.find(({ marks }) => marks.test(top)) ?? null;
}

/** Reads a known statement. Errors: FORMAT_UNKNOWN, with the firm and the headings that no layout has. */
export function readStatement(table: Table, sheet: Sheet, firm: Firm): Result<FileReading> {
  const { rows } = sheet;
  const head = rows.slice(0, preambleRows).findIndex(({ cells }) => cells.filter(Boolean).length >= 5);
  const headings = trimEnd(rows[head]?.cells ?? []);
  // A spreadsheet made from a statement may have a row of its own above it.
  const start = layoutOf(firm, headings) ? head : nextHead(rows, head, firm);
  const layout = start === null ? null : layoutOf(firm, trimEnd(rows[start]?.cells ?? []));
  if (layout === null || start === null)
    return fail('FORMAT_UNKNOWN', `${firm.name}: ${headings.join(', ')}`);
  const before = rows.slice(0, start);
  const { transactions, problems } = readRows(
    rows.slice(start + 1),
    layout,
    rows[start]?.cells ?? [],
    moneyParser(table),
  );
  const stated = statedCount(before);
  const differs: FoundProblem[] =
    stated !== null && stated.count !== transactions.length
      ? [{ line: 0, text: `“${stated.words}” ≠ ${transactions.length}` }]
      : [];
  return succeed({
    ...emptyReading(statementReader.name, statementReader.version),
    facts: [
      { key: 'format', value: layout.format },
      { key: 'encoding', value: table.encoding },
      ...preambleFacts(before),
      { key: 'transactions', value: String(transactions.length) },
    ],
    times: exportTime(before),
    transactions,
    problems: [...differs, ...unreadSheets(table, sheet), ...inOrder([...sheet.problems, ...problems])],
    ...searchText(table, { sheet, transactions }),
  });
}

function nextHead(rows: readonly TableRow[], after: number, firm: Firm): number | null {
  const found = rows
    .slice(0, preambleRows)
    .findIndex(({ cells }, index) => index > after && layoutOf(firm, trimEnd(cells)) !== null);
  return found < 0 ? null : found;
}

const layoutOf = (firm: Firm, headings: readonly string[]): Layout | null =>
  firm.layouts.find(
    (layout) =>
      layout.headings.length === headings.length &&
      layout.headings.every((heading, index) => heading === headings[index]),
  ) ?? null;

function trimEnd(cells: readonly string[]): readonly string[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1] === '') end -= 1;
  return cells.slice(0, end);
}

function readRows(
  rows: readonly TableRow[],
  layout: Layout,
  head: readonly string[],
  parse: MoneyParser,
): { transactions: FoundTransaction[]; problems: FoundProblem[] } {
  const transactions: FoundTransaction[] = [];
  const problems = new Problems();
  const width = widthOf(rows, head);
  for (const row of rows) {
    const filled = row.cells.filter((cell) => cell !== '').length;
    // Empty lines, and the line that a firm sets under its rows.
    if (filled === 0 || (filled === 1 && /^-{3,}/.test(row.cells[0] ?? ''))) continue;
    const transaction = row.cells.length === width ? readRow(row, layout, parse) : null;
    if (transaction) transactions.push(transaction);
    else problems.add(row.line, rowText(row.cells));
  }
  return { transactions, problems: problems.all };
}

/** A cell that says nothing: the wallets write a slash. */
const said = (cell: string | undefined): string => (cell === undefined || cell === '/' ? '' : cell);

function readRow({ line, cells }: TableRow, layout: Layout, parse: MoneyParser): FoundTransaction | null {
  const cell = (heading: string | null): string =>
    heading === null ? '' : said(cells[layout.headings.indexOf(heading)]);
  const currency = layout.currency === null ? 'CNY' : cell(layout.currency);
  const amount = readAmount(cell(layout.amount), currency, parse);
  const time = statementTime(cell(layout.time));
  if (amount === null || time === null) return null;
  const used = new Set([
    layout.time,
    layout.direction,
    layout.counterparty,
    layout.description,
    layout.method,
    layout.status,
    layout.reference,
    layout.currency,
    ...(amount.note === '' ? [layout.amount] : []),
  ]);
  const other = layout.headings
    .filter((heading) => !used.has(heading) && cell(heading) !== '')
    .map((heading) => [heading, cell(heading)]);
  return {
    line,
    time,
    direction: layout.direction === null ? amount.direction : directionOf(cell(layout.direction)),
    amountMinor: amount.minorUnits,
    currency,
    counterparty: cell(layout.counterparty),
    description: cell(layout.description),
    method: cell(layout.method),
    status: cell(layout.status),
    reference: cell(layout.reference),
    other: Object.fromEntries(other) as Record<string, string>,
  };
}

const directionOf = (text: string): Direction =>
  text === '支出' ? 'out' : text === '收入' ? 'in' : 'neutral';

/** `¥28.16`, `-1,000.00`, `131.77(已退款89.84)`; null where the text is no amount of the currency. */
function readAmount(
  text: string,
  currency: string,
  parse: MoneyParser,
): { minorUnits: number; direction: Direction; note: string } | null {
  const match = /^[¥￥]?\s*([+-]?)[¥￥]?([\d,]+(?:\.\d+)?)(?:\s*[(（](.*)[)）])?$/.exec(text);
  if (!match || !/^[A-Z]{3}$/.test(currency)) return null;
  const money = parse(match[2] ?? '', currency);
  if (money === null) return null;
  return {
    minorUnits: money.minorUnits,
    direction: match[1] === '-' ? 'out' : 'in',
    note: match[3] ?? '',
  };
}

/** `2026-03-02 14:05:09`, `2026/3/2 14:05`, `2026-03-02`, `20260302`. */
export function statementTime(text: string): FoundTime | null {
  const match =
    /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
  if (!match) return null;
  const [, year = '', month = '', day = '', hour, minute, second] = match;
  const two = (part: string): string => part.padStart(2, '0');
  const date = isoDate(`${year}-${month}-${day}`, 'ymd');
  // The 30th of February and the 25th hour are no times, whatever the row says else.
  if (date === null || Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 59)
    return null;
  const clock =
    hour === undefined ? '' : `T${two(hour)}:${minute ?? '00'}${second === undefined ? '' : `:${second}`}`;
  return { text, local: `${date}${clock}`, zone, origin: 'statement', confidence: 'high' };
}

const words = (rows: readonly TableRow[]): string =>
  rows.map(({ cells }) => cells.filter(Boolean).join(' ')).join('\n');

function preambleFacts(rows: readonly TableRow[]): FoundFact[] {
  const text = words(rows);
  const find = (pattern: RegExp): string => pattern.exec(text)?.[1]?.trim() ?? '';
  const period = /(?:起始时间|起始日期)：\[([^\]]*)\].*?(?:终止时间|终止日期)：\[([^\]]*)\]/.exec(text);
  const facts: FoundFact[] = [
    { key: 'accountName', value: find(/(?:^|\n)(?:姓名|微信昵称)：\[?([^\]\n]*)/) },
    { key: 'account', value: find(/(?:支付宝账户|支付宝账号|账号|京东账号名)：\[?([^\]\n]*)/) },
    {
      key: 'period',
      value: period ? `${period[1]} – ${period[2]}` : find(/日期区间：(.*)/),
    },
  ];
  return facts.filter(({ value }) => value !== '');
}

/** The firm's own count of its rows, in its own words. */
function statedCount(rows: readonly TableRow[]): { words: string; count: number } | null {
  const match = /共[：:]?\s*(\d+)\s*笔(?:记录)?/.exec(words(rows));
  return match ? { words: match[0], count: Number(match[1]) } : null;
}

/** When the firm made the file: the statement as a thing is of that moment, its rows are older. */
function exportTime(rows: readonly TableRow[]): FoundTime[] {
  const text = /(?:导出时间|申请时间)：\[?([\d\-/: ]+)\]?/.exec(words(rows))?.[1]?.trim() ?? '';
  const time = statementTime(text);
  return time ? [time] : [];
}

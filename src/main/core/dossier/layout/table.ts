import type { Flow } from './flow.ts';
import type { Line, Span } from './lines.ts';
import type { Element } from './pen.ts';
import { color, styles, type TextStyle } from './style.ts';

export type Cell = string | readonly Span[];

export interface Column {
  readonly header: string;
  /** Share of the width; the shares of a table are put in proportion. */
  readonly share: number;
  readonly align?: 'left' | 'right';
}

/** A row that is one cell over the whole width, with the rows that follow it under its name. */
export interface Banner {
  readonly banner: Cell;
}
export type Row = readonly Cell[] | Banner;

const isBanner = (row: Row): row is Banner => 'banner' in row;

/** Rows whose words are measured for the widths: a statement of 50,000 rows looks no better for measuring all. */
const measuredRows = 1000;
/** In points: a name of a group keeps no more than this of what follows it. */
const longestKept = 240;
const padding = { x: 5, y: 4 } as const;

interface SetCell {
  readonly lines: readonly Line[];
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right';
}

/**
 * A table whose header stands again on every page and whose rows run on over page ends when they are long. `stop` is asked
 * before each row; the caller says so on the page where it stops. `keepAfter` points follow the last row on its page: a signature
 * must not stand alone on a page.
 */
export function drawTable(
  flow: Flow,
  columns: readonly Column[],
  rows: readonly Row[],
  {
    style = styles.small,
    after = 12,
    keepAfter = 0,
    stop = () => false,
  }: { style?: TextStyle; after?: number; keepAfter?: number; stop?: () => boolean } = {},
): void {
  const table = flow.pen.root('Table');
  const headers = columns.map((column) => column.header);
  const widths = columnWidths(flow, columns, [
    headers.map((text) => [{ text, style: styles.tableHead }]),
    ...rows
      .slice(0, measuredRows)
      .map((row) => (isBanner(row) ? [] : row.map((cell) => spansOf(cell, style)))),
  ]);
  const setRow = (cells: readonly Cell[], rowStyle: TextStyle): SetCell[] =>
    setCells(
      flow,
      columns,
      widths,
      cells.map((cell) => spansOf(cell, rowStyle)),
    );
  const setAny = (row: Row): SetCell[] =>
    isBanner(row) ? setBanner(flow, spansOf(row.banner, { ...style, weight: 'bold' })) : setRow(row, style);
  const header = setRow(headers, styles.tableHead);
  const headerHeight = heightOf(header, 0);
  const drawHeader = (tagged: boolean): void => {
    flow.pen.artifact(() => {
      flow.pen.fill({ x: flow.left, y: flow.y, width: flow.width, height: headerHeight }, color.panel);
      flow.pen.line(
        [flow.left, flow.y + headerHeight],
        [flow.left + flow.width, flow.y + headerHeight],
        color.accent,
        0.8,
      );
    });
    if (tagged) {
      const row = table.child('TR');
      drawCells(flow, header, 0, Infinity, () => row.child('TH', { scope: 'Column' }));
      row.end();
    } else {
      flow.pen.artifact(() => {
        drawCells(flow, header, 0, Infinity, null);
      });
    }
    flow.y += headerHeight;
  };
  const firstRow = rows[0] ? heightOf(setAny(rows[0]), 0) : 0;
  flow.ensure(headerHeight + Math.min(firstRow, 80));
  drawHeader(true);
  const turnPage = (): void => {
    flow.startPage();
    drawHeader(false);
  };
  /** What must fit from this row on: the last row never stands alone under a head, nor apart from what must follow it. */
  const keptHeight = (index: number, row: readonly SetCell[]): number => {
    if (index === 0) return 0;
    const height = heightOf(row, 0);
    if (index === rows.length - 1) return height + keepAfter;
    const last = index === rows.length - 2 ? heightOf(setAny(rows.at(-1) ?? []), 0) : 0;
    const both = height + last + keepAfter;
    return last > 0 && both < (flow.bottom - flow.top) * 0.5 ? both : 0;
  };
  for (const [index, cells] of rows.entries()) {
    if (stop()) break;
    const row = setAny(cells);
    if (isBanner(cells)) {
      // A name over nothing but the end of the page would be torn from what it names.
      const next = rows[index + 1];
      const following = next ? setAny(next) : null;
      const kept = following ? Math.max(heightOf(following, 0), keptHeight(index + 1, following)) : 0;
      if (flow.remaining < heightOf(row, 0) + Math.min(kept, longestKept)) turnPage();
      drawBanner(flow, table, row);
      continue;
    }
    if (flow.remaining < keptHeight(index, row)) turnPage();
    drawRow(flow, table, row, turnPage);
  }
  table.end();
  flow.space(after);
}

const spansOf = (cell: Cell, style: TextStyle): readonly Span[] =>
  typeof cell === 'string' ? [{ text: cell, style }] : cell;

/**
 * Widths in points by the shares of the columns; a column whose widest word would be torn gets what the word needs, and
 * the columns with room to spare give it.
 */
function columnWidths(
  flow: Flow,
  columns: readonly Column[],
  rows: readonly (readonly (readonly Span[])[])[],
): number[] {
  const shares = columns.reduce((sum, column) => sum + column.share, 0);
  const wanted = columns.map((column) => (flow.width * column.share) / shares);
  const least = columns.map(
    (_, index) =>
      rows.reduce((most, row) => Math.max(most, flow.widestWord(row[index] ?? [])), 0) + 2 * padding.x + 0.01,
  );
  const spare = wanted.map((width, index) => Math.max(0, width - (least[index] ?? 0)));
  const missing = wanted.map((width, index) => Math.max(0, (least[index] ?? 0) - width));
  const [allSpare, allMissing] = [sumOf(spare), sumOf(missing)];
  // Words that would not fit in any division of the page are torn after all.
  if (allMissing === 0 || allMissing > allSpare) return wanted;
  return wanted.map(
    (width, index) => width + (missing[index] ?? 0) - ((spare[index] ?? 0) * allMissing) / allSpare,
  );
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

const setBanner = (flow: Flow, spans: readonly Span[]): SetCell[] => [
  { lines: flow.lines(spans, flow.width - 2 * padding.x), x: 0, width: flow.width, align: 'left' },
];

function drawBanner(flow: Flow, table: Element, cells: readonly SetCell[]): void {
  const height = heightOf(cells, 0);
  flow.pen.artifact(() => {
    flow.pen.fill({ x: flow.left, y: flow.y, width: flow.width, height }, color.panel);
    flow.pen.line([flow.left, flow.y + height], [flow.left + flow.width, flow.y + height], color.rule, 0.5);
  });
  const row = table.child('TR');
  drawCells(flow, cells, 0, Infinity, () => row.child('TH', { scope: 'Row' }));
  row.end();
  flow.y += height;
}

function setCells(
  flow: Flow,
  columns: readonly Column[],
  widths: readonly number[],
  cells: readonly (readonly Span[])[],
): SetCell[] {
  let x = 0;
  return columns.map(({ align = 'left' }, index) => {
    const width = widths[index] ?? 0;
    const set = { lines: flow.lines(cells[index] ?? [], width - 2 * padding.x), x, width, align };
    x += width;
    return set;
  });
}

/** Height of a row from a line on, with its padding. */
function heightOf(cells: readonly SetCell[], from: number): number {
  const text = cells.map((cell) => cell.lines.slice(from).reduce((sum, line) => sum + line.height, 0));
  return Math.max(...text, 0) + 2 * padding.y;
}

/** How many lines of the row fit into a height. */
function fitting(cells: readonly SetCell[], from: number, height: number): number {
  const longest = Math.max(...cells.map((cell) => cell.lines.length));
  let to = longest;
  while (
    to > from &&
    heightOf(
      cells.map((cell) => ({ ...cell, lines: cell.lines.slice(0, to) })),
      from,
    ) > height
  )
    to -= 1;
  return to;
}

function drawRow(flow: Flow, table: Element, cells: readonly SetCell[], turnPage: () => void): void {
  const longest = Math.max(...cells.map((cell) => cell.lines.length), 1);
  const whole = heightOf(cells, 0);
  // A row that fits on a page of its own is not torn, unless it is so long that half a page would stay empty.
  if (whole > flow.remaining && whole < (flow.bottom - flow.top) * 0.45) turnPage();
  const row = table.child('TR');
  const elements = cells.map(() => row.child('TD'));
  let from = 0;
  while (from < longest) {
    let to = fitting(cells, from, flow.remaining);
    if (to === from) {
      turnPage();
      to = Math.max(fitting(cells, from, flow.remaining), from + 1);
    }
    const height = heightOf(
      cells.map((cell) => ({ ...cell, lines: cell.lines.slice(0, to) })),
      from,
    );
    drawCells(flow, cells, from, to, (index) => elements[index] ?? row);
    flow.y += height;
    from = to;
  }
  for (const element of elements) element.end();
  row.end();
  flow.pen.artifact(() => {
    flow.pen.line([flow.left, flow.y], [flow.left + flow.width, flow.y], color.rule, 0.5);
  });
}

function drawCells(
  flow: Flow,
  cells: readonly SetCell[],
  from: number,
  to: number,
  elementOf: ((index: number) => Element) | null,
): void {
  for (const [index, cell] of cells.entries()) {
    const draw = (): void => {
      let y = flow.y + padding.y;
      for (const line of cell.lines.slice(from, to)) {
        const left = flow.left + cell.x + padding.x;
        const x = cell.align === 'right' ? left + cell.width - 2 * padding.x - line.width : left;
        flow.drawLine(line, x, y);
        y += line.height;
      }
    };
    if (elementOf) elementOf(index).mark(draw);
    else draw();
  }
}

/** Pairs of a label and a value; empty values are left out unless told otherwise. */
export function drawFacts(flow: Flow, facts: readonly (readonly [string, Cell])[], labelWidth = 110): void {
  const table = flow.pen.root('Table');
  for (const [label, value] of facts) {
    const spans = typeof value === 'string' ? [{ text: value, style: styles.body }] : value;
    if (spans.every((span) => span.text.trim() === '')) continue;
    const labels = flow.lines([{ text: label, style: styles.label }], labelWidth - 10);
    const lines = flow.lines(spans, flow.width - labelWidth);
    const row = table.child('TR');
    const head = row.child('TH', { scope: 'Row' });
    const body = row.child('TD');
    flow.ensure(Math.min(Math.max(lines.length * 15.5, labels.length * 13), 46));
    const start = flow.y;
    head.mark(() => {
      for (const [index, line] of labels.entries())
        flow.drawLine(line, flow.left, start + 1.5 + index * line.height);
    });
    const labelEnd = start + labels.reduce((sum, line) => sum + line.height, 0);
    const pageOfLabel = flow.page;
    for (const line of lines) {
      flow.ensure(line.height);
      body.mark(() => {
        flow.drawLine(line, flow.left + labelWidth, flow.y);
      });
      flow.y += line.height;
    }
    if (flow.page === pageOfLabel) flow.y = Math.max(flow.y, labelEnd);
    flow.space(4);
    head.end();
    body.end();
    row.end();
  }
  table.end();
}

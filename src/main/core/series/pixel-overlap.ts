import { rowsPerWidth, statusBarShare, stripColumns } from './picture-mark.ts';

/** Rows at an edge in which an overlap is looked for: two screens and a half. */
const edgeRows = 1500;
/** Above and below, the share of a screen in which bars that scroll with nothing may stand. */
const barShare = 0.22;
/** Two lines of text or more: one short answer stands in many places of a chat. */
const leastRowsWithInk = 40;
/** Grey levels from the darkest to the brightest cell of a row that has something on it. */
const leastInk = 24;
/** Grey levels of two readings of one row: the same pixels may fall between two rows of the strip. */
const mostRowDifference = 2;
const mostMeanDifference = 2.5;

const rowDifference = (one: Uint8Array, row: number, other: Uint8Array, otherRow: number): number => {
  let sum = 0;
  for (let column = 0; column < stripColumns; column += 1) {
    sum += Math.abs((one[row * stripColumns + column] ?? 0) - (other[otherRow * stripColumns + column] ?? 0));
  }
  return sum / stripColumns;
};

/**
 * Whether the end of one screenshot is the start of the next, by their strips: bars that stand in both at the same place are set
 * aside, then the next is pushed up along the first until they fit. Null where there is too little on them to tell.
 */
export function pixelsOverlap(one: Uint8Array, next: Uint8Array): boolean | null {
  const { head, foot } = barsOf(one, next);
  const [before, after] = [softened(one), softened(next)];
  const beforeEnd = before.length / stripColumns - foot;
  const afterEnd = after.length / stripColumns - foot;
  const ink = inkOf(before);
  let compared = false;
  for (let start = Math.max(head + 1, beforeEnd - edgeRows); start < beforeEnd; start += 1) {
    const rows = Math.min(beforeEnd - start, afterEnd - head);
    let inked = 0;
    let sum = 0;
    for (let row = 0; row < rows; row += 1) {
      if (!ink[start + row]) continue;
      inked += 1;
      sum += rowDifference(before, start + row, after, head + row);
      // Far off already: the mean cannot come down to the bound within what is left.
      if (sum > mostMeanDifference * (rows - row + inked)) break;
    }
    const fits = sum <= mostMeanDifference * inked;
    if (fits && inked >= leastRowsWithInk) return true;
    compared ||= !fits;
  }
  return compared ? false : null;
}

/** A picture may be scrolled by half a row of the strip: without their sharp edges the two still fit. */
function softened(strip: Uint8Array): Uint8Array {
  const soft = new Uint8Array(strip.length);
  const last = strip.length - stripColumns;
  for (let cell = 0; cell < strip.length; cell += 1) {
    const above = strip[Math.max(cell - stripColumns, cell % stripColumns)] ?? 0;
    const below = strip[Math.min(cell + stripColumns, last + (cell % stripColumns))] ?? 0;
    soft[cell] = (above + 2 * (strip[cell] ?? 0) + below + 2) >> 2;
  }
  return soft;
}

function inkOf(strip: Uint8Array): boolean[] {
  return Array.from({ length: strip.length / stripColumns }, (_, row) => {
    const cells = strip.subarray(row * stripColumns, (row + 1) * stripColumns);
    return Math.max(...cells) - Math.min(...cells) >= leastInk;
  });
}

/** Rows above and below that both screens have at the same place. The status bar is one even where its clock has moved on. */
function barsOf(before: Uint8Array, after: Uint8Array): { head: number; foot: number } {
  const [rows, otherRows] = [before.length / stripColumns, after.length / stripColumns];
  // The bars belong to the screen and not to a picture of many screens.
  const screen = Math.min(rows, otherRows, 3 * rowsPerWidth);
  const most = Math.round(screen * barShare);
  let head = Math.round(screen * statusBarShare);
  while (head < most && rowDifference(before, head, after, head) <= mostRowDifference) head += 1;
  let foot = 0;
  while (
    foot < most &&
    rowDifference(before, rows - 1 - foot, after, otherRows - 1 - foot) <= mostRowDifference
  )
    foot += 1;
  return { head, foot };
}

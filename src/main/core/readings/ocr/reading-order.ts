type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Top to bottom, and left to right in a row: lines share a row if they overlap by more than half of the lower one. */
export function inReadingOrder<Line extends { readonly box: Box }>(lines: readonly Line[]): Line[] {
  const middle = ({ box }: Line): number => (box[1] + box[3]) / 2;
  const rows: Line[][] = [];
  for (const line of lines.toSorted((one, other) => middle(one) - middle(other))) {
    const row = rows.at(-1);
    if (row?.[0] && sharesRow(row[0].box, line.box)) row.push(line);
    else rows.push([line]);
  }
  return rows.flatMap((row) => row.toSorted((one, other) => one.box[0] - other.box[0]));
}

function sharesRow(one: Box, other: Box): boolean {
  const shared = Math.min(one[3], other[3]) - Math.max(one[1], other[1]);
  const beside = one[2] <= other[0] || other[2] <= one[0];
  return beside && shared > 0.5 * Math.min(one[3] - one[1], other[3] - other[1]);
}

import { fold } from '../search/fold.ts';

/**
 * Lines that may stand below the overlap in the first picture and above it in the second: the field for writing, the status bar,
 * the title, and a message that the edge of the screen cuts.
 */
const footLines = 4;
const headLines = 7;
/** An overlap is looked for in as many lines at an edge; more than three screens never repeat. */
const edgeLines = 120;

/** Share of the pairs of characters that two readings of one line have in common at least. */
const leastLikeness = 0.7;
/** A single short line (“好的”) stands in every chat. */
const leastCharacters = 8;

const plain = (line: string): string => fold(line).replace(/[^\p{L}\p{N}]/gu, '');

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let index = 0; index + 1 < text.length; index += 1) {
    const pair = text.slice(index, index + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** Dice's coefficient over pairs of characters (Dice 1945): a character misread costs two pairs, not the line. */
function isSameLine(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  if (one === other) return true;
  if (Math.min(one.length, other.length) < 4) return false;
  const pairs = pairsOf(one);
  let shared = 0;
  for (const [pair, count] of pairsOf(other)) shared += Math.min(count, pairs.get(pair) ?? 0);
  return (2 * shared) / (one.length + other.length - 2) >= leastLikeness;
}

/**
 * The lines at the end of one picture that stand again at the start of the next, as the next has them; empty where there are none.
 * An alignment of the end of the one with the start of the other (Smith and Waterman 1981, free at the outer ends): one line misread
 * or missed does not break it. What stands at the same place in every screen, such as the title, is no overlap.
 */
export function sharedLines(before: readonly string[], after: readonly string[]): string[] {
  const tail = before.slice(-edgeLines);
  const head = after.slice(0, edgeLines);
  const frame = frameOf(before, after);
  const ending = tail.map((line) => (frame.has(plain(line)) ? '' : plain(line)));
  const starting = head.map((line) => (frame.has(plain(line)) ? '' : plain(line)));
  const run = longestRun(ending, starting);
  const lines = run.map((index) => head[index] ?? '');
  const characters = run.reduce((sum, index) => sum + (starting[index]?.length ?? 0), 0);
  return characters >= leastCharacters ? lines : [];
}

/** What both screens have in their first or last lines at the same place, counted from the edge. */
function frameOf(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const frame = new Set<string>();
  for (let index = 0; index < headLines; index += 1) {
    const top = plain(before[index] ?? '');
    if (top !== '' && top === plain(after[index] ?? '')) frame.add(top);
  }
  for (let index = 1; index <= footLines; index += 1) {
    const bottom = plain(before.at(-index) ?? '');
    if (bottom !== '' && bottom === plain(after.at(-index) ?? '')) frame.add(bottom);
  }
  return frame;
}

interface Cell {
  readonly score: number;
  readonly matched: readonly number[];
}

/** Of all alignments that begin near the start of the one and end near the end of the other, the one with the most characters. */
function longestRun(ending: readonly string[], starting: readonly string[]): readonly number[] {
  let best: Cell = { score: 0, matched: [] };
  let above: (Cell | null)[] = Array.from({ length: starting.length + 1 }, () => null);
  for (const [row, line] of ending.entries()) {
    const present: (Cell | null)[] = [null];
    for (const [column, other] of starting.entries()) {
      const opening: Cell | null = column <= headLines ? { score: 0, matched: [] } : null;
      const cell = better(
        isSameLine(line, other) ? extend(above[column] ?? opening, column, other.length) : null,
        better(skip(above[column + 1] ?? null, line), skip(present[column] ?? null, other)),
      );
      present.push(cell);
      const isAtEnd = row >= ending.length - 1 - footLines;
      if (isAtEnd && cell && cell.score > best.score) best = cell;
    }
    above = present;
  }
  return best.matched;
}

const extend = (cell: Cell | null, column: number, length: number): Cell | null =>
  cell && { score: cell.score + length, matched: [...cell.matched, column] };

/** A line that only one of the two has costs what it weighs, so that a run of chance matches does not add up. */
const skip = (cell: Cell | null, line: string): Cell | null =>
  cell && cell.score > line.length ? { ...cell, score: cell.score - line.length } : null;

const better = (one: Cell | null, other: Cell | null): Cell | null =>
  (one?.score ?? -1) >= (other?.score ?? -1) ? one : other;

import { statusBarShare, stripColumns, wordsPerHash, type PictureMark } from './picture-mark.ts';

/** Of 256 bits. Measured: copies of drawn chat screens differ in at most 19, two screens of one app in at least 36. */
const mostDifferentBits = 30;

/** Share of the rows by which a copy may be shifted, since its status bar was cut off. */
const mostShift = 0.09;

/** Grey levels between two copies on average, and in the block that differs most; noise grows with a smaller copy. */
const mostMeanDifference = 4;
const leastBlockDifference = 3;
/** Measured: small copies differ by at most 9.4 in any block, two pages that an app draws by one pattern by 79. */
const mostBlockDifference = 20;
/** How much more than nearly all other blocks one may differ: more is a word or a digit that only one of the two has. */
const mostOutlying = 3;
const blockRows = 8;
const blockColumns = 2;

function bitsIn(word: number): number {
  let value = word - ((word >>> 1) & 0x55555555);
  value = (value & 0x33333333) + ((value >>> 2) & 0x33333333);
  return Math.imul((value + (value >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function isNear(one: Uint32Array, from: number, other: Uint32Array, otherFrom: number): boolean {
  let bits = 0;
  for (let word = 0; word < wordsPerHash; word += 1) {
    bits += bitsIn((one[from + word] as number) ^ (other[otherFrom + word] as number));
    if (bits > mostDifferentBits) return false;
  }
  return true;
}

/** The hashes of many pictures, to be asked which of them are near one. */
export interface HashList {
  add(hashes: Uint32Array): void;
  /** Indexes in the order of adding. */
  near(hashes: Uint32Array): number[];
}

/** All are compared, one after the other: 5,000 against one take a millisecond, so no index is worth its room. */
export function hashList(): HashList {
  let all = new Uint32Array(0);
  let used = 0;
  let perPicture = wordsPerHash;
  return {
    add(hashes) {
      perPicture = hashes.length;
      if (used + perPicture > all.length) {
        const grown = new Uint32Array(Math.max(1024, all.length * 2, used + perPicture));
        grown.set(all);
        all = grown;
      }
      all.set(hashes, used);
      used += perPicture;
    },
    near(hashes) {
      const found: number[] = [];
      for (let start = 0; start < used; start += perPicture) {
        let isFound = false;
        // One of the two is whole: two pictures that both lose their top are met with both tops on.
        for (let trim = 0; trim < perPicture && !isFound; trim += wordsPerHash) {
          isFound = isNear(hashes, 0, all, start + trim) || isNear(hashes, trim, all, start);
        }
        if (isFound) found.push(start / perPicture);
      }
      return found;
    },
  };
}

/**
 * Whether two pictures show the same: brought to one width and laid on each other, no part differs more than a copy's loss
 * explains. What stands in the status bar does not count. A single character that a small copy blurs can be missed.
 */
export function looksSame(one: PictureMark['strip'], other: PictureMark['strip']): boolean {
  const shift = bestShift(one, other);
  if (shift === null || shift.difference > mostMeanDifference) return false;
  const blocks = blockDifferences(one, other, shift.rows);
  const sorted = blocks.sort();
  const worst = sorted.at(-1) ?? 0;
  const nearlyAll = sorted[Math.floor(sorted.length * 0.98)] ?? 0;
  return worst <= Math.min(mostBlockDifference, Math.max(leastBlockDifference, mostOutlying * nearlyAll));
}

const rowsOf = (strip: Uint8Array): number => strip.length / stripColumns;

/** Rows by which the second lies below the first, where they differ least; null where they cannot be laid on each other. */
function bestShift(one: Uint8Array, other: Uint8Array): { rows: number; difference: number } | null {
  const [rows, otherRows] = [rowsOf(one), rowsOf(other)];
  const range = Math.round(Math.max(rows, otherRows) * mostShift);
  if (Math.abs(rows - otherRows) > range) return null;
  let best: { rows: number; difference: number } | null = null;
  for (let shift = -range; shift <= range; shift += 1) {
    const from = Math.max(0, -shift, Math.round(rows * statusBarShare) - shift);
    const to = Math.min(otherRows, rows - shift);
    let sum = 0;
    let cells = 0;
    // Every third row tells where they fit; all of them are looked at once they do.
    for (let row = from; row < to; row += 3) {
      for (let column = 0; column < stripColumns; column += 1) {
        sum += Math.abs(
          (other[row * stripColumns + column] ?? 0) - (one[(row + shift) * stripColumns + column] ?? 0),
        );
      }
      cells += stripColumns;
    }
    if (cells > 0 && sum / cells < (best?.difference ?? Infinity))
      best = { rows: shift, difference: sum / cells };
  }
  return best;
}

/** Signed, so that edges that fall between two rows cancel out, and a character that only one has does not. */
function blockDifferences(one: Uint8Array, other: Uint8Array, shift: number): Float32Array {
  const [rows, otherRows] = [rowsOf(one), rowsOf(other)];
  const statusBar = Math.round(Math.max(rows, otherRows) * statusBarShare);
  const from = Math.max(0, -shift, statusBar - Math.max(0, shift));
  const to = Math.min(otherRows, rows - shift);
  const differences: number[] = [];
  for (let top = from; top + blockRows <= to; top += blockRows / 2) {
    for (let left = 0; left + blockColumns <= stripColumns; left += 1) {
      let sum = 0;
      for (let row = top; row < top + blockRows; row += 1) {
        for (let column = left; column < left + blockColumns; column += 1) {
          sum +=
            (other[row * stripColumns + column] ?? 0) - (one[(row + shift) * stripColumns + column] ?? 0);
        }
      }
      differences.push(Math.abs(sum) / (blockRows * blockColumns));
    }
  }
  return Float32Array.from(differences);
}

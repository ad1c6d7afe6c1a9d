import type { Sharp } from 'sharp';

/** What a picture is compared by. Pictures of any size are brought to one width, so a smaller copy has the same rows. */
export interface PictureMark {
  /** Upright, in pixels. */
  readonly width: number;
  readonly height: number;
  /** `hashBits` bits for each of `trims`. */
  readonly hashes: Uint32Array;
  /** Grey levels, `stripColumns` to a row. */
  readonly strip: Uint8Array;
}

/** A mark of another version is made again. */
export const markVersion = 1;

export const stripColumns = 32;
/** A row of the strip is a 270th of the picture's width: 4 pixels of a screenshot 1,080 wide, a twelfth of a line of text. */
export const rowsPerWidth = 270;
/** Share of the height above where the clock and the battery stand, which differ between two takes of one screen. */
export const statusBarShare = 0.06;
/** 200 screens of a phone in one picture; what is longer is no screenshot, and its strip would have no bound. */
const mostRows = 120_000;

/**
 * Shares of the height that are left out above: nothing, and the status bar as Android and as iPhones with a notch have it.
 * So a copy whose status bar was cut off (a personal detail to many) still meets its original.
 */
const trims = [0, 0.034, 0.058] as const;
const hashColumns = 16;
const hashRows = 16;
export const wordsPerHash = (hashColumns * hashRows) / 32;

/** Cells of a screen's flat ground are equal; without a margin their bits would be those of the compression's noise. */
const leastStep = 2;

/** The mark of an opened picture; null where it is so narrow a strip that its rows would have no bound. Throws what sharp throws. */
export async function markOf(picture: Sharp): Promise<PictureMark | null> {
  const { width, height } = (await picture.metadata()).autoOrient;
  const rows = Math.max(hashRows, Math.round((rowsPerWidth * height) / width));
  if (rows > mostRows) return null;
  const strip = await picture
    .flatten({ background: '#ffffff' })
    .resize(stripColumns, rows, { fit: 'fill' })
    .toColourspace('b-w')
    .raw()
    .toBuffer();
  return { width, height, hashes: hashesOf(strip), strip };
}

/** dHash (N. Krawetz, “Kind of Like That”, hackerfactor.com 2013) of 16 × 16 bits: whether brightness rises from a cell to the next. */
function hashesOf(strip: Uint8Array): Uint32Array {
  const hashes = new Uint32Array(trims.length * wordsPerHash);
  const rows = strip.length / stripColumns;
  for (const [trim, share] of trims.entries()) {
    const cells = shrink(strip.subarray(Math.round(rows * share) * stripColumns), hashColumns + 1, hashRows);
    for (let bit = 0; bit < hashColumns * hashRows; bit += 1) {
      const cell = Math.floor(bit / hashColumns) * (hashColumns + 1) + (bit % hashColumns);
      if ((cells[cell + 1] ?? 0) - (cells[cell] ?? 0) <= leastStep) continue;
      const word = trim * wordsPerHash + (bit >>> 5);
      hashes[word] = (hashes[word] ?? 0) | (1 << (bit & 31));
    }
  }
  return hashes;
}

/** Mean brightness of each cell of a grid laid over the strip. */
function shrink(strip: Uint8Array, columns: number, rows: number): Float32Array {
  const cells = new Float32Array(columns * rows);
  const stripRows = strip.length / stripColumns;
  for (let row = 0; row < rows; row += 1) {
    const [top, bottom] = spanOf(row, rows, stripRows);
    for (let column = 0; column < columns; column += 1) {
      const [left, right] = spanOf(column, columns, stripColumns);
      let sum = 0;
      for (let y = top; y < bottom; y += 1) {
        for (let x = left; x < right; x += 1) sum += strip[y * stripColumns + x] ?? 0;
      }
      cells[row * columns + column] = sum / ((bottom - top) * (right - left));
    }
  }
  return cells;
}

function spanOf(index: number, count: number, size: number): [from: number, to: number] {
  const from = Math.floor((index * size) / count);
  return [from, Math.max(from + 1, Math.floor(((index + 1) * size) / count))];
}

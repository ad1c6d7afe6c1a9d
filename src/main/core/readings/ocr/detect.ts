import type { Network } from './models.ts';
import type { Raster } from './raster.ts';

/** How likely each pixel is to lie in the middle of a line of text, 0 to 1. */
export interface TextMap {
  readonly data: Float32Array;
  readonly width: number;
  readonly height: number;
}

/** Multiples of 32, as the network asks, of about the same area, which sets its memory; one phone screen is one tile. */
const phoneTile = { width: 544, height: 736 };
const otherTile = { width: 832, height: 832 };

/** Each tile sees this much beyond what it is asked for, more than the height of a line: no line is cut for the network. */
const marginPixels = 96;

// Means and deviations of ImageNet in the order of PaddleOCR, which feeds blue first.
const channels = [
  { from: 2, mean: 0.485, deviation: 0.229 },
  { from: 1, mean: 0.456, deviation: 0.224 },
  { from: 0, mean: 0.406, deviation: 0.225 },
];

interface Span {
  /** Where the tile starts, and the part of it that is kept. */
  readonly start: number;
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

const roundUp = (size: number): number => Math.ceil(size / 32) * 32;

/** Cuts a side into overlapping tiles whose kept parts lie end to end. */
export function tileSpans(size: number, largest: number, margin = marginPixels): Span[] {
  if (roundUp(size) <= largest) return [{ start: 0, from: 0, to: size, length: roundUp(size) }];
  const count = Math.ceil((size - 2 * margin) / (largest - 2 * margin));
  const kept = Math.ceil((size - 2 * margin) / count);
  const length = roundUp(kept + 2 * margin);
  return Array.from({ length: count }, (_, index) => ({
    start: Math.min(index * kept, size - length),
    from: index === 0 ? 0 : index * kept + margin,
    to: index === count - 1 ? size : (index + 1) * kept + margin,
    length,
  }));
}

function tileInput({ data, width, height }: Raster, columns: Span, rows: Span): Float32Array {
  const area = rows.length * columns.length;
  // What lies outside the picture stays 0, the mean of all pictures.
  const input = new Float32Array(3 * area);
  const bottom = Math.min(rows.length, height - rows.start);
  const right = Math.min(columns.length, width - columns.start);
  for (const [plane, { from, mean, deviation }] of channels.entries()) {
    for (let y = 0; y < bottom; y += 1) {
      let source = ((rows.start + y) * width + columns.start) * 3 + from;
      let target = plane * area + y * columns.length;
      for (let x = 0; x < right; x += 1, source += 3, target += 1)
        input[target] = ((data[source] ?? 0) / 255 - mean) / deviation;
    }
  }
  return input;
}

/**
 * Runs the detector over overlapping tiles and joins what it says into one map, so a line that lies on a seam is one
 * line of the map: neither lost nor doubled. `pause` is called before each tile and may throw to stop.
 */
export async function detectText(
  detector: Network,
  raster: Raster,
  pause: () => Promise<void>,
): Promise<TextMap> {
  const { width, height } = raster;
  const map = new Float32Array(width * height);
  const largest = width <= phoneTile.width ? phoneTile : otherTile;
  for (const rows of tileSpans(height, largest.height)) {
    for (const columns of tileSpans(width, largest.width)) {
      await pause();
      const shape = [1, 3, rows.length, columns.length];
      const tile = await detector.run(tileInput(raster, columns, rows), shape);
      for (let y = rows.from; y < rows.to; y += 1) {
        const line = (y - rows.start) * columns.length - columns.start;
        map.set(tile.subarray(line + columns.from, line + columns.to), y * width + columns.from);
      }
    }
  }
  return { data: map, width, height };
}

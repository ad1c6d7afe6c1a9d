import type { Models } from './models.ts';
import type { Raster } from './raster.ts';
import type { Region } from './regions.ts';

const lineHeight = 48;

/** Some 200 characters; a longer line is squeezed to this, so that memory has a bound. */
const largestLineWidth = 3200;

/** The network halves widths three times; whole steps of 32 keep the number of different shapes small. */
const widthStep = 32;

/** The pixels of a region, turned level and 48 high, blue first, -1 to 1; what is beyond the line stays 0. */
export function cropLine(raster: Raster, region: Region): { data: Float32Array; width: number } {
  const across = region.height / lineHeight;
  const natural = Math.max(1, Math.round(region.width / across));
  const used = Math.min(natural, largestLineWidth);
  const along = region.width / used;
  const width = Math.ceil(used / widthStep) * widthStep;
  const area = width * lineHeight;
  const data = new Float32Array(3 * area);
  const cosine = Math.cos(region.angle);
  const sine = Math.sin(region.angle);
  // Large letters are averaged over several points each, or thin strokes would fall between them.
  const points = Math.max(1, Math.min(4, Math.round(Math.max(across, along))));
  const weight = 1 / (points * points * 127.5);
  for (let row = 0; row < lineHeight; row += 1) {
    for (let column = 0; column < used; column += 1) {
      const target = row * width + column;
      for (let point = 0; point < points * points; point += 1) {
        const dx = (column + ((point % points) + 0.5) / points - used / 2) * along;
        const dy = (row + (Math.floor(point / points) + 0.5) / points - lineHeight / 2) * across;
        const x = region.x + dx * cosine - dy * sine - 0.5;
        const y = region.y + dx * sine + dy * cosine - 0.5;
        addSample(raster, x, y, weight, data, target, area);
      }
      for (let plane = 0; plane < 3; plane += 1)
        data[target + plane * area] = (data[target + plane * area] ?? 0) - 1;
    }
  }
  return { data, width };
}

/** Adds the colour between four pixels to a point of the line; beyond the edge the outermost pixels go on. */
function addSample(
  { data, width, height }: Raster,
  x: number,
  y: number,
  weight: number,
  line: Float32Array,
  target: number,
  area: number,
): void {
  const clearX = Math.min(Math.max(x, 0), width - 1);
  const clearY = Math.min(Math.max(y, 0), height - 1);
  const left = Math.min(Math.floor(clearX), Math.max(0, width - 2));
  const top = Math.min(Math.floor(clearY), Math.max(0, height - 2));
  const rightShare = clearX - left;
  const bottomShare = clearY - top;
  const first = (top * width + left) * 3;
  const right = width > 1 ? 3 : 0;
  const below = height > 1 ? width * 3 : 0;
  for (let plane = 0; plane < 3; plane += 1) {
    const at = first + 2 - plane;
    const upper = (data[at] ?? 0) * (1 - rightShare) + (data[at + right] ?? 0) * rightShare;
    const lower = (data[at + below] ?? 0) * (1 - rightShare) + (data[at + below + right] ?? 0) * rightShare;
    const index = target + plane * area;
    line[index] = (line[index] ?? 0) + (upper * (1 - bottomShare) + lower * bottomShare) * weight;
  }
}

export interface Reading {
  readonly text: string;
  /** The mean likelihood of its characters, 0 to 1. */
  readonly confidence: number;
}

/** CTC by the likeliest class of every step: repeats are one character, blanks part characters. */
export function decodeSteps(likelihoods: Float32Array, characters: readonly string[]): Reading {
  const classes = characters.length;
  let text = '';
  let sum = 0;
  let count = 0;
  let previous = 0;
  for (let step = 0; step + classes <= likelihoods.length; step += classes) {
    let best = 0;
    for (let index = 1; index < classes; index += 1)
      if ((likelihoods[step + index] ?? 0) > (likelihoods[step + best] ?? 0)) best = index;
    if (best !== 0 && best !== previous) {
      text += characters[best] ?? '';
      sum += likelihoods[step + best] ?? 0;
      count += 1;
    }
    previous = best;
  }
  return { text: text.trim(), confidence: count === 0 ? 0 : sum / count };
}

/**
 * Reads one line. Lines go through the network one by one: in a batch all are padded to the widest, and on one core
 * six lines together took longer than six lines in turn.
 */
export async function recognizeLine(
  { recognizer, characters }: Models,
  raster: Raster,
  region: Region,
): Promise<Reading> {
  const { data, width } = cropLine(raster, region);
  return decodeSteps(await recognizer.run(data, [1, 3, lineHeight, width]), characters);
}

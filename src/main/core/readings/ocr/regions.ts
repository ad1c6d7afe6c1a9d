import type { TextMap } from './detect.ts';

/** A line of text: a rectangle by its centre, its size and the angle of its base line (radians, clockwise on screen). */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly angle: number;
}

/** The values PaddleOCR ships for this detector. */
const pixelThreshold = 0.3;
const regionThreshold = 0.6;
const growth = 1.5;
const smallestSidePixels = 3;

/** Below this slant (half a degree) a line is as good as level; screenshots are always. */
const levelRadians = 0.009;

interface Patch {
  readonly pixels: readonly number[];
  readonly score: number;
}

/** All pixels connected with a first one, marked as seen. */
function growPatch({ data, width, height }: TextMap, first: number, seen: Uint8Array): Patch {
  const pixels = [first];
  seen[first] = 1;
  let score = 0;
  // The list grows while it is walked.
  for (let index = 0; index < pixels.length; index += 1) {
    const pixel = pixels[index] ?? 0;
    score += data[pixel] ?? 0;
    const x = pixel % width;
    const y = (pixel - x) / width;
    for (let nextY = Math.max(0, y - 1); nextY <= Math.min(height - 1, y + 1); nextY += 1) {
      for (let nextX = Math.max(0, x - 1); nextX <= Math.min(width - 1, x + 1); nextX += 1) {
        const next = nextY * width + nextX;
        if (seen[next] === 0 && (data[next] ?? 0) > pixelThreshold) {
          seen[next] = 1;
          pixels.push(next);
        }
      }
    }
  }
  return { pixels, score: score / pixels.length };
}

/** The direction in which the pixels spread most, by their second moments. */
function slant(pixels: readonly number[], width: number): number {
  let sumX = 0;
  let sumY = 0;
  for (const pixel of pixels) {
    sumX += pixel % width;
    sumY += Math.floor(pixel / width);
  }
  const meanX = sumX / pixels.length;
  const meanY = sumY / pixels.length;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (const pixel of pixels) {
    const x = (pixel % width) - meanX;
    const y = Math.floor(pixel / width) - meanY;
    xx += x * x;
    yy += y * y;
    xy += x * y;
  }
  // A patch that is nearly round, a single character, has no direction.
  if (xx < 6 * yy) return 0;
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy);
  return Math.abs(angle) < levelRadians ? 0 : angle;
}

/** The rectangle around a patch, grown as the detector's shrunken training masks ask. */
function enclose({ pixels }: Patch, width: number): Region | undefined {
  const angle = slant(pixels, width);
  const cosine = Math.cos(angle);
  const sine = Math.sin(angle);
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const pixel of pixels) {
    const x = (pixel % width) + 0.5;
    const y = Math.floor(pixel / width) + 0.5;
    const along = x * cosine + y * sine;
    const across = y * cosine - x * sine;
    left = Math.min(left, along - 0.5);
    right = Math.max(right, along + 0.5);
    top = Math.min(top, across - 0.5);
    bottom = Math.max(bottom, across + 0.5);
  }
  const length = right - left;
  const thickness = bottom - top;
  if (Math.min(length, thickness) < smallestSidePixels) return undefined;
  const grown = (length * thickness * growth) / (length + thickness);
  const along = (left + right) / 2;
  const across = (top + bottom) / 2;
  return {
    x: along * cosine - across * sine,
    y: along * sine + across * cosine,
    width: length + grown,
    height: thickness + grown,
    angle,
  };
}

/** The lines of text that a map shows, in no order (post-processing of "differentiable binarization"). */
export function findRegions(map: TextMap): Region[] {
  const seen = new Uint8Array(map.data.length);
  const regions: Region[] = [];
  for (let pixel = 0; pixel < map.data.length; pixel += 1) {
    if (seen[pixel] === 1 || (map.data[pixel] ?? 0) <= pixelThreshold) continue;
    const patch = growPatch(map, pixel, seen);
    if (patch.score < regionThreshold) continue;
    const region = enclose(patch, map.width);
    if (region) regions.push(region);
  }
  return regions;
}

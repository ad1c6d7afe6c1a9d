import { setImmediate } from 'node:timers/promises';
import { fail, succeed, type Result } from '../../../../shared/result.ts';
import { detectText } from './detect.ts';
import { openModels, type Models } from './models.ts';
import { loadPicture, resizeRaster, type Picture } from './raster.ts';
import { inReadingOrder } from './reading-order.ts';
import { recognizeLine } from './recognize.ts';
import { findRegions, type Region } from './regions.ts';

export interface OcrLine {
  readonly text: string;
  readonly confidence: number;
  /** left, top, right, bottom in pixels of the upright picture */
  readonly box: readonly [number, number, number, number];
}

export interface OcrReading {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly OcrLine[];
}

export interface OcrEngine {
  /** Failures: FILE_TOO_LARGE, FILE_DAMAGED, CANCELLED. Calls are answered one after the other. */
  read(
    picture: { readonly path: string; readonly mediaType: string },
    signal: AbortSignal,
  ): Promise<Result<OcrReading>>;
  close(): Promise<void>;
}

/** PaddleOCR's own bound: below it the detector has taken a pattern for text, and what is read would be invented. */
const leastConfidence = 0.5;

/** Text on a phone screen grows with its width, and lines are found well when the screen is this wide. */
const phoneWidth = 544;
const widestPhoneScreen = 1440;
/** Any other picture may hold the small type of a page or of a desktop; of a strip, its short side counts. */
const largestOtherSide = 1632;

/** Some five minutes of reading; a long chat has about 10 lines in 1,000 pixels, a page of a newspaper fewer than 1,000. */
const mostLines = 3000;

/** How much the picture is shrunk for finding lines; they are read at full size. */
export function detectionScale({ width, height }: { width: number; height: number }): number {
  if (height > 1.5 * width && width <= widestPhoneScreen) return Math.min(1, phoneWidth / width);
  const [short, long] = width < height ? [width, height] : [height, width];
  return Math.min(1, largestOtherSide / (long > 2.5 * short ? short : long));
}

function upscale(region: Region, scale: number): Region {
  const { x, y, width, height, angle } = region;
  return { x: x * scale, y: y * scale, width: width * scale, height: height * scale, angle };
}

/** The upright box around a region, inside the picture. */
function boxOf({ x, y, width, height, angle }: Region, picture: Picture): OcrLine['box'] {
  const halfWidth = (Math.abs(width * Math.cos(angle)) + Math.abs(height * Math.sin(angle))) / 2;
  const halfHeight = (Math.abs(width * Math.sin(angle)) + Math.abs(height * Math.cos(angle))) / 2;
  const scale = picture.pixelsPerRasterPixel;
  return [
    Math.max(0, Math.round((x - halfWidth) * scale)),
    Math.max(0, Math.round((y - halfHeight) * scale)),
    Math.min(picture.width, Math.round((x + halfWidth) * scale)),
    Math.min(picture.height, Math.round((y + halfHeight) * scale)),
  ];
}

/** Lets messages in, for a cancel comes as one and the networks never leave the thread of their own accord. */
async function pauseUnless(signal: AbortSignal): Promise<void> {
  await setImmediate();
  signal.throwIfAborted();
}

async function readLines(
  models: Models,
  picture: Picture,
  signal: AbortSignal,
): Promise<Result<readonly OcrLine[]>> {
  const { raster } = picture;
  const small = await resizeRaster(raster, detectionScale(raster));
  const map = await detectText(models.detector, small, () => pauseUnless(signal));
  const regions = findRegions(map);
  if (regions.length > mostLines) return fail('FILE_TOO_LARGE', `${regions.length} lines`);
  const lines: OcrLine[] = [];
  for (const region of regions) {
    await pauseUnless(signal);
    const grown = upscale(region, raster.width / small.width);
    const { text, confidence } = await recognizeLine(models, raster, grown);
    if (text !== '' && confidence >= leastConfidence)
      lines.push({ text, confidence, box: boxOf(grown, picture) });
  }
  return succeed(inReadingOrder(lines));
}

/**
 * Opens the networks once for many pictures. It computes for seconds on the thread that calls it: a worker's.
 * Simplified Chinese and English are read as they are; of Traditional Chinese, characters that the recogniser has no
 * class for (帳, 說, 認 and others) come out as their nearest like or are missing.
 */
export async function openOcr(): Promise<OcrEngine> {
  const models = await openModels();
  // The networks hold one set of buffers: two pictures at once would only double the memory.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    read: ({ path, mediaType }, signal) =>
      inTurn(async () => {
        try {
          await pauseUnless(signal);
          const picture = await loadPicture(path, mediaType);
          if (!picture.ok) return picture;
          const { width, height } = picture.value;
          const lines = await readLines(models, picture.value, signal);
          return lines.ok ? succeed({ width, height, lines: lines.value }) : lines;
        } catch (error) {
          if (signal.aborted) return fail('CANCELLED');
          throw error;
        }
      }),
    close: () =>
      inTurn(async () => {
        await models.detector.release();
        await models.recognizer.release();
      }),
  };
}

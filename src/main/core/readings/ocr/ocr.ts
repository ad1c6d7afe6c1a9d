import { setImmediate } from 'node:timers/promises';
import { fail, succeed, type Result } from '../../../../shared/result.ts';
import { detectText, tileSpans } from './detect.ts';
import { openModels, type Models } from './models.ts';
import { bandHeight, loadPicture, resizeRaster, type Picture, type Raster } from './raster.ts';
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
  /** Lines that were left out because their words are too uncertain. */
  readonly uncertain: number;
  /** Size in which the picture was read: its own, or smaller. */
  readonly readWidth: number;
  readonly readHeight: number;
}

export interface OcrEngine {
  /** Failures: FILE_TOO_LARGE, FILE_DAMAGED, CANCELLED. Calls are answered one after the other. */
  read(
    picture: { readonly path: string; readonly mediaType: string } | Picture,
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
export function detectionScale({ readWidth: width, readHeight: height }: Picture): number {
  if (height > 1.5 * width && width <= widestPhoneScreen) return Math.min(1, phoneWidth / width);
  const [short, long] = width < height ? [width, height] : [height, width];
  return Math.min(1, largestOtherSide / (long > 2.5 * short ? short : long));
}

function upscale(region: Region, scale: number): Region {
  const { x, y, width, height, angle } = region;
  return { x: x * scale, y: y * scale, width: width * scale, height: height * scale, angle };
}

/** The upright box around a region of a band that starts at row `top`, in pixels of the picture and inside it. */
function boxOf({ x, y, width, height, angle }: Region, top: number, picture: Picture): OcrLine['box'] {
  const halfWidth = (Math.abs(width * Math.cos(angle)) + Math.abs(height * Math.sin(angle))) / 2;
  const halfHeight = (Math.abs(width * Math.sin(angle)) + Math.abs(height * Math.cos(angle))) / 2;
  const scale = picture.width / picture.readWidth;
  return [
    Math.max(0, Math.round((x - halfWidth) * scale)),
    Math.max(0, Math.round((top + y - halfHeight) * scale)),
    Math.min(picture.width, Math.round((x + halfWidth) * scale)),
    Math.min(picture.height, Math.round((top + y + halfHeight) * scale)),
  ];
}

/** Lets messages in, for a cancel comes as one and the networks never leave the thread of their own accord. */
async function pauseUnless(signal: AbortSignal): Promise<void> {
  await setImmediate();
  signal.throwIfAborted();
}

/** Each band sees this many rows beyond those it is asked for, more than the height of a line. */
const bandMarginRows = 256;

/** Two bands may put the middle of the same line on either side of their seam by so much. */
const seamRows = 12;

interface BandLines {
  readonly lines: readonly OcrLine[];
  readonly uncertain: number;
}

async function readLines(models: Models, picture: Picture, signal: AbortSignal): Promise<Result<BandLines>> {
  const lines: OcrLine[] = [];
  let uncertain = 0;
  let found = 0;
  for (const band of tileSpans(picture.readHeight, bandHeight(picture.readWidth), bandMarginRows)) {
    const rows = Math.min(band.length, picture.readHeight - band.start);
    const raster = await picture.rows(band.start, rows);
    if (!raster.ok) return raster;
    const regions = await regionsOf(models, raster.value, detectionScale(picture), signal);
    const earlier = [...lines];
    const middleOf = ({ y }: Region): number => band.start + y;
    const near = regions.filter(
      (region) => middleOf(region) >= band.from - seamRows && middleOf(region) < band.to + seamRows,
    );
    found += near.length;
    if (found > mostLines) return fail('FILE_TOO_LARGE', `${found} lines`);
    for (const region of near) {
      await pauseUnless(signal);
      const box = boxOf(region, band.start, picture);
      if (earlier.some((line) => isSame(line.box, box))) continue;
      const { text, confidence } = await recognizeLine(models, raster.value, region);
      if (confidence >= leastConfidence && text !== '') lines.push({ text, confidence, box });
      else if (text !== '') uncertain += 1;
    }
  }
  return succeed({ lines: inReadingOrder(lines), uncertain });
}

async function regionsOf(
  models: Models,
  raster: Raster,
  scale: number,
  signal: AbortSignal,
): Promise<Region[]> {
  const small = await resizeRaster(raster, scale);
  const map = await detectText(models.detector, small, () => pauseUnless(signal));
  return findRegions(map).map((region) => upscale(region, raster.width / small.width));
}

/** A line at the seam of two bands that both have seen. */
function isSame(one: OcrLine['box'], other: OcrLine['box']): boolean {
  const width = Math.min(one[2], other[2]) - Math.max(one[0], other[0]);
  const height = Math.min(one[3], other[3]) - Math.max(one[1], other[1]);
  const smaller = Math.min(areaOf(one), areaOf(other));
  return width > 0 && height > 0 && width * height > 0.6 * smaller;
}

const areaOf = ([left, top, right, bottom]: OcrLine['box']): number => (right - left) * (bottom - top);

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
    read: (source, signal) =>
      inTurn(async () => {
        try {
          await pauseUnless(signal);
          const loaded =
            'path' in source ? await loadPicture(source.path, source.mediaType) : succeed(source);
          if (!loaded.ok) return loaded;
          const { width, height, readWidth, readHeight } = loaded.value;
          const lines = await readLines(models, loaded.value, signal);
          return lines.ok ? succeed({ width, height, readWidth, readHeight, ...lines.value }) : lines;
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

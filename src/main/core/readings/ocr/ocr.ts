import { fail, succeed, type Result } from '../../../../shared/result.ts';
import { detectText } from './detect.ts';
import { openModels, type Models } from './models.ts';
import { loadPicture, resizeRaster, type Picture, type Raster } from './raster.ts';
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

/** PaddleOCR's own bound: below it the detector has taken a pattern for text. */
const leastConfidence = 0.5;

/** Text on a phone screen grows with its width, and lines are found well when the screen is this wide. */
const phoneWidth = 544;
const widestPhoneScreen = 1440;
/** Any other picture may hold the small type of a page or of a desktop. */
const largestOtherSide = 1632;

/** How much the picture is shrunk for finding lines; they are read at full size. */
export function detectionScale({ width, height }: Raster): number {
  const tall = height > 1.5 * width;
  if (tall && width <= widestPhoneScreen) return Math.min(1, phoneWidth / width);
  return Math.min(1, largestOtherSide / (tall ? width : Math.max(width, height)));
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

async function readLines(models: Models, picture: Picture, signal: AbortSignal): Promise<OcrLine[]> {
  const { raster } = picture;
  const small = await resizeRaster(raster, detectionScale(raster));
  const map = await detectText(models.detector, small, () => signal.throwIfAborted());
  const lines: OcrLine[] = [];
  for (const region of findRegions(map)) {
    signal.throwIfAborted();
    const grown = upscale(region, raster.width / small.width);
    const { text, confidence } = await recognizeLine(models, raster, grown);
    if (text !== '' && confidence >= leastConfidence)
      lines.push({ text, confidence, box: boxOf(grown, picture) });
  }
  return inReadingOrder(lines);
}

/** Opens the networks once for many pictures. */
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
        if (signal.aborted) return fail('CANCELLED');
        const picture = await loadPicture(path, mediaType);
        if (!picture.ok) return picture;
        const { width, height } = picture.value;
        try {
          return succeed({ width, height, lines: await readLines(models, picture.value, signal) });
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

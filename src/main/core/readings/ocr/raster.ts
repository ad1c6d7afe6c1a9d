import type { Metadata, Sharp } from 'sharp';
import sharp from 'sharp';
import { openPicture } from '../../evidence/pictures.ts';
import { fail, succeed, type Result } from '../../../../shared/result.ts';

/** Three bytes a pixel (red, green, blue), row by row. */
export interface Raster {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A picture that is ready to be read. It is decoded part by part, so that memory does not grow with its length. */
export interface Picture {
  /** Size of the upright picture in its own pixels. */
  readonly width: number;
  readonly height: number;
  /** Size in which it is read: its own, or smaller if it is larger than reading needs or memory allows. */
  readonly readWidth: number;
  readonly readHeight: number;
  /** Rows of it, at the size in which it is read. FILE_DAMAGED if not all of them can be decoded. */
  rows(top: number, height: number): Promise<Result<Raster>>;
}

/**
 * Measured peaks of the whole process, 580 MB of it for an ordinary screenshot: PNG of 100 million pixels 670 MB, of 900
 * million 660 MB, of 1,080 × 60,000 620 MB; JPEG of 100 million 620 MB, progressive of 23 million 640 MB and of 52 million up
 * to 920 MB; interlaced PNG and WebP of 49 million 590 MB.
 *
 * PNG and JPEG that are written from top to bottom are decoded line by line and never held whole; time is the bound. */
export const largestStreamedPixels = 1_000_000_000;

/** Anything else is decoded whole: four bytes for each pixel, and the decoder's own copy beside it. */
export const largestWholePixels = 64_000_000;

/** A progressive JPEG keeps six bytes of coefficients for each pixel until its last pass. */
export const largestProgressivePixels = 24_000_000;

/** Text fit to be read on a photograph of a page is still 30 pixels high at this size. */
const largestShortSide = 2400;

/** A panorama is not cut, for a seam would go through its lines: it is made smaller. */
const largestWideRaster = 24_000_000;

/** The colours of an opaque picture without its fourth byte. */
export function opaque(pixels: Uint8Array): Uint8Array {
  const data = new Uint8Array((pixels.length / 4) * 3);
  for (let from = 0, to = 0; from < pixels.length; from += 4, to += 3) {
    data[to] = pixels[from] ?? 0;
    data[to + 1] = pixels[from + 1] ?? 0;
    data[to + 2] = pixels[from + 2] ?? 0;
  }
  return data;
}

async function toRaster(picture: Sharp): Promise<Raster> {
  const { data, info } = await picture
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== 3) throw new Error(`a picture of ${info.channels} channels`);
  return { data, width: info.width, height: info.height };
}

/**
 * Unlike the view of an exhibit, which shows what can be shown of a damaged picture, this throws on damage: libvips fills
 * the part of a PNG that it cannot decode with strips of the part before, and a chat would repeat lines nobody wrote.
 * Mere warnings pass, for a picture that causes them may be whole. HEIC is left to libheif's own judgement.
 */
function openWhole(path: string, mediaType: string): Promise<Sharp> | Sharp {
  if (/^image\/hei[cf]/.test(mediaType)) return openPicture(path, mediaType);
  return sharp(path, { limitInputPixels: largestStreamedPixels, failOn: 'error' }).autoOrient();
}

/** How many pixels such a picture may have. */
function mostPixels({ format, isProgressive, orientation = 1 }: Metadata, short: boolean): number {
  if (format === 'jpeg' && isProgressive) return largestProgressivePixels;
  // Turning takes the whole picture, unless the decoder makes it smaller first: libjpeg does, where no rows are cut out.
  if (format === 'jpeg' && (orientation === 1 || short)) return largestStreamedPixels;
  return format === 'png' && !isProgressive && orientation === 1 ? largestStreamedPixels : largestWholePixels;
}

/** The size in which a picture of this size is read. */
export function readSize(width: number, height: number): { readonly width: number; readonly height: number } {
  const shrink = Math.min(
    1,
    largestShortSide / Math.min(width, height),
    width > height ? Math.sqrt(largestWideRaster / (width * height)) : 1,
  );
  return {
    width: Math.max(1, Math.round(width * shrink)),
    height: Math.max(1, Math.round(height * shrink)),
  };
}

/** FILE_TOO_LARGE for too many pixels (known before they are decoded, but for HEIC), FILE_DAMAGED where it is no picture. */
export async function loadPicture(path: string, mediaType: string): Promise<Result<Picture>> {
  try {
    const opened = await openWhole(path, mediaType);
    const metadata = await opened.metadata();
    const { width, height } = metadata.autoOrient;
    const read = readSize(width, height);
    const inOne = read.height <= bandHeight(read.width);
    if (width * height > mostPixels(metadata, inOne)) return fail('FILE_TOO_LARGE', `${width} × ${height}`);
    const across = height / read.height;
    return succeed({
      width,
      height,
      readWidth: read.width,
      readHeight: read.height,
      async rows(top, rows) {
        const whole = top === 0 && rows >= read.height;
        const first = Math.min(height - 1, Math.round(top * across));
        const cut = {
          left: 0,
          top: first,
          width,
          height: Math.min(height - first, Math.round(rows * across)),
        };
        const part = whole ? opened.clone() : opened.clone().extract(cut);
        const asItIs = read.width === width && read.height === height;
        const sized = asItIs ? part : part.resize(read.width, rows, { fit: 'fill' });
        return toRaster(sized).then(succeed, damaged);
      },
    });
  } catch (error) {
    return damaged(error);
  }
}

/** What libvips says of a file that it cannot decode. */
function damaged(error: unknown): ReturnType<typeof fail> {
  if (error instanceof Error && /pixel limit/i.test(error.message)) return fail('FILE_TOO_LARGE');
  return fail('FILE_DAMAGED', error instanceof Error ? error.message : undefined);
}

/** Thirty-six megabytes of raster; a phone's screen of 1080 pixels is cut after 11,000 rows. */
const bandPixels = 12_000_000;

/** How many rows are read at once. */
export const bandHeight = (width: number): number => Math.max(2048, Math.floor(bandPixels / width));

export async function resizeRaster({ data, width, height }: Raster, scale: number): Promise<Raster> {
  if (scale === 1) return { data, width, height };
  const size = [width, height].map((side) => Math.max(1, Math.round(side * scale)));
  return toRaster(
    sharp(data, { raw: { width, height, channels: 3 } }).resize(size[0], size[1], { fit: 'fill' }),
  );
}

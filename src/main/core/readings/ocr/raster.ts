import type { Sharp } from 'sharp';
import sharp from 'sharp';
import { largestPicturePixels, openPicture } from '../../evidence/pictures.ts';
import { fail, succeed, type Result } from '../../../../shared/result.ts';

/** Three bytes a pixel (red, green, blue), row by row. */
export interface Raster {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export interface Picture {
  /** Size of the upright picture in its own pixels. */
  readonly width: number;
  readonly height: number;
  /** The picture as it is read, made smaller if it is larger than reading needs. */
  readonly raster: Raster;
  /** Pixels of the picture per pixel of the raster. */
  readonly pixelsPerRasterPixel: number;
}

/**
 * A screenshot 1080 wide could be 59,000 high. Measured peaks of the whole process: 580 MB for 12,000 of height, 690 MB
 * for 33,000, 830 MB for 55,000; a photograph of 63 million pixels 600 MB, as progressive JPEG of 52 million up to 920 MB.
 */
export const largestReadablePixels = 64_000_000;

/** Text fit to be read on a photograph of a page is still 30 pixels high at this size. */
const largestShortSide = 2400;

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
  return sharp(path, { limitInputPixels: largestPicturePixels, failOn: 'error' }).autoOrient();
}

/** FILE_TOO_LARGE for too many pixels (known before they are decoded, but for HEIC), FILE_DAMAGED if not all can be decoded. */
export async function loadPicture(path: string, mediaType: string): Promise<Result<Picture>> {
  try {
    const opened = await openWhole(path, mediaType);
    const { width, height } = (await opened.metadata()).autoOrient;
    if (width * height > largestReadablePixels) return fail('FILE_TOO_LARGE', `${width} × ${height}`);
    const shrink = Math.min(1, largestShortSide / Math.min(width, height));
    const raster = await toRaster(
      shrink < 1 ? opened.resize(Math.round(width * shrink), Math.round(height * shrink)) : opened,
    );
    return succeed({ width, height, raster, pixelsPerRasterPixel: 1 / shrink });
  } catch (error) {
    if (error instanceof Error && /pixel limit/i.test(error.message)) return fail('FILE_TOO_LARGE');
    return fail('FILE_DAMAGED', error instanceof Error ? error.message : undefined);
  }
}

export async function resizeRaster({ data, width, height }: Raster, scale: number): Promise<Raster> {
  if (scale === 1) return { data, width, height };
  const size = [width, height].map((side) => Math.max(1, Math.round(side * scale)));
  return toRaster(
    sharp(data, { raw: { width, height, channels: 3 } }).resize(size[0], size[1], { fit: 'fill' }),
  );
}

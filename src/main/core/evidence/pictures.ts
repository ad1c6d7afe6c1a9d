import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';

// Pictures are opened once: what libvips would keep of the last ones is 50 MB for nothing.
sharp.cache(false);

/** Pictures larger than this are not decoded: 30,000 × 30,000 pixels would need gigabytes of memory. */
export const largestPicturePixels = 268_000_000;

const heicTypes = new Set(['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence']);

/** Opens an image for sharp, whatever its format; HEIC goes through libheif because sharp's build leaves it out. */
export async function openPicture(path: string, mediaType: string): Promise<Sharp> {
  if (!heicTypes.has(mediaType)) {
    return sharp(path, { limitInputPixels: largestPicturePixels, failOn: 'none' }).autoOrient();
  }
  const { default: decodeHeic } = await import('heic-decode');
  // libheif applies the rotation that the file asks for while decoding.
  const { width, height, data } = await decodeHeic({ buffer: await readFile(path) });
  return sharp(Buffer.from(data.buffer), { raw: { width, height, channels: 4 } });
}

const pdfjsFolder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** The first page of a PDF as a PNG about as wide as asked, in pixels. Throws for damaged and protected files. */
export async function renderFirstPage(path: string, widthPixels: number): Promise<Buffer> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { createCanvas } = await import('@napi-rs/canvas');
  const loading = getDocument({
    data: new Uint8Array(await readFile(path)),
    cMapUrl: join(pdfjsFolder, 'cmaps/'),
    standardFontDataUrl: join(pdfjsFolder, 'standard_fonts/'),
    wasmUrl: join(pdfjsFolder, 'wasm/'),
    verbosity: 0,
  });
  try {
    const page = await (await loading.promise).getPage(1);
    const natural = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: widthPixels / natural.width });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    const rendering = { canvas: canvas as unknown as HTMLCanvasElement, viewport, background: 'white' };
    await page.render(rendering).promise;
    return canvas.toBuffer('image/png');
  } finally {
    await loading.destroy();
  }
}

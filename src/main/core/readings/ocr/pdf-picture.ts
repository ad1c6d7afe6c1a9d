import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { fail, succeed, type Result } from '../../../../shared/result.ts';
import { openDocument } from '../readers/files/pdf.ts';
import { pagesWithLargeImages } from './pdf-images.ts';
import { opaque, type Picture, type Raster } from './raster.ts';

/** 200 pixels in an inch: small print of 6 points is 17 pixels high, and a page of A4 is 1,654 × 2,339. */
const pixelsPerPoint = 200 / 72;
const largestWidth = 2400;

/**
 * A page of A4 scanned at 600 in an inch has 35 million, and takes 900 MB for the whole process; one at 300, as is usual, 680 MB.
 * pdf.js decodes each pixel to four bytes.
 */
const largestImagePixels = 36_000_000;

/** A page as long as that is no page; a long screenshot as a PDF has 60,000. */
const largestHeight = 120_000;

export interface PdfPictures {
  readonly pageCount: number;
  /** FILE_TOO_LARGE, FILE_DAMAGED if not all of the page can be drawn. */
  readonly page: (number: number, signal: AbortSignal) => Promise<Result<Picture>>;
  readonly close: () => Promise<void>;
}

/**
 * The pages of a PDF as pictures, drawn when their rows are asked for. What pdf.js cannot draw is refused, or words would be
 * missing without a word: it leaves out images that it cannot decode, and those above `maxImageSize`. Errors: FILE_DAMAGED, PASSWORD_NEEDED.
 */
export async function openPdfPictures(file: {
  readonly path: string;
  readonly name: string;
}): Promise<Result<PdfPictures>> {
  const opened = await openDocument(file, {}, { maxImageSize: largestImagePixels });
  if (!opened.ok) return opened;
  const { document, close } = opened.value;
  const tooLarge = await pagesWithLargeImages(file.path, largestImagePixels);
  if (tooLarge === null) {
    await close();
    return fail('FILE_DAMAGED', file.name);
  }
  return succeed({
    pageCount: document.numPages,
    page: (number, signal) =>
      tooLarge.has(number)
        ? Promise.resolve(fail('FILE_TOO_LARGE', `> ${largestImagePixels / 1_000_000} MP`))
        : pictureOf(document, number, signal),
    close,
  });
}

async function pictureOf(
  document: PDFDocumentProxy,
  number: number,
  signal: AbortSignal,
): Promise<Result<Picture>> {
  try {
    const page = await document.getPage(number);
    const natural = page.getViewport({ scale: 1 });
    const scale = Math.min(pixelsPerPoint, largestWidth / natural.width);
    const [width, height] = [natural.width, natural.height].map((side) =>
      Math.max(1, Math.ceil(side * scale)),
    );
    if (width === undefined || height === undefined || height > largestHeight)
      return fail('FILE_TOO_LARGE', `${width} × ${height}`);
    return succeed({
      width,
      height,
      readWidth: width,
      readHeight: height,
      rows: (top, rows) => drawRows(page, scale, { top, width, height: rows }, signal),
    });
  } catch (error) {
    return undrawable(error, signal);
  }
}

/** An image that pdf.js could not decode is left out of the drawing; in its place stands nothing. */
const hasAllImages = ({ objs }: PDFPageProxy): boolean =>
  [...(objs as Iterable<readonly [string, unknown]>)].every(([, image]) => image !== null);

async function drawRows(
  page: PDFPageProxy,
  scale: number,
  { top, width, height }: { readonly top: number; readonly width: number; readonly height: number },
  signal: AbortSignal,
): Promise<Result<Raster>> {
  const { createCanvas } = await import('@napi-rs/canvas');
  const canvas = createCanvas(width, height);
  const viewport = page.getViewport({ scale, offsetY: -top });
  const drawing = page.render({
    canvas: canvas as unknown as HTMLCanvasElement,
    viewport,
    background: 'white',
  });
  const stop = (): void => {
    drawing.cancel();
  };
  signal.addEventListener('abort', stop);
  try {
    await drawing.promise;
    if (!hasAllImages(page)) return fail('FILE_DAMAGED');
    return succeed({ data: opaque(canvas.data()), width, height });
  } catch (error) {
    return undrawable(error, signal);
  } finally {
    signal.removeEventListener('abort', stop);
    page.cleanup();
  }
}

/** pdf.js throws errors of its own kinds for files that are not built as they should be. */
function undrawable(error: unknown, signal: AbortSignal): ReturnType<typeof fail> {
  signal.throwIfAborted();
  const detail = error instanceof Error ? error.message : '';
  return fail('FILE_DAMAGED', detail);
}

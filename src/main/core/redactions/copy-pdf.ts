import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import type { RedactionArea } from '../../../shared/model/redaction.ts';
import { openPdfPictures } from '../readings/ocr/pdf-picture.ts';
import { bandHeight, type Picture, type Raster } from '../readings/ocr/raster.ts';
import { paintBlack, pixelBox, type PixelBox } from './black-out.ts';
import { CannotRedact, type CopyOf } from './copy-of.ts';
import { copyWords } from './copy-words.ts';

/** pdf.js holds the whole file in memory. */
const largestBytes = 300 * 1024 * 1024;
/** Pages are drawn at 200 pixels in an inch (ocr/pdf-picture.ts). */
const pointsPerPixel = 72 / 200;
/** The largest side of a page (ISO 32000-1, annex C). */
const largestPoints = 14_400;
const pageQuality = 90;

/**
 * A new PDF of pictures of all pages, with the boxes painted into them. Pages share fonts, forms and layers, and a file can hold what no page
 * shows: so every page is drawn, not only those with boxes, and nothing else of the file comes along. Page by page, a long one in bands.
 * Throws `CannotRedact` (protected, damaged, too large, a page that cannot be drawn in full), an AbortError, and what the file system says.
 */
export async function copyPdf(
  path: string,
  areas: readonly RedactionArea[],
  target: (ending: string) => string,
  signal: AbortSignal,
): Promise<CopyOf> {
  if ((await stat(path)).size > largestBytes) throw new CannotRedact();
  const opened = await openPdfPictures({ path, name: '' });
  if (!opened.ok) throw new CannotRedact();
  const pictures = opened.value;
  const to = target('pdf');
  try {
    if (areas.some(({ page }) => page > pictures.pageCount)) throw new CannotRedact();
    const writer = startPdf(to);
    try {
      for (let number = 1; number <= pictures.pageCount; number += 1) {
        const page = await pictures.page(number, signal);
        if (!page.ok) throw notDrawn(number);
        await addPage(
          writer,
          page.value,
          areas.filter((area) => area.page === number),
          number,
        );
        signal.throwIfAborted();
      }
      await writer.finish();
    } catch (error) {
      await writer.abandon();
      throw error;
    }
  } finally {
    await pictures.close();
  }
  return { path: to, mediaType: 'application/pdf', mediaKind: 'pdf', ending: 'pdf', notes: [] };
}

const notDrawn = (page: number): CannotRedact => new CannotRedact({ words: copyWords.pageNotDrawn, page });

async function addPage(
  writer: PdfWriter,
  picture: Picture,
  areas: readonly RedactionArea[],
  number: number,
): Promise<void> {
  const { readWidth: width, readHeight: height } = picture;
  const boxes = areas.flatMap((area) => pixelBox(area, { width, height }) ?? []);
  const scale = Math.min(pointsPerPixel, largestPoints / Math.max(width, height));
  writer.document.addPage({ size: [width * scale, height * scale], margin: 0 });
  const band = bandHeight(width);
  for (let top = 0; top < height; top += band) {
    const rows = await picture.rows(top, Math.min(band, height - top));
    if (!rows.ok) throw notDrawn(number);
    const image = await encode(rows.value, top, boxes);
    writer.document.image(image, 0, top * scale, { width: width * scale, height: rows.value.height * scale });
    await writer.drain();
  }
}

/** Lossless where that is the smaller one, as for pages of words; scans as photographs. */
async function encode(rows: Raster, top: number, boxes: readonly PixelBox[]): Promise<Buffer> {
  paintBlack(rows, top, boxes);
  const { data, width, height } = rows;
  const picture = sharp(data, { raw: { width, height, channels: 3 } });
  const lossless = await picture.clone().png({ compressionLevel: 6, palette: false }).toBuffer();
  const photograph = await picture.jpeg({ quality: pageQuality, chromaSubsampling: '4:4:4' }).toBuffer();
  return lossless.length <= photograph.length ? lossless : photograph;
}

interface PdfWriter {
  readonly document: PDFKit.PDFDocument;
  readonly drain: () => Promise<void>;
  readonly finish: () => Promise<void>;
  readonly abandon: () => Promise<void>;
}

function startPdf(target: string): PdfWriter {
  // The library makes the identifier of the file out of these facts. Not enumerable, they are not written: a copy says nothing of its making.
  const info = { CreationDate: new Date(0), Producer: 'CaseVault', Creator: 'CaseVault' };
  const document = new PDFDocument({ autoFirstPage: false, pdfVersion: '1.3', info });
  for (const key of Object.keys(document.info))
    Object.defineProperty(document.info, key, { enumerable: false });
  const stream = createWriteStream(target, { flags: 'wx', mode: 0o600 });
  const failed = once(stream, 'error').then(([error]) => {
    throw error;
  });
  failed.catch(() => undefined);
  document.pipe(stream);
  return {
    document,
    async drain() {
      while (stream.writableNeedDrain) await Promise.race([once(stream, 'drain'), failed]);
    },
    async finish() {
      document.end();
      if (!stream.closed) await Promise.race([once(stream, 'close'), failed]);
    },
    async abandon() {
      document.unpipe(stream);
      stream.destroy();
      if (!stream.closed) await once(stream, 'close').catch(() => undefined);
    },
  };
}

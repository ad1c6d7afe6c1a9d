import { open, readFile, stat } from 'node:fs/promises';
import { EncryptedPDFError, PDFDocument } from 'pdf-lib';
import type { ExhibitSource } from '../../../../shared/model/export.ts';
import type { Context } from '../context.ts';
import type { PdfPen } from '../layout/pdf-pen.ts';
import { styles } from '../layout/style.ts';
import { oncePer } from '../once-per.ts';
import { drawRecognised, recognisedOn } from './draw-recognised.ts';
import { PageEmbedder, type EmbeddedPage } from './embed-pdf.ts';
import { CannotShow, shownWhole, startExhibitPage, type Shown } from './exhibit-page.ts';
import { drawnScale, orientationOf, uprightSize, type Size } from './exhibit-size.ts';
import { estimateSaving, pictureSizes, reducePictures, type PictureSize } from './pdf-pictures.ts';
import { shownFile } from './shown-file.ts';

/** pdf-lib holds a whole document in memory; above this it stands as a placeholder and in the bundle. */
const largestPdfBytes = 300 * 1024 * 1024;
const tailBytes = 2048;

/**
 * Opens a PDF to be shown. pdf-lib repairs a truncated file without a word, so the end of the file is asked first.
 * A file that only forbids printing or copying opens with the empty password and is shown.
 */
async function openPdf(path: string): Promise<PDFDocument> {
  const { size } = await stat(path);
  if (size > largestPdfBytes) throw new CannotShow('unsupported');
  if (!(await endsAsPdf(path, size))) throw new CannotShow('damaged');
  const bytes = await readFile(path);
  try {
    return await loadPdf(bytes);
  } catch (error) {
    if (!(error instanceof EncryptedPDFError)) throw new CannotShow('damaged');
  }
  try {
    return await loadPdf(bytes, '');
  } catch {
    throw new CannotShow('encrypted');
  }
}

async function loadPdf(bytes: Buffer, password?: string): Promise<PDFDocument> {
  const document = await PDFDocument.load(bytes, {
    updateMetadata: false,
    throwOnInvalidObject: false,
    ...(password === undefined ? {} : { password }),
  });
  if (document.getPageCount() === 0) throw new CannotShow('damaged');
  return document;
}

async function endsAsPdf(path: string, size: number): Promise<boolean> {
  const handle = await open(path, 'r');
  try {
    const tail = Buffer.alloc(Math.min(size, tailBytes));
    await handle.read(tail, 0, tail.length, size - tail.length);
    return tail.includes('%%EOF');
  } finally {
    await handle.close();
  }
}

interface Facts {
  readonly pages: readonly Size[];
  readonly pictures: readonly PictureSize[];
  readonly sizeBytes: number;
}

async function inspect(path: string): Promise<Facts> {
  const document = await openPdf(path);
  const { size: sizeBytes } = await stat(path);
  return { pages: document.getPages().map(uprightSize), pictures: pictureSizes(document), sizeBytes };
}

/** The passes over one layout ask for the same facts; the file does not change under an export. */
const inspectOnce = oncePer((source: ExhibitSource) => inspect(shownFile(source).path));

/** What a PDF will take in the dossier, in bytes: it goes in as it is, but for pictures that are reduced. 0 where it cannot be shown. */
export async function estimatePdfBytes(
  source: ExhibitSource,
): Promise<(resolution: number | null) => number> {
  const facts = await inspectOnce(source).catch(() => null);
  if (facts === null) return () => 0;
  const { pictures, sizeBytes } = facts;
  return (resolution) => (resolution === null ? sizeBytes : sizeBytes - estimateSaving(pictures, resolution));
}

/** The pages as they are, each upright on a page of the dossier under its strip; text stays text. */
export async function drawPdf(context: Context, source: ExhibitSource, signal: AbortSignal): Promise<Shown> {
  const { flow } = context;
  const { pages } = await inspectOnce(source);
  const pen = flow.pen.writes ? (flow.pen as PdfPen) : null;
  const embed = pen && (await openToEmbed(context, source, pen, signal));
  for (const [index, size] of pages.entries()) {
    signal.throwIfAborted();
    drawPage(context, source, size, index, embed);
    if (index % 10 === 9) await pen?.pause();
  }
  return shownWhole;
}

type Embed = (index: number) => EmbeddedPage;

async function openToEmbed(
  { input }: Context,
  source: ExhibitSource,
  pen: PdfPen,
  signal: AbortSignal,
): Promise<Embed> {
  const document = await openPdf(shownFile(source).path);
  const resolution = input.options.pictureResolution;
  const reduced = resolution === null ? undefined : await reducePictures(document, resolution, signal);
  const embedder = new PageEmbedder(document, pen, reduced);
  return (index) => embedder.embed(document.getPage(index));
}

function drawPage(
  context: Context,
  source: ExhibitSource,
  size: Size,
  index: number,
  embed: Embed | null,
): void {
  const { flow, shared } = context;
  startExhibitPage(context, source, orientationOf(size));
  const room = flow.room();
  const scale = drawnScale(size, room);
  const width = size.width * scale;
  const height = size.height * scale;
  const box = { x: room.x + (room.width - width) / 2, y: room.y, width, height };
  if (embed) {
    try {
      const embedded = embed(index);
      const element = flow.pen.root('Sect');
      element.mark(() => {
        (flow.pen as PdfPen).form(embedded.reference, embedded, box);
      });
      element.end();
      drawRecognised(context, recognisedOn(context, source.evidence.id, index + 1), box);
    } catch {
      // One page that cannot be decoded does not take the others with it.
      flow.paragraph(shared.omission.damaged, { style: styles.note });
    }
  }
  flow.pen.artifact(() => {
    flow.pen.outline(box, '#d5dae0', 0.5);
  });
}

import { open, readFile, stat } from 'node:fs/promises';
import { EncryptedPDFError, PDFDocument, type PDFPage } from 'pdf-lib';
import type { ExhibitSource } from '../../../../shared/model/export.ts';
import type { Context } from '../context.ts';
import type { PdfPen } from '../layout/pdf-pen.ts';
import { styles } from '../layout/style.ts';
import { PageEmbedder, uprightSize } from './embed-pdf.ts';
import { drawRecognised, recognisedOn } from './draw-recognised.ts';
import { CannotShow, shownWhole, startExhibitPage, type Shown } from './exhibit-page.ts';
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

/** The pages as they are, each upright on a page of the dossier under its strip; text stays text. */
export async function drawPdf(context: Context, source: ExhibitSource, signal: AbortSignal): Promise<Shown> {
  const { flow } = context;
  const document = await openPdf(shownFile(source).path);
  const embedder = flow.pen.writes ? new PageEmbedder(document, flow.pen as PdfPen) : null;
  for (const [index, page] of document.getPages().entries()) {
    signal.throwIfAborted();
    drawPage(context, source, page, index + 1, embedder);
    if (index % 10 === 9 && flow.pen.writes) await (flow.pen as PdfPen).pause();
  }
  return shownWhole;
}

function drawPage(
  context: Context,
  source: ExhibitSource,
  page: PDFPage,
  number: number,
  embedder: PageEmbedder | null,
): void {
  const { flow, shared } = context;
  const size = uprightSize(page);
  startExhibitPage(context, source, size.width > size.height * 1.15 ? 'landscape' : 'portrait');
  const room = flow.room();
  const scale = Math.min(room.width / size.width, room.height / size.height, 1.25);
  const width = size.width * scale;
  const height = size.height * scale;
  const box = { x: room.x + (room.width - width) / 2, y: room.y, width, height };
  if (embedder) {
    try {
      const embedded = embedder.embed(page);
      const element = flow.pen.root('Sect');
      element.mark(() => {
        (flow.pen as PdfPen).form(embedded.reference, embedded, box);
      });
      element.end();
      drawRecognised(context, recognisedOn(context, source.evidence.id, number), box);
    } catch {
      // One page that cannot be decoded does not take the others with it.
      flow.paragraph(shared.omission.damaged, { style: styles.note });
    }
  }
  flow.pen.artifact(() => {
    flow.pen.outline(box, '#d5dae0', 0.5);
  });
}

import { setImmediate } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import { type FontBook, plainFeatures } from './fonts.ts';
import type { Line, Piece } from './lines.ts';
import type { Box, Element, ElementOptions, Pen, Picture } from './pen.ts';
import { openImage } from './pdf-image.ts';
import { createSink } from './sink.ts';
import { pageSizes } from './style.ts';
import { xmpOf, type DossierInformation } from './xmp.ts';

/** An indirect object of the PDF being written. */
export interface PdfReference {
  data: Record<string, unknown>;
  write(chunk: Uint8Array): void;
  end(chunk?: Uint8Array): void;
}

/** One that is written without pdfkit's own buffer. */
export interface StartedObject {
  readonly id: number;
  /** Where it begins in the file, in bytes. */
  offset: number;
}

/** Which elements the marked content of a page belongs to, by page (ISO 32000-2, 14.7.5.4). */
interface ParentTree {
  get(page: number): unknown;
  add(page: number, elements: PdfReference): void;
}

interface StructureElement {
  readonly dictionary: PdfReference;
  readonly _flushed: boolean;
  add(child: unknown): void;
  end(): void;
}

interface Bookmark {
  addItem(title: string, options: object): Bookmark;
}

/** What the pen uses of pdfkit beyond its published types. */
export interface WritingDocument extends PDFKit.PDFDocument {
  readonly _root: PdfReference;
  /** Writes title, author and dates into the XMP block. */
  _addInfo: () => void;
  appendXML(xml: string): void;
  openImage(source: Buffer): unknown;
  _fragment(text: string, x: number, y: number, options: Readonly<Record<string, unknown>>): void;
  struct(
    type: string,
    options: Readonly<Record<string, unknown>>,
  ): StructureElement & PDFKit.PDFStructureElement;
  endMarkedContent(): this;
  getStructParentTree(): ParentTree;
  addContent(content: string): this;
  push(chunk: Uint8Array | null): boolean;
  readonly _offset: number;
  _write(data: Uint8Array | string): void;
  _refEnd(reference: StartedObject): void;
  readonly page: PDFKit.PDFPage & {
    readonly xobjects: Record<string, PdfReference>;
    readonly dictionary: PdfReference;
  };
}

export interface PdfPen extends Pen {
  readonly document: WritingDocument;
  /** Opens a JPEG, or a PNG that is stored as it is. `bytes` may change when it returns. */
  picture(bytes: Buffer): Picture;
  /** Draws a form XObject of natural size `width` × `height` into a box of the same proportions. */
  form(reference: PdfReference, natural: { readonly width: number; readonly height: number }, box: Box): void;
  /** Lets messages in: a long dossier can be cancelled between two exhibits. */
  pause(): Promise<void>;
  finish(): void;
  /** Closes the file as it is; the caller removes it. */
  abandon(): void;
}

/**
 * The pen of the second pass: streams a tagged PDF 1.7 with the structure of PDF/A-2b (ISO 19005-2) to `target`, which must not exist. Page 1 of the file is
 * labelled 1 and the file opens at 100 % (UK e-bundle guidance 2021).
 */
export function createPdfPen(target: string, information: DossierInformation, fonts: FontBook): PdfPen {
  const document = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    subset: 'PDF/A-2b',
    lang: information.language,
    tagged: true,
    displayTitle: true,
    info: {
      Title: information.title,
      Author: information.author,
      Subject: information.subject,
      Creator: 'CaseVault',
      Producer: information.producer,
      CreationDate: information.createdAt,
      ModDate: information.createdAt,
    },
  }) as unknown as WritingDocument;
  document._addInfo = (): void => {
    document.appendXML(xmpOf(information));
  };
  const sink = createSink(target);
  // The header was written when the document was made.
  const header = document.read() as Buffer | null;
  if (header) sink.write(header);
  // Not piped: a stream holds every piece until the event loop turns, and a table of 10,000 rows is drawn without a turn.
  document.push = (chunk: Uint8Array | null): boolean => {
    if (chunk === null) sink.close();
    else sink.write(chunk);
    return true;
  };
  return {
    ...drawingOn(document, fonts),
    document,
    async pause() {
      await setImmediate();
    },
    finish() {
      document.end();
      if (!sink.closed()) throw new Error('an object of the dossier was begun and never written');
    },
    abandon() {
      sink.close();
    },
  };
}

/** The types know an outline's items without their page; pdfkit takes one. */
const outlineOf = ({ outline }: { readonly outline: unknown }): Bookmark => outline as Bookmark;

/** How far down in the box of a line its base line lies where Chinese letters then stand in the middle. */
const unseenBaseline = 0.8;

function drawingOn(
  document: WritingDocument,
  fonts: FontBook,
): Omit<PdfPen, 'document' | 'pause' | 'finish' | 'abandon'> {
  const registered = new Set<string>();
  const outline: Bookmark[] = [];
  const forms = new Map<PdfReference, string>();
  // One element holds all others, as readers of tags expect (ISO 32000-2, 14.8.4.3); pdfkit ends it with the file.
  const whole = document.struct('Document', {});
  document.addStructure(whole);
  let pictures = 0;
  const useFont = (name: string): void => {
    if (!registered.has(name)) {
      document.registerFont(name, fonts.bytesOf(name));
      registered.add(name);
    }
    document.font(name);
  };
  // `text()` would lay the words out a second time to move a cursor that nobody uses.
  const fragment = ({ text, width }: Piece, x: number, baseline: number): void => {
    document._fragment(text, x, baseline, {
      textWidth: width,
      lineBreak: false,
      baseline: 'alphabetic',
      features: plainFeatures,
    });
  };
  return {
    writes: true,
    addPage(orientation) {
      const [width, height] = pageSizes[orientation];
      const full = document.page as WritingDocument['page'] | null;
      document.addPage({ size: [width, height], margin: 0 });
      if (full) letGoOf(full, document);
      if (document._root.data['OpenAction']) return;
      document._root.data['OpenAction'] = [document.page.dictionary, 'XYZ', null, null, 1];
      document._root.data['PageLabels'] = { Nums: [0, { S: 'D' }] };
    },
    piece(piece: Piece, x, baseline) {
      useFont(piece.font);
      document.fontSize(piece.style.sizePoints).fillColor(piece.style.color);
      fragment(piece, x, baseline);
    },
    unseen(line: Line, box) {
      const stretch = box.width / line.width;
      document.save();
      // Text rendering mode 3 (ISO 32000-2, 9.3.6) paints nothing; horizontal scaling makes the words as wide as in the picture.
      document.addContent(`3 Tr ${((100 * stretch * line.height) / box.height).toFixed(2)} Tz`);
      for (const piece of line.pieces) {
        useFont(piece.font);
        document.fontSize((piece.style.sizePoints * box.height) / line.height);
        fragment(piece, box.x + piece.x * stretch, box.y + box.height * unseenBaseline);
      }
      document.restore();
    },
    line([x1, y1], [x2, y2], color, width) {
      document.moveTo(x1, y1).lineTo(x2, y2).lineWidth(width).stroke(color);
    },
    fill({ x, y, width, height }, color) {
      document.rect(x, y, width, height).fill(color);
    },
    outline({ x, y, width, height }, color, lineWidth) {
      document.rect(x, y, width, height).lineWidth(lineWidth).stroke(color);
    },
    clip({ x, y, width, height }, draw) {
      document.save().rect(x, y, width, height).clip();
      draw();
      document.restore();
    },
    link({ x, y, width, height }, destination) {
      document.goTo(x, y, width, height, destination);
    },
    destination(name, y) {
      document.addNamedDestination(name, 'XYZ', 0, y, null);
    },
    bookmark(title, level, page, top = 0) {
      const parent: Bookmark = outline[level - 1] ?? outlineOf(document);
      // pdfkit counts `left` from the right edge of the page.
      const item = parent.addItem(title, {
        left: document.page.width,
        top,
        expanded: level === 0,
        ...(page === undefined ? {} : { pageNumber: page - 1 }),
      });
      outline.length = level;
      outline[level] = item;
    },
    artifact(draw) {
      document.markContent('Artifact', { type: 'Layout' });
      draw();
      document.endMarkedContent();
    },
    root(type, options: ElementOptions = {}) {
      const element = document.struct(type, { ...options });
      whole.add(element);
      return elementOn(document, element, type);
    },
    picture(bytes) {
      pictures += 1;
      const image = openImage(document, bytes, `Png${pictures}`) as Parameters<typeof document.image>[0];
      return {
        draw({ x, y, width, height }) {
          document.image(image, x, y, { width, height });
        },
      };
    },
    form(reference, natural, box) {
      const name = forms.get(reference) ?? `Form${forms.size + 1}`;
      forms.set(reference, name);
      const objects = document.page.xobjects as Record<string, unknown>;
      objects[name] = reference;
      document.save();
      // The page's own system runs downwards, that of a form upwards.
      document.transform(
        box.width / natural.width,
        0,
        0,
        -box.height / natural.height,
        box.x,
        box.y + box.height,
      );
      document.addContent(`/${name} Do`);
      document.restore();
    },
  };
}

/** What is left of an object that was written: only its number is asked for, and whether an element has a parent. */
const written = { data: Object.freeze({ P: true }), buffer: Object.freeze([]) };

/**
 * Lets go of all that pdfkit keeps of a page that was written: its dictionary with pictures and links, and the elements on it, 100,000 cells
 * of tables in a long dossier, which the parent tree would hold until the end. Their list is written as an object of its own.
 */
function letGoOf({ dictionary }: WritingDocument['page'], document: WritingDocument): void {
  const key = dictionary.data['StructParents'];
  if (typeof key === 'number') {
    const tree = document.getStructParentTree();
    const elements = document.ref(tree.get(key) as object) as unknown as PdfReference;
    elements.end();
    Object.assign(elements, written);
    tree.add(key, elements);
  }
  // A bookmark that leads to the page asks for its height.
  Object.assign(dictionary, written, { data: { MediaBox: dictionary.data['MediaBox'] } });
}

function elementOn(document: WritingDocument, element: StructureElement, type: string): Element {
  return {
    child(childType, options: ElementOptions = {}) {
      const child = document.struct(childType, { ...options });
      element.add(child);
      return elementOn(document, child, childType);
    },
    mark(draw) {
      const content = document.markStructureContent(type);
      draw();
      document.endMarkedContent();
      element.add(content);
    },
    end() {
      element.end();
      // The dictionaries of 100,000 table cells would fill the memory until the end.
      if (element._flushed) Object.assign(element.dictionary, written);
    },
  };
}

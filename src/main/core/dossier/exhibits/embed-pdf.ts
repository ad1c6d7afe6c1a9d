import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
  type PDFDocument,
  type PDFObject,
  type PDFPage,
} from 'pdf-lib';
import type { PdfPen, PdfReference } from '../layout/pdf-pen.ts';
import { uprightSize } from './exhibit-size.ts';
import type { ReducedPicture } from './pdf-pictures.ts';

export interface EmbeddedPage {
  readonly reference: PdfReference;
  /** Size in points as the page is read, its rotation applied. */
  readonly width: number;
  readonly height: number;
}

/** Keys that lead out of what a page needs to be drawn: back up the page tree or into the tags of its old document. */
const leadsAway = new Set([
  '/Parent',
  '/StructParent',
  '/StructParents',
  '/P',
  '/B',
  '/PieceInfo',
  '/Metadata',
]);

/**
 * Copies pages of one document into the dossier as form XObjects (ISO 32000-1, 8.10), by walking their objects; what several pages
 * share (fonts, images) is copied once. Text stays text. Annotations with an appearance are drawn on top, links and
 * actions are not taken over. Throws where the page cannot be decoded.
 */
export class PageEmbedder {
  readonly #source: PDFDocument;
  readonly #pen: PdfPen;
  readonly #reduced: ReadonlyMap<PDFRef, ReducedPicture>;
  readonly #copied = new Map<PDFRef, PdfReference>();

  /** `reduced`: pictures that go in with fewer pixels than they have. */
  constructor(source: PDFDocument, pen: PdfPen, reduced: ReadonlyMap<PDFRef, ReducedPicture> = new Map()) {
    this.#source = source;
    this.#pen = pen;
    this.#reduced = reduced;
  }

  embed(page: PDFPage): EmbeddedPage {
    const box = page.getCropBox();
    const { width, height, turns } = uprightSize(page);
    const resources = this.#resourcesOf(page);
    const overlays = this.#appearances(page);
    const drawn = overlays.map(({ matrix }, index) => `q ${matrix.join(' ')} cm /CvNote${index} Do Q`);
    const xobjects = (resources['XObject'] ?? {}) as Record<string, unknown>;
    for (const [index, { reference }] of overlays.entries()) xobjects[`CvNote${index}`] = reference;
    if (overlays.length > 0) resources['XObject'] = xobjects;
    const group = page.node.get(PDFName.of('Group'));
    const reference = this.#newReference({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [box.x, box.y, box.x + box.width, box.y + box.height],
      Matrix: uprightMatrix(turns, box),
      Resources: resources,
      ...(group ? { Group: this.#convert(group) } : {}),
    });
    reference.write(Buffer.from('q\n'));
    for (const content of contentsOf(page)) {
      reference.write(content);
      reference.write(Buffer.from('\n'));
    }
    reference.end(Buffer.from(`Q\n${drawn.join('\n')}\n`));
    return { reference, width, height };
  }

  #newReference(data: Record<string, unknown>): PdfReference {
    return this.#pen.document.ref(data);
  }

  #resourcesOf(page: PDFPage): Record<string, unknown> {
    const resources = page.node.Resources();
    if (!resources) return {};
    const converted = this.#convertDictionary(resources);
    // Forms of annotations are added to this page's own XObjects: the dictionary may be shared, so it is written out here.
    const xobjects = resources.lookup(PDFName.of('XObject'));
    if (xobjects instanceof PDFDict) converted['XObject'] = this.#convertDictionary(xobjects);
    return converted;
  }

  /** Appearance streams of visible annotations, each with the matrix that puts it into its rectangle (12.5.5, algorithm 8.1). */
  #appearances(page: PDFPage): { reference: unknown; matrix: number[] }[] {
    const annotations = page.node.Annots()?.asArray() ?? [];
    return annotations.flatMap((entry) => {
      const annotation = this.#source.context.lookup(entry);
      if (!(annotation instanceof PDFDict)) return [];
      const flags = annotation.lookup(PDFName.of('F'));
      const hidden = flags instanceof PDFNumber && (flags.asNumber() & 0b100010) !== 0;
      const subtype = annotation.lookup(PDFName.of('Subtype'))?.toString();
      if (hidden || subtype === '/Popup') return [];
      const appearance = this.#normalAppearance(annotation);
      const rectangle = numbersOf(annotation.lookup(PDFName.of('Rect')));
      if (!appearance || rectangle.length !== 4) return [];
      const matrix = fitAppearance(appearance.stream, rectangle);
      return matrix ? [{ reference: this.#convert(appearance.entry), matrix }] : [];
    });
  }

  #normalAppearance(annotation: PDFDict): { entry: PDFObject; stream: PDFStream } | null {
    const appearances = annotation.lookup(PDFName.of('AP'));
    if (!(appearances instanceof PDFDict)) return null;
    let entry = appearances.get(PDFName.of('N'));
    let normal = appearances.lookup(PDFName.of('N'));
    if (normal instanceof PDFDict && !(normal instanceof PDFStream)) {
      const state = annotation.lookup(PDFName.of('AS'));
      if (!(state instanceof PDFName)) return null;
      entry = normal.get(state);
      normal = normal.lookup(state);
    }
    return entry instanceof PDFRef && normal instanceof PDFStream ? { entry, stream: normal } : null;
  }

  #convert(object: PDFObject): unknown {
    if (object instanceof PDFRef) return this.#convertReference(object);
    if (object instanceof PDFName) return object.toString().slice(1);
    if (object instanceof PDFNumber) return object.asNumber();
    if (object instanceof PDFBool) return object.asBoolean();
    if (object instanceof PDFString || object instanceof PDFHexString) return Buffer.from(object.asBytes());
    if (object instanceof PDFArray) return object.asArray().map((item) => this.#convert(item));
    if (object instanceof PDFDict) return this.#convertDictionary(object);
    return null;
  }

  #convertDictionary(dictionary: PDFDict): Record<string, unknown> {
    const converted: Record<string, unknown> = {};
    for (const [key, value] of dictionary.entries()) {
      if (!leadsAway.has(key.toString())) converted[key.toString().slice(1)] = this.#convert(value);
    }
    return converted;
  }

  #convertReference(reference: PDFRef): unknown {
    const known = this.#copied.get(reference);
    if (known) return known;
    const object = this.#source.context.lookup(reference);
    if (!object || isPage(object)) return null;
    const copy = this.#newReference({});
    // Known before its contents are walked: objects may lead back to themselves.
    this.#copied.set(reference, copy);
    if (object instanceof PDFStream) {
      const data = this.#convertDictionary(object.dict);
      delete data['Length'];
      const picture = this.#reduced.get(reference);
      if (picture) {
        const { width: Width, height: Height } = picture;
        delete data['DecodeParms'];
        Object.assign(data, { Width, Height, Filter: 'DCTDecode' });
      }
      Object.assign(copy.data, data);
      (copy as unknown as { compress: boolean }).compress = data['Filter'] === undefined;
      const stored = (): Uint8Array =>
        object instanceof PDFRawStream ? object.contents : object.getContents();
      copy.end(picture?.jpeg ?? Buffer.from(stored()));
    } else {
      (copy as { data: unknown }).data = this.#convert(object);
      copy.end();
    }
    return copy;
  }
}

const isPage = (object: PDFObject): boolean =>
  object instanceof PDFDict && /^\/Pages?$/.test(object.lookup(PDFName.of('Type'))?.toString() ?? '');

function contentsOf(page: PDFPage): Uint8Array[] {
  const contents = page.node.Contents();
  const streams =
    contents instanceof PDFArray
      ? contents.asArray().map((item) => page.doc.context.lookup(item))
      : [contents];
  return streams.flatMap((stream) => {
    if (stream instanceof PDFRawStream) return [decodePDFRawStream(stream).decode()];
    return stream instanceof PDFStream ? [stream.getContents()] : [];
  });
}

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Moves the crop box to the origin and turns the page upright. */
function uprightMatrix(turns: 0 | 1 | 2 | 3, { x, y, width, height }: Rectangle): number[] {
  if (turns === 1) return [0, -1, 1, 0, -y, x + width];
  if (turns === 2) return [-1, 0, 0, -1, x + width, y + height];
  if (turns === 3) return [0, 1, -1, 0, y + height, -x];
  return [1, 0, 0, 1, -x, -y];
}

const numbersOf = (object: PDFObject | undefined): number[] =>
  object instanceof PDFArray
    ? object.asArray().flatMap((item) => (item instanceof PDFNumber ? [item.asNumber()] : []))
    : [];

function fitAppearance(stream: PDFStream, rectangle: readonly number[]): number[] | null {
  const box = numbersOf(stream.dict.lookup(PDFName.of('BBox')));
  const own = numbersOf(stream.dict.lookup(PDFName.of('Matrix')));
  const [a, b, c, d, e, f] = own.length === 6 ? own : [1, 0, 0, 1, 0, 0];
  if (box.length !== 4) return null;
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = box;
  const corners = [
    [x1, y1],
    [x2, y1],
    [x1, y2],
    [x2, y2],
  ].map(
    ([x = 0, y = 0]) =>
      [(a ?? 1) * x + (c ?? 0) * y + (e ?? 0), (b ?? 0) * x + (d ?? 1) * y + (f ?? 0)] as const,
  );
  const left = Math.min(...corners.map(([x]) => x));
  const right = Math.max(...corners.map(([x]) => x));
  const low = Math.min(...corners.map(([, y]) => y));
  const high = Math.max(...corners.map(([, y]) => y));
  if (right - left === 0 || high - low === 0) return null;
  const [rx1 = 0, ry1 = 0, rx2 = 0, ry2 = 0] = rectangle;
  const scaleX = Math.abs(rx2 - rx1) / (right - left);
  const scaleY = Math.abs(ry2 - ry1) / (high - low);
  return [scaleX, 0, 0, scaleY, Math.min(rx1, rx2) - left * scaleX, Math.min(ry1, ry2) - low * scaleY];
}

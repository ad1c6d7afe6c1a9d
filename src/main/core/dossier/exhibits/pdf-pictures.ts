import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  type PDFDocument,
  type PDFPage,
} from 'pdf-lib';
import sharp, { type Sharp } from 'sharp';
import { pngAround } from '../layout/plain-png.ts';
import { reducedBytesPerPixel, reducedJpeg } from './reduced.ts';
import { drawnScale, roomFor, uprightSize } from './exhibit-size.ts';

/** How large a picture on the pages of a PDF is. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
  readonly storedBytes: number;
  /** Shorter side of its page, as the dossier draws it: the shorter side of the picture is hardly drawn larger than that. */
  readonly pagePoints: number;
}

/** One of which a copy may hold fewer pixels. */
interface PdfPicture extends PictureSize {
  readonly reference: PDFRef;
  readonly stream: PDFRawStream;
  readonly channels: 1 | 3;
}

export interface ReducedPicture {
  readonly width: number;
  readonly height: number;
  readonly jpeg: Buffer;
}

const named = (name: string): PDFName => PDFName.of(name);

/** Bilevel, indexed, masked and CMYK pictures stay as they are: they are small already, or would change their colours. */
function channelsOf(stream: PDFRawStream): 1 | 3 | null {
  const { dict } = stream;
  const bits = dict.lookup(named('BitsPerComponent'));
  const mask = dict.lookup(named('SMask'));
  const plain =
    bits instanceof PDFNumber &&
    bits.asNumber() === 8 &&
    !dict.has(named('Mask')) &&
    !dict.has(named('Decode')) &&
    !(mask instanceof PDFRawStream && mask.dict.has(named('Matte')));
  return plain ? channelsIn(dict.lookup(named('ColorSpace'))) : null;
}

/** ISO 32000-2, 8.6: device and ICC-based colour spaces of one or three components. */
function channelsIn(space: unknown): 1 | 3 | null {
  if (space === named('DeviceGray')) return 1;
  if (space === named('DeviceRGB')) return 3;
  if (!(space instanceof PDFArray) || space.lookup(0) !== named('ICCBased')) return null;
  const profile = space.lookup(1);
  const count = profile instanceof PDFRawStream ? profile.dict.lookup(named('N')) : undefined;
  const components = count instanceof PDFNumber ? count.asNumber() : 0;
  return components === 1 || components === 3 ? components : null;
}

type Coding = 'jpeg' | 'pixels' | 'png-rows';

function codingOf(stream: PDFRawStream): Coding | null {
  const filter = stream.dict.lookup(named('Filter'));
  const only = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter;
  const parameters = stream.dict.lookup(named('DecodeParms'));
  if (only === named('DCTDecode')) return parameters === undefined ? 'jpeg' : null;
  if (only !== named('FlateDecode')) return null;
  if (parameters === undefined) return 'pixels';
  return parameters instanceof PDFDict && hasPngRows(stream, parameters) ? 'png-rows' : null;
}

/** Rows filtered as PNG filters them (ISO 32000-2, 7.4.4.4), as wide as the picture. */
const hasPngRows = (stream: PDFRawStream, parameters: PDFDict): boolean =>
  sizeIn(parameters, 'Predictor') >= 10 &&
  sizeIn(parameters, 'Columns') === sizeIn(stream.dict, 'Width') &&
  sizeIn(parameters, 'Colors') === channelsOf(stream) &&
  sizeIn(parameters, 'BitsPerComponent') === 8;

const sizeIn = (dict: PDFDict, key: string): number => {
  const value = dict.lookup(named(key));
  return value instanceof PDFNumber ? value.asNumber() : 0;
};

/** The sizes of the pictures of a PDF that can be reduced. */
export const pictureSizes = (document: PDFDocument): PictureSize[] =>
  picturesIn(document).map(({ width, height, storedBytes, pagePoints }) => ({
    width,
    height,
    storedBytes,
    pagePoints,
  }));

/**
 * Those inside of forms too. One that several pages share stays as it is: each may show a part of it, larger than a page. A page that cannot be
 * walked has none.
 */
function picturesIn(document: PDFDocument): PdfPicture[] {
  const found = new Map<PDFRef, PdfPicture>();
  const shared = new Set<PDFRef>();
  for (const page of document.getPages()) {
    for (const picture of picturesOn(document, page)) {
      if (found.has(picture.reference)) shared.add(picture.reference);
      found.set(picture.reference, picture);
    }
  }
  return [...found.values()].filter(({ reference }) => !shared.has(reference));
}

function picturesOn(document: PDFDocument, page: PDFPage): PdfPicture[] {
  try {
    const pagePoints = drawnSide(page);
    return imagesOf(document, page.node.Resources(), new Set()).flatMap(([reference, stream]) => {
      const channels = channelsOf(stream);
      const [width, height] = [sizeIn(stream.dict, 'Width'), sizeIn(stream.dict, 'Height')];
      if (channels === null || codingOf(stream) === null || width * height === 0) return [];
      const storedBytes = stream.contents.length;
      return [{ reference, stream, width, height, channels, storedBytes, pagePoints }];
    });
  } catch {
    // An object of the page is damaged or lost: it goes in as it is, or says that it cannot be drawn.
    return [];
  }
}

/** What is cut off by the crop box belongs to the size a picture was made for. */
function drawnSide(page: PDFPage): number {
  const size = uprightSize(page);
  const [shown, whole] = [size, page.getMediaBox()].map(({ width, height }) => Math.min(width, height));
  return Math.max(shown ?? 0, whole ?? 0) * drawnScale(size, roomFor(size));
}

function imagesOf(
  document: PDFDocument,
  resources: PDFDict | undefined,
  seen: Set<PDFRef>,
): [PDFRef, PDFRawStream][] {
  const objects = resources?.lookup(named('XObject'));
  if (!(objects instanceof PDFDict)) return [];
  return objects.entries().flatMap(([, reference]): [PDFRef, PDFRawStream][] => {
    if (!(reference instanceof PDFRef) || seen.has(reference)) return [];
    seen.add(reference);
    const object = document.context.lookup(reference);
    if (!(object instanceof PDFRawStream)) return [];
    const subtype = object.dict.lookup(named('Subtype'));
    if (subtype === named('Image')) return [[reference, object]];
    const inside = object.dict.lookup(named('Resources'));
    return subtype === named('Form') && inside instanceof PDFDict ? imagesOf(document, inside, seen) : [];
  });
}

/** By how much a copy is smaller; null where the picture has no more pixels than that. */
function reductionOf({ width, height, pagePoints }: PictureSize, resolution: number): number | null {
  const scale = ((pagePoints / 72) * resolution) / Math.min(width, height);
  return scale < 1 ? scale : null;
}

/** How many bytes fewer the pictures take at a resolution, without decoding them. */
export function estimateSaving(pictures: readonly PictureSize[], resolution: number): number {
  return pictures.reduce((sum, picture) => {
    const scale = reductionOf(picture, resolution);
    if (scale === null) return sum;
    const reduced = picture.width * picture.height * scale * scale * reducedBytesPerPixel;
    return sum + Math.max(0, picture.storedBytes - reduced);
  }, 0);
}

/**
 * The pictures of a PDF with no more pixels than `resolution` (pixels per inch) asks for where the dossier draws them, by their objects.
 * What would not become smaller, or cannot be decoded, is left out and goes in as it is.
 */
export async function reducePictures(
  document: PDFDocument,
  resolution: number,
  signal: AbortSignal,
): Promise<ReadonlyMap<PDFRef, ReducedPicture>> {
  const reduced = new Map<PDFRef, ReducedPicture>();
  for (const picture of picturesIn(document)) {
    signal.throwIfAborted();
    const scale = reductionOf(picture, resolution);
    const copy = scale === null ? null : await reduce(picture, scale).catch(() => null);
    if (copy && copy.jpeg.length < picture.storedBytes) reduced.set(picture.reference, copy);
  }
  return reduced;
}

async function reduce(picture: PdfPicture, scale: number): Promise<ReducedPicture | null> {
  const { data, info } = await decoded(picture)
    .resize({ width: Math.max(1, Math.round(picture.width * scale)) })
    .toColourspace(picture.channels === 1 ? 'b-w' : 'srgb')
    .jpeg(reducedJpeg)
    .toBuffer({ resolveWithObject: true });
  return info.channels === picture.channels ? { width: info.width, height: info.height, jpeg: data } : null;
}

/** The colour space of the PDF says what the components mean, whatever profile the JPEG has inside. */
function decoded(picture: PdfPicture): Sharp {
  const { stream, width, height, channels } = picture;
  switch (codingOf(stream)) {
    case 'jpeg':
      return sharp(Buffer.from(stream.contents), { ignoreIcc: true });
    case 'png-rows':
      return sharp(pngAround({ width, height, colors: channels, rows: [Buffer.from(stream.contents)] }));
    default: {
      const pixels = decodePDFRawStream(stream).decode();
      if (pixels.length < width * height * channels) throw new Error('the picture is cut off');
      return sharp(pixels.subarray(0, width * height * channels), { raw: { width, height, channels } });
    }
  }
}

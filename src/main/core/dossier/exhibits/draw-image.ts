import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import sharp, { type Sharp } from 'sharp';
import { fillPlaces } from '../../../../shared/words/index.ts';
import type { ExhibitSource } from '../../../../shared/model/export.ts';
import { openPicture } from '../../evidence/pictures.ts';
import { formatExhibitNumber } from '../../../../shared/model/evidence.ts';
import type { Context } from '../context.ts';
import type { Box, Picture } from '../layout/pen.ts';
import type { PdfPen } from '../layout/pdf-pen.ts';
import { oncePer } from '../once-per.ts';
import { styles } from '../layout/style.ts';
import { drawRecognised, recognisedOn } from './draw-recognised.ts';
import { CannotShow, shownWhole, startExhibitPage, type Shown } from './exhibit-page.ts';
import { orientationOf, roomFor, type Size } from './exhibit-size.ts';
import { reducedBytesPerPixel, reducedJpeg } from './reduced.ts';
import { shownFile, type ShownFile } from './shown-file.ts';

/** Pictures are not blown up beyond this: below it they would only look worse than they are. */
const lowestPixelsPerInch = 110;
/** A picture whose page-high copy would be narrower than this is split over several pages instead. */
const narrowestPoints = 170;
const sliceWidthPoints = 330;
const sliceOverlapPoints = 28;
/** Above this a copy is scaled down for the page; the original is in the bundle as it is. */
const largestPixels = 100_000_000;

interface Facts {
  /** Upright size in pixels, the EXIF orientation applied. */
  readonly width: number;
  readonly height: number;
  readonly asIs: boolean;
  readonly lossless: boolean;
  readonly palette: boolean;
  readonly scaledDown: boolean;
  readonly sizeBytes: number;
}

/** What the file is, without decoding it. Throws `CannotShow` for what is damaged or too large to open. */
async function inspect({ path, mediaType }: ShownFile): Promise<Facts> {
  if (!(await endsWell(path, mediaType))) throw new CannotShow('damaged');
  const read = mediaType.includes('hei')
    ? openPicture(path, mediaType).then((picture) => picture.metadata())
    : sharp(path, { limitInputPixels: false }).metadata();
  const facts = await read.catch(() => {
    throw new CannotShow('damaged');
  });
  const turned = (facts.orientation ?? 1) > 4;
  const [width, height] = turned ? [facts.height, facts.width] : [facts.width, facts.height];
  if (width * height > 900_000_000) throw new CannotShow('unsupported');
  const scaledDown = width * height > largestPixels;
  const plainPng =
    facts.format === 'png' &&
    !facts.hasAlpha &&
    !facts.isProgressive &&
    !facts.isPalette &&
    facts.depth === 'uchar' &&
    (facts.channels === 3 || facts.channels === 1);
  const plainJpeg = facts.format === 'jpeg' && (facts.channels === 3 || facts.channels === 1);
  return {
    width,
    height,
    scaledDown,
    sizeBytes: (await stat(path)).size,
    asIs: !scaledDown && (plainPng || plainJpeg),
    palette: facts.isPalette || facts.format === 'gif',
    lossless: facts.format === 'png' || facts.format === 'gif' || facts.format === 'tiff',
  };
}

/** The passes over one layout ask for the same facts; the file does not change under an export. */
const inspectOnce = oncePer((source: ExhibitSource) => inspect(shownFile(source)));

/**
 * Begins to find out what the next pictures are: each waits for the disk a few times, and one after the other they would wait for a second in
 * a thousand. Originals alone: a copy may be removed while it is read here.
 */
export function lookAhead(next: readonly ExhibitSource[]): void {
  for (const source of next)
    if (source.copy === null && source.evidence.file.mediaKind === 'image')
      inspectOnce(source).catch(() => undefined);
}

/** A truncated JPEG or PNG still has a good start; its end tells. */
async function endsWell(path: string, mediaType: string): Promise<boolean> {
  if (mediaType !== 'image/jpeg' && mediaType !== 'image/png') return true;
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const tail = Buffer.alloc(Math.min(size, 64 * 1024));
    await handle.read(tail, 0, tail.length, size - tail.length);
    return tail.includes(mediaType === 'image/png' ? Buffer.from('IEND') : Buffer.from([0xff, 0xd9]));
  } finally {
    await handle.close();
  }
}

/** JPEG and plain PNG go in byte for byte; the rest, and what is reduced, is decoded once, upright, on white. */
async function load(
  pen: PdfPen,
  { path, mediaType }: ShownFile,
  facts: Facts,
  reducedWidth: number | null,
): Promise<Buffer> {
  if (reducedWidth !== null) {
    const reduced = await (await decode(path, mediaType, facts, reducedWidth)).jpeg(reducedJpeg).toBuffer();
    // A screenshot of few colours may be smaller as it is: then there is nothing to gain.
    if (!facts.asIs || reduced.length < facts.sizeBytes) return reduced;
  }
  if (facts.asIs) return readWhole(pen, path);
  const scale = facts.scaledDown ? Math.sqrt(largestPixels / (facts.width * facts.height)) / 2 : 1;
  const upright = await decode(path, mediaType, facts, Math.max(1, Math.round(facts.width * scale)));
  return facts.lossless
    ? upright.png({ compressionLevel: 6, palette: false }).toBuffer()
    : upright.jpeg({ quality: 92, chromaSubsampling: '4:4:4' }).toBuffer();
}

const rooms = new WeakMap<PdfPen, Buffer>();

/** Into the same memory every time: of thousands of pictures, each with its own, a hundred megabytes would wait to be collected. */
function readWhole(pen: PdfPen, path: string): Buffer {
  // At once, as the sink writes: nothing else waits for this thread.
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    let room = rooms.get(pen);
    if (room === undefined || room.length < size) {
      room = Buffer.allocUnsafeSlow(size * 2);
      rooms.set(pen, room);
    }
    let filled = 0;
    for (let read = -1; read !== 0 && filled < size; filled += read) {
      read = readSync(file, room, filled, size - filled, filled);
    }
    return room.subarray(0, filled);
  } finally {
    closeSync(file);
  }
}

async function decode(path: string, mediaType: string, facts: Facts, width: number): Promise<Sharp> {
  const picture = facts.scaledDown
    ? sharp(path, { limitInputPixels: false, sequentialRead: true }).autoOrient()
    : await openPicture(path, mediaType);
  return picture
    .resize({ width, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .removeAlpha();
}

/** How wide a picture is drawn in a room, in points, and whether it takes several pages. */
function drawnIn(facts: Size, room: Size): { readonly width: number; readonly sliced: boolean } {
  const largest = Math.min(room.width, (facts.width / lowestPixelsPerInch) * 72);
  const fitted = Math.min(largest, (room.height * facts.width) / facts.height);
  return fitted >= Math.min(narrowestPoints, largest)
    ? { width: fitted, sliced: false }
    : { width: Math.min(sliceWidthPoints, largest), sliced: true };
}

/** Pixels of the reduced copy; null where the picture has no more of them than that. */
function reducedWidthOf(facts: Size, widthPoints: number, resolution: number | null): number | null {
  if (resolution === null) return null;
  const pixels = Math.max(1, Math.round((widthPoints / 72) * resolution));
  return pixels < facts.width ? pixels : null;
}

/** How much larger a picture gets that is decoded and stored anew without a palette or in an older format, and what a pixel takes at most. */
const growth = { palette: 2.5, lossless: 1.1, lossy: 3.5 } as const;
const mostBytesPerPixel = 0.9;

/** What a picture will take in the dossier, without decoding it: exact where it goes in as it is, else an estimate. 0 where it cannot be shown. */
export async function estimatePictureBytes(
  source: ExhibitSource,
): Promise<(resolution: number | null) => number> {
  const facts = await inspectOnce(source).catch(() => null);
  if (facts === null) return () => 0;
  const room = roomFor(facts);
  const pixels = Math.min(facts.width * facts.height, facts.scaledDown ? largestPixels / 4 : Infinity);
  const kind = facts.palette ? 'palette' : facts.lossless ? 'lossless' : 'lossy';
  const grown = facts.sizeBytes * growth[kind];
  const stored = facts.asIs ? facts.sizeBytes : Math.min(grown, pixels * mostBytesPerPixel);
  return (resolution) => {
    const width = reducedWidthOf(facts, drawnIn(facts, room).width, resolution);
    if (width === null) return stored;
    return Math.min(stored, width * ((width * facts.height) / facts.width) * reducedBytesPerPixel);
  };
}

/** A picture upright and legible: on its side on a landscape page, a very long one on several pages with an overlap. */
export async function drawImage(context: Context, source: ExhibitSource): Promise<Shown> {
  const { flow, words, input } = context;
  const facts = await inspectOnce(source);
  startExhibitPage(context, source, orientationOf(facts));
  const values = { width: facts.width, height: facts.height };
  const note = facts.scaledDown ? fillPlaces(words.scaledDown, values) : null;
  if (note !== null) flow.paragraph(note, { style: styles.note });
  const room = flow.room();
  const { width, sliced } = drawnIn(facts, room);
  const reduced = reducedWidthOf(facts, width, input.options.pictureResolution);
  const pen = flow.pen.writes ? (flow.pen as PdfPen) : null;
  const bytes = pen && (await load(pen, shownFile(source), facts, reduced).catch(() => null));
  const picture = pen && bytes ? pen.picture(bytes) : null;
  if (sliced) {
    drawSlices(context, source, picture, facts, width);
  } else {
    const height = (width * facts.height) / facts.width;
    const box = { x: room.x + (room.width - width) / 2, y: room.y, width, height };
    figure(context, source, () => picture?.draw(box));
    drawRecognised(context, recognisedOn(context, source.evidence.id), box);
    outline(context, box);
  }
  return note === null ? shownWhole : { shortened: note };
}

function figure(context: Context, { evidence }: ExhibitSource, draw: () => void): void {
  const values = { exhibit: formatExhibitNumber(evidence.exhibit), title: evidence.details.title };
  const element = context.flow.pen.root('Figure', { alt: fillPlaces(context.words.figureAlt, values) });
  element.mark(draw);
  element.end();
}

function outline({ flow }: Context, box: Box): void {
  flow.pen.artifact(() => {
    flow.pen.outline(box, '#d5dae0', 0.5);
  });
}

/** One stored picture, drawn through a window that moves down it; each part says which it is. */
function drawSlices(
  context: Context,
  source: ExhibitSource,
  picture: Picture | null,
  facts: Facts,
  width: number,
): void {
  const { flow, words } = context;
  const whole = (width * facts.height) / facts.width;
  const labelHeight = 18;
  const largest = flow.remaining - labelHeight;
  const parts = Math.max(1, Math.ceil((whole - sliceOverlapPoints) / (largest - sliceOverlapPoints)));
  // All parts equally high, so that the last one is no sliver.
  const window = Math.min(largest, (whole + (parts - 1) * sliceOverlapPoints) / parts);
  for (let part = 1; part <= parts; part += 1) {
    if (part > 1) startExhibitPage(context, source);
    flow.paragraph(fillPlaces(words.partOf, { part, parts }), { style: styles.note, after: 2 });
    flow.y = flow.top + labelHeight;
    const offset = (part - 1) * (window - sliceOverlapPoints);
    const height = Math.min(window, whole - offset);
    const x = flow.left + (flow.width - width) / 2;
    const box = { x, y: flow.y, width, height };
    const all = { x, y: flow.y - offset, width, height: whole };
    figure(context, source, () => {
      flow.pen.clip(box, () => picture?.draw(all));
    });
    drawRecognised(context, recognisedOn(context, source.evidence.id), all, box);
    outline(context, box);
  }
}

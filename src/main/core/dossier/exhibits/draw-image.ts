import { open, readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { fillPlaces } from '../../../../shared/words/index.ts';
import type { ExhibitSource } from '../../../../shared/model/export.ts';
import { openPicture } from '../../evidence/pictures.ts';
import { formatExhibitNumber } from '../../../../shared/model/evidence.ts';
import type { Context } from '../context.ts';
import type { Box, Picture } from '../layout/pen.ts';
import type { PdfPen } from '../layout/pdf-pen.ts';
import { styles } from '../layout/style.ts';
import { drawRecognised, recognisedOn } from './draw-recognised.ts';
import { CannotShow, shownWhole, startExhibitPage, type Shown } from './exhibit-page.ts';
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
  readonly scaledDown: boolean;
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
    asIs: !scaledDown && (plainPng || plainJpeg),
    lossless: facts.format === 'png' || facts.format === 'gif' || facts.format === 'tiff',
  };
}

const inspected = new WeakMap<ExhibitSource, Promise<Facts>>();

/** The passes over one layout ask for the same facts; the file does not change under an export. */
function inspectOnce(source: ExhibitSource): Promise<Facts> {
  const facts = inspected.get(source) ?? inspect(shownFile(source));
  inspected.set(source, facts);
  return facts;
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

/** JPEG and plain PNG go in byte for byte; the rest is decoded once, upright, on white. */
async function load(path: string, mediaType: string, facts: Facts): Promise<Buffer> {
  if (facts.asIs) return readFile(path);
  const scale = facts.scaledDown ? Math.sqrt(largestPixels / (facts.width * facts.height)) / 2 : 1;
  const picture = facts.scaledDown
    ? sharp(path, { limitInputPixels: false, sequentialRead: true }).autoOrient()
    : await openPicture(path, mediaType);
  const upright = picture
    .resize({ width: Math.max(1, Math.round(facts.width * scale)), fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .removeAlpha();
  return facts.lossless
    ? upright.png({ compressionLevel: 6, palette: false }).toBuffer()
    : upright.jpeg({ quality: 92, chromaSubsampling: '4:4:4' }).toBuffer();
}

/** A picture upright and legible: on its side on a landscape page, a very long one on several pages with an overlap. */
export async function drawImage(context: Context, source: ExhibitSource): Promise<Shown> {
  const { flow, words } = context;
  const { path, mediaType } = shownFile(source);
  const facts = await inspectOnce(source);
  const bytes = flow.pen.writes ? await load(path, mediaType, facts).catch(() => null) : null;
  const picture = bytes ? (flow.pen as PdfPen).picture(bytes) : null;
  startExhibitPage(context, source, facts.width > facts.height * 1.15 ? 'landscape' : 'portrait');
  const values = { width: facts.width, height: facts.height };
  const note = facts.scaledDown ? fillPlaces(words.scaledDown, values) : null;
  if (note !== null) flow.paragraph(note, { style: styles.note });
  const room = flow.room();
  const largestWidth = Math.min(room.width, (facts.width / lowestPixelsPerInch) * 72);
  const fitted = Math.min(largestWidth, (room.height * facts.width) / facts.height);
  if (fitted >= Math.min(narrowestPoints, largestWidth)) {
    const height = (fitted * facts.height) / facts.width;
    const box = { x: room.x + (room.width - fitted) / 2, y: room.y, width: fitted, height };
    figure(context, source, () => picture?.draw(box));
    drawRecognised(context, recognisedOn(context, source.evidence.id), box);
    outline(context, box);
  } else {
    drawSlices(context, source, picture, facts, Math.min(sliceWidthPoints, largestWidth));
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

import type { PDFPage } from 'pdf-lib';
import { margin, pageSizes, type Orientation } from '../layout/style.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Upright size of a page in points, after its /Rotate. */
export function uprightSize(page: PDFPage): Size & { readonly turns: 0 | 1 | 2 | 3 } {
  const { width, height } = page.getCropBox();
  const turns = (((Math.round(page.getRotation().angle / 90) % 4) + 4) % 4) as 0 | 1 | 2 | 3;
  return turns % 2 === 1 ? { width: height, height: width, turns } : { width, height, turns };
}

/** How a page or a picture lies in the dossier. */
export const orientationOf = ({ width, height }: Size): Orientation =>
  width > height * 1.15 ? 'landscape' : 'portrait';

/** The room of a whole page of the dossier for it; the strip over an exhibit takes a little of it. */
export function roomFor(size: Size): Size {
  const [width, height] = pageSizes[orientationOf(size)];
  return { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
}

const largestScale = 1.25;

/** How much larger or smaller than it is a page of a PDF is drawn in a room. */
export const drawnScale = (size: Size, room: Size): number =>
  Math.min(room.width / size.width, room.height / size.height, largestScale);

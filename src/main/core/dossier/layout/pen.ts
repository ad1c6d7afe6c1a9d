import type { Orientation } from './style.ts';
import type { Line, Piece } from './lines.ts';

/** A part of the tag tree; what is drawn inside `mark` belongs to it. */
export interface Element {
  child(type: string, options?: ElementOptions): Element;
  mark(draw: () => void): void;
  end(): void;
}

export interface ElementOptions {
  readonly alt?: string;
  readonly scope?: 'Column' | 'Row';
}

/** An opened picture that can be drawn several times without being stored twice. */
export interface Picture {
  draw(box: Box): void;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * What the layout draws with. Positions in points from the upper left corner. There are two: one writes the PDF, one draws nothing, so that the same
 * layout code first finds the page numbers and then prints them.
 */
export interface Pen {
  readonly writes: boolean;
  addPage(orientation: Orientation): void;
  piece(piece: Piece, x: number, baseline: number): void;
  /** Words that are found and copied and never seen, stretched over a box. */
  unseen(line: Line, box: Box): void;
  line(from: readonly [number, number], to: readonly [number, number], color: string, width: number): void;
  fill(box: Box, color: string): void;
  outline(box: Box, color: string, width: number): void;
  clip(box: Box, draw: () => void): void;
  link(box: Box, destination: string): void;
  destination(name: string, y: number): void;
  /** `page` counts from 1; without it the bookmark leads to the page being drawn. `top` is how far down it leads. */
  bookmark(title: string, level: 0 | 1 | 2, page?: number, top?: number): void;
  artifact(draw: () => void): void;
  root(type: string, options?: ElementOptions): Element;
}

const nothing = (): void => undefined;
const noElement: Element = { child: () => noElement, mark: (draw) => draw(), end: nothing };

/** The pen of the first pass. */
export const measuringPen: Pen = {
  writes: false,
  addPage: nothing,
  piece: nothing,
  unseen: nothing,
  line: nothing,
  fill: nothing,
  outline: nothing,
  clip: nothing,
  link: nothing,
  destination: nothing,
  bookmark: nothing,
  artifact: nothing,
  root: () => noElement,
};

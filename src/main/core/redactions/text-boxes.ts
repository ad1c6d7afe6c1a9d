import type { PDFPageProxy } from 'pdfjs-dist';
import type { RecognisedPage } from '../../../shared/model/reading.ts';
import type { RedactionArea } from '../../../shared/model/redaction.ts';

export type Box = Pick<RedactionArea, 'x' | 'y' | 'width' | 'height'>;

/** A text whose characters have places on a page: `boxOf` gives what a stretch of it covers, one box for each run of it. */
export interface PlacedText {
  readonly text: string;
  boxesOf(start: number, end: number): readonly Box[];
}

/** A run of text and the box of a part of it, given as shares of its length. */
interface Run {
  readonly text: string;
  boxOf(from: number, to: number): Box;
}

/** Chinese characters are about twice as wide as Latin ones. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, one) => sum + ((one.codePointAt(0) ?? 0) > 0x2e80 ? 2 : 1), 0);

function placed(runs: readonly Run[], joint: (index: number) => string): PlacedText {
  const parts: { readonly run: Run; readonly start: number }[] = [];
  let text = '';
  for (const [index, run] of runs.entries()) {
    parts.push({ run, start: text.length });
    text += `${run.text}${joint(index)}`;
  }
  return {
    text,
    boxesOf: (start, end) =>
      parts.flatMap(({ run, start: first }) => {
        const from = Math.max(0, start - first);
        const to = Math.min(run.text.length, end - first);
        if (to <= from || run.text.slice(from, to).trim() === '') return [];
        const all = widthOf(run.text);
        return [run.boxOf(widthOf(run.text.slice(0, from)) / all, widthOf(run.text.slice(0, to)) / all)];
      }),
  };
}

/** A box with a margin of a share of its height, within the page. */
function withMargin({ x, y, width, height }: Box, across: number, down: number): Box {
  const left = Math.max(0, x - across);
  const top = Math.max(0, y - down);
  return {
    x: left,
    y: top,
    width: Math.min(1, x + width + across) - left,
    height: Math.min(1, y + height + down) - top,
  };
}

/**
 * Recognised lines, each a run. Where a character stands in a line is estimated by widths, so that the margin beside is one whole character of
 * Chinese.
 */
export function recognisedText(page: RecognisedPage): PlacedText {
  const runs = page.lines.map(({ text, box: [left, top, right, bottom] }): Run => {
    const height = bottom - top;
    return {
      text,
      boxOf: (from, to) =>
        withMargin(
          {
            x: (left + (right - left) * from) / page.width,
            y: top / page.height,
            width: ((right - left) * (to - from)) / page.width,
            height: height / page.height,
          },
          (height * 0.7) / page.width,
          (height * 0.12) / page.height,
        ),
    };
  });
  return placed(runs, () => '\n');
}

/** Ascenders and descenders of a line, as shares of its height above and below the base line. */
const above = 1;
const below = 0.3;

/**
 * The words of a page of a PDF with where they stand on the upright page: rotation and crop box are those that the page is shown with (PDF
 * 32000-1, 14.11.2). pdf.js gives each run its base line, direction and size as a matrix.
 */
export async function pageText(page: PDFPageProxy): Promise<PlacedText> {
  const viewport = page.getViewport({ scale: 1 });
  const { items, styles } = await page.getTextContent();
  const pointOf = (x: number, y: number): [number, number] =>
    viewport.convertToViewportPoint(x, y) as [number, number];
  const words = items.flatMap((item) => ('str' in item ? [item] : []));
  const runs = words.map(({ str, transform, width, height, fontName }): Run => {
    const [a, b, c, d, left, base] = transform as [number, number, number, number, number, number];
    const size = Math.hypot(c, d) || height;
    const [up, along] = [unit(c, d), unit(a, b)];
    const isDown = styles[fontName]?.vertical === true;
    return {
      text: str,
      boxOf(from, to) {
        const [first, last] = isDown ? [-from * height, -to * height] : [from * width, to * width];
        const [low, high] = isDown ? [-size, size] : [-below * size, above * size];
        const direction = isDown ? up : along;
        const across = isDown ? along : up;
        const corners = [first, last].flatMap((at) =>
          [low, high].map((off) =>
            pointOf(left + direction[0] * at + across[0] * off, base + direction[1] * at + across[1] * off),
          ),
        );
        const margin = size * 0.35;
        return withMargin(
          boundsOf(corners, viewport),
          margin / viewport.width,
          (size * 0.05) / viewport.height,
        );
      },
    };
  });
  return placed(runs, (index) => (words[index]?.hasEOL === true ? '\n' : ''));
}

function unit(x: number, y: number): readonly [number, number] {
  const length = Math.hypot(x, y) || 1;
  return [x / length, y / length];
}

function boundsOf(
  points: readonly (readonly [number, number])[],
  { width, height }: { readonly width: number; readonly height: number },
): Box {
  const within = (value: number): number => Math.min(1, Math.max(0, value));
  const xs = points.map(([x]) => within(x / width));
  const ys = points.map(([, y]) => within(y / height));
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

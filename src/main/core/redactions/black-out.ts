import type { RedactionArea, RedactionPassage } from '../../../shared/model/redaction.ts';

/** A box in whole pixels. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The pixels that an area touches, rounded outwards so that no edge of a letter is left over. Null where it has no size. */
export function pixelBox(
  area: Pick<RedactionArea, 'x' | 'y' | 'width' | 'height'>,
  picture: { readonly width: number; readonly height: number },
): PixelBox | null {
  const left = Math.max(0, Math.floor(area.x * picture.width));
  const top = Math.max(0, Math.floor(area.y * picture.height));
  const right = Math.min(picture.width, Math.ceil((area.x + area.width) * picture.width));
  const bottom = Math.min(picture.height, Math.ceil((area.y + area.height) * picture.height));
  return right > left && bottom > top ? { left, top, width: right - left, height: bottom - top } : null;
}

/** Paints boxes black into rows of a picture, three bytes a pixel; `top` is where the rows begin in the whole picture. */
export function paintBlack(
  rows: { readonly data: Uint8Array; readonly width: number; readonly height: number },
  top: number,
  boxes: readonly PixelBox[],
): void {
  for (const box of boxes) {
    const first = Math.max(box.top, top);
    const last = Math.min(box.top + box.height, top + rows.height);
    for (let row = first; row < last; row += 1) {
      const start = ((row - top) * rows.width + box.left) * 3;
      rows.data.fill(0, start, start + box.width * 3);
    }
  }
}

/** Lengths of the bars that stand for what is hidden: the classes say how long it was about, and not how long. */
const barLengths = [4, 8, 16, 24];

const barFor = (words: string): string => {
  const count = Array.from(words).length;
  return '█'.repeat(barLengths.find((length) => count <= length) ?? 24);
};

/** Replaces passages by bars. Ends of lines stay, in a table also what parts its cells, so that its columns stay where they are. */
export function coverPassages(
  text: string,
  passages: readonly Pick<RedactionPassage, 'start' | 'end'>[],
  isTable = false,
): string {
  const kept = isTable ? /([\r\n\t,;"]+)/ : /([\r\n]+)/;
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of merged(passages)) {
    parts.push(text.slice(at, start));
    const pieces = text.slice(start, end).split(kept);
    parts.push(
      ...pieces.map((piece, index) => (index % 2 === 1 || piece.trim() === '' ? piece : barFor(piece))),
    );
    at = Math.max(at, end);
  }
  return `${parts.join('')}${text.slice(at)}`;
}

function merged(
  passages: readonly Pick<RedactionPassage, 'start' | 'end'>[],
): { readonly start: number; readonly end: number }[] {
  const all: { start: number; end: number }[] = [];
  for (const { start, end } of [...passages].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}

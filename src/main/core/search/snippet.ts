import type { HitRange } from '../../../shared/model/search.ts';
import { fold, foldWithOffsets, type Folded } from './fold.ts';

export interface Snippet {
  readonly text: string;
  readonly ranges: readonly HitRange[];
}

/** About two lines of a list. */
const snippetLength = 80;
/** How much of it stands before the first hit: enough to see what is spoken of. */
const leadLength = 24;
const ellipsis = '…';

export const holdsAny = (text: string, words: readonly string[]): boolean => {
  const folded = fold(text);
  return words.some((word) => folded.includes(word));
};

/** Where the folded words stand in an original text; hits that touch are one range. */
export function rangesOf(text: string, words: readonly string[]): HitRange[] {
  const folded = foldWithOffsets(text);
  const found = words.flatMap((word) => placesOf(folded, word)).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const ranges: [number, number][] = [];
  for (const [start, end] of found) {
    const last = ranges.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else ranges.push([start, end]);
  }
  return ranges;
}

function placesOf({ text, starts, ends }: Folded, word: string): HitRange[] {
  const places: HitRange[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    places.push([starts[at] ?? 0, ends[at + word.length - 1] ?? 0]);
  }
  return places;
}

/** Some 80 characters of a text around the first hit, in one line; the beginning where there is no hit. */
export function snippetOf(text: string, words: readonly string[]): Snippet {
  const ranges = rangesOf(text, words);
  const first = ranges[0] ?? [0, 0];
  const latestStart = Math.max(0, text.length - snippetLength);
  const start = wholeCharacter(text, Math.min(Math.max(0, first[0] - leadLength), latestStart));
  // A long phrase is shown whole, even where that makes the snippet longer.
  const end = wholeCharacter(text, Math.min(text.length, Math.max(start + snippetLength, first[1])));
  const before = start > 0 ? ellipsis : '';
  // Line ends and tabs become spaces one for one: the ranges stay right.
  const shown = text.slice(start, end).replace(/[\s\p{Cc}]/gu, ' ');
  const shift = before.length - start;
  return {
    text: `${before}${shown}${end < text.length ? ellipsis : ''}`,
    ranges: ranges
      .filter((range) => range[0] < end && range[1] > start)
      .map(([from, to]) => [Math.max(from, start) + shift, Math.min(to, end) + shift]),
  };
}

/** Steps back where a cut would part the two halves of a character. */
function wholeCharacter(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff && index > 0 ? index - 1 : index;
}

import type { Said } from '../languages.ts';
import type { FindingClass } from '../model/wording.ts';

/** A place that one of the rules has found, before overlaps are settled. */
export interface Hit {
  readonly class: FindingClass;
  readonly start: number;
  readonly end: number;
  readonly reason: Said;
  readonly suggestions: readonly string[];
  readonly stops: boolean;
  /** What the key names instead of the words, where these must not be stored a second time. */
  readonly named?: string;
}

export interface Place {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** All matches of a pattern as places. */
export function* placesOf(pattern: RegExp, text: string): Generator<Place> {
  for (const match of text.matchAll(pattern)) {
    if (match[0].length === 0) continue;
    yield { start: match.index, end: match.index + match[0].length, words: match[0] };
  }
}

import { z } from 'zod';

/** The place in this list is part of the index: new kinds go to its end, and there is room for 16. */
export const searchKinds = [
  'case',
  'contact',
  'incident',
  'note',
  'evidence',
  'message',
  'transaction',
  'submission',
  'draft',
  'lead',
] as const;
export type SearchKind = (typeof searchKinds)[number];

/** Characters that can be typed. The index's stretches of long texts overlap by more (`search-index.ts`). */
export const longestQuery = 400;

export const searchQuerySchema = z.object({
  /** Words that must all be there; “several words” in quotation marks stand side by side. */
  words: z.string().max(longestQuery),
  caseId: z.uuid().optional(),
  kinds: z.array(z.enum(searchKinds)).optional(),
  /** ISO 8601. With either end of a range, what has no time is left out. */
  fromUtc: z.iso.datetime().optional(),
  /** Not included. */
  toUtc: z.iso.datetime().optional(),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(200).default(50),
});
export type SearchQuery = z.input<typeof searchQuerySchema>;

/** From and to in UTF-16 units of the text that it goes with. */
export type HitRange = readonly [from: number, to: number];

export interface SearchHit {
  readonly kind: SearchKind;
  /** The case, contact or event; for what stands in a file, the exhibit. */
  readonly id: string;
  readonly caseId: string;
  readonly title: string;
  /** Hits in the title. */
  readonly titleRanges: readonly HitRange[];
  /** A page, a line, or empty. */
  readonly part: string;
  /** Words around the first hit, or the beginning where only the title has one; empty where there is a title alone. */
  readonly snippet: string;
  /** Hits in the snippet. */
  readonly ranges: readonly HitRange[];
  /** The exhibit's number, or null. */
  readonly exhibit: string | null;
}

export interface SearchPage {
  readonly total: number;
  /** There are more hits than were counted. */
  readonly atLeast: boolean;
  /** False while the index of an upgraded vault is being built: there may be hits that are not found yet. */
  readonly complete: boolean;
  /** Over all cases, whatever the filter by case; the one with the most hits first. */
  readonly cases: readonly { readonly caseId: string; readonly title: string; readonly count: number }[];
  /** Hits in titles first, then the newest. */
  readonly hits: readonly SearchHit[];
}

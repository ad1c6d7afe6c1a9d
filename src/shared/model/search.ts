import { z } from 'zod';

/** In the order in which hits are shown. */
export const searchKinds = [
  'case',
  'contact',
  'incident',
  'note',
  'evidence',
  'message',
  'transaction',
] as const;
export type SearchKind = (typeof searchKinds)[number];

export const searchQuerySchema = z.object({
  /** Words that must all be there; “several words” in quotation marks stand side by side. */
  words: z.string().max(400),
  caseId: z.uuid().optional(),
  kinds: z.array(z.enum(searchKinds)).optional(),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(200).default(50),
});
export type SearchQuery = z.input<typeof searchQuerySchema>;

export interface SearchHit {
  readonly kind: SearchKind;
  /** The case, contact or event; for what stands in a file, the exhibit. */
  readonly id: string;
  readonly caseId: string;
  readonly title: string;
  /** A page, a line, or empty. */
  readonly part: string;
  readonly snippet: string;
  /** Hits in the snippet, from and to in UTF-16 units. */
  readonly ranges: readonly (readonly [number, number])[];
  /** The exhibit's number, or null. */
  readonly exhibit: string | null;
}

export interface SearchPage {
  readonly total: number;
  /** Over all cases, whatever the filter by case. */
  readonly cases: readonly { readonly caseId: string; readonly title: string; readonly count: number }[];
  readonly hits: readonly SearchHit[];
}

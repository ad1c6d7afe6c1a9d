import type { Said } from '../languages.ts';

/** Classes of the lexicon for tone and clarity. */
export const findingClasses = [
  'vague-time',
  'vague-amount',
  'vague-actor',
  'vague-event',
  'vague-frequency',
  'vague-demand',
  'vague-consequence',
  'insult',
  'crime-claim',
  'absolute',
  'emotion',
  'rhetorical',
  'threat',
  'speculation',
  'unsupported-law',
  'padding',
  'over-promise',
  'personal-data',
] as const;
export type FindingClass = (typeof findingClasses)[number];

/** A place in a text that could be said more clearly. Never rewritten by the app. */
export interface WordingFinding {
  /** Stable for the same words in the same class: what a dismissal names. */
  readonly key: string;
  readonly class: FindingClass;
  /** In UTF-16 code units of the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly reason: Said;
  /** Better words to put in its place, or a pattern to fill; empty where leaving it out is better. */
  readonly suggestions: readonly string[];
  /** A hard stop: the text is not marked as sent, copied for a public channel or exported before it is resolved. */
  readonly stops: boolean;
}

import { z } from 'zod';
import type { EventTime } from './time.ts';
import type { CaseRecordOf } from './record.ts';

/**
 * What a chat's capture should hold, in the order of doing it. After steps that courts have published for WeChat evidence
 * (xzxx.cn/xzxw/3491.html); checked 2026-11-23.
 */
export const captureSteps = [
  'own-account',
  'other-profile',
  'entered-from-profile',
  'transfer-details',
  'full-date',
  'voice-with-text',
  'separate-medium',
] as const;
export type CaptureStep = (typeof captureSteps)[number];

/** By the times read in the pictures, again and again as more is read; or as the user put them. */
export const seriesOrders = ['times', 'user'] as const;

const short = z.string().max(300).default('');
const eachOnce = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

/** Screenshots of one chat. A picture may stand in several series; a series may be emptied, it is never deleted. */
export const seriesDetailsSchema = z.object({
  title: z.string().trim().min(1).max(300),
  app: short,
  counterpart: short,
  order: z.enum(seriesOrders).default('times'),
  /** In the user's order; where the order is by times, in the order they were added. */
  evidenceIds: z.array(z.uuid()).max(2000).refine(eachOnce, 'an exhibit stands twice').default([]),
  /** The steps of the capture that the user says were done. */
  captured: z.array(z.enum(captureSteps)).max(captureSteps.length).refine(eachOnce).default([]),
  notes: z.string().max(20_000).default(''),
});
export type SeriesDetails = z.infer<typeof seriesDetailsSchema>;
export type SeriesInput = z.input<typeof seriesDetailsSchema>;

export type SeriesRecord = CaseRecordOf<SeriesDetails>;

/** Where a picture's place in the order comes from, the surest first. */
export const placeSources = ['screen', 'screen-reckoned', 'exhibit', 'none'] as const;
export type PlaceSource = (typeof placeSources)[number];

export interface SeriesPicture {
  readonly evidenceId: string;
  /**
   * `screen`: a date and time that stand whole in the picture. `screen-reckoned`: a clock or a weekday in the picture, reckoned
   * back from the exhibit's own time. `exhibit`: nothing was read in it, this is when it was made.
   */
  readonly time: EventTime | null;
  readonly source: PlaceSource;
  /** Whether its words were recognised. */
  readonly hasText: boolean;
}

/**
 * What stands between a picture and the next. `overlap`: the end of one is the start of the other. `none`: both could be compared and
 * nothing in common was found; something may be missing, or the two were scrolled by exactly a screen. `unknown`: not comparable.
 */
export interface SeriesJoin {
  readonly kind: 'overlap' | 'none' | 'unknown';
  readonly by: 'text' | 'pixels' | null;
  /** The words that stand in both, for the user to see. */
  readonly lines: readonly string[];
}

/** A series with what the pictures say. `joins` has one less than `pictures`. */
export interface SeriesView {
  readonly record: SeriesRecord;
  readonly pictures: readonly SeriesPicture[];
  readonly joins: readonly SeriesJoin[];
}

/** Pictures that follow each other by time or by name, and stand in no series yet. */
export interface SeriesProposal {
  readonly evidenceIds: readonly string[];
  readonly by: 'times' | 'names';
}

export interface SeriesList {
  readonly series: readonly SeriesRecord[];
  readonly proposals: readonly SeriesProposal[];
}

export const verdicts = ['same', 'different'] as const;

/** What the user says of two pictures that look alike. The ids stand in their own order: one record for each two. */
export const likenessSchema = z.object({
  evidenceIds: z
    .tuple([z.uuid(), z.uuid()])
    .refine(([first, second]) => first < second, 'the ids do not stand in their order'),
  verdict: z.enum(verdicts),
  note: z.string().max(4000).default(''),
});
export type Likeness = z.infer<typeof likenessSchema>;

export interface LikePair {
  readonly evidenceIds: readonly [string, string];
  /** Width and height in pixels, upright. */
  readonly sizes: readonly [readonly [number, number], readonly [number, number]];
  readonly said: (Likeness & { readonly id: string; readonly revision: number }) | null;
}

export interface LikePairs {
  readonly pairs: readonly LikePair[];
  /** Pictures of the case: compared; not yet looked at; and those that cannot be decoded, by id. */
  readonly compared: number;
  readonly waiting: number;
  readonly unreadable: readonly string[];
}

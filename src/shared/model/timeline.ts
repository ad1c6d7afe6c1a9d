import { z } from 'zod';
import type { EventTime } from './time.ts';

export const timelineKinds = [
  'incident',
  'contact',
  'promise',
  'next-step',
  'submission',
  'evidence',
  'transaction',
  'note',
] as const;
export type TimelineKind = (typeof timelineKinds)[number];

export const timelineQuerySchema = z.object({
  caseId: z.uuid(),
  kinds: z.array(z.enum(timelineKinds)).optional(),
  text: z.string().max(200).optional(),
  fromUtc: z.string().optional(),
  toUtc: z.string().optional(),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(1000).default(200),
});
export type TimelineQuery = z.input<typeof timelineQuerySchema>;

/** One line of the stream. `entityId` is the contact, exhibit or event that the line comes from. */
export interface TimelineEntry {
  readonly kind: TimelineKind;
  readonly entityId: string;
  readonly position: number;
  readonly time: EventTime;
  readonly title: string;
  readonly summary: string;
  readonly exhibits: readonly string[];
  readonly state: string | null;
}

/** Times that are not known come last, in the order they were recorded. `total` counts the whole filtered stream. */
export interface TimelinePage {
  readonly total: number;
  readonly undated: number;
  readonly entries: readonly TimelineEntry[];
}

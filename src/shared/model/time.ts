import { z } from 'zod';

/** How finely a moment is known. A coarser moment is never shown as a finer one. */
export const timePrecisions = ['second', 'minute', 'hour', 'day', 'month', 'year', 'unknown'] as const;
export type TimePrecision = (typeof timePrecisions)[number];

/** Whether this is the IANA name of a time zone. */
export function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Where the time was read. File-system times are hints, never facts. */
export const timeOrigins = [
  'user',
  'exif',
  'media',
  'e-mail',
  'statement',
  'chat',
  'document',
  'screen',
  'file-name',
  'file-system',
  'unknown',
] as const;
export type TimeOrigin = (typeof timeOrigins)[number];

/**
 * A moment with its pedigree: the words it was given in, the local reading, the zone and offset, and UTC.
 * `local` is cut to the precision (`2026`, `2026-03`, `2026-03-02`, `2026-03-02T14`, `…T14:05`, `…T14:05:09`).
 * `utc` is the first instant of that stretch of time, in ISO 8601 with `Z` and milliseconds; null when unknown.
 */
export const eventTimeSchema = z.object({
  text: z.string(),
  local: z.string().nullable(),
  precision: z.enum(timePrecisions),
  zone: z.string().nullable(),
  offset: z.string().nullable(),
  utc: z.string().nullable(),
  approximate: z.boolean(),
  origin: z.enum(timeOrigins),
});
export type EventTime = z.infer<typeof eventTimeSchema>;

/**
 * What a form or a file gives: a bare ISO 8601 string (`2026-03-02T14:05+08:00`, `2026-03`), or the parts.
 * Without an offset and a zone, the zone of the computer is used and recorded.
 */
export const timeInputSchema = z.union([
  z.string().max(80),
  z.object({
    text: z.string().max(200).optional(),
    local: z.string().max(40).nullable(),
    zone: z.string().max(60).nullable().optional(),
    approximate: z.boolean().optional(),
    origin: z.enum(timeOrigins).optional(),
  }),
]);
export type TimeInput = z.input<typeof timeInputSchema>;

export const unknownTime: EventTime = {
  text: '',
  local: null,
  precision: 'unknown',
  zone: null,
  offset: null,
  utc: null,
  approximate: false,
  origin: 'unknown',
};

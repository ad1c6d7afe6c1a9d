import type { Language } from '../../shared/languages.ts';
import type { EventTime, TimeInput, TimePrecision } from '../../shared/model/time.ts';
import { localDay } from './day.ts';

/** A time as a form holds it: the local reading cut to what is known, and where it was read. */
export interface TimeParts {
  readonly local: string | null;
  readonly zone: string | null;
  readonly approximate: boolean;
  readonly text?: string;
  readonly origin?: EventTime['origin'];
}

export const computerZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The first instant of a calendar day (`2026-03-02`) in the zone of this computer. */
export const dayStart = (day: string): string => new Date(`${day}T00:00`).toISOString();

/** The first instant after it. */
export function dayEnd(day: string): string {
  const next = new Date(`${day}T00:00`);
  next.setDate(next.getDate() + 1);
  return next.toISOString();
}

const pad = (value: number, digits = 2): string => String(value).padStart(digits, '0');

/** The computer's present reading, to the minute, in its own zone. */
export function presentTime(): TimeParts {
  const now = new Date();
  return {
    local: `${localDay(now)}T${pad(now.getHours())}:${pad(now.getMinutes())}`,
    zone: computerZone(),
    approximate: false,
  };
}

export const unknownTimeParts = (): TimeParts => ({ local: null, zone: null, approximate: false });

/** For editing a stored time. An offset without a zone is kept as the zone, so that saving again loses nothing. */
export function timePartsOf(time: EventTime): TimeParts {
  return {
    local: time.local,
    zone: time.zone ?? time.offset,
    approximate: time.approximate,
    text: time.text,
    origin: time.origin,
  };
}

/** Cutting points of a local reading `2026-03-02T14:05:09`, by precision. */
const lengths: Readonly<Record<TimePrecision, number>> = {
  unknown: 0,
  year: 4,
  month: 7,
  day: 10,
  hour: 13,
  minute: 16,
  second: 19,
};

export function precisionOf(local: string | null): TimePrecision {
  const found = Object.entries(lengths).find(([, length]) => length === (local?.length ?? 0));
  return found ? (found[0] as TimePrecision) : 'second';
}

/** Cuts a full reading to a precision; null where nothing is known. */
export function cutTo(full: string, precision: TimePrecision): string | null {
  return precision === 'unknown' ? null : full.slice(0, lengths[precision]);
}

/** Fills a cut reading up with the start of what is not known: a place to begin in the picker, never a fact. */
export const fillUp = (local: string): string => `${local}${'2000-01-01T00:00:00'.slice(local.length)}`;

/**
 * What the bridge takes. A time that the user has changed is the user's own: words and origin of the earlier reading
 * no longer belong to it and are left out by the field.
 */
export function timeInputOf(parts: TimeParts): TimeInput {
  return {
    local: parts.local,
    zone: parts.local === null ? null : (parts.zone ?? computerZone()),
    approximate: parts.approximate,
    origin: parts.origin ?? (parts.local === null ? 'unknown' : 'user'),
    ...(parts.text ? { text: parts.text } : {}),
  };
}

const shapes: Readonly<Record<Exclude<TimePrecision, 'unknown'>, Intl.DateTimeFormatOptions>> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  hour: { year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', hourCycle: 'h23' },
  minute: {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
  second: {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  },
};

/** The local reading in the words of the language, no finer than it is known; null where nothing is known. */
export function printLocal(time: Pick<EventTime, 'local' | 'precision'>, language: Language): string | null {
  if (time.local === null || time.precision === 'unknown') return null;
  // The reading is shown as it was written down, so it is neither parsed nor printed in any real zone.
  const instant = new Date(`${fillUp(time.local)}Z`);
  if (Number.isNaN(instant.getTime())) return time.local;
  const shape = shapes[time.precision];
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    ...shape,
    timeZone: 'UTC',
  }).format(instant);
}

/** `UTC+8` for `+08:00`; only where the hour is known does an offset say anything. */
export function printOffset(time: Pick<EventTime, 'offset' | 'precision'>): string | null {
  if (time.offset === null || !['hour', 'minute', 'second'].includes(time.precision)) return null;
  const match = /^([+-])(\d\d):?(\d\d)/.exec(time.offset);
  if (!match) return time.offset;
  const [, sign, hours, minutes] = match;
  if (hours === '00' && minutes === '00') return 'UTC';
  return `UTC${sign === '-' ? '−' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}

/**
 * The part of a reading that stands under the heading of its day: `14:05`, the whole hour where only that is known;
 * null where no hour is known.
 */
export function printClock({ local, precision }: Pick<EventTime, 'local' | 'precision'>): string | null {
  const clock = local?.slice(11) ?? '';
  if (clock === '') return null;
  return precision === 'hour' ? `${clock}:00–${clock}:59` : clock;
}

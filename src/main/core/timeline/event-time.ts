import { Temporal } from 'temporal-polyfill';
import type { EventTime, TimeInput, TimePrecision } from '../../../shared/model/time.ts';
import { fail, succeed, type Result } from '../../../shared/result.ts';

/** ISO 8601 in the calendar form, cut anywhere from the year to the second, with an optional offset. */
const isoPattern =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2})(?::(\d{2})(?::(\d{2})(?:\.\d+)?)?)?)?)?)?(Z|[+-]\d{2}:?\d{2})?$/;

const precisions: readonly TimePrecision[] = ['year', 'month', 'day', 'hour', 'minute', 'second'];

const normaliseOffset = (offset: string): string =>
  offset === 'Z' ? '+00:00' : offset.includes(':') ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`;

/** What the clock on the wall was ahead of UTC; for a time that a clock change skipped, the offset before the change. */
function offsetOf(plain: Temporal.PlainDateTime, zoned: Temporal.ZonedDateTime): string {
  if (zoned.toPlainDateTime().equals(plain)) return zoned.offset;
  return zoned.getTimeZoneTransition('previous')?.subtract({ nanoseconds: 1 }).offset ?? zoned.offset;
}

/**
 * Completes what a form or a file gives to a time with its pedigree. The precision is that of the text: `2026-03` stays a month.
 * A local time that a clock change skipped or repeated takes the offset before the change (Temporal's `compatible`).
 * Errors: INVALID_INPUT with the text that is not a time, or the zone that does not exist.
 */
export function completeTime(input: TimeInput, systemZone = Temporal.Now.timeZoneId()): Result<EventTime> {
  const given = typeof input === 'string' ? { local: input.trim() === '' ? null : input } : input;
  const origin = given.origin ?? 'user';
  const approximate = given.approximate ?? false;
  const text = given.text ?? given.local ?? '';
  if (given.local === null) {
    return succeed({
      text,
      local: null,
      precision: 'unknown',
      zone: null,
      offset: null,
      utc: null,
      approximate,
      origin,
    });
  }
  const match = isoPattern.exec(given.local.trim());
  if (!match) return fail('INVALID_INPUT', given.local);
  const fields: (string | undefined)[] = match.slice(1, 7);
  const known = fields.filter((field) => field !== undefined);
  const [year, month = '01', day = '01', hour = '00', minute = '00', second = '00'] = known;
  const zone = match[7] ? normaliseOffset(match[7]) : (given.zone ?? systemZone);
  try {
    const plain = Temporal.PlainDateTime.from(`${year}-${month}-${day}T${hour}:${minute}:${second}`, {
      overflow: 'reject',
    });
    const zoned = plain.toZonedDateTime(zone);
    const local = `${year}-${month}-${day}T${hour}:${minute}:${second}`.slice(
      0,
      [4, 7, 10, 13, 16, 19][known.length - 1],
    );
    return succeed({
      text,
      local,
      precision: precisions[known.length - 1] ?? 'unknown',
      zone,
      offset: offsetOf(plain, zoned),
      utc: zoned.toInstant().toString({ smallestUnit: 'millisecond' }),
      approximate,
      origin,
    });
  } catch (error) {
    if (error instanceof RangeError) return fail('INVALID_INPUT', `${given.local} ${zone}`);
    throw error;
  }
}

/** The first instant after a time: `2026-03` ends where April begins in its zone. Null where the time is not known. */
export function endOfTime({ local, precision, zone, offset }: EventTime): string | null {
  const at = zone ?? offset;
  if (local === null || at === null || precision === 'unknown') return null;
  const start = Temporal.PlainDateTime.from(`${local}${'0000-01-01T00:00:00'.slice(local.length)}`);
  return start
    .add({ [`${precision}s`]: 1 })
    .toZonedDateTime(at)
    .toInstant()
    .toString({ smallestUnit: 'millisecond' });
}

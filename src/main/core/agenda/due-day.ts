import { Temporal } from 'temporal-polyfill';
import type { EventTime } from '../../../shared/model/time.ts';

export interface DueDay {
  /** ISO date. */
  readonly date: string;
  /** `14:05`, or null where no hour was given. */
  readonly time: string | null;
}

/**
 * The day on which a time is due, in a zone. A day is that day wherever it was written down; a month or a year is due on its last
 * day; an hour is carried over into the zone. Null where nothing is known.
 */
export function dueDayOf({ local, precision, utc }: EventTime, zone: string): DueDay | null {
  if (local === null || utc === null || precision === 'unknown') return null;
  if (precision === 'day') return { date: local, time: null };
  if (precision === 'year') return { date: `${local}-12-31`, time: null };
  if (precision === 'month') {
    const month = Temporal.PlainYearMonth.from(local);
    return { date: month.toPlainDate({ day: month.daysInMonth }).toString(), time: null };
  }
  const there = Temporal.Instant.from(utc).toZonedDateTimeISO(zone);
  return {
    date: there.toPlainDate().toString(),
    time: there.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}

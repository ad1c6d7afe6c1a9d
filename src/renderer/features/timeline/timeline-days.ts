import type { Language } from '../../../shared/languages.ts';
import type { EventTime } from '../../../shared/model/time.ts';
import type { TimelineEntry } from '../../../shared/model/timeline.ts';
import { printLocal } from '../../components/time.ts';

/** The day an entry stands under, or the month or year where no more is known; empty without a known time. */
export const dayOf = ({ time }: TimelineEntry): string => time.local?.slice(0, 10) ?? '';

export interface DayName {
  readonly date: string;
  /** Only where the day itself is known. */
  readonly weekday: string | null;
}

/** The heading of the day, in the words of the language; null for what has no known time. */
export function nameDay(time: EventTime, language: Language): DayName | null {
  const local = time.local?.slice(0, 10) ?? null;
  const wholeDay = local?.length === 10;
  const date = printLocal({ local, precision: wholeDay ? 'day' : time.precision }, language);
  if (date === null) return null;
  const instant = new Date(`${local ?? ''}T00:00Z`);
  const weekday =
    wholeDay && !Number.isNaN(instant.getTime())
      ? new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(instant)
      : null;
  return { date, weekday };
}

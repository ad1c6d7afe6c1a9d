import { dayMilliseconds } from '../../../shared/model/day.ts';
import type { ContactRecord } from '../../../shared/model/contact.ts';
import type { EventTime } from '../../../shared/model/time.ts';

export interface ContactFilter {
  readonly text: string;
  readonly openPromisesOnly: boolean;
}

/** A line of the list: the heading of a day, or a contact of that day. Null is the day of what has no known time. */
export type ContactLine =
  | { readonly kind: 'day'; readonly key: string; readonly time: EventTime }
  | { readonly kind: 'contact'; readonly key: string; readonly contact: ContactRecord };

function matches({ details }: ContactRecord, { text, openPromisesOnly }: ContactFilter): boolean {
  if (openPromisesOnly && !details.promises.some(({ state }) => state === 'open')) return false;
  const wanted = text.trim().toLocaleLowerCase();
  return [
    details.counterpart,
    details.person,
    details.staffNumber,
    details.ticketNumber,
    details.said,
    details.result,
    details.nextStep,
    ...details.promises.map((promise) => promise.text),
  ].some((field) => field.toLocaleLowerCase().includes(wanted));
}

/** The newest first; contacts without a known time last, the one logged last first. */
const newestFirst = (a: ContactRecord, b: ContactRecord): number =>
  (b.details.time.utc ?? '').localeCompare(a.details.time.utc ?? '') || b.id.localeCompare(a.id);

/** Contacts that fit the filter under headings by day, month or year, as finely as their times are known. */
export function contactLines(
  contacts: readonly ContactRecord[],
  filter: ContactFilter,
): readonly ContactLine[] {
  const lines: ContactLine[] = [];
  let day: string | null = null;
  for (const contact of contacts.filter((one) => matches(one, filter)).sort(newestFirst)) {
    const { time } = contact.details;
    const itsDay = time.local?.slice(0, 10) ?? '';
    if (itsDay !== day) {
      const precision = itsDay.length === 10 ? 'day' : time.precision;
      lines.push({
        kind: 'day',
        key: `day ${contact.id}`,
        time: { ...time, local: itsDay || null, precision },
      });
      day = itsDay;
    }
    lines.push({ kind: 'contact', key: contact.id, contact });
  }
  return lines;
}

/**
 * Whole days since the stretch of time a promise was given for has passed; 0 while it has not, or while no date is
 * known. A promise for a day is due until the end of that day.
 */
export function daysPast(due: EventTime | null, now: Date): number {
  if (!due?.utc) return 0;
  const start = new Date(due.utc);
  const end = new Date(start);
  if (due.precision === 'year') end.setUTCFullYear(end.getUTCFullYear() + 1);
  else if (due.precision === 'month') end.setUTCMonth(end.getUTCMonth() + 1);
  else if (due.precision === 'day') end.setTime(end.getTime() + dayMilliseconds);
  return now > end ? Math.floor((now.getTime() - end.getTime()) / dayMilliseconds) + 1 : 0;
}

import { Temporal } from 'temporal-polyfill';
import type { EstimateReason, PeriodUnit } from '../../../shared/model/deadline.ts';
import { dateOf, dayNumber, kindOfDay } from './calendar.ts';
import type { Jurisdiction } from './rules/rule.ts';

export interface Counting {
  readonly jurisdiction: Jurisdiction;
  /** Backwards from the start, for a look-back. */
  readonly backwards?: boolean;
  /**
   * Whose end it is, for a last day on a day of rest: theirs moves on a weekend, the user's does not. Null: an end that no day of
   * rest moves (a minimum, a look-back).
   */
  readonly side: 'theirs' | 'mine' | null;
}

export interface Counted {
  readonly date: string;
  /** The last day as counted, where a day of rest moved it on. */
  readonly movedFrom: string | null;
  readonly estimates: readonly EstimateReason[];
}

/**
 * Counts a period from its start event. The first day is not counted; months and years end on the matching day, else on the last
 * of the month (Civil Code of China Art. 201 and 202, Civil Procedure Law Art. 85; checked 2026-11-23). For weeks, months and years
 * elsewhere the rule was not established, and what a business day is outside China neither: these are estimates.
 */
export function countPeriod(
  start: string,
  period: { readonly number: number; readonly unit: PeriodUnit },
  counting: Counting,
): Counted {
  const { jurisdiction } = counting;
  if (period.unit === 'business_days') return countBusinessDays(start, period.number, jurisdiction);
  const { number, unit } = period;
  const field = unit === 'calendar_days' ? 'days' : unit;
  const duration = { [field]: counting.backwards ? -number : number };
  const counted = Temporal.PlainDate.from(start).add(duration).toString();
  if (jurisdiction === 'CN') return moveOn(counted, counting.side);
  const estimates: EstimateReason[] = unit === 'calendar_days' ? [] : ['counting-not-established'];
  return { date: counted, movedFrom: null, estimates };
}

function countBusinessDays(start: string, number: number, jurisdiction: Jurisdiction): Counted {
  const estimates = new Set<EstimateReason>(jurisdiction === 'CN' ? [] : ['business-day-not-defined']);
  let day = dayNumber(start);
  for (let counted = 0; counted < number;) {
    day += 1;
    const { kind, known } = kindOfDay(jurisdiction, day);
    if (kind === 'working') counted += 1;
    if (!known && jurisdiction === 'CN') estimates.add('calendar-year-missing');
  }
  return { date: dateOf(day), movedFrom: null, estimates: [...estimates] };
}

/**
 * A last day on a statutory holiday (法定休假日) moves to the day after it (Civil Code Art. 203, Civil Procedure Law Art. 85). Whether the
 * words mean plain weekends too is not settled by the text read. So the careful day is taken, as an estimate: the firm and the
 * authority get until the next working day, the user does not.
 */
function moveOn(counted: string, side: Counting['side']): Counted {
  if (side === null) return { date: counted, movedFrom: null, estimates: [] };
  const estimates = new Set<EstimateReason>();
  let day = dayNumber(counted);
  for (;;) {
    const { kind, known } = kindOfDay('CN', day);
    if (!known) estimates.add('calendar-year-missing');
    if (kind === 'working') break;
    if (kind === 'rest') {
      estimates.add('rest-day-not-settled');
      if (side === 'mine') break;
    }
    day += 1;
  }
  const date = dateOf(day);
  return { date, movedFrom: date === counted ? null : counted, estimates: [...estimates] };
}

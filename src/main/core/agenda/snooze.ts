import { Temporal } from 'temporal-polyfill';
import { putAway, type AgendaItem, type Snooze } from '../../../shared/model/agenda.ts';
import type { CaseDetails } from '../../../shared/model/case.ts';
import { fail, succeed, type Result } from '../../../shared/result.ts';
import { readCase } from '../cases/cases.ts';
import { workingDaysBetween } from '../deadlines/calendar.ts';
import type { Vault } from '../vault/vault.ts';
import { agendaOf, allItems } from './agenda.ts';
import { keepSnooze } from './agenda-state.ts';

const laterHours = 3;
/** Longer than any run of holidays. */
const daysLookedAt = 60;

/**
 * The instant at which a snoozed item is back: a day begins at midnight in the zone of this computer, where the user is. The next
 * working day is one of the calendar of the case. Errors: INVALID_INPUT for a date that does not lie ahead.
 */
export function snoozeEnd(
  snooze: Snooze,
  now: Date,
  jurisdiction: CaseDetails['jurisdiction'],
  zone = Temporal.Now.timeZoneId(),
): Result<string> {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  const today = here.toPlainDate();
  const at = (day: Temporal.PlainDate): Result<string> =>
    succeed(day.toZonedDateTime({ timeZone: zone }).toInstant().toString({ smallestUnit: 'millisecond' }));
  if (typeof snooze === 'object') {
    const day = Temporal.PlainDate.from(snooze.date);
    return Temporal.PlainDate.compare(day, today) > 0 ? at(day) : fail('INVALID_INPUT', snooze.date);
  }
  switch (snooze) {
    case 'later-today':
      return succeed(here.add({ hours: laterHours }).toInstant().toString({ smallestUnit: 'millisecond' }));
    case 'tomorrow':
      return at(today.add({ days: 1 }));
    case 'next-working-day':
      return at(nextWorkingDay(today, jurisdiction));
    case 'in-a-week':
      return at(today.add({ days: 7 }));
    case 'put-away':
      return succeed(putAway);
  }
}

function nextWorkingDay(
  today: Temporal.PlainDate,
  jurisdiction: CaseDetails['jurisdiction'],
): Temporal.PlainDate {
  for (let days = 1; days <= daysLookedAt; days += 1) {
    const day = today.add({ days });
    if (workingDaysBetween(jurisdiction, today.toString(), day.toString()).days > 0) return day;
  }
  return today.add({ days: 1 });
}

/** Errors: NOT_FOUND where nothing open has this key. */
export function findItem(vault: Vault, key: string): Result<AgendaItem> {
  const agenda = agendaOf(vault);
  if (!agenda.ok) return agenda;
  const item = allItems(agenda.value).find((one) => one.key === key);
  return item ? succeed(item) : fail('NOT_FOUND', key);
}

/** Errors: NOT_FOUND; INVALID_INPUT for a date that does not lie ahead. */
export function snoozeItem(vault: Vault, key: string, snooze: Snooze): Result<null> {
  const item = findItem(vault, key);
  if (!item.ok) return item;
  const found = readCase(vault, item.value.caseId);
  if (!found.ok) return found;
  const end = snoozeEnd(snooze, vault.environment.clock(), found.value.details.jurisdiction);
  if (!end.ok) return end;
  keepSnooze(vault, [item.value], end.value);
  return succeed(null);
}

/** Errors: NOT_FOUND. */
export function wakeItem(vault: Vault, key: string): Result<null> {
  const item = findItem(vault, key);
  if (!item.ok) return item;
  keepSnooze(vault, [item.value], null);
  return succeed(null);
}

/** Lets items rest for some hours, all until the same moment: what a notification offers. */
export function restLaterToday(vault: Vault, items: readonly AgendaItem[]): void {
  const end = snoozeEnd('later-today', vault.environment.clock(), 'other');
  if (end.ok) keepSnooze(vault, items, end.value);
}

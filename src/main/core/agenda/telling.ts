import { Temporal } from 'temporal-polyfill';
import type { AgendaItem } from '../../../shared/model/agenda.ts';
import { succeed, type Result } from '../../../shared/result.ts';
import type { Vault } from '../vault/vault.ts';
import { agendaOf } from './agenda.ts';
import { agendaStates, keepTold, stateKey } from './agenda-state.ts';

/** Nobody is told of anything before, on the clock of this computer. */
const earliestHour = 9;

/**
 * What the user is now to be told of: overdue or for today, awake, its hour come, and not told yet today. Each item is told once a
 * day, so those given back are noted as told. Errors: as `agendaOf`.
 */
export function takeUntold(vault: Vault, zone = Temporal.Now.timeZoneId()): Result<readonly AgendaItem[]> {
  const now = vault.environment.clock();
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  if (here.hour < earliestHour) return succeed([]);
  const agenda = agendaOf(vault);
  if (!agenda.ok) return agenda;
  const day = here.toPlainDate().toString();
  const states = agendaStates(vault);
  const untold = [...agenda.value.overdue, ...agenda.value.today].filter(
    (item) => hasCome(item, now) && states.get(stateKey(item))?.told_at !== day,
  );
  if (untold.length > 0) keepTold(vault, untold, day);
  return succeed(untold);
}

/** An item with an hour is told of at its hour; one whose day has passed at any. */
const hasCome = ({ dueDate, dueTime, zone }: AgendaItem, now: Date): boolean =>
  dueTime === null ||
  Temporal.PlainDateTime.from(`${dueDate}T${dueTime}`).toZonedDateTime(zone).epochMilliseconds <=
    now.getTime();

import type { AgendaItem } from '../../../shared/model/agenda.ts';
import type { Vault } from '../vault/vault.ts';

interface AgendaStateRow {
  readonly item_key: string;
  readonly snoozed_until: string | null;
  readonly told_at: string | null;
}

/** What is kept about an item holds for its date alone: where the date moves, the item is back. */
export const stateKey = ({ key, dueDate }: Pick<AgendaItem, 'key' | 'dueDate'>): string =>
  `${key} ${dueDate}`;

export function agendaStates(vault: Vault): ReadonlyMap<string, AgendaStateRow> {
  const rows = vault.database
    .prepare<[], AgendaStateRow>('SELECT item_key, snoozed_until, told_at FROM agenda_state')
    .all();
  return new Map(rows.map((row) => [row.item_key, row]));
}

/** Sets until when items rest; null wakes them. Whoever rests is told of again afterwards. */
export function keepSnooze(
  vault: Vault,
  items: readonly Pick<AgendaItem, 'key' | 'dueDate'>[],
  until: string | null,
): void {
  const keep = vault.database.prepare(
    `INSERT INTO agenda_state (item_key, snoozed_until, told_at) VALUES (?, ?, NULL)
     ON CONFLICT (item_key) DO UPDATE SET snoozed_until = excluded.snoozed_until, told_at = NULL`,
  );
  vault.database.transaction(() => items.forEach((item) => keep.run(stateKey(item), until))).immediate();
}

/** Notes that the user was told of items on a day (ISO date). */
export function keepTold(
  vault: Vault,
  items: readonly Pick<AgendaItem, 'key' | 'dueDate'>[],
  day: string,
): void {
  const keep = vault.database.prepare(
    `INSERT INTO agenda_state (item_key, snoozed_until, told_at) VALUES (?, NULL, ?)
     ON CONFLICT (item_key) DO UPDATE SET told_at = excluded.told_at`,
  );
  vault.database.transaction(() => items.forEach((item) => keep.run(stateKey(item), day))).immediate();
}

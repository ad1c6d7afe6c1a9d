import type Database from 'better-sqlite3';
import type { CustodyAction, CustodyEntry } from '../../../shared/model/custody.ts';
import { canonicalJson, chainStart, hashCustodyEntry } from './custody-chain.ts';
import type { Environment } from './environment.ts';

/** The scope of what concerns the vault as a whole: its making, upgrades, exports, verifications. */
export const vaultScope = 'vault';

export interface CustodyEvent {
  readonly scope: string;
  readonly action: CustodyAction;
  readonly itemId?: string;
  readonly sha256?: string;
  /** Fingerprints, names, counts; never contents and never paths, because a case's log leaves with its bundle. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

const insertEntry = `INSERT INTO custody (scope, sequence, at, offset, actor, tool, action, item_id, sha256, detail, previous_hash, hash)
  VALUES (@scope, @sequence, @at, @offset, @actor, @tool, @action, @itemId, @sha256, @detail, @previousHash, @hash)`;

/** `+08:00` for the zone of this computer at that moment. */
function offsetOf(moment: Date): string {
  const minutes = -moment.getTimezoneOffset();
  const part = (value: number): string => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${part(Math.floor(size / 60))}:${part(size % 60)}`;
}

/** Appends to a log. Must be called inside the (immediate) transaction of the change that it records. */
export function appendCustody(
  database: Database.Database,
  environment: Environment,
  event: CustodyEvent,
): CustodyEntry {
  if (!database.inTransaction) throw new Error('a custody entry belongs to the transaction of its change');
  const head = database
    .prepare<[string], { sequence: number; hash: string }>(
      'SELECT sequence, hash FROM custody WHERE scope = ? ORDER BY sequence DESC LIMIT 1',
    )
    .get(event.scope);
  const now = environment.clock();
  const unsealed = {
    scope: event.scope,
    sequence: (head?.sequence ?? 0) + 1,
    at: now.toISOString(),
    offset: offsetOf(now),
    actor: environment.actor,
    tool: `CaseVault ${environment.appVersion}`,
    action: event.action,
    itemId: event.itemId ?? null,
    sha256: event.sha256 ?? null,
    detail: event.detail ?? {},
    previousHash: head?.hash ?? chainStart,
  };
  const entry: CustodyEntry = { ...unsealed, hash: hashCustodyEntry(unsealed) };
  database.prepare(insertEntry).run({ ...entry, detail: canonicalJson(entry.detail) });
  return entry;
}

/** Continues, in an empty log, one that comes from another vault, entry by entry as it is. In the caller's transaction. */
export function copyCustody(database: Database.Database, entries: readonly CustodyEntry[]): void {
  const insert = database.prepare(insertEntry);
  for (const entry of entries) insert.run({ ...entry, detail: canonicalJson(entry.detail) });
}

interface CustodyRow extends Omit<CustodyEntry, 'detail'> {
  readonly detail: string;
}

/** A whole log, first entry first. */
export function listCustody(database: Database.Database, scope: string): CustodyEntry[] {
  const rows = database
    .prepare<[string], CustodyRow>(
      `SELECT scope, sequence, at, offset, actor, tool, action, item_id AS itemId, sha256, detail,
              previous_hash AS previousHash, hash
         FROM custody WHERE scope = ? ORDER BY sequence`,
    )
    .all(scope);
  return rows.map((row) => ({ ...row, detail: JSON.parse(row.detail) as Record<string, unknown> }));
}

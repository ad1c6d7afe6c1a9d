import type { EventTime } from '../../../shared/model/time.ts';
import type { TimelineKind } from '../../../shared/model/timeline.ts';
import type { Vault } from '../vault/vault.ts';

/** Sorts after every time: what has no known time comes last. */
export const undatedKey = '~';

/** Longer texts are cut for the list only; the record has them whole. */
const summaryLength = 400;

export interface DerivedEntry {
  readonly kind: TimelineKind;
  readonly time: EventTime;
  readonly title: string;
  readonly summary: string;
  readonly state: string | null;
  readonly evidenceIds: readonly string[];
}

/** Puts the lines of one record in place of those it had; inside the transaction that saves the record. */
export function replaceEntries(
  vault: Vault,
  caseId: string,
  entityId: string,
  entries: readonly DerivedEntry[],
): void {
  vault.database.prepare('DELETE FROM timeline_entry WHERE entity_id = ?').run(entityId);
  const insert = vault.database.prepare(
    `INSERT INTO timeline_entry (case_id, sort_key, entity_id, position, kind, time, title, summary, state, evidence_ids)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const [position, entry] of entries.entries()) {
    insert.run(
      caseId,
      entry.time.utc ?? undatedKey,
      entityId,
      position,
      entry.kind,
      JSON.stringify(entry.time),
      entry.title,
      entry.summary.slice(0, summaryLength),
      entry.state,
      JSON.stringify(entry.evidenceIds),
    );
  }
}

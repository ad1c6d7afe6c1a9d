import type { FoundMessage } from '../../../shared/model/reading.ts';
import type { CaseMessage, MessagePage } from '../../../shared/model/reading.ts';
import type { EventTime } from '../../../shared/model/time.ts';
import { fail, succeed, type Result } from '../../../shared/result.ts';
import type { Vault } from '../vault/vault.ts';

interface Row {
  readonly position: number;
  readonly time: string | null;
  readonly sender: string;
  readonly text: string;
  readonly kind: FoundMessage['kind'];
  readonly attachment: string;
}

/** A stretch of the messages of a chat export, in the order of the file. Errors: NOT_FOUND. */
export function messagePage(
  { database }: Vault,
  { id, offset, limit }: { readonly id: string; readonly offset: number; readonly limit: number },
): Result<MessagePage> {
  const total = database
    .prepare<[string], number>('SELECT count(*) FROM found_message WHERE evidence_id = ?')
    .pluck()
    .get(id);
  if (!total) return fail('NOT_FOUND', id);
  const rows = database
    .prepare<[string, number, number], Row>(
      `SELECT position, time, sender, text, kind, attachment FROM found_message
        WHERE evidence_id = ? ORDER BY position LIMIT ? OFFSET ?`,
    )
    .all(id, limit, offset);
  return succeed({
    total,
    messages: rows.map((row): CaseMessage => ({
      ...row,
      time: row.time === null ? null : (JSON.parse(row.time) as EventTime),
    })),
  });
}

import { formatExhibitNumber } from '../../../shared/model/evidence.ts';
import type { EventTime } from '../../../shared/model/time.ts';
import {
  timelineQuerySchema,
  type TimelineEntry,
  type TimelineKind,
  type TimelinePage,
  type TimelineQuery,
} from '../../../shared/model/timeline.ts';
import { fail, succeed, type Result } from '../../../shared/result.ts';
import { caseExists, checkInput } from '../vault/records.ts';
import type { Vault } from '../vault/vault.ts';
import { undatedKey } from './entries.ts';

interface Row {
  readonly kind: TimelineKind;
  readonly entity_id: string;
  readonly position: number;
  readonly time: string;
  readonly title: string;
  readonly summary: string;
  readonly state: string | null;
  readonly evidence_ids: string;
}

interface Filter {
  readonly where: string;
  readonly values: readonly (string | number)[];
}

function filterOf(query: ReturnType<typeof timelineQuerySchema.parse>): Filter {
  const parts = ['case_id = ?'];
  const values: string[] = [query.caseId];
  if (query.kinds) {
    parts.push(`kind IN (${query.kinds.map(() => '?').join(', ')})`);
    values.push(...query.kinds);
  }
  if (query.fromUtc !== undefined) {
    parts.push('sort_key >= ?');
    values.push(query.fromUtc);
  }
  if (query.toUtc !== undefined) {
    parts.push('sort_key < ?');
    values.push(query.toUtc);
  }
  if (query.text !== undefined && query.text.trim() !== '') {
    const pattern = `%${query.text.trim().replace(/[\\%_]/g, '\\$&')}%`;
    parts.push("(title LIKE ? ESCAPE '\\' OR summary LIKE ? ESCAPE '\\')");
    values.push(pattern, pattern);
  }
  return { where: parts.join(' AND '), values };
}

/** The SQL of a page, apart so that a test can look at its plan: ordered by the primary key, no sorting step. */
export const pageSql = (where: string): string =>
  `SELECT kind, entity_id, position, time, title, summary, state, evidence_ids
     FROM timeline_entry WHERE ${where} ORDER BY case_id, sort_key, entity_id, position LIMIT ? OFFSET ?`;

/** A stretch of the one ordered stream of a case. Errors: NOT_FOUND (case), INVALID_INPUT. */
export function timelinePage(vault: Vault, input: TimelineQuery): Result<TimelinePage> {
  const query = checkInput(timelineQuerySchema, input);
  if (!query.ok) return query;
  if (!caseExists(vault, query.value.caseId)) return fail('NOT_FOUND', query.value.caseId);
  const { where, values } = filterOf(query.value);
  const count = vault.database.prepare<(string | number)[], { total: number }>(
    `SELECT count(*) AS total FROM timeline_entry WHERE ${where}`,
  );
  const undated = vault.database.prepare<(string | number)[], { total: number }>(
    `SELECT count(*) AS total FROM timeline_entry WHERE ${where} AND sort_key = '${undatedKey}'`,
  );
  const rows = vault.database
    .prepare<(string | number)[], Row>(pageSql(where))
    .all(...values, query.value.limit, query.value.offset);
  const exhibits = exhibitsOf(vault, query.value.caseId, rows);
  return succeed({
    total: count.get(...values)?.total ?? 0,
    undated: undated.get(...values)?.total ?? 0,
    entries: rows.map((row) => entryOf(row, exhibits)),
  });
}

/** Exhibit numbers are looked up when shown: a line keeps the id, so that a new number shows everywhere. */
function exhibitsOf(vault: Vault, caseId: string, rows: readonly Row[]): ReadonlyMap<string, string> {
  const find = vault.database.prepare<[string, string], { group: number; item: number }>(
    'SELECT exhibit_group AS "group", exhibit_item AS item FROM evidence WHERE id = ? AND case_id = ?',
  );
  const numbers = new Map<string, string>();
  for (const row of rows) {
    for (const id of JSON.parse(row.evidence_ids) as string[]) {
      const number = numbers.has(id) ? undefined : find.get(id, caseId);
      if (number) numbers.set(id, formatExhibitNumber(number));
    }
  }
  return numbers;
}

function entryOf(row: Row, exhibits: ReadonlyMap<string, string>): TimelineEntry {
  const ids = JSON.parse(row.evidence_ids) as string[];
  return {
    kind: row.kind,
    entityId: row.entity_id,
    position: row.position,
    time: JSON.parse(row.time) as EventTime,
    title: row.title,
    summary: row.summary,
    exhibits: ids.flatMap((id) => exhibits.get(id) ?? []),
    state: row.state,
  };
}

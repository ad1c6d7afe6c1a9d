import {
  transactionMarkSchema,
  transactionQuerySchema,
  type CaseTransaction,
  type Direction,
  type DisputedTotal,
  type TransactionMark,
  type TransactionPage,
  type TransactionQuery,
} from '../../../shared/model/reading.ts';
import type { CaseRecordOf } from '../../../shared/model/record.ts';
import { formatMoney } from '../../../shared/model/money.ts';
import { unknownTime, type EventTime } from '../../../shared/model/time.ts';
import { fail, succeed, type Result } from '../../../shared/result.ts';
import { replaceEntries } from '../timeline/entries.ts';
import {
  addRecord,
  caseExists,
  checkInput,
  listRecords,
  reviseRecord,
  type RecordKind,
  type RecordRow,
} from '../vault/records.ts';
import { restoreRecord, type LoggedStates } from '../vault/restore.ts';
import type { Vault } from '../vault/vault.ts';

export const transactionMarks: RecordKind<TransactionMark> = {
  table: 'transaction_mark',
  schema: transactionMarkSchema,
  added: 'transaction-marked',
  revised: 'transaction-revised',
};

interface Row {
  readonly evidence_id: string;
  readonly exhibit: string;
  readonly line: number;
  readonly time: string | null;
  readonly direction: Direction;
  readonly amount_minor: number;
  readonly currency: string;
  readonly counterparty: string;
  readonly description: string;
  readonly method: string;
  readonly status: string;
  readonly reference: string;
  readonly other: string;
  readonly mark_id: string | null;
  readonly mark_revision: number | null;
  readonly mark: string | null;
}

const joined = `FROM found_transaction AS t
  JOIN evidence AS e ON e.id = t.evidence_id
  LEFT JOIN transaction_mark AS m ON m.evidence_id = t.evidence_id AND m.line = t.line`;

const columns = `t.evidence_id, e.exhibit_group || '-' || e.exhibit_item AS exhibit, t.line, t.time, t.direction,
  t.amount_minor, t.currency, t.counterparty, t.description, t.method, t.status, t.reference, t.other,
  m.id AS mark_id, m.revision AS mark_revision, m.document AS mark`;

const isDisputed = `coalesce(json_extract(m.document, '$.disputed'), 0) = 1`;

function filterOf(query: ReturnType<typeof transactionQuerySchema.parse>): {
  where: string;
  values: (string | number)[];
} {
  const parts = ['t.case_id = ?'];
  const values: (string | number)[] = [query.caseId];
  if (query.evidenceId !== undefined) {
    parts.push('t.evidence_id = ?');
    values.push(query.evidenceId);
  }
  if (query.line !== undefined) {
    parts.push('t.line = ?');
    values.push(query.line);
  }
  if (query.markId !== undefined) {
    parts.push('m.id = ?');
    values.push(query.markId);
  }
  if (query.direction !== undefined) {
    parts.push('t.direction = ?');
    values.push(query.direction);
  }
  if (query.disputed !== undefined) parts.push(query.disputed ? isDisputed : `NOT (${isDisputed})`);
  if (query.text !== undefined && query.text.trim() !== '') {
    const pattern = `%${query.text.trim().replace(/[\\%_]/g, '\\$&')}%`;
    const searched = ['counterparty', 'description', 'method', 'status', 'reference'];
    parts.push(`(${searched.map((name) => `t.${name} LIKE ? ESCAPE '\\'`).join(' OR ')})`);
    values.push(...searched.map(() => pattern));
  }
  return { where: parts.join(' AND '), values };
}

/** A stretch of a case's transactions in the order of time. Errors: NOT_FOUND (case), INVALID_INPUT. */
export function transactionPage(vault: Vault, input: TransactionQuery): Result<TransactionPage> {
  const query = checkInput(transactionQuerySchema, input);
  if (!query.ok) return query;
  const { caseId, limit, offset } = query.value;
  if (!caseExists(vault, caseId)) return fail('NOT_FOUND', caseId);
  const { where, values } = filterOf(query.value);
  const total = vault.database
    .prepare<(string | number)[], number>(`SELECT count(*) ${joined} WHERE ${where}`)
    .pluck()
    .get(...values);
  const rows = vault.database
    .prepare<(string | number)[], Row>(
      `SELECT ${columns} ${joined} WHERE ${where} ORDER BY t.case_id, t.sort_key, t.evidence_id, t.line LIMIT ? OFFSET ?`,
    )
    .all(...values, limit, offset);
  return succeed({
    total: total ?? 0,
    transactions: rows.map(transactionOf),
    disputed: disputedTotals(vault, caseId),
  });
}

/** What the user says of transactions, in the order it was first said. Errors: NOT_FOUND (case). */
export const listTransactionMarks = (vault: Vault, caseId: string): Result<CaseRecordOf<TransactionMark>[]> =>
  listRecords(vault, transactionMarks, caseId);

/** Every disputed transaction of a case, for the schedule of loss. */
export const disputedTransactions = (vault: Vault, caseId: string): CaseTransaction[] =>
  vault.database
    .prepare<[string], Row>(
      `SELECT ${columns} ${joined} WHERE t.case_id = ? AND ${isDisputed} ORDER BY t.sort_key, t.evidence_id, t.line`,
    )
    .all(caseId)
    .map(transactionOf);

/** Every transaction of which the user says that contacts were about it, in the order of time. */
export const transactionsOfContacts = (vault: Vault, caseId: string): CaseTransaction[] =>
  vault.database
    .prepare<[string], Row>(
      `SELECT ${columns} ${joined}
        WHERE m.case_id = ? AND json_array_length(m.document, '$.contactIds') > 0
        ORDER BY t.sort_key, t.evidence_id, t.line`,
    )
    .all(caseId)
    .map(transactionOf);

function disputedTotals(vault: Vault, caseId: string): DisputedTotal[] {
  return vault.database
    .prepare<[string], DisputedTotal>(
      `SELECT t.currency, sum(t.amount_minor) AS amountMinor, count(*) AS count ${joined}
        WHERE t.case_id = ? AND ${isDisputed} GROUP BY t.currency ORDER BY t.currency`,
    )
    .all(caseId);
}

function transactionOf(row: Row): CaseTransaction {
  const { mark, mark_id: id, mark_revision: revision } = row;
  return {
    evidenceId: row.evidence_id,
    exhibit: row.exhibit,
    line: row.line,
    time: row.time === null ? null : (JSON.parse(row.time) as EventTime),
    direction: row.direction,
    amountMinor: row.amount_minor,
    currency: row.currency,
    counterparty: row.counterparty,
    description: row.description,
    method: row.method,
    status: row.status,
    reference: row.reference,
    other: JSON.parse(row.other) as Record<string, string>,
    mark:
      mark === null || id === null || revision === null
        ? null
        : { ...transactionMarkSchema.parse(JSON.parse(mark)), id, revision },
  };
}

const findTransaction = (vault: Vault, evidenceId: string, line: number): CaseTransaction | null => {
  const row = vault.database
    .prepare<[string, number], Row>(`SELECT ${columns} ${joined} WHERE t.evidence_id = ? AND t.line = ?`)
    .get(evidenceId, line);
  return row ? transactionOf(row) : null;
};

/**
 * Marks a transaction, or changes what was said of it: a record with revisions and custody entries, and a line of the timeline
 * while it is disputed. Errors: NOT_FOUND, INVALID_INPUT.
 */
export function markTransaction(
  vault: Vault,
  input: { readonly caseId: string; readonly mark: unknown },
): Result<CaseTransaction> {
  const checked = checkInput(transactionMarkSchema, input.mark);
  if (!checked.ok) return checked;
  const { evidenceId, line } = checked.value;
  const before = findTransaction(vault, evidenceId, line);
  if (!before) return fail('NOT_FOUND', `${evidenceId} ${line}`);
  const after = (row: RecordRow): void => {
    deriveTimeline(vault, input.caseId, row.id, checked.value, before);
  };
  const saved = before.mark
    ? reviseRecord(
        vault,
        transactionMarks,
        { id: before.mark.id, revision: before.mark.revision, reason: '', details: checked.value },
        after,
      )
    : addRecord(vault, transactionMarks, input.caseId, checked.value, after);
  if (!saved.ok) return saved;
  const marked = findTransaction(vault, evidenceId, line);
  return marked ? succeed(marked) : fail('NOT_FOUND', `${evidenceId} ${line}`);
}

/**
 * What was said of a row in another vault, as it is; in the caller's transaction. `row` is what the row says, where it is known before
 * the file is read here.
 */
export function restoreTransactionMark(
  vault: Vault,
  mark: CaseRecordOf<TransactionMark>,
  row: TransactionRow | null,
  logged: LoggedStates,
): void {
  if (row !== null) deriveTimeline(vault, mark.caseId, mark.id, mark.details, row);
  restoreRecord(vault, transactionMarks, mark, { logged });
}

/** What a line of the timeline says of a row. */
export type TransactionRow = Pick<
  CaseTransaction,
  'time' | 'amountMinor' | 'currency' | 'counterparty' | 'description' | 'evidenceId'
>;

function deriveTimeline(
  vault: Vault,
  caseId: string,
  markId: string,
  mark: TransactionMark,
  { time, amountMinor, currency, counterparty, description, evidenceId }: TransactionRow,
): void {
  const amount = formatMoney({ minorUnits: amountMinor, currency });
  const entry = {
    kind: 'transaction',
    time: time ?? unknownTime,
    title: [amount, counterparty].filter(Boolean).join(' · '),
    summary: [description, mark.note].filter(Boolean).join(' · '),
    state: 'disputed',
    evidenceIds: [evidenceId],
  } as const;
  replaceEntries(vault, caseId, markId, mark.disputed ? [entry] : []);
}

import { formatMoney } from '../../../shared/model/money.ts';
import type { SearchPart, SearchText } from '../search/search-index.ts';
import type { Vault } from '../vault/vault.ts';

interface TransactionRow {
  readonly line: number;
  readonly sort_key: string;
  readonly amount_minor: number;
  readonly currency: string;
  readonly counterparty: string;
  readonly description: string;
  readonly method: string;
  readonly status: string;
  readonly reference: string;
  readonly other: string;
}

interface MessageRow {
  readonly position: number;
  readonly utc: string | null;
  readonly sender: string;
  readonly text: string;
  readonly attachment: string;
}

/**
 * The words of a file as they can be found: its rows and messages one by one, its text as one hit that bears title and time of
 * the exhibit. Taken from what the reader left in the database, so the file itself is not needed.
 */
export function foundTexts({ database }: Vault, evidenceId: string): SearchText[] {
  const transactions = database
    .prepare<[string], TransactionRow>(
      `SELECT line, sort_key, amount_minor, currency, counterparty, description, method, status, reference, other
         FROM found_transaction WHERE evidence_id = ? ORDER BY line`,
    )
    .all(evidenceId);
  const messages = database
    .prepare<[string], MessageRow>(
      `SELECT position, time ->> '$.utc' AS utc, sender, text, attachment
         FROM found_message WHERE evidence_id = ? ORDER BY position`,
    )
    .all(evidenceId);
  const found = [...transactions.map(transactionText), ...messages.map(messageText)];
  // The text of a chat is its messages once more; that of a statement is what stands around its rows.
  if (messages.length > 0) return found;
  const parts = database
    .prepare<[string], SearchPart>(
      "SELECT label AS part, text AS body FROM found_text WHERE evidence_id = ? AND text <> '' ORDER BY position",
    )
    .all(evidenceId);
  return parts.length === 0 ? found : [...found, { kind: 'evidence', title: '', parts, sortKey: null }];
}

function transactionText(row: TransactionRow): SearchText {
  const { line, counterparty, description, sort_key: sortKey } = row;
  const amount = formatMoney({ minorUnits: row.amount_minor, currency: row.currency });
  const others = Object.values(JSON.parse(row.other) as Record<string, string>);
  const body = [description, amount, row.method, row.status, row.reference, ...others].join(' ');
  return {
    kind: 'transaction',
    title: counterparty || description,
    parts: [{ part: String(line), body }],
    sortKey,
  };
}

const messageText = ({ position, utc, sender, text, attachment }: MessageRow): SearchText => ({
  kind: 'message',
  title: sender,
  parts: [{ part: String(position + 1), body: [text, attachment].filter(Boolean).join(' ') }],
  sortKey: utc ?? '~',
});

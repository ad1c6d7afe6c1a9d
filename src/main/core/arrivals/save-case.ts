import type { EvidenceRecord } from '../../../shared/model/evidence.ts';
import type { CaseOrigin } from '../../../shared/model/origin.ts';
import { restoreCase } from '../cases/cases.ts';
import { channelName, restoreOwnChannel } from '../channels/channels.ts';
import { restoreContact } from '../contacts/contacts.ts';
import { restoreOverride } from '../deadlines/overrides.ts';
import { restoreDraft } from '../drafts/drafts.ts';
import { restoreEvidence } from '../evidence/evidence.ts';
import { keepGivenNumber } from '../evidence/exhibit-numbers.ts';
import { restoreMapping } from '../readings/readings.ts';
import { restoreTransactionMark, type TransactionRow } from '../readings/transactions.ts';
import { restoreSeries } from '../series/series.ts';
import { restoreSubmission } from '../submissions/submissions.ts';
import { restoreEvent } from '../timeline/events.ts';
import { appendCustody, copyCustody, vaultScope } from '../vault/custody.ts';
import type { Vault } from '../vault/vault.ts';
import { exhibitNumberOf, type ArrivingCase } from './arriving-case.ts';
import { keepOrigin } from './origins.ts';
import type { OpenedBundle } from './open-bundle.ts';

export interface CaseToSave {
  readonly bundle: OpenedBundle;
  readonly arriving: ArrivingCase;
  /** As their files are in the store. */
  readonly evidence: readonly EvidenceRecord[];
  readonly origin: CaseOrigin;
}

/**
 * One transaction: the log goes on as it came, then where the case came from, then every record with an entry that pins it; and the
 * vault's own log names the case.
 */
export function saveCase(vault: Vault, { bundle, arriving, evidence, origin }: CaseToSave): void {
  const { database, environment } = vault;
  const { found } = arriving;
  const { states, given } = bundle.log;
  database
    .transaction(() => {
      // The log comes first, and what it speaks of after it.
      database.pragma('defer_foreign_keys = ON');
      copyCustody(database, bundle.custody);
      keepOrigin(vault, found.id, origin);
      restoreCase(vault, found, states);
      for (const one of given) keepGivenNumber(vault, found.id, exhibitNumberOf(one.exhibit), one);
      for (const one of arriving.channels) restoreOwnChannel(vault, one);
      for (const one of evidence) restoreEvidence(vault, one, states);
      for (const one of arriving.events) restoreEvent(vault, one, states);
      for (const one of arriving.contacts) restoreContact(vault, one, states);
      for (const one of arriving.submissions) restoreSubmission(vault, one, states, channelName(vault));
      for (const one of arriving.overrides) restoreOverride(vault, one, states);
      for (const one of arriving.series) restoreSeries(vault, one, states);
      for (const one of arriving.letters) restoreDraft(vault, one, states);
      for (const one of arriving.marks)
        restoreTransactionMark(vault, one, rowOf(bundle, one.details), states);
      for (const one of bundle.document.tables) restoreMapping(vault, found.id, one);
      appendCustody(database, environment, {
        scope: vaultScope,
        action: 'case-brought-in',
        itemId: found.id,
        detail: { bundle: origin.bundleSha256, ...origin.log },
      });
    })
    .immediate();
}

/** What a disputed row says, before the statement is read here. */
function rowOf(
  { document }: OpenedBundle,
  { evidenceId, line }: { readonly evidenceId: string; readonly line: number },
): TransactionRow | null {
  const exhibit = document.evidence.find(({ id }) => id === evidenceId)?.exhibit;
  const row = document.disputedTransactions.find((one) => one.exhibit === exhibit && one.line === line);
  return row
    ? { ...row, evidenceId, amountMinor: row.amount.minorUnits, currency: row.amount.currency }
    : null;
}

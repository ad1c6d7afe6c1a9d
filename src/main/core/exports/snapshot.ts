import type { EvidenceRecord } from '../../../shared/model/evidence.ts';
import type { CaseSnapshot } from '../../../shared/model/export.ts';
import { fail, succeed, type Result } from '../../../shared/result.ts';
import { allChannels, ownChannels } from '../channels/channels.ts';
import { readCase } from '../cases/cases.ts';
import { listContacts } from '../contacts/contacts.ts';
import { deadlinesOf } from '../deadlines/deadlines.ts';
import { listOverrides } from '../deadlines/overrides.ts';
import { listDrafts } from '../drafts/drafts.ts';
import { listEvidence } from '../evidence/evidence.ts';
import { keptMappings } from '../readings/readings.ts';
import { recognisedPages } from '../readings/recognised-pages.ts';
import { disputedTransactions, listTransactionMarks } from '../readings/transactions.ts';
import { listRedactions } from '../redactions/redactions.ts';
import { listReleases, releasesBefore } from '../releases/releases.ts';
import { listSeries } from '../series/series.ts';
import { orderedIds } from '../series/series-view.ts';
import { listSubmissions } from '../submissions/submissions.ts';
import { listEvents } from '../timeline/events.ts';
import { listCustody } from '../vault/custody.ts';
import type { Vault } from '../vault/vault.ts';
import { asReleased } from './as-released.ts';

/**
 * All of a case as one read transaction sees it: what is saved while an export runs does not get half into it. Periods stand as on the
 * day of the export.
 */
export function snapshotCase(vault: Vault, caseId: string, exportedAt: string): Result<CaseSnapshot> {
  return vault.database
    .transaction((): Result<CaseSnapshot> => {
      const found = readCase(vault, caseId);
      const events = listEvents(vault, caseId);
      const contacts = listContacts(vault, caseId);
      const evidence = listEvidence(vault, caseId);
      const series = listSeries(vault, caseId);
      if (!found.ok || !events.ok || !contacts.ok || !evidence.ok || !series.ok)
        return fail('NOT_FOUND', caseId);
      const submissions = listSubmissions(vault, caseId);
      const deadlines = deadlinesOf(vault, caseId, new Date(exportedAt));
      const redactions = listRedactions(vault, caseId);
      const releases = listReleases(vault, caseId);
      if (!submissions.ok || !deadlines.ok || !redactions.ok || !releases.ok)
        return fail('NOT_FOUND', caseId);
      return succeed({
        case: found.value,
        events: events.value,
        contacts: contacts.value,
        evidence: evidence.value,
        transactions: disputedTransactions(vault, caseId),
        recognised: recognisedIn(vault, evidence.value),
        series: series.value.map((record) => ({ record, evidenceIds: orderedIds(vault, record) })),
        custody: listCustody(vault.database, caseId),
        submissions: submissions.value,
        channelNames: new Map(allChannels(vault).map(({ id, name }) => [id, name])),
        deadlines: deadlines.value,
        toContinue: {
          overrides: valuesOf(listOverrides(vault, caseId)),
          marks: valuesOf(listTransactionMarks(vault, caseId)),
          drafts: valuesOf(listDrafts(vault, caseId)),
          ownChannels: ownChannels(vault),
          tables: keptMappings(vault, caseId),
          releasesBefore: releasesBefore(vault, caseId),
        },
        redactions: new Map(redactions.value.map((one) => [one.details.evidenceId, one])),
        releases: releases.value,
        asReleased: asReleased(vault, releases.value, {
          contacts: contacts.value,
          events: events.value,
          submissions: submissions.value,
        }),
        appVersion: vault.environment.appVersion,
      });
    })
    .deferred();
}

/** Lists of a case that is known to be there. */
const valuesOf = <T>(list: Result<T[]>): T[] => (list.ok ? list.value : []);

function recognisedIn(vault: Vault, evidence: readonly EvidenceRecord[]): CaseSnapshot['recognised'] {
  const pages = evidence.map(({ id }) => [id, recognisedPages(vault, id)] as const);
  return new Map(pages.filter(([, { length }]) => length > 0));
}

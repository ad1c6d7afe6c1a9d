import type { SearchPage, SearchQuery } from '../../../shared/model/search.ts';
import type { Result } from '../../../shared/result.ts';
import { listCases, readCase, searchTextsOf as caseTexts } from '../cases/cases.ts';
import { listContacts, searchTextsOf as contactTexts } from '../contacts/contacts.ts';
import { listEvidence, searchTextsOf as evidenceTexts } from '../evidence/evidence.ts';
import { search } from '../search/search.ts';
import { replaceSearchTexts } from '../search/search-index.ts';
import { listEvents, searchTextsOf as eventTexts } from '../timeline/events.ts';
import type { Vault } from '../vault/vault.ts';

/** Searches a vault; one that was made before there was an index gets it first. Errors: INVALID_INPUT. */
export function searchVault(vault: Vault, query: SearchQuery): Result<SearchPage> {
  const state = vault.database
    .prepare<[], string>("SELECT value FROM vault_state WHERE key = 'search'")
    .pluck();
  if (state.get() === 'stale') indexRecords(vault);
  return search(vault, query);
}

/** The words of every record, in one transaction; those of files come with their next reading. */
export function indexRecords(vault: Vault): void {
  const index = (caseId: string, id: string, texts: Parameters<typeof replaceSearchTexts>[4]): void => {
    replaceSearchTexts(vault, caseId, id, 'record', texts);
  };
  vault.database
    .transaction(() => {
      const cases = listCases(vault);
      for (const { id: caseId } of cases.ok ? cases.value : []) {
        const found = readCase(vault, caseId);
        if (found.ok) index(caseId, caseId, caseTexts(found.value.details));
        const events = listEvents(vault, caseId);
        for (const { id, details } of events.ok ? events.value : []) index(caseId, id, eventTexts(details));
        const contacts = listContacts(vault, caseId);
        for (const { id, details } of contacts.ok ? contacts.value : [])
          index(caseId, id, contactTexts(details));
        const evidence = listEvidence(vault, caseId);
        for (const { id, details, file } of evidence.ok ? evidence.value : [])
          index(caseId, id, evidenceTexts(details, file.originalName));
      }
      vault.database.prepare("DELETE FROM vault_state WHERE key = 'search'").run();
    })
    .immediate();
}

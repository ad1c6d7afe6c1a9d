import { setImmediate as nextTurn } from 'node:timers/promises';
import type { WorkProgress } from '../../../shared/model/job.ts';
import type { SearchPage, SearchQuery } from '../../../shared/model/search.ts';
import { succeed, type Result } from '../../../shared/result.ts';
import { listCases, readCase, searchTextsOf as caseTexts } from '../cases/cases.ts';
import { channelName } from '../channels/channels.ts';
import { listContacts, searchTextsOf as contactTexts } from '../contacts/contacts.ts';
import { listDrafts, searchTextsOf as draftTexts } from '../drafts/drafts.ts';
import { listEvidence, searchTextsOf as evidenceTexts } from '../evidence/evidence.ts';
import { listLeads, searchTextsOf as leadTexts } from '../guide/leads.ts';
import { emptyIndex, isIndexComplete, markIndexComplete } from '../search/index-state.ts';
import { search } from '../search/search.ts';
import {
  addSearchDocuments,
  replaceSearchDocuments,
  type SearchDocument,
  type SearchText,
} from '../search/search-index.ts';
import { listSubmissions, searchTextsOf as submissionTexts } from '../submissions/submissions.ts';
import { listEvents, searchTextsOf as eventTexts } from '../timeline/events.ts';
import type { Vault } from '../vault/vault.ts';
import { foundTexts } from '../readings/found-texts.ts';

/** Texts of a file in one transaction, so that the rows of a large statement never keep others from saving for long. */
const textsPerStep = 5000;

type Progress = Omit<WorkProgress, 'phase' | 'unit'>;

/** Searches a vault; where its index is not complete it is built first. Errors: INVALID_INPUT, NOT_FOUND (case). */
export function searchVault(vault: Vault, query: SearchQuery): Result<SearchPage> {
  if (!isIndexComplete(vault)) for (const _ of indexSteps(vault));
  return search(vault, query);
}

/** Builds the whole index from what the database has. An abort throws the signal's reason and leaves it incomplete. */
export async function indexVault(
  vault: Vault,
  watch: { readonly signal: AbortSignal; readonly onProgress: (progress: WorkProgress) => void },
): Promise<Result<null>> {
  watch.signal.throwIfAborted();
  for (const progress of indexSteps(vault)) {
    watch.onProgress({ phase: 'index', unit: 'items', ...progress });
    await nextTurn();
    watch.signal.throwIfAborted();
  }
  return succeed(null);
}

/**
 * Step by step: first the records of each case, then the words of each file. What is saved in between goes into the index as
 * always: records are read and written in one transaction, and files are read by one job at a time, of which this is one.
 */
function* indexSteps(vault: Vault): Generator<Progress> {
  emptyIndex(vault);
  const cases = valuesOf(listCases(vault));
  const files = cases.flatMap(({ id }) => valuesOf(listEvidence(vault, id)));
  const total = cases.length + files.length;
  let done = 0;
  for (const { id, title } of cases) {
    yield { done, total, current: title };
    vault.database.transaction(() => replaceSearchDocuments(vault, recordsOf(vault, id))).immediate();
    done += 1;
  }
  for (const { id: entityId, caseId, file } of files) {
    yield { done, total, current: file.originalName };
    const texts = foundTexts(vault, entityId);
    for (let start = 0; start < texts.length; start += textsPerStep) {
      const step = texts.slice(start, start + textsPerStep);
      const add = (): void => addSearchDocuments(vault, [{ caseId, entityId, source: 'file', texts: step }]);
      vault.database.transaction(add).immediate();
      yield { done, total, current: file.originalName };
    }
    done += 1;
  }
  markIndexComplete(vault);
}

const valuesOf = <T>(list: Result<T[]>): T[] => (list.ok ? list.value : []);

function recordsOf(vault: Vault, caseId: string): SearchDocument[] {
  const of = (entityId: string, texts: readonly SearchText[]): SearchDocument => ({
    caseId,
    entityId,
    source: 'record',
    texts,
  });
  const found = readCase(vault, caseId);
  const name = channelName(vault);
  return [
    ...(found.ok ? [of(caseId, caseTexts(found.value.details))] : []),
    ...valuesOf(listEvents(vault, caseId)).map(({ id, details }) => of(id, eventTexts(details))),
    ...valuesOf(listContacts(vault, caseId)).map(({ id, details }) => of(id, contactTexts(details))),
    ...valuesOf(listEvidence(vault, caseId)).map(({ id, details, file }) =>
      of(id, evidenceTexts(details, file.originalName)),
    ),
    ...valuesOf(listSubmissions(vault, caseId)).map(({ id, details }) =>
      of(id, submissionTexts(details, name)),
    ),
    ...valuesOf(listDrafts(vault, caseId)).map(({ id, details, recordedAt }) =>
      of(id, draftTexts(details, recordedAt)),
    ),
    ...valuesOf(listLeads(vault, caseId)).map(({ id, details, recordedAt }) =>
      of(id, leadTexts(details, recordedAt)),
    ),
  ];
}

import type { Revision } from '../../../shared/model/record.ts';
import {
  leadDetailsSchema,
  type LeadDetails,
  type LeadInput,
  type LeadRecord,
} from '../../../shared/model/guide.ts';
import type { Result } from '../../../shared/result.ts';
import { replaceSearchTexts, type SearchText } from '../search/search-index.ts';
import {
  addRecord,
  checkInput,
  listRecords,
  reviseRecord,
  revisionsOf,
  type Change,
  type RecordKind,
} from '../vault/records.ts';
import type { Vault } from '../vault/vault.ts';

/** Similar experiences of others: background, not proof. They are in no export and on no list of evidence. */
const leads: RecordKind<LeadDetails> = {
  table: 'lead',
  schema: leadDetailsSchema,
  added: 'lead-added',
  revised: 'lead-revised',
};

export const searchTextsOf = (details: LeadDetails, recordedAt: string): SearchText[] => [
  {
    kind: 'lead',
    title: details.title,
    parts: [
      {
        part: '',
        body: [details.summary, details.platform, details.author, details.link].filter(Boolean).join('\n'),
      },
    ],
    sortKey: details.seenOn ?? recordedAt,
  },
];

/** Errors: NOT_FOUND (case), INVALID_INPUT. */
export function addLead(vault: Vault, caseId: string, input: LeadInput): Result<LeadRecord> {
  const details = checkInput(leadDetailsSchema, input);
  if (!details.ok) return details;
  return addRecord(vault, leads, caseId, details.value, (row) => {
    replaceSearchTexts(vault, caseId, row.id, 'record', searchTextsOf(details.value, row.recorded_at));
  });
}

/** Errors: NOT_FOUND, REVISION_CONFLICT, INVALID_INPUT. */
export function reviseLead(vault: Vault, change: Change<LeadInput>): Result<LeadRecord> {
  const details = checkInput(leadDetailsSchema, change.details);
  if (!details.ok) return details;
  return reviseRecord(vault, leads, { ...change, details: details.value }, (row, now) => {
    replaceSearchTexts(vault, row.case_id, row.id, 'record', searchTextsOf(now, row.recorded_at));
  });
}

/** In the order they were recorded. Errors: NOT_FOUND (case). */
export function listLeads(vault: Vault, caseId: string): Result<LeadRecord[]> {
  return listRecords(vault, leads, caseId);
}

/** Errors: NOT_FOUND. */
export function leadRevisions(vault: Vault, id: string): Result<Revision<LeadDetails>[]> {
  return revisionsOf(vault, leads, id);
}

import type { GuideView } from '../../../shared/model/guide.ts';
import { succeed, type Result } from '../../../shared/result.ts';
import type { Vault } from '../vault/vault.ts';
import { guideRecords, type GuideRecords } from './guide-records.ts';
import { ladderOf } from './ladder.ts';
import { nextSteps } from './next-steps.ts';
import { readinessOf, stepOf } from './readiness.ts';
import { suggestionsOf } from './suggestions.ts';

/** Where a case stands, what it lacks, what to do now, and the way up. Errors: NOT_FOUND (case). */
export function guideOf(vault: Vault, caseId: string): Result<GuideView> {
  const records = guideRecords(vault, caseId);
  return records.ok ? succeed(guideFrom(records.value)) : records;
}

/** The same from records that were read already. */
export function guideFrom(records: GuideRecords): GuideView {
  const readiness = readinessOf(records);
  return {
    caseId: records.record.id,
    step: stepOf(readiness),
    readiness,
    suggestions: suggestionsOf(records),
    next: nextSteps(records, readiness),
    ladder: ladderOf(records),
  };
}

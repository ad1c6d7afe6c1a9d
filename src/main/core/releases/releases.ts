import {
  releaseDetailsSchema,
  type ReleaseDetails,
  type ReleaseRecord,
} from '../../../shared/model/release.ts';
import type { Result } from '../../../shared/result.ts';
import { addRecord, listRecords, type RecordKind } from '../vault/records.ts';
import type { Vault } from '../vault/vault.ts';

/** Frozen: the table refuses a second revision. */
const releases: RecordKind<ReleaseDetails> = {
  table: 'release',
  schema: releaseDetailsSchema,
  added: 'release-frozen',
  revised: 'release-frozen',
};

/** Oldest first. Errors: NOT_FOUND (case). */
export const listReleases = (vault: Vault, caseId: string): Result<ReleaseRecord[]> =>
  listRecords(vault, releases, caseId);

/** Errors: NOT_FOUND (case). */
export const freezeRelease = (vault: Vault, caseId: string, details: ReleaseDetails): Result<ReleaseRecord> =>
  addRecord(vault, releases, caseId, details);

import type { ExportOptions } from '../../../shared/model/export.ts';
import {
  releaseDetailsSchema,
  type ReleaseDetails,
  type ReleaseRecord,
} from '../../../shared/model/release.ts';
import { fail, type Result } from '../../../shared/result.ts';
import { addRecord, listRecords, type RecordKind } from '../vault/records.ts';
import type { Vault } from '../vault/vault.ts';

/** Frozen: the table refuses a second revision. */
const releases: RecordKind<ReleaseDetails> = {
  table: 'release',
  schema: releaseDetailsSchema,
  added: 'release-frozen',
  revised: 'release-frozen',
};

/** Whom a release was for: versions count for each of them. */
export type ReleaseLine = Pick<ExportOptions, 'profile' | 'receiver'>;

/** What this reader had last; null where there was nothing. `all` is oldest first. */
export const previousReleaseOf = (
  all: readonly ReleaseRecord[],
  { profile, receiver }: ReleaseLine,
): ReleaseRecord | null =>
  all.findLast(({ details: { options } }) => options.profile === profile && options.receiver === receiver) ??
  null;

/** Versions count from 1 for each profile and receiver. */
export const nextVersion = (all: readonly ReleaseRecord[], line: ReleaseLine): number =>
  (previousReleaseOf(all, line)?.details.version ?? 0) + 1;

/** Oldest first. Errors: NOT_FOUND (case). */
export const listReleases = (vault: Vault, caseId: string): Result<ReleaseRecord[]> =>
  listRecords(vault, releases, caseId);

/**
 * Keeps an export that was handed in. Call it when its files are in their place and not before. Errors: NOT_FOUND (case); REVISION_CONFLICT
 * where another export took this version meanwhile.
 */
export const freezeRelease = (vault: Vault, caseId: string, details: ReleaseDetails): Result<ReleaseRecord> =>
  vault.database
    .transaction((): Result<ReleaseRecord> => {
      const all = listReleases(vault, caseId);
      if (!all.ok) return all;
      if (nextVersion(all.value, details.options) !== details.version)
        return fail('REVISION_CONFLICT', String(details.version));
      return addRecord(vault, releases, caseId, details);
    })
    .immediate();

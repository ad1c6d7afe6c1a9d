import type { ExportOptions } from '../../../shared/model/export.ts';
import {
  releaseDetailsSchema,
  type ReleaseDetails,
  type ReleaseRecord,
} from '../../../shared/model/release.ts';
import { caseOriginSchema, type EarlierRelease } from '../../../shared/model/origin.ts';
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
export type ReleaseLine = Pick<ExportOptions, 'profile' | 'receiver' | 'court'>;

/** A court has other papers than the lawyer has: its versions are counted, and compared, by themselves. */
export const isSameLine = (one: ReleaseLine, other: ReleaseLine): boolean =>
  one.profile === other.profile && one.receiver === other.receiver && one.court === other.court;

/** What this reader had last; null where there was nothing. `all` is oldest first. */
export const previousReleaseOf = (all: readonly ReleaseRecord[], line: ReleaseLine): ReleaseRecord | null =>
  all.findLast(({ details }) => isSameLine(details.options, line)) ?? null;

/** Versions count from 1 for each profile and receiver (and for a court), those that were handed in before the case was brought in (`before`) too. */
export const nextVersion = (
  all: readonly ReleaseRecord[],
  line: ReleaseLine,
  before: readonly EarlierRelease[],
): number =>
  Math.max(
    previousReleaseOf(all, line)?.details.version ?? 0,
    ...before.filter((one) => isSameLine(one, line)).map(({ version }) => version),
  ) + 1;

/** Versions that were handed in from the vault that a case was brought in from, as its bundle names them. */
export const releasesBefore = ({ database }: Vault, caseId: string): EarlierRelease[] =>
  database
    .prepare<[string], string>('SELECT document FROM case_origin WHERE case_id = ? ORDER BY id')
    .pluck()
    .all(caseId)
    .flatMap((document) => caseOriginSchema.parse(JSON.parse(document)).releases);

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
      if (nextVersion(all.value, details.options, releasesBefore(vault, caseId)) !== details.version)
        return fail('REVISION_CONFLICT', String(details.version));
      return addRecord(vault, releases, caseId, details);
    })
    .immediate();

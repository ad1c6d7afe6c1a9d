import type { ReadReport } from '../../../shared/model/job.ts';
import type { Result } from '../../../shared/result.ts';
import { readCaseFiles, type ReadWatch } from '../readings/read-case.ts';
import type { Vault } from '../vault/vault.ts';
import { markPictures } from './mark-pictures.ts';

/** What follows every import: the files are read, then the pictures compared, for which nobody waits. Errors: NOT_FOUND. */
export async function readAndCompare(
  vault: Vault,
  caseId: string,
  watch: ReadWatch,
): Promise<Result<ReadReport>> {
  const read = await readCaseFiles(vault, caseId, watch);
  if (read.ok) await markPictures(vault, caseId, watch);
  return read;
}

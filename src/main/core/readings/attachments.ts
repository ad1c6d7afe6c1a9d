import type { ImportReport } from '../../../shared/model/job.ts';
import type { FoundAttachment } from '../../../shared/model/reading.ts';
import { fail, type Result } from '../../../shared/result.ts';
import type { OpenAttachments } from '../evidence/attachments.ts';
import { readEvidence } from '../evidence/evidence.ts';
import { importAttachments, type ImportWatch } from '../evidence/import.ts';
import type { Vault } from '../vault/vault.ts';
import { readerOf, sourceOf } from './exhibit-reader.ts';
import { isTooLarge } from './readers/attachments.ts';
import type { ReaderHelp } from './readers/reader.ts';
import { readingState } from './readings.ts';

export interface KeepInput {
  readonly evidenceId: string;
  readonly positions: readonly number[];
  /** For protected archives; not stored, so that an import that is continued later fails for these. */
  readonly password?: string;
}

/**
 * Makes exhibits of attachments of an exhibit, by the way that every import takes; they go into its group. Errors: NOT_FOUND (also
 * for a position that the reading does not list), FILE_TOO_LARGE (all together a bomb), and those of `importAttachments`.
 */
export async function keepAttachments(
  vault: Vault,
  { evidenceId, positions, password }: KeepInput,
  watch: ImportWatch,
): Promise<Result<ImportReport>> {
  const state = readingState(vault, evidenceId);
  const evidence = readEvidence(vault, evidenceId);
  if (!state.ok) return state;
  if (!evidence.ok) return evidence;
  const { caseId, exhibit, file } = evidence.value;
  const listed = new Map(state.value.attachments.map((one) => [one.position, one]));
  const chosen: FoundAttachment[] = [];
  for (const position of new Set(positions)) {
    const one = listed.get(position);
    if (one === undefined) return fail('NOT_FOUND', String(position + 1));
    chosen.push(one);
  }
  // Entries that lie over each other in an archive are each harmless and fill a disk together.
  const total = chosen.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  if (chosen.length > 1 && isTooLarge(total, file.sizeBytes))
    return fail('FILE_TOO_LARGE', file.originalName);
  const parts = chosen.map(({ position, name, sizeBytes }) => ({
    partOf: { evidenceId, sha256: file.sha256, position, name },
    sizeBytes,
  }));
  return importAttachments(vault, { caseId, group: exhibit.group, parts }, watch, (from, id, help) =>
    openAttachments(from, id, { ...help, ...(password !== undefined && { password }) }),
  );
}

/** Opens an exhibit for its attachments. Errors: NOT_FOUND (also where its kind has none), FILE_DAMAGED, FILE_TOO_LARGE. */
export async function openAttachments(
  vault: Vault,
  evidenceId: string,
  help: ReaderHelp,
): Promise<Result<OpenAttachments>> {
  const evidence = readEvidence(vault, evidenceId);
  if (!evidence.ok) return evidence;
  const source = sourceOf(vault, evidence.value);
  const reader = await readerOf(source);
  return reader?.attachments?.(source, help) ?? fail('NOT_FOUND', source.name);
}

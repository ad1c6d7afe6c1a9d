import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { DraftFormat } from '../../../shared/calls/drafts.ts';
import { draftText, type DraftDetails } from '../../../shared/model/draft.ts';
import { fail, succeed, type Result } from '../../../shared/result.ts';
import { renameDurably, syncFile } from '../vault/durable-file.ts';
import { failureOf } from '../vault/file-failure.ts';
import { writeDraftPdf } from './draft-pdf.ts';
import { draftDocument } from './draft-word.ts';
import { checkStops } from './stops.ts';

export interface Making {
  readonly writtenAt: Date;
  readonly appVersion: string;
}

/** The title as a file name that every system takes. */
function nameOf(title: string): string {
  const plain = title
    .replace(/[\\/:*?"<>|\u0000-\u001f\u007f]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[. ]+$/, '');
  return Array.from(plain).slice(0, 60).join('').trim() || 'draft';
}

function freeName(folder: string, stem: string, extension: string): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? `${stem}.${extension}` : `${stem} (${number}).${extension}`;
    if (!existsSync(join(folder, name))) return name;
  }
}

/**
 * Writes a draft as a file to `path`; it takes its name only when it is whole. What is there already is left as it is.
 * Errors: DRAFT_STOPPED, TARGET_EXISTS, TARGET_NOT_WRITABLE, DISK_FULL.
 */
export async function writeDraftFile(
  details: DraftDetails,
  path: string,
  format: DraftFormat | 'txt',
  making: Making,
): Promise<Result<{ readonly path: string; readonly name: string }>> {
  const stopped = checkStops(details);
  if (!stopped.ok) return stopped;
  if (existsSync(path)) return fail('TARGET_EXISTS', path);
  const partial = `${path}.partial`;
  try {
    await rm(partial, { force: true });
    if (format === 'pdf') await writeDraftPdf(details, partial, making);
    else {
      const bytes = format === 'docx' ? await draftDocument(details) : `${draftText(details)}\n`;
      await writeFile(partial, bytes, { flag: 'wx', mode: 0o600 });
    }
    await syncFile(partial);
    await renameDurably(partial, path);
    return succeed({ path, name: basename(path) });
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT') return fail('TARGET_NOT_WRITABLE', dirname(path));
    const failure = failureOf(error, 'TARGET_NOT_WRITABLE', path);
    if (failure) return failure;
    throw error;
  }
}

/** Writes it into a folder under its title, beside an earlier file of that name. Errors: as `writeDraftFile`. */
export function saveDraftFile(
  details: DraftDetails,
  { folder, format }: { readonly folder: string; readonly format: DraftFormat },
  making: Making,
): Promise<Result<{ readonly path: string; readonly name: string }>> {
  const name = freeName(folder, nameOf(details.title), format);
  return writeDraftFile(details, join(folder, name), format, making);
}

import { rm } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import {
  formatExhibitNumber,
  type EvidenceDetails,
  type FileFacts,
  type PartOf,
} from '../../../shared/model/evidence.ts';
import type { ImportedItem, ImportReport, WorkProgress } from '../../../shared/model/job.ts';
import { unknownTime } from '../../../shared/model/time.ts';
import { fail, succeed, type Result } from '../../../shared/result.ts';
import { appendCustody } from '../vault/custody.ts';
import { caseExists } from '../vault/records.ts';
import type { Vault } from '../vault/vault.ts';
import type { OpenAttachments, OpenParent } from './attachments.ts';
import { insertEvidence, partOfDetail, readEvidence } from './evidence.ts';
import {
  dropBatch,
  findBatch,
  listItems,
  markFailed,
  markStaged,
  openBatch,
  type Batch,
  type BatchItem,
  type StagedFile,
} from './import-batch.ts';
import type { CopyWatch } from './copy-pass.ts';
import { findSources, type Source } from './sources.ts';
import { endsImport, stageAttachment, stageFile } from './staging.ts';
import { makeThumbnail } from './thumbnails.ts';

export interface ImportInput {
  readonly caseId: string;
  readonly group: number;
  readonly paths: readonly string[];
}

/** Abort reason with which the app is closed during an import: what is staged stays, to be continued next time. */
export const importSuspended = new Error('import suspended');

export interface ImportWatch {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: WorkProgress) => void;
}

/**
 * Imports files and folders into a case. All or nothing for the records, each file on its own for its failures: the evidence rows
 * come in one transaction at the end, so that a cancelled import (`signal`, thrown on) leaves no trace and a crashed one
 * can be continued with `resumeImport`. Errors: NOT_FOUND, IMPORT_UNFINISHED, DISK_FULL, VAULT_READ_ONLY.
 */
export async function importFiles(
  vault: Vault,
  { caseId, group, paths }: ImportInput,
  watch: ImportWatch,
): Promise<Result<ImportReport>> {
  if (!caseExists(vault, caseId)) return fail('NOT_FOUND', caseId);
  if (findBatch(vault, caseId)) return fail('IMPORT_UNFINISHED', caseId);
  const sources: Source[] = [];
  for await (const source of findSources(paths, vault.root)) {
    watch.signal.throwIfAborted();
    sources.push(source);
    watch.onProgress({
      phase: 'find',
      done: sources.length,
      total: null,
      unit: 'items',
      current: source.path,
    });
  }
  return runBatch(vault, openBatch(vault, caseId, group, sources), watch, null);
}

export interface AttachmentsInput {
  readonly caseId: string;
  readonly group: number;
  readonly parts: readonly { readonly partOf: PartOf; readonly sizeBytes: number }[];
}

/**
 * Imports attachments of exhibits by the way that files take. Their bytes lie in the stored originals, so a crashed import is
 * continued from there. Errors: as of `importFiles`.
 */
export async function importAttachments(
  vault: Vault,
  { caseId, group, parts }: AttachmentsInput,
  watch: ImportWatch,
  openParent: OpenParent,
): Promise<Result<ImportReport>> {
  if (!caseExists(vault, caseId)) return fail('NOT_FOUND', caseId);
  if (findBatch(vault, caseId)) return fail('IMPORT_UNFINISHED', caseId);
  const sources = parts.map(({ partOf, sizeBytes }): Source => ({
    path: partOf.name,
    sizeBytes,
    state: 'pending',
    failure: null,
    partOf,
  }));
  return runBatch(vault, openBatch(vault, caseId, group, sources), watch, openParent);
}

/** Continues an import that a crash interrupted: files already in the store are not copied again. */
export async function resumeImport(
  vault: Vault,
  caseId: string,
  watch: ImportWatch,
  openParent: OpenParent,
): Promise<Result<ImportReport>> {
  const batch = findBatch(vault, caseId);
  return batch ? runBatch(vault, batch, watch, openParent) : fail('NOTHING_TO_RESUME', caseId);
}

/** Gives an interrupted import up: its rows go, then the files that no other row names. */
export async function discardImport(vault: Vault, caseId: string): Promise<Result<null>> {
  const batch = findBatch(vault, caseId);
  if (!batch) return fail('NOTHING_TO_RESUME', caseId);
  await removeTrace(vault, batch);
  return succeed(null);
}

async function removeTrace(vault: Vault, batch: Batch): Promise<void> {
  for (const sha256 of dropBatch(vault, batch.id)) await rm(vault.objectPath(sha256), { force: true });
}

async function runBatch(
  vault: Vault,
  batch: Batch,
  watch: ImportWatch,
  openParent: OpenParent | null,
): Promise<Result<ImportReport>> {
  const stager = createStager(vault, watch.signal, openParent);
  try {
    const staged = await stageAll(vault, batch, watch, stager);
    if (!staged.ok) {
      await removeTrace(vault, batch);
      return staged;
    }
  } catch (error) {
    if (watch.signal.reason !== importSuspended) await removeTrace(vault, batch);
    throw error;
  } finally {
    await stager.close();
  }
  const report = commitBatch(vault, batch);
  await makeThumbnails(vault, report.imported, watch);
  return succeed(report);
}

interface Stager {
  stage(item: BatchItem, watch: CopyWatch): Promise<Result<StagedFile>>;
  close(): Promise<void>;
}

/** Stages files and attachments; the exhibit that attachments come from stays open from one to the next. */
function createStager(vault: Vault, signal: AbortSignal, openParent: OpenParent | null): Stager {
  let held: { readonly evidenceId: string; readonly opened: Result<OpenAttachments> } | null = null;
  const close = async (): Promise<void> => {
    if (held?.opened.ok) await held.opened.value.close();
    held = null;
  };
  return {
    close,
    async stage({ path, partOf }, watch) {
      if (partOf === null) return stageFile(vault, path, watch);
      if (openParent === null) return fail('NOT_FOUND', path);
      if (held?.evidenceId !== partOf.evidenceId) {
        await close();
        const { evidenceId } = partOf;
        held = { evidenceId, opened: await openParent(vault, evidenceId, { signal }) };
      }
      const { opened } = held;
      return opened.ok ? stageAttachment(vault, partOf, opened.value, watch) : opened;
    },
  };
}

async function stageAll(
  vault: Vault,
  batch: Batch,
  watch: ImportWatch,
  stager: Stager,
): Promise<Result<null>> {
  const items = listItems(vault, batch.id);
  const total = items.reduce((sum, item) => sum + item.sizeBytes, 0);
  let done = 0;
  for (const item of items) {
    const start = done;
    const report = (): void => {
      watch.onProgress({ phase: 'copy', done, total, unit: 'bytes', current: basename(item.path) });
    };
    if (item.state === 'pending') {
      watch.signal.throwIfAborted();
      report();
      const onBytes = (bytes: number): void => {
        done += bytes;
        report();
      };
      const staged = await stager.stage(item, { signal: watch.signal, onBytes });
      if (staged.ok) markStaged(vault, batch.id, item.position, staged.value);
      else if (endsImport(staged.error)) return staged;
      else markFailed(vault, batch.id, item.position, staged.error);
    }
    done = start + item.sizeBytes;
  }
  return succeed(null);
}

/** The name without its ending, as a title to start from. */
function titleOf(name: string): string {
  const normal = name.normalize('NFC');
  return (normal.slice(0, normal.length - extname(normal).length).trim() || normal.trim() || '—').slice(
    0,
    300,
  );
}

/** An attachment is of the same kind of evidence as what it came in. */
function categoryOf(vault: Vault, { mediaKind, partOf }: FileFacts): EvidenceDetails['category'] {
  const parent = partOf && readEvidence(vault, partOf.evidenceId);
  if (parent?.ok) return parent.value.details.category;
  return mediaKind === 'audio' || mediaKind === 'video' ? 'audio-visual' : 'electronic-data';
}

const firstDetails = (vault: Vault, file: FileFacts): EvidenceDetails => ({
  title: titleOf(file.originalName),
  category: categoryOf(vault, file),
  source: '',
  proves: '',
  form: 'electronic',
  origin: 'unstated',
  time: unknownTime,
  notes: '',
  tags: [],
  included: true,
});

/** One transaction: exhibit numbers, evidence, custody entries; and the batch is gone. */
function commitBatch(vault: Vault, batch: Batch): ImportReport {
  const { database, environment } = vault;
  const existing = database.prepare<[string, string], { id: string; exhibit: string }>(
    `SELECT id, exhibit_group || '-' || exhibit_item AS exhibit FROM evidence WHERE case_id = ? AND sha256 = ?`,
  );
  return database
    .transaction((): ImportReport => {
      const imported: ImportedItem[] = [];
      const duplicates: ImportReport['duplicates'][number][] = [];
      const items = listItems(vault, batch.id);
      for (const { file, path } of items.filter(isStaged)) {
        const twin = existing.get(batch.caseId, file.sha256);
        if (twin) {
          duplicates.push({ path, sha256: file.sha256, duplicateOf: twin.exhibit });
          appendCustody(database, environment, {
            scope: batch.caseId,
            action: 'evidence-duplicate',
            itemId: twin.id,
            sha256: file.sha256,
            detail: { name: file.originalName, ...partOfDetail(vault, file.partOf) },
          });
          continue;
        }
        const facts: FileFacts = { ...file, importedAt: environment.clock().toISOString() };
        const record = insertEvidence(vault, batch.caseId, batch.group, facts, firstDetails(vault, facts));
        imported.push({
          evidenceId: record.id,
          exhibit: formatExhibitNumber(record.exhibit),
          name: file.originalName,
          path,
          sha256: file.sha256,
          sizeBytes: file.sizeBytes,
          mediaType: file.mediaType,
        });
      }
      dropBatch(vault, batch.id);
      return {
        imported,
        duplicates,
        failed: items.flatMap(({ path, failure }) => (failure === null ? [] : [{ path, ...failure }])),
        skipped: items.filter((item) => item.state === 'skipped').map(({ path }) => ({ path })),
      };
    })
    .immediate();
}

const isStaged = (item: BatchItem): item is BatchItem & { file: NonNullable<BatchItem['file']> } =>
  item.file !== null;

/** Small pictures for the grid. The import is done and saved by now: cancelling only leaves some to be made when shown. */
async function makeThumbnails(
  vault: Vault,
  imported: readonly ImportedItem[],
  { signal, onProgress }: ImportWatch,
): Promise<void> {
  const waiting = imported.entries();
  const drawWaiting = async (): Promise<void> => {
    for (const [done, item] of waiting) {
      if (signal.aborted) return;
      onProgress({ phase: 'thumbnails', done, total: imported.length, unit: 'items', current: item.name });
      await makeThumbnail(vault, item.sha256, item.mediaType);
    }
  };
  // Two at a time: packing a picture keeps one core busy, and thousands of them half of a computer.
  await Promise.all([drawWaiting(), drawWaiting()]);
}

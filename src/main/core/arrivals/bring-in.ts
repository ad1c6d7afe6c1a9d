import { existsSync } from 'node:fs';
import { mkdir, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { formatExhibitNumber, type EvidenceRecord } from '../../../shared/model/evidence.ts';
import type { ArrivalReceipt } from '../../../shared/model/origin.ts';
import { fail, succeed, type Result } from '../../../shared/result.ts';
import { writeAndHash } from '../evidence/copy-pass.ts';
import { detectKind } from '../evidence/file-kind.ts';
import { storeObject } from '../evidence/staging.ts';
import { makeThumbnail } from '../evidence/thumbnails.ts';
import { failureOf } from '../vault/file-failure.ts';
import { caseExists } from '../vault/records.ts';
import type { Vault } from '../vault/vault.ts';
import { arrivingCase, originOf, type ArrivingCase, type ArrivingExhibit } from './arriving-case.ts';
import { megabytes } from './bag-names.ts';
import { idsOf } from './contradiction.ts';
import { openBundle, type ArrivalWatch, type OpenedBundle } from './open-bundle.ts';
import { saveCase } from './save-case.ts';

/** Room that stays free beside the exhibits, for the database. */
const spareBytes = 64 * 1024 * 1024;

export interface ArrivalInput {
  readonly path: string;
  /** Of a protected zip. */
  readonly passphrase?: string | null;
}

/**
 * Brings the case of a bundle into a vault, with its ids, numbers, times and log, to go on with it there. All of the bundle is checked
 * before anything is taken. Exhibits are copied to `tmp/` and hashed, made durable, and renamed into the store; then one transaction
 * writes everything. Cancelled (`signal`, thrown on) or refused, nothing is left; a crash leaves files that no record names, which the
 * next opening puts aside. Errors: CASE_EXISTS, DISK_FULL, VAULT_READ_ONLY, and those of `openBundle`.
 */
export async function bringIn(
  vault: Vault,
  { path, passphrase = null }: ArrivalInput,
  watch: ArrivalWatch,
): Promise<Result<ArrivalReceipt>> {
  const opened = await openBundle({ path, passphrase }, () => vault.newId(), watch);
  if (!opened.ok) return opened;
  try {
    return await takeIn(vault, opened.value, watch);
  } catch (error) {
    const failure = watch.signal.aborted ? null : failureOf(error, 'VAULT_READ_ONLY', vault.root);
    if (failure) return failure;
    throw error;
  } finally {
    opened.value.bag.close();
  }
}

async function takeIn(
  vault: Vault,
  bundle: OpenedBundle,
  watch: ArrivalWatch,
): Promise<Result<ArrivalReceipt>> {
  const arriving = arrivingCase(bundle.document);
  const fits = await checkVault(vault, bundle, arriving);
  if (!fits.ok) return fits;
  const folder = join(vault.root, 'tmp', vault.newId());
  const placed: string[] = [];
  try {
    await mkdir(folder, { mode: 0o700 });
    const copies = await copyAll(bundle, arriving.exhibits, folder, watch);
    if (!copies.ok) return copies;
    watch.signal.throwIfAborted();
    for (const { temporary, record } of copies.value) {
      const { sha256, sizeBytes } = record.file;
      if (!existsSync(vault.objectPath(sha256))) placed.push(sha256);
      await storeObject(vault, temporary, sha256, sizeBytes, watch.signal);
    }
    const origin = originOf(bundle, arriving);
    const evidence = copies.value.map(({ record }) => record);
    saveCase(vault, { bundle, arriving, evidence, origin });
    placed.length = 0;
    await makeThumbnails(vault, evidence, watch);
    return succeed({
      caseId: arriving.found.id,
      title: arriving.found.details.title,
      origin,
      exhibits: evidence.length,
      contacts: arriving.contacts.length,
      events: arriving.events.length,
      submissions: arriving.submissions.length,
    });
  } finally {
    for (const sha256 of placed) await rm(vault.objectPath(sha256), { force: true });
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whether the vault can take the case: it does not have it, nor any of its records, and there is room. */
async function checkVault(
  vault: Vault,
  { document }: OpenedBundle,
  { found, exhibits }: ArrivingCase,
): Promise<Result<null>> {
  if (caseExists(vault, found.id)) return fail('CASE_EXISTS', found.details.title);
  const taken = vault.database.prepare('SELECT 1 FROM revision WHERE entity_id = ?');
  const foreign = idsOf(document).find((id) => taken.get(id) !== undefined);
  if (foreign !== undefined) return fail('BUNDLE_INVALID', `id ${foreign}`);
  const needed = exhibits.reduce((sum, { record }) => sum + record.file.sizeBytes, spareBytes);
  const { bavail, bsize } = await statfs(vault.root);
  return bavail * bsize < needed
    ? fail('DISK_FULL', `${megabytes(needed)} > ${megabytes(bavail * bsize)}`)
    : succeed(null);
}

interface CopiedExhibit {
  readonly temporary: string;
  readonly record: EvidenceRecord;
}

/** One pass over each exhibit: copy, hash, sync. What the file is, is looked at again: a bundle may say anything. */
async function copyAll(
  { bag }: OpenedBundle,
  exhibits: readonly ArrivingExhibit[],
  folder: string,
  { signal, onProgress }: ArrivalWatch,
): Promise<Result<CopiedExhibit[]>> {
  const total = exhibits.reduce((sum, { record }) => sum + record.file.sizeBytes, 0);
  let done = 0;
  const copies: CopiedExhibit[] = [];
  for (const [position, { record, path }] of exhibits.entries()) {
    signal.throwIfAborted();
    const temporary = join(folder, String(position));
    const onBytes = (bytes: number): void => {
      done += bytes;
      onProgress({ phase: 'copy', done, total, unit: 'bytes', current: record.file.originalName });
    };
    onBytes(0);
    const copied = await writeAndHash(bag.read(path), temporary, { signal, onBytes });
    if (copied.sha256 !== record.file.sha256) {
      return fail('BUNDLE_INVALID', `exhibit ${formatExhibitNumber(record.exhibit)}: SHA-256`);
    }
    const kind = await detectKind(temporary, record.file.originalName);
    copies.push({ temporary, record: { ...record, file: { ...record.file, ...kind } } });
  }
  return succeed(copies);
}

/** The case is saved by now: cancelling only leaves some to be made when they are shown. */
async function makeThumbnails(
  vault: Vault,
  evidence: readonly EvidenceRecord[],
  { signal, onProgress }: ArrivalWatch,
): Promise<void> {
  for (const [done, { file }] of evidence.entries()) {
    if (signal.aborted) return;
    const { originalName: current, sha256, mediaType } = file;
    onProgress({ phase: 'thumbnails', done, total: evidence.length, unit: 'items', current });
    await makeThumbnail(vault, sha256, mediaType);
  }
}

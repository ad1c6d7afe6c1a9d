import { existsSync } from 'node:fs';
import { chmod, mkdir, open, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { PartOf } from '../../../shared/model/evidence.ts';
import { fail, succeed, type Failure, type Result } from '../../../shared/result.ts';
import { renameDurably, syncFolder } from '../vault/durable-file.ts';
import { failureOf } from '../vault/file-failure.ts';
import { hashFile } from '../vault/hash-file.ts';
import type { Vault } from '../vault/vault.ts';
import { attachmentFileName, BrokenAttachment, type OpenAttachments } from './attachments.ts';
import { copyAndHash, writeAndHash, type Copied, type CopyWatch } from './copy-pass.ts';
import { detectKind } from './file-kind.ts';
import type { StagedFile } from './import-batch.ts';

/** Failures of the vault's own disk end the whole import; those of one source are noted and the rest goes on. */
export const endsImport = (failure: Failure): boolean =>
  failure.code === 'DISK_FULL' || failure.code === 'VAULT_READ_ONLY';

/**
 * Brings one file into the store: stream to `tmp/` while hashing, check that the source held still, fsync, rename under
 * its hash. The original is only ever opened for reading. Errors: SOURCE_*, DISK_FULL, VAULT_READ_ONLY.
 */
export async function stageFile(vault: Vault, path: string, watch: CopyWatch): Promise<Result<StagedFile>> {
  const temporary = join(vault.root, 'tmp', vault.newId());
  try {
    const source = await open(path, 'r').catch((error: unknown) => sourceFailure(error, path));
    if ('ok' in source) return source;
    try {
      const before = await source.stat();
      if (!before.isFile()) return fail('SOURCE_NOT_A_FILE', path);
      const copied = await copyAndHash(source, temporary, watch);
      const after = await stat(path).catch(() => null);
      const held =
        after !== null &&
        before.mtimeMs === after.mtimeMs &&
        before.ino === after.ino &&
        before.size === after.size &&
        copied.sizeBytes === before.size;
      if (!held) return fail(after === null ? 'SOURCE_NOT_FOUND' : 'SOURCE_CHANGED', path);
      const stored = await storeCopy(vault, temporary, copied, basename(path), watch.signal);
      return succeed({
        ...stored,
        sourcePath: path,
        modifiedAt: isoOrNull(before.mtime),
        createdAt: isoOrNull(before.birthtime),
      });
    } finally {
      await source.close();
    }
  } catch (error) {
    const failure = copyFailure(error, path);
    if (failure) return failure;
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}

/**
 * Brings one attachment of an exhibit into the store by the same way. Errors: NOT_FOUND (also where another attachment stands
 * in that place), PASSWORD_NEEDED, PASSWORD_WRONG, FILE_TOO_LARGE, FILE_DAMAGED, SOURCE_UNREADABLE, DISK_FULL, VAULT_READ_ONLY.
 */
export async function stageAttachment(
  vault: Vault,
  partOf: PartOf,
  parent: OpenAttachments,
  watch: CopyWatch,
): Promise<Result<StagedFile>> {
  const taken = await parent.take(partOf.position);
  if (!taken.ok) return taken;
  if (taken.value.name !== partOf.name) return fail('NOT_FOUND', partOf.name);
  const temporary = join(vault.root, 'tmp', vault.newId());
  try {
    const copied = await writeAndHash(taken.value.chunks, temporary, watch);
    const stored = await storeCopy(vault, temporary, copied, attachmentFileName(partOf), watch.signal);
    return succeed({ ...stored, sourcePath: '', modifiedAt: null, createdAt: null, partOf });
  } catch (error) {
    if (error instanceof BrokenAttachment) return fail(error.failure.code, error.failure.detail);
    const failure = copyFailure(error, partOf.name);
    if (failure) return failure;
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}

/** What both ways share: the kind by content, then the rename into the store. */
async function storeCopy(
  vault: Vault,
  temporary: string,
  copied: Copied,
  originalName: string,
  signal: AbortSignal,
): Promise<Copied & Pick<StagedFile, 'originalName' | 'mediaType' | 'mediaKind'>> {
  const kind = await detectKind(temporary, originalName);
  await storeObject(vault, temporary, copied.sha256, copied.sizeBytes, signal);
  return { ...copied, originalName, ...kind };
}

/** File systems without a birth time report the epoch: that is no time. */
const isoOrNull = (time: Date): string | null => (time.getTime() > 0 ? time.toISOString() : null);

function sourceFailure(error: unknown, path: string): ReturnType<typeof fail> {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return code === 'ENOENT' ? fail('SOURCE_NOT_FOUND', path) : fail('SOURCE_UNREADABLE', path);
}

/** During the copy only reading can fail on the source's side; all else is the vault's disk. */
function copyFailure(error: unknown, path: string): ReturnType<typeof fail> | null {
  if (!(error instanceof Error) || !('syscall' in error)) return null;
  return error.syscall === 'read'
    ? fail('SOURCE_UNREADABLE', path)
    : failureOf(error, 'VAULT_READ_ONLY', path);
}

/** Renames a durable copy in `tmp/` into the store; where the bytes are there already they stay. */
export async function storeObject(
  vault: Vault,
  temporary: string,
  sha256: string,
  sizeBytes: number,
  signal: AbortSignal,
): Promise<void> {
  const target = vault.objectPath(sha256);
  const fan = dirname(target);
  if (existsSync(target)) {
    // The same bytes are there already, unless the disk has spoiled them: then the good copy takes their place, and they are kept.
    const whole = (await stat(target)).size === sizeBytes && (await hashFile(target, signal)) === sha256;
    if (whole) return;
    await renameDurably(target, join(vault.root, 'set-aside', `${sha256}-${vault.newId()}`));
  }
  if (!existsSync(fan)) {
    await mkdir(fan, { recursive: true, mode: 0o700 });
    await syncFolder(dirname(fan));
  }
  await chmod(temporary, 0o400);
  await renameDurably(temporary, target);
}

import { createPrivateKey } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { formatExhibitNumber } from '../../../shared/model/evidence.ts';
import type { CaseSnapshot, ExportOptions, ExportReceipt, Omission } from '../../../shared/model/export.ts';
import { fail, succeed, type Result } from '../../../shared/result.ts';
import { OriginalChangedError, writeBundle, type BundleResult } from '../bundle/bundle.ts';
import { writeDossier, type DossierResult } from '../dossier/dossier.ts';
import { keyFingerprint, rawPublicKey } from '../seal/seal.ts';
import { redactedCopies } from '../redactions/copies.ts';
import { appendCustody, vaultScope } from '../vault/custody.ts';
import { renameDurably, syncFile } from '../vault/durable-file.ts';
import { failureOf } from '../vault/file-failure.ts';
import type { Vault } from '../vault/vault.ts';
import { hashFile } from '../vault/hash-file.ts';
import { checkExhibits, chosenOmissions, type ExportWatch } from './check-exhibits.ts';
import type { ExportSecrets } from './secrets.ts';
import { snapshotCase } from './snapshot.ts';

export interface ExportInput {
  readonly caseId: string;
  readonly folder: string;
  readonly options: ExportOptions;
  readonly secrets: ExportSecrets;
}

const outputs = ['dossier.pdf', 'bundle.zip'] as const;

/**
 * Writes `dossier.pdf` and `bundle.zip` into a folder. Both are written beside their final names and take them only when
 * both are whole and on the disk; an earlier export of the same names is replaced at that moment and not before. Cancelled (`signal`,
 * thrown on) or failed, nothing is left. Errors: NOT_FOUND, TARGET_EXISTS, TARGET_NOT_WRITABLE, DISK_FULL,
 * SOURCE_CHANGED (an original was altered while it was being exported).
 */
export async function runExport(
  vault: Vault,
  { caseId, folder: given, options, secrets }: ExportInput,
  watch: ExportWatch,
): Promise<Result<ExportReceipt>> {
  const folder = resolve(given);
  // Inside the vault the outputs would be files that no record names.
  if (isInside(vault.root, folder)) return fail('TARGET_NOT_WRITABLE', folder);
  const snapshot = snapshotCase(vault, caseId, options.exportedAt);
  if (!snapshot.ok) return snapshot;
  try {
    const made = existsSync(folder) ? undefined : await mkdir(folder, { recursive: true });
    if (!(await stat(folder)).isDirectory()) return fail('TARGET_EXISTS', folder);
    for (const name of outputs) {
      const there = await stat(join(folder, name)).catch(() => null);
      if (there && !there.isFile()) return fail('TARGET_EXISTS', join(folder, name));
    }
    try {
      await rm(copiesIn(folder), { recursive: true, force: true });
      const receipt = await writeOutputs(vault, snapshot.value, options, secrets, folder, watch);
      logExport(vault, receipt);
      return succeed(receipt);
    } catch (error) {
      for (const name of outputs) await rm(partialOf(folder, name), { force: true });
      if (made !== undefined) await rm(made, { recursive: true, force: true });
      throw error;
    } finally {
      await rm(copiesIn(folder), { recursive: true, force: true });
    }
  } catch (error) {
    if (error instanceof OriginalChangedError) return fail('SOURCE_CHANGED', error.exhibit);
    const failure = watch.signal.aborted ? null : failureOf(error, 'TARGET_NOT_WRITABLE', folder);
    if (failure) return failure;
    throw error;
  }
}

const isInside = (root: string, folder: string): boolean => {
  const way = relative(root, folder);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
};

/** Redacted copies lie here while the export is written. */
const copiesIn = (folder: string): string => join(folder, 'redacted.partial');

const partialOf = (folder: string, name: string): string => join(folder, `${name}.partial`);

async function writeOutputs(
  vault: Vault,
  snapshot: CaseSnapshot,
  options: ExportOptions,
  secrets: ExportSecrets,
  folder: string,
  watch: ExportWatch,
): Promise<ExportReceipt> {
  const signingKey = createPrivateKey(secrets.signingKeyPem);
  const fingerprint = keyFingerprint(rawPublicKey(signingKey));
  const checked = await checkExhibits(vault, snapshot, watch);
  for (const name of outputs) await rm(partialOf(folder, name), { force: true });
  const shown = await redactedCopies(checked.exhibits, snapshot, options, copiesIn(folder), {
    signal: watch.signal,
    onProgress: (done, total, current) => {
      watch.onProgress({ phase: 'redact', done, total, unit: 'items', current });
    },
  });
  const omissions = [...chosenOmissions(snapshot, options), ...checked.omissions, ...shown.omissions];
  const { exhibits } = shown;
  const dossierPath = partialOf(folder, 'dossier.pdf');
  const dossier = await writeDossier(
    {
      snapshot,
      exhibits,
      omissions,
      options,
      version: null,
      previousRelease: null,
      keyFingerprint: fingerprint,
    },
    dossierPath,
    {
      signal: watch.signal,
      onProgress: (done, total, current) => {
        watch.onProgress({ phase: 'dossier', done, total, unit: 'pages', current });
      },
    },
  );
  const bundlePath = partialOf(folder, 'bundle.zip');
  const all = [...omissions, ...dossier.omissions];
  const bundle = await writeBundle(
    {
      snapshot,
      exhibits,
      omissions: all,
      options,
      dossierPath,
      dossierPages: dossier.exhibits,
      signingKey,
    },
    bundlePath,
    {
      signal: watch.signal,
      onProgress: (done, total, current) => {
        watch.onProgress({ phase: 'bundle', done, total, unit: 'bytes', current });
      },
    },
  );
  for (const name of outputs) await syncFile(partialOf(folder, name));
  watch.signal.throwIfAborted();
  const files = {
    dossier: await describeFile(dossierPath, join(folder, 'dossier.pdf'), watch.signal),
    bundle: await describeFile(bundlePath, join(folder, 'bundle.zip'), watch.signal),
  };
  for (const name of outputs) await renameDurably(partialOf(folder, name), join(folder, name));
  return receiptOf(snapshot, options, files, dossier, bundle, all, fingerprint);
}

interface FileDescription {
  readonly path: string;
  readonly sha256: string;
  readonly sizeBytes: number;
}

async function describeFile(path: string, finalPath: string, signal: AbortSignal): Promise<FileDescription> {
  return { path: finalPath, sha256: await hashFile(path, signal), sizeBytes: (await stat(path)).size };
}

/** n of n: an item counts as included where it stands in at least one of the outputs, as a whole or as its original. */
function receiptOf(
  snapshot: CaseSnapshot,
  options: ExportOptions,
  files: { readonly dossier: FileDescription; readonly bundle: FileDescription },
  dossier: DossierResult,
  bundle: BundleResult,
  omissions: readonly Omission[],
  fingerprint: string,
): ExportReceipt {
  const pages = new Map(dossier.exhibits.map((item) => [item.evidenceId, item]));
  const paths = new Map(bundle.exhibits.map((item) => [item.evidenceId, item.bundlePath]));
  const total = snapshot.evidence.length + snapshot.contacts.length;
  const leftOut = omissions.filter((item) => item.where === 'both' && item.kind !== 'personal-data').length;
  return {
    caseId: snapshot.case.id,
    title: snapshot.case.details.title,
    language: options.language,
    exportedAt: options.exportedAt,
    dossier: { ...files.dossier, pages: dossier.pages },
    bundle: { ...files.bundle, files: bundle.files },
    profile: options.profile,
    receiver: options.receiver,
    version: null,
    keyFingerprint: fingerprint,
    timestamps: [],
    files: [
      { kind: 'dossier', ...files.dossier, pages: dossier.pages },
      { kind: 'bundle', ...files.bundle, pages: null },
    ],
    items: { total, included: total - leftOut },
    exhibits: snapshot.evidence
      .filter((item) => paths.has(item.id))
      .map((item) => ({
        exhibit: formatExhibitNumber(item.exhibit),
        title: item.details.title,
        sha256: item.file.sha256,
        firstPage: pages.get(item.id)?.firstPage ?? null,
        pageCount: pages.get(item.id)?.pageCount ?? 0,
        bundlePath: paths.get(item.id) ?? null,
      })),
    omissions,
    undrawableCharacters: dossier.undrawableCharacters,
  };
}

/** Into the vault's log, not the case's: exporting a case does not change it, so the next export has the same bytes. */
function logExport(vault: Vault, receipt: ExportReceipt): void {
  const detail = {
    language: receipt.language,
    dossier: receipt.dossier.sha256,
    bundle: receipt.bundle.sha256,
    included: receipt.items.included,
    total: receipt.items.total,
  };
  vault.database
    .transaction(() =>
      appendCustody(vault.database, vault.environment, {
        scope: vaultScope,
        action: 'exported',
        itemId: receipt.caseId,
        detail,
      }),
    )
    .immediate();
}

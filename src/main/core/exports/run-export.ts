import { createPrivateKey, type KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';
import type { CaseSnapshot, ExportOptions, ExportReceipt } from '../../../shared/model/export.ts';
import { fail, succeed, type Result } from '../../../shared/result.ts';
import { OriginalChangedError, writeBundle } from '../bundle/bundle.ts';
import { startPreviews, type Previews } from '../bundle/receiver-page/previews.ts';
import { writeDossier, type DossierInput, type DossierWatch } from '../dossier/dossier.ts';
import { drawNegotiation } from '../dossier/negotiation.ts';
import { profileOf } from '../dossier/profiles.ts';
import { returnMemory } from '../dossier/return-memory.ts';
import { dossierWords } from '../dossier/words/index.ts';
import { describeRelease } from '../releases/describe-release.ts';
import { freezeRelease } from '../releases/releases.ts';
import { keepStampings } from '../releases/timestamps.ts';
import { keyFingerprint, rawPublicKey } from '../seal/seal.ts';
import { askAuthorities } from '../seal/stamping.ts';
import { redactedCopies } from '../redactions/copies.ts';
import { appendCustody, vaultScope } from '../vault/custody.ts';
import { failureOf } from '../vault/file-failure.ts';
import type { Vault } from '../vault/vault.ts';
import { checkExhibits, chosenOmissions, type ExportWatch } from './check-exhibits.ts';
import { hasTalksApart, profileOmissions, settledOptions, sharedOptions } from './choices.ts';
import { copiesIn, obstacleIn, partialOf, removePartials, takeNames } from './outputs.ts';
import { dossierInput, negotiationInput, weighNegotiation } from './plan.ts';
import { describeFiles, receiptOf, type Output } from './receipt.ts';
import { receiverOf } from './receivers.ts';
import type { ExportSecrets } from './secrets.ts';
import { snapshotCase } from './snapshot.ts';
import { formTexts } from './texts.ts';
import { writeDossiers } from './write-dossiers.ts';

export interface ExportInput {
  readonly caseId: string;
  readonly folder: string;
  readonly options: ExportOptions;
  readonly secrets: ExportSecrets;
}

/**
 * Writes an export into a folder: the dossier (`dossier.pdf`, or a file for each volume), `bundle.zip`, and what the profile has besides.
 * All are written beside their final names and take them only when every one is whole and on the disk; an earlier export there is replaced
 * at that moment and not before. Cancelled (`signal`, thrown on) or failed, nothing is left. Errors: NOT_FOUND (case, receiver),
 * TARGET_EXISTS, TARGET_NOT_WRITABLE, DISK_FULL, SOURCE_CHANGED (an original was altered while it was being exported), REVISION_CONFLICT
 * (another export took the same version meanwhile). A released export is frozen when its files have their names, and only then.
 */
export async function runExport(
  vault: Vault,
  { caseId, folder: given, options: asked, secrets }: ExportInput,
  watch: ExportWatch,
): Promise<Result<ExportReceipt>> {
  const folder = resolve(given);
  // Inside the vault the outputs would be files that no record names.
  if (isInside(vault.root, folder)) return fail('TARGET_NOT_WRITABLE', folder);
  const options = settledOptions(asked);
  if (options.receiver !== null && receiverOf(options.receiver) === null)
    return fail('NOT_FOUND', options.receiver);
  const seen = seeCase(vault, caseId, options);
  if (!seen.ok) return seen;
  try {
    const made = existsSync(folder) ? undefined : await mkdir(folder, { recursive: true });
    if (!(await stat(folder)).isDirectory()) return fail('TARGET_EXISTS', folder);
    const obstacle = await obstacleIn(folder);
    if (obstacle !== null) return fail('TARGET_EXISTS', obstacle);
    try {
      await removePartials(folder);
      const receipt = await writeOutputs(vault, seen.value, options, secrets, folder, watch);
      if (receipt.ok) logExport(vault, receipt.value);
      return receipt;
    } catch (error) {
      if (made !== undefined) await rm(made, { recursive: true, force: true });
      throw error;
    } finally {
      if (existsSync(folder)) await removePartials(folder);
    }
  } catch (error) {
    if (error instanceof OriginalChangedError) return fail('SOURCE_CHANGED', error.exhibit);
    const failure = watch.signal.aborted ? null : failureOf(error, 'TARGET_NOT_WRITABLE', folder);
    if (failure) return failure;
    throw error;
  }
}

interface SeenCase {
  readonly snapshot: CaseSnapshot;
  /** Texts for web forms; null where the profile has none. */
  readonly texts: string | null;
}

const seeCase = (vault: Vault, caseId: string, options: ExportOptions): Result<SeenCase> =>
  vault.database
    .transaction((): Result<SeenCase> => {
      const snapshot = snapshotCase(vault, caseId, options.exportedAt);
      if (!snapshot.ok) return snapshot;
      const texts = options.profile === 'quick' ? formTexts(vault, caseId, options.language) : null;
      return succeed({ snapshot: snapshot.value, texts });
    })
    .deferred();

const isInside = (root: string, folder: string): boolean => {
  const way = relative(root, folder);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
};

async function writeOutputs(
  vault: Vault,
  { snapshot: whole, texts }: SeenCase,
  asked: ExportOptions,
  secrets: ExportSecrets,
  folder: string,
  watch: ExportWatch,
): Promise<Result<ExportReceipt>> {
  const options = sharedOptions(asked);
  const signingKey = createPrivateKey(secrets.signingKeyPem);
  const fingerprint = keyFingerprint(rawPublicKey(signingKey));
  const checked = await checkExhibits(vault, whole, watch);
  const shown = await redactedCopies(checked.exhibits, whole, options, copiesIn(folder), {
    signal: watch.signal,
    onProgress: (done, total, current) => {
      watch.onProgress({ phase: 'redact', done, total, unit: 'items', current });
    },
  });
  const omissions = [...chosenOmissions(whole, options), ...checked.omissions, ...shown.omissions];
  const { exhibits, snapshot } = shown;
  const input = dossierInput(snapshot, exhibits, omissions, options, fingerprint);
  const previews = startPreviews(exhibits, watch.signal);
  try {
    const made = { texts, asked, secrets, signingKey, fingerprint, previews: previews.drawn };
    return await writeFiles(vault, input, made, folder, watch);
  } finally {
    // Nothing may still read a redacted copy when the caller removes it.
    await previews.stop();
  }
}

interface Making {
  readonly texts: string | null;
  readonly asked: ExportOptions;
  readonly secrets: ExportSecrets;
  readonly signingKey: KeyObject;
  readonly fingerprint: string;
  readonly previews: Previews['drawn'];
}

async function writeFiles(
  vault: Vault,
  input: DossierInput,
  { texts, asked, secrets, signingKey, fingerprint, previews }: Making,
  folder: string,
  watch: ExportWatch,
): Promise<Result<ExportReceipt>> {
  const { snapshot, exhibits, omissions, options } = input;
  const dossierWatch: DossierWatch = {
    signal: watch.signal,
    onProgress: (done, total, current) => {
      watch.onProgress({ phase: 'dossier', done, total, unit: 'pages', current });
    },
  };
  const talks = hasTalksApart(asked) ? await writeNegotiation(input, folder, dossierWatch) : null;
  const dossier = await writeDossiers(input, folder, talks === null ? [] : [talks], dossierWatch);
  await returnMemory();
  const found = [...omissions, ...dossier.omissions];
  const all = [
    ...found,
    ...profileOmissions(
      snapshot,
      profileOf(options.profile, options.language, options.court).sections,
      found,
    ),
  ];
  const bundle = await writeBundle(
    {
      snapshot,
      exhibits,
      omissions: all,
      options,
      dossiers: dossier.files,
      dossierPages: dossier.exhibits,
      previews,
      signingKey,
      passphrase: secrets.passphrase,
      stamp: (seal) => askAuthorities(secrets.authorities, seal, watch.signal),
      previousRelease: input.previousRelease,
      version: input.version,
    },
    partialOf(folder, 'bundle.zip'),
    {
      signal: watch.signal,
      onProgress: (done, total, current) => {
        watch.onProgress({ phase: 'bundle', done, total, unit: 'bytes', current });
      },
    },
  );
  if (texts !== null) await writeFile(partialOf(folder, 'texts.txt'), texts, { flag: 'wx', mode: 0o600 });
  const outputs: Output[] = [
    ...dossier.files.map(({ name, pages }): Output => ({ kind: 'dossier', name, pages })),
    ...(talks === null
      ? []
      : [{ kind: 'negotiation', name: 'negotiation.pdf', pages: talks.pages } as const]),
    { kind: 'bundle', name: 'bundle.zip', pages: null },
    ...(texts === null ? [] : [{ kind: 'texts', name: 'texts.txt', pages: null } as const]),
  ];
  const files = await describeFiles(folder, outputs, bundle.dossiers, watch.signal);
  await takeNames(
    folder,
    outputs.map(({ name }) => name),
    watch.signal,
  );
  const { version } = input;
  const receipt = { ...receiptOf(snapshot, asked, files, dossier, bundle, all, fingerprint), version };
  if (version === null) return succeed(receipt);
  const pages = dossier.exhibits;
  const seal = bundle.sealText;
  const facts = { version, options, asked, snapshot, exhibits, pages, receipt, seal };
  const frozen = freezeRelease(vault, snapshot.case.id, describeRelease(facts));
  if (!frozen.ok) return frozen;
  keepStampings(vault, frozen.value.id, bundle.stampings);
  return succeed(receipt);
}

/** Talks about a settlement, beside the bundle and never in it; null where there are none. */
async function writeNegotiation(
  input: DossierInput,
  folder: string,
  watch: DossierWatch,
): Promise<{ readonly pages: number; readonly bytes: number } | null> {
  if ((await weighNegotiation(input, watch)) === null) return null;
  const path = partialOf(folder, 'negotiation.pdf');
  const name = dossierWords[input.options.language].negotiation;
  const { pages } = await writeDossier(negotiationInput(input), [path], watch, {
    draw: drawNegotiation,
    name,
  });
  return { pages, bytes: (await stat(path)).size };
}

/** Into the vault's log, not the case's: exporting a case does not change it, so the next export has the same bytes. */
function logExport(vault: Vault, receipt: ExportReceipt): void {
  const detail = {
    language: receipt.language,
    dossier: receipt.dossier.sha256,
    bundle: receipt.bundle.sha256,
    profile: receipt.profile,
    files: receipt.files.length,
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

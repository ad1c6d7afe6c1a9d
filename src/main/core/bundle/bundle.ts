import type { KeyObject } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { Temporal } from 'temporal-polyfill';
import { formatExhibitNumber, type MediaKind } from '../../../shared/model/evidence.ts';
import type { CaseSnapshot, ExhibitSource, ExportOptions, Omission } from '../../../shared/model/export.ts';
import type { ReleaseRecord } from '../../../shared/model/release.ts';
import { words as sharedWords } from '../../../shared/words/index.ts';
import { maskedInput } from '../dossier/masked-input.ts';
import { dossierWords } from '../dossier/words/index.ts';
import { copyWords } from '../redactions/copy-words.ts';
import { keyFingerprint, rawPublicKey } from '../seal/seal.ts';
import { canonicalJson } from '../vault/custody-chain.ts';
import type { Stamping } from '../seal/stamping.ts';
import { createBagWriter, type BagWriter, type FileToAdd } from './bag-writer.ts';
import { caseDocument } from './case-document.ts';
import { caseJsonSchema } from './case-document-schema.ts';
import { evidenceCsv, type DossierPages } from './evidence-csv.ts';
import { evidenceSheet } from './evidence-sheet.ts';
import { bagFolderName, copyFileName, exhibitFileName } from './file-names.ts';
import { manifestText, type ManifestEntry } from './manifest.ts';
import { readmeText } from './readme.ts';
import { redactionsCsv } from './redactions-csv.ts';
import { addSeal } from './add-seal.ts';
import type { PagePreview } from './receiver-page/page/page-data.ts';
import { receiverPage, receiverPageName } from './receiver-page/receiver-page.ts';

export interface BundleInput {
  readonly snapshot: CaseSnapshot;
  readonly exhibits: readonly ExhibitSource[];
  readonly omissions: readonly Omission[];
  readonly options: ExportOptions;
  /** The volumes of the dossier under the names they have in the bundle. */
  readonly dossiers: readonly { readonly name: string; readonly path: string }[];
  readonly dossierPages: readonly DossierPages[];
  /** Small pictures of the exhibits by their ids (`startPreviews`). */
  readonly previews: Promise<ReadonlyMap<string, PagePreview>>;
  /** What the receiver had before; late items are marked in the evidence list. */
  readonly previousRelease: ReleaseRecord | null;
  /** Null for a draft. */
  readonly version: number | null;
  /** Private Ed25519 key that seals the bag. */
  readonly signingKey: KeyObject;
  /** Encrypts the contents (AES-256); null leaves them open. */
  readonly passphrase: string | null;
  /** Asks for time-stamps over the bytes of the seal. */
  readonly stamp: (seal: Buffer) => Promise<readonly Stamping[]>;
}

export interface BundleWatch {
  readonly signal: AbortSignal;
  readonly onProgress: (doneBytes: number, totalBytes: number, current: string) => void;
}

export interface BundleResult {
  /** Files in the payload. */
  readonly files: number;
  readonly exhibits: readonly { readonly evidenceId: string; readonly bundlePath: string }[];
  /** SHA-256 of each volume of the dossier by its name, as it was read into the bag. */
  readonly dossiers: ReadonlyMap<string, string>;
  /** `seal.json` as it stands in the bag. */
  readonly sealText: string;
  /** What came of asking for time-stamps over it. */
  readonly stampings: readonly Stamping[];
}

/** An original that was whole when the export began is not what was imported any more. */
export class OriginalChangedError extends Error {
  readonly exhibit: string;
  constructor(exhibit: string) {
    super(`exhibit ${exhibit} changed while it was being exported`);
    this.exhibit = exhibit;
  }
}

/** Kinds whose bytes deflate would only chew on. */
const compressedAlready = new Set<MediaKind>([
  'image',
  'pdf',
  'audio',
  'video',
  'archive',
  'office',
  'other',
]);

/**
 * Writes the bundle to `target`, which must not exist yet: a zip of one BagIt 1.0 bag (RFC 8493; docs/bundle-format.md). The same
 * input gives the same bytes. Throws an AbortError when `signal` fires, `OriginalChangedError`, and what the file system says.
 */
export async function writeBundle(
  given: BundleInput,
  target: string,
  watch: BundleWatch,
): Promise<BundleResult> {
  // What everybody may read is masked in the data as on the pages, and so are the names of files.
  const input = { ...given, ...maskedInput({ ...given, keyFingerprint: null }) };
  const { snapshot, options } = input;
  const folder = bagFolderName(snapshot.case.details.title, dayOf(options));
  const writer = createBagWriter(target, folder, {
    date: new Date(options.exportedAt),
    passphrase: input.passphrase,
  });
  try {
    const result = await writeBag(input, writer, watch);
    await writer.finish();
    return result;
  } catch (error) {
    await writer.abandon();
    throw error;
  }
}

async function writeBag(input: BundleInput, writer: BagWriter, watch: BundleWatch): Promise<BundleResult> {
  const { snapshot, exhibits, options } = input;
  const paths = new Map(exhibits.map((source) => [source.evidence.id, pathOf(source, options)]));
  await writer.addText('bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  const day = dayOf(options);
  await writer.addText(
    'README.txt',
    readmeText({
      title: snapshot.case.details.title,
      day,
      language: options.language,
      volumes: input.dossiers,
      court: options.court,
      hasExhibits: exhibits.length > 0,
      hasCopies: exhibits.some(({ copy }) => copy !== null),
      hasLog: options.profile !== 'public',
    }),
  );
  await addStreamed(input, writer, paths, watch);
  const document = caseDocument({ ...input, paths });
  const fingerprint = keyFingerprint(rawPublicKey(input.signingKey));
  const page = { ...input, document, paths, keyFingerprint: fingerprint };
  await writer.addText(receiverPageName, receiverPage(page, await input.previews));
  const log = snapshot.custody.map((entry) => `${canonicalJson(entry)}\n`).join('');
  const listing = {
    snapshot,
    options,
    exhibits,
    previousRelease: input.previousRelease,
    pages: input.dossierPages,
    paths,
  };
  const texts: (readonly [string, string | Buffer])[] = [
    ['data/evidence-list.csv', evidenceCsv(listing)],
    ['data/evidence-list.xlsx', await evidenceSheet(listing)],
    ['data/case.json', `${JSON.stringify(document, null, 2)}\n`],
    ['data/case.schema.json', caseJsonSchema()],
    // The log names files as they came from the user's computer: in public its length and end are in the seal, and no more.
    ...(options.profile === 'public' ? [] : ([['data/custody-log.jsonl', log]] as const)),
    ...redactionsCsv(exhibits, paths),
    ['data/omissions.txt', omissionsText(input)],
  ];
  for (const [path, text] of texts) await writer.addText(path, text);
  const payload = writer.entries.filter(({ path }) => path.startsWith('data/'));
  await writer.addText('bag-info.txt', bagInfo(input, payload));
  for (const algorithm of ['sha256', 'sha512'] as const) {
    await writer.addText(`manifest-${algorithm}.txt`, manifestText(payload, algorithm));
  }
  const seal = await addSeal(input, writer);
  const tags = writer.entries.filter(({ path }) => !path.startsWith('data/'));
  for (const algorithm of ['sha256', 'sha512'] as const) {
    await writer.addText(`tagmanifest-${algorithm}.txt`, manifestText(tags, algorithm));
  }
  return {
    files: payload.length,
    dossiers: new Map(
      input.dossiers.flatMap(({ name }) =>
        payload.filter(({ path }) => path === `data/${name}`).map(({ sha256 }) => [name, sha256] as const),
      ),
    ),
    exhibits: [...paths].map(([evidenceId, bundlePath]) => ({ evidenceId, bundlePath })),
    ...seal,
  };
}

function pathOf({ evidence, copy }: ExhibitSource, { language }: ExportOptions): string {
  const number = formatExhibitNumber(evidence.exhibit);
  const { originalName } = evidence.file;
  const mark = copy && copyWords[copy.reasons.length > 0 ? 'redacted' : 'cleaned'][language];
  return `data/exhibits/${mark === null ? exhibitFileName(number, originalName) : copyFileName(number, originalName, mark, copy?.ending ?? '')}`;
}

/** The dossier and the exhibits, redacted copies in place of their originals: read once, hashed on the way, and held against what they were. */
async function addStreamed(
  input: BundleInput,
  writer: BagWriter,
  paths: ReadonlyMap<string, string>,
  { signal, onProgress }: BundleWatch,
): Promise<void> {
  const sizes = await Promise.all(input.dossiers.map(async ({ path }) => (await stat(path)).size));
  const dossierBytes = sizes.reduce((sum, size) => sum + size, 0);
  const total = input.exhibits.reduce(
    (sum, { evidence, copy }) => sum + (copy ?? evidence.file).sizeBytes,
    dossierBytes,
  );
  let done = 0;
  const add = async (path: string, file: Omit<FileToAdd, 'onBytes'>): Promise<ManifestEntry> => {
    signal.throwIfAborted();
    const onBytes = (bytes: number): void => {
      signal.throwIfAborted();
      done += bytes;
      onProgress(done, total, path);
    };
    return writer.addFile(path, { ...file, onBytes });
  };
  for (const [index, { name, path }] of input.dossiers.entries())
    await add(`data/${name}`, { source: path, sizeBytes: sizes[index] ?? 0, store: true });
  for (const exhibit of input.exhibits) {
    const { evidence, objectPath, copy } = exhibit;
    const entry = await add(paths.get(evidence.id) ?? pathOf(exhibit, input.options), {
      source: copy?.path ?? objectPath,
      sizeBytes: (copy ?? evidence.file).sizeBytes,
      store: compressedAlready.has((copy ?? evidence.file).mediaKind),
      sha512: (copy ?? exhibit).sha512,
    });
    if (entry.sha256 !== (copy ?? evidence.file).sha256)
      throw new OriginalChangedError(formatExhibitNumber(evidence.exhibit));
  }
}

/** The day of the export where the user is, as the dossier prints it. */
const dayOf = ({ exportedAt, zone }: ExportOptions): string =>
  Temporal.Instant.from(exportedAt).toZonedDateTimeISO(zone).toPlainDate().toString();

/** RFC 8493, 2.2.2. The source organisation and contact are personal data and follow the option. */
function bagInfo({ snapshot, options }: BundleInput, payload: readonly ManifestEntry[]): string {
  const bytes = payload.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const { title, complainant } = snapshot.case.details;
  const lines = [
    `Bagging-Date: ${dayOf(options)}`,
    `Bag-Software-Agent: CaseVault ${snapshot.appVersion}`,
    `Bag-Size: ${(bytes / 1e6).toFixed(1)} MB`,
    `Payload-Oxum: ${bytes}.${payload.length}`,
    `External-Identifier: ${snapshot.case.id}`,
    `External-Description: ${oneLine(title)}`,
    ...(options.includePersonalData && complainant.name
      ? [`Contact-Name: ${oneLine(complainant.name)}`]
      : []),
  ];
  return `${lines.join('\n')}\n`;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What is not in the export, one line each; the dossier says the same on its pages. */
function omissionsText({ omissions, options }: BundleInput): string {
  const reasons = sharedWords[options.language].omission;
  const words = dossierWords[options.language];
  const where = { both: words.whereBoth, dossier: words.whereDossier, bundle: words.whereBundle };
  const lines = omissions.map((item) =>
    [where[item.where], item.label.replace('T', ' '), item.title, reasons[item.reason], item.note]
      .filter(Boolean)
      .join('\t'),
  );
  return `\uFEFF${lines.map((line) => `${oneLine(line.replaceAll('\t', ' | '))}\r\n`).join('')}`;
}

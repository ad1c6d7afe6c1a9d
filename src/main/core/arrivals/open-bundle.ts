import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { custodyActions, type CustodyEntry } from '../../../shared/model/custody.ts';
import type { WorkProgress } from '../../../shared/model/job.ts';
import type { VerificationReport } from '../../../shared/model/verification.ts';
import { fail, succeed, type Result } from '../../../shared/result.ts';
import { BadZipError, LockedZipError } from '../bundle/bag-errors.ts';
import { openFolder, openZipBag, type BagSource } from '../bundle/bag-source.ts';
import { parseCaseDocument, type CaseDocument } from '../bundle/case-document-schema.ts';
import { logFacts, type LogFacts } from '../bundle/log-facts.ts';
import { verifyBundle } from '../bundle/verify-bundle.ts';
import { hashFile } from '../vault/hash-file.ts';
import { badName, tooLarge } from './bag-names.ts';
import { contradiction } from './contradiction.ts';

export interface ArrivalWatch {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: WorkProgress) => void;
}

/** A bundle that was checked and fits together; its files are read from `bag`, which the caller closes. */
export interface OpenedBundle {
  readonly bag: BagSource;
  readonly name: string;
  /** Null for an unpacked folder. */
  readonly sha256: string | null;
  readonly document: CaseDocument;
  readonly custody: readonly CustodyEntry[];
  readonly log: LogFacts;
  readonly keyFingerprint: string | null;
}

/**
 * Opens a bundle (zip or unpacked folder) and checks all of it before anything is taken: names, sizes, every hash, the log, the schema,
 * and that its parts fit together. Errors: SOURCE_NOT_FOUND, NOT_A_BAG, ZIP_UNREADABLE, BUNDLE_NOT_INTACT (detail: what the check found,
 * a line each), PASSWORD_NEEDED, PASSWORD_WRONG, BUNDLE_FOREIGN, BUNDLE_TOO_NEW, BUNDLE_INVALID, BUNDLE_TOO_LARGE.
 */
export async function openBundle(
  { path, passphrase }: { readonly path: string; readonly passphrase: string | null },
  newId: () => string,
  watch: ArrivalWatch,
): Promise<Result<OpenedBundle>> {
  const facts = await stat(path).catch(() => null);
  if (facts === null) return fail('SOURCE_NOT_FOUND', path);
  const packed = !facts.isDirectory();
  const opened = await openBag(path, packed, passphrase);
  if (!opened.ok) return opened;
  const bag = opened.value;
  try {
    // What cannot be opened as a bag is named by the check.
    const shape = bag && (await checkShape(bag, packed ? facts.size : null));
    const checked = shape?.ok === false ? shape : await checkWhole(path, passphrase, watch);
    if (!checked.ok) {
      bag?.close();
      return checked;
    }
    if (bag === null) return fail('NOT_A_BAG', path);
    const sha256 = packed ? await hashFile(path, watch.signal) : null;
    const read = await readContents(bag, newId);
    if (!read.ok) {
      bag.close();
      return read;
    }
    const keyFingerprint = checked.value.seal?.fingerprint ?? null;
    return succeed({ ...read.value, bag, name: basename(path), sha256, keyFingerprint });
  } catch (error) {
    bag?.close();
    throw error;
  }
}

async function openBag(
  path: string,
  packed: boolean,
  passphrase: string | null,
): Promise<Result<BagSource | null>> {
  try {
    return succeed(packed ? await openZipBag(path, passphrase) : await openFolder(path));
  } catch (error) {
    if (error instanceof BadZipError) return succeed(null);
    if (error instanceof LockedZipError) return fail(error.code, path);
    throw error;
  }
}

const documentPath = 'data/case.json';
const logPath = 'data/custody-log.jsonl';

/** What can be said before anything large is read. */
async function checkShape(bag: BagSource, packedBytes: number | null): Promise<Result<null>> {
  const large = tooLarge(bag.sizes, packedBytes);
  if (large !== null) return fail('BUNDLE_TOO_LARGE', large);
  const bad = badName(bag.sizes.keys());
  if (bad !== null) return fail('BUNDLE_NOT_INTACT', `unreadable ${bad}`);
  // A bundle that lost its case.json is damaged, not foreign.
  const ours = /^Bag-Software-Agent: CaseVault\b/m.test((await readText(bag, 'bag-info.txt')) ?? '');
  return ours || bag.sizes.has(documentPath) ? succeed(null) : fail('BUNDLE_FOREIGN');
}

/** Findings that are named one by one; the rest is counted. */
const mostFindings = 20;

async function checkWhole(
  path: string,
  passphrase: string | null,
  watch: ArrivalWatch,
): Promise<Result<VerificationReport>> {
  const verified = await verifyBundle(path, watch, passphrase);
  if (!verified.ok) return verified;
  const { intact, findings } = verified.value;
  if (intact) return verified;
  const lines = findings.slice(0, mostFindings).map(({ kind, path: where }) => `${kind} ${where}`);
  const more = findings.length - lines.length;
  return fail('BUNDLE_NOT_INTACT', [...lines, ...(more > 0 ? [`+ ${more}`] : [])].join('\n'));
}

type Read = Pick<OpenedBundle, 'document' | 'custody' | 'log'>;

async function readContents(bag: BagSource, newId: () => string): Promise<Result<Read>> {
  const text = await readText(bag, documentPath);
  if (text === null) return fail('BUNDLE_INVALID', documentPath);
  const document = parseCaseDocument(text, newId);
  if (!document.ok) return document;
  const custody = parseLog((await readText(bag, logPath)) ?? '', document.value.case.id);
  if (custody === null) return fail('BUNDLE_INVALID', logPath);
  const log = logFacts(custody);
  const wrong = contradiction({ document: document.value, log, sizes: bag.sizes });
  if (wrong !== null) return fail('BUNDLE_INVALID', wrong);
  return succeed({ document: document.value, custody, log });
}

const entrySchema = z.object({
  scope: z.string(),
  sequence: z.int().min(1),
  at: z.iso.datetime(),
  offset: z.string(),
  actor: z.string(),
  tool: z.string(),
  action: z.enum(custodyActions),
  itemId: z.uuid().nullable(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  detail: z.record(z.string(), z.unknown()),
  previousHash: z.string(),
  hash: z.string(),
});

/** The entries of the log of one case; null where it is none. The chain was checked with the bundle. */
function parseLog(text: string, caseId: string): CustodyEntry[] | null {
  try {
    const lines = text.split('\n').filter((line) => line !== '');
    const entries = lines.map((line) => entrySchema.parse(JSON.parse(line)));
    return entries.length > 0 && entries.every(({ scope }) => scope === caseId) ? entries : null;
  } catch {
    return null;
  }
}

/** Text files of a bundle are read into memory; a hostile one is not. */
const largestTextBytes = 64 * 1024 * 1024;

async function readText(bag: BagSource, path: string): Promise<string | null> {
  const size = bag.sizes.get(path);
  if (size === undefined || size < 0 || size > largestTextBytes) return null;
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of bag.read(path)) chunks.push(chunk);
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    return null;
  }
}

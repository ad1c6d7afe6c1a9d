import { createHash, getHashes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { SealStatement } from '../../../shared/model/seal.ts';
import type { WorkProgress } from '../../../shared/model/job.ts';
import type { Finding, FindingKind, VerificationReport } from '../../../shared/model/verification.ts';
import { fail, succeed, type Result } from '../../../shared/result.ts';
import { sealName, sumsName } from './add-seal.ts';
import { openFolder, openZipBag, readTag, type BagSource } from './bag-source.ts';
import { BadZipError, DamagedEntryError, LockedZipError } from './bag-errors.ts';
import { besideSeal, checkLog, checkSeal } from './check-seal.ts';
import { parseManifest } from './manifest.ts';

export interface VerifyBundleWatch {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: WorkProgress) => void;
}

interface Manifest {
  readonly name: string;
  readonly algorithm: string;
  readonly entries: ReadonlyMap<string, string>;
}

const finding = (kind: FindingKind, path: string, note = ''): Finding => ({ kind, path, note });
const manifestName = /^(tag)?manifest-([a-z0-9]+)\.txt$/;

/**
 * Checks a bundle: a zip, or the folder it was unpacked to. Complete and valid as RFC 8493 means it, and the custody log in
 * it unbroken; and as it was sealed, where it has a seal. Errors: SOURCE_NOT_FOUND, NOT_A_BAG, ZIP_UNREADABLE (no zip at all), PASSWORD_NEEDED, PASSWORD_WRONG. What is wrong inside a bag, or with a zip that
 * was cut off, is a finding.
 */
export async function verifyBundle(
  path: string,
  watch: VerifyBundleWatch,
  passphrase: string | null = null,
): Promise<Result<VerificationReport>> {
  const facts = await stat(path).catch(() => null);
  if (facts === null) return fail('SOURCE_NOT_FOUND', path);
  let bag: BagSource | null;
  try {
    bag = facts.isDirectory() ? await openFolder(path) : await openZipBag(path, passphrase);
  } catch (error) {
    if (error instanceof LockedZipError) return fail(error.code, path);
    if (!(error instanceof BadZipError)) throw error;
    // What starts as a zip and cannot be read through was cut off or altered: a finding. Anything else is no bundle.
    if (!(await startsAsZip(path))) return fail('ZIP_UNREADABLE', `${path} (${error.message})`);
    const findings = [finding('unreadable', path, error.message)];
    return succeed({
      subject: 'bundle',
      path,
      intact: false,
      filesChecked: 0,
      bytesChecked: 0,
      findings,
      seal: null,
    });
  }
  if (bag === null) return fail('NOT_A_BAG', path);
  try {
    return await checkBag(bag, path, watch);
  } finally {
    bag.close();
  }
}

/** The signature of a local file header (APPNOTE.TXT 6.3.10, 4.3.7). */
async function startsAsZip(path: string): Promise<boolean> {
  for await (const chunk of createReadStream(path, { end: 3 })) {
    return (chunk as Buffer).equals(Buffer.from('PK\x03\x04', 'latin1'));
  }
  return false;
}

async function checkBag(
  bag: BagSource,
  path: string,
  watch: VerifyBundleWatch,
): Promise<Result<VerificationReport>> {
  const declaration = await readTag(bag, 'bagit.txt');
  // One that cannot be read was damaged; one that says something else is of no bag.
  if (
    declaration !== null &&
    !/^BagIt-Version: (0\.97|1\.0)\s*\r?\nTag-File-Character-Encoding: UTF-8\s*$/.test(declaration)
  ) {
    return fail('NOT_A_BAG', path);
  }
  const findings: Finding[] = [];
  const manifests = await readManifests(bag, findings);
  const payload = manifests.filter((manifest) => !manifest.name.startsWith('tag'));
  if (payload.length === 0)
    findings.push(finding('manifest-broken', 'manifest-*.txt', 'no payload manifest'));
  const listsSeal = manifests.some(({ entries }) => entries.has(sealName));
  const seal = await checkSeal(bag, listsSeal || (await isOurs(bag)));
  const lists = [...manifests, ...(await furtherLists(bag, seal.statement, findings))];
  findings.push(...seal.findings, ...listedButMissing(bag, lists), ...presentButNotListed(bag, manifests));
  const checked = await checkFiles(bag, lists, findings, watch);
  if (declaration === null) findings.push(...unlessNamed([finding('unreadable', 'bagit.txt')], findings));
  if (seal.statement) findings.push(...unlessNamed(besideSeal(bag, seal.statement), findings));
  findings.push(...(await checkOxum(bag)), ...(await checkLog(bag, seal.statement)));
  const intact = findings.length === 0;
  return succeed({ subject: 'bundle', path, intact, ...checked, findings, seal: seal.report });
}

/** CaseVault seals every bundle; bags of other programs have no seal. */
const isOurs = async (bag: BagSource): Promise<boolean> =>
  /^Bag-Software-Agent: CaseVault /m.test((await readTag(bag, 'bag-info.txt')) ?? '');

/** What a file was found to be already need not be said again of the seal. */
const unlessNamed = (more: readonly Finding[], findings: readonly Finding[]): Finding[] => {
  const named = new Set(findings.map(({ path }) => path));
  return more.filter(({ path }) => !named.has(path));
};

/** The seal and the list for `sha256sum -c`, read as two more manifests. */
async function furtherLists(
  bag: BagSource,
  statement: SealStatement | null,
  findings: Finding[],
): Promise<Manifest[]> {
  const lists: Manifest[] = [];
  if (statement) {
    const entries = new Map(statement.files.map(({ path, sha256 }) => [path, sha256]));
    lists.push({ name: sealName, algorithm: 'sha256', entries });
  }
  if (bag.sizes.has(sumsName)) {
    const entries = parseManifest((await readTag(bag, sumsName)) ?? '!');
    if (entries === null) findings.push(finding('manifest-broken', sumsName, 'cannot be read'));
    else lists.push({ name: sumsName, algorithm: 'sha256', entries });
  }
  return lists;
}

async function readManifests(bag: BagSource, findings: Finding[]): Promise<Manifest[]> {
  const manifests: Manifest[] = [];
  for (const name of bag.sizes.keys()) {
    const algorithm = manifestName.exec(name)?.[2];
    if (algorithm === undefined) continue;
    const entries = getHashes().includes(algorithm) ? parseManifest((await readTag(bag, name)) ?? '!') : null;
    if (entries === null) findings.push(finding('manifest-broken', name, 'cannot be read'));
    else manifests.push({ name, algorithm, entries });
  }
  return manifests;
}

function listedButMissing(bag: BagSource, manifests: readonly Manifest[]): Finding[] {
  const missing = new Set(
    manifests.flatMap(({ entries }) =>
      [...entries.keys()].filter((path) => !bag.sizes.has(path) && path !== sealName),
    ),
  );
  return [...missing].sort().map((path) => finding('missing', path));
}

/** BagIt 1.0: every payload file stands in every payload manifest. Tag files other than tag manifests stand in those. */
function presentButNotListed(bag: BagSource, manifests: readonly Manifest[]): Finding[] {
  const payload = manifests.filter(({ name }) => !name.startsWith('tag'));
  const tags = manifests.filter(({ name }) => name.startsWith('tag'));
  return [...bag.sizes.keys()].sort().flatMap((path) => {
    if (path.startsWith('tagmanifest-')) return [];
    const concerned = path.startsWith('data/') ? payload : tags;
    const lists = concerned.filter(({ entries }) => entries.has(path)).length;
    if (lists === concerned.length) return [];
    return lists === 0
      ? [finding('added', path)]
      : [finding('manifest-broken', path, 'not in every manifest')];
  });
}

/** Which list a file does not match tells what was done: manifests are easily made to fit, the seal is not. */
function differs(path: string, unlike: readonly Manifest[]): Finding {
  if (unlike.some(({ name }) => manifestName.test(name))) return finding('changed', path);
  return unlike.some(({ name }) => name === sealName)
    ? finding('not-sealed', path)
    : finding('manifest-broken', path, sumsName);
}

/** Reads every file once and holds it against every manifest that lists it. */
async function checkFiles(
  bag: BagSource,
  manifests: readonly Manifest[],
  findings: Finding[],
  { signal, onProgress }: VerifyBundleWatch,
): Promise<{ filesChecked: number; bytesChecked: number }> {
  const total = [...bag.sizes.values()].reduce((sum, size) => sum + Math.max(size, 0), 0);
  let bytesChecked = 0;
  let filesChecked = 0;
  for (const path of bag.sizes.keys()) {
    const lists = manifests.filter(({ entries }) => entries.has(path));
    if (lists.length === 0) continue;
    const hashes = new Map(lists.map(({ algorithm }) => [algorithm, createHash(algorithm)]));
    onProgress({ phase: 'verify', done: bytesChecked, total, unit: 'bytes', current: path });
    try {
      for await (const chunk of bag.read(path)) {
        signal.throwIfAborted();
        for (const hash of hashes.values()) hash.update(chunk);
        bytesChecked += chunk.length;
      }
      const found = new Map([...hashes].map(([algorithm, hash]) => [algorithm, hash.digest('hex')]));
      const unlike = lists.filter(({ algorithm, entries }) => entries.get(path) !== found.get(algorithm));
      if (unlike.length > 0) findings.push(differs(path, unlike));
    } catch (error) {
      signal.throwIfAborted();
      const kind = error instanceof DamagedEntryError ? 'changed' : 'unreadable';
      findings.push(finding(kind, path, error instanceof Error ? error.message : ''));
    }
    filesChecked += 1;
  }
  return { filesChecked, bytesChecked };
}

/** Payload-Oxum of bag-info.txt: bytes and number of files, where it is stated. */
async function checkOxum(bag: BagSource): Promise<Finding[]> {
  const stated = /^Payload-Oxum: *(\d+)\.(\d+)\s*$/m.exec((await readTag(bag, 'bag-info.txt')) ?? '');
  if (!stated) return [];
  const payload = [...bag.sizes].filter(([path]) => path.startsWith('data/'));
  const bytes = payload.reduce((sum, [, size]) => sum + size, 0);
  const found = `${bytes}.${payload.length}`;
  const said = `${stated[1]}.${stated[2]}`;
  return found === said
    ? []
    : [finding('manifest-broken', 'bag-info.txt', `Payload-Oxum ${said}, found ${found}`)];
}

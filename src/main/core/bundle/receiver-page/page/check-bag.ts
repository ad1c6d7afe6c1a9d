import type { CustodyEntry } from '../../../../../shared/model/custody.ts';
import type { SealStatement } from '../../../../../shared/model/seal.ts';
import { chainStart, firstBrokenLink } from '../../../vault/custody-links.ts';
import { parseManifest } from '../../manifest.ts';
import { CannotCheckError, type BagFile, type BagFiles } from './bag-files.ts';
import { checkSeal, type SealFinding } from './check-seal.ts';
import { hexOf, type Engine } from './libraries.ts';

export type FileState = 'unchanged' | 'changed' | 'missing' | 'added' | 'renamed' | 'unreadable' | 'system';

export interface FileFinding {
  readonly path: string;
  readonly size: number;
  readonly state: FileState;
  /** For renamed files the listed path, for changed ones the lists that they do not fit, for others what was said of them. */
  readonly note: string;
}

export interface LogFinding {
  readonly state: 'good' | 'unsealed' | 'broken' | 'other-end' | 'missing' | 'unreadable';
  readonly entries: number;
  readonly detail: string;
}

export interface CheckResult {
  readonly files: readonly FileFinding[];
  readonly bytes: number;
  readonly seal: SealFinding;
  readonly log: LogFinding;
  readonly timestamps: number;
  readonly outside: number;
}

export interface CheckWatch {
  readonly signal: AbortSignal;
  readonly onProgress: (doneBytes: number, totalBytes: number, path: string) => void;
}

/** What one list says of a file. */
interface Expectation {
  readonly list: string;
  readonly algorithm: 'sha256' | 'sha512';
  readonly checksum: string;
}

const sealPath = 'seal.json';
/** The list that `sha256sum -c` reads. */
const sumsPath = 'SHA256SUMS';
const logPath = 'data/custody-log.jsonl';
/** Tag files and the log are read into memory; a hostile one is not. */
const largestTagBytes = 256 * 1024 * 1024;

/**
 * Holds every file of a bundle against its manifests (RFC 8493) and its seal, and the custody log against itself and the seal.
 * Throws CannotCheckError where there is nothing to hold it against, and the signal's reason when it fires.
 */
export async function checkBag(
  bag: BagFiles,
  expectedFingerprint: string | null,
  engine: Engine,
  watch: CheckWatch,
): Promise<CheckResult> {
  const sealText = bag.files.has(sealPath) ? await readText(bag, sealPath, watch.signal) : undefined;
  const seal = await checkSeal(sealText, expectedFingerprint, engine);
  const expected = await expectations(bag, seal.statement, watch.signal);
  const { findings, bytes } = await checkFiles(bag, expected, seal.statement !== null, engine, watch);
  return {
    files: withRenamed(findings),
    bytes,
    seal,
    log: await checkLog(bag, seal.statement, engine, watch.signal),
    timestamps: [...bag.files.keys()].filter((path) => path.endsWith('.tsr')).length,
    outside: bag.outside,
  };
}

/** Null where the bytes are no text, too long, or cannot be read. */
async function readText(bag: BagFiles, path: string, signal: AbortSignal): Promise<string | null> {
  const file = bag.files.get(path);
  if (!file || file.size > largestTagBytes) return null;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  try {
    await file.read((bytes) => (text += decoder.decode(bytes, { stream: true })), signal);
    return text + decoder.decode();
  } catch {
    signal.throwIfAborted();
    return null;
  }
}

async function expectations(
  bag: BagFiles,
  statement: SealStatement | null,
  signal: AbortSignal,
): Promise<Map<string, Expectation[]>> {
  const expected = new Map<string, Expectation[]>();
  const expect = (path: string, expectation: Expectation): void => {
    const known = expected.get(path);
    if (known) known.push(expectation);
    else expected.set(path, [expectation]);
  };
  for (const list of bag.files.keys()) {
    const algorithm = list === sumsPath ? 'sha256' : /^(?:tag)?manifest-(sha\d+)\.txt$/.exec(list)?.[1];
    if (algorithm !== 'sha256' && algorithm !== 'sha512') continue;
    const entries = parseManifest((await readText(bag, list, signal)) ?? '!');
    if (entries === null) {
      // The seal shows whether it was changed; without a seal nothing can stand in for it.
      if (statement === null) throw new CannotCheckError('no-list', list);
      continue;
    }
    // Each payload file is pinned by the one list, and that list by the tag manifest and the seal: one pass will do.
    if (list === 'manifest-sha512.txt') continue;
    for (const [path, checksum] of entries) expect(path, { list, algorithm, checksum });
  }
  for (const { path, sha256 } of statement?.files ?? []) {
    expect(path, { list: sealPath, algorithm: 'sha256', checksum: sha256 });
  }
  if (expected.size === 0) throw new CannotCheckError('no-list', 'manifest-sha256.txt');
  return expected;
}

/** Files that systems put into folders by themselves. */
const ofTheSystem = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*)$/i;
/** Made after the seal, of what it pins or over its bytes: none of them can be in it, and each is held against the files themselves. */
const besideSeal = /^(?:tagmanifest-[a-z0-9]+\.txt|seal\.json|SHA256SUMS|seal-timestamp-\d+\.tsr)$/;

interface HashedFinding extends FileFinding {
  readonly sha256: string;
}

async function checkFiles(
  bag: BagFiles,
  expected: ReadonlyMap<string, readonly Expectation[]>,
  sealed: boolean,
  engine: Engine,
  { signal, onProgress }: CheckWatch,
): Promise<{ findings: HashedFinding[]; bytes: number }> {
  const total = [...bag.files.values()].reduce((sum, { size }) => sum + size, 0);
  const findings: HashedFinding[] = [];
  let bytes = 0;
  for (const [path, file] of bag.files) {
    signal.throwIfAborted();
    onProgress(bytes, total, path);
    const lists = expected.get(path) ?? [];
    const read = await hashFile(file, lists, engine, signal, (count) => {
      bytes += count;
      onProgress(bytes, total, path);
    });
    findings.push({ path, size: file.size, ...stateOf(path, lists, read, bag.kind, sealed) });
  }
  for (const [path, lists] of expected) {
    if (bag.files.has(path)) continue;
    const sha256 = lists.find(({ algorithm }) => algorithm === 'sha256')?.checksum ?? '';
    findings.push({ path, size: 0, state: 'missing', note: '', sha256 });
  }
  return { findings: findings.sort((a, b) => (a.path < b.path ? -1 : 1)), bytes };
}

type ReadFile = { readonly sha256: string; readonly sha512: string | null } | { readonly problem: string };

async function hashFile(
  file: BagFile,
  lists: readonly Expectation[],
  { sha256, sha512 }: Engine,
  signal: AbortSignal,
  onBytes: (count: number) => void,
): Promise<ReadFile> {
  const both = lists.some(({ algorithm }) => algorithm === 'sha512');
  sha256.init();
  if (both) sha512.init();
  try {
    await file.read((piece) => {
      sha256.update(piece);
      if (both) sha512.update(piece);
      onBytes(piece.length);
    }, signal);
    return { sha256: sha256.digest(), sha512: both ? sha512.digest() : null };
  } catch (error) {
    signal.throwIfAborted();
    return { problem: error instanceof Error ? error.message : '' };
  }
}

function stateOf(
  path: string,
  lists: readonly Expectation[],
  read: ReadFile,
  kind: BagFiles['kind'],
  sealed: boolean,
): Pick<HashedFinding, 'state' | 'note' | 'sha256'> {
  if ('problem' in read) return { state: 'unreadable', note: read.problem, sha256: '' };
  const { sha256 } = read;
  // Whoever adds a file can list it in the manifests, but not in the seal.
  const pinned = sealed ? lists.some(({ list }) => list === sealPath) : lists.length > 0;
  if (!pinned && !besideSeal.test(path)) {
    const state = kind === 'folder' && ofTheSystem.test(path) ? 'system' : 'added';
    return { state, note: '', sha256 };
  }
  const unfit = lists.filter(({ algorithm, checksum }) => read[algorithm] !== checksum);
  if (unfit.length === 0) return { state: 'unchanged', note: '', sha256 };
  return { state: 'changed', note: unfit.map(({ list }) => list).join(', '), sha256 };
}

/** A missing file whose bytes lie under a name that no list has was renamed: one line instead of two. */
function withRenamed(findings: readonly HashedFinding[]): FileFinding[] {
  const missing = findings.filter(({ state }) => state === 'missing');
  const renamed = new Map<HashedFinding, HashedFinding>();
  for (const found of findings) {
    if (found.state !== 'added') continue;
    const was = missing.find((one) => one.sha256 === found.sha256 && !renamed.has(one));
    if (was) renamed.set(was, found);
  }
  const taken = new Set(renamed.values());
  return findings
    .filter((one) => !taken.has(one))
    .map((one) => {
      const now = renamed.get(one);
      const { path, size, state, note } = one;
      return now
        ? { path: now.path, size: now.size, state: 'renamed', note: path }
        : { path, size, state, note };
    });
}

async function checkLog(
  bag: BagFiles,
  statement: SealStatement | null,
  engine: Engine,
  signal: AbortSignal,
): Promise<LogFinding> {
  const finding = (state: LogFinding['state'], entries = 0, detail = ''): LogFinding => ({
    state,
    entries,
    detail,
  });
  if (!bag.files.has(logPath)) return finding('missing');
  const text = await readText(bag, logPath, signal);
  let entries: CustodyEntry[];
  try {
    const lines = (text ?? '!').split('\n').filter((line) => line !== '');
    entries = lines.map((line) => JSON.parse(line) as CustodyEntry);
    const encoder = new TextEncoder();
    const broken = firstBrokenLink(entries, (hashed) => hexOf(encoder.encode(hashed), engine.sha256));
    if (broken !== null) return finding('broken', entries.length, broken);
  } catch {
    return finding('unreadable');
  }
  if (statement === null) return finding('unsealed', entries.length);
  const head = entries.at(-1)?.hash ?? chainStart;
  const sealed = statement.custody;
  if (sealed.entries === entries.length && sealed.head === head) return finding('good', entries.length);
  const detail = `${entries.length} (${head.slice(0, 16)}) ≠ ${sealed.entries} (${sealed.head.slice(0, 16)})`;
  return finding('other-end', entries.length, detail);
}

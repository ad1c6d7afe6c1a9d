import type { CustodyEntry } from '../../../shared/model/custody.ts';
import type { SealStatement } from '../../../shared/model/seal.ts';
import type { Finding, SealReport, TimestampReport } from '../../../shared/model/verification.ts';
import { isSignatureValid, keyFingerprint, parseSeal } from '../seal/seal.ts';
import { checkTimestampResponse } from '../seal/timestamp.ts';
import { checkCustodyChain } from '../vault/custody-chain.ts';
import { sealName, sumsName, timestampName } from './add-seal.ts';
import { readSmall, readTag, type BagSource } from './bag-source.ts';

export interface SealCheck {
  readonly report: SealReport | null;
  /** What a seal that holds says; null without one. */
  readonly statement: SealStatement | null;
  readonly findings: readonly Finding[];
}

const logPath = 'data/custody-log.jsonl';
/** They are made after the seal; the time-stamps are over it, the lists are held against the files themselves. */
const isBesideSeal = (path: string): boolean =>
  [sealName, sumsName].includes(path) || path.startsWith('tagmanifest-') || timestampName.test(path);

/** Reads the seal of a bag, its signature and its time-stamps. `expected`: whether a bag of this kind has one. */
export async function checkSeal(bag: BagSource, expected: boolean): Promise<SealCheck> {
  const bytes = await readSmall(bag, sealName);
  if (!bag.sizes.has(sealName)) {
    const findings: Finding[] = expected ? [{ kind: 'seal-missing', path: sealName, note: '' }] : [];
    return { report: null, statement: null, findings };
  }
  const seal = parseSeal(bytes?.toString('utf8') ?? '');
  if (bytes === null || seal === null) {
    const findings: Finding[] = [{ kind: 'seal-broken', path: sealName, note: 'not readable' }];
    return { report: null, statement: null, findings };
  }
  const valid = isSignatureValid(seal);
  const { statement } = seal;
  const timestamps = await checkTimestamps(bag, bytes);
  const findings: Finding[] = timestamps
    .filter((stamp) => !stamp.valid)
    .map(({ path, problem }) => ({ kind: 'timestamp-broken', path, note: problem ?? '' }));
  if (!valid) findings.unshift({ kind: 'seal-broken', path: sealName, note: '' });
  const report = {
    fingerprint: keyFingerprint(Buffer.from(seal.publicKey, 'base64')),
    valid,
    exportedAt: statement.exportedAt,
    appVersion: statement.appVersion,
    files: statement.files.length,
    custodyEntries: statement.custody.entries,
    timestamps,
  };
  return { report, statement: valid ? statement : null, findings };
}

async function checkTimestamps(bag: BagSource, seal: Buffer): Promise<TimestampReport[]> {
  const reports: TimestampReport[] = [];
  for (const path of [...bag.sizes.keys()].filter((name) => timestampName.test(name)).sort()) {
    const check = await checkTimestampResponse((await readSmall(bag, path)) ?? Buffer.alloc(0), seal, null);
    reports.push(
      check.ok
        ? { path, valid: true, stampedAt: check.facts.at, authority: check.facts.authority, problem: null }
        : { path, valid: false, stampedAt: null, authority: null, problem: check.problem },
    );
  }
  return reports;
}

/** Files that lie in the bag and were not there when it was sealed, or have another size. */
export function besideSeal(bag: BagSource, { files }: SealStatement): Finding[] {
  const sizes = new Map(files.map(({ path, sizeBytes }) => [path, sizeBytes]));
  return [...bag.sizes]
    .filter(([path, size]) => !isBesideSeal(path) && sizes.get(path) !== size)
    .map(([path]) => ({ kind: 'not-sealed', path, note: '' }));
}

/** The custody log: unbroken in itself, and as long as the seal says it was. */
export async function checkLog(bag: BagSource, statement: SealStatement | null): Promise<Finding[]> {
  const broken = (note: string): Finding[] => [{ kind: 'custody-broken', path: logPath, note }];
  if (!bag.sizes.has(logPath)) return [];
  let entries: CustodyEntry[];
  try {
    const lines = ((await readTag(bag, logPath)) ?? '!').split('\n').filter((line) => line !== '');
    entries = lines.map((line) => JSON.parse(line) as CustodyEntry);
    const problem = checkCustodyChain(entries);
    if (problem !== null) return broken(problem);
  } catch {
    return broken('not readable');
  }
  if (statement === null) return [];
  const { entries: sealed, head } = statement.custody;
  if (entries.length < sealed)
    return [{ kind: 'log-shortened', path: logPath, note: `${entries.length} / ${sealed}` }];
  const ends = entries.length === sealed && (sealed === 0 || entries.at(-1)?.hash === head);
  return ends ? [] : broken('does not end as the seal says');
}

import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { formatExhibitNumber, type EvidenceRecord } from '../../../shared/model/evidence.ts';
import type {
  CaseSnapshot,
  ExhibitSource,
  ExportOptions,
  Omission,
  OmissionReason,
} from '../../../shared/model/export.ts';
import type { JobProgress } from '../../../shared/model/job.ts';
import type { Vault } from '../vault/vault.ts';

export interface ExportWatch {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Omit<JobProgress, 'jobId'>) => void;
}

export interface CheckedExhibits {
  readonly exhibits: readonly ExhibitSource[];
  readonly omissions: readonly Omission[];
}

const bufferBytes = 4 * 1024 * 1024;

/** What the user's own choices leave out: exhibits switched off, settlement talk, personal data. */
export function chosenOmissions(snapshot: CaseSnapshot, options: ExportOptions): Omission[] {
  const evidence = snapshot.evidence
    .filter((item) => !item.details.included)
    .map((item) => evidenceOmission(item, 'left-out-by-user'));
  const contacts = snapshot.contacts
    .filter((contact) => contact.details.settlementTalk && !options.includeSettlementTalk)
    .map((contact): Omission => {
      const { time, counterpart, person } = contact.details;
      return {
        where: 'both',
        kind: 'contact',
        label: time.local ?? '',
        title: [counterpart, person].filter(Boolean).join(' · '),
        reason: 'settlement-talk',
        note: '',
      };
    });
  const personal: Omission[] = options.includePersonalData
    ? []
    : [{ where: 'both', kind: 'personal-data', label: '', title: '', reason: 'personal-data', note: '' }];
  return [...evidence, ...contacts, ...personal];
}

const evidenceOmission = (item: EvidenceRecord, reason: OmissionReason): Omission => ({
  where: 'both',
  kind: 'evidence',
  label: formatExhibitNumber(item.exhibit),
  title: item.details.title,
  reason,
  note: '',
});

/**
 * Reads every original that is to go out again, before anything is written: one that is missing or no longer matches its
 * fingerprint becomes an omission with its reason. SHA-512 for the bag's second manifest comes from the same pass.
 */
export async function checkExhibits(
  vault: Vault,
  snapshot: CaseSnapshot,
  { signal, onProgress }: ExportWatch,
): Promise<CheckedExhibits> {
  const chosen = snapshot.evidence.filter((item) => item.details.included);
  const total = chosen.reduce((sum, item) => sum + item.file.sizeBytes, 0);
  const exhibits: ExhibitSource[] = [];
  const omissions: Omission[] = [];
  let done = 0;
  for (const evidence of chosen) {
    const label = formatExhibitNumber(evidence.exhibit);
    const objectPath = vault.objectPath(evidence.file.sha256);
    const hashes = await hashTwice(objectPath, signal, (bytes) => {
      done += bytes;
      onProgress({ phase: 'check', done, total, unit: 'bytes', current: label });
    });
    if (hashes === null) omissions.push(evidenceOmission(evidence, 'original-missing'));
    else if (hashes.sha256 !== evidence.file.sha256)
      omissions.push(evidenceOmission(evidence, 'original-altered'));
    else exhibits.push({ evidence, objectPath, sha512: hashes.sha512 });
  }
  return { exhibits, omissions };
}

/** SHA-256 and SHA-512 of a file in one pass; null where it cannot be read. The next block is read while one is hashed. */
async function hashTwice(
  path: string,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<{ sha256: string; sha512: string } | null> {
  const handle = await open(path, 'r').catch(() => null);
  if (handle === null) return null;
  try {
    const sha256 = createHash('sha256');
    const sha512 = createHash('sha512');
    const buffers = [Buffer.allocUnsafeSlow(bufferBytes), Buffer.allocUnsafeSlow(bufferBytes)] as const;
    let turn: 0 | 1 = 0;
    let reading = handle.read(buffers[turn], 0, bufferBytes, null);
    for (;;) {
      const { bytesRead, buffer } = await reading;
      signal.throwIfAborted();
      if (bytesRead === 0) return { sha256: sha256.digest('hex'), sha512: sha512.digest('hex') };
      turn = turn === 0 ? 1 : 0;
      reading = handle.read(buffers[turn], 0, bufferBytes, null);
      reading.catch(() => undefined);
      sha256.update(buffer.subarray(0, bytesRead));
      sha512.update(buffer.subarray(0, bytesRead));
      onBytes(bytesRead);
    }
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof Error && 'syscall' in error) return null;
    throw error;
  } finally {
    await handle.close();
  }
}

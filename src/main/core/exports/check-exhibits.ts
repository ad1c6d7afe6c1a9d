import { formatExhibitNumber, type EvidenceRecord } from '../../../shared/model/evidence.ts';
import type {
  CaseSnapshot,
  ExhibitSource,
  ExportOptions,
  Omission,
  OmissionReason,
} from '../../../shared/model/export.ts';
import type { WorkProgress } from '../../../shared/model/job.ts';
import { hashFile } from '../vault/hash-file.ts';
import type { Vault } from '../vault/vault.ts';
import { startSha512Thread } from './sha512-thread.ts';

export interface ExportWatch {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: WorkProgress) => void;
}

export interface CheckedExhibits {
  readonly exhibits: readonly ExhibitSource[];
  readonly omissions: readonly Omission[];
}

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

export const evidenceOmission = (item: EvidenceRecord, reason: OmissionReason): Omission => ({
  where: 'both',
  kind: 'evidence',
  label: formatExhibitNumber(item.exhibit),
  title: item.details.title,
  reason,
  note: '',
});

/**
 * Reads every original that is to go out again, before anything is written: one that is missing or no longer matches its
 * fingerprint becomes an omission with its reason. SHA-512 for the bag's second manifest is made beside it.
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
  const second = startSha512Thread();
  let done = 0;
  try {
    for (const evidence of chosen) {
      const label = formatExhibitNumber(evidence.exhibit);
      const objectPath = vault.objectPath(evidence.file.sha256);
      const onBytes = (bytes: number): void => {
        done += bytes;
        onProgress({ phase: 'check', done, total, unit: 'bytes', current: label });
      };
      const [sha256, sha512] = await Promise.all([
        sha256Of(objectPath, signal, onBytes),
        second.hash(objectPath),
      ]);
      if (sha256 === null || sha512 === null) omissions.push(evidenceOmission(evidence, 'original-missing'));
      else if (sha256 !== evidence.file.sha256)
        omissions.push(evidenceOmission(evidence, 'original-altered'));
      else exhibits.push({ evidence, objectPath, sha512, copy: null });
    }
  } finally {
    await second.close();
  }
  return { exhibits, omissions };
}

/** SHA-256 of a file; null where it cannot be read. */
async function sha256Of(
  path: string,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<string | null> {
  try {
    return await hashFile(path, signal, onBytes);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof Error && 'syscall' in error) return null;
    throw error;
  }
}

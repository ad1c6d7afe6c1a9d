import type { EvidenceRecord } from '../../../shared/model/evidence.ts';
import type { WorkProgress, ReadReport } from '../../../shared/model/job.ts';
import type { ColumnMapping, FileReading, TableProposal } from '../../../shared/model/reading.ts';
import { fail, succeed, type Result } from '../../../shared/result.ts';
import { listEvidence, readEvidence, reviseEvidence } from '../evidence/evidence.ts';
import type { Vault } from '../vault/vault.ts';
import { readerOf, sourceOf } from './exhibit-reader.ts';
import { emptyReading, type Reader } from './readers/reader.ts';
import { proposeTable } from './readers/statements/index.ts';
import { isSpreadsheet } from './readers/statements/open-table.ts';
import { timesInName, timesOfFileSystem } from './readers/times-in-name.ts';
import {
  keepReading,
  keptMapping,
  lastReader,
  noteAttempt,
  saveFailure,
  saveReading,
  takeBackAttempt,
} from './readings.ts';
import { candidatesOf, timeToTake } from './time-candidates.ts';

export interface ReadWatch {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: WorkProgress) => void;
}

/** What the user gives for one file. */
export interface ReadHelp {
  readonly password?: string;
  readonly mapping?: ColumnMapping;
}

/** A reader that has found nothing to say after this long is given up; the file stays evidence. */
const longestReadMs = 120_000;

/** A file during whose reading the process ended twice is not tried a third time by itself. */
const mostAttempts = 2;

/** No reader knows the file: its name and its dates are all that is read. */
const nameReader = { name: 'name', version: 1 } as const;

/**
 * Reads every exhibit of a case that has no reading by the present version of its reader. Each is saved by itself, so a
 * cancelled or interrupted run goes on where it stopped. Errors: NOT_FOUND.
 */
export async function readCaseFiles(
  vault: Vault,
  caseId: string,
  watch: ReadWatch,
): Promise<Result<ReadReport>> {
  const listed = listEvidence(vault, caseId);
  if (!listed.ok) return listed;
  const due: { evidence: EvidenceRecord; reader: Reader | null }[] = [];
  for (const evidence of listed.value) {
    const reader = await readerOf(sourceOf(vault, evidence));
    if (!isCurrent(vault, evidence.id, reader ?? nameReader)) due.push({ evidence, reader });
  }
  const failed: ReadReport['failed'][number][] = [];
  for (const [done, { evidence, reader }] of due.entries()) {
    watch.signal.throwIfAborted();
    const current = evidence.file.originalName;
    watch.onProgress({ phase: 'read', done, total: due.length, unit: 'items', current });
    const read = await readOne(vault, evidence, reader, {}, watch.signal);
    if (!read.ok) failed.push({ evidenceId: evidence.id, name: current, ...read.error });
  }
  return succeed({ caseId, read: due.length - failed.length, failed });
}

/** Cases with a file that was never read to an end: imported before there were readers, or interrupted. */
export const casesToRead = ({ database }: Vault): string[] =>
  database
    .prepare<[], string>(
      `SELECT DISTINCT case_id FROM evidence
        WHERE id NOT IN (SELECT evidence_id FROM reading WHERE state <> 'started') ORDER BY case_id`,
    )
    .pluck()
    .all();

/** Reads one exhibit again, with what the user gave. Errors: NOT_FOUND, and those of the readers. */
export async function readExhibit(
  vault: Vault,
  id: string,
  help: ReadHelp,
  signal: AbortSignal,
): Promise<Result<null>> {
  const evidence = readEvidence(vault, id);
  if (!evidence.ok) return evidence;
  const reader = await readerOf(sourceOf(vault, evidence.value));
  return readOne(vault, evidence.value, reader, help, signal);
}

/** The first rows of a table for the user's mapping. Errors: NOT_FOUND, FORMAT_UNKNOWN (no table), FILE_DAMAGED, FILE_TOO_LARGE. */
export async function tableProposal(vault: Vault, id: string): Promise<Result<TableProposal>> {
  const evidence = readEvidence(vault, id);
  if (!evidence.ok) return evidence;
  const source = sourceOf(vault, evidence.value);
  const isTable = source.mediaKind === 'table' || isSpreadsheet(source.mediaType);
  return isTable ? proposeTable(source) : fail('FORMAT_UNKNOWN', source.name);
}

function isCurrent(
  vault: Vault,
  evidenceId: string,
  { name, version }: Pick<Reader, 'name' | 'version'>,
): boolean {
  const last = lastReader(vault, evidenceId);
  return last !== null && last.name === name && last.version === version;
}

async function readOne(
  vault: Vault,
  evidence: EvidenceRecord,
  reader: Reader | null,
  help: ReadHelp,
  signal: AbortSignal,
): Promise<Result<null>> {
  const { id, caseId } = evidence;
  const by = reader ?? nameReader;
  const last = lastReader(vault, id);
  const mapping = help.mapping ?? keptMapping(vault, id);
  if (noteAttempt(vault, evidence, by) > mostAttempts) {
    saveFailure(vault, evidence, by, { code: 'FILE_DAMAGED' });
    return fail('FILE_DAMAGED', evidence.file.originalName);
  }
  const read = reader
    ? await reader
        .read(sourceOf(vault, evidence), {
          ...help,
          ...(mapping && { mapping }),
          signal: AbortSignal.any([signal, AbortSignal.timeout(longestReadMs)]),
        })
        .catch((error: unknown) => {
          if (signal.aborted) takeBackAttempt(vault, id, last);
          return tooLong(error, signal);
        })
    : succeed(emptyReading(nameReader.name, nameReader.version));
  if (!read.ok && read.error.code === 'PASSWORD_NEEDED' && last !== null && !last.failed) {
    keepReading(vault, id);
    return succeed(null);
  }
  if (!read.ok) {
    saveFailure(vault, evidence, by, read.error);
    return read;
  }
  const reading = withFileTimes(read.value, evidence);
  // First: the words of the file are found at the time of its exhibit.
  takeTime(vault, evidence, reading);
  saveReading(vault, { id, caseId }, reading, mapping && { mapping });
  return succeed(null);
}

/** The reader's own limit of time is a failure of the file; the user's cancel goes on up. */
function tooLong(error: unknown, cancelled: AbortSignal): Result<FileReading> {
  if (!cancelled.aborted && error instanceof DOMException && error.name === 'TimeoutError') {
    return fail('FILE_TOO_LARGE', `${longestReadMs / 1000} s`);
  }
  // Nesting without end in a hostile file: its reading fails, the rest of the case is read.
  if (error instanceof RangeError) return fail('FILE_TOO_LARGE');
  throw error;
}

const withFileTimes = (reading: FileReading, { file }: EvidenceRecord): FileReading => ({
  ...reading,
  times: [
    ...reading.times,
    ...timesInName(file.originalName),
    ...timesOfFileSystem(file.modifiedAt, file.createdAt),
  ],
});

/** Gives the exhibit its time where nobody has said one: a revision like any other, with the words it was read from as the reason. */
function takeTime(vault: Vault, { id }: EvidenceRecord, { times }: FileReading): void {
  const current = readEvidence(vault, id);
  if (!current.ok || current.value.details.time.origin !== 'unknown') return;
  const time = timeToTake(candidatesOf(times));
  if (time === null) return;
  const { text, local, zone, approximate, origin } = time;
  const details = { ...current.value.details, time: { text, local, zone, approximate, origin } };
  reviseEvidence(vault, { id, revision: current.value.revision, reason: text, details });
}

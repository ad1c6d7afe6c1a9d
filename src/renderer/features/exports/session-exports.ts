import { useSyncExternalStore } from 'react';
import type { ExportReceipt } from '../../../shared/model/export.ts';
import type { JobEnd } from '../../../shared/model/job.ts';

/** An export that has ended since the app was opened. */
export interface SessionExport {
  readonly jobId: string;
  readonly caseId: string;
  readonly end: JobEnd<ExportReceipt>;
  /** Its bundle has a passphrase; which one is not kept. */
  readonly isProtected: boolean;
}

let protectedJobs: ReadonlySet<string> = new Set();
export function rememberProtected(jobId: string): void {
  protectedJobs = new Set([...protectedJobs, jobId]);
}

let ended: readonly Omit<SessionExport, 'isProtected'>[] = [];
const listeners = new Set<() => void>();

function isReceipt(value: unknown): value is ExportReceipt {
  return typeof value === 'object' && value !== null && 'dossier' in value && 'omissions' in value;
}

/** Null for the end of another kind of job. */
function exportEnd(end: JobEnd): JobEnd<ExportReceipt> | null {
  if (end.state !== 'succeeded') return end;
  return isReceipt(end.value) ? { ...end, value: end.value } : null;
}

export function keepExportEnd(caseId: string, end: JobEnd): void {
  const kept = exportEnd(end);
  if (kept === null || ended.some(({ jobId }) => jobId === end.jobId)) return;
  ended = [...ended, { jobId: end.jobId, caseId, end: kept }];
  listeners.forEach((listener) => listener());
}

// A receipt must not be lost because the user was elsewhere when the export ended.
window.casevault.on('job-end', (end) => {
  if (end.state === 'succeeded' && isReceipt(end.value)) keepExportEnd(end.value.caseId, end);
});

/** The exports of a case that have ended, the last one last. */
export function useSessionExports(caseId: string): readonly SessionExport[] {
  const all = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => ended,
  );
  // Marked here and not when it ended: a quick export may end before the call that started it has answered.
  return all
    .filter((one) => one.caseId === caseId)
    .map((one) => ({ ...one, isProtected: protectedJobs.has(one.jobId) }));
}

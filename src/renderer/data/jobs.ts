import { useSyncExternalStore } from 'react';
import type { JobEnd, JobKind, JobProgress, ReadReport } from '../../shared/model/job.ts';

/** A job as the page knows it. `kind` is null for a job that this page did not start. */
export interface TrackedJob {
  readonly jobId: string;
  readonly kind: JobKind | null;
  readonly caseId: string | null;
  readonly progress: JobProgress | null;
  readonly end: JobEnd | null;
  /** A screen shows it where the user started it, so the tray does not. */
  readonly inPlace: boolean;
}

let jobs: readonly TrackedJob[] = [];
const listeners = new Set<() => void>();

/** A job may report before the call that started it has answered, so each source adds what it knows. */
function note(jobId: string, part: Partial<TrackedJob>): void {
  const known = jobs.find((job) => job.jobId === jobId);
  const next: TrackedJob = {
    ...(known ?? { jobId, kind: null, caseId: null, progress: null, end: null, inPlace: false }),
    ...part,
  };
  jobs = known ? jobs.map((job) => (job === known ? next : job)) : [...jobs, next];
  listeners.forEach((listener) => listener());
}

/** Listens to the main process; returns its own undo. */
export function followJobs(): () => void {
  const undo = [
    window.casevault.on('job-progress', (progress) =>
      note(progress.jobId, { progress, kind: progress.kind }),
    ),
    window.casevault.on('job-end', (end) => (isQuiet(end) ? forget(end.jobId) : note(end.jobId, { end }))),
  ];
  return () => undo.forEach((stop) => stop());
}

/** Names a job that the user started, so that the tray can say what it is. */
export function trackJob(jobId: string, kind: JobKind, caseId: string | null = null): void {
  note(jobId, { kind, caseId });
}

/** Takes an ended job off the tray. */
export function dismissJob(jobId: string): void {
  if (jobs.some((job) => job.jobId === jobId && job.end !== null)) forget(jobId);
}

function forget(jobId: string): void {
  jobs = jobs.filter((job) => job.jobId !== jobId);
  listeners.forEach((listener) => listener());
}

/** Reading goes on by itself after an import; where all went well there is nothing to tell. */
function isQuiet(end: JobEnd): boolean {
  if (end.state !== 'succeeded') return false;
  const value = end.value;
  return value === null || (isReadReport(value) && value.failed.length === 0);
}

/** The value of a job crosses the bridge untyped. */
export const isReadReport = (value: unknown): value is ReadReport =>
  typeof value === 'object' && value !== null && 'read' in value && 'failed' in value;

/** Keeps a job off the tray while a screen shows it; returns its own undo. */
export function showInPlace(jobId: string): () => void {
  const mark = (inPlace: boolean): void => {
    jobs = jobs.map((job) => (job.jobId === jobId ? { ...job, inPlace } : job));
    listeners.forEach((listener) => listener());
  };
  mark(true);
  return () => mark(false);
}

export function useJobs(): readonly TrackedJob[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => jobs,
  );
}

export const useJob = (jobId: string | null): TrackedJob | null =>
  useJobs().find((job) => job.jobId === jobId) ?? null;

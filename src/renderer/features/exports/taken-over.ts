import { useEffect } from 'react';
import type { JobEnd } from '../../../shared/model/job.ts';
import { dismissJob, type TrackedJob } from '../../data/jobs.ts';

/** Hands the end of a job to the screen that started it, and takes it off the tray: it is told once. */
export function useTakenOver(job: TrackedJob | null, take: (end: JobEnd) => void): void {
  const end = job?.end ?? null;
  useEffect(() => {
    if (end === null) return;
    take(end);
    dismissJob(end.jobId);
  }, [end, take]);
}

import { useEffect, useLayoutEffect } from 'react';
import type { JobEnd } from '../../../shared/model/job.ts';
import { dismissJob, showInPlace, type TrackedJob } from '../../data/jobs.ts';

/** A screen that shows its own job takes it off the tray, and its end with it: both are told once. */
export function useTakenOver(job: TrackedJob | null, take: (end: JobEnd) => void): void {
  const jobId = job?.jobId ?? null;
  const end = job?.end ?? null;
  // Before the browser paints, or the tray would flash.
  useLayoutEffect(() => (jobId === null ? undefined : showInPlace(jobId)), [jobId]);
  useEffect(() => {
    if (end === null) return;
    take(end);
    dismissJob(end.jobId);
  }, [end, take]);
}

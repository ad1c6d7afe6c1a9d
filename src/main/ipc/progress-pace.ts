import type { JobProgress } from '../../shared/model/job.ts';

/**
 * Lets about ten reports a second through for each job and keeps the newest of the rest, so that a job with a hundred
 * thousand steps does not flood the page. `finish` sends what is still kept: the last report is never lost.
 */
export function paceProgress(
  send: (progress: JobProgress) => void,
  now: () => number = () => performance.now(),
  intervalMs = 100,
): { report(progress: JobProgress): void; finish(jobId: string): void } {
  const jobs = new Map<string, { sentAt: number; kept: JobProgress | null }>();
  return {
    report(progress) {
      const job = jobs.get(progress.jobId);
      if (job && now() - job.sentAt < intervalMs) {
        job.kept = progress;
        return;
      }
      jobs.set(progress.jobId, { sentAt: now(), kept: null });
      send(progress);
    },
    finish(jobId) {
      const kept = jobs.get(jobId)?.kept;
      jobs.delete(jobId);
      if (kept) send(kept);
    },
  };
}

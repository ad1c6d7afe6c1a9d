import { useCall } from '../../data/calls.ts';
import { trackJob, useJobs } from '../../data/jobs.ts';

/** Starts the recognition of a case or of one exhibit; the tray shows how far it is and how it ended. */
export function useRecognition(caseId: string): {
  readonly start: (what: { readonly caseId: string } | { readonly id: string }) => Promise<void>;
  readonly running: boolean;
} {
  const call = useCall('recognitionStart');
  const runs = useJobs().some((job) => job.kind === 'recognise' && job.caseId === caseId && job.end === null);
  return {
    async start(what) {
      const started = await call.run(what);
      if (started) trackJob(started.jobId, 'recognise', caseId);
    },
    running: call.running || runs,
  };
}

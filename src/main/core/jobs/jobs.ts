import { Worker } from 'node:worker_threads';
import { v7 as uuidv7 } from 'uuid';
import type { JobEnd, JobProgress } from '../../../shared/model/job.ts';
import type { Vault } from '../vault/vault.ts';
import type { FromWorker, JobRequest, ToWorker, WorkerTask } from './job-request.ts';

export interface JobListener {
  readonly onProgress: (progress: JobProgress) => void;
  readonly onEnd: (end: JobEnd) => void;
}

export interface Job {
  readonly id: string;
  readonly ended: Promise<JobEnd>;
}

export interface Jobs {
  /** Starts a job; jobs of one kind run one after the other, so that a second drop of files waits for the first. */
  start(vault: Vault | null, request: JobRequest, listener: JobListener): Job;
  cancel(jobId: string): void;
  /** For the end of the program: imports are suspended and can be continued, the rest is cancelled. */
  stopAll(): Promise<void>;
}

interface Running {
  readonly kind: JobRequest['kind'];
  readonly ended: Promise<JobEnd>;
  tell(message: ToWorker): void;
}

/** `workerUrl` is the entry of the worker threads: `worker.ts` from source, `worker.js` when built. */
export function createJobs(workerUrl: URL): Jobs {
  const running = new Map<string, Running>();
  const lanes = new Map<JobRequest['kind'], Promise<unknown>>();

  return {
    start(vault, request, listener) {
      const id = uuidv7();
      let worker: Worker | null = null;
      let told: ToWorker | null = null;
      const work = async (): Promise<JobEnd> => {
        if (told !== null) return { jobId: id, state: 'cancelled' };
        worker = startWorker(workerUrl, { jobId: id, request, vault: vaultOf(vault) });
        return watchWorker(worker, id, listener.onProgress);
      };
      const before = lanes.get(laneOf(request.kind)) ?? Promise.resolve();
      const ended = before.then(work).then((end) => {
        running.delete(id);
        listener.onEnd(end);
        return end;
      });
      lanes.set(
        laneOf(request.kind),
        ended.catch(() => undefined),
      );
      running.set(id, {
        kind: request.kind,
        ended,
        tell(message) {
          told = message;
          worker?.postMessage(message);
        },
      });
      return { id, ended };
    },
    cancel(jobId) {
      running.get(jobId)?.tell('cancel');
    },
    async stopAll() {
      const all = [...running.values()];
      for (const job of all) job.tell(job.kind === 'import' ? 'suspend' : 'cancel');
      await Promise.all(all.map((job) => job.ended));
    },
  };
}

/** What comes in with a bundle is stored like an import, and one import at a time owns the files that no row names yet. */
const laneOf = (kind: JobRequest['kind']): JobRequest['kind'] => (kind === 'bring-in' ? 'import' : kind);

const vaultOf = (vault: Vault | null): WorkerTask['vault'] =>
  vault && {
    root: vault.root,
    id: vault.id,
    appVersion: vault.environment.appVersion,
    actor: vault.environment.actor,
  };

/**
 * A worker may use what it needs, but V8 is told to clean up early: with its own limits (4 GB) an export of 10,000 pages took 820 MB, with
 * these 530.
 */
export const memoryLimits = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 1024 } as const;

const startWorker = (url: URL, task: WorkerTask): Worker =>
  new Worker(url, { workerData: task, resourceLimits: memoryLimits });

/** Exactly one end for every worker, also for one that dies without a word. */
function watchWorker(
  worker: Worker,
  jobId: string,
  onProgress: (progress: JobProgress) => void,
): Promise<JobEnd> {
  return new Promise((resolve) => {
    let end: JobEnd = { jobId, state: 'failed', error: { code: 'INTERNAL' } };
    worker.on('message', (message: FromWorker) => {
      if ('progress' in message) onProgress(message.progress);
      else end = message.end;
    });
    worker.on('error', (error: Error) => {
      console.error(error.stack);
    });
    // Only when the thread is gone is its connection to the vault closed: then the job has really ended.
    worker.on('exit', () => {
      resolve(end);
    });
  });
}

import { parentPort, workerData } from 'node:worker_threads';
import type { JobEnd, WorkProgress } from '../../../shared/model/job.ts';
import { fail, type Result } from '../../../shared/result.ts';
import { bringIn } from '../arrivals/bring-in.ts';
import { verifyBundle } from '../bundle/verify-bundle.ts';
import { importFiles, importSuspended, resumeImport } from '../evidence/import.ts';
import { planExport } from '../exports/plan.ts';
import { runExport } from '../exports/run-export.ts';
import { keepAttachments, openAttachments } from '../readings/attachments.ts';
import { readExhibit } from '../readings/read-case.ts';
import { recogniseAgain, recogniseCase } from '../readings/recognise.ts';
import { indexVault } from '../indexing/search-vault.ts';
import { readAndCompare } from '../series/read-and-compare.ts';
import { failureOf } from '../vault/file-failure.ts';
import { joinVault, type Vault } from '../vault/vault.ts';
import { verifyOpenVault } from '../vault/verify.ts';
import type { FromWorker, JobRequest, ToWorker, WorkerTask } from './job-request.ts';

interface Watch {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: WorkProgress) => void;
}

/** Runs the one job of this worker thread and reports exactly one end. */
export async function serveJob(): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('a job runs in a worker thread');
  const { jobId, request, vault } = workerData as WorkerTask;
  const abort = new AbortController();
  port.on('message', (message: ToWorker) => {
    abort.abort(message === 'suspend' ? importSuspended : undefined);
  });
  const watch: Watch = {
    signal: abort.signal,
    onProgress: (progress) => {
      // A plan is an answer to a question, no job that is shown.
      if (request.kind === 'plan') return;
      port.postMessage({ progress: { jobId, kind: request.kind, ...progress } } satisfies FromWorker);
    },
  };
  const joined = vault
    ? joinVault(vault.root, vault.id, {
        clock: () => new Date(),
        appVersion: vault.appVersion,
        actor: vault.actor,
      })
    : null;
  try {
    port.postMessage({
      end: await endOf(jobId, () => run(request, joined, watch), abort.signal),
    } satisfies FromWorker);
  } finally {
    joined?.close();
    port.close();
  }
}

async function endOf(
  jobId: string,
  work: () => Promise<Result<unknown>>,
  signal: AbortSignal,
): Promise<JobEnd> {
  try {
    const result = await work();
    if (result.ok) return { jobId, state: 'succeeded', value: result.value };
    return { jobId, state: 'failed', error: result.error };
  } catch (error) {
    if (signal.aborted) return { jobId, state: 'cancelled' };
    const expected = failureOf(error, 'VAULT_READ_ONLY');
    if (expected) return { jobId, state: 'failed', error: expected.error };
    // A bug. The stack goes to the log of the main process without the contents of any record.
    console.error(error instanceof Error ? error.stack : error);
    return { jobId, state: 'failed', error: { code: 'INTERNAL' } };
  }
}

async function run(request: JobRequest, vault: Vault | null, watch: Watch): Promise<Result<unknown>> {
  if (request.kind === 'verify' && request.input.subject === 'bundle') {
    return verifyBundle(request.input.path, watch, request.input.passphrase);
  }
  if (!vault) return fail('NO_VAULT_OPEN');
  switch (request.kind) {
    case 'import':
      if ('resumeCaseId' in request.input) {
        return resumeImport(vault, request.input.resumeCaseId, watch, openAttachments);
      }
      return 'positions' in request.input
        ? keepAttachments(vault, request.input, watch)
        : importFiles(vault, request.input, watch);
    case 'read':
      if ('searchIndex' in request.input) return indexVault(vault, watch);
      return 'caseId' in request.input
        ? readAndCompare(vault, request.input.caseId, watch)
        : readExhibit(vault, request.input.evidenceId, request.input.help, watch.signal);
    case 'recognise':
      return 'caseId' in request.input
        ? recogniseCase(vault, request.input.caseId, watch)
        : recogniseAgain(vault, request.input.evidenceId, watch);
    case 'bring-in':
      return bringIn(vault, request.input, watch);
    case 'plan':
      return planExport(vault, request.input.caseId, request.input.options, watch.signal);
    case 'export':
      return runExport(vault, request.input, watch);
    case 'verify':
      return { ok: true, value: await verifyOpenVault(vault, watch) };
  }
}

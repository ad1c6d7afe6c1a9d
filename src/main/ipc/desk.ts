import { dirname } from 'node:path';
import type { BridgeEvents } from '../../shared/bridge.ts';
import type { VaultInfo } from '../../shared/model/vault.ts';
import type { ExportReceipt } from '../../shared/model/export.ts';
import type { JobEnd } from '../../shared/model/job.ts';
import type { ArrivalReceipt } from '../../shared/model/origin.ts';
import { fail, succeed, type Result } from '../../shared/result.ts';
import { unfinishedImports } from '../core/evidence/import-batch.ts';
import { casesToRead } from '../core/readings/read-case.ts';
import { casesToMark } from '../core/series/mark-pictures.ts';
import type { JobRequest } from '../core/jobs/job-request.ts';
import type { Jobs } from '../core/jobs/jobs.ts';
import { isIndexComplete } from '../core/search/index-state.ts';
import { cloudFolderOf } from '../core/vault/cloud-folder.ts';
import type { Environment } from '../core/vault/environment.ts';
import { createVault, openVault, type Vault } from '../core/vault/vault.ts';
import { paceProgress } from './progress-pace.ts';

export type Announce = <E extends keyof BridgeEvents>(event: E, payload: BridgeEvents[E]) => void;

export interface JobOptions {
  /** Whose lists the page reads again when the job has ended; null means everything. */
  readonly caseId: string | null;
  /** Runs when the job has ended, whichever way. */
  readonly afterwards?: (end: JobEnd) => Promise<void> | void;
}

/** What lies on the user's desk: the one open vault, the jobs that run on it, and the exports that were finished. */
export interface Desk {
  /** Errors: NO_VAULT_OPEN. */
  vault(): Result<Vault>;
  info(): VaultInfo | null;
  /** Opens a vault and only then closes the one before, so that a failure leaves the user where they were. */
  open(folder: string): Promise<Result<VaultInfo>>;
  create(folder: string): Promise<Result<VaultInfo>>;
  /** Starts a job on the open vault. Errors: NO_VAULT_OPEN, except for the check of a bundle, which needs none. */
  start(request: JobRequest, options: JobOptions): Result<{ readonly jobId: string }>;
  /**
   * Lets a worker answer a question, so that a long one does not hold up the window; nobody is told of it. A new question of the same kind ends
   * the one before, which answers CANCELLED. Errors: NO_VAULT_OPEN, and those of the work.
   */
  ask(request: JobRequest): Promise<Result<unknown>>;
  /** Errors: NOT_FOUND where no such job runs. */
  cancel(jobId: string): Result<null>;
  /** The dossier that a finished export wrote, or null. */
  exported(jobId: string): string | null;
  /** The bundle that a job was to bring in or check and could not for want of its passphrase, or null. */
  bundleOf(jobId: string): string | null;
  changed(caseId: string | null): void;
  /** Whether a job runs that closing would interrupt. */
  busy(): boolean;
  /** Suspends imports, cancels the other jobs, waits for them, and closes the vault. */
  close(): Promise<void>;
}

export interface DeskParts {
  readonly environment: Environment;
  readonly jobs: Jobs;
  readonly announce: Announce;
  /** Told the folder of each vault that was opened, for the next start. */
  readonly onOpened: (root: string) => void;
}

export function createDesk({ environment, jobs, announce, onOpened }: DeskParts): Desk {
  let current: Vault | null = null;
  const running = new Map<string, { readonly request: JobRequest; readonly options: JobOptions }>();
  const exports = new Map<string, string>();
  const locked = new Map<string, string>();
  const asked = new Map<JobRequest['kind'], string>();
  const pace = paceProgress((progress) => announce('job-progress', progress));

  const isImporting = (caseId: string): boolean =>
    [...running.values()].some(
      ({ request, options }) => request.kind === 'import' && options.caseId === caseId,
    );

  const describe = (vault: Vault): VaultInfo => ({
    id: vault.id,
    name: vault.name,
    location: dirname(vault.root),
    cloudFolder: cloudFolderOf(vault.root),
    recovered: vault.recovered,
    unfinishedImports: unfinishedImports(vault).filter(({ caseId }) => !isImporting(caseId)),
  });

  async function settleAndClose(): Promise<void> {
    await jobs.stopAll();
    exports.clear();
    locked.clear();
    current?.close();
    current = null;
  }

  async function replaceWith(opened: Result<Vault>): Promise<Result<VaultInfo>> {
    if (!opened.ok) return opened;
    await settleAndClose();
    current = opened.value;
    onOpened(current.root);
    announce('vault-changed', { caseId: null });
    if (!isIndexComplete(current)) start({ kind: 'read', input: { searchIndex: true } }, { caseId: null });
    const due = new Set([...casesToRead(current), ...casesToMark(current)]);
    for (const caseId of due) start({ kind: 'read', input: { caseId } }, { caseId });
    return succeed(describe(opened.value));
  }

  async function finish(end: JobEnd): Promise<void> {
    const { jobId } = end;
    const job = running.get(jobId);
    running.delete(jobId);
    if (job?.request.kind === 'export' && end.state === 'succeeded') {
      exports.set(jobId, (end.value as ExportReceipt).dossier.path);
    }
    await job?.options.afterwards?.(end);
    // Whatever came in is read at once; an import that was cut short is read when it is whole.
    const { caseId = null } = job?.options ?? {};
    if (job?.request.kind === 'import' && end.state === 'succeeded' && caseId !== null && current) {
      start({ kind: 'read', input: { caseId } }, { caseId });
    }
    if (job?.request.kind === 'bring-in') arrived(end);
    const wanting = end.state === 'failed' && /^PASSWORD_/.test(end.error.code);
    if (wanting && job && 'path' in job.request.input) locked.set(jobId, job.request.input.path);
    pace.finish(jobId);
    announce('job-end', end);
    announce('vault-changed', { caseId: job?.options.caseId ?? null });
  }

  /** What came in is read at once. */
  function arrived(end: JobEnd): void {
    if (end.state !== 'succeeded' || !current) return;
    const { caseId } = end.value as ArrivalReceipt;
    start({ kind: 'read', input: { caseId } }, { caseId });
  }

  function start(request: JobRequest, options: JobOptions): Result<{ readonly jobId: string }> {
    const needsVault = !(request.kind === 'verify' && request.input.subject === 'bundle');
    if (needsVault && !current) return fail('NO_VAULT_OPEN');
    const listener = {
      onProgress: (progress: Parameters<typeof pace.report>[0]) => {
        pace.report(progress);
      },
      onEnd: (end: JobEnd) => void finish(end),
    };
    const job = jobs.start(needsVault ? current : null, request, listener);
    running.set(job.id, { request, options });
    return succeed({ jobId: job.id });
  }

  async function ask(request: JobRequest): Promise<Result<unknown>> {
    if (!current) return fail('NO_VAULT_OPEN');
    const before = asked.get(request.kind);
    if (before !== undefined) jobs.cancel(before);
    const unheard = { onProgress: () => undefined, onEnd: () => undefined };
    const job = jobs.start(current, request, unheard);
    asked.set(request.kind, job.id);
    const end = await job.ended;
    if (asked.get(request.kind) === job.id) asked.delete(request.kind);
    if (end.state === 'succeeded') return succeed(end.value);
    return end.state === 'failed' ? { ok: false, error: end.error } : fail('CANCELLED');
  }

  return {
    vault: () => (current ? succeed(current) : fail('NO_VAULT_OPEN')),
    info: () => current && describe(current),
    async open(folder) {
      if (current?.root === folder) return succeed(describe(current));
      return replaceWith(await openVault(folder, environment));
    },
    create: async (folder) => replaceWith(await createVault(folder, environment)),
    start,
    ask,
    cancel(jobId) {
      if (!running.has(jobId)) return fail('NOT_FOUND');
      jobs.cancel(jobId);
      return succeed(null);
    },
    bundleOf: (jobId) => locked.get(jobId) ?? null,
    exported: (jobId) => exports.get(jobId) ?? null,
    changed: (caseId) => announce('vault-changed', { caseId }),
    // Reading goes on at the next start where it stopped; nobody has to be asked about it.
    busy: () => [...running.values()].some(({ request }) => request.kind !== 'read'),
    close: settleAndClose,
  };
}

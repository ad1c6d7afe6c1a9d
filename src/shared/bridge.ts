import type { CallInput, CallOutput } from './contract.ts';
import type { Method } from './methods.ts';
import type { JobEnd, JobProgress } from './model/job.ts';
import type { Result } from './result.ts';

/** `vault-changed` says what to read again; `caseId` null means everything. */
export interface BridgeEvents {
  readonly 'job-progress': JobProgress;
  readonly 'job-end': JobEnd;
  readonly 'vault-changed': { readonly caseId: string | null };
  /** The user clicked a notification. */
  readonly 'show-today': Readonly<Record<string, never>>;
}

type Calls = {
  readonly [M in Method]: (
    ...input: undefined extends CallInput<M> ? [] : [CallInput<M>]
  ) => Promise<Result<CallOutput<M>>>;
};

/** What the preload puts on the page as `window.casevault`: one frozen method per call, nothing else. */
export interface Bridge extends Calls {
  readonly evidenceDrop: (
    input: { readonly caseId: string; readonly group: number },
    files: readonly File[],
  ) => Promise<Result<{ readonly jobId: string }>>;
  /** Returns its own undo. */
  readonly on: <E extends keyof BridgeEvents>(
    event: E,
    listener: (payload: BridgeEvents[E]) => void,
  ) => () => void;
}

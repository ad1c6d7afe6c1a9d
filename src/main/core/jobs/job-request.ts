import type { ExportOptions } from '../../../shared/model/export.ts';
import type { JobEnd, JobProgress } from '../../../shared/model/job.ts';
import type { ImportInput } from '../evidence/import.ts';
import type { ExportInput } from '../exports/run-export.ts';
import type { KeepInput } from '../readings/attachments.ts';
import type { ReadHelp } from '../readings/read-case.ts';

/** What a worker thread can be asked for; plain data, because it crosses a thread. */
export type JobRequest =
  | { readonly kind: 'import'; readonly input: ImportInput | KeepInput | { readonly resumeCaseId: string } }
  | { readonly kind: 'read'; readonly input: { readonly caseId: string } | { readonly searchIndex: true } }
  | {
      readonly kind: 'read';
      readonly input: { readonly evidenceId: string; readonly help: ReadHelp };
    }
  | {
      readonly kind: 'recognise';
      readonly input: { readonly caseId: string } | { readonly evidenceId: string };
    }
  | {
      readonly kind: 'plan';
      readonly input: { readonly caseId: string; readonly options: ExportOptions };
    }
  | {
      readonly kind: 'export';
      readonly input: ExportInput;
    }
  | {
      readonly kind: 'bring-in';
      readonly input: { readonly path: string; readonly passphrase: string | null };
    }
  | { readonly kind: 'verify'; readonly input: { readonly subject: 'vault' } }
  | {
      readonly kind: 'verify';
      readonly input: {
        readonly subject: 'bundle';
        readonly path: string;
        readonly passphrase: string | null;
      };
    };

/** The vault a job works on; the worker joins it under the lock that the main thread holds. */
export interface JobVault {
  readonly root: string;
  readonly id: string;
  readonly appVersion: string;
  readonly actor: string;
}

export interface WorkerTask {
  readonly jobId: string;
  readonly request: JobRequest;
  readonly vault: JobVault | null;
}

export type ToWorker = 'cancel' | 'suspend';
export type FromWorker = { readonly progress: JobProgress } | { readonly end: JobEnd };

import type { Failure } from '../result.ts';

export const jobKinds = ['import', 'read', 'recognise', 'export', 'verify', 'bring-in'] as const;
export type JobKind = (typeof jobKinds)[number];

/** `total` is null while it is not known yet. Bytes where bytes are what takes the time. */
export interface JobProgress {
  readonly jobId: string;
  readonly kind: JobKind;
  readonly phase: string;
  readonly done: number;
  readonly total: number | null;
  readonly unit: 'bytes' | 'items' | 'pages';
  readonly current: string;
}

/** What the work itself reports; whose job it is, the worker adds. */
export type WorkProgress = Omit<JobProgress, 'jobId' | 'kind'>;

/** Every job ends with exactly one of these. */
export type JobEnd<T = unknown> =
  | { readonly jobId: string; readonly state: 'succeeded'; readonly value: T }
  | { readonly jobId: string; readonly state: 'failed'; readonly error: Failure }
  | { readonly jobId: string; readonly state: 'cancelled' };

export interface ImportedItem {
  readonly evidenceId: string;
  readonly exhibit: string;
  readonly name: string;
  readonly path: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
}

export interface ImportReport {
  readonly imported: readonly ImportedItem[];
  /** Same bytes as an exhibit the case already has, or as an earlier file of the same import. */
  readonly duplicates: readonly {
    readonly path: string;
    readonly sha256: string;
    readonly duplicateOf: string;
  }[];
  readonly failed: readonly ({ readonly path: string } & Failure)[];
  /** Files the system keeps for itself (`.DS_Store`, `Thumbs.db`, …): not evidence, named so that nothing is silent. */
  readonly skipped: readonly { readonly path: string }[];
}

/** What became of reading the files of a case. A file that could not be read is evidence all the same. */
export interface ReadReport {
  readonly caseId: string;
  readonly read: number;
  readonly failed: readonly ({ readonly evidenceId: string; readonly name: string } & Failure)[];
}

/** What became of recognising the words in pictures. `recognised` counts pictures and pages. */
export interface RecogniseReport {
  readonly caseId: string;
  readonly recognised: number;
  readonly notRecognised: readonly ({ readonly evidenceId: string; readonly name: string } & Failure)[];
}

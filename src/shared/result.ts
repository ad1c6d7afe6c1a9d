/**
 * Expected failures travel as values with a code; bugs are exceptions. The same value crosses IPC, ends a job and
 * sets the exit code of the terminal. Words for every code, in every language, are in `words/`.
 */
export const errorCodes = [
  'INVALID_INPUT',
  'NOT_FOUND',
  'VAULT_NOT_FOUND',
  'VAULT_EXISTS',
  'VAULT_IN_USE',
  'VAULT_TOO_NEW',
  'VAULT_DAMAGED',
  'VAULT_READ_ONLY',
  'NO_VAULT_OPEN',
  'DISK_FULL',
  'TARGET_NOT_WRITABLE',
  'TARGET_EXISTS',
  'SOURCE_NOT_FOUND',
  'SOURCE_UNREADABLE',
  'SOURCE_CHANGED',
  'SOURCE_NOT_A_FILE',
  'SOURCE_INSIDE_VAULT',
  'FOLDER_LOOP',
  'REVISION_CONFLICT',
  'CLIPBOARD_EMPTY',
  'CHANNEL_IN_USE',
  'NOTHING_TO_RESUME',
  'IMPORT_UNFINISHED',
  'NOT_A_BAG',
  'ZIP_UNREADABLE',
  'PASSWORD_NEEDED',
  'PASSWORD_WRONG',
  'FORMAT_UNKNOWN',
  'FILE_DAMAGED',
  'FILE_TOO_LARGE',
  'DRAFT_SENT',
  'DRAFT_STOPPED',
  'CASE_EXISTS',
  'BUNDLE_NOT_INTACT',
  'BUNDLE_FOREIGN',
  'BUNDLE_TOO_NEW',
  'BUNDLE_INVALID',
  'BUNDLE_TOO_LARGE',
  'EXHIBIT_RELEASED',
  'CANCELLED',
  'INTERNAL',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** `detail` names the thing concerned (a path, a field); it is shown to the user and never logged. */
export interface Failure {
  readonly code: ErrorCode;
  readonly detail?: string;
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

export const succeed = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (code: ErrorCode, detail?: string): { readonly ok: false; readonly error: Failure } => ({
  ok: false,
  error: detail === undefined ? { code } : { code, detail },
});

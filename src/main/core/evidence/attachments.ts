import type { PartOf } from '../../../shared/model/evidence.ts';
import type { Failure, Result } from '../../../shared/result.ts';
import type { Vault } from '../vault/vault.ts';

/** The bytes of one attachment, to be gone through once. The chunks throw `BrokenAttachment` for an expected failure. */
export interface AttachmentBytes {
  /** As it stands in the file that holds it. */
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** The attachments of one stored original, opened to take several of them in turn. */
export interface OpenAttachments {
  /** Errors: NOT_FOUND, PASSWORD_NEEDED, FILE_TOO_LARGE, FILE_DAMAGED. */
  take(position: number): Promise<Result<AttachmentBytes>>;
  close(): Promise<void>;
}

/** Opens an exhibit for its attachments; given to the import by the readings, which know the kinds of files. */
export type OpenParent = (
  vault: Vault,
  evidenceId: string,
  help: { readonly signal: AbortSignal },
) => Promise<Result<OpenAttachments>>;

/** An expected failure that shows while the bytes come: damage, a wrong password, more bytes than were stated. */
export class BrokenAttachment extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** Controls, and the invisible marks that turn text around so that `exe.txt` reads as `txt.exe`. */
const invisible = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * The name that an attachment gets as a file: the last part of what the file says, so that no way up or aside stays in it,
 * without invisible marks. The name as it stood is in `partOf`.
 */
export function attachmentFileName({ name, position }: Pick<PartOf, 'name' | 'position'>): string {
  const last = name.replace(invisible, '').split(/[\\/]/).at(-1)?.trim() ?? '';
  return /^\.*$/.test(last) ? `attachment-${position + 1}` : last;
}

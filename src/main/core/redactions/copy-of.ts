import type { Said } from '../../../shared/languages.ts';
import type { ExhibitCopy } from '../../../shared/model/export.ts';

/** What a copy has less than its original, beside what is blacked out. */
export interface CopyNote {
  readonly words: Said;
  readonly count?: number;
  readonly page?: number;
  readonly exhibit?: string;
}

/** A copy that was made; its hashes follow. */
export interface CopyOf extends Pick<ExhibitCopy, 'path' | 'mediaType' | 'mediaKind' | 'ending'> {
  readonly notes: readonly CopyNote[];
}

/** Why no copy can be made. */
export class CannotRedact extends Error {
  readonly note: CopyNote | null;
  constructor(note: CopyNote | null = null) {
    super('cannot be redacted');
    this.note = note;
  }
}

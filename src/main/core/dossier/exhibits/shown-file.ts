import type { ExhibitSource } from '../../../../shared/model/export.ts';
import type { MediaKind } from '../../../../shared/model/evidence.ts';

export interface ShownFile {
  readonly path: string;
  readonly mediaType: string;
  readonly mediaKind: MediaKind;
}

/** What is drawn of an exhibit: its redacted copy where there is one, else its original. */
export function shownFile({ evidence, objectPath, copy }: ExhibitSource): ShownFile {
  if (copy) return { path: copy.path, mediaType: copy.mediaType, mediaKind: copy.mediaKind };
  return { path: objectPath, mediaType: evidence.file.mediaType, mediaKind: evidence.file.mediaKind };
}

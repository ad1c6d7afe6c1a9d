import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { formatExhibitNumber } from '../../../shared/model/evidence.ts';
import type {
  CaseSnapshot,
  ExhibitCopy,
  ExhibitSource,
  ExportOptions,
  Omission,
  OmissionReason,
} from '../../../shared/model/export.ts';
import { redactionReasons, type RedactionReason } from '../../../shared/model/redaction.ts';
import { fillPlaces } from '../../../shared/words/index.ts';
import { hashFile } from '../vault/hash-file.ts';
import { CannotRedact, type CopyNote, type CopyOf } from './copy-of.ts';
import { copyPdf } from './copy-pdf.ts';
import { copyPicture } from './copy-picture.ts';
import { copyText } from './copy-text.ts';
import { copyWords } from './copy-words.ts';
import { hiddenIn, hidesSomething, type Hidden } from './hidden.ts';
import { isTextKind } from './redactable-text.ts';
import { shownSnapshot } from './shown-snapshot.ts';

export interface CopyWatch {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number, current: string) => void;
}

export interface ExhibitsToShow {
  readonly exhibits: readonly ExhibitSource[];
  /** What cannot be shown redacted, or was not looked through for the public, is left out and named. */
  readonly omissions: readonly Omission[];
  /** The case without what the copies hide: recognised lines under boxes, rows of redacted statements, names of files in public. */
  readonly snapshot: CaseSnapshot;
}

/**
 * Makes the redacted copies of an export in `folder`, which the caller removes. Originals are read, never changed. For the public an exhibit
 * goes out only if it was looked through, and always as a copy where its kind can be copied, so that nothing leaves with it that no page
 * shows. The same originals and boxes give the same bytes. Throws an AbortError when `signal` fires, and what the file system says.
 */
export async function redactedCopies(
  exhibits: readonly ExhibitSource[],
  snapshot: CaseSnapshot,
  options: ExportOptions,
  folder: string,
  { signal, onProgress }: CopyWatch,
): Promise<ExhibitsToShow> {
  signal.throwIfAborted();
  const isPublic = options.profile === 'public';
  if (!options.redact && !isPublic) return { exhibits, omissions: [], snapshot };
  const hidden = hiddenIn(snapshot);
  const shown: ExhibitSource[] = [];
  const omissions: Omission[] = [];
  for (const [index, source] of exhibits.entries()) {
    signal.throwIfAborted();
    const label = formatExhibitNumber(source.evidence.exhibit);
    const omit = (reason: OmissionReason, note: CopyNote | null, where: Omission['where'] = 'both'): void => {
      const { title } = source.evidence.details;
      omissions.push({ where, kind: 'evidence', label, title, reason, note: said(note, options) });
    };
    const what = hidden.get(source.evidence.id);
    if (isPublic && !snapshot.redactions.get(source.evidence.id)?.details.reviewed)
      omit('not-reviewed', null);
    else if (!isPublic && !what) shown.push(source);
    else {
      onProgress(index, exhibits.length, label);
      const copy = await copyOrReason(source, what ?? null, options, folder, signal);
      if (copy instanceof CannotRedact) omit('cannot-be-redacted', copy.note);
      else {
        shown.push(copy ? { ...source, copy: copy.copy } : source);
        for (const note of copy?.notes ?? []) omit('shortened', note, 'bundle');
      }
    }
  }
  onProgress(exhibits.length, exhibits.length, '');
  const safe = shownSnapshot(snapshot, shown, options);
  for (const { evidence, count } of safe.statements) {
    const { title } = evidence.details;
    const label = formatExhibitNumber(evidence.exhibit);
    const note = said({ words: copyWords.rowsLeftOut, count }, options);
    for (const where of ['dossier', 'bundle'] as const)
      omissions.push({ where, kind: 'evidence', label, title, reason: 'shortened', note });
  }
  return { exhibits: safe.exhibits, omissions: safe.omissionsOf(omissions), snapshot: safe.snapshot };
}

function said(note: CopyNote | null, { language }: ExportOptions): string {
  if (!note) return '';
  const { words, count = 0, page = 0, exhibit = '' } = note;
  return fillPlaces(words[language], { count, page, exhibit });
}

/** Null where the original itself may go out: looked through for the public, of a kind that no copy can be made of. */
async function copyOrReason(
  source: ExhibitSource,
  hidden: Hidden | null,
  options: ExportOptions,
  folder: string,
  signal: AbortSignal,
): Promise<{ readonly copy: ExhibitCopy; readonly notes: readonly CopyNote[] } | CannotRedact | null> {
  try {
    await mkdir(folder, { recursive: true });
    const made = await copyOf(source, hidden, options, folder, signal);
    return made && { copy: await describe(made, reasonsOf(hidden), signal), notes: made.notes };
  } catch (error) {
    if (!(error instanceof CannotRedact)) throw error;
    const started = ['png', 'jpg', 'pdf', 'txt', 'csv'].map((ending) => copyPath(source, folder, ending));
    for (const path of started) await rm(path, { force: true });
    return error;
  }
}

const copyPath = ({ evidence }: ExhibitSource, folder: string, ending: string): string =>
  join(folder, `${formatExhibitNumber(evidence.exhibit)}.${ending}`);

async function copyOf(
  source: ExhibitSource,
  hidden: Hidden | null,
  options: ExportOptions,
  folder: string,
  signal: AbortSignal,
): Promise<CopyOf | null> {
  const { file } = source.evidence;
  const areas = hidden?.areas ?? [];
  const passages = hidden?.passages ?? [];
  const target = (ending: string): string => copyPath(source, folder, ending);
  const path = source.objectPath;
  if (file.mediaKind === 'image') {
    if (passages.length > 0 || areas.some(({ page }) => page > 1)) throw new CannotRedact();
    const copy = await copyPicture(path, file.mediaType, areas, target);
    if (!copy) throw new CannotRedact();
    return copy;
  }
  if (file.mediaKind === 'pdf') {
    if (passages.length > 0) throw new CannotRedact();
    return copyPdf(path, areas, target, signal);
  }
  if (isTextKind(file.mediaKind)) {
    if (areas.length > 0) throw new CannotRedact();
    return copyText(path, file.mediaKind, passages, options.language, target);
  }
  if (!hidden) return null;
  throw new CannotRedact(
    hidesSomething(hidden) || !hidden.holds ? null : { words: copyWords.holdsHidden, exhibit: hidden.holds },
  );
}

function reasonsOf(hidden: Hidden | null): readonly RedactionReason[] {
  if (!hidden) return [];
  const found = new Set([...hidden.areas, ...hidden.passages, ...hidden.within].map(({ reason }) => reason));
  return redactionReasons.filter((reason) => found.has(reason));
}

async function describe(
  { path, mediaType, mediaKind, ending }: CopyOf,
  reasons: readonly RedactionReason[],
  signal: AbortSignal,
): Promise<ExhibitCopy> {
  const sha512 = createHash('sha512');
  await pipeline(createReadStream(path), sha512, { signal });
  return {
    path,
    sha256: await hashFile(path, signal),
    sha512: sha512.digest('hex'),
    sizeBytes: (await stat(path)).size,
    mediaType,
    mediaKind,
    ending,
    reasons,
  };
}

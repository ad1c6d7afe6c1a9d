import sharp, { type Sharp } from 'sharp';
import type { ExhibitSource } from '../../../../shared/model/export.ts';
import { shownFile } from '../../dossier/exhibits/shown-file.ts';
import { openPicture, renderFirstPage } from '../../evidence/pictures.ts';
import type { PagePreview } from './page/page-data.ts';

/** Small enough that a page with hundreds of them opens at once. */
export const mostPreviewBytes = 24_000;
const mostPreviewBytesInAll = 6_000_000;
/** Twice the width that the page shows, for sharp screens. */
const widthPixels = 288;
const heightPixels = 400;
/** A whole PDF is held in memory to draw its first page. */
const largestPdfBytes = 32_000_000;
const qualities = [62, 45, 28] as const;

export interface Previews {
  /** Fails with the reason of the signal when it fires. */
  readonly drawn: Promise<ReadonlyMap<string, PagePreview>>;
  /** Ends the drawing; afterwards nothing reads the files any more. */
  stop(): Promise<void>;
}

/**
 * Begins to draw a small picture of each exhibit that has one, by its id: of its redacted copy where there is one. What has none says why.
 * The same files give the same previews. Begun before the dossier is written: that needs one core, and this the others.
 */
export function startPreviews(exhibits: readonly ExhibitSource[], signal: AbortSignal): Previews {
  const stopped = new AbortController();
  const drawn = previewsOf(exhibits, AbortSignal.any([signal, stopped.signal]));
  // Whoever waits for the previews hears of it; until somebody does, it is no failure of its own.
  drawn.catch(() => undefined);
  return {
    drawn,
    async stop() {
      stopped.abort();
      await drawn.catch(() => undefined);
    },
  };
}

async function previewsOf(
  exhibits: readonly ExhibitSource[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, PagePreview>> {
  const previews = new Map<string, PagePreview>();
  let bytesInAll = 0;
  let full = false;
  // Two at a time: sharp itself uses the other cores.
  for (let start = 0; start < exhibits.length; start += 2) {
    signal.throwIfAborted();
    const pair = exhibits.slice(start, start + 2);
    // Once one has found no room, none is drawn any more: thousands would be drawn to be thrown away.
    const made = await Promise.all(
      pair.map((exhibit) => (full ? Promise.resolve(withoutRoom(exhibit)) : previewOf(exhibit))),
    );
    for (const [index, preview] of made.entries()) {
      const id = pair[index]?.evidence.id ?? '';
      const bytes = 'uri' in preview ? preview.uri.length : 0;
      full ||= bytesInAll + bytes > mostPreviewBytesInAll;
      if (!full) bytesInAll += bytes;
      previews.set(id, full && bytes > 0 ? { none: 'no-room' } : preview);
    }
  }
  return previews;
}

const hasPicture = (exhibit: ExhibitSource): boolean =>
  ['image', 'pdf'].includes(shownFile(exhibit).mediaKind);

const withoutRoom = (exhibit: ExhibitSource): PagePreview => ({
  none: hasPicture(exhibit) ? 'no-room' : 'kind',
});

async function previewOf(exhibit: ExhibitSource): Promise<PagePreview> {
  if (!hasPicture(exhibit)) return { none: 'kind' };
  const { path, mediaType, mediaKind } = shownFile(exhibit);
  const sizeBytes = exhibit.copy?.sizeBytes ?? exhibit.evidence.file.sizeBytes;
  if (mediaKind === 'pdf' && sizeBytes > largestPdfBytes) return { none: 'too-large' };
  try {
    const picture =
      mediaKind === 'pdf'
        ? sharp(await renderFirstPage(path, 2 * widthPixels))
        : await openPicture(path, mediaType);
    return await shrunk(picture);
  } catch (error) {
    const tooLarge = error instanceof Error && /pixel limit/i.test(error.message);
    return { none: tooLarge ? 'too-large' : 'not-readable' };
  }
}

/** Cut below its upper part, as in the app: the whole of a long screenshot would be a strip nobody can tell from the next. */
async function shrunk(picture: Sharp): Promise<PagePreview> {
  const small = picture
    .resize({
      width: widthPixels,
      height: heightPixels,
      fit: 'cover',
      position: 'top',
      withoutEnlargement: true,
    })
    .flatten({ background: '#ffffff' });
  for (const quality of qualities) {
    // Most fit at once; only one that does not is decoded again.
    const webp = small.clone().webp({ quality, effort: 2 });
    const { data, info } = await webp.toBuffer({ resolveWithObject: true });
    if (data.length > mostPreviewBytes) continue;
    const uri = `data:image/webp;base64,${data.toString('base64')}`;
    return { uri, width: Math.ceil(info.width / 2), height: Math.ceil(info.height / 2) };
  }
  return { none: 'too-large' };
}

import { formatExhibitNumber } from '../../../shared/model/evidence.ts';
import type { ExhibitSource } from '../../../shared/model/export.ts';
import { countPages } from '../dossier/context.ts';
import type { DossierMeasure } from '../dossier/dossier.ts';
import { estimatePictureBytes } from '../dossier/exhibits/draw-image.ts';
import { shownFile } from '../dossier/exhibits/shown-file.ts';
import type { ExhibitWeight, Weight } from './fit.ts';

/** Measured on dossiers of the sample case: what text pages, the frame of a page, and the embedded fonts of a file take. */
export const usualBytes = { textPage: 5_000, frame: 2_500, fonts: 60_000 } as const;

/**
 * What each exhibit will take in the dossier. Pages are those of the measuring pass; bytes are the stored size where a file goes in as it is,
 * and an estimate where a picture is decoded or reduced.
 */
export async function weighExhibits(
  exhibits: readonly ExhibitSource[],
  counted: DossierMeasure,
  signal: AbortSignal,
): Promise<ExhibitWeight[]> {
  const weights: ExhibitWeight[] = [];
  for (const source of exhibits) {
    signal.throwIfAborted();
    const { id, exhibit } = source.evidence;
    const pages = counted.exhibitPages.get(id)?.pageCount ?? 0;
    const shown = pages === 0 ? () => 0 : await bytesOf(source, pages);
    weights.push({
      id,
      exhibit: formatExhibitNumber(exhibit),
      pages,
      bytesAt: (resolution) => Math.ceil(shown(resolution) + pages * usualBytes.frame),
    });
  }
  return weights;
}

async function bytesOf(source: ExhibitSource, pages: number): Promise<(resolution: number | null) => number> {
  const { mediaKind } = shownFile(source);
  if (mediaKind === 'image') return estimatePictureBytes(source);
  if (mediaKind === 'pdf') {
    // As in draw-exhibit.ts: only a case with PDFs needs the library.
    const { estimatePdfBytes } = await import('../dossier/exhibits/draw-pdf.ts');
    return estimatePdfBytes(source);
  }
  return () => pages * usualBytes.textPage;
}

/** What the file holds besides its exhibits. */
export function frontOf(counted: DossierMeasure, volume = 1): Weight {
  const inside = [...counted.exhibitPages.values()].filter((pages) => pages.volume === volume);
  const exhibitPages = countPages(inside);
  const pages = (counted.volumes[volume - 1]?.pages ?? 0) - exhibitPages;
  return { pages, bytes: usualBytes.fonts + pages * usualBytes.textPage };
}

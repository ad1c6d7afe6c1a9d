import type { ExhibitPages } from './context.ts';

/** `CASE-000123`: `page` counts through all volumes, so that no number is given twice. */
export const batesNumber = (prefix: string, page: number): string =>
  `${prefix.replace(/-$/, '')}-${String(page).padStart(6, '0')}`;

/** First and last number of an exhibit, one of them where it has a single page; `volumePages` are those of each volume. */
export function batesRange(
  prefix: string,
  { volume, firstPage, pageCount }: ExhibitPages,
  volumePages: readonly number[],
): string[] {
  const before = volumePages.slice(0, volume - 1).reduce((sum, pages) => sum + pages, 0);
  const first = before + firstPage;
  const ends = pageCount > 1 ? [first, first + pageCount - 1] : [first];
  return ends.map((page) => batesNumber(prefix, page));
}

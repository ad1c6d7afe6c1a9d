import { formatExhibitNumber } from '../../../shared/model/evidence.ts';
import type { EventTime } from '../../../shared/model/time.ts';
import { evidenceColumns, type EvidenceColumn, type ExhibitSource } from '../../../shared/model/export.ts';
import { fillPlaces, words as sharedWords } from '../../../shared/words/index.ts';
import {
  columnHeader,
  copiesOf,
  formText,
  listedSha256,
  remarksText,
  sourceText,
  type Listing,
} from '../dossier/evidence-listing.ts';
import { listWords } from '../dossier/words/list-words.ts';
import { dossierWords } from '../dossier/words/index.ts';

/** Where an exhibit lies in the dossier; pages are counted in each volume from 1. */
export interface DossierPages {
  readonly evidenceId: string;
  readonly volume: number;
  readonly firstPage: number | null;
  readonly pageCount: number;
  /** First and last Bates number, one where it has a single page; empty where pages are not stamped. */
  readonly bates?: readonly string[];
}

/** What the spreadsheets know beyond the list on paper. */
export interface SheetListing extends Listing {
  readonly exhibits: readonly ExhibitSource[];
  readonly pages: readonly DossierPages[];
  /** Paths in the bundle, by id of the exhibit. */
  readonly paths: ReadonlyMap<string, string>;
}

/** Columns of the spreadsheets: all of the paper's, then what only a computer asks for. */
export type SheetColumn = EvidenceColumn | 'bates' | 'size' | 'file-name';

/** Bates numbers only where the pages of the dossier have them. */
export const sheetColumns = ({ pages }: Pick<SheetListing, 'pages'>): SheetColumn[] => [
  ...evidenceColumns.filter((column) => column !== 'remarks'),
  ...(pages.some(({ bates = [] }) => bates.length > 0) ? (['bates'] as const) : []),
  'size',
  'file-name',
  'remarks',
];

export function sheetHeaders(listing: SheetListing): string[] {
  const { language } = listing.options;
  const words = dossierWords[language];
  const own = { bates: words.batesRange, size: words.size, 'file-name': words.fileName };
  return sheetColumns(listing).map((column) =>
    column in own ? own[column as keyof typeof own] : columnHeader(column as EvidenceColumn, language),
  );
}

export function sheetRows(listing: SheetListing): string[][] {
  const columns = sheetColumns(listing);
  const pages = new Map(listing.pages.map((item) => [item.evidenceId, item]));
  const rangeOf = pageRangeIn(listing);
  return listing.exhibits.map((source) => {
    const shown = pages.get(source.evidence.id);
    return columns.map((column) =>
      column === 'page-range' ? rangeOf(shown) : cellText(column, source, shown, listing),
    );
  });
}

function cellText(
  column: Exclude<SheetColumn, 'page-range'>,
  source: ExhibitSource,
  pages: DossierPages | undefined,
  listing: SheetListing,
): string {
  const { exhibit, details, file, id } = source.evidence;
  const shared = sharedWords[listing.options.language];
  switch (column) {
    case 'group':
      return exhibit.group in shared.group ? shared.group[exhibit.group as 1] : String(exhibit.group);
    case 'number':
      // A bare 1-2 would become a date in a spreadsheet; with its word it stays a number of an exhibit.
      return fillPlaces(shared.exhibit, { number: formatExhibitNumber(exhibit) });
    case 'document':
      return details.title;
    case 'category':
      return shared.category[details.category];
    case 'date':
      return dateOf(details.time, listing);
    case 'source':
      return sourceText(source, listing);
    case 'proves':
      return details.proves;
    case 'copies':
      return String(copiesOf(listing));
    case 'pages':
      return String(pages?.pageCount ?? '');
    case 'bates':
      return (pages?.bates ?? []).join('–');
    case 'form':
      return formText(source, listing);
    case 'sha256':
      return listedSha256(source);
    case 'size':
      return String(source.copy?.sizeBytes ?? file.sizeBytes);
    case 'file-name':
      return listing.paths.get(id) ?? '';
    case 'remarks':
      return remarksText(source, listing);
  }
}

/** As programs read it, with the offset where there is a time of day; that it is about then is said as on paper. */
function dateOf({ local, offset, approximate }: EventTime, { options }: SheetListing): string {
  if (local === null) return '';
  const time = local.includes('T') && offset !== null ? `${local} ${offset}` : local;
  return approximate ? fillPlaces(dossierWords[options.language].about, { time }) : time;
}

/** `p. 13`, `p. 14–16`; with several volumes `vol. 2, p. 14–16`. Never bare: a spreadsheet might take it for a date. */
function pageRangeIn(listing: SheetListing): (pages: DossierPages | undefined) => string {
  const { language } = listing.options;
  const hasVolumes = listing.pages.some(({ volume }) => volume > 1);
  return (shown) => {
    if (!shown || shown.firstPage === null) return '';
    const last = shown.firstPage + shown.pageCount - 1;
    const pages = `${shown.firstPage}${last > shown.firstPage ? `–${last}` : ''}`;
    return hasVolumes
      ? fillPlaces(dossierWords[language].pageInVolume, { volume: shown.volume, pages })
      : fillPlaces(listWords[language].pageRange, { pages });
  };
}

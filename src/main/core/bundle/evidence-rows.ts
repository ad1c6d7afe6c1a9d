import { formatExhibitNumber } from '../../../shared/model/evidence.ts';
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
import { dossierWords } from '../dossier/words/index.ts';

/** Where an exhibit lies in the dossier; pages are counted in each volume from 1. */
export interface DossierPages {
  readonly evidenceId: string;
  readonly volume: number;
  readonly firstPage: number | null;
  readonly pageCount: number;
}

/** What the spreadsheets know beyond the list on paper. */
export interface SheetListing extends Listing {
  readonly exhibits: readonly ExhibitSource[];
  readonly pages: readonly DossierPages[];
  /** Paths in the bundle, by id of the exhibit. */
  readonly paths: ReadonlyMap<string, string>;
}

/** Columns of the spreadsheets: all of the paper's, then what only a computer asks for. */
export const sheetColumns = [
  ...evidenceColumns.filter((column) => column !== 'remarks'),
  'size',
  'file-name',
  'remarks',
] as const;
type SheetColumn = EvidenceColumn | 'size' | 'file-name';

export function sheetHeaders({ options }: Listing): string[] {
  const words = dossierWords[options.language];
  return sheetColumns.map((column: SheetColumn) =>
    column === 'size'
      ? words.size
      : column === 'file-name'
        ? words.fileName
        : columnHeader(column, options.language),
  );
}

export const sheetRows = (listing: SheetListing): string[][] => {
  const pages = new Map(listing.pages.map((item) => [item.evidenceId, item]));
  return listing.exhibits.map((source) =>
    sheetColumns.map((column) => cellText(column, source, pages.get(source.evidence.id), listing)),
  );
};

function cellText(
  column: SheetColumn,
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
      return [details.time.local, details.time.offset].filter(Boolean).join(' ');
    case 'source':
      return sourceText(source, listing);
    case 'proves':
      return details.proves;
    case 'copies':
      return String(copiesOf(listing));
    case 'pages':
      return String(pages?.pageCount ?? '');
    case 'page-range':
      return pageRange(pages, listing);
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

/** `p. 13`, `p. 14–16`; with several volumes `vol. 2, p. 14–16`. */
function pageRange(pages: DossierPages | undefined, listing: SheetListing): string {
  if (!pages || pages.firstPage === null) return '';
  const last = pages.firstPage + pages.pageCount - 1;
  const range = `p. ${pages.firstPage}${last > pages.firstPage ? `–${last}` : ''}`;
  return listing.pages.some(({ volume }) => volume > 1) ? `vol. ${pages.volume}, ${range}` : range;
}

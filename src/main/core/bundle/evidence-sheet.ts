import { BlobReader, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js';
import writeSheet from 'write-excel-file/universal';
import { fillPlaces } from '../../../shared/words/index.ts';
import { countPages } from '../dossier/context.ts';
import { listWords } from '../dossier/words/list-words.ts';
import { dossierWords } from '../dossier/words/index.ts';
import { headBlocks } from '../dossier/evidence-listing.ts';
import {
  sheetColumns,
  sheetHeaders,
  sheetRows,
  type SheetColumn,
  type SheetListing,
} from './evidence-rows.ts';

/** In characters of the sheet's font; a Chinese one is about two wide. */
const widths: Readonly<Record<SheetColumn, number>> = {
  group: 16,
  number: 12,
  document: 32,
  category: 14,
  date: 24,
  source: 34,
  proves: 44,
  copies: 8,
  pages: 8,
  'page-range': 14,
  bates: 22,
  form: 22,
  sha256: 68,
  size: 12,
  'file-name': 44,
  remarks: 30,
};

const frame = { borderStyle: 'thin', borderColor: '#c9d1d9' } as const;
/** Every cell is text, so that no number becomes a date and nothing is worked out as a formula. The library leaves out what XML cannot hold. */
const cell = (value: string) =>
  ({
    value,
    type: String,
    format: '@',
    wrap: true,
    alignVertical: 'top',
    ...frame,
  }) as const;
const headerCell = (value: string) =>
  ({ ...cell(value), fontWeight: 'bold', backgroundColor: '#f2f5f7', textColor: '#0f4c5c' }) as const;

/**
 * The evidence list as a workbook (ECMA-376) that Excel, Numbers, WPS and LibreOffice open: the blocks of the paper above, then one row
 * for each exhibit under a header that stays in sight. The same listing gives the same bytes.
 */
export async function evidenceSheet(listing: SheetListing): Promise<Buffer> {
  const { language } = listing.options;
  const words = dossierWords[language];
  const own = listWords[language];
  const blocks = headBlocks(listing).filter(([, value]) => value !== '');
  const totals = fillPlaces(words.evidenceTotals, {
    groups: new Set(listing.exhibits.map(({ evidence }) => evidence.exhibit.group)).size,
    items: listing.exhibits.length,
    pages: countPages(listing.pages),
  });
  const plain = (value: string) => ({ value, type: String, format: '@' }) as const;
  const data = [
    [{ ...plain(words.evidenceList), fontWeight: 'bold', fontSize: 14 } as const],
    ...blocks.map(([label, value]) => [{ ...plain(label), fontWeight: 'bold' } as const, null, plain(value)]),
    sheetHeaders(listing).map(headerCell),
    ...sheetRows(listing).map((row) => row.map(cell)),
    [],
    [{ ...plain(totals), fontWeight: 'bold' } as const],
  ];
  const written = await writeSheet(
    data,
    {
      sheet: own.sheetName,
      columns: sheetColumns(listing).map((column) => ({ width: widths[column] })),
      orientation: 'landscape',
      stickyRowsCount: blocks.length + 2,
      showGridLines: false,
    },
    {},
  ).toBlob();
  return withoutClock(written);
}

/** Packs the parts of a workbook again with one fixed time: the library writes that of the computer. */
async function withoutClock(workbook: Blob): Promise<Buffer> {
  // Given in local time, as a zip keeps it, so that it is the same in every time zone.
  const time = { lastModDate: new Date(1980, 0, 1), extendedTimestamp: false } as const;
  const reader = new ZipReader(new BlobReader(workbook), { useWebWorkers: false });
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, ...time });
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue;
    const bytes = await entry.getData(new Uint8ArrayWriter());
    await writer.add(entry.filename, new Uint8ArrayReader(bytes));
  }
  await reader.close();
  return Buffer.from(await writer.close());
}

import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { fail, succeed, type Failure, type Result } from '../../../../../shared/result.ts';
import { mostCells } from './table.ts';

/** 100,000 rows of 11 columns unpack to some 50 MB; beyond this it is a zip bomb or no statement. */
const largestUnpackedBytes = 160 * 1024 * 1024;
/** A workbook has some twenty parts and two a sheet. */
const mostParts = 2000;
/** A sheet can be named many times and is then held as often. */
const mostSheets = 200;
/** The last row and column that a sheet can have. */
const lastRow = 1_048_576;
const lastColumn = 16_384;

const tooLarge = (what: string): Failure => ({ code: 'FILE_TOO_LARGE', detail: what });
const damaged = (what: string): Failure => ({ code: 'FILE_DAMAGED', detail: what.slice(0, 100) });

/** The library reads these parts and no others. */
const isRead = ({ fileName }: Entry): boolean => /\.xml(\.rels)?$/.test(fileName);

/** `A` is 1, `AB` is 28. */
function columnOf(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at += 1) column = column * 26 + letters.charCodeAt(at) - 64;
  return column;
}

const cellOrRow = /<(?:[^\s<>/:]*:)?(row|c)(?=[\s/>])[^<>]*>?/g;
const attribute = `\\s+[^\\s<>"'=/]+\\s*=\\s*(?:"[^"<>&]*"|'[^'<>&]*')`;
const wholeTag = new RegExp(`^<[^\\s<>/]+(?:${attribute})*\\s*/?>$`);
const placeAttribute = /\s(?:[^\s<>"'=/:]+:)?r\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** As spreadsheet programs write it; whatever else there is takes the long way. */
const usualTag = /^<(?:c|row) r="([A-Z]{0,2})(\d{1,6})"(?: [st]="[A-Za-z0-9]*")*\/?>$/;

/** Where a row or a cell says that it stands; null where it says nothing, a failure where that can be no place. */
function placeOf(tag: string): { readonly row: number; readonly column: number } | null | Failure {
  const usual = usualTag.exec(tag);
  if (usual) return { row: Number(usual[2]), column: columnOf(usual[1] ?? '') };
  if (!wholeTag.test(tag)) return damaged(tag);
  const places = [...tag.matchAll(placeAttribute)].map(([, double, single]) => double ?? single ?? '');
  if (places.length === 0) return null;
  const match = /^([A-Z]{0,3})(\d{1,7})$/.exec(places[0] ?? '');
  // A place that is given twice is a fault of the file, which the library must not be the one to settle.
  if (!match || places.length > 1) return /\d{8}|[A-Z]{4}/.test(tag) ? tooLarge(tag) : damaged(tag);
  const place = { row: Number(match[2]), column: columnOf(match[1] ?? '') };
  return place.row > lastRow || place.column > lastColumn ? tooLarge(tag) : place;
}

/**
 * Whether the cells of a part stay within bounds. The library fills every gap between rows and cells: one cell far away would
 * take all memory. Whatever could be a row or a cell is looked at, and what cannot be read is refused.
 */
function checkCells(xml: string): Failure | null {
  const filled = { row: 1, column: 1 };
  const at = { row: 0, column: 0 };
  let held = 0;
  for (const [tag, name] of xml.matchAll(cellOrRow)) {
    const place = placeOf(tag);
    if (place !== null && 'code' in place) return place;
    if (name === 'row') {
      at.row = place?.row ?? at.row + 1;
      at.column = 0;
      continue;
    }
    const column = place?.column ?? at.column + 1;
    at.row = place?.row ?? at.row;
    held += Math.max(0, column - at.column);
    at.column = Math.max(at.column, column);
    if (!tag.endsWith('/>')) {
      filled.row = Math.max(filled.row, at.row);
      filled.column = Math.max(filled.column, column);
    }
    if (Math.max(held, filled.row * filled.column) > mostCells) return tooLarge(`${mostCells} cells`);
  }
  return null;
}

function checkSizes(entries: readonly Entry[]): Failure | null {
  if (entries.length > mostParts) return tooLarge(`${mostParts} parts`);
  const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (unpacked > largestUnpackedBytes) return tooLarge(`${largestUnpackedBytes} bytes`);
  return entries.some((entry) => entry.isEncrypted()) ? damaged('encrypted') : null;
}

/** yauzl ends with an error where more comes out than the directory says, which was checked before. */
async function unpack(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const sheetName = /<(?:[^\s<>/:]*:)?sheet[\s/>]/g;

/**
 * The parts of a workbook, none larger than can be held. Errors: FILE_DAMAGED, FILE_TOO_LARGE (parts, bytes, cells, sheets).
 */
export async function unpackSheets(bytes: Buffer): Promise<Result<ReadonlyMap<string, Buffer>>> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    entries.push(entry);
    if (entries.length > mostParts) break;
  }
  const oversize = checkSizes(entries);
  if (oversize) return { ok: false, error: oversize };
  const parts = new Map<string, Buffer>();
  let sheets = 0;
  for (const entry of entries.filter(isRead)) {
    if (parts.has(entry.fileName)) return fail('FILE_DAMAGED', entry.fileName);
    const part = await unpack(zip, entry);
    const xml = part.toString();
    const failure = checkCells(xml);
    if (failure) return { ok: false, error: failure };
    sheets += xml.match(sheetName)?.length ?? 0;
    parts.set(entry.fileName, part);
  }
  return sheets > mostSheets ? fail('FILE_TOO_LARGE', `${mostSheets} sheets`) : succeed(parts);
}

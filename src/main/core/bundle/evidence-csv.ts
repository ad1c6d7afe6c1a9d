import Papa from 'papaparse';
import { sheetHeaders, sheetRows, type SheetListing } from './evidence-rows.ts';

export type { DossierPages } from './evidence-rows.ts';

/**
 * The evidence list for a spreadsheet: UTF-8 with a byte-order mark and CRLF, so that Excel shows Chinese on a double click, and with
 * cells that would start a formula made harmless (a leading apostrophe).
 */
export const evidenceCsv = (listing: SheetListing): string =>
  `\uFEFF${Papa.unparse([sheetHeaders(listing), ...sheetRows(listing)], { newline: '\r\n', escapeFormulae: /^[=+\-@\t\r＝＋－＠]/ })}\r\n`;

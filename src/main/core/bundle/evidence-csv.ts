import Papa from 'papaparse';
import { formatExhibitNumber } from '../../../shared/model/evidence.ts';
import type { CaseSnapshot, ExhibitSource, ExportOptions } from '../../../shared/model/export.ts';
import { words as sharedWords } from '../../../shared/words/index.ts';
import { printSource } from '../dossier/printing.ts';
import { dossierWords } from '../dossier/words/index.ts';

export interface DossierPages {
  readonly evidenceId: string;
  readonly firstPage: number | null;
  readonly pageCount: number;
}

/**
 * The evidence list for a spreadsheet: UTF-8 with a byte-order mark and CRLF, so that Excel shows Chinese on a double click, and with
 * cells that would start a formula made harmless (a leading apostrophe).
 */
export function evidenceCsv(
  exhibits: readonly ExhibitSource[],
  all: CaseSnapshot['evidence'],
  pages: readonly DossierPages[],
  paths: ReadonlyMap<string, string>,
  { language }: ExportOptions,
): string {
  const words = dossierWords[language];
  const shared = sharedWords[language];
  const pageOf = new Map(pages.map((item) => [item.evidenceId, item]));
  const header = [
    words.group,
    words.number,
    words.document,
    words.type,
    words.dateOfDocument,
    words.source,
    words.proves,
    words.pages,
    words.pageRange,
    words.originalOrCopy,
    words.sha256,
    words.size,
    words.fileName,
    words.remarks,
  ];
  const rows = exhibits.map(({ evidence }) => {
    const { details, file, exhibit } = evidence;
    const page = pageOf.get(evidence.id);
    const first = page?.firstPage ?? null;
    const last = first === null ? null : first + (page?.pageCount ?? 1) - 1;
    const group = exhibit.group in shared.group ? shared.group[exhibit.group as 1] : String(exhibit.group);
    return [
      group,
      // A bare 1-2 would become a date in a spreadsheet; with its word it stays a number of an exhibit.
      shared.exhibit.replace('{number}', formatExhibitNumber(exhibit)),
      details.title,
      shared.category[details.category],
      [details.time.local, details.time.offset].filter(Boolean).join(' '),
      printSource(evidence, all, shared),
      details.proves,
      String(page?.pageCount ?? ''),
      first === null ? '' : `p. ${first}${last !== null && last > first ? `–${last}` : ''}`,
      shared.form[details.form],
      file.sha256,
      String(file.sizeBytes),
      paths.get(evidence.id) ?? '',
      details.tags.join('; '),
    ];
  });
  return `\uFEFF${Papa.unparse([header, ...rows], { newline: '\r\n', escapeFormulae: /^[=+\-@\t\r＝＋－＠]/ })}\r\n`;
}

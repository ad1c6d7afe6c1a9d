import Papa from 'papaparse';
import { formatExhibitNumber } from '../../../shared/model/evidence.ts';
import type { ExhibitSource } from '../../../shared/model/export.ts';

/**
 * Which copy stands for which original, by their hashes: whoever is shown the original later can tell that the copy is of it. The file is there
 * only where the bundle holds copies. Its headings are those of a format, in English in every language.
 */
export function redactionsCsv(
  exhibits: readonly ExhibitSource[],
  paths: ReadonlyMap<string, string>,
): (readonly [path: string, text: string])[] {
  const rows = exhibits.flatMap(({ evidence, copy }) =>
    copy
      ? [
          [
            `exhibit ${formatExhibitNumber(evidence.exhibit)}`,
            evidence.file.sha256,
            copy.sha256,
            copy.reasons.join(' '),
            paths.get(evidence.id) ?? '',
          ],
        ]
      : [],
  );
  if (rows.length === 0) return [];
  const header = ['exhibit', 'original_sha256', 'copy_sha256', 'reasons', 'path'];
  return [['data/redactions.csv', `\uFEFF${Papa.unparse([header, ...rows], { newline: '\r\n' })}\r\n`]];
}

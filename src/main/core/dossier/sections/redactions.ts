import { formatExhibitNumber } from '../../../../shared/model/evidence.ts';
import type { ExhibitSource } from '../../../../shared/model/export.ts';
import type { Context } from '../context.ts';
import { styles } from '../layout/style.ts';
import { drawTable } from '../layout/table.ts';

/** Why something is blacked out, in the words of the reader; empty where nothing is said. */
export function printReasons(
  copy: NonNullable<ExhibitSource['copy']>,
  { shared, input }: Pick<Context, 'shared' | 'input'>,
): string {
  const separator = input.options.language === 'en' ? ', ' : '、';
  return [...new Set(copy.reasons)].map((reason) => shared.redactionReason[reason]).join(separator);
}

/** The map from each original to the redacted copy that stands in its place. */
export function drawRedactions(context: Context): void {
  const { flow, words, input } = context;
  flow.paragraph(words.redactionsNote, { after: 10 });
  const rows = input.exhibits.flatMap(({ evidence, copy }) =>
    copy
      ? [
          [
            formatExhibitNumber(evidence.exhibit),
            evidence.file.sha256,
            copy.sha256,
            printReasons(copy, context),
          ],
        ]
      : [],
  );
  drawTable(
    flow,
    [
      { header: words.exhibit, share: 1.6 },
      { header: `${words.original} SHA-256`, share: 6 },
      { header: `${words.copy} SHA-256`, share: 6 },
      { header: words.redactedWhy, share: 3 },
    ],
    rows,
    { style: { ...styles.small, sizePoints: 7.5 } },
  );
}

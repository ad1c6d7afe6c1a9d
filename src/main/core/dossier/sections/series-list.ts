import { captureSteps, type SeriesRecord } from '../../../../shared/model/series.ts';
import { fillPlaces } from '../../../../shared/words/index.ts';
import { formatExhibitNumber } from '../../../../shared/model/evidence.ts';
import { exhibitPlace, type Context } from '../context.ts';
import type { Span } from '../layout/lines.ts';
import { color, styles } from '../layout/style.ts';
import { drawTable, type Cell } from '../layout/table.ts';

const style = { ...styles.small, sizePoints: 8 } as const;
/** In points: note, head of the table and a first row stay with the heading. */
const openingHeight = 110;

/** Which screenshots are one chat, in the order to read them, and which steps of a whole capture the user says were done. */
export function drawSeriesList(context: Context): void {
  const { flow, words, shared, input } = context;
  const shown = input.snapshot.series
    .map(({ record, evidenceIds }) => ({ record, exhibits: exhibitLinks(evidenceIds, context) }))
    .filter(({ exhibits }) => exhibits.length > 0);
  if (shown.length === 0) return;
  flow.space(14);
  flow.heading(words.series, 2, openingHeight);
  flow.paragraph(words.seriesNote, { style: styles.note, after: 6 });
  drawTable(
    flow,
    [
      { header: words.chat, share: 10 },
      { header: words.readingOrder, share: 14 },
      { header: words.captureSteps, share: 8 },
    ],
    shown.map(({ record, exhibits }): Cell[] => [nameOf(record), exhibits, stepsOf(record, context)]),
    { style },
  );
  flow.space(6);
  for (const [index, step] of captureSteps.entries()) {
    flow.paragraph(`${index + 1}. ${shared.captureStep[step]}`, { style: styles.note, after: 1 });
  }
}

const nameOf = ({ details }: SeriesRecord): string =>
  [details.title, details.app, details.counterpart].filter(Boolean).join(' · ');

/** Those in the dossier, each linked to its page. */
function exhibitLinks(evidenceIds: readonly string[], { input }: Context): Span[] {
  const numbers = new Map(
    input.exhibits.map(({ evidence }) => [evidence.id, formatExhibitNumber(evidence.exhibit)]),
  );
  return evidenceIds
    .filter((id) => numbers.has(id))
    .flatMap((id, index): Span[] => [
      ...(index > 0 ? [{ text: ', ', style }] : []),
      { text: numbers.get(id) ?? '', style: { ...style, color: color.accent }, link: exhibitPlace(id) },
    ]);
}

function stepsOf({ details }: SeriesRecord, { words }: Context): string {
  const done = captureSteps.flatMap((step, index) => (details.captured.includes(step) ? [index + 1] : []));
  if (done.length === 0) return words.notStated;
  return fillPlaces(words.stepsOf, { steps: done.join(', '), total: captureSteps.length });
}

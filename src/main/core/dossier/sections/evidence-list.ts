import { fillPlaces } from '../../../../shared/words/index.ts';
import { formatExhibitNumber, type EvidenceRecord } from '../../../../shared/model/evidence.ts';
import { exhibitPlace, type Context } from '../context.ts';
import type { Span } from '../layout/lines.ts';
import { color, styles } from '../layout/style.ts';
import { drawFacts, drawTable, type Cell, type Column } from '../layout/table.ts';
import { printPages, printSource, printTime } from '../printing.ts';
import { complainantName, respondentName } from './front.ts';
import { drawSeriesList } from './series-list.ts';

/** Room in points for the totals and two rows of signature lines. */
const closingHeight = 140;
const style = { ...styles.small, sizePoints: 8 } as const;

export function groupName(group: number, { shared }: Pick<Context, 'shared'>): string {
  return group in shared.group ? shared.group[group as keyof typeof shared.group] : String(group);
}

function columnsOf({ words }: Context): Column[] {
  return [
    { header: words.group, share: 4.6 },
    { header: words.number, share: 3 },
    { header: words.document, share: 8.6 },
    { header: words.type, share: 5 },
    { header: words.dateOfDocument, share: 7 },
    { header: words.source, share: 8 },
    { header: words.proves, share: 10.8 },
    { header: words.pages, share: 2.8, align: 'right' },
    { header: words.pageRange, share: 4.6, align: 'right' },
    { header: words.originalOrCopy, share: 4.6 },
    { header: words.sha256, share: 8.4 },
  ];
}

function rowOf(evidence: EvidenceRecord, context: Context): Cell[] {
  const { shared, known, input } = context;
  const { details } = evidence;
  const link = (text: string): Span[] => [
    { text, style: { ...style, color: color.accent }, link: exhibitPlace(evidence.id) },
  ];
  return [
    groupName(evidence.exhibit.group, context),
    link(formatExhibitNumber(evidence.exhibit)),
    details.title,
    shared.category[details.category],
    printTime(details.time, context),
    printSource(evidence, input.snapshot.evidence, shared),
    details.proves,
    String(known.exhibitPages.get(evidence.id)?.pageCount ?? 0),
    link(printPages(evidence.id, context)),
    shared.form[details.form],
    evidence.file.sha256.slice(0, 16),
  ];
}

/** 证据目录: columns and blocks of Chinese court practice (证据规定 Art. 19, 民诉法 Art. 69; checked 2026-11-23). */
export function drawEvidenceList(context: Context): void {
  const { flow, words, input, known } = context;
  const { details } = input.snapshot.case;
  drawFacts(flow, [
    [words.causeOfDispute, details.title],
    [words.caseNumber, details.caseNumber],
    [words.submittedBy, `${complainantName(context)} (${words.complainant})`],
    [words.opposingParty, respondentName(context)],
    [words.receivingBody, details.receivingBody],
  ]);
  flow.space(4);
  if (input.exhibits.length === 0) {
    flow.paragraph(words.nothingYet);
    return;
  }
  drawTable(
    flow,
    columnsOf(context),
    input.exhibits.map(({ evidence }) => rowOf(evidence, context)),
    { style, keepAfter: closingHeight },
  );
  const totals = {
    groups: new Set(input.exhibits.map(({ evidence }) => evidence.exhibit.group)).size,
    items: input.exhibits.length,
    pages: [...known.exhibitPages.values()].reduce((sum, pages) => sum + pages.pageCount, 0),
  };
  flow.ensure(closingHeight - 12);
  flow.paragraph(fillPlaces(words.evidenceTotals, totals), { style: styles.strong, after: 18 });
  drawSignatureLines(context, [
    words.signature,
    words.dateOfSubmission,
    words.receivedBy,
    words.dateReceived,
  ]);
  drawSeriesList(context);
}

/** Empty lines to write on, two in a row. */
export function drawSignatureLines(context: Context, labels: readonly string[]): void {
  const { flow } = context;
  const width = (flow.width - 40) / 2;
  for (let index = 0; index < labels.length; index += 2) {
    flow.ensure(44);
    flow.space(26);
    for (const [column, label] of labels.slice(index, index + 2).entries()) {
      const x = flow.left + column * (width + 40);
      const line = flow.line(label, styles.label, width);
      const element = flow.pen.root('P');
      element.mark(() => {
        flow.drawLine(line, x, flow.y);
      });
      element.end();
      flow.pen.artifact(() => {
        flow.pen.line([x + line.width + 8, flow.y + 11], [x + width, flow.y + 11], color.ink, 0.6);
      });
    }
    flow.y += 16;
  }
}

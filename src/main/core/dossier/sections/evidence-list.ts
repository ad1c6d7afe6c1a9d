import { formatExhibitNumber } from '../../../../shared/model/evidence.ts';
import type { EvidenceColumn, ExhibitSource } from '../../../../shared/model/export.ts';
import { fillPlaces } from '../../../../shared/words/index.ts';
import { batesRange } from '../bates.ts';
import { countPages, exhibitPlace, type Context } from '../context.ts';
import {
  columnHeader,
  columnsShown,
  copiesOf,
  formText,
  headBlocks,
  listedSha256,
  remarksText,
  sourceText,
  type Listing,
} from '../evidence-listing.ts';
import type { Span } from '../layout/lines.ts';
import { color, styles } from '../layout/style.ts';
import { drawFacts, drawTable, type Cell, type Column, type Row } from '../layout/table.ts';
import { printPages, printTimeNarrow } from '../printing.ts';
import { groupPurposes, listWords } from '../words/list-words.ts';
import { drawSeriesList } from './series-list.ts';

/** Room in points for the totals and two rows of signature lines. */
const closingHeight = 140;
const style = { ...styles.small, sizePoints: 8 } as const;
/** Letters of a fingerprint that are enough to recognise it; the whole one is in the appendix. */
const shortHashLetters = 16;

export function groupName(group: number, { shared }: Pick<Context, 'shared'>): string {
  return group in shared.group ? shared.group[group as keyof typeof shared.group] : String(group);
}

/** The numbers of a Bates stamp are no column to choose: they are listed where pages are stamped. */
type ShownColumn = Exclude<EvidenceColumn, 'group'> | 'bates';

/** Relative widths; a group is a line over its exhibits, not a column. */
const shares: Readonly<Record<ShownColumn, number>> = {
  number: 3.6,
  document: 10.5,
  category: 4.8,
  date: 7.6,
  source: 10,
  proves: 13,
  copies: 3.2,
  pages: 3.2,
  'page-range': 4.6,
  bates: 6.4,
  form: 7.4,
  sha256: 6.2,
  remarks: 8,
};
/** A page with its volume takes more room than a page. */
const pageInVolumeShare = 6.6;
const rightAligned: readonly ShownColumn[] = ['copies', 'pages', 'page-range'];

const listingOf = ({ input }: Context): Listing => input;

function cellOf(column: ShownColumn, source: ExhibitSource, context: Context): Cell {
  const { evidence } = source;
  const link = (text: string): Span[] => [
    { text, style: { ...style, color: color.accent }, link: exhibitPlace(evidence.id) },
  ];
  switch (column) {
    case 'number':
      return link(formatExhibitNumber(evidence.exhibit));
    case 'document':
      return evidence.details.title;
    case 'category':
      return context.shared.category[evidence.details.category];
    case 'date':
      return printTimeNarrow(evidence.details.time, context);
    case 'source':
      return sourceText(source, listingOf(context));
    case 'proves':
      return evidence.details.proves;
    case 'copies':
      return String(copiesOf(listingOf(context)));
    case 'pages':
      return String(context.known.exhibitPages.get(evidence.id)?.pageCount ?? 0);
    case 'page-range':
      return link(printPages(evidence.id, context, context.words.pageBelowVolume));
    case 'bates':
      return batesOf(evidence.id, context).join(' –\n');
    case 'form':
      return formText(source, listingOf(context));
    case 'sha256':
      return listedSha256(source).slice(0, shortHashLetters);
    case 'remarks':
      return remarksText(source, listingOf(context));
  }
}

function batesOf(evidenceId: string, { input, known }: Context): string[] {
  const { batesPrefix } = input.options;
  const pages = known.exhibitPages.get(evidenceId);
  return batesPrefix === null || !pages ? [] : batesRange(batesPrefix, pages, known.volumePages);
}

/** Where the list has no page numbers, they stand beside the number that is always there. */
const batesFollows = (shown: readonly EvidenceColumn[]): EvidenceColumn =>
  shown.includes('page-range') ? 'page-range' : 'number';

const pagesOf = (sources: readonly ExhibitSource[], { known }: Context): number =>
  countPages(sources.flatMap(({ evidence }) => known.exhibitPages.get(evidence.id) ?? []));

/** The line over the exhibits of a group: its name, what is in it, what it is there to show. */
function groupLine(group: number, sources: readonly ExhibitSource[], context: Context): Row {
  const { language } = context.input.options;
  const words = listWords[language];
  const pages = pagesOf(sources, context);
  const purpose = groupPurposes[language][group];
  const name = fillPlaces(words.groupLine, {
    number: group,
    name: groupName(group, context),
    items: sources.length,
    pages,
  });
  return {
    banner: [
      { text: name, style: { ...style, weight: 'bold' } },
      ...(purpose === undefined
        ? []
        : [
            { text: '　', style },
            { text: fillPlaces(words.groupProves, { purpose }), style: { ...style, color: color.muted } },
          ]),
    ],
  };
}

function rowsOf(columns: readonly ShownColumn[], withGroups: boolean, context: Context): Row[] {
  const groups = Map.groupBy(context.input.exhibits, ({ evidence }) => evidence.exhibit.group);
  return [...groups].flatMap(([group, sources]): Row[] => [
    ...(withGroups ? [groupLine(group, sources, context)] : []),
    ...sources.map((source) => columns.map((column) => cellOf(column, source, context))),
  ]);
}

/** 证据目录: columns and blocks of Chinese court practice (证据规定 Art. 19, 民诉法 Art. 69; checked 2026-11-23). */
export function drawEvidenceList(context: Context): void {
  const { flow, words, input } = context;
  const { language } = input.options;
  drawFacts(flow, headBlocks(listingOf(context)));
  flow.space(4);
  if (input.exhibits.length === 0) {
    flow.paragraph(input.snapshot.evidence.length > 0 ? words.noExhibits : words.nothingYet);
    return;
  }
  const shown = columnsShown(input.options);
  const columns = shown
    .filter((column) => column !== 'group')
    .flatMap((column): ShownColumn[] =>
      column === batesFollows(shown) && input.options.batesPrefix !== null ? [column, 'bates'] : [column],
    );
  drawTable(
    flow,
    columns.map((column): Column => ({
      header: column === 'bates' ? words.batesRange : columnHeader(column, language),
      share: column === 'page-range' && context.volume.count > 1 ? pageInVolumeShare : shares[column],
      ...(rightAligned.includes(column) && { align: 'right' }),
    })),
    rowsOf(columns, shown.includes('group'), context),
    { style, keepAfter: closingHeight },
  );
  const totals = {
    groups: new Set(input.exhibits.map(({ evidence }) => evidence.exhibit.group)).size,
    items: input.exhibits.length,
    pages: pagesOf(input.exhibits, context),
  };
  flow.ensure(closingHeight - 12);
  flow.paragraph(fillPlaces(words.evidenceTotals, totals), { style: styles.strong, after: 4 });
  const { fullSha256Note, redactedSha256Note } = listWords[language];
  const hasCopies = input.exhibits.some(({ copy }) => copy !== null);
  const notes = hasCopies ? [fullSha256Note, redactedSha256Note] : [fullSha256Note];
  flow.paragraph(notes.join(language === 'en' ? ' ' : ''), { style: styles.note, after: 10 });
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

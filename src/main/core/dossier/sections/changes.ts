import { Temporal } from 'temporal-polyfill';
import type { ExhibitSource } from '../../../../shared/model/export.ts';
import { fillPlaces } from '../../../../shared/words/index.ts';
import {
  changesSince,
  hasMoved,
  nothingChanged,
  pageRuns,
  type Changes,
  type PageRange,
  type PageRun,
} from '../changes-since.ts';
import { exhibitPlace, type Context } from '../context.ts';
import type { Span } from '../layout/lines.ts';
import { color, styles } from '../layout/style.ts';
import { drawTable, type Cell } from '../layout/table.ts';
import { printDate, printExhibit, printPages } from '../printing.ts';
import { changeWords } from '../words/change-words.ts';
import { listWords } from '../words/list-words.ts';
import { comparedRecords, drawRecords } from './change-records.ts';
import { caseFieldName, caseValue, exhibitFieldName, exhibitValue, type Part } from './change-values.ts';

const style = styles.small;
/** In points: note, head of the table and a first row stay with the heading. */
const openingHeight = 90;
/** Remembered once the table of pages was needed, so that the passes settle: the table itself moves the pages. */
const pagesPlace = 'changes-pages';

/** What is different from the version that the receiver has, so that nobody has to read it all again. */
export function drawChanges(context: Context): void {
  const { flow, input } = context;
  const before = input.previousRelease?.details;
  if (!before) return;
  const part: Part = { ...context, before, own: changeWords[input.options.language] };
  const changes = changesSince(before, {
    snapshot: input.snapshot,
    contacts: context.contacts,
    exhibits: input.exhibits,
    options: input.options,
  });
  drawIntroduction(part);
  if (nothingChanged(changes)) flow.paragraph(part.own.nothing, { after: 10 });
  drawAdded(changes, part);
  const records = comparedRecords(changes, part);
  drawCorrected(changes, records.rows, part);
  drawRedacted(changes, part);
  drawLeftOut(changes, part);
  drawRecords(changes, records.ids, part);
  drawPages(part);
}

function drawIntroduction({ flow, own, before, input, words }: Part): void {
  const intro = input.version === null ? own.introDraft : own.introRelease;
  const day = Temporal.Instant.from(before.options.exportedAt)
    .toZonedDateTimeISO(input.options.zone)
    .toPlainDate()
    .toString();
  const date = printDate(day, { words, input });
  flow.paragraph(fillPlaces(intro, { version: input.version ?? '', before: before.version, date }), {
    style: styles.strong,
    after: 4,
  });
  flow.paragraph(own.numbersStay, { style: styles.note, after: 8 });
}

const numberLink = ({ evidence }: ExhibitSource, part: Part): Span[] => [
  {
    text: printExhibit(evidence.exhibit, part),
    style: { ...style, color: color.accent },
    link: exhibitPlace(evidence.id),
  },
];

function drawAdded({ added }: Changes, part: Part): void {
  const { flow, own, words } = part;
  if (added.length === 0) return;
  flow.heading(own.added, 2, openingHeight);
  drawTable(
    flow,
    [
      { header: words.exhibit, share: 3 },
      { header: words.document, share: 8 },
      { header: words.proves, share: 10 },
      { header: words.page, share: 3, align: 'right' },
    ],
    added.map((source): Cell[] => [
      numberLink(source, part),
      source.evidence.details.title,
      source.evidence.details.proves,
      printPages(source.evidence.id, part),
    ]),
    { style },
  );
}

function drawCorrected({ corrected, facts }: Changes, records: readonly Cell[][], part: Part): void {
  const { flow, own, words, before, input } = part;
  if (corrected.length + facts.length + records.length === 0) return;
  const orEmpty = (text: string): string => (text === '' ? own.empty : text);
  const ofCase = facts.map((field): Cell[] => {
    const [was, is] = [before.case, input.snapshot.case.details].map((details) =>
      caseValue(field, details, part),
    );
    const name = caseFieldName(field, part);
    if (was == null || is == null) return [own.caseFacts, name, '', whereNow(field, part)];
    return [own.caseFacts, name, orEmpty(was), orEmpty(is)];
  });
  const ofExhibits = corrected.flatMap(({ source, before: earlier, fields }) =>
    fields.map((field): Cell[] => [
      numberLink(source, part),
      exhibitFieldName(field, part),
      orEmpty(exhibitValue(field, earlier, part)),
      orEmpty(exhibitValue(field, source.evidence.details, part)),
    ]),
  );
  flow.heading(own.corrected, 2, openingHeight);
  drawTable(
    flow,
    [
      { header: words.item, share: 4.4 },
      { header: own.field, share: 3.6 },
      { header: fillPlaces(own.inVersion, { version: before.version }), share: 8 },
      { header: own.now, share: 8 },
    ],
    [...ofCase, ...ofExhibits, ...records],
    { style },
  );
}

/** Sends the reader to where it stands now, in profiles that have the section. */
function whereNow(field: string, { own, words, known }: Part): Cell {
  const section = field === 'summary' ? 'summary' : 'parties';
  if (!known.places.has(section)) return own.reworded;
  const text = fillPlaces(own.seeNow, { section: words[section] });
  const span: Span = { text, style: { ...style, color: color.accent }, link: section };
  return [span];
}

function drawRedacted({ redacted, unredacted }: Changes, part: Part): void {
  const { flow, own, shared, input } = part;
  if (redacted.length + unredacted.length === 0) return;
  const { separator } = listWords[input.options.language];
  flow.heading(own.redacted, 2, openingHeight);
  for (const { evidence, copy } of redacted) {
    const exhibit = printExhibit(evidence.exhibit, part);
    const reasons = (copy?.reasons ?? []).map((reason) => shared.redactionReason[reason]).join(separator);
    flow.paragraph(fillPlaces(own.redactedLine, { exhibit, reasons }), { after: 2 });
  }
  if (unredacted.length > 0) {
    const exhibits = unredacted.map(({ evidence }) => printExhibit(evidence.exhibit, part)).join(separator);
    flow.paragraph(fillPlaces(own.unredacted, { exhibits }), { after: 2 });
  }
  flow.space(8);
}

function drawLeftOut({ leftOut }: Changes, part: Part): void {
  const { flow, own, words, shared, input } = part;
  if (leftOut.length === 0) return;
  const reasons = new Map(
    input.omissions
      .filter(({ kind }) => kind === 'evidence')
      .map(({ label, reason }) => [label, shared.omission[reason]]),
  );
  flow.heading(own.leftOut, 2, openingHeight);
  drawTable(
    flow,
    [
      { header: words.exhibit, share: 3 },
      { header: words.document, share: 10 },
      { header: own.whyLeftOut, share: 8 },
    ],
    leftOut.map(({ exhibit, title }): Cell[] => [
      fillPlaces(shared.exhibit, { number: exhibit }),
      title,
      reasons.get(exhibit) ?? '',
    ]),
    { style },
  );
}

function drawPages(part: Part): void {
  const { flow, own, words, before, known, input } = part;
  const runs = pageRuns(before.exhibits, input.exhibits, known.exhibitPages);
  if (!known.places.has(pagesPlace) && !runs.some(hasMoved)) return;
  const several = runs.some(({ before: was, now }) => was.volume > 1 || now.volume > 1);
  flow.heading(own.moved, 2, openingHeight);
  flow.place(pagesPlace);
  const { version } = before;
  flow.paragraph(fillPlaces(own.movedNote, { version }), { style: styles.note, after: 6 });
  drawTable(
    flow,
    [
      { header: words.exhibit, share: 8 },
      { header: fillPlaces(own.pagesBefore, { version }), share: 5, align: 'right' },
      { header: own.pagesNow, share: 5, align: 'right' },
      { header: own.shift, share: 4, align: 'right' },
    ],
    runs.map((run): Cell[] => [
      runName(run, part),
      printRange(run.before, several, own),
      printRange(run.now, several, own),
      printShift(run),
    ]),
    { style },
  );
}

function runName({ ids, from, to }: PageRun, part: Part): Span[] {
  const [id = ''] = ids;
  const number = from === to ? from : fillPlaces(part.own.range, { from, to });
  const text = fillPlaces(part.shared.exhibit, { number });
  return [{ text, style: { ...style, color: color.accent }, link: exhibitPlace(id) }];
}

function printRange({ volume, first, last }: PageRange, several: boolean, own: Part['own']): string {
  const pages = last > first ? `${first}–${last}` : String(first);
  return several ? fillPlaces(own.volumePage, { volume, pages }) : pages;
}

/** How far each page of the line moved; a dash where it is not the same for all of them. */
function printShift({ before, now }: PageRun): string {
  if (before.volume !== now.volume || before.last - before.first !== now.last - now.first) return '–';
  const shift = now.first - before.first;
  return shift > 0 ? `+${shift}` : shift < 0 ? `−${-shift}` : '0';
}

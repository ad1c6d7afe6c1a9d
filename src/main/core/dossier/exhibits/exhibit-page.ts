import { fillPlaces } from '../../../../shared/words/index.ts';
import type { ExhibitSource, OmissionReason } from '../../../../shared/model/export.ts';
import { exhibitPlace, type Context } from '../context.ts';
import { styles, type Orientation } from '../layout/style.ts';
import { drawFacts } from '../layout/table.ts';
import { bracketed, printExhibit, printFoot, printInstant, printParent, printSize } from '../printing.ts';
import { printReasons } from '../sections/redactions.ts';

/** A text goes on for at most this many pages; then the page says so, and so does the list of omissions. */
export const largestTextPages = 200;

/** Why an exhibit cannot be shown on pages, thrown by what tries to draw it before it has drawn anything. */
export class CannotShow extends Error {
  readonly reason: OmissionReason;
  constructor(reason: OmissionReason) {
    super(reason);
    this.reason = reason;
  }
}

/** What drawing found out that the reader must be told. */
export interface Shown {
  readonly shortened: string | null;
}

export const shownWhole: Shown = { shortened: null };

/** Starts a page of an exhibit, with its number and title over it and the count of its pages. */
export function startExhibitPage(
  context: Context,
  source: ExhibitSource,
  orientation: Orientation = 'portrait',
): void {
  const { flow, words, known } = context;
  const { evidence } = source;
  const first = context.exhibitPages.get(evidence.id)?.firstPage ?? flow.page + 1;
  const pages = known.exhibitPages.get(evidence.id)?.pageCount ?? 0;
  const title = exhibitTitle(context, source);
  flow.startPage(orientation, () => ({
    above: [title, fillPlaces(words.pageOf, { page: flow.page - first + 1, pages })],
    below: printFoot(context),
  }));
  if (flow.page === first) flow.place(exhibitPlace(evidence.id));
}

/** Its number and title, and of a redacted copy or an attachment that it is one. */
function exhibitTitle(context: Context, source: ExhibitSource): string {
  const { shared, input } = context;
  const { evidence } = source;
  const parent = printParent(evidence, input.snapshot.evidence, shared);
  const number = `${printExhibit(evidence.exhibit, context)}${bracketed(parent, context)}`;
  const redacted = source.copy ? `${strip(context, source.copy)} · ` : '';
  return `${redacted}${number}  ${evidence.details.title}`;
}

/** At the head of every page of a redacted copy: that it is one, and why. */
function strip(context: Context, copy: NonNullable<ExhibitSource['copy']>): string {
  const reasons = printReasons(copy, context);
  const { words } = context;
  return reasons === '' ? words.redactedPlain : fillPlaces(words.redactedStrip, { reasons });
}

/** Points that a placeholder needs, so that it does not run over to another page. */
const placeholderHeight = 190;

/**
 * Stands in for what cannot be shown: what it is, why it is not here, where the original is. `below` another placeholder where the page has
 * room; returns the page on which it begins.
 */
export function drawPlaceholder(
  context: Context,
  source: ExhibitSource,
  reason: OmissionReason,
  below: boolean,
): number {
  const { flow, words, shared } = context;
  const { evidence } = source;
  const { file } = evidence;
  if (below && flow.remaining >= placeholderHeight) {
    flow.space(26);
  } else {
    flow.startPage('portrait', () => ({ above: [words.placeholders, ''], below: printFoot(context) }));
    flow.paragraph(words.whereOriginal, { style: styles.note, after: 16 });
  }
  const firstPage = flow.page;
  flow.place(exhibitPlace(evidence.id));
  flow.paragraph(exhibitTitle(context, source), { style: styles.heading2, type: 'H2', after: 10 });
  drawFacts(
    flow,
    [
      [words.whyNot, shared.omission[reason]],
      [words.fileName, file.originalName],
      [words.size, printSize(file.sizeBytes, context)],
      [words.fileType, `${shared.mediaKind[file.mediaKind]}${bracketed(file.mediaType, context)}`],
      [words.importedAt, printInstant(file.importedAt, context)],
      ['SHA-256', file.sha256],
    ],
    120,
  );
  return firstPage;
}

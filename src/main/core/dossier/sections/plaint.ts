import { fillPlaces } from '../../../../shared/words/index.ts';
import type { Context } from '../context.ts';
import { copiesOf } from '../evidence-listing.ts';
import { color, styles } from '../layout/style.ts';
import { drawTable } from '../layout/table.ts';
import { respondentsOf } from '../parties.ts';
import { plaintWords as words } from '../words/plaint-words.ts';
import { drawEntries, factsOf } from './chronology.ts';
import { drawContactLog } from './contact-log.ts';
import { drawSignatureLines } from './evidence-list.ts';
import { drawIssues } from './issues.ts';
import {
  claimElements,
  courtElements,
  courtOf,
  factElements,
  partyElements,
  settlingElements,
  venueElements,
  type Elements,
} from './plaint-elements.ts';
import { drawEarlierSteps, drawPeriodsAndBasis } from './plaint-steps.ts';
import { drawSchedules } from './requests.ts';

/**
 * 起诉状（要素式）: a draft of the elements, filled from the case. What the case does not know is a visible blank (民诉法 Art. 124 lists what a plaint
 * has, Art. 123 its copies; checked 2026-11-23).
 */
export function drawPlaint(context: Context): void {
  const { flow } = context;
  flow.paragraph(words.note, { style: styles.note, after: 10 });
  drawElements(context, courtElements(context));
  drawPart(context, words.parties, partyElements(context));
  drawPart(context, words.claims, claimElements(context));
  drawSchedules(context);
  drawPart(context, words.venue, venueElements());
  drawPart(context, words.facts, factElements(context));
  drawAccount(context);
  drawPart(context, words.settling, settlingElements());
  drawClosing(context);
}

function drawPart(context: Context, title: string, elements: Elements): void {
  context.flow.heading(title, 2, 110);
  drawElements(context, elements);
}

function drawElements({ flow }: Context, elements: Elements): void {
  const columns = [
    { header: words.element, share: 3.6 },
    { header: words.content, share: 10 },
  ];
  drawTable(flow, columns, elements, { style: styles.plain });
}

/** What other dossiers have as sections of their own: what happened, what was said, where complaints went, what is in dispute, by which rules. */
function drawAccount(context: Context): void {
  const parts: readonly (readonly [string, (context: Context) => void])[] = [
    [words.course, drawFacts],
    [words.contactLog, (inside) => drawContactLog(inside, uprightShares)],
    [words.filed, drawEarlierSteps],
    [context.words.issues, drawIssues],
    [words.periods, drawPeriodsAndBasis],
  ];
  for (const [title, draw] of parts) {
    context.flow.heading(title, 2, 120);
    draw(context);
  }
}

/** Of the columns of the contact log on an upright page: a time of day with its offset is not torn. */
const uprightShares = [0.9, 3.9, 3.1, 6.8, 3] as const;

function drawFacts(context: Context): void {
  const { flow, words: dossier } = context;
  const facts = factsOf(context);
  if (facts.dated.length + facts.undated.length === 0) flow.paragraph(dossier.nothingYet);
  else drawEntries(context, facts);
}

function drawClosing(context: Context): void {
  const { flow, input } = context;
  const defendants = Math.max(1, respondentsOf(input.snapshot.case.details).length);
  const court = courtOf(context);
  flow.ensure(130);
  flow.paragraph(
    [
      { text: words.addressed, style: styles.body },
      court === ''
        ? { text: words.blank, style: { ...styles.body, color: color.caution } }
        : { text: court, style: styles.strong },
    ],
    { after: 6 },
  );
  const enclosed = input.options.copies === null ? words.enclosed : words.enclosedChosen;
  flow.paragraph(fillPlaces(enclosed, { plaints: defendants, copies: copiesOf(input) }), { after: 6 });
  drawSignatureLines(context, [words.signature, words.date]);
}

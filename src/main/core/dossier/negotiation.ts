import type { Context } from './context.ts';
import { color, styles } from './layout/style.ts';
import { drawFacts } from './layout/table.ts';
import { printFoot, printInstant } from './printing.ts';
import { drawContactLog } from './sections/contact-log.ts';
import { complainantName, respondentName } from './sections/front.ts';

/**
 * Talks about a settlement, for the mediator alone: a small document of its own, so that the dossier can be shown to everybody. Exhibits are
 * named, not shown.
 */
export function drawNegotiation(context: Context): Promise<void> {
  const { flow, words, input, contacts } = context;
  const { details } = input.snapshot.case;
  flow.startPage('landscape', () => ({ above: [words.negotiation, ''], below: printFoot(context) }));
  flow.place('negotiation');
  flow.pen.bookmark(`${words.negotiation} (1)`, 0);
  flow.paragraph(details.title, {
    style: { ...styles.subtitle, color: color.accent, weight: 'bold' },
    after: 4,
  });
  flow.heading(words.negotiation, 1);
  flow.paragraph(words.negotiationNote, { style: styles.strong, after: 10 });
  drawFacts(flow, [
    [words.complainant, complainantName(context)],
    [words.respondent, respondentName(context)],
    [words.caseNumber, details.caseNumber],
    [words.preparedAt, printInstant(input.options.exportedAt, context)],
  ]);
  flow.space(6);
  drawContactLog({ ...context, contacts: contacts.filter((one) => one.details.settlementTalk) });
  return Promise.resolve();
}

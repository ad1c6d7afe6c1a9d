import type { ContactDetails, ContactRecord } from '../../../../shared/model/contact.ts';
import { fillPlaces } from '../../../../shared/words/index.ts';
import type { Context } from '../context.ts';
import type { Span } from '../layout/lines.ts';
import { color, styles } from '../layout/style.ts';
import { drawTable, type Cell } from '../layout/table.ts';
import { bracketed, colon, exhibitSpans, printMoney, printTime } from '../printing.ts';
import { promiseStateOf } from './promises.ts';
import { shownTransactions } from './requests.ts';

/** Of the columns, on a page that lies on its side. */
const wideShares = [0.9, 3, 3.4, 8.5, 2.2] as const;

/** The contacts in the order of time, each with everything that was written down about it. */
export function drawContactLog(context: Context, shares: readonly number[] = wideShares): void {
  const { flow, words, contacts } = context;
  flow.paragraph(words.contactNote, { style: styles.note });
  if (contacts.length === 0) {
    flow.paragraph(words.nothingYet);
    return;
  }
  const headers = [words.number, words.time, words.counterpart, words.said, words.exhibit];
  const columns = headers.map((header, index) => ({ header, share: shares[index] ?? 1 }));
  const rows = contacts.map(({ id, details }, index): Cell[] => [
    String(index + 1),
    whenAndHow(details, context),
    whom(details, context),
    [...what(details, context), ...rowsAbout(id, context)],
    backing(details, context),
  ]);
  drawTable(flow, columns, rows);
}

/** What the log says of a contact by itself, column by column. */
export const contactCells = (
  details: ContactDetails,
  context: Context,
): readonly (readonly [string, string])[] => [
  [context.words.time, whenAndHow(details, context)],
  [context.words.counterpart, whom(details, context)],
  [
    context.words.said,
    what(details, context)
      .map(({ text }) => text)
      .join(''),
  ],
];

function whenAndHow(details: ContactDetails, context: Context): string {
  const { shared, words } = context;
  const seconds = details.durationSeconds;
  const duration =
    seconds === null
      ? ''
      : `${words.duration} ${fillPlaces(words.durationValue, { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })}`;
  return [
    printTime(details.time, context),
    shared.channel[details.channel],
    shared.direction[details.direction],
    duration,
  ]
    .filter(Boolean)
    .join('\n');
}

function whom(details: ContactDetails, context: Context): string {
  const { words, shared } = context;
  const labelled = (label: string, value: string): string =>
    value === '' ? '' : `${label}${colon(context)}${value}`;
  return [
    details.counterpart,
    details.person,
    labelled(words.staffNumber, details.staffNumber),
    labelled(words.ticketNumber, details.ticketNumber),
    details.agent === 'unknown' ? '' : shared.agent[details.agent],
  ]
    .filter(Boolean)
    .join('\n');
}

function what(details: ContactDetails, context: Context): Span[] {
  const { words } = context;
  const lines: Span[] = [];
  const line = (label: string, text: string): void => {
    if (text === '') return;
    const gap = lines.length > 0 ? '\n' : '';
    if (label !== '') {
      lines.push({ text: `${gap}${label}${colon(context)}`, style: { ...styles.small, color: color.muted } });
    }
    lines.push({ text: label === '' ? `${gap}${text}` : text, style: styles.small });
  };
  line('', details.said);
  for (const promise of details.promises) {
    const due = promise.due === null ? words.notStated : printTime(promise.due, context);
    const values = { text: promise.text, due, state: promiseStateOf(promise, context) };
    line(words.promised, fillPlaces(words.promisedBy, values));
  }
  line('', details.performanceDemanded ? words.performanceDemanded : '');
  line(words.result, details.result);
  const due = bracketed(details.nextStepDue && printTime(details.nextStepDue, context), context);
  line(words.nextStep, details.nextStep === '' ? '' : details.nextStep + due);
  line(words.settlementTalk, details.settlementTalk ? words.yes : '');
  return lines;
}

/** The disputed rows of statements that the contact was about; the schedule says more of each. */
function rowsAbout(id: ContactRecord['id'], context: Context): Span[] {
  const { words } = context;
  const rows = shownTransactions(context).filter(({ mark }) => mark?.contactIds.includes(id));
  if (rows.length === 0) return [];
  const label = {
    text: `\n${words.transactionsAbout}${colon(context)}`,
    style: { ...styles.small, color: color.muted },
  };
  return [
    label,
    ...rows.flatMap(({ evidenceId, line, amountMinor, currency }): Span[] => {
      const place = fillPlaces(words.lineOf, { line });
      const amount = printMoney({ minorUnits: amountMinor, currency }, context);
      return [
        { text: '\n', style: styles.small },
        ...exhibitSpans([evidenceId], context),
        { text: ` ${place} · ${amount}`, style: styles.small },
      ];
    }),
  ];
}

function backing(details: ContactDetails, context: Context): Span[] {
  const spans = exhibitSpans(details.evidenceIds, context);
  if (spans.length > 0) return spans;
  return [{ text: context.words.notBacked, style: { ...styles.small, color: color.muted } }];
}

import type { EventDetails } from '../../../../shared/model/case.ts';
import { unknownTime, type EventTime } from '../../../../shared/model/time.ts';
import { fillPlaces } from '../../../../shared/words/index.ts';
import type { Context } from '../context.ts';
import { styles } from '../layout/style.ts';
import { drawTable, type Cell } from '../layout/table.ts';
import { completeTime } from '../../timeline/event-time.ts';
import { colon, exhibitSpans, printMoney, printTime, withAmount } from '../printing.ts';
import { printFiled } from './periods.ts';
import { promiseStateOf } from './promises.ts';
import { shownTransactions } from './requests.ts';

interface Entry {
  readonly time: EventTime;
  readonly text: string;
  readonly evidenceIds: readonly string[];
}

/** Incidents, contacts, promises due, dated evidence and notes in one order of time; what has no time stands apart at the end. */
export function chronologyOf(context: Context): Ordered {
  const entries = [
    ...eventEntries(context),
    ...contactEntries(context),
    ...submissionEntries(context),
    ...evidenceEntries(context),
    ...transactionEntries(context),
  ];
  return inOrder(entries);
}

/** Incidents, notes and complaints handed in, where contacts are told by themselves. */
export const factsOf = (context: Context): Ordered =>
  inOrder([...eventEntries(context), ...submissionEntries(context)]);

interface Ordered {
  readonly dated: readonly Entry[];
  readonly undated: readonly Entry[];
}

function inOrder(entries: readonly Entry[]): Ordered {
  const dated = entries
    .filter((entry) => entry.time.utc !== null)
    .sort((a, b) =>
      (a.time.utc ?? '') < (b.time.utc ?? '') ? -1 : (a.time.utc ?? '') > (b.time.utc ?? '') ? 1 : 0,
    );
  return { dated, undated: entries.filter((entry) => entry.time.utc === null) };
}

function eventEntries(context: Context): Entry[] {
  return context.input.snapshot.events.map(({ details }) => ({
    time: details.time,
    text: eventText(details, context),
    evidenceIds: details.evidenceIds,
  }));
}

function eventText({ kind, place, text, amount }: EventDetails, context: Context): string {
  const where = place ? `${place}${colon(context)}` : '';
  const whole = withAmount(where + text, amount, context);
  return kind === 'note' ? fillPlaces(context.words.note, { text: whole }) : whole;
}

/** What the chronology says of an event, column by column. */
export const eventCells = (
  details: EventDetails,
  context: Context,
): readonly (readonly [string, string])[] => [
  [context.words.time, printTime(details.time, context)],
  [context.words.event, eventText(details, context)],
];

function contactEntries(context: Context): Entry[] {
  const { contacts, words, shared } = context;
  return contacts.flatMap(({ details }): Entry[] => {
    const { evidenceIds } = details;
    const channel = shared.channel[details.channel];
    const direction = shared.direction[details.direction].toLowerCase();
    const text =
      details.said || details.result || [details.counterpart, details.person].filter(Boolean).join(' ');
    const promises = details.promises.flatMap((promise) => {
      const values = { text: promise.text, state: promiseStateOf(promise, context) };
      return promise.due === null
        ? []
        : [{ time: promise.due, text: fillPlaces(words.promiseDue, values), evidenceIds }];
    });
    return [
      { time: details.time, text: fillPlaces(words.contactLine, { channel, direction, text }), evidenceIds },
      ...promises,
    ];
  });
}

/** Where and when the complaint was handed in, and the day of the answer. */
function submissionEntries(context: Context): Entry[] {
  const { words, input } = context;
  return input.snapshot.submissions.flatMap(({ details }): Entry[] => {
    const { channelId, referenceNumber, sentOn, answeredOn, answer, evidenceIds } = details;
    const where = printFiled(channelId, referenceNumber, context);
    const of = (day: string, kind: string, what: string): Entry => {
      const time = completeTime(day, input.snapshot.deadlines.zone);
      return {
        time: time.ok ? time.value : unknownTime,
        text: `${kind}${colon(context)}${what}`,
        evidenceIds,
      };
    };
    return [
      of(sentOn, words.kindFiled, where),
      ...(answeredOn === null
        ? []
        : [of(answeredOn, words.answer, [where, answer].filter(Boolean).join(' · '))]),
    ];
  });
}

/** The disputed rows of the statements. */
function transactionEntries(context: Context): Entry[] {
  return shownTransactions(context).map(
    ({ time, amountMinor, currency, counterparty, description, evidenceId }) => {
      const amount = printMoney({ minorUnits: amountMinor, currency }, context);
      const text = [amount, counterparty, description].filter(Boolean).join(' · ');
      return {
        time: time ?? unknownTime,
        text: fillPlaces(context.words.transactionLine, { text }),
        evidenceIds: [evidenceId],
      };
    },
  );
}

/** Only exhibits with a known time: the rest are in the evidence list, and an undated screenshot tells no order. */
function evidenceEntries({ input, words }: Context): Entry[] {
  return input.exhibits
    .filter(({ evidence }) => evidence.details.time.utc !== null)
    .map(({ evidence }) => ({
      time: evidence.details.time,
      text: fillPlaces(words.evidenceDated, { title: evidence.details.title }),
      evidenceIds: [evidence.id],
    }));
}

export function drawChronology(context: Context): void {
  context.flow.paragraph(context.words.chronologyNote, { style: styles.note });
  drawEntries(context, chronologyOf(context));
}

/** A table of what has a time, and one of what has none. */
export function drawEntries(context: Context, { dated, undated }: Ordered): void {
  const { flow, words } = context;
  if (dated.length + undated.length === 0) {
    flow.paragraph(words.nothingYet);
    return;
  }
  const columns = [
    { header: words.time, share: 3.2 },
    { header: words.event, share: 9 },
    ...(context.input.exhibits.length > 0 ? [{ header: words.exhibit, share: 2.6 }] : []),
  ];
  const rows = (entries: readonly Entry[]): Cell[][] =>
    entries.map((entry) => [
      printTime(entry.time, context),
      entry.text,
      ...(context.input.exhibits.length > 0 ? [exhibitSpans(entry.evidenceIds, context)] : []),
    ]);
  if (dated.length > 0) drawTable(flow, columns, rows(dated));
  if (undated.length === 0) return;
  flow.heading(words.undated, 2);
  drawTable(flow, columns, rows(undated));
}

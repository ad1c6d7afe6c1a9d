import { Temporal } from 'temporal-polyfill';
import type { ContactDetails } from '../../../../shared/model/contact.ts';
import type { ByRevision } from '../../../../shared/model/export.ts';
import type { ReleasedRecord } from '../../../../shared/model/release.ts';
import type { Changes, RecordChanges } from '../changes-since.ts';
import { drawTable, type Cell } from '../layout/table.ts';
import { styles } from '../layout/style.ts';
import { printDate, printTime, printTimeNarrow } from '../printing.ts';
import type { Part } from './change-values.ts';
import { submissionCells } from './channels.ts';
import { eventCells } from './chronology.ts';
import { contactCells } from './contact-log.ts';

const longestText = 100;

/** In points: the head of the table and a first row stay with the heading. */
const openingHeight = 90;

interface Compared {
  /** A line for each column of its own section that says something else now: record, column, then, now. */
  readonly rows: readonly Cell[][];
  readonly ids: ReadonlySet<string>;
}

/** Corrected contacts, events and complaints, compared by what their sections print of them. */
export function comparedRecords(changes: Changes, part: Part): Compared {
  const { own, before, input } = part;
  const { asReleased, events, submissions } = input.snapshot;
  const contexts = { now: part, then: atTheTime(part) };
  const all = [
    ...compared(
      changes.contacts,
      before.contacts,
      part.contacts,
      asReleased.contacts,
      contexts,
      contactPrinted,
    ),
    ...compared(changes.events, before.events, events, asReleased.events, contexts, (details, context) => ({
      name: `${own.event}\n${printTimeNarrow(details.time, context)}`,
      cells: eventCells(details, context),
    })),
    ...compared(
      changes.submissions,
      before.submissions,
      submissions,
      asReleased.submissions,
      contexts,
      (details, context) => ({
        name: `${own.submission}\n${printDate(details.sentOn, context)}`,
        cells: submissionCells(details, context),
      }),
    ),
  ];
  const orEmpty = (text: string): string => (text === '' ? own.empty : text);
  return {
    rows: all.flatMap(({ name, differences }) =>
      differences.map(({ column, was, is }): Cell[] => [name, column, orEmpty(was), orEmpty(is)]),
    ),
    ids: new Set(all.filter(({ differences }) => differences.length > 0).map(({ id }) => id)),
  };
}

/** Talk about a settlement that is left out does not come back as what was said before. */
const contactPrinted = (details: ContactDetails, context: Part): Printed => ({
  name: `${context.own.contact}\n${printTimeNarrow(details.time, context)}`,
  cells:
    details.settlementTalk && !context.input.options.includeSettlementTalk
      ? []
      : contactCells(details, context),
});

/** A promise that was open then is quoted as open, though its day is over now. */
function atTheTime(part: Part): Part {
  const { exportedAt, zone } = part.before.options;
  const today = Temporal.Instant.from(exportedAt).toZonedDateTimeISO(zone).toPlainDate().toString();
  const { snapshot } = part.input;
  const deadlines = { ...snapshot.deadlines, today };
  return { ...part, input: { ...part.input, snapshot: { ...snapshot, deadlines } } };
}

interface Printed {
  readonly name: string;
  readonly cells: readonly (readonly [string, string])[];
}

interface Difference {
  readonly column: string;
  readonly was: string;
  readonly is: string;
}

function compared<Details>(
  { corrected }: RecordChanges,
  released: readonly ReleasedRecord[],
  present: readonly { readonly id: string; readonly details: Details }[],
  earlier: ByRevision<{ readonly details: Details }>,
  contexts: { readonly now: Part; readonly then: Part },
  print: (details: Details, context: Part) => Printed,
): { readonly id: string; readonly name: string; readonly differences: readonly Difference[] }[] {
  const revisions = new Map(released.map(({ id, revision }) => [id, revision]));
  const wanted = new Set(corrected);
  return present
    .filter(({ id }) => wanted.has(id))
    .map(({ id, details }) => {
      const { name, cells } = print(details, contexts.now);
      const then = earlier.get(id)?.get(revisions.get(id) ?? 0);
      const before = new Map(then === undefined ? [] : print(then, contexts.then).cells);
      const differences = cells.flatMap(([column, is]): Difference[] => {
        const was = before.get(column);
        return was === undefined || was === is ? [] : [{ column, was, is }];
      });
      return { id, name, differences };
    });
}

/** What is new or gone, and what was corrected where no column of its section shows it. `told`: said in full already. */
export function drawRecords(changes: Changes, told: ReadonlySet<string>, part: Part): void {
  const { flow, own, input, shared } = part;
  const contacts = new Map(
    part.contacts.map(({ id, details }) => [
      id,
      [printTime(details.time, part), shared.channel[details.channel], details.counterpart, details.person],
    ]),
  );
  const events = new Map(
    input.snapshot.events.map(({ id, details }) => [
      id,
      [printTime(details.time, part), shorten(details.text)],
    ]),
  );
  const submissions = new Map(
    input.snapshot.submissions.map(({ id, details }) => [
      id,
      [
        printDate(details.sentOn, part),
        input.snapshot.channelNames.get(details.channelId)?.[input.options.language] ?? '',
        details.referenceNumber,
      ],
    ]),
  );
  const rowsOf = (kind: string, found: RecordChanges, entries: ReadonlyMap<string, readonly string[]>) => {
    const corrected = found.corrected.filter((id) => !told.has(id));
    return recordRows(kind, { ...found, corrected }, entries, part);
  };
  const rows = [
    ...rowsOf(own.contact, changes.contacts, contacts),
    ...rowsOf(own.event, changes.events, events),
    ...rowsOf(own.submission, changes.submissions, submissions),
  ];
  if (rows.length === 0) return;
  flow.heading(own.records, 2, openingHeight);
  drawTable(
    flow,
    [
      { header: own.kind, share: 3.4 },
      { header: own.entry, share: 16 },
      { header: own.change, share: 4.4 },
    ],
    rows,
    { style: styles.small },
  );
}

function recordRows(
  kind: string,
  { added, corrected, leftOut }: RecordChanges,
  entries: ReadonlyMap<string, readonly string[]>,
  { own }: Part,
): Cell[][] {
  const entryOf = (id: string): string => (entries.get(id) ?? []).filter(Boolean).join(' · ');
  return [
    ...added.map((id) => [kind, entryOf(id), own.isNew]),
    ...corrected.map((id) => [kind, entryOf(id), own.isCorrected]),
    ...leftOut.map(({ label }) => [kind, label, own.isLeftOut]),
  ];
}

/** Enough to recognise an entry by; the whole of it stands in its own section. */
function shorten(text: string): string {
  const letters = Array.from(text.replace(/\s+/g, ' '));
  return letters.length > longestText ? `${letters.slice(0, longestText).join('')}…` : letters.join('');
}

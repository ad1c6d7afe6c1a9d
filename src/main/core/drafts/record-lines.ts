import type { ContactRecord } from '../../../shared/model/contact.ts';
import { formatExhibitNumber } from '../../../shared/model/evidence.ts';
import type { Money } from '../../../shared/model/money.ts';
import type { EventTime } from '../../../shared/model/time.ts';
import { fillPlaces } from '../../../shared/words/index.ts';
import { isFirmChannel } from '../deadlines/receipt.ts';
import type { Writer } from './writer.ts';

/** Numbers that the firm gave: of contacts, and of complaints handed in to it. */
export const ticketsOf = ({ facts }: Writer): string[] => [
  ...new Set(
    [
      ...facts.contacts.map(({ details }) => details.ticketNumber),
      ...facts.submissions
        .filter(({ details }) => isFirmChannel(details.channelId))
        .map(({ details }) => details.referenceNumber),
    ]
      .map((number) => number.trim())
      .filter(Boolean),
  ),
];

/** A statement that knows days alone writes midnight: then only the day is said. */
const statementTime = (writer: Writer, time: EventTime): string =>
  time.local?.endsWith('T00:00:00') === true ? writer.day(time.local.slice(0, 10)) : writer.time(time);

export function transactionLines(writer: Writer): string[] {
  const { words, facts } = writer;
  return facts.transactions.map((transaction) => {
    const { time, amountMinor, currency, counterparty, description, reference, evidenceId } = transaction;
    const line = fillPlaces(words.transactionLine, {
      time: time === null ? writer.gap(words.what.time) : statementTime(writer, time),
      amount: writer.money({ minorUnits: amountMinor, currency }),
      counterparty: counterparty || description,
    }).replace(/[，,]$/, '');
    const number = reference && fillPlaces(words.transactionNumber, { number: reference });
    const notes = [number, writer.exhibits([evidenceId])].filter(Boolean).join(words.semicolon);
    return notes === '' ? line : `${line}${writer.bracketed(notes)}`;
  });
}

/** The amount of an incident only where its words do not say it already. */
const amountNote = (writer: Writer, text: string, amount: Money | null): string => {
  if (amount === null) return '';
  const plain = writer.money(amount).replace(/[^\d.,]/g, '');
  return text.includes(plain) || text.includes(plain.replaceAll(',', '')) ? '' : writer.money(amount);
};

export function incidentLines(writer: Writer): string[] {
  const { words, facts } = writer;
  return facts.incidents.map(({ details }) => {
    const { place, time, text, amount, evidenceIds } = details;
    const said = place ? fillPlaces(words.placed, { place, text }) : text;
    const line = fillPlaces(words.line, { time: writer.time(time), text: said });
    return writer.noted(line, [amountNote(writer, text, amount), writer.exhibits(evidenceIds)]);
  });
}

function whoOf(writer: Writer, { details }: ContactRecord): string {
  const { words, isPublic } = writer;
  const { counterpart, person, staffNumber, ticketNumber, agent } = details;
  const notes = [
    isPublic ? '' : person,
    staffNumber && !isPublic ? fillPlaces(words.staff, { number: staffNumber }) : '',
    agent === 'bot' ? words.bot : '',
    ticketNumber && !isPublic ? fillPlaces(words.ticket, { number: ticketNumber }) : '',
  ].filter(Boolean);
  const name = counterpart || writer.fill('{firm}');
  return notes.length > 0 ? `${name}${writer.bracketed(notes.join(words.comma))}` : name;
}

function promiseLines(writer: Writer, { details }: ContactRecord): string[] {
  const { words } = writer;
  return details.promises.map(({ text, due, state }) => {
    const by =
      due === null || due.local === null ? '' : fillPlaces(words.promisedBy, { due: writer.time(due) });
    const how = state === 'kept' ? words.promiseKept : state === 'missed' ? words.promiseMissed : '';
    return writer.noted(fillPlaces(words.promised, { text: text.trim() }), [by, how]);
  });
}

/** One contact: when, how, with whom, what was said, what came of it, what was promised. */
export function contactLine(writer: Writer, contact: ContactRecord): string {
  const { words, shared } = writer;
  const { time, channel, direction, said, result, evidenceIds, durationSeconds } = contact.details;
  const who = fillPlaces(direction === 'incoming' ? words.contactIncoming : words.contactOutgoing, {
    who: whoOf(writer, contact),
  });
  const length =
    durationSeconds === null
      ? ''
      : fillPlaces(words.minutes, {
          minutes: Math.floor(durationSeconds / 60),
          seconds: durationSeconds % 60,
        });
  const head = writer.noted(
    fillPlaces(words.contactLine, {
      time: writer.time(time),
      channel: writer.language === 'en' ? shared.channel[channel].toLowerCase() : shared.channel[channel],
      who,
    }),
    [length, writer.exhibits(evidenceIds)],
  );
  return writer.sentences(
    head,
    said.trim() && writer.noted(said, []),
    result.trim() && writer.noted(fillPlaces(words.result, { text: result.trim() }), []),
    ...promiseLines(writer, contact),
  );
}

export const channelNameOf = ({ facts, language }: Writer, channelId: string): string =>
  facts.channelNames.get(channelId)?.[language] ?? channelId;

export function submissionLines(writer: Writer): string[] {
  const { words, facts } = writer;
  return facts.submissions.map(({ details }) => {
    const { sentOn, channelId, referenceNumber, evidenceIds, answer, answeredOn } = details;
    const head = writer.noted(
      fillPlaces(words.submissionLine, {
        date: writer.day(sentOn),
        channel: isFirmChannel(channelId) ? writer.fill('{firm}') : channelNameOf(writer, channelId),
      }),
      [
        referenceNumber && fillPlaces(words.number, { number: referenceNumber }),
        writer.exhibits(evidenceIds),
      ],
    );
    if (answer.trim() === '' && answeredOn === null)
      return writer.sentences(head, writer.noted(words.submissionNoAnswer, []));
    const said =
      answeredOn === null
        ? fillPlaces(words.submissionUndated, { text: answer.trim() })
        : fillPlaces(words.submissionAnswer, { date: writer.day(answeredOn), text: answer.trim() || '–' });
    return writer.sentences(head, writer.noted(said, []));
  });
}

/** What a body of complaint shows or says is not the answer of the firm. */
export const elsewhere = new Set<string>(['complaint-platform', 'regulator', 'social-media']);

export function missedLines(writer: Writer): string[] {
  const { words, facts } = writer;
  return facts.missed.map(({ contact, text, due, days, workingDays }) => {
    const count = days === 1 ? words.missedOneDay : fillPlaces(words.missedDays, { days });
    const counted =
      workingDays === null ? count : fillPlaces(words.missedWorking, { days: count, working: workingDays });
    const said = contact.details.time.local?.slice(0, 10);
    const line = fillPlaces(words.missedLine, {
      said: said ? writer.day(said) : writer.gap(words.what.time),
      text: text.trim().replace(/[。.]$/u, ''),
      due: writer.time(due),
      days: counted,
    });
    return writer.noted(line, [writer.exhibits(contact.details.evidenceIds)]);
  });
}

export function requestLines(writer: Writer): string[] {
  const { words, facts } = writer;
  const { requests, reason } = facts.details;
  if (requests.length === 0) return [writer.gap(words.what.request[reason])];
  const lines = requests.map(({ text, amount }) => {
    const bare = text.trim().replace(/[。.]$/u, '');
    const note = amount === null ? '' : amountNote(writer, text, amount);
    return writer.noted(
      note === '' ? bare : fillPlaces(words.requestAmount, { text: bare, amount: note }),
      [],
    );
  });
  return lines;
}

export function evidenceLines(writer: Writer): string[] {
  const { words, shared, facts } = writer;
  if (writer.isPublic) return [];
  return facts.evidence.map(({ exhibit, details, file }) => {
    const number = fillPlaces(shared.exhibit, { number: formatExhibitNumber(exhibit) });
    const line = fillPlaces(words.enclosure, { exhibit: number, title: details.title || file.originalName });
    const day = details.time.local === null ? '' : writer.day(details.time.local.slice(0, 10));
    return day === '' ? line : `${line}${writer.bracketed(day)}`;
  });
}

import type { Money } from '../../../shared/model/money.ts';
import { fillPlaces } from '../../../shared/words/index.ts';
import {
  contactLine,
  elsewhere,
  evidenceLines,
  incidentLines,
  missedLines,
  requestLines,
  ticketsOf,
  transactionLines,
} from './record-lines.ts';
import { rulesFor, type CitedRule } from './rules.ts';
import type { Writer } from './writer.ts';

/** Sums per currency: amounts in different currencies are never added up. */
function sumByCurrency(amounts: readonly Money[]): Money[] {
  const sums = new Map<string, number>();
  for (const { currency, minorUnits } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + minorUnits);
  return [...sums].sort().map(([currency, minorUnits]) => ({ currency, minorUnits }));
}

const labelled = (writer: Writer, label: string, value: string): string =>
  fillPlaces(writer.words.colon, { label, value });

/** `Demo Pay, restricted account (£129.90, 2 March 2026)`: what a reader sorts letters by. */
export function matterOf(writer: Writer): string {
  const { words, facts } = writer;
  const { disputedAmount, reason } = facts.details;
  const first = facts.incidents[0]?.details.time.local?.slice(0, 10);
  const details = [
    disputedAmount ? fillPlaces(words.matterAmount, { amount: writer.money(disputedAmount) }) : '',
    first ? fillPlaces(words.matterDate, { date: writer.day(first) }) : '',
  ].filter(Boolean);
  return writer.fill(words.matter, {
    what: words.aboutReason[reason],
    details: details.length > 0 ? writer.bracketed(details.join(writer.language === 'en' ? ', ' : '，')) : '',
  });
}

export function receiverName(writer: Writer): string {
  const { facts, words, language } = writer;
  const { channel, details } = facts;
  if (writer.toFirm) return writer.fill(words.department);
  const named = channel && (channel.own ? channel.name : channel.authority)[language];
  return writer.orGap(named || details.receivingBody, words.what.body);
}

export const toText = (writer: Writer): string =>
  [
    fillPlaces(writer.words.to, { name: receiverName(writer) }),
    fillPlaces(writer.words.date, { date: writer.letterDay(writer.facts.today) }),
    ...(writer.words.dear.firm === ''
      ? []
      : ['', writer.toFirm ? writer.words.dear.firm : writer.words.dear.body]),
  ].join('\n');

/** Who writes and how to reach her; the number of a document only where a body asks for it. */
export function senderText(writer: Writer, withIdNumber = false): string {
  const { words, facts } = writer;
  const { complainant } = facts.details;
  const { labels, what } = words;
  const reach = complainant.phone || complainant.email || complainant.address;
  return [
    labelled(writer, labels.name, writer.orGap(complainant.name, what.name)),
    complainant.phone || !reach
      ? labelled(writer, labels.phone, writer.orGap(complainant.phone, what.phone))
      : '',
    complainant.email && labelled(writer, labels.email, complainant.email),
    complainant.address && labelled(writer, labels.address, complainant.address),
    withIdNumber
      ? labelled(writer, words.form.idNumber, writer.orGap(complainant.idNumber, what.idNumber))
      : '',
  ]
    .filter(Boolean)
    .join('\n');
}

export function respondentText(writer: Writer): string {
  const { words, facts } = writer;
  const { firm, firmContact, wallet } = facts.details;
  return [
    labelled(writer, words.labels.firm, writer.orGap(firm, words.what.firm)),
    wallet && labelled(writer, words.labels.wallet, wallet),
    firmContact && labelled(writer, words.labels.firmContact, firmContact),
  ]
    .filter(Boolean)
    .join('\n');
}

export function referencesText(writer: Writer): string {
  const { words, facts } = writer;
  const { account, caseNumber } = facts.details;
  const tickets = ticketsOf(writer);
  const rows = transactionLines(writer);
  return writer.lines(
    [
      labelled(writer, words.labels.account, writer.orGap(account, words.what.account)),
      ...(rows.length > 0 ? rows : [writer.gap(words.what.transaction)]).map((row) =>
        labelled(writer, words.labels.transaction, row),
      ),
      tickets.length > 0 || facts.contacts.length > 0
        ? labelled(writer, words.labels.ticket, writer.orGap(tickets.join(words.comma), words.what.ticket))
        : '',
      caseNumber && labelled(writer, words.labels.caseNumber, caseNumber),
    ].filter(Boolean),
  );
}

/** What it is about, how much, since when, and whether it is still open. */
export function summaryText(writer: Writer): string {
  const { words, facts } = writer;
  const { reason, disputedAmount, outcome } = facts.details;
  const first = facts.incidents[0]?.details.time.local;
  return writer.sentences(
    writer.fill(words.sentence[reason]),
    fillPlaces(words.sentenceAmount, {
      amount: disputedAmount ? writer.money(disputedAmount) : writer.gap(words.what.amount),
    }),
    first ? fillPlaces(words.sentenceStart, { date: writer.day(first.slice(0, 10)) }) : '',
    outcome.kind === 'open' && facts.incidents.length > 0
      ? fillPlaces(words.sentenceOpen, { date: writer.day(facts.today) })
      : '',
  );
}

/** Dated lines with their exhibits; where no event is recorded, the summary of the case and a gap for the dates. */
export function factsText(writer: Writer): string {
  const { words, facts } = writer;
  const lines = incidentLines(writer);
  if (lines.length === 0) {
    return [facts.details.summary.trim(), writer.gap(words.what.facts)].filter(Boolean).join('\n');
  }
  const zone = writer.zoneLine(facts.incidents.map(({ details }) => details.time));
  return [zone, writer.numbered(lines)].filter(Boolean).join('\n');
}

export function contactsText(writer: Writer): string {
  const { words, facts } = writer;
  if (facts.contacts.length === 0) return writer.gap(words.what.contacts);
  const lines = facts.contacts.map((contact) => contactLine(writer, contact));
  return `${writer.numbered(lines)}\n${words.myRecord}`;
}

/** The latest answer on record: to something that was handed in, or the result of a contact with the firm. */
function lastAnswer(writer: Writer): string {
  const { words, facts } = writer;
  const answers = [
    ...facts.submissions
      .filter(({ details }) => details.answer.trim() !== '')
      .map(({ details }) => ({ on: details.answeredOn ?? details.sentOn, text: details.answer })),
    ...facts.contacts
      .filter(
        ({ details }) =>
          details.result.trim() !== '' && details.time.local !== null && !elsewhere.has(details.channel),
      )
      .map(({ details }) => ({ on: details.time.local?.slice(0, 10) ?? '', text: details.result })),
  ].sort((a, b) => (a.on < b.on ? -1 : 1));
  const last = answers.at(-1);
  return last
    ? writer.noted(fillPlaces(words.answeredNote, { date: writer.day(last.on), text: last.text.trim() }), [])
    : '';
}

export function rulesText(writer: Writer, use: CitedRule['use']): string {
  const rules = rulesFor(writer.facts.details, use);
  if (rules.length === 0) return '';
  return [...rules.map(({ says }) => says[writer.language]), writer.words.rulesNote].join('\n');
}

/** The answer on record, the user's own reason as a gap, promises that lapsed, and the few rules that are known in their words. */
export function disagreementText(writer: Writer): string {
  const { words } = writer;
  const answer = lastAnswer(writer);
  return writer.lines(
    [
      answer,
      writer.gap(answer === '' ? words.what.answer : words.what.why),
      ...missedLines(writer),
      rulesText(writer, 'complaint'),
    ].filter(Boolean),
  );
}

/** Numbered, with the sum where several of them name an amount. */
export function requestsText(writer: Writer): string {
  const { words, facts } = writer;
  const amounts = facts.details.requests.flatMap(({ amount }) => amount ?? []);
  const sums = amounts.length > 1 ? sumByCurrency(amounts) : [];
  const total = sums.map((sum) => writer.money(sum)).join(words.comma);
  return [
    writer.numbered(requestLines(writer)),
    total && writer.noted(labelled(writer, words.labels.total, total), []),
  ]
    .filter(Boolean)
    .join('\n');
}

export const replyDate = (writer: Writer): string => {
  const { replyBy } = writer.facts.details;
  return replyBy === null ? writer.gap(writer.words.what.replyBy) : writer.day(replyBy);
};

export const replyText = (writer: Writer): string =>
  writer.fill(writer.toFirm ? writer.words.replyFirm : writer.words.replyBody, { date: replyDate(writer) });

export function attachmentsText(writer: Writer): string {
  if (writer.isPublic) return '';
  const lines = evidenceLines(writer);
  if (lines.length === 0) return writer.gap(writer.words.what.attachments);
  return `${writer.words.enclosed}\n${writer.lines(lines)}`;
}

export function statementText(writer: Writer): string {
  const { words, facts, language } = writer;
  const name = writer.orGap(facts.details.complainant.name, words.what.name);
  const regards = writer.toFirm ? words.regards.firm : words.regards.body;
  const sign = fillPlaces(words.signature, { name });
  if (language === 'en') return [words.statement, '', regards, '', '', sign].join('\n');
  return [words.statement, '', sign, fillPlaces(words.date, { date: writer.letterDay(facts.today) })].join(
    '\n',
  );
}

import type { DraftPart } from '../../../shared/model/draft.ts';
import { fillPlaces } from '../../../shared/words/index.ts';
import { contactLine, elsewhere, missedLines, submissionLines, ticketsOf } from './record-lines.ts';
import {
  attachmentsText,
  contactsText,
  disagreementText,
  factsText,
  matterOf,
  referencesText,
  replyDate,
  replyText,
  requestsText,
  rulesText,
  senderText,
  statementText,
  summaryText,
  toText,
} from './sections.ts';
import type { DraftWords } from './words/index.ts';
import type { Writer } from './writer.ts';

type Heading = keyof DraftWords['headings'];
export type PartTexts = readonly (readonly [Heading, string])[];

export const partsOf = (writer: Writer, texts: PartTexts): DraftPart[] =>
  texts.map(([id, text]) => writer.part(id, writer.words.headings[id], text));

export const titleText = (writer: Writer, kind: keyof DraftWords['titles']): string =>
  fillPlaces(writer.words.titles[kind], { matter: matterOf(writer) });

/** The twelve parts of a complaint, in the order in which offices read them. */
export const composeLetter = (writer: Writer): DraftPart[] =>
  partsOf(writer, [
    ['title', titleText(writer, 'letter')],
    ['to', toText(writer)],
    ['sender', senderText(writer)],
    ['references', referencesText(writer)],
    ['summary', summaryText(writer)],
    ['facts', factsText(writer)],
    ['contacts', contactsText(writer)],
    ['disagreement', disagreementText(writer)],
    ['requests', requestsText(writer)],
    ['replyBy', replyText(writer)],
    ['attachments', attachmentsText(writer)],
    ['statement', statementText(writer)],
  ]);

/** To a higher level: what was asked and when, what was answered, and which promised dates have passed by how many days. */
export function composeEscalation(writer: Writer): DraftPart[] {
  const { words, facts } = writer;
  const demands = facts.contacts.filter(({ details }) => details.performanceDemanded);
  const asked = [...submissionLines(writer), ...demands.map((contact) => contactLine(writer, contact))];
  const rest = facts.contacts.filter(
    ({ details }) =>
      !details.performanceDemanded &&
      !elsewhere.has(details.channel) &&
      (details.result.trim() !== '' || details.direction === 'incoming'),
  );
  const missed = missedLines(writer);
  const noAnswer = writer.fill(words.escalation.noAnswer, { date: writer.day(facts.today) });
  return partsOf(writer, [
    ['title', titleText(writer, 'escalation')],
    ['to', toText(writer)],
    ['sender', senderText(writer)],
    ['references', referencesText(writer)],
    [
      'summary',
      `${writer.fill(writer.toFirm ? words.escalation.opening : words.escalation.openingBody)}\n${summaryText(writer)}`,
    ],
    ['facts', factsText(writer)],
    ['asked', asked.length > 0 ? writer.numbered(asked) : writer.gap(words.what.earlier)],
    [
      'answered',
      rest.length > 0 ? writer.numbered(rest.map((one) => contactLine(writer, one))) : answeredGap(),
    ],
    ['missed', missed.length > 0 ? writer.numbered(missed) : words.escalation.noMissed],
    [
      'disagreement',
      writer.lines([writer.gap(words.what.why), rulesText(writer, 'complaint')].filter(Boolean)),
    ],
    ['requests', requestsText(writer)],
    ['replyBy', replyText(writer)],
    ['attachments', attachmentsText(writer)],
    ['statement', statementText(writer)],
  ]);

  function answeredGap(): string {
    const answered = [...facts.contacts, ...facts.submissions].some(({ details }) =>
      'result' in details ? details.result.trim() !== '' : details.answer.trim() !== '',
    );
    return answered ? '' : noAnswer;
  }
}

type Document = 'authorisation' | 'login' | 'transactions' | 'terms' | 'recordings' | 'riskRule';

const documentsByReason: Readonly<Record<Writer['facts']['details']['reason'], readonly Document[]>> = {
  'funds-not-credited': ['transactions', 'recordings', 'terms'],
  'unauthorised-payment': ['authorisation', 'login', 'transactions', 'terms', 'recordings'],
  'frozen-account': ['riskRule', 'terms', 'transactions', 'recordings'],
  'refund-refused': ['transactions', 'recordings', 'terms'],
  fees: ['terms', 'transactions', 'recordings'],
  'poor-service': ['recordings', 'transactions'],
  'no-response': ['recordings', 'transactions'],
  'app-failure': ['transactions', 'login', 'recordings'],
  'privacy-security': ['login', 'terms', 'recordings'],
  other: ['transactions', 'terms', 'recordings'],
};

function documentText(writer: Writer, document: Document, number: number): string {
  const { words, facts } = writer;
  const days = facts.incidents.flatMap(({ details }) => details.time.local?.slice(0, 10) ?? []);
  const from = days[0] === undefined ? writer.gap(words.what.time) : writer.day(days[0]);
  const period = fillPlaces(words.documents.period, { from, to: writer.day(facts.today) });
  const known = ticketsOf(writer).join(words.comma);
  const tickets = known === '' ? '' : fillPlaces(words.documents.tickets, { tickets: known });
  const { name, content, shows, matters, held } = words.documents[document];
  return writer.fill(words.documents.item, {
    number,
    name,
    content: writer.fill(content, {
      date: from,
      period,
      tickets: tickets && (writer.language === 'en' ? ` ${tickets}` : tickets),
    }),
    shows,
    matters,
    held,
  });
}

/** What the firm holds: each with what it is to show, why it matters and why the firm holds it (证据规定 45–48, 95). */
export function composeDocumentRequest(writer: Writer): DraftPart[] {
  const { words, facts } = writer;
  const documents = documentsByReason[facts.details.reason].map((document, index) =>
    documentText(writer, document, index + 1),
  );
  return partsOf(writer, [
    ['title', titleText(writer, 'document-request')],
    ['to', toText(writer)],
    ['sender', senderText(writer)],
    ['references', referencesText(writer)],
    ['purpose', writer.lines([summaryText(writer), writer.fill(words.documents.opening)])],
    ['documents', documents.join('\n\n')],
    ['form', writer.lines([words.documents.form, rulesText(writer, 'documents')].filter(Boolean))],
    ['replyBy', fillPlaces(words.documents.reply, { date: replyDate(writer) })],
    ['statement', statementText(writer)],
  ]);
}

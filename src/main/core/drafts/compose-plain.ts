import type { DraftPart } from '../../../shared/model/draft.ts';
import { fillPlaces } from '../../../shared/words/index.ts';
import { partsOf, titleText } from './compose-letters.ts';
import { contactLine, evidenceLines, incidentLines, ticketsOf, transactionLines } from './record-lines.ts';
import { factsText, replyText, requestsText, summaryText } from './sections.ts';
import type { DraftWords } from './words/index.ts';
import type { Writer } from './writer.ts';

/** Subject and text of a mail. */
export function composeMail(writer: Writer): DraftPart[] {
  const { words, facts, language } = writer;
  const { complainant, account } = facts.details;
  const { email } = words;
  // Four lists share the one part.
  writer.listRoom = 10_000;
  const contacts = facts.contacts.map((contact) => contactLine(writer, contact));
  const evidence = evidenceLines(writer);
  const english = language === 'en';
  const blocks = [
    english ? (writer.toFirm ? words.dear.firm : words.dear.body) : '',
    writer.sentences(email.opening, summaryText(writer)),
    fillPlaces(email.details, { account: writer.orGap(account, words.what.account) }),
    `${email.facts}\n${factsText(writer)}`,
    contacts.length > 0 ? `${email.contacts}\n${writer.numbered(contacts)}` : '',
    `${email.requests}\n${requestsText(writer)}`,
    replyText(writer),
    evidence.length > 0 ? `${email.attachments}\n${writer.lines(evidence)}` : '',
    [
      email.regards,
      writer.orGap(complainant.name, words.what.name),
      complainant.phone,
      english ? '' : writer.letterDay(facts.today),
    ]
      .filter(Boolean)
      .join('\n'),
  ];
  return partsOf(writer, [
    ['subject', titleText(writer, 'e-mail')],
    ['body', blocks.filter(Boolean).join('\n\n')],
  ]);
}

/** On the telephone nobody says 本人. */
const spoken = (text: string): string => text.replaceAll('本人', '我');

/** What to have at hand, say, ask and write down. */
export function composePhoneScript(writer: Writer): DraftPart[] {
  const { words, facts } = writer;
  const { details } = facts;
  const bullets = (lines: readonly string[]): string =>
    writer.lines(lines.map((text) => fillPlaces(words.bullet, { text })));
  const label = (name: string, value: string): string => fillPlaces(words.colon, { label: name, value });
  const tickets = ticketsOf(writer).join(words.comma);
  return partsOf(writer, [
    ['title', titleText(writer, 'phone-script')],
    [
      'prepare',
      bullets([
        ...words.phone.prepare,
        label(words.labels.account, writer.orGap(details.account, words.what.account)),
        ...transactionLines(writer).map((line) => label(words.labels.transaction, line)),
        ...(tickets === '' ? [] : [label(words.labels.ticket, tickets)]),
      ]),
    ],
    [
      'opening',
      writer.fill(words.phone.opening, {
        name: writer.orGap(details.complainant.name, words.what.name),
        about: spoken(writer.fill(words.sentence[details.reason])),
      }),
    ],
    ['speak', factsText(writer)],
    ['requests', requestsText(writer)],
    ['ask', writer.numbered(words.phone.ask)],
    ['ending', words.phone.ending],
    ['write', bullets(words.phone.write)],
  ]);
}

/** One part for each field of the complaint form (投诉登记表 under SAMR Order 121); a report (举报) is another paper and is not composed. */
export function composeForm(writer: Writer): DraftPart[] {
  const { words, facts } = writer;
  const { details, incidents } = facts;
  const { complainant, disputedAmount } = details;
  const { what } = words;
  const field = (id: keyof DraftWords['form'], text: string): DraftPart =>
    writer.part(`12315.${id}`, words.form[id], text);
  const days = incidents.map(({ details: { time } }) => writer.time(time));
  const places = [...new Set(incidents.map(({ details: { place } }) => place.trim()).filter(Boolean))];
  return [
    field('name', writer.orGap(complainant.name, what.name)),
    field('phone', writer.orGap(complainant.phone, what.phone)),
    field('idType', writer.gap(what.idType)),
    field('idNumber', writer.orGap(complainant.idNumber, what.idNumber)),
    field('address', writer.orGap(complainant.address, what.address)),
    field('publish', writer.gap(what.choose)),
    field('mediate', writer.gap(what.choose)),
    field('firmName', writer.orGap(details.firm, what.firm)),
    field('firmContact', writer.gap(what.contactPerson)),
    field('firmAddress', writer.gap(what.firmAddress)),
    field('firmPhone', writer.orGap(details.firmContact, what.firmPhone)),
    field('time', writer.orGap(days[0], what.time)),
    field('place', writer.orGap(places.join(words.comma), what.place)),
    field('content', writer.fill(words.form.contentText)),
    field('amount', disputedAmount ? writer.money(disputedAmount) : writer.gap(what.amount)),
    field(
      'dispute',
      incidentLines(writer).length > 0
        ? `${summaryText(writer)}\n${factsText(writer)}`
        : [details.summary.trim(), writer.gap(what.facts)].filter(Boolean).join('\n'),
    ),
    field('request', requestsText(writer)),
  ];
}

import type { DraftPart } from '../../../shared/model/draft.ts';
import { fillPlaces } from '../../../shared/words/index.ts';
import { partsOf, titleText } from './compose-letters.ts';
import {
  channelNameOf,
  evidenceLines,
  incidentLines,
  submissionLines,
  transactionLines,
} from './record-lines.ts';
import {
  attachmentsText,
  contactsText,
  factsText,
  replyDate,
  requestsText,
  respondentText,
  senderText,
  statementText,
  summaryText,
  toText,
} from './sections.ts';
import type { Writer } from './writer.ts';

/** An application for mediation: parties, dispute, request, consent, evidence. */
export function composeMediationRequest(writer: Writer): DraftPart[] {
  const { words, facts } = writer;
  const summary = facts.details.summary.trim();
  return partsOf(writer, [
    ['title', titleText(writer, 'mediation-request')],
    ['to', toText(writer)],
    ['applicant', senderText(writer, true)],
    ['respondent', respondentText(writer)],
    [
      'dispute',
      [writer.sentences(words.mediation.opening, summaryText(writer)), summary].filter(Boolean).join('\n'),
    ],
    ['facts', factsText(writer)],
    ['contacts', contactsText(writer)],
    ['requests', requestsText(writer)],
    ['consent', words.mediation.consent],
    ['evidence', attachmentsText(writer)],
    ['statement', statementText(writer)],
  ]);
}

/**
 * Days that may matter for limitation, oldest first: what the user dated, demands, promises, submissions. That one of them restarts
 * a period is for a lawyer to say (民法典 195, 诉讼时效规定 8, 12, 14 name these kinds of acts).
 */
function limitationLines(writer: Writer): string[] {
  const { words, facts } = writer;
  const { lawyer } = words;
  const dated = [
    ...facts.details.dates.map(({ event, date, note }) => ({
      date,
      text: fillPlaces(words.colon, {
        label: writer.day(date),
        value: [words.events[event], note].filter(Boolean).join(words.comma),
      }),
    })),
    ...facts.contacts.flatMap(({ details }) => {
      const date = details.time.local?.slice(0, 10);
      if (date === undefined) return [];
      const day = writer.day(date);
      const proof = details.deliveryProof
        ? fillPlaces(lawyer.delivered, { proof: details.deliveryProof })
        : lawyer.notDelivered;
      return [
        ...(details.performanceDemanded
          ? [{ date, text: fillPlaces(lawyer.demand, { date: day, proof }) }]
          : []),
        ...details.promises.map(({ text }) => ({
          date,
          text: fillPlaces(lawyer.promise, { date: day, text: text.trim().replace(/[。.]$/u, '') }),
        })),
      ];
    }),
    ...facts.submissions.map(({ details }) => ({
      date: details.sentOn,
      text: fillPlaces(lawyer.handedIn, {
        date: writer.day(details.sentOn),
        channel: channelNameOf(writer, details.channelId),
      }),
    })),
    ...facts.limitation.map(({ due, meaning, citation }) => ({
      date: due ?? '',
      text: fillPlaces(lawyer.computed, {
        date: writer.day(due ?? ''),
        meaning: meaning[writer.language],
        citation: citation[writer.language],
      }),
    })),
  ];
  return dated
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .map(({ text }) => fillPlaces(words.bullet, { text }));
}

/** One page for a lawyer: who, what, how much, when, what was tried, what there is, what to answer. */
export function composeLawyerLetter(writer: Writer): DraftPart[] {
  const { words, facts, shared } = writer;
  const { details } = facts;
  const amount = details.disputedAmount
    ? writer.money(details.disputedAmount)
    : writer.gap(words.what.amount);
  const label = (name: string, value: string): string => fillPlaces(words.colon, { label: name, value });
  const limitation = limitationLines(writer);
  const submissions = submissionLines(writer);
  const chronology = incidentLines(writer);
  const evidence = evidenceLines(writer);
  const talks =
    facts.settlementTalks.length > 0
      ? fillPlaces(words.lawyer.talks, { count: facts.settlementTalks.length })
      : '';
  return partsOf(writer, [
    ['title', titleText(writer, 'lawyer-letter')],
    [
      'who',
      [
        senderText(writer),
        respondentText(writer),
        label(words.labels.jurisdiction, shared.jurisdiction[details.jurisdiction]),
      ].join('\n'),
    ],
    ['summary', [summaryText(writer), details.summary.trim()].filter(Boolean).join('\n')],
    ['amount', writer.lines([label(words.labels.amount, amount), ...transactionLines(writer)])],
    ['chronology', chronology.length > 0 ? factsText(writer) : writer.gap(words.what.facts)],
    [
      'limitation',
      writer.lines([
        ...(limitation.length > 0 ? limitation : [writer.gap(words.what.limitation)]),
        words.lawyer.note,
      ]),
    ],
    [
      'channels',
      writer.lines([
        ...submissions.map((text) => fillPlaces(words.bullet, { text })),
        fillPlaces(words.lawyer.contacts, { count: facts.contacts.length, missed: facts.missed.length }),
        ...(talks === '' ? [] : [talks]),
      ]),
    ],
    ['requests', `${requestsText(writer)}\n${fillPlaces(words.lawyer.reply, { date: replyDate(writer) })}`],
    ['evidence', evidence.length > 0 ? writer.lines(evidence) : writer.gap(words.what.attachments)],
    [
      'questions',
      writer.numbered(words.lawyer.questions.map((question) => fillPlaces(question, { amount }))),
    ],
  ]);
}

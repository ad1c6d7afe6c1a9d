import { countCharacters, type DraftPart } from '../../../shared/model/draft.ts';
import { fillPlaces } from '../../../shared/words/index.ts';
import { incidentLines, requestLines } from './record-lines.ts';
import { summaryText } from './sections.ts';
import type { Writer } from './writer.ts';

/** Where neither the user nor the channel says how much fits: short enough to be read at once. The app's own choice, no rule. */
const usualLimits = { 'zh-CN': 300, 'zh-TW': 300, en: 800 } as const;

/** A sentence of a short text in the wordings it may take, the fullest first. The lower the rank, the sooner it gets room. */
interface Candidate {
  readonly rank: number;
  readonly wordings: readonly string[];
}

/** Whole sentences of a user's text: a short text takes the first of them rather than half of all. */
const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[。！？!?]|[.](?=\s))\s*/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean);

const firstOf = (text: string, writer: Writer): string => writer.noted(sentencesOf(text)[0] ?? text, []);

/** In the order in which they are read: facts first, then the request and the day. */
function candidatesOf(writer: Writer): Candidate[] {
  const { words, facts } = writer;
  const { reason, disputedAmount, replyBy } = facts.details;
  const core = writer.fill(words.sentence[reason]);
  const amount = disputedAmount
    ? fillPlaces(words.sentenceAmount, { amount: writer.money(disputedAmount) })
    : '';
  const requests = requestLines(writer).map((line) => line.replace(/[。.]$/u, ''));
  const joined = fillPlaces(words.short.request, { text: requests.join(words.short.requestSeparator) });
  const first = fillPlaces(words.short.request, { text: requests[0] ?? '' });
  const missed = facts.missed.length;
  return [
    { rank: 0, wordings: [summaryText(writer), writer.sentences(core, amount), core] },
    ...incidentLines(writer).map((line, index) => ({
      rank: 3 + index,
      wordings: [line, firstOf(line, writer)],
    })),
    {
      rank: 9,
      wordings:
        missed === 0
          ? []
          : [missed === 1 ? words.short.promise : fillPlaces(words.short.promises, { count: missed })],
    },
    { rank: 1, wordings: [writer.noted(joined, []), writer.noted(first, [])] },
    {
      rank: 2,
      wordings: replyBy === null ? [] : [fillPlaces(words.short.replyBy, { date: writer.day(replyBy) })],
    },
  ];
}

/** Takes sentences by rank while they fit, each in its fullest wording that does; what found no room is left out and named. */
function fit(writer: Writer, maximum: number): string {
  const candidates = candidatesOf(writer).filter(({ wordings }) => wordings.length > 0);
  const joint = writer.language === 'en' ? 1 : 0;
  const taken = new Map<Candidate, string>();
  let room = maximum;
  for (const candidate of [...candidates].sort((a, b) => a.rank - b.rank)) {
    const wordings = candidate.wordings.map((wording) => writer.masked(wording));
    const fitting = wordings.find(
      (wording) => countCharacters(wording) + (taken.size > 0 ? joint : 0) <= room,
    );
    if (fitting === undefined || fitting !== wordings[0]) {
      writer.leftOut.push({ reason: 'limit', text: wordings[0] ?? '' });
    }
    if (fitting === undefined) continue;
    room -= countCharacters(fitting) + (taken.size > 0 ? joint : 0);
    taken.set(candidate, fitting);
  }
  return writer.sentences(...candidates.map((candidate) => taken.get(candidate) ?? ''));
}

/** One text for each field of the channel that has a limit, or one within the limit that was asked for. */
export function composeShortTexts(writer: Writer, asked: number | null): DraftPart[] {
  const { channel } = writer.facts;
  const heading = writer.words.headings.text;
  if (asked !== null || channel === null || channel.textLimits.length === 0) {
    const maximum = asked ?? usualLimits[writer.language];
    return [writer.part('text', heading, fit(writer, maximum), maximum)];
  }
  return channel.textLimits.map(({ field, maximumCharacters }, index) =>
    writer.part(
      `text.${index + 1}`,
      field[writer.language],
      fit(writer, maximumCharacters),
      maximumCharacters,
    ),
  );
}

import type { Said } from '../languages.ts';
import { placesOf, type Hit } from './hit.ts';
import { blank, type PreparedText } from './prepared-text.ts';
import { longParagraph, reasons, repeatedSentence } from './reasons.ts';

/** A paragraph a reader loses the thread in; a wide character says about as much as three Latin ones. */
const longParagraphInLatinCharacters = 1500;
const shortestRepeatedSentenceInCharacters = 10;
const shownOfParagraphInCharacters = 24;

const padding = (start: number, end: number, reason: Said, suggestions: readonly string[] = []): Hit => ({
  class: 'padding',
  start,
  end,
  reason,
  suggestions,
  stops: false,
});

const marks = /[!！]{2,}|[?？]{2,}|[!！?？]{3,}/g;
const wideEcho =
  /([\p{Script=Han}]{2,6})\1\1+|(真的|非常|十分|特别|特別|求求|拜托|拜託|求求你们|求求你們|太)\2+/gu;
const latinEcho = /\b(really|very|so|please|too)(?:[ ,]+\1\b)+|\b([a-z]{2,12})(?:[ ,]+\2\b){2,}/gi;
const capitals = /(?<![A-Za-z])(?:[A-Z][A-Z']*)(?:[ ,]{1,2}[A-Z][A-Z']*){3,}(?![a-z])/g;
const addressed = /\b(?:I|YOU|YOUR|MY|ME|NOW|NOT|WILL|THIS)\b/;

/** Shouting: four words and more of capitals that are no heading on a line of its own and no string of names. */
function capitalRuns(own: string): readonly Hit[] {
  return [...placesOf(capitals, own)].flatMap(({ start, end, words }) => {
    const isEnough = words.replace(/[^A-Z]/g, '').length >= 12;
    return isEnough && addressed.test(words) ? [padding(start, end, reasons.padding)] : [];
  });
}

function longParagraphs({ own }: PreparedText): readonly Hit[] {
  const hits: Hit[] = [];
  for (const { start, words } of placesOf(/[^\n]+/g, own)) {
    if (words.length * 3 < longParagraphInLatinCharacters) continue;
    const wide = words.match(/\p{Script=Han}/gu)?.length ?? 0;
    if (words.length + wide * 2 < longParagraphInLatinCharacters || words.startsWith(blank)) continue;
    // Only its beginning is marked: a line under the whole of it would bury the other marks.
    const shown = words.slice(0, shownOfParagraphInCharacters).search(/[，。,.;；：:]/);
    hits.push(padding(start, start + (shown > 3 ? shown : shownOfParagraphInCharacters), longParagraph));
  }
  return hits;
}

function repeatedSentences({ own, sentences }: PreparedText): readonly Hit[] {
  const seen = new Set<string>();
  return sentences.flatMap(({ start, end }) => {
    const words = own.slice(start, end);
    const plain = words.replace(/[\s。.!?！？]/g, '').toLowerCase();
    if (plain.length < shortestRepeatedSentenceInCharacters || plain.includes(blank)) return [];
    const isRepeated = seen.has(plain);
    seen.add(plain);
    if (!isRepeated) return [];
    const from = start + (words.length - words.trimStart().length);
    return [padding(from, start + words.trimEnd().length, repeatedSentence)];
  });
}

/** What is hard to read by its shape: strings of marks, capitals, echoes, a sentence twice, one huge paragraph. */
export function structureOf(prepared: PreparedText): readonly Hit[] {
  const { own } = prepared;
  return [
    ...[...placesOf(marks, own)].map(({ start, end, words }) =>
      padding(start, end, reasons.padding, [
        /[?？]/.test(words) ? words.replace(/[^?？]/g, '').charAt(0) : wordsEnd(words),
      ]),
    ),
    ...[...placesOf(wideEcho, own), ...placesOf(latinEcho, own)].map(({ start, end }) =>
      padding(start, end, reasons.padding),
    ),
    ...capitalRuns(own),
    ...repeatedSentences(prepared),
    ...longParagraphs(prepared),
  ];
}

const wordsEnd = (marksFound: string): string => (marksFound.includes('！') ? '。' : '.');

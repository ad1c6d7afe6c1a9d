import { describe, expect, test } from 'vitest';
import { languages, type Language } from '../../src/shared/languages.ts';
import { checkWording } from '../../src/shared/wording/check.ts';
import { sentencesOf } from './scoring.ts';

/** The checker runs on each key press. Times are compared with each other, so that a slow machine fails nothing. */
const lengthInCharacters = 10_000;

const filled = (words: string, length = lengthInCharacters): string =>
  words.repeat(Math.ceil(length / words.length)).slice(0, length);

const realText = (language: Language, length = lengthInCharacters): string =>
  filled(`${sentencesOf[language].tuning.map(({ text }) => text).join('\n')}\n`, length);

function bestOf(times: number, text: string, language: Language): number {
  let best = Infinity;
  for (let round = 0; round < times; round++) {
    const began = performance.now();
    checkWording(text, { language, isPublic: true });
    best = Math.min(best, performance.now() - began);
  }
  return best;
}

const hostile = [
  '！',
  'a',
  'A',
  '1',
  '1 ',
  '-',
  '"',
  '“',
  '「',
  '《',
  '>',
  '.',
  ' ',
  '\n',
  '不',
  '我',
  '退',
  '【',
  '@',
  'a@',
  'a.',
  '最近',
  '不退',
  '不退就',
  '不退我会发',
  '验证码',
  '4111 ',
  '真的',
  '退钱',
  'A B ',
  'I ',
  'or I ',
  'refund ',
  'refund or I ',
  'if you don’t ',
  'never ',
  'about 3',
  'keep ',
  'they ',
  '2026年',
  '客服',
  '几百',
  '大概1',
  'code ',
  'how can a ',
  'the worst a b ',
  '+1 ',
  '138 ',
  '0',
  'https://',
  '每次',
  '卡4',
];

describe.each(languages)('speed, %s', (language) => {
  test('a text of 10,000 characters', () => {
    const text = realText(language);
    const took = bestOf(5, text, language);
    console.log(`${language}: ${took.toFixed(1)} ms for ${text.length} characters`);
    expect(took).toBeLessThan(250);
  });
  test('twice the text takes about twice the time', () => {
    const once = bestOf(4, realText(language), language);
    const fourfold = bestOf(3, realText(language, lengthInCharacters * 4), language);
    expect(fourfold / once).toBeLessThan(10);
  });
  test('no text of repeated characters or near-matches takes much longer than a real one', () => {
    bestOf(3, realText(language), language);
    const usual = Math.max(bestOf(3, realText(language), language), 2);
    for (const words of hostile)
      expect(bestOf(2, filled(words), language) / usual, JSON.stringify(words)).toBeLessThan(12);
  });
});

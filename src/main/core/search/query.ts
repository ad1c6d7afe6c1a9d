import { fold } from './fold.ts';
import { gramQuery } from './grams.ts';

/** What opens a phrase at the beginning of a word, and what closes it; full-width and curly marks are typed as often. */
const opening = '"“”＂「『';
const closing = '"“”＂」』';
const phraseOrWord = new RegExp(`[${opening}]([^${closing}]+)(?:[${closing}]|$)|(\\S+)`, 'gu');

/**
 * The words and "phrases" of what was typed, folded, each once. Nothing in it is a command: signs are sought as signs.
 * A phrase that is not closed yet runs to the end, so that hits show while it is typed.
 */
export function parseWords(typed: string): string[] {
  const words = new Set<string>();
  for (const [, phrase, word] of typed.matchAll(phraseOrWord)) words.add(fold(phrase ?? word ?? ''));
  words.delete('');
  return [...words];
}

/** The index query for texts that hold all of the words. */
export const matchAll = (words: readonly string[]): string => words.map(gramQuery).join(' AND ');

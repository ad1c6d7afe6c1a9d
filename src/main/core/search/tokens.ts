const run = /[\p{L}\p{N}]+/gu;
/** Chinese is broken into lines anywhere: a line end between two ideographs ends no word. */
const brokenLine = /(?<=\p{Script=Han})[ \t]*\r?\n\s*(?=\p{Script=Han})/gu;
/** `1,299` is one number. */
const thousands = /(?<=\d),(?=\d{3}(?!\d))/g;

/** Runs of letters and digits; everything else only separates them. */
export const runsOf = (folded: string): string[] =>
  folded.replace(brokenLine, '').replace(thousands, '').match(run) ?? [];

const pairsOf = (characters: readonly string[]): string[] =>
  characters.slice(1).map((second, index) => `${characters[index] ?? ''}${second}`);

/**
 * The words of the index: each run as its overlapping pairs of characters and its last character alone. So a query finds any
 * part of a run, in Chinese and in numbers alike, as one phrase of pairs, and a single character as the start of a pair.
 */
export function indexWords(folded: string): string {
  return runsOf(folded)
    .map((text) => {
      const characters = Array.from(text);
      return [...pairsOf(characters), characters.at(-1) ?? ''].join(' ');
    })
    .join(' ');
}

/** The FTS5 phrase that finds a term: runs before the last one are whole to their end, the last may go on. Null for no letters. */
export function phraseOf(folded: string): string | null {
  const runs = runsOf(folded);
  const words = runs.flatMap((text, index) => {
    const characters = Array.from(text);
    const pairs = pairsOf(characters);
    return index < runs.length - 1 ? [...pairs, characters.at(-1) ?? ''] : pairs;
  });
  const last = Array.from(runs.at(-1) ?? '');
  // A single last character has no pair of its own: it is found as the beginning of one.
  if (last.length === 1) return `"${[...words, last[0]].join(' ')}" *`;
  return words.length === 0 ? null : `"${words.join(' ')}"`;
}

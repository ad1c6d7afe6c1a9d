import { fold } from './fold.ts';
import { runsOf } from './tokens.ts';

const before = 24;
const length = 90;

/** Characters of a term with anything but letters and digits allowed between its runs, as the index has it. */
function patternOf(terms: readonly string[]): RegExp | null {
  const alternatives = terms
    .map((term) =>
      runsOf(term)
        .map((text) =>
          text.replace(/\d(?=\d)/g, '$&,?').replace(/\p{Script=Han}(?=\p{Script=Han})/gu, '$& ?'),
        )
        .join('[^\\p{L}\\p{N}]*'),
    )
    .filter((text) => text !== '')
    .sort((a, b) => b.length - a.length);
  return alternatives.length === 0 ? null : new RegExp(alternatives.join('|'), 'gu');
}

export interface Snippet {
  readonly snippet: string;
  readonly ranges: readonly (readonly [number, number])[];
}

/** The words around the first hit, as they were written, on one line, with where the hits are. `terms` are folded. */
export function snippetOf(original: string, terms: readonly string[]): Snippet {
  const text = original.replace(/\s+/g, ' ').trim();
  const { text: folded, offsets } = fold(text);
  const pattern = patternOf(terms);
  const first = pattern?.exec(folded)?.index ?? 0;
  const start = Math.max(0, (offsets[first] ?? 0) - before);
  const end = Math.min(text.length, start + length);
  const lead = start > 0 ? '…' : '';
  const ranges: [number, number][] = [];
  if (pattern) {
    pattern.lastIndex = 0;
    for (const { index, 0: found } of folded.matchAll(pattern)) {
      const from = offsets[index] ?? 0;
      const to = offsets[index + found.length] ?? text.length;
      if (from < start || to > end) continue;
      ranges.push([from - start + lead.length, to - start + lead.length]);
    }
  }
  return { snippet: `${lead}${text.slice(start, end)}${end < text.length ? '…' : ''}`, ranges };
}

/** A text made ready for matching; every index is the same in all of its forms. */
export interface PreparedText {
  /** Full-width digits and letters, curled apostrophes and odd spaces folded, one unit for one unit. */
  readonly folded: string;
  /** The folded text with everything that is exempt (quotations, titles, addresses, places to fill in) blanked out. */
  readonly own: string;
  readonly sentences: readonly Sentence[];
}

export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** Stands for a character that is exempt; no pattern matches it. */
export const blank = '\uE000';

const foldable = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g;

function fold(text: string): string {
  return text
    .replace(foldable, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
    .replace(/[\u2018\u2019\u02BC]/g, "'")
    .replace(/[\u00A0\u3000\u2009\u202F]/g, ' ')
    .replace(/[\u2010-\u2013\u2212]/g, '-');
}

const closers = new Map([
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['〈', '〉'],
]);

/** Quotations and titles within one line, in one pass: an opening mark that is never closed quotes nothing. */
function quotedRanges(text: string): readonly Sentence[] {
  const ranges: Sentence[] = [];
  const open = new Map<string, number>();
  for (let index = 0; index < text.length; index++) {
    const one = text.charAt(index);
    if (one === '\n') {
      open.clear();
      continue;
    }
    const opened = open.get(one);
    if (opened !== undefined) {
      ranges.push({ start: opened, end: index + 1 });
      open.delete(one);
      continue;
    }
    const closer = one === '"' ? '"' : closers.get(one);
    if (closer !== undefined && !open.has(closer)) open.set(closer, index);
  }
  return ranges;
}

/** Quoted lines, web addresses, and what a composed draft leaves to be filled in (its marks are those of `model/draft.ts`). */
const exemptPieces =
  /^[ \t]{0,4}>[^\n]*|https?:\/\/[^\s，。；）)]+|【[^】\n]{0,80}】|\[fill in: [^\]\n]{0,80}\]/gm;

function blankOut(text: string): string {
  const ranges = [...quotedRanges(text)];
  for (const match of text.matchAll(exemptPieces))
    ranges.push({ start: match.index, end: match.index + match[0].length });
  ranges.sort((first, second) => first.start - second.start);
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end } of ranges) {
    if (end <= done) continue;
    const from = Math.max(start, done);
    pieces.push(text.slice(done, from), blank.repeat(end - from));
    done = end;
  }
  return pieces.join('') + text.slice(done);
}

/** Ends at 。！？!? and line ends; at a full stop only before a space that no known abbreviation or number precedes. */
const sentenceEnd =
  /[。！？!?\n]+|(?<!\b(?:no|nos|mr|mrs|ms|dr|ltd|inc|approx|art|reg|sec|ex|e\.g|i\.e|vs|st))\.(?=\s|$)/gi;

function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(sentenceEnd)) {
    const end = match.index + match[0].length;
    if (match.index > start) sentences.push({ start, end });
    start = end;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}

export function prepareText(text: string): PreparedText {
  const folded = fold(text);
  return { folded, own: blankOut(folded), sentences: sentencesOf(folded) };
}

/** The sentence at a place; between two of them, the empty one there. */
export function sentenceAt(sentences: readonly Sentence[], index: number): Sentence {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle];
    if (!sentence) break;
    if (index < sentence.start) high = middle - 1;
    else if (index >= sentence.end) low = middle + 1;
    else return sentence;
  }
  return { start: index, end: index };
}

import LineBreaker from 'linebreak';
import type { Cluster, FontBook } from './fonts.ts';
import { oncePer } from '../once-per.ts';
import type { TextStyle } from './style.ts';

/** A stretch of text in one style; `link` is the name of a destination in the document. */
export interface Span {
  readonly text: string;
  readonly style: TextStyle;
  readonly link?: string;
}

/** A stretch of a line in one font. `x` is from the left edge of the line, lengths in points. */
export interface Piece {
  readonly text: string;
  readonly font: string;
  readonly style: TextStyle;
  readonly link: string | null;
  readonly x: number;
  readonly width: number;
}

export interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
  readonly height: number;
}

interface Placed extends Cluster {
  readonly style: TextStyle;
  readonly link: string | null;
}

const widthOf = (cluster: Placed): number => cluster.width * cluster.style.sizePoints;
const isSpace = (cluster: Placed): boolean => cluster.text === ' ' || cluster.text === '\u3000';

/**
 * Sets spans into lines no wider than `width`. Breaks come from UAX 14 (the `linebreak` package), so no line starts with ，or 。; a
 * word that is wider than the line (a hash, a URL) is broken between characters.
 */
export function setLines(fonts: FontBook, spans: readonly Span[], width: number): readonly Line[] {
  const key = keyOf(spans, width);
  const known = key === null ? undefined : rememberedLines(fonts).get(key);
  if (known) return known;
  const lines = setAll(fonts, spans, width);
  if (key !== null) remember(rememberedLines(fonts), key, lines);
  return lines;
}

/** Longer texts come once; the short ones of tables and headings come again in every pass. */
const longestRemembered = 160;
/** A list of 10,000 exhibits has 100,000 cells: those beyond are set again in every pass, and do not fill the memory. */
const mostRemembered = 2_000;

function remember(known: Map<string, readonly Line[]>, key: string, lines: readonly Line[]): void {
  if (known.size < mostRemembered) known.set(key, lines);
}
const rememberedLines = oncePer((_: FontBook) => new Map<string, readonly Line[]>());

function keyOf(spans: readonly Span[], width: number): string | null {
  const [span, second] = spans;
  if (!span || second || span.text.length > longestRemembered) return null;
  const { sizePoints, leading, weight, color } = span.style;
  return [width, sizePoints, leading, weight, color, span.link, span.text].join('\t');
}

function setAll(fonts: FontBook, spans: readonly Span[], width: number): Line[] {
  const lines: Line[] = [];
  for (const paragraph of splitParagraphs(spans)) lines.push(...setParagraph(fonts, paragraph, width));
  return lines;
}

/** Splits at line ends; an empty line keeps its style so that it keeps its height. */
function splitParagraphs(spans: readonly Span[]): Span[][] {
  const paragraphs: Span[][] = [[]];
  for (const span of spans) {
    for (const [index, text] of span.text.split(/\r\n|\r|\n|\f/).entries()) {
      if (index > 0) paragraphs.push([]);
      paragraphs.at(-1)?.push({ ...span, text });
    }
  }
  return paragraphs;
}

function setParagraph(fonts: FontBook, spans: readonly Span[], width: number): Line[] {
  const style = spans[0]?.style;
  if (!style) return [];
  const lines: Line[] = [];
  let line: Placed[] = [];
  let lineWidth = 0;
  const finish = (): void => {
    lines.push(lineOf(line, style));
    line = [];
    lineWidth = 0;
  };
  for (const word of wordsOf(fonts, spans)) {
    const visible = trimEnd(word);
    const visibleWidth = visible.reduce((sum, cluster) => sum + widthOf(cluster), 0);
    if (lineWidth + visibleWidth > width && line.length > 0) finish();
    for (const part of visibleWidth > width ? atJoints(word) : [word]) {
      if (line.length > 0 && lineWidth + part.reduce((sum, cluster) => sum + widthOf(cluster), 0) > width)
        finish();
      for (const cluster of part) {
        if (lineWidth + widthOf(cluster) > width && line.length > 0) {
          if (isSpace(cluster)) continue;
          const carried = carriedOver(line, cluster);
          finish();
          line = carried;
          lineWidth = carried.reduce((sum, one) => sum + widthOf(one), 0);
        }
        line.push(cluster);
        lineWidth += widthOf(cluster);
      }
    }
  }
  finish();
  return lines;
}

const mayNotBegin = /^[)\]}）」』】》〉〕’”，。、；：！？,.;:!?…]$/;

/** A row of sixty exclamation marks has no place to break: it is torn where the line ends. */
const mostCarried = 3;

/** Takes off a line what has to go to the next one with `next`: no line begins with a closing bracket, though its word is torn. */
function carriedOver(line: Placed[], next: Placed): Placed[] {
  if (!mayNotBegin.test(next.text)) return [];
  const start = line.findLastIndex(({ text }) => !mayNotBegin.test(text));
  return start > 0 && line.length - start <= mostCarried ? line.splice(start) : [];
}

/** A word too long for its line, such as the name of a file, is torn where its parts are joined before it is torn anywhere else. */
function atJoints(word: readonly Placed[]): readonly Placed[][] {
  const parts: Placed[][] = [[]];
  for (const [index, cluster] of word.entries()) {
    parts.at(-1)?.push(cluster);
    if (/^[-_/.]$/.test(cluster.text) && index < word.length - 1) parts.push([]);
  }
  return parts;
}

/** The unbreakable stretches of a paragraph, each with the spaces that follow it. */
function* wordsOf(fonts: FontBook, spans: readonly Span[]): Generator<Placed[]> {
  const text = spans.map((span) => span.text).join('');
  const breaker = new LineBreaker(text);
  const placed: Placed[] = [];
  const ends: number[] = [];
  let end = 0;
  let before = '';
  for (const span of spans) {
    // A cluster may stand for other text than its own (a code point in words): its end is counted on the original.
    for (const segment of graphemesOf(span.text)) {
      end += segment.length;
      const inLatin = segment === '’' && latinLetter.test(before);
      before = segment;
      for (const { text: drawn, font, width } of fonts.clustersOf(segment, span.style.weight, inLatin)) {
        placed.push({ text: drawn, font, width, style: span.style, link: span.link ?? null });
        ends.push(end);
      }
    }
  }
  let next = 0;
  for (let point = breaker.nextBreak(); point !== null; point = breaker.nextBreak()) {
    const first = next;
    while (next < placed.length && (ends[next] ?? Infinity) <= point.position) next += 1;
    if (next > first) yield placed.slice(first, next);
  }
  const rest = placed.slice(next);
  if (rest.length > 0) yield rest;
}

const latinLetter = /\p{Script=Latin}/u;
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** Printable ASCII and Latin-1, ideographs and their punctuation: each stands for itself, none joins with another (UAX 29). */
const standingAlone = /^[\x20-\x7e\xa1-\xac\xaf-\xff\u2013-\u2026\u3000-\u3029\u4e00-\u9fff\uff01-\uff5e]*$/;

/** The grapheme clusters of a text; nearly all of what is printed needs no segmenter, which makes an object for each. */
const graphemesOf = (text: string): Iterable<string> =>
  standingAlone.test(text) ? text : Array.from(segmenter.segment(text), ({ segment }) => segment);

/** Letters of a word, a date or an amount that must not be torn; longer ones (a URL, a whole hash) may be. */
const mostLettersWhole = 18;
const word = /\p{Script=Han}{2}|[\p{Script=Latin}\p{N}’'.,:@*_+–-]+/gu;

/** Width in points of the widest word in a text that should stay on one line. */
export function widestWord(fonts: FontBook, { text, style }: Span): number {
  const widths = (text.match(word) ?? [])
    .filter(({ length }) => length <= mostLettersWhole)
    .map((part) =>
      fonts.clustersOf(part, style.weight).reduce((sum, { width }) => sum + width * style.sizePoints, 0),
    );
  return Math.max(0, ...widths);
}

function trimEnd(clusters: readonly Placed[]): readonly Placed[] {
  let end = clusters.length;
  while (end > 0 && isSpace(clusters[end - 1] as Placed)) end -= 1;
  return clusters.slice(0, end);
}

/** A line that is there to be found, not seen; it is stretched to its place when it is drawn. Null where no font has any of it. */
export function setUnseenLine(fonts: FontBook, text: string, style: TextStyle): Line | null {
  const line = lineOf(
    fonts.unseenClusters(text).map((cluster) => ({ ...cluster, style, link: null })),
    style,
  );
  return line.width > 0 ? line : null;
}

/**
 * Joins neighbours of the same font, style and link into pieces. Texts are joined once: one grown letter by letter is kept as a tree of letters.
 * A space at which the line was broken has no width, and is written, or a screen reader would read its two words as one.
 */
function lineOf(clusters: readonly Placed[], fallback: TextStyle): Line {
  const pieces: Piece[] = [];
  const visible = trimEnd(clusters);
  let x = 0;
  let height = fallback.sizePoints * fallback.leading;
  for (let start = 0; start < visible.length;) {
    const first = visible[start] as Placed;
    let end = start;
    let width = 0;
    for (let next: Placed | undefined = first; next && isLike(next, first); next = visible[end]) {
      width += widthOf(next);
      end += 1;
    }
    const space = end === visible.length ? clusters[end] : undefined;
    const text = clusters
      .slice(start, space && isLike(space, first) ? end + 1 : end)
      .map((cluster) => cluster.text)
      .join('');
    pieces.push({ text, font: first.font, style: first.style, link: first.link, x, width });
    x += width;
    height = Math.max(height, first.style.sizePoints * first.style.leading);
    start = end;
  }
  return { pieces, width: x, height };
}

const isLike = (one: Placed, other: Placed): boolean =>
  one.font === other.font && one.style === other.style && one.link === other.link;

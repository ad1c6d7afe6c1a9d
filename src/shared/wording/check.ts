import type { Language } from '../languages.ts';
import type { DraftPart } from '../model/draft.ts';
import type { FindingClass, WordingFinding } from '../model/wording.ts';
import { guardsOf } from './guards.ts';
import { placesOf, type Hit } from './hit.ts';
import { lexicons, type LexiconGroup } from './lexicon.ts';
import { personalDataIn } from './personal-data.ts';
import { prepareText, type PreparedText } from './prepared-text.ts';
import { reasons } from './reasons.ts';
import { structureOf } from './structure.ts';
import { payOrPublishIn } from './threats.ts';

/** What the case knows, as words ready to stand in a text; offered before the patterns to fill in. */
export interface WordingFacts {
  readonly dates?: readonly string[];
  readonly amounts?: readonly string[];
  readonly counterparts?: readonly string[];
}

export interface WordingOptions {
  readonly language: Language;
  readonly isPublic: boolean;
  /** Words of the other side: only what reveals a person is looked for. */
  readonly quotation?: boolean;
  readonly facts?: WordingFacts;
}

interface CompiledGroup extends LexiconGroup {
  readonly compiled: readonly RegExp[];
}

const compiledLexicons = new Map<Language, readonly CompiledGroup[]>();

function lexiconOf(language: Language): readonly CompiledGroup[] {
  const known = compiledLexicons.get(language);
  if (known) return known;
  const groups = lexicons[language].map((group) => ({
    ...group,
    compiled: group.patterns.map((pattern) => new RegExp(pattern.source, 'gi')),
  }));
  compiledLexicons.set(language, groups);
  return groups;
}

function lexiconHits(prepared: PreparedText, language: Language): readonly Hit[] {
  const excused = guardsOf(prepared, language !== 'en');
  return lexiconOf(language).flatMap((group) =>
    group.compiled.flatMap((pattern) =>
      [...placesOf(pattern, prepared.own)]
        .filter(({ start, end }) => !group.unless?.some((guard) => excused(guard, start, end)))
        .map(({ start, end }) => ({
          class: group.class,
          start,
          end,
          reason: group.reason ?? reasons[group.class],
          suggestions: group.suggestions,
          stops: false,
        })),
    ),
  );
}

/** One mark for one place: a hard stop before the rest, then the longer words, then the earlier ones. */
function withoutOverlaps(hits: readonly Hit[], lengthInUnits: number): readonly Hit[] {
  const taken = new Uint8Array(lengthInUnits);
  const byWeight = hits.toSorted(
    (first, second) =>
      Number(second.stops) - Number(first.stops) ||
      second.end - second.start - (first.end - first.start) ||
      first.start - second.start,
  );
  return byWeight
    .filter(({ start, end }) => {
      if (taken[start] || taken[end - 1]) return false;
      taken.fill(1, start, end);
      return true;
    })
    .sort((first, second) => first.start - second.start);
}

const longestNameInCharacters = 120;

/** FNV-1a: tells long words with the same beginning apart. */
function shortHash(words: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < words.length; index++)
    hash = Math.imul(hash ^ words.charCodeAt(index), 0x01000193) >>> 0;
  return hash.toString(36);
}

function keyOf(hit: Hit, words: string): string {
  const plain = words.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  const named =
    hit.named ??
    (plain.length <= longestNameInCharacters
      ? plain
      : `${plain.slice(0, longestNameInCharacters)}~${shortHash(plain)}`);
  return `${hit.class}:${named}`;
}

const factsFor = (name: FindingClass, facts: WordingFacts | undefined): readonly string[] =>
  (name === 'vague-time' && facts?.dates) ||
  (name === 'vague-amount' && facts?.amounts) ||
  (name === 'vague-actor' && facts?.counterparts) ||
  [];

/**
 * The places of a text that could be said more clearly, in their order and without overlaps. Pure, and linear in the
 * length of the text, so that it can run on each key press. What stands in quotation marks, in the marks of a title or
 * on a line that begins with `>` is left alone, save for what reveals a person.
 */
export function checkWording(text: string, options: WordingOptions): readonly WordingFinding[] {
  const prepared = prepareText(text);
  const hits = [
    ...personalDataIn(prepared.folded, options.isPublic),
    ...(options.quotation
      ? []
      : [
          ...payOrPublishIn(prepared.own, options.language),
          ...lexiconHits(prepared, options.language),
          ...structureOf(prepared),
        ]),
  ];
  return withoutOverlaps(hits, text.length).map((hit) => ({
    key: keyOf(hit, text.slice(hit.start, hit.end)),
    class: hit.class,
    start: hit.start,
    end: hit.end,
    reason: hit.reason,
    suggestions: [...factsFor(hit.class, options.facts), ...hit.suggestions],
    stops: hit.stops,
  }));
}

/** What is still open after the user's dismissals; a hard stop cannot be dismissed, only resolved in the text. */
export const openFindings = (
  findings: readonly WordingFinding[],
  dismissed: readonly string[],
): readonly WordingFinding[] => findings.filter(({ stops, key }) => stops || !dismissed.includes(key));

export interface PartFinding extends WordingFinding {
  readonly partId: string;
}

/** The hard stops of a whole draft: nothing is sent, copied for a public channel or exported while there is one. */
export function stopsOf(
  parts: readonly Pick<DraftPart, 'id' | 'text' | 'quotation'>[],
  options: Pick<WordingOptions, 'language' | 'isPublic'>,
): readonly PartFinding[] {
  return parts.flatMap(({ id, text, quotation }) =>
    checkWording(text, { ...options, quotation })
      .filter(({ stops }) => stops)
      .map((finding) => ({ ...finding, partId: id })),
  );
}

import { isWide } from './fold.ts';

/**
 * What the index holds of a text. Each wide character (an ideograph) is a gram; each narrow one (a letter, digit or sign)
 * makes a gram with its neighbour to the right, because alone it would be in nearly every text. A narrow character after
 * a wide one or a space is a gram of its own before that. So any stretch of text is a run of neighbouring grams, from its
 * first character to its last, and is looked up as a phrase. Single narrow characters are listed once at the end.
 */
interface Character {
  readonly written: string;
  readonly wide: boolean;
}

/** Signs and the space mean something to the index's tokenizer; moved into the private use area they mean nothing. */
const privateUse = 0xe000;
/** A character of a text that is from there itself gives way, or it would be taken for a sign. */
const movedUse = 0xe100;
const boundary = String.fromCodePoint(privateUse);

/** Grown as characters come up: no more than Unicode has. */
const characters = new Map<string, Character>();

function characterOf(text: string): Character {
  let character = characters.get(text);
  if (!character) {
    const point = text.codePointAt(0) ?? 0;
    character = {
      written: writtenAs(text, point),
      wide: isWide(text.charCodeAt(0)),
    };
    characters.set(text, character);
  }
  return character;
}

function writtenAs(text: string, point: number): string {
  if (point >= privateUse && point < movedUse) return String.fromCodePoint(movedUse - privateUse + point);
  const isWord = point >= 0x80 || (point >= 0x30 && point <= 0x39) || (point >= 0x61 && point <= 0x7a);
  return isWord ? text : String.fromCodePoint(privateUse + point);
}

const space = characterOf(' ');

/** Calls back for each gram of a folded text. `isPart` where the text is a stretch of a longer one: a word that is sought. */
function eachGram(folded: string, isPart: boolean, onGram: (gram: string) => void): void {
  let before: Character | undefined;
  let held: Character | undefined;
  for (const one of folded) {
    const character = characterOf(one);
    if (held) onGram(held.written + character.written);
    held = undefined;
    if (character.wide) onGram(character.written);
    else if (character !== space) {
      const isEdge = before === undefined ? !isPart : before.wide || before === space;
      if (isEdge) onGram(character.written);
      held = character;
    }
    before = character;
  }
  if (isPart && held && held.written.length === folded.length) onGram(held.written);
}

/** A folded text as the index takes it: its grams in their order, then each of its narrow characters once. */
export function indexText(folded: string): string {
  let text = '';
  eachGram(folded, false, (gram) => (text += `${gram} `));
  const narrow = new Set<string>();
  for (const one of folded) {
    const character = characterOf(one);
    if (!character.wide && character !== space) narrow.add(character.written);
  }
  return `${text}${boundary} ${[...narrow].join(' ')}`;
}

/** Several texts that no phrase may run across. */
export const indexTexts = (folded: readonly string[]): string => folded.map(indexText).join(` ${boundary} `);

/** The index query for a folded word or phrase: grams in quotation marks, so that no sign of the user's is in it. */
export function gramQuery(folded: string): string {
  const grams: string[] = [];
  eachGram(folded, true, (gram) => grams.push(gram));
  return `"${grams.join(' ')}"`;
}

/** Pairs of neighbours, and threes of narrow ones, tell stretches of a text apart without their positions. */
function placeGrams(folded: string): { readonly single: string[]; readonly several: string[] } {
  const single: string[] = [];
  const several: string[] = [];
  let before: Character | undefined;
  let first: Character | undefined;
  for (const one of folded) {
    const character = characterOf(one);
    single.push(character.written);
    if (before) several.push(before.written + character.written);
    if (first && before && !first.wide && !before.wide && !character.wide) {
      several.push(first.written + before.written + character.written);
    }
    first = before;
    before = character;
  }
  return { single, several };
}

/** A stretch of a long text as the index of places takes it. */
export function placeText(folded: string): string {
  const { single, several } = placeGrams(folded);
  return [...new Set([...single, ...several])].join(' ');
}

/** The query for stretches that may hold one of the words: all that do, and few that do not. */
export function placeQuery(words: readonly string[]): string {
  return words
    .map((word) => {
      const { single, several } = placeGrams(word);
      return `(${(several.length > 0 ? several : single).map((gram) => `"${gram}"`).join(' AND ')})`;
    })
    .join(' OR ');
}

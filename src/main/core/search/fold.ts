import traditionalToSimplified from 'opencc-js/dict/TSCharacters';

/** `退 退|證 证|…`: one character to one, the first where there are several (OpenCC's table). */
const simplified = new Map<string, string>();
for (const pair of traditionalToSimplified.split('|')) {
  const [from, to] = pair.split(' ');
  if (from && to && Array.from(from).length === 1 && Array.from(to).length === 1) simplified.set(from, to);
}

/** Two ways of writing one word that the table keeps apart: 帳 becomes 帐 there, and people write 账. */
const sameWord: readonly (readonly [string, string])[] = [
  ['帐', '账'],
  ['著', '着'],
  ['裏', '里'],
  ['裡', '里'],
];

export interface Folded {
  readonly text: string;
  /** For each UTF-16 unit of `text`, where its character begins in the original; one more for the end. */
  readonly offsets: readonly number[];
}

const variants = new Map(sameWord);
const mark = /\p{M}/gu;

/** One character as the search sees it: width, case, accents and the script of Chinese do not matter. */
function foldCharacter(character: string): string {
  const plain = character.normalize('NFKD').replace(mark, '').normalize('NFKC').toLowerCase();
  return Array.from(plain, (one) => {
    const simple = simplified.get(one) ?? one;
    return variants.get(simple) ?? simple;
  }).join('');
}

const known = new Map<string, string>();

/** Folds a text and keeps where each part of it came from, so that hits are shown in the words as they were written. */
export function fold(original: string): Folded {
  const parts: string[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const character of original) {
    const folded = known.get(character) ?? foldCharacter(character);
    // The characters of a language are few thousand; a hostile file may bring all of Unicode.
    if (known.size < 20_000) known.set(character, folded);
    parts.push(folded);
    for (let unit = 0; unit < folded.length; unit += 1) offsets.push(at);
    at += character.length;
  }
  offsets.push(at);
  return { text: parts.join(''), offsets };
}

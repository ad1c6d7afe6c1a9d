import hongKongVariants from 'opencc-js/dict/HKVariants';
import taiwanVariants from 'opencc-js/dict/TWVariants';
import traditionalToSimplified from 'opencc-js/dict/TSCharacters';

/** Two ways of writing one word that the tables keep apart: 帳 becomes 帐 there, and people write 账. */
const sameWord: readonly (readonly [string, string])[] = [
  ['帐', '账'],
  ['著', '着'],
];

/** `乾 干|亂 乱` → pairs; where a dictionary offers several characters, the first counts. */
function pairsOf(dictionary: string): [from: string, to: string][] {
  return dictionary.split('|').flatMap((line) => {
    const [from = '', to = ''] = line.split(' ');
    return from !== '' && to !== '' && from !== to ? [[from, to]] : [];
  });
}

/**
 * The character that stands for a character and all its written forms: traditional and regional forms lead to the
 * simplified one. One character for one, so that offsets stay; words are not translated (計程車 is not 出租车). Text and
 * query go through the same table, so a character with two simplified forms (乾) finds both.
 */
export function simplifiedCharacters(): ReadonlyMap<string, string> {
  const table = new Map<string, string>(pairsOf(traditionalToSimplified));
  // Regional forms (裏, 爲) that the first table does not know lead to what their standard form leads to.
  for (const [standard, regional] of [...pairsOf(taiwanVariants), ...pairsOf(hongKongVariants)]) {
    if (!table.has(regional)) table.set(regional, table.get(standard) ?? standard);
  }
  for (const [from, to] of sameWord) table.set(from, to);
  for (const from of table.keys()) table.set(from, lastOf(table, from));
  return table;
}

/** Follows chains to their end, so that folding what is folded changes nothing; a ring ends where it began. */
function lastOf(table: ReadonlyMap<string, string>, from: string): string {
  const seen = new Set<string>();
  let last = from;
  for (let next = table.get(last); next !== undefined && !seen.has(next); next = table.get(last)) {
    seen.add(next);
    last = next;
  }
  return last;
}

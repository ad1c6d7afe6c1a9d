/** How many UTF-16 units of a text its first code points take; all of it where it has no more. */
export function unitsWithin(text: string, codePoints: number): number {
  if (text.length <= codePoints) return text.length;
  let units = 0;
  let count = 0;
  for (const one of text) {
    if (count === codePoints) return units;
    units += one.length;
    count += 1;
  }
  return units;
}

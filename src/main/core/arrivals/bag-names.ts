/** More files than any case has; each costs memory before it is looked at. */
const mostFiles = 100_000;
/** Pictures hardly shrink in a zip, texts to a tenth: what unpacks to more than this is made to fill a disk. */
const largestRatio = 200;
const smallestSuspectBytes = 256 * 1024 * 1024;

/** Null where the names of a bag are those of files below one folder, each once on any system; else the first that is not. */
export function badName(names: Iterable<string>): string | null {
  const seen = new Set<string>();
  for (const name of names) {
    const parts = name.split('/');
    const escapes = parts.some((part) => part === '' || part === '.' || part === '..');
    if (escapes || /[\\\p{Cc}]/u.test(name) || /^[A-Za-z]:/.test(name)) return name;
    // Two names that are one on a disk that does not tell case, or forms of Unicode, apart.
    const folded = name.normalize('NFC').toLowerCase();
    if (seen.has(folded)) return name;
    seen.add(folded);
  }
  return null;
}

/** Null where a bag unpacks to what its size lets expect; else words for what does not. */
export function tooLarge(sizes: ReadonlyMap<string, number>, packedBytes: number | null): string | null {
  if (sizes.size > mostFiles) return `${sizes.size} files (at most ${mostFiles})`;
  const total = [...sizes.values()].reduce((sum, size) => sum + Math.max(size, 0), 0);
  if (packedBytes === null || total < smallestSuspectBytes || total <= packedBytes * largestRatio)
    return null;
  return `${megabytes(packedBytes)} → ${megabytes(total)} (at most ${largestRatio}:1)`;
}

export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

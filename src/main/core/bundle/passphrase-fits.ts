interface LockedEntry {
  readonly encrypted: boolean;
  readonly uncompressedSize: number;
}

const mostTried = 3;

/**
 * Whether a passphrase opens one of the smallest files of a protected zip; `readsWhole` tries one. Two bytes of each tell whether it fits
 * (AE-2): one wrong passphrase in 65,536 passes them, and the right one fails where they were damaged, so that one file alone proves neither.
 */
export async function passphraseFits<Entry extends LockedEntry>(
  entries: Iterable<Entry>,
  readsWhole: (entry: Entry) => Promise<boolean>,
): Promise<boolean> {
  const locked = [...entries].filter(({ encrypted }) => encrypted);
  const smallest = locked.sort((one, other) => one.uncompressedSize - other.uncompressedSize);
  for (const entry of smallest.slice(0, mostTried)) if (await readsWhole(entry)) return true;
  return false;
}

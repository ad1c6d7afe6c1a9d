/** A picture of a series as the order sees it. */
export interface Placed {
  /** When what it shows was said: UTC, or null where nothing was read. */
  readonly said: string | null;
  /** When it was made: UTC, or null where that is not known. */
  readonly made: string | null;
  /** Name of the file; numbers in it count as numbers. */
  readonly name: string;
}

const byName = new Intl.Collator('en', { numeric: true });

/** UTC in ISO 8601: the order of the characters is that of time, and the end of the alphabet stands for not known. */
const compare = (one: string | null, other: string | null): number => {
  const [left, right] = [one ?? '~', other ?? '~'];
  return left < right ? -1 : left > right ? 1 : 0;
};

const byMaking = (one: Placed, other: Placed): number =>
  compare(one.made, other.made) || byName.compare(one.name, other.name);

/** More often later than earlier, of all that say both: the reader scrolled down. People also begin at the newest and scroll up. */
function scrolledUp(dated: readonly Placed[]): boolean {
  let falling = 0;
  for (const [index, one] of dated.entries()) {
    const next = dated[index + 1];
    if (next) falling += compare(one.said, next.said);
  }
  return falling > 0;
}

/**
 * Pictures in the order of the chat. What was said and when a picture was made are two clocks: pictures with a time in them
 * stand by that time, and each without follows the one that was made before it, the other way round where the chat was read upwards.
 */
export function inChatOrder<Picture extends Placed>(pictures: readonly Picture[]): Picture[] {
  const made = pictures.toSorted(byMaking);
  const taken = scrolledUp(made.filter(({ said }) => said !== null)) ? made.reverse() : made;
  const leading: Picture[] = [];
  const anchored: { readonly said: string; readonly run: Picture[] }[] = [];
  for (const picture of taken) {
    const last = anchored.at(-1);
    if (picture.said !== null) anchored.push({ said: picture.said, run: [picture] });
    else (last?.run ?? leading).push(picture);
  }
  // Sorting is stable: of equal times the one made first stays first.
  const sorted = anchored.toSorted((one, other) => compare(one.said, other.said));
  return [...leading, ...sorted.flatMap(({ run }) => run)];
}

/**
 * How well copies of drawn chat screens are told from other screens of the same app, whether scrolled screens are found to overlap, and
 * how long it takes for 5,000 pictures: `node scripts/bench/alike.ts [--chats 20]`, ten screens each.
 */
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { hashList, looksSame } from '../../src/main/core/series/compare-marks.ts';
import { markOf, type PictureMark } from '../../src/main/core/series/picture-mark.ts';
import { pixelsOverlap } from '../../src/main/core/series/pixel-overlap.ts';
import { copies, drawnMessages, scrolledScreens } from '../../tests/fixtures/chat-screens.ts';

const screensPerChat = 10;
const scrollPixels = 1700;
const { values } = parseArgs({ options: { chats: { type: 'string', default: '20' } } });

interface Picture {
  readonly screen: string;
  readonly kind: string;
  readonly mark: PictureMark;
}

async function picture(screen: string, kind: string, bytes: Uint8Array): Promise<Picture> {
  const mark = await markOf(sharp(bytes));
  if (!mark) throw new Error(`${screen} ${kind} has no mark`);
  return { screen, kind, mark };
}

const pictures: Picture[] = [];
let markMs = 0;
for (let chat = 0; chat < Number(values.chats); chat += 1) {
  const scrolls = Array.from(
    { length: screensPerChat },
    (_, index) => index * scrollPixels + ((chat * 37) % 90),
  );
  const options = { dark: chat % 4 === 3, clock: 500 + chat * 11 };
  for (const [index, bytes] of (
    await scrolledScreens(drawnMessages(chat + 1, 90), scrolls, options)
  ).entries()) {
    const screen = `${chat}.${index}`;
    const started = performance.now();
    pictures.push(await picture(screen, 'original', bytes));
    markMs += performance.now() - started;
    for (const [kind, make] of Object.entries(copies))
      pictures.push(await picture(screen, kind, await make(bytes)));
  }
}
const originals = pictures.filter(({ kind }) => kind === 'original');
console.log(`${originals.length} screens, a mark in ${(markMs / originals.length).toFixed(0)} ms on average`);

const list = hashList();
let near = 0;
let falsePairs = 0;
let compareMs = 0;
const missed = new Map(Object.keys(copies).map((kind) => [kind, 0]));
for (const one of pictures) {
  for (const index of list.near(one.mark.hashes)) {
    near += 1;
    const other = pictures[index] as Picture;
    const started = performance.now();
    const found = looksSame(other.mark.strip, one.mark.strip);
    compareMs += performance.now() - started;
    if (found && other.screen !== one.screen) falsePairs += 1;
    if (!found && other.kind === 'original' && other.screen === one.screen)
      missed.set(one.kind, (missed.get(one.kind) ?? 0) + 1);
  }
  list.add(one.mark.hashes);
}
console.log(`${near} near pairs, ${(compareMs / near).toFixed(1)} ms each; false pairs ${falsePairs}`);
console.log('copies that do not meet their original, of each kind', Object.fromEntries(missed));

const many = hashList();
const started = performance.now();
for (let index = 0; index < 5000; index += 1) {
  const hashes = (pictures[index % pictures.length] as Picture).mark.hashes.map(
    (word) => word ^ Math.imul(index, 2_654_435_761),
  );
  many.near(hashes);
  many.add(hashes);
}
console.log(
  `5,000 pictures, each against those before it: ${((performance.now() - started) / 1000).toFixed(1)} s`,
);

const overlapsOf = (step: number): string => {
  const found = originals.flatMap((one, index) => {
    const next = originals[index + step];
    return next?.screen.split('.')[0] === one.screen.split('.')[0] && next
      ? [pixelsOverlap(one.mark.strip, next.mark.strip)]
      : [];
  });
  return `${found.filter((one) => one === true).length} of ${found.length}`;
};
console.log(`overlaps found of neighbours: ${overlapsOf(1)}; of screens with one left out: ${overlapsOf(2)}`);

import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { hashList, looksSame } from '../../src/main/core/series/compare-marks.ts';
import { zhCN } from '../../src/main/core/sample/content/zh-CN.ts';
import { drawScreen } from '../../src/main/core/sample/draw-screen.ts';
import { markOf, type PictureMark } from '../../src/main/core/series/picture-mark.ts';
import { pixelsOverlap } from '../../src/main/core/series/pixel-overlap.ts';
import { copies, drawnMessages, scrolledScreens } from '../fixtures/chat-screens.ts';

async function mark(picture: Uint8Array): Promise<PictureMark> {
  const made = await markOf(sharp(picture));
  if (!made) throw new Error('no mark');
  return made;
}

function isAlike(one: PictureMark, other: PictureMark): boolean {
  const list = hashList();
  list.add(one.hashes);
  return list.near(other.hashes).length > 0 && looksSame(one.strip, other.strip);
}

describe('pictures that look the same', { timeout: 60_000 }, () => {
  test('copies of chat screens are, other screens of the same app are not, light and dark', async () => {
    const screens: Buffer[] = [];
    for (const dark of [false, true]) {
      screens.push(...(await scrolledScreens(drawnMessages(dark ? 7 : 8, 40), [0, 1500, 3000], { dark })));
    }
    const marks = await Promise.all(screens.map(mark));
    for (const [index, one] of marks.entries()) {
      for (const other of marks.slice(index + 1)) expect(isAlike(one, other)).toBe(false);
    }
    for (const [name, make] of Object.entries(copies)) {
      const alike = await Promise.all(
        screens.map(async (screen, index) =>
          isAlike(marks[index] as PictureMark, await mark(await make(screen))),
        ),
      );
      expect(alike, name).toEqual(screens.map(() => true));
    }
  });

  test('the same screen taken a minute later is; with one more message, or another word in it, it is not', async () => {
    const messages = drawnMessages(21, 12);
    const [screen] = await scrolledScreens(messages, [0], { clock: 600 });
    const [later] = await scrolledScreens(messages, [0], { clock: 661 });
    const [shorter] = await scrolledScreens(messages.slice(0, 4), [0], { clock: 600 });
    const reworded = messages.map((message, index) =>
      index === 2 ? { ...message, text: message.text.replace(/.{4}。$/u, '不予退款。') } : message,
    );
    const [other] = await scrolledScreens(reworded, [0], { clock: 600 });
    const first = await mark(screen as Buffer);
    expect(isAlike(first, await mark(later as Buffer))).toBe(true);
    expect(isAlike(first, await mark(shorter as Buffer))).toBe(false);
    expect(reworded[2]?.text).not.toBe(messages[2]?.text);
    expect(isAlike(first, await mark(other as Buffer))).toBe(false);
  });

  test('two pages that an app draws by one pattern are not', async () => {
    const { 'account-page': account, 'payment-page': payment } = zhCN.screens;
    const draw = async (content: typeof account): Promise<PictureMark | null> =>
      markOf(sharp(drawScreen(content, { traditional: false, dark: false })));
    const [one, other] = [await draw(account), await draw(payment)];
    if (!one || !other) throw new Error('no mark');
    expect(looksSame(one.strip, one.strip)).toBe(true);
    expect(looksSame(one.strip, other.strip)).toBe(false);
  });

  test('a picture turned by EXIF is compared upright; one that is a thread has no mark', async () => {
    const [screen] = await scrolledScreens(drawnMessages(3, 12), [0]);
    const turned = await sharp(screen).rotate(-90).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const upright = await markOf(sharp(turned).autoOrient());
    expect(upright).toMatchObject({ width: 1080, height: 2400 });
    expect(isAlike(await mark(screen as Buffer), upright as PictureMark)).toBe(true);
    const thread = sharp({ create: { width: 1, height: 20_000, channels: 3, background: '#fff' } });
    expect(await markOf(sharp(await thread.png().toBuffer()))).toBeNull();
  });
});

describe('screenshots that go on where the last one ended', { timeout: 60_000 }, () => {
  test('scrolled by less than a screen they overlap, by more they do not, however their copies were saved', async () => {
    const screens = await scrolledScreens(drawnMessages(5, 60), [0, 1700, 3303, 6200]);
    const strips: Uint8Array[] = [];
    for (const screen of screens) strips.push((await mark(screen)).strip);
    const [first, second, third, fourth] = strips as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
    expect(pixelsOverlap(first, second)).toBe(true);
    expect(pixelsOverlap(second, third)).toBe(true);
    expect(pixelsOverlap(third, fourth)).toBe(false);
    expect(pixelsOverlap(second, first)).toBe(false);
    const smaller = await sharp(screens[1]).resize({ width: 720 }).jpeg({ quality: 80 }).toBuffer();
    expect(pixelsOverlap(first, (await mark(smaller)).strip)).toBe(true);
  });

  test('empty screens tell nothing', async () => {
    const blank = await mark(
      await sharp({ create: { width: 1080, height: 2400, channels: 3, background: '#eee' } })
        .png()
        .toBuffer(),
    );
    expect(pixelsOverlap(blank.strip, blank.strip)).toBeNull();
  });
});

import { writeFile } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tileSpans } from '../../src/main/core/readings/ocr/detect.ts';
import { openOcr, type OcrEngine, type OcrReading } from '../../src/main/core/readings/ocr/ocr.ts';
import { decodeSteps } from '../../src/main/core/readings/ocr/recognize.ts';
import { bandHeight, readSize } from '../../src/main/core/readings/ocr/raster.ts';
import { inReadingOrder } from '../../src/main/core/readings/ocr/reading-order.ts';
import { en } from '../../src/main/core/sample/content/en.ts';
import { zhCN } from '../../src/main/core/sample/content/zh-CN.ts';
import { zhTW } from '../../src/main/core/sample/content/zh-TW.ts';
import type { ScreenContent } from '../../src/main/core/sample/content/sample-content.ts';
import { drawReceipt, drawScreen, type ScreenStyle } from '../../src/main/core/sample/draw-screen.ts';
import { characterAccuracy, comparable, drawnText } from '../fixtures/screens.ts';
import { temporaryFolder, valueOf } from '../fixtures/temporary.ts';

const light: ScreenStyle = { traditional: false, dark: false };
const never = new AbortController().signal;

let engine: OcrEngine;
beforeAll(async () => {
  engine = await openOcr();
});
afterAll(() => engine.close());

async function stored(bytes: Uint8Array): Promise<string> {
  const path = join(await temporaryFolder(), 'picture');
  await writeFile(path, bytes);
  return path;
}

const read = async (bytes: Uint8Array, mediaType = 'image/png'): Promise<OcrReading> =>
  valueOf(await engine.read({ path: await stored(bytes), mediaType }, never));

const wordsOf = ({ lines }: OcrReading): string => comparable(lines.map(({ text }) => text).join(''));

/** A screen of the sample, by its role. */
function screenOf(
  content: { screens: Readonly<Record<string, ScreenContent>> },
  role: string,
): ScreenContent {
  const screen = content.screens[role];
  if (!screen) throw new Error(`no screen ${role}`);
  return screen;
}

describe('text of screenshots', () => {
  test.each([
    ['Chinese, light', screenOf(zhCN, 'chat-2'), light],
    ['Chinese, dark', screenOf(zhCN, 'chat-1'), { traditional: false, dark: true }],
    ['a notice with rows of label and value', screenOf(zhCN, 'frozen-notice'), light],
    ['a payment, dark', screenOf(zhCN, 'payment-page'), { traditional: false, dark: true }],
    ['English, light', screenOf(en, 'chat-1'), light],
    ['English, dark', screenOf(en, 'frozen-notice'), { traditional: false, dark: true }],
  ] as const)('%s: at least 99 % of the characters', async (_, screen, style) => {
    const reading = await read(drawScreen(screen, style));
    expect(reading).toMatchObject({ width: 1080, height: 2400 });
    expect(characterAccuracy(drawnText(screen), wordsOf(reading))).toBeGreaterThanOrEqual(0.99);
    expect(Math.min(...reading.lines.map(({ confidence }) => confidence))).toBeGreaterThan(0.8);
  });

  test('Traditional Chinese: nine in ten, for the recogniser has no class for some characters', async () => {
    const screen = screenOf(zhTW, 'chat-1');
    const words = wordsOf(await read(drawScreen(screen, { traditional: true, dark: false })));
    expect(characterAccuracy(drawnText(screen), words)).toBeGreaterThanOrEqual(0.9);
  });

  test(
    'a picture of 12,000 pixels height: no line lost or doubled at a seam',
    { timeout: 90_000 },
    async () => {
      const rounds = 6;
      const reading = await read(drawScreen(zhCN.longChat, light, 12_000, rounds));
      const words = wordsOf(reading);
      expect(characterAccuracy(drawnText(zhCN.longChat, rounds), words)).toBeGreaterThanOrEqual(0.99);
      const ends = reading.lines.filter(({ text }) => text.includes('您可以拨打客服电话'));
      expect(ends).toHaveLength(rounds);
      expect(ends.at(-1)?.box[1]).toBeGreaterThan(8000);
    },
  );

  test('boxes lie around the words, in pixels of the picture', async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="300"><rect width="900" height="300" fill="#fff"/>
      <rect x="200" y="100" width="4" height="60"/></svg>`;
    const word = await sharp(drawScreen({ ...screenOf(zhCN, 'chat-1'), bubbles: [] }, light))
      .extract({ left: 380, top: 130, width: 320, height: 90 })
      .toBuffer();
    const picture = await sharp(Buffer.from(svg))
      .composite([{ input: word, left: 300, top: 80 }])
      .png()
      .toBuffer();
    const [line] = (await read(picture)).lines;
    expect(line?.text).toBe('智能客服');
    const [left = 0, top = 0, right = 0, bottom = 0] = line?.box ?? [];
    expect(left).toBeGreaterThan(300);
    expect(right).toBeLessThan(620);
    expect(right - left).toBeGreaterThan(180);
    expect(top).toBeGreaterThan(80);
    expect(bottom).toBeLessThan(170);
  });

  test('upright by EXIF; a slip that lies askew is read line by line', async () => {
    const turned = await sharp(drawReceipt(zhCN.receipt, light))
      .rotate(-90)
      .withMetadata({ orientation: 6 })
      .jpeg({ quality: 92 })
      .toBuffer();
    const reading = await read(turned, 'image/jpeg');
    expect(reading).toMatchObject({ width: 1600, height: 1200 });
    expect(characterAccuracy(comparable(zhCN.receipt.join('')), wordsOf(reading))).toBeGreaterThanOrEqual(
      0.97,
    );
  });

  test('WebP, and a JPEG that goes on after its end as phones write them', async () => {
    const screen = screenOf(zhCN, 'account-page');
    const drawn = sharp(drawScreen(screen, light));
    const webp = await drawn.clone().webp({ quality: 85 }).toBuffer();
    const jpeg = await drawn.clone().jpeg({ quality: 90 }).toBuffer();
    const longer = Buffer.concat([jpeg, Buffer.alloc(500, 7)]);
    for (const [bytes, mediaType] of [
      [webp, 'image/webp'],
      [longer, 'image/jpeg'],
    ] as const) {
      const words = wordsOf(await read(bytes, mediaType));
      expect(characterAccuracy(drawnText(screen), words)).toBeGreaterThanOrEqual(0.99);
    }
  });

  test('a picture without words has no lines', async () => {
    const blank = sharp({ create: { width: 400, height: 300, channels: 3, background: '#345' } });
    expect((await read(await blank.png().toBuffer())).lines).toEqual([]);
    const dot = sharp({ create: { width: 1, height: 1, channels: 4, background: '#0000' } });
    expect((await read(await dot.png().toBuffer())).lines).toEqual([]);
  });
});

const blank = (side: number): Sharp =>
  sharp({ create: { width: side, height: side, channels: 3, background: '#fff' } });

/** A PNG whose head claims another size, and that its rows come interlaced. */
function interlaced(png: Buffer, width: number, height: number): Buffer {
  const claimed = Buffer.from(png);
  claimed.writeUInt32BE(width, 16);
  claimed.writeUInt32BE(height, 20);
  claimed[28] = 1;
  claimed.writeUInt32BE(crc32(claimed.subarray(12, 29)), 29);
  return claimed;
}

describe('sizes', () => {
  test('long ones are cut into bands, large ones and wide ones are read smaller', () => {
    expect(readSize(1080, 60_000)).toEqual({ width: 1080, height: 60_000 });
    expect(readSize(30_000, 30_000)).toEqual({ width: 2400, height: 2400 });
    const wide = readSize(60_000, 1080);
    expect(wide.width * wide.height).toBeLessThan(24_100_000);
    for (const width of [1, 1080, 2400]) expect(width * bandHeight(width)).toBeLessThanOrEqual(12_000_000);
  });

  test('a picture of 100 million pixels is read without being held whole', { timeout: 60_000 }, async () => {
    const word = await sharp(drawScreen(screenOf(zhCN, 'chat-2'), light))
      .extract({ left: 380, top: 130, width: 320, height: 90 })
      .resize(3200, 900, { kernel: 'cubic' })
      .toBuffer();
    const picture = await blank(10_000)
      .composite([{ input: word, left: 3000, top: 6000 }])
      .png({ compressionLevel: 1 })
      .toBuffer();
    const reading = await read(picture);
    expect(reading).toMatchObject({ width: 10_000, readWidth: 2400 });
    const [line] = reading.lines;
    expect(line?.text).toBe('客服小安');
    expect(line?.box[0]).toBeGreaterThan(3000);
    expect(line?.box[3]).toBeLessThan(6950);
  });
});

describe('refusals', () => {
  const codeOf = async (bytes: Uint8Array, signal = never): Promise<string> => {
    const result = await engine.read({ path: await stored(bytes), mediaType: 'image/png' }, signal);
    return result.ok ? 'read' : result.error.code;
  };

  test('bytes that are no picture, and more pixels than memory is set aside for', async () => {
    expect(await codeOf(Buffer.from('\x89PNG\r\n\x1a\nno picture'))).toBe('FILE_DAMAGED');
    expect(await codeOf(Buffer.alloc(0))).toBe('FILE_DAMAGED');
    // Interlaced: it would have to be held whole; the head of the file says so before anything is decoded.
    const large = interlaced(await blank(10).png().toBuffer(), 9000, 9000);
    expect(await codeOf(large)).toBe('FILE_TOO_LARGE');
    expect(await codeOf(interlaced(await blank(10).png().toBuffer(), 60_000, 60_000))).toBe('FILE_TOO_LARGE');
  });

  test('a picture that is cut short or overwritten: what cannot be decoded is never made up', async () => {
    const png = drawScreen(screenOf(zhCN, 'chat-2'), light);
    const jpeg = await sharp(png).jpeg({ quality: 85 }).toBuffer();
    const overwritten = Buffer.from(png).fill(
      0x55,
      Math.floor(png.length / 2),
      Math.floor(png.length / 2) + 200,
    );
    expect(await codeOf(png.subarray(0, Math.floor(png.length * 0.9)))).toBe('FILE_DAMAGED');
    expect(await codeOf(jpeg.subarray(0, Math.floor(jpeg.length * 0.9)))).toBe('FILE_DAMAGED');
    expect(await codeOf(overwritten)).toBe('FILE_DAMAGED');
  });

  test('cancelled before it starts and while it reads, and then usable again', async () => {
    const screen = drawScreen(screenOf(zhCN, 'chat-1'), light);
    expect(await codeOf(screen, AbortSignal.abort())).toBe('CANCELLED');
    const stop = new AbortController();
    const answer = codeOf(screen, stop.signal);
    setTimeout(() => {
      stop.abort();
    }, 150);
    expect(await answer).toBe('CANCELLED');
    expect(await codeOf(screen)).toBe('read');
  });
});

test('works in a worker thread', async () => {
  const path = await stored(drawScreen(screenOf(en, 'account-page'), light));
  const module = new URL('../../src/main/core/readings/ocr/ocr.ts', import.meta.url).href;
  const worker = new Worker(
    `const { parentPort, workerData: { module, path } } = require('node:worker_threads');
    import(module).then(async ({ openOcr }) => {
      const engine = await openOcr();
      const picture = { path, mediaType: 'image/png' };
      parentPort.postMessage(await engine.read(picture, new AbortController().signal));
      await engine.close();
    });`,
    { eval: true, execArgv: [], workerData: { module, path } },
  );
  const answer = await new Promise<Awaited<ReturnType<OcrEngine['read']>>>((resolve, reject) => {
    worker.once('message', resolve).once('error', reject);
  });
  await worker.terminate();
  expect(characterAccuracy(drawnText(screenOf(en, 'account-page')), wordsOf(valueOf(answer)))).toBe(1);
});

describe('rules', () => {
  test('what is kept of the tiles lies end to end, and each tile sees more than it keeps', () => {
    for (const size of [1, 32, 543, 832, 833, 1216, 1217, 2000, 6044, 30_222]) {
      const spans = tileSpans(size, 832);
      expect(spans[0]?.from).toBe(0);
      expect(spans.at(-1)?.to).toBe(size);
      for (const [index, { start, from, to, length }] of spans.entries()) {
        expect(length % 32).toBe(0);
        expect(to).toBeGreaterThan(from);
        expect(from - start >= 96 || from === 0).toBe(true);
        expect(start + length - to >= 96 || to === size).toBe(true);
        if (index > 0) expect(from).toBe(spans[index - 1]?.to);
      }
    }
  });

  test('rows from top to bottom, each from left to right', () => {
    const lines = [
      { name: 'value', box: [600, 96, 900, 140] },
      { name: 'below', box: [100, 220, 300, 260] },
      { name: 'label', box: [100, 100, 300, 144] },
    ] as const;
    expect(inReadingOrder(lines).map(({ name }) => name)).toEqual(['label', 'value', 'below']);
  });

  test('repeats are one character, a blank parts two', () => {
    const steps = [1, 1, 0, 1, 2, 0].flatMap((best) =>
      [0, 1, 2].map((index) => (index === best ? 0.9 : 0.05)),
    );
    const { text, confidence } = decodeSteps(Float32Array.from(steps), ['', '退', '款']);
    expect(text).toBe('退退款');
    expect(confidence).toBeCloseTo(0.9);
  });
});

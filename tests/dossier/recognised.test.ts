import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { RecognisedLine } from '../../src/shared/model/reading.ts';
import { listEvidence } from '../../src/main/core/evidence/evidence.ts';
import { importFiles } from '../../src/main/core/evidence/import.ts';
import { savePage } from '../../src/main/core/readings/recognised-pages.ts';
import { dossierWords } from '../../src/main/core/dossier/words/index.ts';
import type { Vault } from '../../src/main/core/vault/vault.ts';
import { exportCase } from '../fixtures/exporting.ts';
import { readPdf } from '../fixtures/pdf.ts';
import { unwatched, valueOf, vaultWithCase } from '../fixtures/temporary.ts';

/** Black bars on white; the recognised words lie on them, so that ink tells whether they lie where they should. */
type Bar = RecognisedLine['box'];

const words = '退款三天内到账 ABC';

function drawBars(width: number, height: number, bars: readonly Bar[]): Promise<Buffer> {
  const shapes = bars.map(
    ([left, top, right, bottom]) =>
      `<rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${shapes.join('')}</svg>`;
  return sharp(Buffer.from(svg)).flatten({ background: '#fff' }).png().toBuffer();
}

function recognise(
  vault: Vault,
  caseId: string,
  name: string,
  page: number,
  size: { readonly width: number; readonly height: number },
  bars: readonly Bar[],
): void {
  const evidence = valueOf(listEvidence(vault, caseId)).find(({ file }) => file.originalName === name);
  if (!evidence) throw new Error(`no exhibit ${name}`);
  const lines = bars.map((box, index) => ({ text: `${words}${index}`, confidence: 0.98, box }));
  const read = { ...size, readWidth: size.width, readHeight: size.height, uncertain: 0, lines };
  savePage(vault, evidence, page, read);
}

interface FoundWord {
  readonly page: number;
  readonly text: string;
  /** As shares of the page from its upper left corner. */
  readonly left: number;
  readonly right: number;
  readonly middle: number;
  readonly height: number;
}

/** What pdf.js finds of the recognised words, and where. */
async function findWords(path: string): Promise<FoundWord[]> {
  const task = getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 });
  onTestFinished(() => task.destroy());
  const document = await task.promise;
  const found: FoundWord[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [, , width = 1, height = 1] = page.view;
    let line: { text: string; left: number; right: number; y: number; size: number } | null = null;
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item)) continue;
      const [, , , size = 0, x = 0, y = 0] = item.transform.map(Number);
      // A line in two fonts comes in two parts.
      if (line && Math.abs(line.y - y) < 0.01) {
        line.text += item.str;
        line.right = Math.max(line.right, x + item.width);
      } else if (item.str.includes('退款三天'))
        line = { text: item.str, left: x, right: x + item.width, y, size };
      else line = null;
      if (!line || !/ABC\d+$/.test(line.text)) continue;
      found.push({
        page: number,
        text: line.text,
        left: line.left / width,
        right: line.right / width,
        middle: 1 - (line.y + line.size * 0.35) / height,
        height: line.size / height,
      });
      line = null;
    }
  }
  return found;
}

/** Whether every found word lies on a bar: black at both ends, white beyond them. */
async function expectOnBars(path: string, found: readonly FoundWord[]): Promise<void> {
  const pdf = await readPdf(path);
  const drawn = new Map<number, Awaited<ReturnType<typeof pdf.draw>>>();
  for (const { page, text, left, right, middle, height } of found) {
    const picture = drawn.get(page) ?? (await pdf.draw(page));
    drawn.set(page, picture);
    const beyond = 4 / picture.width;
    const black = (x: number, y: number): boolean => picture.colourAt(x, y)[0] < 128;
    const where = `${text} on page ${page}`;
    for (const y of [middle - height * 0.4, middle, middle + height * 0.4]) {
      expect(black(left + beyond, y) && black((left + right) / 2, y), where).toBe(true);
      expect(black(right - beyond, y), where).toBe(true);
      expect(black(left - beyond, y) || black(right + beyond, y), where).toBe(false);
    }
  }
}

describe('words recognised in pictures', () => {
  test('lie on the picture: upright, turned by the camera, wide, and small', async () => {
    const { vault, caseId, folder } = await vaultWithCase();
    const bars: Bar[] = [
      [100, 80, 700, 140],
      [60, 900, 300, 930],
    ];
    const upright = await drawBars(800, 1000, bars);
    await writeFile(join(folder, 'upright.png'), upright);
    const turned = await sharp(upright).rotate(-90).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    await writeFile(join(folder, 'turned.jpg'), turned);
    const wideBars: Bar[] = [[1200, 300, 1900, 360]];
    await writeFile(join(folder, 'wide.png'), await drawBars(2000, 700, wideBars));
    const paths = ['upright.png', 'turned.jpg', 'wide.png'].map((name) => join(folder, name));
    valueOf(await importFiles(vault, { caseId, group: 2, paths }, unwatched));
    const before = await exportCase(vault, caseId, join(folder, 'before'));
    recognise(vault, caseId, 'upright.png', 1, { width: 800, height: 1000 }, bars);
    recognise(vault, caseId, 'turned.jpg', 1, { width: 800, height: 1000 }, bars);
    recognise(vault, caseId, 'wide.png', 1, { width: 2000, height: 700 }, wideBars);
    const after = await exportCase(vault, caseId, join(folder, 'after'));
    const found = await findWords(after.dossier.path);
    expect(found.map(({ text }) => text)).toEqual([0, 1, 0, 1, 0].map((index) => `${words}${index}`));
    await expectOnBars(after.dossier.path, found);
    // The glyphs and the lines, and no second font.
    expect(after.dossier.sizeBytes - before.dossier.sizeBytes).toBeLessThan(20_000);
    expect(after.undrawableCharacters).toEqual([]);
    const again = await exportCase(vault, caseId, join(folder, 'again'));
    expect(again.dossier.sha256).toBe(after.dossier.sha256);
  });

  test('are never seen: the pages of the exhibit look the same with them and without', async () => {
    const { vault, caseId, folder } = await vaultWithCase();
    await writeFile(join(folder, 'a.png'), await drawBars(800, 1000, []));
    valueOf(await importFiles(vault, { caseId, group: 2, paths: [join(folder, 'a.png')] }, unwatched));
    const before = await exportCase(vault, caseId, join(folder, 'before'));
    recognise(vault, caseId, 'a.png', 1, { width: 800, height: 1000 }, [[100, 80, 700, 140]]);
    const after = await exportCase(vault, caseId, join(folder, 'after'));
    const page = before.exhibits[0]?.firstPage ?? 0;
    expect(after.exhibits[0]?.firstPage).toBe(page);
    const inkOf = async (path: string): Promise<number> => (await (await readPdf(path)).draw(page)).ink;
    expect(await inkOf(after.dossier.path)).toBe(await inkOf(before.dossier.path));
  });

  test('of a long picture go with its parts, those in an overlap with both', async () => {
    const { vault, caseId, folder } = await vaultWithCase();
    const size = { width: 1080, height: 9000 };
    const bars = Array.from({ length: 30 }, (_, row): Bar => [80, row * 300 + 110, 900, row * 300 + 160]);
    await writeFile(join(folder, 'long.png'), await drawBars(size.width, size.height, bars));
    valueOf(await importFiles(vault, { caseId, group: 2, paths: [join(folder, 'long.png')] }, unwatched));
    recognise(vault, caseId, 'long.png', 1, size, bars);
    const receipt = await exportCase(vault, caseId, folder);
    expect(receipt.exhibits[0]?.pageCount).toBeGreaterThan(2);
    const found = await findWords(receipt.dossier.path);
    expect(new Set(found.map(({ text }) => text)).size).toBe(30);
    expect(found.length).toBeLessThan(36);
    await expectOnBars(receipt.dossier.path, found);
  });

  test('of a scanned PDF lie on its page, also when the page is turned', async () => {
    const { vault, caseId, folder } = await vaultWithCase();
    const bars: Bar[] = [[200, 300, 1000, 360]];
    const document = new PDFDocument({ autoFirstPage: false });
    const parts: Buffer[] = [];
    document.on('data', (part: Buffer) => parts.push(part));
    document.addPage({ size: [595, 842] });
    document.rect(200 / 2, 300 / 2, 400, 30).fill('black');
    // On its side, to be turned by a quarter to the right: what lies at the left then is at the top.
    document.addPage({ size: [842, 595] });
    (document.page as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary.data[
      'Rotate'
    ] = 90;
    document.rect(150, 595 - 100 - 400, 30, 400).fill('black');
    await new Promise((resolve) => {
      document.on('end', resolve);
      document.end();
    });
    await writeFile(join(folder, 'scan.pdf'), Buffer.concat(parts));
    valueOf(await importFiles(vault, { caseId, group: 2, paths: [join(folder, 'scan.pdf')] }, unwatched));
    for (const page of [1, 2])
      recognise(vault, caseId, 'scan.pdf', page, { width: 1190, height: 1684 }, bars);
    const receipt = await exportCase(vault, caseId, folder);
    const found = await findWords(receipt.dossier.path);
    expect(found).toHaveLength(2);
    await expectOnBars(receipt.dossier.path, found);
  });

  test('are named in the appendix as what they are; without any, nothing is said', async () => {
    const { vault, caseId, folder } = await vaultWithCase();
    await writeFile(join(folder, 'a.png'), await drawBars(400, 300, []));
    valueOf(await importFiles(vault, { caseId, group: 2, paths: [join(folder, 'a.png')] }, unwatched));
    const textOf = async (path: string): Promise<string> => {
      const pdf = await readPdf(path);
      const pages = Array.from({ length: pdf.pageCount }, (_, index) => pdf.text(index + 1));
      return pages.join('').replace(/\s/g, '');
    };
    const [start = ''] = dossierWords['zh-CN'].recognisedNote.split('{');
    const without = await exportCase(vault, caseId, join(folder, 'without'));
    expect(await textOf(without.dossier.path)).not.toContain(start);
    recognise(vault, caseId, 'a.png', 1, { width: 400, height: 300 }, [[10, 10, 200, 40]]);
    const receipt = await exportCase(vault, caseId, folder);
    expect(await textOf(receipt.dossier.path)).toContain(`${start}2-1`);
  });
});

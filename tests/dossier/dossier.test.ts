import { PDFDict, PDFDocument, PDFName, PDFRef } from 'pdf-lib';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { languages, type Language } from '../../src/shared/languages.ts';
import type { ExportReceipt } from '../../src/shared/model/export.ts';
import { addEvent } from '../../src/main/core/timeline/events.ts';
import { importFiles } from '../../src/main/core/evidence/import.ts';
import { sampleZone } from '../../src/main/core/sample/sample.ts';
import { dossierWords } from '../../src/main/core/dossier/words/index.ts';
import { exportCase } from '../fixtures/exporting.ts';
import { readPdf } from '../fixtures/pdf.ts';
import { writeTwoColours } from '../fixtures/pictures.ts';
import { sampleVault } from '../fixtures/sample-vault.ts';
import { temporaryFolder, unwatched, valueOf, vaultWithCase } from '../fixtures/temporary.ts';

async function sampleDossier(language: Language): Promise<ExportReceipt> {
  const folder = await temporaryFolder();
  const { vault, caseId } = await sampleVault(join(folder, 'vault'), language);
  onTestFinished(() => {
    vault.close();
  });
  return exportCase(vault, caseId, folder, { language, zone: sampleZone(language) });
}

async function openInPdfjs(path: string): Promise<PDFDocumentProxy> {
  const task = getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 });
  onTestFinished(() => task.destroy());
  return task.promise;
}

type Destination = string | readonly unknown[] | null;

async function pageOf(document: PDFDocumentProxy, destination: Destination): Promise<number> {
  const [target] =
    (typeof destination === 'string' ? await document.getDestination(destination) : destination) ?? [];
  if (typeof target === 'number') return target + 1;
  return (await document.getPageIndex(target as { num: number; gen: number })) + 1;
}

interface Bookmark {
  readonly title: string;
  readonly dest: Destination;
  readonly items: readonly Bookmark[];
}
const flatten = (items: readonly Bookmark[]): Bookmark[] =>
  items.flatMap((item) => [item, ...flatten(item.items)]);

describe.each(languages)('the dossier of the sample case in %s', (language) => {
  it('is whole: numbers, links, bookmarks, labels, fonts, ink', { timeout: 120_000 }, async () => {
    const receipt = await sampleDossier(language);
    const { path, pages } = receipt.dossier;
    const drawn = await readPdf(path);
    expect(drawn.pageCount).toBe(pages);
    for (let page = 1; page <= pages; page += 1) {
      const picture = await drawn.draw(page);
      expect(picture.ink, `ink on page ${page}`).toBeGreaterThan(0.001);
      // The cover has a band along its upper edge and no number.
      if (page > 1) {
        expect(picture.inkNearEdge(8), `ink at the edge of page ${page}`).toBe(false);
        expect(drawn.text(page), `number of page ${page}`).toContain(`${page} / ${pages}`);
      }
      expect(drawn.text(page)).not.toContain('\uFFFD');
    }
    const front = Array.from({ length: pages }, (_, index) => drawn.text(index + 1).replace(/\s/g, '')).join(
      '',
    );
    expect(front).toContain(dossierWords[language].transactionsAbout.replace(/\s/g, ''));
    for (const { exhibit, firstPage } of receipt.exhibits) {
      expect(drawn.text(firstPage ?? 0).replace(/\s/g, '')).toContain(exhibit);
    }

    const document = await openInPdfjs(path);
    expect(await document.getPageLabels()).toEqual(
      Array.from({ length: pages }, (_, index) => String(index + 1)),
    );
    const bookmarks = flatten(await document.getOutline());
    for (const { title, dest } of bookmarks)
      expect(title).toMatch(new RegExp(`\\(${await pageOf(document, dest)}\\)$`));
    for (const { exhibit, title, firstPage } of receipt.exhibits) {
      const found = bookmarks.filter(
        (item) => item.title.includes(` ${exhibit} `) || item.title.includes(`${exhibit}  `),
      );
      expect(found.map((item) => item.title).join(), `bookmark of ${exhibit} ${title}`).toContain(
        `(${firstPage})`,
      );
    }
    // The statement is not alone on the last page.
    expect(bookmarks.filter(({ title }) => title.endsWith(`(${pages})`)).length).toBeGreaterThan(1);
    await checkContents(document, receipt, language);
    await checkStructure(path, language);
  });
});

/** Every entry of the contents leads to the page printed behind it. */
async function checkContents(
  document: PDFDocumentProxy,
  receipt: ExportReceipt,
  language: Language,
): Promise<void> {
  const page = await document.getPage(2);
  const content = await page.getTextContent();
  const items = content.items.flatMap((item) =>
    'str' in item ? [{ text: item.str, y: Number(item.transform[5]), x: Number(item.transform[4]) }] : [],
  );
  expect(items.map(({ text }) => text).join('')).toContain(dossierWords[language].contents);
  const links = (await page.getAnnotations()) as {
    subtype: string;
    dest: Destination;
    rect: [number, number, number, number];
  }[];
  const seen = new Set<number>();
  for (const { dest, rect } of links.filter(({ subtype }) => subtype === 'Link')) {
    const inside = items.filter(({ y, text }) => y > rect[1] - 1 && y < rect[3] && text.trim() !== '');
    const printed = Number(inside.sort((a, b) => b.x - a.x)[0]?.text);
    expect(printed).toBe(await pageOf(document, dest));
    seen.add(printed);
  }
  for (const { firstPage } of receipt.exhibits) expect(seen).toContain(firstPage);
}

/** Tagged, in its language, with a title, and with every font inside (ISO 32000-2, 14.7, 14.9.2, 9.9). */
async function checkStructure(path: string, language: Language): Promise<void> {
  const document = await PDFDocument.load(await readFile(path), { updateMetadata: false });
  expect(document.getTitle()).toContain(dossierWords[language].dossier);
  const { catalog, context } = document;
  expect(String(catalog.lookup(PDFName.of('Lang')))).toContain(language);
  expect(String(catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked')))).toBe('true');
  expect(catalog.get(PDFName.of('StructTreeRoot'))).toBeInstanceOf(PDFRef);
  const dictionaries = context
    .enumerateIndirectObjects()
    .flatMap(([, item]) => (item instanceof PDFDict ? [item] : []));
  const descriptors = dictionaries.filter(
    (item) => String(item.get(PDFName.of('Type'))) === '/FontDescriptor',
  );
  expect(descriptors.length).toBeGreaterThan(2);
  for (const item of descriptors) {
    expect(['FontFile', 'FontFile2', 'FontFile3'].some((name) => item.has(PDFName.of(name)))).toBe(true);
  }
}

describe('exhibits', () => {
  it('stand upright whichever way the camera was held', async () => {
    const { vault, caseId, folder } = await vaultWithCase();
    // 6: the left of the stored picture belongs at the top; 8: at the bottom; 3: upside down.
    const orientations = [1, 6, 8, 3];
    for (const orientation of orientations) {
      await writeTwoColours(
        join(folder, `${orientation}.jpg`),
        { width: 800, height: 800 + orientation },
        orientation,
      );
    }
    const paths = orientations.map((orientation) => join(folder, `${orientation}.jpg`));
    valueOf(await importFiles(vault, { caseId, group: 2, paths }, unwatched));
    const receipt = await exportCase(vault, caseId, folder);
    const pdf = await readPdf(receipt.dossier.path);
    const warm = (colour: readonly [number, number, number] | undefined): string =>
      colour && colour[0] > 200 && colour[2] < 80
        ? 'red'
        : colour && colour[2] > 200 && colour[0] < 80
          ? 'blue'
          : String(colour);
    const seen = [];
    for (const { firstPage } of receipt.exhibits) {
      const page = await pdf.draw(firstPage ?? 0);
      const rows = Array.from({ length: 400 }, (_, row) => row / 400).filter((y) =>
        /red|blue/.test(warm(page.colourAt(0.5, y)) + warm(page.colourAt(0.4, y))),
      );
      const [top = 0, bottom = 0] = [rows[4], rows.at(-5)];
      const middle = (top + bottom) / 2;
      seen.push([
        warm(page.colourAt(0.3, middle)),
        warm(page.colourAt(0.7, middle)),
        warm(page.colourAt(0.45, top)),
        warm(page.colourAt(0.45, bottom)),
      ]);
    }
    expect(seen.map(([left, right]) => `${left} ${right}`)[0]).toBe('red blue');
    expect(seen.map(([, , top, bottom]) => `${top} ${bottom}`)[1]).toBe('red blue');
    expect(seen.map(([, , top, bottom]) => `${top} ${bottom}`)[2]).toBe('blue red');
    expect(seen.map(([left, right]) => `${left} ${right}`)[3]).toBe('blue red');
  });

  it('that cannot be shown share pages that say what they are and why', async () => {
    const { vault, caseId, folder } = await vaultWithCase();
    await writeFile(join(folder, 'empty.jpg'), '');
    await writeFile(join(folder, 'broken.pdf'), '%PDF-1.7\nnot really\n');
    await writeFile(join(folder, 'noise.dat'), Buffer.from([0, 1, 2, 255, 254]));
    await writeFile(
      join(folder, 'cut.png'),
      Buffer.from('89504e470d0a1a0a0000000d49484452000003200000025808020000', 'hex'),
    );
    const names = ['empty.jpg', 'broken.pdf', 'noise.dat', 'cut.png'];
    const report = valueOf(
      await importFiles(
        vault,
        { caseId, group: 2, paths: names.map((name) => join(folder, name)) },
        unwatched,
      ),
    );
    const receipt = await exportCase(vault, caseId, folder);
    const pdf = await readPdf(receipt.dossier.path);
    expect(receipt.omissions.map(({ label, reason }) => `${label} ${reason}`)).toEqual([
      '2-1 empty',
      '2-2 damaged',
      '2-3 unsupported',
      '2-4 damaged',
    ]);
    for (const [index, { firstPage, sha256 }] of receipt.exhibits.entries()) {
      const text = pdf.text(firstPage ?? 0).replace(/\s/g, '');
      expect(text).toContain(names[index]);
      expect(text).toContain(sha256);
      expect(report.imported[index]?.sha256).toBe(sha256);
    }
    const [{ firstPage: page }] = receipt.exhibits as [ExportReceipt['exhibits'][number]];
    expect(receipt.exhibits.map(({ firstPage }) => firstPage)).toEqual([page, page, page, page]);
    const all = Array.from({ length: pdf.pageCount }, (_, index) => pdf.text(index + 1)).join('');
    expect(all.replace(/\s/g, '')).toContain('（4件，1页）');
  });

  it('of text are set as pages, Chinese from GB 18030 too, and a long one says where it was cut', async () => {
    const { vault, caseId, folder } = await vaultWithCase();
    // 退款 in GB 18030, with a line of ASCII.
    await writeFile(
      join(folder, 'gb.txt'),
      Buffer.concat([Buffer.from([0xcd, 0xcb, 0xbf, 0xee]), Buffer.from('\nrefund 199.00\n')]),
    );
    await writeFile(
      join(folder, 'long.txt'),
      Array.from({ length: 20_000 }, (_, line) => `line ${line}`).join('\n'),
    );
    const paths = ['gb.txt', 'long.txt'].map((name) => join(folder, name));
    valueOf(await importFiles(vault, { caseId, group: 2, paths }, unwatched));
    const receipt = await exportCase(vault, caseId, folder, { language: 'en' });
    const pdf = await readPdf(receipt.dossier.path);
    expect(pdf.text(receipt.exhibits[0]?.firstPage ?? 0)).toContain('退款');
    expect(receipt.omissions.map(({ label, reason }) => `${label} ${reason}`)).toEqual(['2-2 shortened']);
    expect(receipt.exhibits[1]?.pageCount).toBe(200);
  });
});

describe('what the words hold', () => {
  it('prints characters that no font has by their number, and says so', async () => {
    const { vault, caseId, folder } = await vaultWithCase();
    const text = '龘䶮 客服\u{10FFFD}答复';
    valueOf(addEvent(vault, caseId, { kind: 'incident', time: '2026-03-02+08:00', text }));
    const receipt = await exportCase(vault, caseId, folder);
    expect(receipt.undrawableCharacters).toEqual(['\u{10FFFD}']);
    const pdf = await readPdf(receipt.dossier.path);
    const pages = Array.from({ length: pdf.pageCount }, (_, index) => pdf.text(index + 1)).join('');
    expect(pages).toContain('10FFFD');
    expect(pages).toContain('客服');
  });

  it('settles its page numbers whatever their length', { timeout: 90_000 }, async () => {
    const { vault, caseId, folder } = await vaultWithCase();
    for (let index = 0; index < 6; index += 1) {
      await writeFile(
        join(folder, `${index}.txt`),
        Array.from({ length: 11_500 }, (_, line) => `${index} ${line}`).join('\n'),
      );
    }
    const paths = Array.from({ length: 6 }, (_, index) => join(folder, `${index}.txt`));
    valueOf(await importFiles(vault, { caseId, group: 2, paths }, unwatched));
    const receipt = await exportCase(vault, caseId, folder, { language: 'en' });
    expect(receipt.dossier.pages).toBeGreaterThan(1000);
    const pdf = await readPdf(receipt.dossier.path);
    for (const { firstPage, exhibit } of receipt.exhibits)
      expect(pdf.text(firstPage ?? 0)).toContain(exhibit);
  });
});

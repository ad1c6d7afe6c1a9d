import { PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFString, StandardFonts } from 'pdf-lib';
import { createWriteStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import PDFKit from 'pdfkit';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { importFiles } from '../../src/main/core/evidence/import.ts';
import { exportCase } from '../fixtures/exporting.ts';
import { readPdf } from '../fixtures/pdf.ts';
import { unwatched, valueOf, vaultWithCase } from '../fixtures/temporary.ts';

/** A colour that runs from left to right over speckles that do not compress. */
async function speckled(width: number, height: number): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height * 3);
  let state = 5;
  for (let index = 0; index < pixels.length; index += 3) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const across = ((index / 3) % width) / width;
    pixels.set(
      [200 * across, 90, 230 - 200 * across].map((value) => value + (state >>> 27)),
      index,
    );
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
}

/** A page with a JPEG, a PNG and words, A4; the pictures have 300 pixels per inch and more. */
async function writeMixedPdf(path: string): Promise<void> {
  const document = await PDFDocument.create();
  const page = document.addPage([595, 842]);
  const png = await speckled(2400, 1200);
  const jpeg = await sharp(png).jpeg({ quality: 95 }).toBuffer();
  page.drawImage(await document.embedJpg(jpeg), { x: 50, y: 500, width: 480, height: 240 });
  page.drawImage(await document.embedPng(png), { x: 50, y: 200, width: 480, height: 240 });
  page.drawText('Words stay words', {
    x: 50,
    y: 100,
    font: await document.embedFont(StandardFonts.Helvetica),
  });
  await writeFile(path, await document.save());
}

async function pictureWidths(path: string): Promise<number[]> {
  const document = await PDFDocument.load(await readFile(path), { updateMetadata: false });
  return document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFRawStream)) return [];
    const isImage = object.dict.get(PDFName.of('Subtype')) === PDFName.of('Image');
    const width = object.dict.get(PDFName.of('Width'));
    return isImage && width instanceof PDFNumber ? [width.asNumber()] : [];
  });
}

/** A PNG in a PDF as most programs put it there: its rows still filtered. */
async function writeFilteredRows(path: string): Promise<void> {
  const document = new PDFKit({ size: [595, 842], margin: 0 });
  const written = pipeline(document, createWriteStream(path));
  document.image(await speckled(2400, 1200), 50, 100, { width: 480 });
  document.end();
  await written;
}

const kinds = {
  'a JPEG, a PNG and words': { write: writeMixedPdf, pictures: 2, heights: [0.3, 0.6] },
  'filtered rows': { write: writeFilteredRows, pictures: 1, heights: [0.25, 0.35] },
} as const;

describe.each(Object.entries(kinds))('pictures inside a PDF with %s', (_, { write, pictures, heights }) => {
  it('have no more pixels than asked for, and look the same', { timeout: 60_000 }, async () => {
    const { vault, caseId, folder } = await vaultWithCase();
    await write(join(folder, 'pictures.pdf'));
    const paths = [join(folder, 'pictures.pdf')];
    valueOf(await importFiles(vault, { caseId, group: 2, paths }, unwatched));
    const whole = await exportCase(vault, caseId, join(folder, 'whole'));
    const reduced = await exportCase(vault, caseId, join(folder, 'reduced'), { pictureResolution: 100 });
    expect(await pictureWidths(whole.dossier.path)).toEqual(Array.from({ length: pictures }, () => 2400));
    const widths = await pictureWidths(reduced.dossier.path);
    expect(widths).toHaveLength(pictures);
    // The page is 8.3 inches wide; the shorter side of a picture, half of the longer one, is held against that.
    for (const width of widths) expect(width).toBeLessThanOrEqual(1660);
    expect(reduced.dossier.sizeBytes).toBeLessThan(whole.dossier.sizeBytes / 2);
    const [before, after] = await Promise.all([readPdf(whole.dossier.path), readPdf(reduced.dossier.path)]);
    const page = whole.exhibits[0]?.firstPage ?? 0;
    expect(after.text(page)).toBe(before.text(page));
    const [one, other] = await Promise.all([before.draw(page), after.draw(page)]);
    for (const y of heights) {
      for (const x of [0.2, 0.5, 0.8]) {
        const [first, second] = [one.colourAt(x, y), other.colourAt(x, y)];
        expect(first).not.toEqual([255, 255, 255]);
        for (const channel of [0, 1, 2]) {
          const [a, b] = [first[channel] ?? 0, second[channel] ?? 255];
          expect(Math.abs(a - b), `colour at ${x}, ${y}`).toBeLessThan(32);
        }
      }
    }
  });
});

/** A tall picture through a window on each of two pages, as this program's own dossiers show long screenshots. */
async function writeSlices(path: string): Promise<void> {
  const document = await PDFDocument.create();
  const picture = await document.embedPng(await speckled(1200, 6000));
  for (const y of [-800, 0])
    document.addPage([595, 842]).drawImage(picture, { x: 100, y, width: 330, height: 1650 });
  await writeFile(path, await document.save());
}

async function writeOddPage(path: string): Promise<void> {
  const document = await PDFDocument.create();
  document.addPage([595, 842]).drawText('whole');
  document.addPage([595, 842]).node.set(PDFName.of('Resources'), PDFString.of('lost'));
  await writeFile(path, await document.save());
}

it('a picture that several pages show parts of stays, and a damaged page spoils no other', async () => {
  const { vault, caseId, folder } = await vaultWithCase();
  const paths = [join(folder, 'slices.pdf'), join(folder, 'odd.pdf')] as const;
  await writeSlices(paths[0]);
  await writeOddPage(paths[1]);
  valueOf(await importFiles(vault, { caseId, group: 2, paths: [...paths] }, unwatched));
  const { dossier, exhibits } = await exportCase(vault, caseId, folder, { pictureResolution: 100 });
  expect(await pictureWidths(dossier.path)).toEqual([1200]);
  const pdf = await readPdf(dossier.path);
  expect(exhibits.map(({ pageCount }) => pageCount)).toEqual([2, 2]);
  expect(pdf.text(exhibits[1]?.firstPage ?? 0)).toContain('whole');
});

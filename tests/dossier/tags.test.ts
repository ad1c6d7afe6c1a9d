import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFObject } from 'pdf-lib';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { exportCase } from '../fixtures/exporting.ts';
import { readPdf } from '../fixtures/pdf.ts';
import { sampleVault } from '../fixtures/sample-vault.ts';
import { temporaryFolder } from '../fixtures/temporary.ts';

async function englishDossier(): Promise<string> {
  const folder = await temporaryFolder();
  const { vault, caseId } = await sampleVault(join(folder, 'vault'), 'en');
  onTestFinished(() => {
    vault.close();
  });
  return (await exportCase(vault, caseId, folder, { language: 'en' })).dossier.path;
}

const name = (text: string): PDFName => PDFName.of(text);

/** Numbers of the marked content that an element holds on its own page. */
function contentOf(element: PDFDict): number[] {
  const kids = element.lookup(name('K'));
  const all: PDFObject[] = kids instanceof PDFArray ? kids.asArray() : kids ? [kids] : [];
  return all.flatMap((kid) => (kid instanceof PDFNumber ? [kid.asNumber()] : []));
}

/** Elements under one, itself first. */
function elementsUnder(element: PDFDict): PDFDict[] {
  const kids = element.lookup(name('K'));
  if (!(kids instanceof PDFArray)) return [element];
  const found = Array.from({ length: kids.size() }, (_, index) => kids.lookup(index));
  return [
    element,
    ...found.flatMap((kid) => (kid instanceof PDFDict && kid.has(name('S')) ? elementsUnder(kid) : [])),
  ];
}

// ISO 32000-2, 14.7.5.4: from the marked content of a page to its element and back.
it('the tags lead from every page to what stands on it and back', { timeout: 60_000 }, async () => {
  const document = await PDFDocument.load(await readFile(await englishDossier()), { updateMetadata: false });
  const root = document.catalog.lookup(name('StructTreeRoot'), PDFDict);
  const children = root.lookup(name('K'), PDFArray);
  expect(children.size()).toBe(1);
  const whole = children.lookup(0, PDFDict);
  expect(String(whole.get(name('S')))).toBe('/Document');
  const inTree = new Set(elementsUnder(whole));
  const numbers = root.lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray);
  const parents = new Map(
    Array.from({ length: numbers.size() / 2 }, (_, index) => [
      numbers.lookup(2 * index, PDFNumber).asNumber(),
      numbers.lookup(2 * index + 1, PDFArray),
    ]),
  );
  let marks = 0;
  for (const page of document.getPages()) {
    const elements = parents.get(page.node.lookup(name('StructParents'), PDFNumber).asNumber());
    expect(elements?.size()).toBeGreaterThan(0);
    for (const index of Array.from({ length: elements?.size() ?? 0 }).keys()) {
      const element = elements?.lookup(index, PDFDict) as PDFDict;
      expect(inTree.has(element)).toBe(true);
      if (element.get(name('Pg')) !== page.ref) continue;
      expect(contentOf(element)).toContain(index);
      marks += 1;
    }
  }
  expect(marks).toBeGreaterThan(500);
});

it('a title over two lines keeps its words apart', { timeout: 60_000 }, async () => {
  const pdf = await readPdf(await englishDossier());
  expect(pdf.text(1).replace(/[\r\n]/g, '')).toMatch(/froze an account and withholds a refund/);
});

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import sharp from 'sharp';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Language } from '../../src/shared/languages.ts';
import {
  exportOptionsSchema,
  type ExportOptions,
  type ExportReceipt,
} from '../../src/shared/model/export.ts';
import type { ExportPlan } from '../../src/shared/model/export-plan.ts';
import { addContact } from '../../src/main/core/contacts/contacts.ts';
import { addDraft } from '../../src/main/core/drafts/drafts.ts';
import { importFiles } from '../../src/main/core/evidence/import.ts';
import { planExport } from '../../src/main/core/exports/plan.ts';
import { sampleZone } from '../../src/main/core/sample/sample.ts';
import { setRedaction } from '../../src/main/core/redactions/redactions.ts';
import { listEvidence } from '../../src/main/core/evidence/evidence.ts';
import { addEvent } from '../../src/main/core/timeline/events.ts';
import type { Vault } from '../../src/main/core/vault/vault.ts';
import { exportCase, exportOptions } from '../fixtures/exporting.ts';
import { readLinks } from '../fixtures/pdf-links.ts';
import { readPdf, type ReadPdf } from '../fixtures/pdf.ts';
import { sampleVault } from '../fixtures/sample-vault.ts';
import { unpack } from '../fixtures/unzip.ts';
import { temporaryFolder, unwatched, valueOf, vaultWithCase } from '../fixtures/temporary.ts';

/** A JPEG that hardly compresses, always the same for the same seed. */
async function writeNoise(path: string, width: number, height: number, seed: number): Promise<void> {
  const pixels = Buffer.alloc(width * height * 3);
  let state = seed;
  for (let index = 0; index < pixels.length; index += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    pixels[index] = state >>> 24;
  }
  const picture = sharp(pixels, { raw: { width, height, channels: 3 } });
  await writeFile(path, await picture.jpeg({ quality: 90, chromaSubsampling: '4:4:4' }).toBuffer());
}

/** A page that is one picture of about 9 MB. */
async function writeScan(folder: string, name: string, decode: readonly number[] | null = null) {
  await writeNoise(join(folder, 'scan.jpg'), 2200, 2400, 7);
  const document = await PDFDocument.create();
  const picture = await document.embedJpg(await readFile(join(folder, 'scan.jpg')));
  document.addPage([600, 800]).drawImage(picture, { x: 0, y: 0, width: 600, height: 800 });
  await picture.embed();
  const image = document.context.lookup(picture.ref);
  if (decode && image instanceof PDFRawStream)
    image.dict.set(PDFName.of('Decode'), document.context.obj([...decode]));
  await writeFile(join(folder, name), await document.save());
}

/** A case with pictures of about 2.4 MB each and a text between them. */
async function caseWithPictures(count: number) {
  const made = await vaultWithCase();
  const { vault, caseId, folder } = made;
  const paths = [];
  for (let index = 1; index <= count; index += 1) {
    paths.push(join(folder, `${index}.jpg`));
    await writeNoise(paths.at(-1) ?? '', 1100, 1300, index);
  }
  await writeFile(join(folder, 'note.txt'), '说明\n'.repeat(50));
  paths.splice(1, 0, join(folder, 'note.txt'));
  valueOf(await importFiles(vault, { caseId, group: 2, paths }, unwatched));
  const evidence = valueOf(listEvidence(vault, caseId));
  valueOf(
    addEvent(vault, caseId, {
      kind: 'incident',
      text: '付款',
      time: '2026-03-01',
      evidenceIds: evidence.map(({ id }) => id),
    }),
  );
  return made;
}

const planOf = async (vault: Vault, caseId: string, options: Partial<ExportOptions>): Promise<ExportPlan> =>
  valueOf(await planExport(vault, caseId, { ...exportOptions, ...options }, unwatched.signal));

const dossiersOf = (receipt: ExportReceipt): ExportReceipt['files'] =>
  receipt.files.filter(({ kind }) => kind === 'dossier');

const wholeText = (pdf: ReadPdf): string =>
  Array.from({ length: pdf.pageCount }, (_, index) => pdf.text(index + 1))
    .join('')
    .replace(/\s/g, '');

describe('an export for a receiver that takes files of 5 MB', () => {
  it('is split into volumes whose numbers are true', { timeout: 60_000 }, async () => {
    const { vault, caseId, folder } = await caseWithPictures(5);
    const options = { profile: 'regulator', receiver: 'amex' } as const;
    const plan = await planOf(vault, caseId, options);
    const receipt = await exportCase(vault, caseId, folder, options);
    const names = dossiersOf(receipt).map(({ path }) => path.split(/[\\/]/).at(-1));
    expect(names).toEqual(['dossier-1-of-3.pdf', 'dossier-2-of-3.pdf', 'dossier-3-of-3.pdf']);
    expect((await readdir(join(folder, 'out'))).sort()).toEqual(['bundle.zip', ...names]);
    expect(receipt.notes).toEqual([{ kind: 'split', fits: true, values: { volumes: 3 } }]);
    expect(receipt.exhibits.map(({ exhibit, volume }) => `${exhibit} ${volume}`)).toEqual([
      '2-1 1',
      '2-2 1',
      '2-3 1',
      '2-4 2',
      '2-5 2',
      '2-6 3',
    ]);
    // The plan said the same before, pages to the page and bytes to a tenth.
    expect(plan.fits).toBe(true);
    expect(plan.volumes).toEqual([['2-1', '2-2', '2-3'], ['2-4', '2-5'], ['2-6']]);
    for (const [index, { pages, sizeBytes }] of dossiersOf(receipt).entries()) {
      expect(sizeBytes).toBeLessThanOrEqual(5_000_000);
      expect(plan.files[index]?.pages).toBe(pages);
      expect((plan.files[index]?.bytes ?? 0) / sizeBytes).toBeCloseTo(1, 0);
    }

    const pdfs = await Promise.all(dossiersOf(receipt).map(({ path }) => readPdf(path)));
    for (const [index, pdf] of pdfs.entries()) {
      const pages = dossiersOf(receipt)[index]?.pages ?? 0;
      expect(pdf.pageCount).toBe(pages);
      for (let page = index === 0 ? 2 : 1; page <= pages; page += 1)
        expect(pdf.text(page), `volume ${index + 1}`).toContain(`${page} / ${pages}`);
    }
    for (const { exhibit, volume, firstPage } of receipt.exhibits) {
      const text = pdfs[volume - 1]?.text(firstPage ?? 0).replace(/\s/g, '');
      expect(text, `${exhibit} in volume ${volume} on page ${firstPage}`).toContain(`证据${exhibit}`);
      // Contents, list and chronology of volume 1 say where it is.
      if (volume > 1) expect(wholeText(pdfs[0] ?? never())).toContain(`第${volume}卷${firstPage}`);
    }
    expect(wholeText(pdfs[1] ?? never())).toContain('第2卷，共3卷');
    for (const { path } of dossiersOf(receipt)) {
      const { count, dead } = await readLinks(path);
      expect(count).toBeGreaterThan(0);
      expect(dead, 'links lead to places of their own file').toEqual([]);
    }

    const bag = await unpack(receipt.bundle.path, join(folder, 'unpacked'));
    for (const { path, sha256 } of dossiersOf(receipt)) {
      const name = path.split(/[\\/]/).at(-1) ?? '';
      expect(await readFile(join(bag, 'data', name))).toEqual(await readFile(path));
      expect(await readFile(join(bag, 'manifest-sha256.txt'), 'utf8')).toContain(`${sha256}  data/${name}`);
    }
  });

  it('has its pictures reduced where splitting is not enough, and says so', { timeout: 60_000 }, async () => {
    const { vault, caseId, folder } = await caseWithPictures(11);
    const options = { profile: 'regulator', receiver: 'amex' } as const;
    const plan = await planOf(vault, caseId, options);
    const receipt = await exportCase(vault, caseId, folder, options);
    expect(receipt.pictureResolution).not.toBeNull();
    expect(plan.pictureResolution).not.toBeNull();
    expect(dossiersOf(receipt).length).toBeLessThanOrEqual(5);
    expect(receipt.notes.filter(({ fits }) => !fits)).toEqual([]);
    for (const { sizeBytes } of dossiersOf(receipt)) expect(sizeBytes).toBeLessThanOrEqual(5_000_000);
    const [first] = dossiersOf(receipt);
    expect(wholeText(await readPdf(first?.path ?? ''))).toContain(`每英寸${receipt.pictureResolution}像素`);
    const bag = await unpack(receipt.bundle.path, join(folder, 'unpacked'));
    expect(await readFile(join(bag, 'data/exhibits/2-1 1.jpg'))).toEqual(
      await readFile(join(folder, '1.jpg')),
    );
  });

  it('has the pictures of a scan reduced, in the copy alone', { timeout: 60_000 }, async () => {
    const { vault, caseId, folder } = await caseWithPictures(1);
    await writeScan(folder, 'scan.pdf');
    const paths = [join(folder, 'scan.pdf')];
    valueOf(await importFiles(vault, { caseId, group: 3, paths }, unwatched));
    const options = { profile: 'regulator', receiver: 'amex' } as const;
    const plan = await planOf(vault, caseId, options);
    const receipt = await exportCase(vault, caseId, folder, options);
    expect(receipt.notes.filter(({ fits }) => !fits)).toEqual([]);
    expect(receipt.pictureResolution).toBe(plan.pictureResolution);
    expect(plan.fits).toBe(true);
    const bag = await unpack(receipt.bundle.path, join(folder, 'unpacked'));
    expect(await readFile(join(bag, 'data/exhibits/3-1 scan.pdf'))).toEqual(await readFile(paths[0] ?? ''));
  });

  it('says of an exhibit that is too large by itself that it does not fit', { timeout: 60_000 }, async () => {
    const { vault, caseId, folder } = await caseWithPictures(1);
    // A scan whose colours are turned round stays as it is.
    await writeScan(folder, 'large.pdf', [1, 0, 1, 0, 1, 0]);
    const paths = [join(folder, 'large.pdf')];
    valueOf(await importFiles(vault, { caseId, group: 3, paths }, unwatched));
    const receipt = await exportCase(vault, caseId, folder, { profile: 'regulator', receiver: 'amex' });
    expect(receipt.notes.filter(({ fits }) => !fits)).toMatchObject([
      { kind: 'exhibit-too-large', values: { exhibit: '3-1', file: 'dossier-2-of-2.pdf', limit: 5_000_000 } },
    ]);
    const refused = await planOf(vault, caseId, { profile: 'regulator', receiver: 'amex' });
    expect(refused.fits).toBe(false);
  });
});

function never(): never {
  throw new Error('a volume is missing');
}

describe('volumes', () => {
  it('of an earlier export do not stay beside a new one; other files do', { timeout: 60_000 }, async () => {
    const { vault, caseId, folder } = await caseWithPictures(3);
    await exportCase(vault, caseId, folder, { profile: 'regulator', receiver: 'amex' });
    await writeFile(join(folder, 'out', 'dossier-notes.pdf'), 'mine');
    await exportCase(vault, caseId, folder);
    expect((await readdir(join(folder, 'out'))).sort()).toEqual([
      'bundle.zip',
      'dossier-notes.pdf',
      'dossier.pdf',
    ]);
  });

  it('have Bates numbers that run through', { timeout: 60_000 }, async () => {
    const { vault, caseId, folder } = await caseWithPictures(3);
    const options = { profile: 'regulator', receiver: 'amex', batesPrefix: 'CASE' } as const;
    const receipt = await exportCase(vault, caseId, folder, options);
    let number = 0;
    for (const { path } of dossiersOf(receipt)) {
      const pdf = await readPdf(path);
      for (let page = 1; page <= pdf.pageCount; page += 1) {
        number += 1;
        expect(pdf.text(page)).toContain(`CASE-${String(number).padStart(6, '0')}`);
      }
    }
    expect(number).toBe(receipt.dossier.pages);
  });
});

async function sampleCase(language: Language) {
  const folder = await temporaryFolder();
  const { vault, caseId } = await sampleVault(join(folder, 'vault'), language);
  onTestFinished(() => {
    vault.close();
  });
  return { vault, caseId, folder, zone: sampleZone(language) };
}

describe('profiles', () => {
  it(
    'mediator: talks about a settlement are in a file of their own and in no other',
    { timeout: 60_000 },
    async () => {
      const { vault, caseId, folder } = await vaultWithCase();
      valueOf(
        addContact(vault, caseId, {
          time: '2026-03-05T10:00+08:00',
          channel: 'phone',
          direction: 'incoming',
          said: '提出退款一半了结此事',
          settlementTalk: true,
        }),
      );
      const options = { profile: 'mediator', includeSettlementTalk: true } as const;
      const receipt = await exportCase(vault, caseId, folder, options);
      expect(receipt.files.map(({ kind }) => kind)).toEqual(['dossier', 'negotiation', 'bundle']);
      expect(receipt.items).toEqual({ total: 1, included: 1 });
      const [, negotiation] = receipt.files;
      expect(wholeText(await readPdf(negotiation?.path ?? ''))).toContain('提出退款一半了结此事');
      expect(wholeText(await readPdf(receipt.dossier.path))).not.toContain('提出退款一半');
      const bag = await unpack(receipt.bundle.path, join(folder, 'unpacked'));
      expect(await readFile(join(bag, 'data/case.json'), 'utf8')).not.toContain('提出退款一半');
      expect(await readdir(join(bag, 'data'))).not.toContain('negotiation.pdf');
      const plan = await planOf(vault, caseId, options);
      expect(plan.files.map(({ name, pages }) => `${name} ${pages}`)).toContain('negotiation.pdf 1');

      const lawyer = await exportCase(vault, caseId, folder, { includeSettlementTalk: true });
      expect(lawyer.files.map(({ kind }) => kind)).toEqual(['dossier', 'bundle']);
      expect(wholeText(await readPdf(lawyer.dossier.path))).toContain('提出退款一半了结此事');
    },
  );

  it.each(['zh-CN', 'en'] as const)(
    'quick in %s: three pages at most, and texts for forms',
    { timeout: 60_000 },
    async (language) => {
      const { vault, caseId, folder, zone } = await sampleCase(language);
      const receipt = await exportCase(vault, caseId, folder, { language, zone, profile: 'quick' });
      expect(receipt.dossier.pages).toBeLessThanOrEqual(3);
      expect(receipt.exhibits.map(({ firstPage }) => firstPage).filter((page) => page !== null)).toEqual([]);
      expect(receipt.omissions.filter(({ reason }) => reason === 'profile').length).toBeGreaterThan(
        receipt.exhibits.length - 1,
      );
      const path = receipt.files.find(({ kind }) => kind === 'texts')?.path ?? '';
      expect(await readFile(path, 'utf8')).toMatch(/\[\d+ \S.*\d.*\]\r\n\S/);
      valueOf(
        addDraft(vault, caseId, {
          kind: 'short-text',
          language,
          title: 'Mine',
          parts: [{ id: 'text', heading: '', text: 'Written by the user 😀', maximumCharacters: 200 }],
        }),
      );
      const again = await exportCase(vault, caseId, folder, { language, zone, profile: 'quick' });
      expect(again.files.map(({ kind }) => kind)).toEqual(['dossier', 'bundle', 'texts']);
      expect(await readFile(path, 'utf8')).toMatch(/\[21 \S.*200.*\]\r\nWritten by the user 😀/u);
    },
  );

  it(
    'public: whatever was asked for, without the parties and only what was looked through',
    { timeout: 60_000 },
    async () => {
      const { vault, caseId, folder, zone } = await sampleCase('en');
      const [first] = valueOf(listEvidence(vault, caseId));
      const text = 'They said they would call me at 13812345678';
      valueOf(addEvent(vault, caseId, { kind: 'incident', text, time: '2026-03-01' }));
      valueOf(
        addContact(vault, caseId, {
          time: '2026-03-05',
          channel: 'phone',
          ticketNumber: 'TK-551',
          said: 'They gave me TK-551 to quote.',
        }),
      );
      valueOf(setRedaction(vault, 0, { evidenceId: first?.id ?? '', reviewed: true }));
      const options = exportOptionsSchema.parse({
        ...exportOptions,
        language: 'en',
        zone,
        profile: 'public',
        includePersonalData: true,
        includeSettlementTalk: true,
      });
      const plan = await planOf(vault, caseId, options);
      expect(plan.volumes).toEqual([['1-1']]);
      expect(plan.notes.map(({ kind }) => kind)).toContain('not-reviewed');
      const receipt = await exportCase(vault, caseId, folder, options);
      expect(receipt.omissions.map(({ reason }) => reason)).toContain('personal-data');
      expect(receipt.omissions.map(({ reason }) => reason)).toContain('settlement-talk');
      expect(wholeText(await readPdf(receipt.dossier.path))).not.toContain('Dutymanager');
      const bag = await unpack(receipt.bundle.path, join(folder, 'unpacked'));
      const data = await readFile(join(bag, 'data/case.json'), 'utf8');
      expect(data).toContain('call me at');
      expect(data).not.toContain('13812345678');
      expect(data).toContain('They gave me *** to quote.');
      expect(data).not.toContain('TK-551');
    },
  );
});

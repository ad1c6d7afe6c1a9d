import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { EvidenceRecord } from '../../src/shared/model/evidence.ts';
import { listEvidence } from '../../src/main/core/evidence/evidence.ts';
import { importFiles } from '../../src/main/core/evidence/import.ts';
import { readCaseFiles, readExhibit } from '../../src/main/core/readings/read-case.ts';
import { readingState } from '../../src/main/core/readings/readings.ts';
import { recogniseAgain, recogniseCase } from '../../src/main/core/readings/recognise.ts';
import {
  dueIn,
  notePage,
  recognisedPages,
  recognitionOffer,
} from '../../src/main/core/readings/recognised-pages.ts';
import { searchVault } from '../../src/main/core/indexing/search-vault.ts';
import type { Vault } from '../../src/main/core/vault/vault.ts';
import { scannedPdf, wordInPicture, wordPicture } from '../fixtures/scans.ts';
import { unwatched, valueOf, vaultWithCase } from '../fixtures/temporary.ts';

async function readCaseWith(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<{ vault: Vault; caseId: string; exhibit: (name: string) => EvidenceRecord }> {
  const { vault, caseId, folder } = await vaultWithCase();
  const inbox = join(folder, 'inbox');
  await mkdir(inbox);
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(inbox, name), bytes);
  valueOf(await importFiles(vault, { caseId, group: 2, paths: [inbox] }, unwatched));
  valueOf(await readCaseFiles(vault, caseId, unwatched));
  const exhibit = (name: string): EvidenceRecord => {
    const found = valueOf(listEvidence(vault, caseId)).find(({ file }) => file.originalName === name);
    if (!found) throw new Error(`no exhibit ${name}`);
    return found;
  };
  return { vault, caseId, exhibit };
}

const hits = (vault: Vault, words: string): number => valueOf(searchVault(vault, { words })).total;

describe('words in pictures', () => {
  test('are recognised once where asked, found, kept with their boxes, and outlive a new reading', async () => {
    const { vault, caseId, exhibit } = await readCaseWith({ 'a.png': await wordPicture(), 'b.txt': '退款' });
    expect(valueOf(recognitionOffer(vault, caseId))).toEqual({ pictures: 1, pages: 0 });
    expect(hits(vault, wordInPicture)).toBe(0);
    const report = valueOf(await recogniseCase(vault, caseId, unwatched));
    expect(report).toEqual({ caseId, recognised: 1, notRecognised: [] });
    const { id } = exhibit('a.png');
    const [page] = recognisedPages(vault, id);
    expect(page).toMatchObject({ page: 1, width: 320, height: 90, lines: [{ text: wordInPicture }] });
    const [left = -1, top = -1, right = 0, bottom = 0] = page?.lines[0]?.box ?? [];
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(320);
    expect(right - left).toBeGreaterThan(180);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(90);
    expect(hits(vault, wordInPicture)).toBe(1);
    valueOf(await readExhibit(vault, id, {}, unwatched.signal));
    expect(hits(vault, wordInPicture)).toBe(1);
    const state = valueOf(readingState(vault, id));
    expect(state.facts).toContainEqual({ key: 'recognisedLines', value: '1' });
    expect(state).toMatchObject({ recognition: { done: 1, left: 0 }, counts: { textCharacters: 4 } });
    expect(valueOf(await recogniseCase(vault, caseId, unwatched)).recognised).toBe(0);
    expect(valueOf(await recogniseAgain(vault, id, unwatched)).recognised).toBe(1);
    expect(hits(vault, wordInPicture)).toBe(1);
  });

  test('of a damaged picture: the times it gives are kept, and why it could not be recognised is said', async () => {
    const whole = await sharp({ create: { width: 900, height: 900, channels: 3, background: '#345' } })
      .withExif({ IFD2: { DateTimeOriginal: '2026:03:02 14:05:09' } })
      .jpeg()
      .toBuffer();
    const cut = whole.subarray(0, Math.floor(whole.length * 0.7));
    const { vault, caseId, exhibit } = await readCaseWith({ 'cut.jpg': cut });
    const { notRecognised } = valueOf(await recogniseCase(vault, caseId, unwatched));
    expect(notRecognised).toMatchObject([{ name: 'cut.jpg', code: 'FILE_DAMAGED' }]);
    const state = valueOf(readingState(vault, exhibit('cut.jpg').id));
    expect(state).toMatchObject({ state: 'read', recognition: { done: 0, failed: 1, left: 0 } });
    expect(state.problems).toMatchObject([{ notRecognised: { code: 'FILE_DAMAGED' } }]);
    expect(state.candidates.map(({ time }) => time.local)).toContain('2026-03-02T14:05:09');
    expect(state.facts.map(({ key }) => key)).toContain('dimensions');
    expect(valueOf(recognitionOffer(vault, caseId))).toEqual({ pictures: 0, pages: 0 });
  });

  test('a picture that took the process down twice is left alone, and its reading stays', async () => {
    const { vault, caseId, exhibit } = await readCaseWith({ 'a.png': await wordPicture() });
    const { id } = exhibit('a.png');
    for (let attempt = 0; attempt < 2; attempt += 1) notePage(vault, id, 1);
    expect(valueOf(await recogniseCase(vault, caseId, unwatched))).toMatchObject({
      recognised: 0,
      notRecognised: [{ code: 'FILE_DAMAGED' }],
    });
    expect(valueOf(readingState(vault, id)).state).toBe('read');
  });
});

describe('scanned PDFs', () => {
  test('pages without text are recognised, page by page, each where it stands', async () => {
    const picture = await wordPicture();
    const { vault, caseId, exhibit } = await readCaseWith({
      'scan.pdf': await scannedPdf(['a contract', picture, picture, '']),
    });
    expect(valueOf(recognitionOffer(vault, caseId))).toEqual({ pictures: 0, pages: 3 });
    const evidence = exhibit('scan.pdf');
    const stop = new AbortController();
    const seen: number[] = [];
    const onProgress = ({ done, total }: { done: number; total: number | null }): void => {
      expect(total).toBe(3);
      seen.push(done);
      if (done === 1) stop.abort();
    };
    await expect(recogniseCase(vault, caseId, { signal: stop.signal, onProgress })).rejects.toThrow();
    expect(seen).toEqual([0, 1]);
    // What was recognised before the stop is there and found; the rest goes on from it.
    expect(dueIn(vault, evidence)).toEqual([3, 4]);
    expect(hits(vault, wordInPicture)).toBe(1);
    expect(valueOf(await recogniseCase(vault, caseId, unwatched))).toMatchObject({
      recognised: 2,
      notRecognised: [],
    });
    expect(hits(vault, wordInPicture)).toBe(1);
    expect(hits(vault, 'contract')).toBe(1);
    const pages = recognisedPages(vault, evidence.id);
    expect(pages.map(({ page, lines }) => [page, lines.map(({ text }) => text)])).toEqual([
      [2, [wordInPicture]],
      [3, [wordInPicture]],
      [4, []],
    ]);
    // The picture is set at 100, 200 and 320 points wide on a page of 595 × 842.
    const { width, height, lines } = pages[0] ?? { width: 1, height: 1, lines: [] };
    const [left = 0, top = 0, right = 0, bottom = 0] = lines[0]?.box ?? [];
    expect((left / width) * 595).toBeGreaterThan(100);
    expect((right / width) * 595).toBeLessThan(420);
    expect((top / height) * 842).toBeGreaterThan(200);
    expect((bottom / height) * 842).toBeLessThan(290);
    const facts = valueOf(readingState(vault, evidence.id)).facts;
    expect(facts).toContainEqual({ key: 'recognisedPages', value: '3' });
  });
});

describe('pages that cannot be drawn whole', () => {
  test('an image above the bound, and one that cannot be decoded, are named with their page; the rest is read', async () => {
    const word = await wordPicture();
    const large = { create: { width: 6100, height: 6000, channels: 3, background: '#fff' } } as const;
    const jpeg = await sharp(word).jpeg().toBuffer();
    const pdf = await scannedPdf([await sharp(large).png().toBuffer(), jpeg, word]);
    // What follows the JPEG's first marker is overwritten; the length stays.
    pdf.fill(0, pdf.indexOf(jpeg) + 2, pdf.indexOf(jpeg) + jpeg.length);
    const { vault, caseId, exhibit } = await readCaseWith({ 'scan.pdf': pdf });
    const report = valueOf(await recogniseCase(vault, caseId, unwatched));
    expect(report).toMatchObject({ recognised: 1, notRecognised: [{ code: 'FILE_TOO_LARGE' }] });
    const { problems, recognition } = valueOf(readingState(vault, exhibit('scan.pdf').id));
    expect(recognition).toEqual({ done: 1, failed: 2, left: 0 });
    expect(problems.map(({ line, notRecognised }) => [line, notRecognised?.code])).toEqual([
      [1, 'FILE_TOO_LARGE'],
      [2, 'FILE_DAMAGED'],
    ]);
    expect(hits(vault, wordInPicture)).toBe(1);
  });
});

test('a reading that the user stops leaves what was read before, however often', async () => {
  const { vault, caseId, exhibit } = await readCaseWith({ 'a.pdf': await scannedPdf(['a contract']) });
  const { id } = exhibit('a.pdf');
  for (let attempt = 0; attempt < 3; attempt += 1) {
    await expect(readExhibit(vault, id, {}, AbortSignal.abort())).rejects.toThrow();
    expect(valueOf(readingState(vault, id)).state).toBe('read');
  }
  expect(valueOf(await readCaseFiles(vault, caseId, unwatched))).toMatchObject({ read: 0, failed: [] });
});

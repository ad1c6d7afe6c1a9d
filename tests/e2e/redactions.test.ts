import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCase } from '../../src/main/core/cases/cases.ts';
import { listEvidence } from '../../src/main/core/evidence/evidence.ts';
import { importFiles } from '../../src/main/core/evidence/import.ts';
import { createVault, openVault } from '../../src/main/core/vault/vault.ts';
import { exportCase } from '../fixtures/exporting.ts';
import { findBytes } from '../fixtures/secrets.ts';
import { unwatched, valueOf } from '../fixtures/temporary.ts';
import { filesIn, unpack } from '../fixtures/unzip.ts';
import { faultsInBothThemes } from './accessibility.ts';
import { launchApp, type LaunchedApp } from './launch.ts';

/** Blacking out a picture with the mouse, a page with keys and a suggestion, and a text; then an export without it. */
let app: LaunchedApp;
let folder: string;
let caseId: string;
const ids: Record<string, string> = {};
const environment = { clock: () => new Date(), appVersion: '0.0.0-test', actor: 'tester' };
const phone = '13800138000';

const bill = (): Promise<Buffer> =>
  new Promise((resolve) => {
    const document = new PDFDocument({ size: [400, 300] });
    const parts: Buffer[] = [];
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => resolve(Buffer.concat(parts)));
    document.fontSize(20).text(`Call ${phone}`, 60, 140);
    document.end();
  });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casevault-redactions-'));
  const vault = valueOf(await createVault(join(folder, 'vault'), environment));
  caseId = valueOf(addCase(vault, { title: '退款争议' })).id;
  const inbox = join(folder, 'inbox');
  await mkdir(inbox);
  const white = { create: { width: 400, height: 600, channels: 3, background: '#88aacc' } } as const;
  await writeFile(join(inbox, 'screen.png'), await sharp(white).png().toBuffer());
  await writeFile(join(inbox, 'bill.pdf'), await bill());
  await writeFile(join(inbox, 'note.txt'), `First line\r\nSecret words here\r\nCall ${phone}\r\n`);
  valueOf(await importFiles(vault, { caseId, group: 2, paths: [inbox] }, unwatched));
  for (const { id, file } of valueOf(listEvidence(vault, caseId))) ids[file.originalName] = id;
  vault.close();
  app = await launchApp({ language: 'en', theme: 'system', vaultFolder: join(folder, 'vault') });
  app.page.setDefaultTimeout(15_000);
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const open = async (name: string): Promise<void> => {
  const hash = `#/cases/${caseId}/evidence/${ids[name]}`;
  await app.page.evaluate((to) => (window.location.hash = to), hash);
  await app.page.getByRole('button', { name: 'Black out…' }).click();
  await app.page.getByText('The original stays untouched.').waitFor();
};
const save = async (): Promise<void> => {
  await app.page.getByRole('button', { name: 'Save' }).click();
  await app.page.getByRole('button', { name: 'Black out…' }).waitFor();
};

test('a box is drawn with the mouse, given a reason, undone and drawn again', async () => {
  const { page } = app;
  await open('screen.png');
  const layer = page.getByRole('group', { name: 'Boxes on page 1' });
  await layer.waitFor();
  const draw = async (): Promise<void> => {
    await layer.scrollIntoViewIfNeeded();
    const at = await layer.boundingBox();
    if (!at) throw new Error('no layer');
    await page.mouse.move(at.x + at.width * 0.2, at.y + at.height * 0.2);
    await page.mouse.down();
    await page.mouse.move(at.x + at.width * 0.5, at.y + at.height * 0.3);
    await page.mouse.move(at.x + at.width * 0.6, at.y + at.height * 0.4);
    await page.mouse.up();
  };
  await draw();
  await page.getByRole('heading', { name: 'Blacked out (1)' }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Nothing is blacked out yet.').waitFor();
  await draw();
  await page.getByRole('button', { name: 'Box 1: private' }).waitFor();
  await page.getByRole('combobox', { name: 'Reason for Box 1' }).click();
  await page.getByTitle('another person').click();
  await page.getByRole('button', { name: 'Box 1: another person' }).waitFor();
  expect(await faultsInBothThemes(page)).toEqual([]);
  await page.getByRole('checkbox', { name: /^I looked through/ }).check();
  await save();
});

test('a suggestion on a page of a PDF is accepted; a box is added and moved with keys', async () => {
  const { page } = app;
  await open('bill.pdf');
  const layer = page.getByRole('group', { name: 'Boxes on page 1' });
  await layer.waitFor();
  await page.getByRole('button', { name: 'Black out phone number 138****8000' }).click();
  await page.getByText('Everything that was found is blacked out.').waitFor();
  await page.getByRole('button', { name: 'Add a box' }).click();
  const box = page.getByRole('button', { name: 'Box 2: private' });
  await expect.poll(() => box.evaluate((one) => one === document.activeElement)).toBe(true);
  const left = (): Promise<string> => box.evaluate((one) => one.style.left);
  const before = await left();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(left).not.toBe(before);
  const height = await box.evaluate((one) => one.style.height);
  await page.keyboard.press('Shift+ArrowDown');
  await expect.poll(() => box.evaluate((one) => one.style.height)).not.toBe(height);
  expect(await faultsInBothThemes(page)).toEqual([]);
  await page.keyboard.press('Delete');
  await page.getByRole('heading', { name: 'Blacked out (1)' }).waitFor();
  await save();
});

test('words of a text are selected and covered', async () => {
  const { page } = app;
  await open('note.txt');
  const text = page.getByRole('textbox', { name: 'Text of the exhibit' });
  await text.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  for (let count = 0; count < 'Secret words'.length; count += 1)
    await page.keyboard.press('Shift+ArrowRight');
  await page.getByRole('button', { name: 'Black out the selected words' }).click();
  await page.getByText('Line 2, 12 characters').waitFor();
  await page.getByRole('button', { name: 'Black out all (1)' }).click();
  expect(await text.inputValue()).toBe(`First line\n${'█'.repeat(12)} here\nCall ${'█'.repeat(11)}\n`);
  expect(await faultsInBothThemes(page)).toEqual([]);
  await save();
});

test('what was blacked out is in no byte of an export', async () => {
  await app.close();
  const vault = valueOf(await openVault(join(folder, 'vault'), environment));
  const receipt = await exportCase(vault, caseId, folder, { language: 'en' });
  vault.close();
  const bag = await unpack(receipt.bundle.path, join(folder, 'unpacked'));
  expect(await findBytes(bag, [phone, 'Secret words'])).toEqual([]);
  const picture = (await filesIn(bag)).find((path) => path.endsWith('screen (redacted).png')) ?? '';
  const { data } = await sharp(await readFile(join(bag, picture)))
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number): number => data[(y * 400 + x) * 3] ?? -1;
  expect([at(120, 180), at(200, 500)]).toEqual([0, 0x88]);
});

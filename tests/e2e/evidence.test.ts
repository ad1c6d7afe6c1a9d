import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addCase } from '../../src/main/core/cases/cases.ts';
import { openBatch } from '../../src/main/core/evidence/import-batch.ts';
import { systemEnvironment } from '../../src/main/core/vault/environment.ts';
import { createVault } from '../../src/main/core/vault/vault.ts';
import type { EvidenceRecord } from '../../src/shared/model/evidence.ts';
import { accessibilityFaults, faultsInBothThemes } from './accessibility.ts';
import { dropFiles, launchApp, type LaunchedApp } from './launch.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casevault-evidence-'));
});
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

const picture = (colour: string): Promise<Buffer> =>
  sharp({ create: { width: 900, height: 1600, channels: 3, background: colour } })
    .png()
    .toBuffer();

const mail = [
  'From: Demo Pay <service@pay.example>',
  'To: Morgan <morgan@example.com>',
  'Date: Mon, 09 Mar 2026 11:00:00 +0800',
  'Subject: Your account',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'The account is under review.',
];

async function pages(count: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let number = 1; number <= count; number += 1) {
    document.addPage([420, 595]).drawText(`Clause ${number}`, { x: 60, y: 500 });
  }
  return document.save();
}

/** Writes the files of the first import and gives what is dropped: a folder and a file. */
async function writeFiles(): Promise<readonly string[]> {
  const chats = join(folder, 'chats');
  await mkdir(chats);
  await writeFile(join(chats, 'Chat_20260302-140509.png'), await picture('#2d6a45'));
  await writeFile(join(chats, 'Complaint.eml'), mail.join('\r\n'));
  await writeFile(join(chats, 'Statement.csv'), 'Statement of March\nDate,Amount\n2026-03-02,129.90\n');
  await writeFile(join(folder, 'Terms.pdf'), await pages(12));
  return [chats, join(folder, 'Terms.pdf')];
}

async function evidenceOf(app: LaunchedApp, caseId: string): Promise<readonly EvidenceRecord[]> {
  return app.page.evaluate(async (id) => {
    const list = await window.casevault.evidenceList({ caseId: id });
    if (!list.ok) throw new Error(list.error.code);
    return list.value;
  }, caseId);
}

/** A drawer or dialog owns the keyboard until it has closed. */
const drawersClosed = (app: LaunchedApp) =>
  app.page.locator('.ant-drawer-open, .ant-modal-wrap:visible').first().waitFor({ state: 'hidden' });

/** The evidence of one case. Each test goes on from the last. */
describe('a case', () => {
  let app: LaunchedApp;
  let caseId: string;
  beforeAll(async () => {
    app = await launchApp({ theme: 'system' });
    app.page.setDefaultTimeout(10_000);
    await app.page.getByRole('heading', { name: 'What is a vault?' }).waitFor();
    const vaultFolder = join(folder, 'vault');
    await mkdir(vaultFolder);
    await app.dialogs.answer({ paths: [vaultFolder] });
    await app.page.keyboard.press('n');
    await app.page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
    caseId = await app.page.evaluate(async () => {
      const added = await window.casevault.caseAdd({ details: { title: 'Account frozen' } });
      if (!added.ok) throw new Error(added.error.code);
      return added.value.id;
    });
    await app.page.evaluate((id) => (window.location.hash = `#/cases/${id}/evidence`), caseId);
    await app.page.getByRole('heading', { name: 'No evidence yet' }).waitFor();
  });
  afterAll(() => app.close());

  const card = (name: string) =>
    app.page.getByRole('listitem').filter({ has: app.page.getByRole('link', { name }) });
  const report = () => app.page.getByRole('complementary', { name: 'Tasks' });
  const closeReport = () => report().getByRole('button', { name: 'Close' }).click();

  test('a dropped folder and a file become exhibits of the chosen group', async () => {
    const { page } = app;
    expect(await faultsInBothThemes(app.page)).toEqual([]);
    await page.getByRole('combobox', { name: 'Goes into group' }).click();
    await page.getByTitle('4 Communication').click();
    await dropFiles(page, '#main', await writeFiles());
    await report().getByRole('heading', { name: '4 files imported' }).waitFor();
    await report().getByRole('link', { name: 'Ex. 4-1' }).waitFor();
    expect(await faultsInBothThemes(app.page)).toEqual([]);
    await closeReport();
    await page.getByRole('heading', { name: '4 Communication' }).waitFor();
    await card('Chat_20260302-140509').getByText('Image').waitFor();
    expect(await page.getByRole('list', { name: '4 exhibits' }).getByRole('link').allTextContents()).toEqual([
      'Chat_20260302-140509',
      'Complaint',
      'Statement',
      'Terms',
    ]);
  });

  test('the report names a duplicate and its exhibit, keeps an empty file, and says what could not be read', async () => {
    const { page } = app;
    const empty = join(folder, 'Receipt.pdf');
    const gone = join(folder, 'gone.png');
    const again = join(folder, 'The same complaint.eml');
    await writeFile(empty, '');
    await writeFile(again, mail.join('\r\n'));
    await symlink(join(folder, 'nowhere'), gone);
    await app.dialogs.answer({ paths: [again, empty, gone] });
    await page.getByRole('button', { name: 'Choose files' }).click();
    await report().getByRole('heading', { name: '1 file imported' }).waitFor();
    await report().getByText('1 was already in the case').waitFor();
    const duplicate = report().getByRole('listitem').filter({ hasText: 'The same complaint.eml' });
    await duplicate.getByRole('link', { name: 'Ex. 4-2' }).waitFor();
    await report().getByText('1 could not be imported').waitFor();
    await report().getByText('gone.png').waitFor();
    await report().getByText('There is nothing at this place').waitFor();
    expect(await faultsInBothThemes(app.page)).toEqual([]);
    await report().getByRole('link', { name: 'Ex. 4-5' }).click();
    await page.getByText('The file is empty').waitFor();
    await closeReport();
    await page.getByRole('link', { name: 'All evidence' }).click();
    await card('Receipt').getByText('Empty file · 0 bytes').waitFor();
  });

  test('a screenshot on the clipboard comes in with Ctrl+V, but not while text is written', async () => {
    const { page } = app;
    await app.clipboard.putPicture(await picture('#14555f'));
    await page.getByRole('textbox', { name: 'Find evidence' }).focus();
    await page.keyboard.press('Control+v');
    await page.getByRole('link', { name: 'Receipt' }).focus();
    await page.keyboard.press('Control+v');
    await report().getByRole('heading', { name: '1 file imported' }).waitFor();
    await closeReport();
    expect(await evidenceOf(app, caseId)).toHaveLength(6);
  });

  test('with the keyboard alone: find, move among the cards, open, leaf and come back', async () => {
    const { page } = app;
    await page.keyboard.press('/');
    await page.keyboard.type('4-');
    await page.getByRole('list', { name: '6 exhibits' }).waitFor();
    await page.getByRole('link', { name: 'Chat_20260302-140509' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Complaint');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Ex. 4-2 Complaint' }).waitFor();
    await page.getByText('The account is under review.').waitFor();
    const viewer = page.getByRole('region', { name: 'Viewer' });
    await viewer.getByText('Demo Pay <service@pay.example>').waitFor();
    expect(await faultsInBothThemes(app.page)).toEqual([]);
    await page.keyboard.press('ArrowRight');
    await page.getByRole('heading', { name: 'Ex. 4-3 Statement' }).waitFor();
    const table = page.getByRole('table', { name: 'Table of Statement.csv' });
    await table.getByRole('cell', { name: '129.90' }).waitFor();
    expect(await table.getByRole('columnheader').allTextContents()).toEqual(['Date', 'Amount']);
    expect(await faultsInBothThemes(app.page)).toEqual([]);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).getByText('Next exhibit').waitFor();
    await page.keyboard.press('Escape');
    await drawersClosed(app);
    await page.getByRole('link', { name: 'All evidence' }).press('Enter');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Statement');
    await page.getByRole('textbox', { name: 'Find evidence' }).fill('');
  });

  test('a picture is enlarged and turned, a PDF is read by its pages', async () => {
    const { page } = app;
    await page.getByRole('link', { name: 'Chat_20260302-140509' }).click();
    const viewer = page.getByRole('region', { name: 'Viewer' });
    const shown = viewer.getByRole('img', { name: 'Picture of exhibit 4-1: Chat_20260302-140509' });
    await page.waitForFunction(
      () => (document.querySelector<HTMLElement>('section img')?.offsetWidth ?? 0) > 50,
    );
    const width = async (): Promise<number> => (await shown.boundingBox())?.width ?? 0;
    const fitted = await width();
    await page.keyboard.press('+');
    await expect.poll(width).toBeCloseTo(fitted * 1.25, 0);
    await page.keyboard.press('0');
    await expect.poll(width).toBeCloseTo(fitted, 0);
    await page.keyboard.press('r');
    await expect.poll(async () => (await width()) > ((await shown.boundingBox())?.height ?? 0)).toBe(true);
    expect(await faultsInBothThemes(app.page)).toEqual([]);
    await page.getByRole('link', { name: 'All evidence' }).click();
    await page.getByRole('link', { name: 'Terms' }).click();
    await viewer.getByText('Page 1 of 12').waitFor();
    await viewer.locator('canvas').first().waitFor();
    expect(await viewer.locator('canvas').count()).toBeLessThan(5);
    // The words lie where they are drawn (60 of 420 points from the left, 95 of 595 down to their base), and can be marked.
    const sheet = viewer.getByRole('group', { name: 'Page 1' });
    const words = sheet.getByText('Clause 1', { exact: true });
    const [around, box] = [await sheet.boundingBox(), await words.boundingBox()];
    if (!around || !box) throw new Error('no words');
    expect((box.x - around.x) / around.width).toBeCloseTo(60 / 420, 2);
    expect((box.y + box.height - around.y) / around.height).toBeCloseTo(95 / 595, 1);
    await words.dblclick();
    expect(await page.evaluate(() => window.getSelection()?.toString().trim())).toMatch(/^(Clause|1)$/);
    expect(await faultsInBothThemes(app.page)).toEqual([]);
    await viewer.getByRole('button', { name: 'Next page' }).click();
    await viewer.getByText('Page 2 of 12').waitFor();
    await page.getByRole('link', { name: 'All evidence' }).click();
  });

  test('a description is saved as a revision with its reason; left out, the card says so', async () => {
    const { page } = app;
    await page.getByRole('link', { name: 'Chat_20260302-140509' }).click();
    await page.getByRole('heading', { name: 'Ex. 4-1' }).waitFor();
    await page.keyboard.press('d');
    const form = page.getByRole('dialog', { name: 'Describe the exhibit' });
    await form.getByRole('textbox', { name: 'Title' }).fill('Chat: refund promised');
    await form.getByRole('textbox', { name: 'What it proves' }).fill('A refund was promised for 5 March');
    // The name told the time, and it was taken; what the file system says is only offered.
    await form.getByRole('button', { name: '(file date)' }).first().waitFor();
    await form.getByRole('combobox', { name: 'Tags' }).fill('refund');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await form.getByRole('checkbox', { name: 'Include in exports' }).uncheck();
    await form.getByRole('textbox', { name: 'Reason for the change' }).fill('Shows another person');
    expect(await faultsInBothThemes(app.page)).toEqual([]);
    await page.keyboard.press('Control+s');
    await page.getByRole('heading', { name: 'Ex. 4-1 Chat: refund promised' }).waitFor();
    await drawersClosed(app);
    const [saved] = await evidenceOf(app, caseId);
    expect(saved).toMatchObject({
      revision: 3,
      details: {
        title: 'Chat: refund promised',
        tags: ['refund'],
        included: false,
        time: { local: '2026-03-02T14:05:09', precision: 'second', origin: 'file-name' },
      },
    });
    await page.getByRole('region', { name: 'Description' }).getByText('file name').waitFor();
    await page.getByRole('button', { name: 'History' }).last().click();
    const history = page.getByRole('dialog', { name: 'History' });
    await history.getByText('Reason: Shows another person').waitFor();
    expect(await history.locator('del').allTextContents()).toContain('Chat_20260302-140509');
    await page.keyboard.press('Escape');
    await drawersClosed(app);
    await page.getByRole('link', { name: 'All evidence' }).click();
    await card('Chat: refund promised').getByText('Not in export').waitFor();
    await page.getByRole('combobox', { name: 'Tag' }).waitFor();
    expect(await faultsInBothThemes(app.page)).toEqual([]);
  });

  test('an empty title is named, and leaving the form asks first', async () => {
    const { page } = app;
    await page.getByRole('link', { name: 'Complaint' }).click();
    await page.getByRole('button', { name: 'Describe' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill(' ');
    await page.keyboard.press('Control+s');
    await page.getByText('Please give the exhibit a title').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    const question = page.getByRole('dialog', { name: 'There are unsaved changes' });
    await question.getByRole('button', { name: 'Leave' }).click();
    await drawersClosed(app);
    expect((await evidenceOf(app, caseId)).map(({ details }) => details.title)).toContain('Complaint');
  });

  test('an exhibit moved to another group gets a new number; the old one is not given again', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Change the number' }).click();
    const dialog = page.getByRole('dialog', { name: 'Change the exhibit number' });
    await dialog.getByText('4-2 is never given again').waitFor();
    expect(await faultsInBothThemes(app.page)).toEqual([]);
    await dialog.getByRole('combobox', { name: 'New group' }).click();
    await page.getByTitle('3 What went wrong').click();
    await dialog.getByRole('button', { name: 'Move and renumber' }).click();
    await page.getByRole('heading', { name: 'Ex. 3-1 Complaint' }).waitFor();
    await drawersClosed(app);
    await page.getByRole('region', { name: 'Custody' }).getByText('New exhibit number').waitFor();
    await page.getByRole('link', { name: 'All evidence' }).click();
    await page.getByRole('heading', { name: '3 What went wrong' }).waitFor();
  });

  test('many exhibits: few of them are in the page, and the filter finds one', async () => {
    const { page } = app;
    const many = join(folder, 'many');
    await mkdir(many);
    for (let number = 1; number <= 160; number += 1) {
      await writeFile(join(many, `Note ${String(number).padStart(3, '0')}.txt`), `Note ${number}`);
    }
    await app.dialogs.answer({ paths: [many] });
    await page.getByRole('button', { name: 'Choose a folder' }).click();
    await report().getByRole('heading', { name: '160 files imported' }).waitFor({ timeout: 30_000 });
    await closeReport();
    await page.getByRole('list', { name: '166 exhibits' }).waitFor();
    const cards = page.getByRole('article');
    expect(await cards.count()).toBeLessThan(60);
    await page.getByRole('link', { name: 'Complaint' }).focus();
    await page.keyboard.press('End');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Note 160');
    await page.keyboard.press('/');
    await page.keyboard.type('note 077');
    await page.getByText('1 of 166').waitFor();
    expect(await cards.count()).toBe(1);
    await page.keyboard.type('x');
    await page.getByRole('heading', { name: 'Nothing matches' }).waitFor();
    expect(await faultsInBothThemes(app.page)).toEqual([]);
  });
});

describe('an interrupted import', () => {
  async function interrupted(name: string): Promise<{ app: LaunchedApp; caseId: string }> {
    const vaultFolder = join(folder, name);
    const vault = await createVault(vaultFolder, systemEnvironment('0.1.0'));
    if (!vault.ok) throw new Error(vault.error.code);
    const added = addCase(vault.value, { title: 'Refund refused' });
    if (!added.ok) throw new Error(added.error.code);
    const path = join(folder, `${name}.txt`);
    await writeFile(path, `Left over: ${name}`);
    openBatch(vault.value, added.value.id, 2, [{ path, sizeBytes: 20, state: 'pending', failure: null }]);
    vault.value.close();
    const app = await launchApp({ vaultFolder });
    app.page.setDefaultTimeout(10_000);
    await app.page.locator('h1').first().waitFor();
    await app.page.evaluate((id) => (window.location.hash = `#/cases/${id}/evidence`), added.value.id);
    await app.page.getByText('The last import was interrupted').waitFor();
    return { app, caseId: added.value.id };
  }

  test('is continued', async () => {
    const { app, caseId } = await interrupted('continued');
    try {
      expect(await accessibilityFaults(app.page)).toEqual([]);
      await app.page.getByRole('button', { name: 'Continue the import' }).click();
      await app.page.getByRole('heading', { name: '1 file imported' }).waitFor();
      await app.page.getByText('The last import was interrupted').waitFor({ state: 'hidden' });
      expect(await evidenceOf(app, caseId)).toHaveLength(1);
    } finally {
      await app.close();
    }
  });

  test('is given up', async () => {
    const { app, caseId } = await interrupted('discarded');
    try {
      await app.page.getByRole('button', { name: 'Discard it' }).click();
      await app.page.getByText('The last import was interrupted').waitFor({ state: 'hidden' });
      expect(await evidenceOf(app, caseId)).toHaveLength(0);
    } finally {
      await app.close();
    }
  });
});

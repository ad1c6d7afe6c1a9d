import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleVault } from '../fixtures/sample-vault.ts';
import { checkManifest, filesIn, unpack } from '../fixtures/unzip.ts';
import { faultsInBothThemes } from './accessibility.ts';
import { launchApp, type LaunchedApp } from './launch.ts';

/** The sample case, exported as a user would. Each test goes on from the last. */
let app: LaunchedApp;
let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casevault-exports-'));
  const { vault, caseId } = await sampleVault(at('vault'), 'en');
  vault.close();
  for (const name of ['draft', 'version', 'cancelled', 'keyboard', 'protected']) await mkdir(at(name));
  app = await launchApp({ theme: 'system', vaultFolder: at('vault') });
  app.page.setDefaultTimeout(30_000);
  await app.page.evaluate((id) => (window.location.hash = `#/cases/${id}/export`), caseId);
  await report().getByText('Ready to be written.').waitFor();
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const part = (name: RegExp) => app.page.getByRole('region', { name });
const report = () => part(/What will come of it/);
const receipt = () => part(/^Receipt/);
const exportButton = () => app.page.getByRole('button', { name: 'Choose a folder and export' });

/** Waits for the end of an export into a folder; gives what its receipt says. */
async function exportInto(name: string): Promise<void> {
  await app.dialogs.answer({ paths: [at(name)] });
  await app.page.keyboard.press('Control+Enter');
  await receipt()
    .getByText(`Folder: ${at(name)}`)
    .waitFor({ timeout: 60_000 });
}

test('before anything is written, it is said what will come of it and what will be left out', async () => {
  const { page } = app;
  await report().getByText('24 of 25').waitFor();
  await report().getByText('marked as settlement talk').waitFor();
  expect(await faultsInBothThemes(page)).toEqual([]);
  await page.getByRole('checkbox', { name: 'Include settlement talk' }).check();
  await report().getByText('25 of 25').waitFor();
  expect(await report().getByText('marked as settlement talk').count()).toBe(0);
  await page.getByRole('checkbox', { name: 'Include personal data of the complainant' }).uncheck();
  await report()
    .getByRole('listitem')
    .filter({ hasText: 'Personal data of the complainant' })
    .first()
    .waitFor();
});

test('a version for a court is offered for a lawyer and a Chinese dossier alone', async () => {
  const { page } = app;
  const court = page.getByRole('checkbox', { name: /^For a court in mainland China/ });
  expect(await court.count()).toBe(0);
  await page.getByRole('radio', { name: '简体中文' }).check();
  await court.check();
  await report().getByText('dossier-2-of-2.pdf').waitFor();
  expect(await page.getByRole('checkbox', { name: 'Include settlement talk' }).count()).toBe(0);
  await report().getByText('marked as settlement talk').waitFor();
  expect(await faultsInBothThemes(page)).toEqual([]);
  await page.getByRole('radio', { name: '繁體中文' }).check();
  await court.waitFor({ state: 'detached' });
  await page.getByRole('radio', { name: 'English' }).check();
  await report().getByText('dossier.pdf').waitFor();
});

test('another kind of reader brings its own defaults and files', async () => {
  const { page } = app;
  await page.getByRole('radio', { name: /^Mediator/ }).check();
  await report().getByText('negotiation.pdf').waitFor();
  expect(await page.getByRole('checkbox', { name: 'Include settlement talk' }).isChecked()).toBe(true);
  await page.getByRole('radio', { name: /^Public/ }).check();
  await report().getByText('not looked through for publication').first().waitFor();
  expect(await page.getByRole('checkbox', { name: 'Include settlement talk' }).count()).toBe(0);
  await page.getByRole('radio', { name: /^Quick complaint/ }).check();
  await report().getByText('texts.txt').waitFor();
});

test('a named receiver: its limits in words, and a report of what they mean', async () => {
  const { page } = app;
  await page.getByRole('radio', { name: /^Mediator/ }).check();
  await page.getByRole('combobox', { name: /^Receiver/ }).click();
  await page.getByTitle('American Express (limits of the scheme)').click();
  const limits = part(/^What it takes/);
  await limits.getByText('At most 5 MB for each file.').waitFor();
  await limits.getByText('At most 20 pages in each file.').waitFor();
  await limits.getByText(/^Checked on .*2026/).waitFor();
  await report().getByText('dossier-1-of-2.pdf').waitFor();
  await report().getByText('The dossier is split into 2 files. Exhibit numbers stay the same.').waitFor();
  await report().getByText('stays with you').waitFor();
  await page.getByText('“Quick complaint” is the usual choice').waitFor();
  await page.getByRole('radio', { name: '110 pixels per inch' }).check();
  await report().getByText('reduced to 110 pixels per inch').waitFor();
  expect(await faultsInBothThemes(page)).toEqual([]);
});

test('choices stay while something is looked up in between', async () => {
  const { page } = app;
  await page.evaluate(() => (window.location.hash = window.location.hash.replace('export', 'contacts')));
  await exportButton().waitFor({ state: 'detached' });
  await page.goBack();
  await report().getByText('dossier-1-of-2.pdf').waitFor();
  expect(await page.getByRole('radio', { name: /^Mediator/ }).isChecked()).toBe(true);
  await page.getByRole('combobox', { name: /^Receiver/ }).click();
  await page.getByTitle('No one in particular').click();
  await page.getByRole('radio', { name: /^Lawyer or court/ }).check();
  await report().getByText('Ready to be written.').waitFor();
});

test('a closed picker starts nothing', async () => {
  const { page } = app;
  await app.dialogs.answer({ paths: null });
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => app.dialogs.opened.length).toBe(1);
  await exportButton().waitFor();
  expect(await receipt().count()).toBe(0);
});

test('a cancelled export says so and leaves nothing in the folder', async () => {
  const { page } = app;
  await app.dialogs.answer({ paths: [at('cancelled')] });
  await page.keyboard.press('Control+Enter');
  await page.getByRole('group', { name: 'The export is being made' }).waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('Cancelled. Nothing was left behind.').waitFor();
  expect(await readdir(at('cancelled'))).toEqual([]);
});

test('a draft ends with a receipt that agrees with the files, and shows them in their folder', async () => {
  const { page } = app;
  await exportInto('draft');
  await receipt().getByRole('heading', { name: '24 of 25 items included' }).waitFor();
  await receipt().getByText('Draft', { exact: true }).waitFor();
  for (const name of ['dossier.pdf', 'bundle.zip']) {
    const sha256 = createHash('sha256')
      .update(await readFile(join(at('draft'), name)))
      .digest('hex');
    await receipt().getByText(sha256).waitFor();
    await receipt()
      .getByRole('button', { name: `Copy SHA-256 ${name}` })
      .waitFor();
  }
  await receipt().getByText('5 items not included, or not in full').waitFor();
  await receipt().getByText('the file is empty (0 bytes)').waitFor();
  await receipt().getByText('15 exhibits and where they lie').click();
  const paths = await receipt().locator('tbody td:last-child').allTextContents();
  const bag = await unpack(join(at('draft'), 'bundle.zip'), at('unpacked'));
  expect(await filesIn(bag)).toEqual(expect.arrayContaining(paths));
  expect(await checkManifest(bag, 'sha256')).toHaveLength(await countData(bag));
  expect(await faultsInBothThemes(page)).toEqual([]);
  await receipt().getByRole('button', { name: 'Show in folder' }).click();
  await expect.poll(() => app.shown).toEqual([join(at('draft'), 'dossier.pdf')]);
  expect(await part(/^Handed in before/).count()).toBe(0);
});

test('what is handed in becomes version 1, is kept, and an exhibit can be found in it', async () => {
  const { page } = app;
  await page.getByRole('radio', { name: /^To hand in, as version 1/ }).check();
  await exportInto('version');
  await receipt().getByText('Version 1', { exact: true }).waitFor();
  const fingerprint = await receipt()
    .locator('span', { hasText: /^Fingerprint of the key/ })
    .locator('code')
    .first()
    .textContent();
  const handedIn = part(/^Handed in before/);
  await handedIn.getByText('Version 1 · Lawyer or court').click();
  expect(await handedIn.locator('code').first().textContent()).toBe(fingerprint);
  await handedIn.getByLabel('Find an exhibit in these versions').fill('２－1');
  await handedIn.getByText(/p\. \d+.*Payment of GBP 129\.90/).waitFor();
  await handedIn.getByLabel('Find an exhibit in these versions').fill('9-9');
  await handedIn.getByText('not in this version').waitFor();
  expect(await page.getByRole('radio', { name: /^Draft/ }).isChecked()).toBe(true);
  await page.getByRole('radio', { name: /^To hand in, as version 2/ }).waitFor();
  expect(await faultsInBothThemes(page)).toEqual([]);
});

test('the keyboard alone leads from the first choice to the receipt', async () => {
  const { page } = app;
  await page.locator('#main').focus();
  await tabTo(/^Lawyer or court/);
  await page.keyboard.press('ArrowUp');
  expect(await page.getByRole('radio', { name: /^Regulator/ }).isChecked()).toBe(true);
  await tabTo(/^Draft/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await app.dialogs.answer({ paths: [at('keyboard')] });
  await tabTo(/^Choose a folder and export/);
  await page.keyboard.press('Enter');
  await receipt()
    .getByText(`Folder: ${at('keyboard')}`)
    .waitFor({ timeout: 60_000 });
  const focused = receipt().getByRole('heading', { name: /items included/ });
  await expect.poll(() => focused.evaluate((node) => node === document.activeElement)).toBe(true);
});

test('a passphrase is offered, has to be noted, and opens the bundle', async () => {
  const { page } = app;
  await page.getByRole('checkbox', { name: 'Protect the bundle with a passphrase' }).click();
  const offered = (await page.getByLabel('Passphrase', { exact: true }).textContent()) ?? '';
  expect(offered.length).toBeGreaterThanOrEqual(12);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('alert').filter({ hasText: 'Write the passphrase down first' }).waitFor();
  expect(await faultsInBothThemes(page)).toEqual([]);
  await page.getByRole('button', { name: 'Type my own' }).click();
  await page.getByLabel('Passphrase of at least 12 characters').fill('too short');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('alert').filter({ hasText: 'at least 12 characters' }).waitFor();
  await page.getByRole('button', { name: 'Offer a strong one' }).click();
  await page.getByRole('checkbox', { name: 'It is written down or copied' }).check();
  const passphrase = (await page.getByLabel('Passphrase', { exact: true }).textContent()) ?? '';
  expect(passphrase).not.toBe(offered);
  await exportInto('protected');
  await receipt().getByText('Send the passphrase another way').waitFor();
  await app.dialogs.answer({ paths: [join(at('protected'), 'bundle.zip')] });
  await page.getByRole('button', { name: 'Check a zip file' }).click();
  const check = part(/^Check a bundle/);
  await check.locator('input').fill(passphrase);
  await check.locator('input').press('Enter');
  await page.getByRole('heading', { name: 'All good' }).waitFor();
  await page.getByRole('checkbox', { name: 'Protect the bundle with a passphrase' }).uncheck();
});

test('a bundle is checked: good as it is, and what differs is named when a byte was changed', async () => {
  const { page } = app;
  await app.dialogs.answer({ paths: [join(at('draft'), 'bundle.zip')] });
  await page.getByRole('button', { name: 'Check a zip file' }).click();
  const good = page.getByRole('region', { name: join(at('draft'), 'bundle.zip') });
  await good.getByRole('heading', { name: 'All good' }).waitFor();
  await good.getByText('Fingerprint of the key').waitFor();
  await copyFile(join(at('draft'), 'bundle.zip'), at('tampered.zip'));
  await changeByteOf(at('tampered.zip'));
  await app.dialogs.answer({ paths: [at('tampered.zip')] });
  await page.getByRole('button', { name: 'Check a zip file' }).click();
  const differing = page.getByRole('region', { name: at('tampered.zip') });
  await differing.getByRole('heading', { name: /things? differs?/ }).waitFor();
  await differing
    .getByText(/data\/.*dossier\.pdf/)
    .first()
    .waitFor();
  expect(await faultsInBothThemes(page)).toEqual([]);
});

test('what is no bundle at all is refused in words', async () => {
  const { page } = app;
  await app.dialogs.answer({ paths: [join(at('draft'), 'dossier.pdf')] });
  await page.getByRole('button', { name: 'Check a zip file' }).click();
  const notice = page.getByRole('status').filter({ hasText: 'The zip file is damaged or incomplete' });
  await notice.waitFor();
  await expect.poll(() => notice.evaluate((node) => node === document.activeElement)).toBe(true);
  expect(await faultsInBothThemes(page)).toEqual([]);
});

/** Tabs on until what has the keyboard is called so. */
async function tabTo(name: RegExp): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed += 1) {
    await app.page.keyboard.press('Tab');
    const focused = await app.page.evaluate(() => {
      const element = document.activeElement;
      return element?.closest('label')?.textContent ?? element?.textContent ?? '';
    });
    if (name.test(focused)) return;
  }
  throw new Error(`the keyboard never came to ${String(name)}`);
}

const countData = async (bag: string): Promise<number> =>
  (await filesIn(bag)).filter((path) => path.startsWith('data/')).length;

/** Changes one byte inside the dossier that the bundle holds: PDF is stored, so its comment can be found in the zip. */
async function changeByteOf(zip: string): Promise<void> {
  const bytes = await readFile(zip);
  const place = bytes.indexOf('%PDF-') + 2000;
  const file = await open(zip, 'r+');
  await file.write(Uint8Array.of((bytes[place] ?? 0) ^ 1), 0, 1, place);
  await file.close();
  expect((await stat(zip)).size).toBe(bytes.length);
}

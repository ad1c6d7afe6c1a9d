import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSampleVault, sampleClock } from '../../src/main/core/sample/sample.ts';
import { valueOf } from '../fixtures/temporary.ts';
import { checkManifest, filesIn, unpack } from '../fixtures/unzip.ts';
import { faultsInBothThemes } from './accessibility.ts';
import { launchApp, type LaunchedApp } from './launch.ts';

/** The sample case, exported as a user would. Each test goes on from the last. */
let app: LaunchedApp;
let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casevault-exports-'));
  const environment = { clock: sampleClock, appVersion: '0.0.0-test', actor: 'tester' };
  const { vault, caseId } = valueOf(await createSampleVault(at('vault'), 'en', environment));
  vault.close();
  for (const name of ['out', 'cancelled']) await mkdir(at(name));
  app = await launchApp({ theme: 'system', vaultFolder: at('vault') });
  app.page.setDefaultTimeout(20_000);
  await app.page.evaluate((id) => (window.location.hash = `#/cases/${id}/export`), caseId);
  await app.page.getByRole('heading', { name: 'What will be inside' }).waitFor();
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const receipt = () => app.page.getByRole('region', { name: /^Receipt/ });

test('before anything is written, it is said what will be inside and what will not', async () => {
  const { page } = app;
  await page.getByText('9 of 10').waitFor();
  await page.getByText('marked as settlement talk').waitFor();
  expect(await faultsInBothThemes(page)).toEqual([]);
  await page.getByRole('checkbox', { name: 'Include settlement talk' }).check();
  await page.getByText('10 of 10').waitFor();
  expect(await page.getByText('marked as settlement talk').count()).toBe(0);
  await page.getByRole('checkbox', { name: 'Include personal data of the complainant' }).uncheck();
  await page.getByRole('listitem').filter({ hasText: 'Personal data of the complainant' }).waitFor();
  await page.getByRole('checkbox', { name: 'Include personal data of the complainant' }).check();
  await page.getByRole('checkbox', { name: 'Include settlement talk' }).uncheck();
});

test('a closed picker starts nothing', async () => {
  const { page } = app;
  await app.dialogs.answer({ paths: null });
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => app.dialogs.opened.length).toBe(1);
  await page.getByRole('button', { name: 'Choose a folder and export' }).waitFor();
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

test('a finished one ends with a receipt that agrees with the files, and shows them in their folder', async () => {
  const { page } = app;
  await app.dialogs.answer({ paths: [at('out')] });
  await page.keyboard.press('Control+Enter');
  await receipt().getByRole('heading', { name: '24 of 25 items included' }).waitFor({ timeout: 60_000 });
  for (const name of ['dossier.pdf', 'bundle.zip']) {
    const sha256 = createHash('sha256')
      .update(await readFile(join(at('out'), name)))
      .digest('hex');
    await receipt().getByText(sha256).waitFor();
  }
  await receipt().getByText('5 items not included, or not in full').waitFor();
  await receipt().getByText('the file is empty (0 bytes)').waitFor();
  await receipt().getByText('15 exhibits and where they lie').click();
  const paths = await receipt().locator('tbody td:last-child').allTextContents();
  const bag = await unpack(join(at('out'), 'bundle.zip'), at('unpacked'));
  expect(await filesIn(bag)).toEqual(expect.arrayContaining(paths));
  expect(await checkManifest(bag, 'sha256')).toHaveLength(await countData(bag));
  expect(await faultsInBothThemes(page)).toEqual([]);
  await receipt().getByRole('button', { name: 'Show in folder' }).click();
  await expect.poll(() => app.shown).toEqual([join(at('out'), 'dossier.pdf')]);
});

test('a bundle is checked: good as it is, and what differs is named when a byte was changed', async () => {
  const { page } = app;
  await app.dialogs.answer({ paths: [join(at('out'), 'bundle.zip')] });
  await page.getByRole('button', { name: 'Check a zip file' }).click();
  await page.getByRole('heading', { name: 'All good' }).waitFor();
  await copyFile(join(at('out'), 'bundle.zip'), at('tampered.zip'));
  await changeByteOf(at('tampered.zip'));
  await app.dialogs.answer({ paths: [at('tampered.zip')] });
  await page.getByRole('button', { name: 'Check a zip file' }).click();
  const report = page.getByRole('region', { name: at('tampered.zip') });
  await report.getByRole('heading', { name: '1 thing differs' }).waitFor();
  await report.getByText(/data\/.*dossier\.pdf/).waitFor();
  expect(await faultsInBothThemes(page)).toEqual([]);
});

test('what is no bundle at all is refused in words', async () => {
  const { page } = app;
  await app.dialogs.answer({ paths: [join(at('out'), 'dossier.pdf')] });
  await page.getByRole('button', { name: 'Check a zip file' }).click();
  const notice = page.getByRole('status').filter({ hasText: 'The zip file is damaged or incomplete' });
  await notice.waitFor();
  await expect.poll(() => notice.evaluate((node) => node === document.activeElement)).toBe(true);
  expect(await faultsInBothThemes(page)).toEqual([]);
});

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

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCase } from '../../src/main/core/cases/cases.ts';
import { createVault } from '../../src/main/core/vault/vault.ts';
import { mail } from '../fixtures/mail.ts';
import { alipay } from '../fixtures/statements.ts';
import { valueOf } from '../fixtures/temporary.ts';
import { zipOf } from '../fixtures/zip.ts';
import { faultsInBothThemes } from './accessibility.ts';
import { dropFiles, launchApp, type LaunchedApp } from './launch.ts';

/** The attachments of a mail and of a protected zip, by keyboard. Each test goes on from the last. */
let app: LaunchedApp;
let folder: string;
let caseId: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casevault-attachments-'));
  const environment = { clock: () => new Date(), appVersion: '0.0.0-test', actor: 'tester' };
  const vault = valueOf(await createVault(join(folder, 'vault'), environment));
  caseId = valueOf(addCase(vault, { title: '退款争议' })).id;
  vault.close();
  const inbox = join(folder, 'inbox');
  await mkdir(inbox);
  const files = { '../回单.txt': '已付款 1299.00', 'a\u202Etxt.exe': 'MZ', 'twin.txt': 'the same' };
  await writeFile(join(inbox, 'mail.eml'), mail(files));
  await writeFile(join(inbox, 'twin.txt'), 'the same');
  const zip = await zipOf({ '账单.csv': alipay }, { password: '1234', zipCrypto: true });
  await writeFile(join(inbox, 'zip.zip'), zip);
  app = await launchApp({ language: 'en', theme: 'system', vaultFolder: join(folder, 'vault') });
  app.page.setDefaultTimeout(15_000);
  await app.page.evaluate((id) => (window.location.hash = `#/cases/${id}/evidence`), caseId);
  await app.page.getByRole('heading', { name: 'No evidence yet' }).waitFor();
  await dropFiles(app.page, '#main', [inbox]);
  await app.page.getByRole('heading', { name: '1 file could not be read' }).waitFor();
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const tray = () => app.page.getByRole('complementary', { name: 'Tasks' });
async function clearTray(): Promise<void> {
  const close = tray().getByRole('button', { name: 'Close' });
  while ((await close.count()) > 0) await close.first().click();
}
async function open(name: string): Promise<void> {
  const id = await app.page.evaluate(
    async ([of, wanted]) => {
      const list = await window.casevault.evidenceList({ caseId: of ?? '' });
      return (list.ok && list.value.find(({ file }) => file.originalName === wanted)?.id) || '';
    },
    [caseId, name],
  );
  await app.page.evaluate((to) => (window.location.hash = to), `#/cases/${caseId}/evidence/${id}`);
}
const attached = () => app.page.getByRole('region', { name: 'Attached files' });

test('one attachment is kept by keyboard, and the way goes there and back', async () => {
  const { page } = app;
  await clearTray();
  await open('mail.eml');
  await attached().getByText('3 attached files').waitFor();
  expect(await attached().getByText('txt.exe').textContent()).toBe('atxt.exe');
  expect(await faultsInBothThemes(page)).toEqual([]);
  await attached().getByRole('button', { name: 'Keep as exhibit: ../回单.txt' }).focus();
  await page.keyboard.press('Enter');
  const link = attached().getByRole('link', { name: 'Ex. 2-4' });
  await link.waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent === 'Ex. 2-4');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Ex. 2-4 回单' }).waitFor();
  await page.getByText('Name in the file it was attached to').waitFor();
  await page.getByText('e-mail date · sent with Ex. 2-1').waitFor();
  await page.getByText('Evidence imported · attachment of Ex. 2-1').waitFor();
  await clearTray();
  expect(await faultsInBothThemes(page)).toEqual([]);
  await page.getByRole('link', { name: 'attachment of Ex. 2-1' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Ex. 2-1 mail' }).waitFor();
});

test('all that are left; the one whose bytes are an exhibit leads to it', async () => {
  await attached().getByRole('button', { name: 'Keep 2 as exhibits' }).click();
  await tray().getByText('1 was already in the case').waitFor();
  await attached().getByRole('link', { name: 'Ex. 2-2' }).waitFor();
  await attached().getByRole('link', { name: 'Ex. 2-5' }).waitFor();
  expect(await attached().getByRole('button').count()).toBe(0);
  await clearTray();
});

test('a protected zip asks for its password once more', async () => {
  const { page } = app;
  await open('zip.zip');
  const panel = page.getByRole('region', { name: 'What the file says' });
  await panel.getByLabel('Password of the file').fill('1234');
  await panel.getByRole('button', { name: 'Open' }).click();
  await attached().getByText('protected by a password').waitFor();
  await attached()
    .getByRole('button', { name: /^Keep as exhibit/ })
    .click();
  await tray().getByText('账单.csv').waitFor();
  await clearTray();
  await attached().getByLabel('Password of the file').fill('1234');
  expect(await faultsInBothThemes(page)).toEqual([]);
  await attached()
    .getByRole('button', { name: /^Keep as exhibit/ })
    .click();
  await attached().getByRole('link', { name: 'Ex. 2-6' }).waitFor();
});

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCase } from '../../src/main/core/cases/cases.ts';
import { addContact } from '../../src/main/core/contacts/contacts.ts';
import { zhCN } from '../../src/main/core/sample/content/zh-CN.ts';
import { drawScreen } from '../../src/main/core/sample/draw-screen.ts';
import { createVault } from '../../src/main/core/vault/vault.ts';
import { workbook } from '../fixtures/reader-samples.ts';
import { alipay } from '../fixtures/statements.ts';
import { scannedPdf, wordInPicture, wordPicture } from '../fixtures/scans.ts';
import { valueOf } from '../fixtures/temporary.ts';
import { zipOf } from '../fixtures/zip.ts';
import { faultsInBothThemes } from './accessibility.ts';
import { dropFiles, launchApp, type LaunchedApp } from './launch.ts';

/** What the files of a case say, from the drop to the search. Each test goes on from the last. */
let app: LaunchedApp;
let folder: string;
let caseId: string;
const bank =
  '交易日期,摘要,金额,对方户名\n2026-03-02,消费,-1299.00,晨光数码店\n2026-03-05,工资,8000.00,公司\n';
/** A sheet whose headings say nothing to the app; its amounts are stored as binary fractions. */
const ledger = [
  ['日子', '事由', '数额'],
  ['2026-03-02', '转账', -19.900000000000002],
  ['2026-03-04', '退回', 5],
]
  .map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((cell, column) => xlsxCell(cell, column, row)).join('')}</row>`,
  )
  .join('');

function xlsxCell(cell: string | number, column: number, row: number): string {
  const place = `${'ABC'[column] ?? ''}${row + 1}`;
  return typeof cell === 'number'
    ? `<c r="${place}"><v>${cell}</v></c>`
    : `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`;
}
const chat = '[2026/3/12 下午2:05:09] 客服: 三天内退款\n[2026/3/13 上午12:06:10] 晓雨: 好的\n';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casevault-readings-'));
  const environment = { clock: () => new Date(), appVersion: '0.0.0-test', actor: 'tester' };
  const vault = valueOf(await createVault(join(folder, 'vault'), environment));
  caseId = valueOf(addCase(vault, { title: '退款争议' })).id;
  const contact = { time: { local: '2026-03-10T10:00' }, channel: 'phone', counterpart: '客服热线' } as const;
  valueOf(addContact(vault, caseId, contact));
  vault.close();
  const inbox = join(folder, 'inbox');
  await mkdir(inbox);
  await writeFile(join(inbox, 'alipay.csv'), alipay);
  await writeFile(join(inbox, 'bank.csv'), bank);
  await writeFile(join(inbox, 'ledger.xlsx'), await workbook(ledger));
  await writeFile(join(inbox, 'chat.txt'), chat);
  const zip = await zipOf(
    { '账单.csv': alipay.replace('1299.00', '88.00') },
    { password: '1234', zipCrypto: true },
  );
  await writeFile(join(inbox, 'zip.zip'), zip);
  app = await launchApp({ language: 'en', theme: 'system', vaultFolder: join(folder, 'vault') });
  app.page.setDefaultTimeout(15_000);
  await app.page.evaluate((id) => (window.location.hash = `#/cases/${id}/evidence`), caseId);
  await app.page.getByRole('heading', { name: 'No evidence yet' }).waitFor();
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const go = (hash: string): Promise<unknown> => app.page.evaluate((to) => (window.location.hash = to), hash);
const exhibitId = (name: string): Promise<string> =>
  app.page.evaluate(
    async ([id, wanted]) => {
      const list = await window.casevault.evidenceList({ caseId: id ?? '' });
      return (list.ok && list.value.find(({ file }) => file.originalName === wanted)?.id) || '';
    },
    [caseId, name],
  );

test('dropped files are read by themselves; what could not be read is named with the way to it', async () => {
  const { page } = app;
  await dropFiles(page, '#main', [join(folder, 'inbox')]);
  const tray = page.getByRole('complementary', { name: 'Tasks' });
  await tray.getByRole('heading', { name: '5 files imported' }).waitFor();
  await tray.getByRole('heading', { name: '1 file could not be read' }).waitFor();
  await tray.getByRole('link', { name: 'zip.zip' }).click();
  await page.getByText('protected by a password').first().waitFor();
  const close = tray.getByRole('button', { name: 'Close' });
  while ((await close.count()) > 0) await close.first().click();
});

test('a protected statement opens with its password', async () => {
  const { page } = app;
  const panel = page.getByRole('region', { name: 'What the file says' });
  await panel.getByLabel('Password of the file').fill('1234');
  await panel.getByRole('button', { name: 'Open' }).click();
  await panel.getByRole('link', { name: '3 transactions' }).waitFor();
  expect(await faultsInBothThemes(page)).toEqual([]);
});

/** A person without a mouse comes to it by the Tab key, or not at all. */
async function tabTo(target: Locator): Promise<void> {
  await target.waitFor();
  const isFocused = (): Promise<boolean> => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 80 && !(await isFocused()); presses += 1)
    await app.page.keyboard.press('Tab');
  expect(await isFocused()).toBe(true);
}

async function chooseByKeyboard(field: Locator, option: string): Promise<void> {
  const { page } = app;
  await tabTo(field);
  await page.keyboard.press('Enter');
  await expect.poll(() => field.getAttribute('aria-expanded')).toBe('true');
  // Its own list: that of the choice before may still be fading out.
  const list = page.locator(`[id="${await field.getAttribute('aria-controls')}"]`);
  const active = page
    .locator('.ant-select-dropdown', { has: list })
    .locator('.ant-select-item-option-active');
  await active.waitFor();
  for (let presses = 0; presses < 40 && (await active.getAttribute('title')) !== option; presses += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await active.waitFor({ state: 'hidden' });
}

test('the columns of an unknown table are said by the user, with the keyboard alone', async () => {
  const { page } = app;
  await go(`#/cases/${caseId}/evidence/${await exhibitId('bank.csv')}`);
  await tabTo(page.getByRole('button', { name: 'Say what the columns are' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'What do the columns hold?' });
  await dialog.getByText('A column with an amount and a currency are still needed.').waitFor();
  await chooseByKeyboard(dialog.getByLabel('Everything is in'), 'CNY');
  expect(await faultsInBothThemes(page)).toEqual([]);
  await tabTo(dialog.getByRole('button', { name: 'Read the rows' }));
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: '2 transactions' }).waitFor();
  await page.getByRole('table', { name: '2 transactions' }).getByText('−CNY 1,299.00').waitFor();
});

test('a sheet whose headings are not known: the user says which column is which, and Escape leaves it as it was', async () => {
  const { page } = app;
  await go(`#/cases/${caseId}/evidence/${await exhibitId('ledger.xlsx')}`);
  const offer = page.getByRole('button', { name: 'Say what the columns are' });
  await tabTo(offer);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'What do the columns hold?' });
  await dialog.getByText('A column with an amount and a currency are still needed.').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => offer.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await chooseByKeyboard(dialog.getByLabel('Amount', { exact: true }), '数额');
  await chooseByKeyboard(dialog.getByLabel('For what'), '事由');
  await chooseByKeyboard(dialog.getByLabel('Everything is in'), 'CNY');
  await tabTo(dialog.getByRole('button', { name: 'Read the rows' }));
  await page.keyboard.press('Enter');
  const table = page.getByRole('table', { name: '2 transactions' });
  await table.getByText('−CNY 19.90').waitFor();
  await table.getByText('退回').waitFor();
});

test('transactions are marked and added up; a note is kept; the timeline has them', async () => {
  const { page } = app;
  await go(`#/cases/${caseId}/transactions`);
  await page.getByText('10 transactions').first().waitFor();
  await page
    .getByRole('checkbox', { name: /^In dispute: 晨光数码店 · 无线耳机/ })
    .first()
    .click();
  const total = page.getByRole('region', { name: 'In dispute' });
  await total.getByText('1 transaction').waitFor();
  expect(await faultsInBothThemes(page)).toEqual([]);
  await page
    .getByRole('button', { name: /^Details: 晨光数码店 · 无线耳机/ })
    .first()
    .click();
  const drawer = page.getByRole('dialog', { name: 'Transaction' });
  await drawer.getByLabel('Note').fill('Never delivered');
  expect(await faultsInBothThemes(page)).toEqual([]);
  await drawer.getByLabel('Contacts about it').focus();
  await page.keyboard.type('客服');
  await page.keyboard.press('Enter');
  await drawer.getByRole('button', { name: 'Save' }).click();
  await page.locator('.ant-drawer-open').first().waitFor({ state: 'hidden' });
  await page.getByRole('table').getByText('Never delivered').waitFor();
  await go(`#/cases/${caseId}/timeline`);
  await page.getByRole('button', { name: 'Transaction 1' }).waitFor();
  await page.getByRole('link', { name: 'CNY 1,299.00 · 晨光数码店' }).focus();
  await page.keyboard.press('Enter');
  await drawer.getByText('无线耳机').waitFor();
  await expect.poll(() => drawer.getByLabel('Note').inputValue()).toBe('Never delivered');
});

test('a contact shows the transactions it was about, and leads to each', async () => {
  const { page } = app;
  await go(`#/cases/${caseId}/contacts`);
  const rows = page
    .getByRole('article', { name: '客服热线' })
    .getByRole('region', { name: 'Transactions it was about' });
  await rows.getByText('CNY 1,299.00').waitFor();
  await rows.getByText(/^Ex\. \d-\d, line 13$/).waitFor();
  expect(await faultsInBothThemes(page)).toEqual([]);
  await rows.getByRole('link', { name: '晨光数码店' }).focus();
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog', { name: 'Transaction' });
  await expect.poll(() => drawer.getByLabel('Note').inputValue()).toBe('Never delivered');
  await page.keyboard.press('Escape');
  await page.locator('.ant-drawer-open').first().waitFor({ state: 'hidden' });
});

test('a chat is shown as one', async () => {
  const { page } = app;
  await go(`#/cases/${caseId}/evidence/${await exhibitId('chat.txt')}`);
  const view = page.getByRole('region', { name: 'Messages of chat.txt' });
  await view.getByText('三天内退款').waitFor();
  expect(await faultsInBothThemes(page)).toEqual([]);
});

test('the search finds it all, in either script, and leads there', async () => {
  const { page } = app;
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: 'Search' }).fill('三天內');
  const hit = page.getByRole('link', { name: /Message · Ex\. \d-\d · message 1/ });
  await hit.waitFor();
  expect(await hit.locator('mark').allTextContents()).toEqual(['三天内']);
  expect(await faultsInBothThemes(page)).toEqual([]);
  await page.getByLabel('From', { exact: true }).fill('2026-03-14');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Nothing found' }).waitFor();
  await page.getByText(/^Days as this computer counts them/).waitFor();
  await page.getByLabel('From', { exact: true }).fill('2026-03-12');
  await page.keyboard.press('Enter');
  await hit.waitFor();
  expect(await faultsInBothThemes(page)).toEqual([]);
  await hit.click();
  await page.getByRole('region', { name: 'Messages of chat.txt' }).waitFor();
  await go('#/search');
  // What was asked for is still there.
  expect(await page.getByRole('textbox', { name: 'Search' }).inputValue()).toBe('三天內');
  await page.getByRole('button', { name: 'Any day' }).click();
  await page.getByRole('textbox', { name: 'Search' }).fill('晨光');
  const titled = page.getByRole('link', { name: /^Transaction/ }).first();
  await titled.locator('strong mark', { hasText: '晨光' }).waitFor();
  await page.getByRole('textbox', { name: 'Search' }).fill('没有这样的词');
  await page.getByRole('heading', { name: 'Nothing found' }).waitFor();
});

test('the words in a picture are read where the user asks for it, and then found', async () => {
  const { page } = app;
  const screen = drawScreen(zhCN.screens['chat-1'], { traditional: false, dark: false });
  await writeFile(join(folder, 'Screenshot_20260303-090201.png'), screen);
  await go(`#/cases/${caseId}/evidence`);
  await page.getByRole('heading', { level: 3 }).first().waitFor();
  await dropFiles(page, '#main', [join(folder, 'Screenshot_20260303-090201.png')]);
  const tray = page.getByRole('complementary', { name: 'Tasks' });
  await tray.getByRole('heading', { name: '1 file imported' }).waitFor();
  await tray.getByRole('button', { name: 'Close' }).first().click();
  await go(`#/cases/${caseId}/evidence/${await exhibitId('Screenshot_20260303-090201.png')}`);
  await page.getByRole('button', { name: 'Read the words in the picture' }).click();
  await page.getByText('Lines recognised').waitFor({ timeout: 40_000 });
  expect(await faultsInBothThemes(page)).toEqual([]);
  await go('#/search');
  await page.getByRole('textbox', { name: 'Search' }).fill('轉人工');
  await page.getByRole('link', { name: /Evidence · Ex\. \d-\d.*转人工/ }).waitFor();
});

test('all pictures and scans of a case are read in one go, where the user asks for it', async () => {
  const { page } = app;
  await writeFile(join(folder, 'word.png'), await wordPicture());
  await writeFile(join(folder, 'scan.pdf'), await scannedPdf(['a contract', await wordPicture()]));
  await go(`#/cases/${caseId}/evidence`);
  await page.getByRole('heading', { level: 3 }).first().waitFor();
  const tray = page.getByRole('complementary', { name: 'Tasks' });
  const close = tray.getByRole('button', { name: 'Close' });
  while ((await close.count()) > 0) await close.first().click();
  const offer = page.getByRole('region', { name: 'Words in pictures', exact: true });
  expect(await offer.count()).toBe(0);
  await dropFiles(page, '#main', [join(folder, 'word.png'), join(folder, 'scan.pdf')]);
  await tray.getByRole('heading', { name: '2 files imported' }).waitFor();
  await offer.getByText('The words in 1 picture and 1 page of a scan have not been read yet.').waitFor();
  expect(await faultsInBothThemes(page)).toEqual([]);
  await offer.getByRole('button', { name: 'Read the words in pictures' }).click();
  await tray
    .getByRole('heading', { name: 'Words read in 2 pictures and pages' })
    .waitFor({ timeout: 40_000 });
  await offer.waitFor({ state: 'hidden' });
  await go(`#/cases/${caseId}/evidence/${await exhibitId('scan.pdf')}`);
  await page.getByText('Pages recognised').waitFor();
  await go('#/search');
  await page.getByRole('textbox', { name: 'Search' }).fill(wordInPicture);
  await page.getByRole('link', { name: /Evidence · Ex\. \d-\d.*page 2/ }).waitFor();
});

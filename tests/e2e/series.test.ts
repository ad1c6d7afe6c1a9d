import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCase } from '../../src/main/core/cases/cases.ts';
import { createVault } from '../../src/main/core/vault/vault.ts';
import { drawnMessages, scrolledScreens } from '../fixtures/chat-screens.ts';
import { valueOf } from '../fixtures/temporary.ts';
import { faultsInBothThemes } from './accessibility.ts';
import { dropFiles, launchApp, type LaunchedApp } from './launch.ts';

/** Screenshots of one chat, from the drop to a series and to the copies among them. Each test goes on from the last. */
let app: LaunchedApp;
let folder: string;
let caseId: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casevault-series-'));
  const environment = { clock: () => new Date(), appVersion: '0.0.0-test', actor: 'tester' };
  const vault = valueOf(await createVault(join(folder, 'vault'), environment));
  caseId = valueOf(addCase(vault, { title: '退款争议' })).id;
  vault.close();
  const inbox = join(folder, 'inbox');
  await mkdir(inbox);
  const screens = await scrolledScreens(drawnMessages(5, 60), [0, 1700, 5200]);
  for (const [index, screen] of screens.entries())
    await writeFile(join(inbox, `Screenshot_20260310-21300${index}.png`), screen);
  const copy = await sharp(screens[0]).resize({ width: 720 }).jpeg({ quality: 80 }).toBuffer();
  await writeFile(join(inbox, 'wechat-copy.jpg'), copy);
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

test('screenshots that follow each other are proposed and become a series', async () => {
  const { page } = app;
  await dropFiles(page, '#main', [join(folder, 'inbox')]);
  const tray = page.getByRole('complementary', { name: 'Tasks' });
  await tray.getByRole('heading', { name: '4 files imported' }).waitFor();
  await tray.getByRole('button', { name: 'Close' }).first().click();
  await go(`#/cases/${caseId}/series`);
  const proposal = page.getByRole('region', { name: 'Screenshots that seem to belong together' });
  await proposal.getByText('3 screenshots · made shortly after each other').waitFor();
  expect(await faultsInBothThemes(page)).toEqual([]);
  await proposal.getByRole('button', { name: 'Make a series of them' }).click();
  const drawer = page.getByRole('dialog', { name: 'New screenshot series' });
  await drawer.getByLabel('Name of the series').fill('Chat with support');
  await drawer.getByLabel('App').fill('WeChat');
  expect(await faultsInBothThemes(page)).toEqual([]);
  await drawer.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name: 'Chat with support' }).waitFor();
  await page.locator('.ant-drawer-open').first().waitFor({ state: 'hidden' });
});

test('overlap and possible gap stand between the pictures; ticks are kept with their history', async () => {
  const { page } = app;
  await page.getByText('Joins: the end of the picture shows again at the start of the next').waitFor();
  await page.getByText('Possible gap: nothing that stands in both was found').waitFor();
  const checklist = page.getByRole('region', { name: 'Capture checklist' });
  await checklist.getByRole('checkbox', { name: 'Own account page after signing in' }).click();
  await checklist.getByText('1 of 7 capture steps done').waitFor();
  expect(await faultsInBothThemes(page)).toEqual([]);
  await page.getByRole('button', { name: 'History' }).last().click();
  await page.getByRole('dialog').getByText('Own account page after signing in').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.ant-drawer-open').first().waitFor({ state: 'hidden' });
});

test('the order is changed by hand, saved when asked for, and given back to the times', async () => {
  const { page } = app;
  const names = (): Promise<string[]> =>
    page.getByRole('list', { name: 'Screenshots' }).getByRole('heading', { level: 3 }).allTextContents();
  const before = await names();
  await page
    .getByRole('button', { name: /^Move exhibit .* down$/ })
    .first()
    .click();
  await page.getByText('The order was changed and is not saved yet.').waitFor();
  await page.getByRole('button', { name: 'Save this order' }).click();
  await page.getByText('The order was changed and is not saved yet.').waitFor({ state: 'hidden' });
  await expect.poll(names).toEqual([before[1], before[0], before[2]]);
  await page.getByText('By the times read', { exact: true }).click();
  await expect.poll(names).toEqual(before);
});

test('a copy is shown beside its original; the user says so and leaves one out of the export', async () => {
  const { page } = app;
  await go(`#/cases/${caseId}/series`);
  await page.getByRole('button', { name: 'Look at them' }).click();
  const pair = page.getByRole('region', { name: /^Exhibits \S+ and \S+$/ });
  await pair.getByText('720 × 1600').waitFor();
  expect(await faultsInBothThemes(page)).toEqual([]);
  await pair.getByRole('button', { name: 'They show the same' }).click();
  await pair
    .getByRole('radio', { name: /^Leave exhibit/ })
    .last()
    .check();
  await pair.getByLabel('Note').fill('forwarded');
  expect(await faultsInBothThemes(page)).toEqual([]);
  await pair.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name: 'No screenshots that look the same' }).waitFor();
  await page.getByText('1 pair already judged').click();
  await page.getByText('They show the same · forwarded').waitFor();
  const left = await page.evaluate(async (id) => {
    const list = await window.casevault.evidenceList({ caseId: id });
    return list.ok ? list.value.filter(({ details }) => !details.included).length : -1;
  }, caseId);
  expect(left).toBe(1);
  await page.getByRole('button', { name: /^Judge again/ }).click();
  await page.getByRole('button', { name: 'They show different things' }).click();
  await page.getByText('1 pair already judged').click();
  await page.getByText('They show different things').waitFor();
});

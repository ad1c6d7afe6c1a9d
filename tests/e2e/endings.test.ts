import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCase } from '../../src/main/core/cases/cases.ts';
import { createVault } from '../../src/main/core/vault/vault.ts';
import { valueOf } from '../fixtures/temporary.ts';
import { faultsInBothThemes } from './accessibility.ts';
import { launchApp, type LaunchedApp } from './launch.ts';

/** Similar cases, the end of a case, figures and prevention. Each test goes on from the last. */
let app: LaunchedApp;
let folder: string;
let caseId: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casevault-endings-'));
  const environment = { clock: () => new Date(), appVersion: '0.0.0-test', actor: 'tester' };
  const vault = valueOf(await createVault(join(folder, 'vault'), environment));
  const disputedAmount = { minorUnits: 12_990, currency: 'GBP' };
  caseId = valueOf(
    addCase(vault, { title: 'Refund', wallet: 'Demo Wallet', jurisdiction: 'GB', disputedAmount }),
  ).id;
  vault.close();
  app = await launchApp({ language: 'en', theme: 'system', vaultFolder: join(folder, 'vault') });
  app.page.setDefaultTimeout(15_000);
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const go = (hash: string): Promise<unknown> => app.page.evaluate((to) => (window.location.hash = to), hash);
const drawerClosed = (): Promise<void> =>
  app.page.locator('.ant-drawer-open').first().waitFor({ state: 'hidden' });

test('a similar case is noted as background, and its history is kept', async () => {
  const { page } = app;
  await go(`#/cases/${caseId}/guide`);
  const leads = page.getByRole('region', { name: 'Similar cases of others' });
  await leads.getByText('Background, not proof').waitFor();
  await leads.getByRole('button', { name: 'Note a similar case' }).click();
  const drawer = page.getByRole('dialog', { name: 'Note a similar case' });
  await drawer.getByLabel('What it is about').fill('Another refund held back');
  expect(await faultsInBothThemes(page)).toEqual([]);
  await drawer.getByRole('button', { name: 'Save' }).click();
  await drawerClosed();
  await leads.getByText('Another refund held back').waitFor();
  await leads.getByRole('button', { name: 'History: Another refund held back' }).click();
  await page.getByRole('dialog').getByText('First entry').waitFor();
  await page.keyboard.press('Escape');
  await drawerClosed();
});

test('outcome and costs are recorded, and the guide rests', async () => {
  const { page } = app;
  const end = page.getByRole('region', { name: 'How it ends' });
  await end.getByRole('button', { name: 'Add a cost or time' }).click();
  const cost = page.getByRole('dialog', { name: 'Add a cost or time' });
  await cost.getByLabel('What for').fill('Recorded letter');
  await cost.getByLabel('Minutes').fill('75');
  await cost.getByRole('button', { name: 'Save' }).click();
  await drawerClosed();
  await end.getByText('1 h 15 min').waitFor();
  await end.getByRole('button', { name: 'Record the outcome' }).click();
  const outcome = page.getByRole('dialog', { name: 'Outcome' });
  await outcome.getByLabel('Outcome').click();
  await page.locator('.ant-select-item', { hasText: 'Compensated' }).click();
  await outcome.getByLabel('What it was paid for').fill('the fee');
  expect(await faultsInBothThemes(page)).toEqual([]);
  await outcome.getByRole('button', { name: 'Save' }).click();
  await drawerClosed();
  await page.getByText('This case has its outcome: Compensated.').waitFor();
});

test('figures add up what is recorded, and the prevention list keeps its ticks', async () => {
  const { page } = app;
  await go('#/figures');
  await page.getByText('GBP 129.90').waitFor();
  await page.getByText('1 h 15 min').waitFor();
  expect(await faultsInBothThemes(page)).toEqual([]);
  await go('#/prevention');
  const wallet = page.getByRole('region', { name: 'Demo Wallet' });
  await wallet.getByRole('checkbox', { name: 'One-time codes are told to nobody' }).click();
  await wallet.getByText('1 of 12').waitFor();
  await page.getByRole('textbox', { name: 'Name of the wallet' }).fill('Other Wallet');
  await page.getByRole('button', { name: 'Add a wallet' }).click();
  await page.getByRole('region', { name: 'Other Wallet' }).waitFor();
  expect(await faultsInBothThemes(page)).toEqual([]);
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCase } from '../../src/main/core/cases/cases.ts';
import { createVault } from '../../src/main/core/vault/vault.ts';
import { valueOf } from '../fixtures/temporary.ts';
import { faultsInBothThemes } from './accessibility.ts';
import { launchApp, type LaunchedApp } from './launch.ts';

/** From a bare grievance to the first letter, by what the guide says. Each test goes on from the last. */
let app: LaunchedApp;
let folder: string;
let caseId: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casevault-guide-'));
  const environment = { clock: () => new Date(), appVersion: '0.0.0-test', actor: 'tester' };
  const vault = valueOf(await createVault(join(folder, 'vault'), environment));
  caseId = valueOf(
    addCase(vault, {
      title: 'Refund that never came',
      wallet: 'Demo Wallet',
      firm: 'Demo Wallet Ltd',
      jurisdiction: 'GB',
      reason: 'refund-refused',
      disputedAmount: { minorUnits: 12_990, currency: 'GBP' },
      requests: [{ text: 'Refund the payment', amount: null }],
      replyBy: '2030-01-15',
    }),
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

test('a case opens on its next step, and the step leads to where it is put right', async () => {
  const { page } = app;
  await go(`#/cases/${caseId}`);
  const now = page.getByRole('region', { name: 'Do this next' });
  await now.getByText('Add: What happened, as facts').waitFor();
  expect(await faultsInBothThemes(page)).toEqual([]);
  await now.getByRole('button', { name: 'Go there' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.waitFor();
  await drawer
    .getByRole('textbox', { name: 'What happened' })
    .fill('Cancelled the order; the refund did not arrive.');
  await drawer.getByRole('button', { name: 'Save' }).click();
  await drawer.waitFor({ state: 'hidden' });
});

test('the step says what is still missing, and the record that lacks it opens', async () => {
  const { page } = app;
  await go(`#/cases/${caseId}/guide`);
  const steps = page.getByRole('region', { name: 'The five steps' });
  const where = steps.getByRole('link', { name: 'Where: which app, page, shop or account' });
  await where.getByText('0 of 1').waitFor();
  await where.click();
  const text = page.getByRole('dialog').getByRole('textbox', { name: 'What happened' });
  await expect.poll(() => text.inputValue()).toContain('Cancelled the order');
  await page.keyboard.press('Escape');
});

test('each rung of the ladder opens its letter', async () => {
  const { page } = app;
  await go(`#/cases/${caseId}/guide`);
  const ladder = page.getByRole('region', { name: 'If it goes nowhere' });
  await ladder.getByText('Channels: Financial Ombudsman Service').waitFor();
  await ladder.getByRole('button', { name: 'Write: Letter to a higher level' }).click();
  await page.getByRole('dialog').waitFor();
  expect(new URL(page.url()).hash).toContain('drafts/new-escalation');
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCase } from '../../src/main/core/cases/cases.ts';
import { addContact } from '../../src/main/core/contacts/contacts.ts';
import { addSubmission } from '../../src/main/core/submissions/submissions.ts';
import { createVault } from '../../src/main/core/vault/vault.ts';
import { valueOf } from '../fixtures/temporary.ts';
import { faultsInBothThemes } from './accessibility.ts';
import { launchApp, type LaunchedApp } from './launch.ts';

/** The deadlines of one case: asked, answered, set by hand, taken back. Each test goes on from the last. */
let app: LaunchedApp;
let folder: string;
let caseId: string;
let contactId: string;

const dayFromNow = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casevault-deadlines-'));
  const environment = { clock: () => new Date(), appVersion: '0.0.0-test', actor: 'tester' };
  const vault = valueOf(await createVault(join(folder, 'vault'), environment));
  caseId = valueOf(addCase(vault, { title: 'Loan charged twice', subject: 'bank-or-loan' })).id;
  contactId = valueOf(
    addContact(vault, caseId, {
      time: `${dayFromNow(-3)}T12:00+08:00`,
      channel: 'phone',
      counterpart: 'Bank hotline',
      performanceDemanded: true,
      establishes: ['complaint_received_by_firm'],
    }),
  ).id;
  const court = { channelId: 'cn-court', sentOn: dayFromNow(-10) };
  valueOf(
    addSubmission(
      vault,
      caseId,
      { ...court, milestones: [{ event: 'evidence_notice_served', date: dayFromNow(-1) }] },
      (channelId) => channelId,
    ),
  );
  vault.close();
  app = await launchApp({ language: 'en', theme: 'system', vaultFolder: join(folder, 'vault') });
  app.page.setDefaultTimeout(15_000);
  await app.page.evaluate((id) => (window.location.hash = `#/cases/${id}/deadlines`), caseId);
  await app.page.getByRole('heading', { name: 'Their duty' }).waitFor();
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const view = () =>
  app.page.evaluate(async (id) => {
    const result = await window.casevault.deadlineView({ caseId: id });
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  }, caseId);

test('a duty shows its day, what it is counted from, and where it is written', async () => {
  const { page } = app;
  const duty = page.getByRole('article', { name: /facts are clear and the dispute is simple/ });
  await duty.getByText(/Counted from: Complaint reached the firm/).waitFor();
  await duty.getByText('Where this comes from').click();
  await duty.getByText('secondary source').waitFor();
  await duty.getByText('http://finance.caixin.com/2020-01-17/101505443.html').waitFor();
  expect(await duty.locator('a[href^="http"]').count()).toBe(0);
  expect(await faultsInBothThemes(page)).toEqual([]);
  await duty.getByRole('link', { name: /contact of that day/ }).click();
  await page.getByRole('dialog', { name: 'Correct the contact' }).waitFor();
  expect(await page.evaluate(() => window.location.hash)).toContain(contactId);
  await page.keyboard.press('Escape');
  await page.locator('.ant-drawer-open').first().waitFor({ state: 'hidden' });
  await page.evaluate((id) => (window.location.hash = `#/cases/${id}/deadlines`), caseId);
});

test('a question answered puts the longer period in the place of the shorter, and can be changed', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Yes: Is the matter complex, or did the firm say so?' }).click();
  await page.getByRole('article', { name: /where the case is complex/ }).waitFor();
  expect(await page.getByRole('article', { name: /dispute is simple/ }).count()).toBe(0);
  await page.getByText('Answered', { exact: true }).click();
  await page.getByRole('button', { name: 'Change: Is the matter complex, or did the firm say so?' }).click();
  await page.getByRole('article', { name: /dispute is simple/ }).waitFor();
});

test('the subject decides which rules fit', async () => {
  const { page } = app;
  const choose = async (name: string) => {
    await page.getByLabel('What it is about').click();
    await page.locator('.ant-select-item-option').getByText(name, { exact: true }).click();
  };
  await choose('Phone or internet operator');
  await page.getByRole('article', { name: /telecom operator has to answer/ }).waitFor();
  await choose('Bank card or loan');
  await page.getByRole('article', { name: /dispute is simple/ }).waitFor();
});

test('a date given to the case starts the limitation, with the days that may have restarted it', async () => {
  const { page } = app;
  const label = 'Day you knew of the harm and of who is responsible, or should have known';
  await page.getByLabel(label).fill(dayFromNow(-30));
  await page.keyboard.press('Enter');
  const asked = page.getByRole('listitem').filter({ has: page.getByLabel(label) });
  await asked.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name: 'Limitation', exact: true }).waitFor();
  const restarts = page.getByRole('region', { name: 'Days that may have restarted the limitation' });
  await restarts.getByText('You demanded performance').waitFor();
  expect(await restarts.getByText('no proof of delivery noted').count()).toBe(2);
  expect(await faultsInBothThemes(page)).toEqual([]);
});

test('the date of a court’s notice is entered, shown as such, and taken back; its history stays', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'No: Does the court handle it as a small claim?' }).click();
  const evidence = page.getByRole('article', { name: /day by which evidence must be filed/ });
  await evidence.getByText('No date').waitFor();
  await evidence.getByRole('button', { name: /Enter the date/ }).click();
  const drawer = page.getByRole('dialog', { name: 'Set a date' });
  await drawer.getByRole('button', { name: 'Save' }).click();
  await drawer.getByText('Please choose a date').waitFor();
  expect(await faultsInBothThemes(page)).toEqual([]);
  await drawer.getByLabel('Date', { exact: true }).fill(dayFromNow(9));
  await page.keyboard.press('Enter');
  await drawer.getByLabel('Reason').fill('Notice of evidence');
  await drawer.getByRole('button', { name: 'Save' }).click();
  await evidence.getByText('From an official notice').waitFor();
  await page.locator('.ant-drawer-open').first().waitFor({ state: 'hidden' });
  const set = (await view()).deadlines.find(({ shape }) => shape === 'court-sets');
  expect(set).toMatchObject({ due: dayFromNow(9), computed: null });
  await evidence.getByRole('button', { name: /Change the date/ }).click();
  await drawer.getByRole('button', { name: 'Earlier dates' }).click();
  await page.getByRole('dialog', { name: 'History' }).getByText('Notice of evidence').first().waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: 'History' }).waitFor({ state: 'hidden' });
  await drawer.getByRole('button', { name: 'Use the counted date again' }).click();
  await evidence.getByText('No date').waitFor();
});

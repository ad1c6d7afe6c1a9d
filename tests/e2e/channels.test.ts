import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCase } from '../../src/main/core/cases/cases.ts';
import { channelName } from '../../src/main/core/channels/channels.ts';
import { addSubmission } from '../../src/main/core/submissions/submissions.ts';
import { createVault } from '../../src/main/core/vault/vault.ts';
import { valueOf } from '../fixtures/temporary.ts';
import { faultsInBothThemes } from './accessibility.ts';
import { launchApp, type LaunchedApp } from './launch.ts';

/** The channels of one case: advice, a submission with a warning before it, its correction, own channels. Each test goes on. */
let app: LaunchedApp;
let folder: string;
let caseId: string;

const dayFromNow = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casevault-channels-'));
  const environment = { clock: () => new Date(), appVersion: '0.0.0-test', actor: 'tester' };
  const vault = valueOf(await createVault(join(folder, 'vault'), environment));
  caseId = valueOf(
    addCase(vault, { title: 'Order never came', subject: 'merchant', reason: 'refund-refused' }),
  ).id;
  const name = channelName(vault);
  const answered = { state: 'answered', answeredOn: dayFromNow(-8), answer: 'No refund.' } as const;
  valueOf(addSubmission(vault, caseId, { channelId: 'cn-firm', sentOn: dayFromNow(-20), ...answered }, name));
  valueOf(
    addSubmission(vault, caseId, { channelId: 'cn-cca', sentOn: dayFromNow(-6), state: 'accepted' }, name),
  );
  vault.close();
  app = await launchApp({ language: 'en', theme: 'system', vaultFolder: join(folder, 'vault') });
  app.page.setDefaultTimeout(15_000);
  await app.page.evaluate((id) => (window.location.hash = `#/cases/${id}/channels`), caseId);
  await app.page.getByRole('heading', { name: 'Where to complain next' }).waitFor();
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const drawersClosed = () => app.page.locator('.ant-drawer-open').first().waitFor({ state: 'hidden' });
const submissions = () =>
  app.page.evaluate(async (id) => {
    const list = await window.casevault.submissionList({ caseId: id });
    if (!list.ok) throw new Error(list.error.code);
    return list.value;
  }, caseId);

test('what was handed in stands above, the advised channel with its reasons below, the rest folded', async () => {
  const { page } = app;
  await page
    .getByRole('article', { name: 'Payment firm' })
    .getByText(/2[01] days ago/)
    .waitFor();
  const advised = page.getByRole('article', { name: 'Complaint department of the firm' });
  await advised.getByText('Advised now').waitFor();
  await advised.getByText(/The firm has answered/).waitFor();
  await advised.getByText('What to prepare').waitFor();
  await page.getByText(/channels for other matters/).waitFor();
  await page.getByText('2 channels already used').waitFor();
  expect(await page.getByText('National Financial Regulatory Administration').isVisible()).toBe(false);
  expect(await page.locator('#main a[href^="http"]').count()).toBe(0);
  expect(await faultsInBothThemes(page)).toEqual([]);
});

test('a submission is recorded with the guard’s warning in front of it', async () => {
  const { page } = app;
  await page.locator('summary').filter({ hasText: 'Market regulator (12315)' }).click();
  await page.getByRole('button', { name: 'Record a submission: Market regulator (12315)' }).click();
  const drawer = page.getByRole('dialog', { name: 'Record a submission' });
  await drawer.getByText(/Consumer association already took this dispute up/).waitFor();
  await drawer.getByText(/SAMR Order 121, Art. 16\(2\)/).waitFor();
  await drawer.getByText('It can be saved all the same.').waitFor();
  await drawer.getByLabel('Ticket or reference number').fill('12315-0042');
  expect(await faultsInBothThemes(page)).toEqual([]);
  await page.keyboard.press('Control+s');
  await drawersClosed();
  const saved = (await submissions()).find(({ details }) => details.channelId === 'cn-samr-12315');
  expect(saved?.details).toMatchObject({ state: 'sent', referenceNumber: '12315-0042' });
  // App, web and phone arrive on the day itself.
  expect(saved?.details.milestones).toMatchObject([
    { event: 'complaint_received_by_authority', date: saved?.details.sentOn },
  ]);
  await page
    .getByRole('article', { name: 'Market regulator (12315)' })
    .getByText('Reference 12315-0042')
    .waitFor();
});

test('a letter leaves the day of receipt open; a further date is set later, and the correction is kept', async () => {
  const { page } = app;
  await page.evaluate((id) => (window.location.hash = `#/cases/${id}/channels/new-cn-pboc-12363`), caseId);
  const drawer = page.getByRole('dialog', { name: 'Record a submission' });
  await drawer.getByText('Letter', { exact: true }).click();
  expect(await drawer.getByLabel('Arrived there on').inputValue()).toBe('');
  await page.keyboard.press('Control+s');
  await drawersClosed();
  const sent = (await submissions()).find(({ details }) => details.channelId === 'cn-pboc-12363');
  expect(sent?.details.milestones).toEqual([]);

  await page.getByRole('button', { name: 'Correct the submission: People’s Bank of China (12363)' }).click();
  const form = page.getByRole('dialog', { name: 'Correct the submission' });
  const transfer = form.getByLabel('Firm received the transfer from the People’s Bank of China').last();
  await transfer.fill(dayFromNow(0));
  await transfer.press('Enter');
  await page.keyboard.press('Control+s');
  await drawersClosed();
  const corrected = (await submissions()).find(({ id }) => id === sent?.id);
  expect(corrected?.revision).toBe(2);
  expect(corrected?.details.milestones).toMatchObject([{ event: 'pboc_transfer_received_by_firm' }]);
  await page
    .getByRole('article', { name: 'People’s Bank of China (12363)' })
    .getByText(/Next date/)
    .waitFor();
});

test('the text for a channel is begun from its card', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Write the text for it: Complaint department of the firm' }).click();
  const drawer = page.getByRole('dialog', { name: 'Write a draft' });
  await drawer.getByText('Complaint department of the firm').waitFor();
  await page.evaluate((id) => (window.location.hash = `#/cases/${id}/channels`), caseId);
  await page.getByRole('heading', { name: 'Where to complain next' }).waitFor();
});

test('an own channel is added in the book and stands among the channels of a case', async () => {
  const { page } = app;
  await page.getByRole('link', { name: 'All channels and your own' }).click();
  await page.getByRole('heading', { level: 1, name: 'Channels' }).waitFor();
  await page.getByRole('button', { name: 'Add a channel' }).click();
  await page.getByLabel('Name').fill('Neighbourhood legal aid');
  await page.keyboard.press('Control+s');
  await drawersClosed();
  await page.getByRole('button', { name: 'Change the channel: Neighbourhood legal aid' }).waitFor();
  expect(await faultsInBothThemes(page)).toEqual([]);
  await page.getByRole('button', { name: 'Remove the channel: Neighbourhood legal aid' }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await page.getByText('You have not added any yet.').waitFor();
});

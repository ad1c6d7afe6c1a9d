import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { launchApp, type LaunchedApp } from './launch.ts';

/** A person with a keyboard: makes a vault, a case, what happened, and corrects it. Each test goes on from the last. */
let app: LaunchedApp;
let vaultFolder: string;
beforeAll(async () => {
  vaultFolder = await mkdtemp(join(tmpdir(), 'casevault-cases-'));
  app = await launchApp();
  app.page.setDefaultTimeout(10_000);
});
afterAll(async () => {
  await app.close();
  await rm(vaultFolder, { recursive: true, force: true, maxRetries: 5 });
});

const heading = (name: string | RegExp) => app.page.getByRole('heading', { level: 1, name });

/** A drawer owns the keyboard until it has closed. */
const drawersClosed = () => app.page.locator('.ant-drawer-open').first().waitFor({ state: 'hidden' });

const stored = () =>
  app.page.evaluate(async () => {
    const list = await window.casevault.caseList();
    const id = list.ok ? (list.value[0]?.id ?? '') : '';
    const record = await window.casevault.caseRead({ id });
    const events = await window.casevault.eventList({ caseId: id });
    if (!record.ok || !events.ok) throw new Error('the case cannot be read');
    return { id, revision: record.value.revision, details: record.value.details, events: events.value };
  });

test('the first screen explains a vault and makes one', async () => {
  const { page } = app;
  await page.getByRole('heading', { name: 'What is a vault?' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await app.dialogs.answer({ paths: [vaultFolder] });
  await page.keyboard.press('n');
  await heading('Cases').waitFor();
  await page.getByRole('heading', { name: 'No case yet' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('a case is made with the keyboard alone', async () => {
  const { page } = app;
  await page.keyboard.press('n');
  await heading('New case').waitFor();
  await page.keyboard.type('Transfer never arrived');
  await page.getByLabel('Amount in dispute', { exact: true }).focus();
  await page.keyboard.type('1,2x');
  await page.keyboard.press('Control+s');
  await page.getByText(/Not an amount in CNY/).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByLabel('Amount in dispute', { exact: true }).fill('1,299.5');
  await page.getByRole('radio', { name: /Refund refused/ }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+s');
  await heading('Transfer never arrived').waitFor();
  const { details } = await stored();
  expect(details.disputedAmount).toEqual({ minorUnits: 129_950, currency: 'CNY' });
  expect(details.reason).toBe('refund-refused');
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('what happened is recorded no more exactly than it is known', async () => {
  const { page } = app;
  await page.keyboard.press('2');
  await page.getByRole('region', { name: 'What happened' }).waitFor();
  await page.keyboard.press('n');
  await page.getByRole('dialog', { name: 'What happened' }).waitFor();
  await page.getByLabel('What happened', { exact: true }).last().fill('The balance did not change.');
  await page.getByRole('combobox', { name: 'When: How exactly known' }).click();
  await page
    .getByRole('option', { name: 'Month' })
    .or(page.locator('.ant-select-item', { hasText: 'Month' }))
    .last()
    .click();
  await page.getByRole('checkbox', { name: 'About' }).check();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Control+s');
  await page.getByRole('article').getByText('The balance did not change.').waitFor();
  await drawersClosed();
  const { events } = await stored();
  expect(events[0]?.details.time).toMatchObject({ precision: 'month', approximate: true, origin: 'user' });
  await page.getByText(/^about \w+ \d{4}$/).waitFor();
});

test('leaving a form asks, and what was typed is there again', async () => {
  const { page } = app;
  await page.keyboard.press('e');
  await heading('Edit case').waitFor();
  await page.getByLabel('Wallet or app').fill('AlipayHK');
  await page.evaluate(() => window.history.back());
  const question = page.getByRole('dialog', { name: 'There are unsaved changes' });
  await question.waitFor();
  await question.getByRole('button', { name: 'Stay here' }).click();
  await question.waitFor({ state: 'hidden' });
  expect(await page.getByLabel('Wallet or app').inputValue()).toBe('AlipayHK');
  await page.getByRole('link', { name: 'All cases' }).click();
  await question.getByRole('button', { name: 'Leave' }).click();
  await heading('Cases').waitFor();
  const { id } = await stored();
  await page.evaluate((hash) => (window.location.hash = hash), `#/cases/${id}/edit`);
  await page.getByText('Unsaved changes from before are shown here again.').waitFor();
  expect(await page.getByLabel('Wallet or app').inputValue()).toBe('AlipayHK');
});

test('a save on top of a newer state is refused calmly and can be repeated on purpose', async () => {
  const { page } = app;
  const { id, revision, details } = await stored();
  await page.evaluate((change) => window.casevault.caseRevise(change), {
    id,
    revision,
    reason: 'elsewhere',
    details: { ...details, firm: 'Elsewhere Ltd' },
  });
  await page.getByLabel('Reason for the change').fill('Wallet was missing');
  await page.keyboard.press('Control+s');
  const alert = page.getByRole('alert').filter({ hasText: 'changed elsewhere' });
  await alert.waitFor();
  expect((await stored()).details.wallet).toBe('');
  await page.getByRole('button', { name: 'Save mine as a further state' }).click();
  await heading('Transfer never arrived').waitFor();
  const after = await stored();
  expect(after.details.wallet).toBe('AlipayHK');
  expect(after.revision).toBe(revision + 2);
});

test('the history shows every earlier state with what changed', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'History' }).click();
  const history = page.getByRole('dialog', { name: 'History' });
  await history.getByText('Reason: Wallet was missing').waitFor();
  await history.getByText('Reason: elsewhere').waitFor();
  await history.getByText('First entry').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await drawersClosed();
});

test('the custody log, the settings and the vault are shown; verification says that all is intact', async () => {
  const { page } = app;
  await page.getByRole('link', { name: 'Custody log' }).click();
  const log = page.getByRole('table', { name: 'Custody log' });
  await log.getByText('Case opened').waitFor();
  expect(await log.getByText('Case revised').count()).toBe(2);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('link', { name: 'Settings' }).click();
  await heading('Settings').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByText('繁體中文').click();
  await heading('設定').waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-TW');
  await page.getByText('English').click();
  await heading('Settings').waitFor();
  await page.getByText('Dark', { exact: true }).click();
  await page.waitForFunction(() => document.documentElement.style.colorScheme === 'dark');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.evaluate(() => (window.location.hash = '#/welcome'));
  await page.getByRole('button', { name: 'Verify' }).click();
  await page.getByText('Everything is intact').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('? lists the keys of the screen', async () => {
  const { page } = app;
  await page.evaluate(() => (window.location.hash = '#/cases'));
  await heading('Cases').waitFor();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await help.getByText('New case').waitFor();
  await help.getByText('Find a case').waitFor();
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'hidden' });
  await page.keyboard.press('/');
  await page.keyboard.type('nothing like it');
  await page.getByRole('heading', { name: 'No case matches' }).waitFor();
});

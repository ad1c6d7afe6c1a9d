import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityFaults } from './accessibility.ts';
import { launchApp, type LaunchedApp } from './launch.ts';

/** The contact log of one case: logged, refused, corrected, and long. Each test goes on from the last. */
let app: LaunchedApp;
let vaultFolder: string;
let caseId: string;
beforeAll(async () => {
  vaultFolder = await mkdtemp(join(tmpdir(), 'casevault-contacts-'));
  app = await launchApp();
  app.page.setDefaultTimeout(10_000);
  await app.page.getByRole('heading', { name: 'What is a vault?' }).waitFor();
  await app.dialogs.answer({ paths: [vaultFolder] });
  await app.page.keyboard.press('n');
  await app.page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
  caseId = await app.page.evaluate(async () => {
    const added = await window.casevault.caseAdd({ details: { title: 'Account frozen', wallet: 'PayPal' } });
    if (!added.ok) throw new Error(added.error.code);
    return added.value.id;
  });
  await app.page.evaluate((id) => (window.location.hash = `#/cases/${id}/contacts`), caseId);
  await app.page.getByRole('heading', { name: 'No contact logged yet' }).waitFor();
});
afterAll(async () => {
  await app.close();
  await rm(vaultFolder, { recursive: true, force: true, maxRetries: 5 });
});

/** A drawer owns the keyboard until it has closed. */
const drawersClosed = () => app.page.locator('.ant-drawer-open').first().waitFor({ state: 'hidden' });

const contacts = () =>
  app.page.evaluate(async (id) => {
    const list = await window.casevault.contactList({ caseId: id });
    if (!list.ok) throw new Error(list.error.code);
    return list.value;
  }, caseId);

test('a call is logged with the keyboard alone, with a promise', async () => {
  const { page } = app;
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('n');
  await page.getByRole('dialog', { name: 'Log a contact' }).waitFor();
  await page.keyboard.type('PayPal hotline');
  await page.getByLabel('Staff number').focus();
  await page.keyboard.type('A1024');
  await page.getByLabel('Duration in minutes').focus();
  await page.keyboard.type('12.5');
  await page.getByLabel('What was said').focus();
  await page.keyboard.type('The account will be reviewed.');
  await page.getByRole('button', { name: 'Add a promise' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('What was promised').waitFor();
  await page.keyboard.type('A written answer');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Control+s');
  const entry = page.getByRole('article', { name: 'PayPal hotline' });
  await entry.waitFor();
  await drawersClosed();
  await entry.getByText('12 min 30 s').waitFor();
  await entry.getByText('A written answer').waitFor();
  await entry.getByText('Self-made record · not backed yet').waitFor();
  const [logged] = await contacts();
  expect(logged?.details).toMatchObject({
    channel: 'phone',
    direction: 'outgoing',
    staffNumber: 'A1024',
    durationSeconds: 750,
    promises: [{ text: 'A written answer', due: null, state: 'open' }],
  });
  expect(logged?.details.time.precision).toBe('minute');
});

test('an empty promise or a wrong duration is named and nothing is saved', async () => {
  const { page } = app;
  await page.keyboard.press('n');
  await page.getByLabel('Duration in minutes').fill('ten');
  await page.getByRole('button', { name: 'Add a promise' }).click();
  await page.keyboard.press('Control+s');
  await page.getByText('A number of minutes, for example 12 or 12.5').waitFor();
  await page.getByText('Please say what was promised, or remove this promise').waitFor();
  expect(await contacts()).toHaveLength(1);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page
    .getByRole('dialog', { name: 'There are unsaved changes' })
    .getByRole('button', { name: 'Leave' })
    .click();
  await drawersClosed();
});

test('a correction is a new revision with its reason; the earlier words stay in the history', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Correct: PayPal hotline' }).click();
  await page.getByLabel('What was said').fill('The account will be reviewed within five days.');
  await page.getByLabel('Reason for the change').fill('The days were missing');
  await page.keyboard.press('Control+s');
  await page.getByRole('article').getByText('The account will be reviewed within five days.').waitFor();
  await drawersClosed();
  const [corrected] = await contacts();
  expect(corrected?.revision).toBe(2);
  await page.getByRole('button', { name: 'Correct: PayPal hotline' }).click();
  await page
    .getByRole('dialog', { name: 'Correct the contact' })
    .getByRole('button', { name: 'History' })
    .click();
  const history = page.getByRole('dialog', { name: 'History' });
  await history.getByText('Reason: The days were missing').waitFor();
  expect(await history.locator('del').allTextContents()).toEqual(['The account will be reviewed.']);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await history.waitFor({ state: 'hidden' });
  await page.keyboard.press('Escape');
  await drawersClosed();
});

test('a long log: contacts stay few in the page, the newest first, and the filter finds one', async () => {
  const { page } = app;
  await page.evaluate(async (id) => {
    for (let number = 1; number <= 120; number += 1) {
      const day = String((number % 28) + 1).padStart(2, '0');
      await window.casevault.contactAdd({
        caseId: id,
        details: {
          time: { local: `2025-0${(number % 9) + 1}-${day}T10:00`, zone: 'Asia/Taipei' },
          channel: 'e-mail',
          counterpart: `Desk ${number}`,
        },
      });
    }
  }, caseId);
  await page.getByRole('list', { name: '121 contacts' }).waitFor();
  const shown = page.getByRole('article');
  expect(await shown.count()).toBeLessThan(40);
  expect(await shown.first().getAttribute('aria-label')).toBe('PayPal hotline');
  await page.keyboard.press('/');
  await page.keyboard.type('Desk 77');
  await page.getByRole('article', { name: 'Desk 77' }).waitFor();
  expect(await shown.count()).toBe(1);
  await page.getByRole('checkbox', { name: 'Open promises only' }).check();
  await page.getByRole('heading', { name: 'Nothing matches' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});

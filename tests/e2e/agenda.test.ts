import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addReminder } from '../../src/main/core/agenda/reminders.ts';
import { addCase } from '../../src/main/core/cases/cases.ts';
import { addContact } from '../../src/main/core/contacts/contacts.ts';
import { createVault } from '../../src/main/core/vault/vault.ts';
import { testEnvironment, valueOf } from '../fixtures/temporary.ts';
import { accessibilityFaults } from './accessibility.ts';
import { launchApp, type LaunchedApp } from './launch.ts';

/** What is due today: told, shown, settled, snoozed; and a call that is logged while it runs. Each test goes on from the last. */
let app: LaunchedApp;
let folder: string;
let caseId: string;
const zoneBefore = process.env['TZ'];

const dayFromNow = (days: number): string => {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return day.toLocaleDateString('sv-SE');
};

beforeAll(async () => {
  // Around noon whenever the test runs: before nine nobody is told of anything.
  const offset = new Date().getUTCHours() - 12;
  process.env['TZ'] = `Etc/GMT${offset < 0 ? '' : '+'}${offset}`;
  folder = await mkdtemp(join(tmpdir(), 'casevault-agenda-'));
  const vaultFolder = join(folder, 'vault');
  const vault = valueOf(
    await createVault(
      vaultFolder,
      testEnvironment(() => new Date()),
    ),
  );
  caseId = valueOf(addCase(vault, { title: 'Account frozen', wallet: 'PayPal', jurisdiction: 'other' })).id;
  valueOf(
    addContact(vault, caseId, {
      time: dayFromNow(-20),
      channel: 'phone',
      counterpart: 'PayPal hotline',
      promises: [{ text: 'A written answer', due: dayFromNow(-10) }],
    }),
  );
  valueOf(addReminder(vault, caseId, { text: 'Print the receipts', due: dayFromNow(0) }));
  vault.close();
  app = await launchApp({ vaultFolder });
  app.page.setDefaultTimeout(10_000);
  await app.page.getByRole('navigation').waitFor();
});
afterAll(async () => {
  if (zoneBefore === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zoneBefore;
  await app.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const line = (text: string) => app.page.getByRole('listitem').filter({ hasText: text });
const contacts = () =>
  app.page.evaluate(async (id) => {
    const list = await window.casevault.contactList({ caseId: id });
    if (!list.ok) throw new Error(list.error.code);
    return list.value;
  }, caseId);

test('the system tells how much is due and nothing of it; a click opens the Today page', async () => {
  const { page } = app;
  await expect.poll(() => app.notifications.shown.length, { timeout: 15_000 }).toBe(1);
  const [told] = app.notifications.shown;
  expect(told).toMatchObject({ title: 'CaseVault', body: '2 things are due today in CaseVault' });
  await app.notifications.use('click');
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  await page.getByRole('img', { name: '2 things are overdue or due today' }).waitFor();
});

test('each line says what, which case and how late; all can be reached', async () => {
  const { page } = app;
  const overdue = page.getByRole('region', { name: 'Overdue' });
  await overdue.getByText('A written answer').waitFor();
  await overdue.getByText(/working days late \(10 days in all\)/).waitFor();
  await overdue.getByRole('link', { name: 'Account frozen' }).waitFor();
  await page.getByRole('region', { name: 'Today' }).getByText('Print the receipts').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('a promise that was not kept is noted in the contact, and taken back', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Not kept: A written answer' }).click();
  await line('A written answer').waitFor({ state: 'hidden' });
  expect((await contacts())[0]?.details.promises[0]?.state).toBe('missed');
  await page.getByRole('button', { name: 'Undo' }).click();
  await line('A written answer').waitFor();
  expect((await contacts())[0]?.details.promises[0]?.state).toBe('open');
});

test('a thing rests until tomorrow and is woken again, by the keyboard', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Later: Print the receipts' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Tomorrow' }).click();
  const resting = page.locator('details', { has: page.getByRole('heading', { name: 'Resting' }) });
  await resting.locator('summary').click();
  await resting.getByText('Print the receipts').waitFor();
  await resting.getByText(/rests until/).waitFor();
  await page.getByRole('img', { name: '1 thing is overdue or due today' }).waitFor();
  await page.getByRole('button', { name: 'Show again: Print the receipts' }).click();
  await page.getByRole('button', { name: 'Done: Print the receipts' }).click();
  await line('Print the receipts').waitFor({ state: 'hidden' });
});

test('a reminder is set from here', async () => {
  const { page } = app;
  await page.keyboard.press('n');
  const form = page.getByRole('dialog', { name: 'New reminder' });
  await form.getByLabel('What to think of').fill('Ask for the file');
  await form.getByLabel('Case', { exact: true }).click();
  await page.getByTitle('Account frozen').last().click();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Control+s');
  await line('Ask for the file').waitFor();
  await line('Ask for the file')
    .getByText(/^tomorrow, /)
    .waitFor();
});

test('the calendar file has what is on the list', async () => {
  const { page } = app;
  await app.dialogs.answer({ paths: [folder] });
  await page.getByRole('button', { name: 'Calendar file' }).click();
  await page.getByText(/2 entries written/).waitFor();
  const [path = ''] = app.shown;
  expect(await readFile(path, 'utf8')).toContain('SUMMARY:Reminder: Ask for the file');
});

test('a call is logged while it runs: its start outlives a reload, and it can be finished later', async () => {
  const { page } = app;
  await page.locator('.ant-drawer-open').first().waitFor({ state: 'hidden' });
  await page.keyboard.press('c');
  await page.getByRole('timer', { name: 'Duration of the call' }).waitFor();
  await page.waitForTimeout(1500);
  await page.reload();
  await page.getByRole('button', { name: /Call running/ }).click();
  const form = page.getByRole('dialog', { name: 'Call' });
  await form.getByLabel('With whom').fill('Complaints desk');
  await form.getByLabel('Staff number').fill('B77');
  await form.getByLabel('What was promised').fill('A call back');
  expect(await accessibilityFaults(page)).toEqual([]);
  await form.getByRole('button', { name: 'The call has ended' }).click();
  await form.getByText('Call ended').waitFor();
  await form.getByRole('button', { name: 'Finish later' }).click();
  await page.getByRole('region', { name: 'Today' }).getByText('Notes to complete: Complaints desk').waitFor();
  const logged = (await contacts()).at(-1);
  expect(logged?.details).toMatchObject({
    channel: 'phone',
    counterpart: 'Complaints desk',
    staffNumber: 'B77',
    unfinished: true,
    promises: [{ text: 'A call back', state: 'open' }],
  });
  expect(logged?.details.durationSeconds).toBeGreaterThanOrEqual(1);
});

test('completing it takes it off the list, with what it settles for the periods', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Complete: Notes to complete: Complaints desk' }).click();
  const form = page.getByRole('dialog', { name: 'Correct the contact' });
  await form.getByText('Noted in haste').waitFor();
  await form.getByRole('button', { name: 'For the periods' }).click();
  await form.getByLabel('What this contact settles').click();
  await page
    .getByTitle(/reached the firm/i)
    .first()
    .click();
  await page.keyboard.press('Escape');
  await form.getByLabel('What proves that it arrived').fill('Read mark');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Control+s');
  const card = page.getByRole('article', { name: 'Complaints desk' });
  await card.getByText('Proof of delivery: Read mark').waitFor();
  expect((await contacts()).at(-1)?.details).toMatchObject({
    unfinished: false,
    establishes: ['complaint_received_by_firm'],
  });
});

test('the notification is a choice', async () => {
  const { page } = app;
  await page.evaluate(() => (window.location.hash = '#/settings'));
  const choice = page.getByRole('switch', { name: 'Notifications' });
  await choice.click();
  await expect.poll(() => choice.getAttribute('aria-checked')).toBe('false');
  expect(await accessibilityFaults(page)).toEqual([]);
});

import mammoth from 'mammoth';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createVault } from '../../src/main/core/vault/vault.ts';
import type { DraftRecord } from '../../src/shared/model/draft.ts';
import { addGrievance } from '../fixtures/grievance.ts';
import { valueOf } from '../fixtures/temporary.ts';
import { faultsInBothThemes } from './accessibility.ts';
import { launchApp, type LaunchedApp } from './launch.ts';

/** A letter from the case: composed, changed, written to files, marked as sent. Each test goes on from the last. */
let app: LaunchedApp;
let folder: string;
let caseId: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casevault-drafts-'));
  const environment = {
    clock: () => new Date('2026-03-24T02:00:00.000Z'),
    appVersion: '0.0.0-test',
    actor: 'tester',
  };
  const vault = valueOf(await createVault(join(folder, 'vault'), environment));
  caseId = addGrievance(vault, 'en');
  vault.close();
  await mkdir(join(folder, 'out'));
  app = await launchApp({ language: 'en', theme: 'system', vaultFolder: join(folder, 'vault') });
  app.page.setDefaultTimeout(15_000);
  await go('');
  await app.page.getByRole('heading', { name: 'No drafts yet' }).waitFor();
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const go = (item: string): Promise<unknown> =>
  app.page.evaluate((to) => (window.location.hash = to), `#/cases/${caseId}/drafts${item}`);
const drawersClosed = () => app.page.locator('.ant-drawer-open').first().waitFor({ state: 'hidden' });
const drafts = (): Promise<readonly DraftRecord[]> =>
  app.page.evaluate(async (id) => {
    const list = await window.casevault.draftList({ caseId: id });
    if (!list.ok) throw new Error(list.error.code);
    return list.value;
  }, caseId);

test('a letter is written from the case; what is missing is counted and found', async () => {
  const { page } = app;
  expect(await faultsInBothThemes(page)).toEqual([]);
  await page.keyboard.press('n');
  const drawer = page.getByRole('dialog', { name: 'Write a draft' });
  await drawer.getByRole('radio', { name: /^Complaint letter/ }).check();
  expect(await faultsInBothThemes(page)).toEqual([]);
  await drawer.getByRole('button', { name: 'Write it from the case' }).click();
  await drawersClosed();
  await page.getByRole('region', { name: 'What happened' }).waitFor();
  const reason = page.getByRole('region', { name: 'Why I do not accept the answer' });
  const gaps = page.getByRole('region', { name: 'To fill in' });
  await gaps.getByRole('button', { name: /why you do not accept/ }).click();
  const selected = await reason
    .getByRole('textbox')
    .evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd));
  expect(selected).toMatch(/^\[fill in: .*\]$/);
  await page
    .getByText('1 thing of the case', { exact: false })
    .or(page.getByText('One thing of the case'))
    .first()
    .click();
  await page.getByText('settlement talk', { exact: false }).first().waitFor();
  expect(await faultsInBothThemes(page)).toEqual([]);
});

test('it is changed and saved as a new version; a hard stop closes the ways out', async () => {
  const { page } = app;
  const reason = page.getByRole('region', { name: 'Why I do not accept the answer' }).getByRole('textbox');
  await reason.fill('Refund the money or I publish everything about you.');
  await page.getByText('Please change this before the text goes out').waitFor();
  for (const name of ['PDF', 'Word', 'Mark as sent'])
    expect(await page.getByRole('button', { name, exact: true }).isDisabled()).toBe(true);
  expect(await faultsInBothThemes(page)).toEqual([]);
  await reason.fill('I did not authorise the payment. No record of an authorisation was shown to me.');
  await page.getByText('Please change this before the text goes out').waitFor({ state: 'hidden' });
  await page.keyboard.press('Control+s');
  await page.getByText('Saved as version 2').waitFor();
  await page.getByRole('button', { name: 'Versions' }).click();
  await page.getByRole('dialog').getByText('No record of an authorisation').first().waitFor();
  await page.keyboard.press('Escape');
  await drawersClosed();
});

test('it is copied, and written as PDF and as a Word document', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Copy all' }).click();
  await page.getByText('Copied').first().waitFor();
  for (const name of ['PDF', 'Word']) {
    await app.dialogs.answer({ paths: [join(folder, 'out')] });
    await page.getByRole('button', { name, exact: true }).click();
    await page
      .getByText(/^Saved: /)
      .last()
      .waitFor();
  }
  // A file has its name only when it is whole.
  const written = async (): Promise<string[]> => (await readdir(join(folder, 'out'))).sort();
  await expect.poll(written).toEqual([expect.stringMatching(/\.docx$/), expect.stringMatching(/\.pdf$/)]);
  const [word = ''] = await written();
  const { value } = await mammoth.extractRawText({ path: join(folder, 'out', word) });
  expect(value).toContain('No record of an authorisation was shown to me.');
});

test('it is marked as sent, logged as a contact, and can no longer be changed', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Mark as sent' }).click();
  const drawer = page.getByRole('dialog', { name: 'Mark as sent' });
  await drawer.getByLabel('Proof of sending').fill('RM 1234 5678 9GB');
  expect(await drawer.getByLabel('To whom?').inputValue()).toBe('Demo Pay Services Ltd');
  expect(await faultsInBothThemes(page)).toEqual([]);
  await drawer.getByRole('button', { name: 'Log and freeze' }).click();
  await drawersClosed();
  await page.getByText('This is the text as it was sent.', { exact: false }).waitFor();
  expect(await page.getByRole('textbox').count()).toBe(0);
  expect(await faultsInBothThemes(page)).toEqual([]);
  const [draft] = await drafts();
  expect(draft?.details.sent).not.toBeNull();
  await page.getByRole('link', { name: 'Open the contact' }).click();
  await page.getByRole('dialog').getByLabel('What was said').waitFor();
  expect(await page.getByRole('dialog').getByLabel('What was said').inputValue()).toContain(
    'Complaint: Demo Pay',
  );
});

test('writing anew makes another draft; the list tells them apart', async () => {
  const { page } = app;
  await go('/new-short-text');
  const drawer = page.getByRole('dialog', { name: 'Write a draft' });
  expect(await drawer.getByRole('radio', { name: /^Short text/ }).isChecked()).toBe(true);
  await drawer.getByLabel('Characters at most').fill('120');
  await drawer.getByRole('checkbox', { name: 'The text will be public' }).check();
  await drawer.getByRole('button', { name: 'Write it from the case' }).click();
  await page.getByText(/^\d+ of 120 characters$/).waitFor();
  await page.getByText('What is written here can be read by everybody', { exact: false }).waitFor();
  expect(await faultsInBothThemes(page)).toEqual([]);
  await go('');
  const list = page.getByRole('list', { name: 'Drafts' });
  await list.getByText('Public', { exact: true }).waitFor();
  await list.getByText(/^Sent on /).waitFor();
  expect(await list.getByRole('listitem').count()).toBe(2);
  expect(await faultsInBothThemes(page)).toEqual([]);
});

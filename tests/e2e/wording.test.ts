import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCase } from '../../src/main/core/cases/cases.ts';
import { addDraft } from '../../src/main/core/drafts/drafts.ts';
import { createVault } from '../../src/main/core/vault/vault.ts';
import { valueOf } from '../fixtures/temporary.ts';
import { faultsInBothThemes } from './accessibility.ts';
import { launchApp, type LaunchedApp } from './launch.ts';

/** The text field that marks what could be clearer. Each test goes on from the last. */
let app: LaunchedApp;
let folder: string;

const text = 'Recently I noticed a charge. They told me to wait. You are crooks.';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casevault-wording-'));
  const environment = {
    clock: () => new Date('2026-03-24T02:00:00.000Z'),
    appVersion: '0.0.0-test',
    actor: 'tester',
  };
  const vault = valueOf(await createVault(join(folder, 'vault'), environment));
  const caseId = valueOf(addCase(vault, { title: 'A charge' })).id;
  const draft = valueOf(
    addDraft(vault, caseId, {
      kind: 'e-mail',
      language: 'en',
      title: 'A charge',
      parts: [
        { id: 'facts', heading: 'What happened', text },
        { id: 'short', heading: 'In short', text: 'One charge EUR 12.00.', maximumCharacters: 10 },
      ],
    }),
  );
  vault.close();
  app = await launchApp({ language: 'en', theme: 'system', vaultFolder: join(folder, 'vault') });
  app.page.setDefaultTimeout(15_000);
  await app.page.evaluate((to) => (window.location.hash = to), `#/cases/${caseId}/drafts/${draft.id}`);
  await facts().waitFor();
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const part = () => app.page.getByRole('region', { name: 'What happened' });
const facts = () => part().getByRole('textbox');
const places = () => part().getByRole('list', { name: 'Places that could be clearer' });
const summary = (words: string) => part().getByRole('button', { name: words });
const marks = (): Promise<readonly string[]> =>
  part().locator('[aria-hidden] span[class*="unclear"], [aria-hidden] span[class*="stop"]').allTextContents();

test('words are underlined, counted, and described to a screen reader', async () => {
  await summary('3 places could be clearer').waitFor();
  expect(await marks()).toEqual(['Recently', 'They', 'crooks']);
  const described = await facts().evaluate(
    (field) => document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent,
  );
  expect(described).toBe('3 places could be clearer');
  expect(await places().getByRole('listitem').count()).toBe(0);
});

test('the copy behind the field breaks its lines where the field does', async () => {
  const sizes = await facts().evaluate((field) => {
    const mirror = field.parentElement?.querySelector('[aria-hidden]');
    return [field, mirror].map((one) => one && [one.clientWidth, one.clientHeight, one.scrollHeight]);
  });
  expect(sizes[1]).toEqual(sizes[0]);
});

test('the list opens by keyboard; a place is shown, left as it is, and pointed out again', async () => {
  const { page } = app;
  await summary('3 places could be clearer').focus();
  await page.keyboard.press('Enter');
  await places().getByText('A reader cannot check this without a date.').waitFor();
  expect(await places().getByRole('listitem').count()).toBe(3);
  expect(await faultsInBothThemes(page)).toEqual([]);
  await places().getByRole('button', { name: 'Show “They” in the text' }).click();
  const selected = await facts().evaluate((field: HTMLTextAreaElement) =>
    field.value.slice(field.selectionStart, field.selectionEnd),
  );
  expect(selected).toBe('They');
  await places().getByRole('button', { name: 'Leave as it is: They' }).focus();
  await page.keyboard.press('Enter');
  await summary('2 places could be clearer').waitFor();
  expect(await marks()).toEqual(['Recently', 'crooks']);
  await part().getByRole('button', { name: 'They: point out again' }).click();
  await summary('3 places could be clearer').waitFor();
});

test('a suggestion is put in by the user, and undone by the browser', async () => {
  const { page } = app;
  const first = places().getByRole('listitem').first();
  await first.getByRole('button', { name: /^Use this: on / }).click();
  await expect.poll(() => facts().inputValue()).toMatch(/^on × ×××× 20×× at ××:×× I noticed/);
  await summary('2 places could be clearer').waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(() => facts().inputValue()).toBe(text);
  await places().getByRole('button', { name: 'Take it out: crooks' }).click();
  await expect.poll(() => facts().inputValue()).toBe(text.replace('crooks', ''));
  await page.keyboard.press('Control+z');
  await expect.poll(() => facts().inputValue()).toBe(text);
});

test('what stands at the cursor is explained though the list is closed; a hard stop always is', async () => {
  const { page } = app;
  await summary('3 places could be clearer').click();
  expect(await places().getByRole('listitem').count()).toBe(0);
  await facts().focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  await places().getByText('A reader cannot check this without a date.').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    'Show “Recently” in the text',
  );
  await facts().fill('Refund me or I will post this on Twitter.');
  await summary('1 place has to change before this goes out').waitFor();
  await places().getByText('can be read as blackmail', { exact: false }).waitFor();
  expect(
    await places()
      .getByRole('button', { name: /^Leave/ })
      .count(),
  ).toBe(0);
  expect(await faultsInBothThemes(page)).toEqual([]);
});

test('what goes beyond the limit is shaded and described', async () => {
  const short = app.page.getByRole('region', { name: 'In short' });
  await short.getByText('What is shaded goes beyond the limit of 10 characters.').waitFor();
  expect((await short.locator('span[class*="beyond"]').allTextContents()).join('')).toBe(' EUR 12.00.');
});

test('20,000 characters can be typed into without waiting', async () => {
  const { page } = app;
  const long = 'On 2 March 2026 the amount of EUR 12.00 was charged. Recently they called.\n'.repeat(270);
  await facts().fill(long.slice(0, 20_000));
  await part()
    .getByRole('button', { name: /places could be clearer/ })
    .waitFor();
  await facts().focus();
  await page.keyboard.press('Control+End');
  const began = performance.now();
  await page.keyboard.type(' Ten more.');
  await expect.poll(() => facts().inputValue()).toMatch(/ Ten more\.$/);
  const tookInMilliseconds = performance.now() - began;
  console.log(`10 keys in a text of 20,000 characters: ${Math.round(tookInMilliseconds)} ms`);
  expect(tookInMilliseconds).toBeLessThan(5_000);
});

test('narrow and at double text size nothing is cut off', async () => {
  const { page } = app;
  await facts().fill(text);
  await summary('3 places could be clearer').click();
  await page.setViewportSize({ width: 900, height: 900 });
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  await places().getByRole('listitem').first().waitFor();
  const overflow = await part().evaluate((one) => one.scrollWidth - one.clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  const sizes = await facts().evaluate((field) => {
    const mirror = field.parentElement?.querySelector('[aria-hidden]');
    return [field.scrollHeight, mirror?.scrollHeight];
  });
  expect(sizes[1]).toBe(sizes[0]);
});

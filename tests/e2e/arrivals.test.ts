import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleClock } from '../../src/main/core/sample/sample.ts';
import { createVault } from '../../src/main/core/vault/vault.ts';
import { exportCase } from '../fixtures/exporting.ts';
import { sampleVault } from '../fixtures/sample-vault.ts';
import { valueOf } from '../fixtures/temporary.ts';
import { faultsInBothThemes } from './accessibility.ts';
import { launchApp, type LaunchedApp } from './launch.ts';

/** A new computer: a vault with nothing in it, and a bundle that somebody sent. Each test goes on from the last. */
let app: LaunchedApp;
let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casevault-arrivals-'));
  const environment = { clock: sampleClock, appVersion: '0.0.0-test', actor: 'tester' };
  const { vault, caseId } = await sampleVault(at('home'), 'en');
  await exportCase(vault, caseId, folder, { language: 'en' });
  vault.close();
  valueOf(await createVault(at('vault'), environment)).close();
  const bytes = await readFile(at('out/bundle.zip'));
  bytes.writeUInt8(bytes.readUInt8(4000) ^ 1, 4000);
  await writeFile(at('altered.zip'), bytes);
  app = await launchApp({ theme: 'system', vaultFolder: at('vault') });
  app.page.setDefaultTimeout(20_000);
  await app.page.evaluate(() => (window.location.hash = '#/cases'));
}, 120_000);
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const open = async (path: string | null): Promise<void> => {
  await app.dialogs.answer({ paths: path === null ? null : [path] });
  await app.page.getByRole('button', { name: 'Open a bundle…' }).click();
};

test('a bundle that was altered is refused, with what does not match', async () => {
  const { page } = app;
  await open(null);
  await open(at('altered.zip'));
  await page.getByText('The bundle is not whole, so nothing was brought in.').waitFor();
  await page.getByText('data/dossier.pdf').waitFor();
  await page.getByRole('heading', { name: 'No case yet' }).waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
});

test('a whole one becomes a case of the empty vault', async () => {
  const { page } = app;
  await open(at('out/bundle.zip'));
  await page.getByText('is in this vault now').waitFor({ timeout: 60_000 });
  expect(await faultsInBothThemes(page)).toEqual([]);
  await page.getByRole('button', { name: 'Open the case' }).click();
  const origin = page.getByRole('region', { name: 'Where this case comes from' });
  await origin.getByText(/^Brought in on .* from a bundle that was made on 24 March 2026\.$/).waitFor();
  await origin.getByText('Show which, and why').click();
  await origin.getByText('marked as settlement talk').waitFor();
  expect(await faultsInBothThemes(page)).toEqual([]);
});

test('the same one is not brought in twice', async () => {
  const { page } = app;
  await page.evaluate(() => (window.location.hash = '#/cases'));
  await open(at('out/bundle.zip'));
  await page.getByText('This vault already has this case.').waitFor();
});

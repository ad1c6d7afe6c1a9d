import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runExport } from '../../src/main/core/exports/run-export.ts';
import { exportOptions, testSecrets } from '../fixtures/exporting.ts';
import { sampleVault } from '../fixtures/sample-vault.ts';
import { unwatched, valueOf } from '../fixtures/temporary.ts';
import { hasOpenssl, startAuthority, type Authority } from '../fixtures/timestamp-authority.ts';
import { faultsInBothThemes } from './accessibility.ts';
import { launchApp, type LaunchedApp } from './launch.ts';

const passphrase = 'k7m2p-r4v9x-9hq3t';

/** The sample case, handed in once as a protected bundle while its authority was away. Each test goes on from the last. */
describe.skipIf(!hasOpenssl())('seal, time-stamps, passphrase (skipped where openssl is absent)', () => {
  let app: LaunchedApp;
  let folder: string;
  let authority: Authority;
  let caseId: string;
  let fingerprint: string;
  const at = (name: string): string => join(folder, name);
  const go = (hash: string) => app.page.evaluate((to) => (window.location.hash = to), hash);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'casevault-seal-'));
    authority = await startAuthority(at('authority'));
    const sample = await sampleVault(at('vault'), 'en');
    caseId = sample.caseId;
    const options = { ...exportOptions, language: 'en', release: true } as const;
    const secrets = {
      ...(await testSecrets(sample.vault)),
      passphrase,
      authorities: ['http://127.0.0.1:9/'],
    };
    const input = { caseId, folder: at('out'), options, secrets };
    fingerprint = valueOf(await runExport(sample.vault, input, unwatched)).keyFingerprint ?? '';
    sample.vault.close();
    await mkdir(at('stamps'));
    app = await launchApp({ theme: 'system', vaultFolder: at('vault') });
    app.page.setDefaultTimeout(20_000);
  }, 120_000);
  afterAll(async () => {
    await app.close();
    authority.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  test('the settings say what leaves the computer, whose key seals, and take an authority', async () => {
    const { page } = app;
    await go('#/settings');
    const section = page.getByRole('region', { name: 'Time-stamps' });
    await section.getByText('Off: the app asks nobody.').waitFor();
    await section.getByText('Only one hash').waitFor();
    const key = page.getByRole('region', { name: 'Key of the seal' });
    await key.getByText(fingerprint).waitFor();
    await key.getByText('protected by the permissions of its file alone').waitFor();
    const field = section.getByRole('textbox');
    await field.fill('ftp://time.example');
    await field.press('Enter');
    await section.getByText('An address begins with https:// or http://.').waitFor();
    expect(await faultsInBothThemes(page)).toEqual([]);
    await field.fill(authority.address);
    await field.press('Enter');
    await section.getByRole('button', { name: `Test ${authority.address}` }).click();
    await section.getByText('Works. It signs as: Test Time Authority, Invented').waitFor();
    expect(await faultsInBothThemes(page)).toEqual([]);
  });

  test('a version that was handed in is stamped later, and its time-stamps are saved', async () => {
    const { page } = app;
    await go(`#/cases/${caseId}/export`);
    const handedIn = page.getByRole('region', { name: 'Handed in before' });
    await handedIn.locator('summary').first().click();
    await handedIn.getByText('no connection to the authority').waitFor();
    await handedIn.getByRole('button', { name: 'Ask for time-stamps now' }).click();
    await handedIn.getByText('Time-stamp of Test Time Authority, Invented').waitFor();
    expect(await handedIn.getByRole('button', { name: 'Ask for time-stamps now' }).count()).toBe(0);
    expect(await faultsInBothThemes(page)).toEqual([]);
    await app.dialogs.answer({ paths: [at('stamps')] });
    await handedIn.getByRole('button', { name: 'Save the time-stamps as files' }).click();
    await expect.poll(async () => (await readdir(at('stamps'))).length).toBe(2);
  });

  test('a protected bundle is checked with its passphrase, and its seal is shown', async () => {
    const { page } = app;
    const zip = join(at('out'), 'bundle.zip');
    await app.dialogs.answer({ paths: [zip] });
    await page.getByRole('button', { name: 'Check a zip file' }).click();
    const field = page.getByLabel('Passphrase of the bundle');
    await field.fill('not this one');
    await field.press('Enter');
    await page.getByText('This password does not open the file.').waitFor();
    expect(await faultsInBothThemes(page)).toEqual([]);
    await field.fill(passphrase);
    await field.press('Enter');
    const report = page.getByRole('region', { name: zip });
    await report.getByRole('heading', { name: 'All good' }).waitFor();
    await report.getByText(fingerprint).waitFor();
    await report.getByText('Compare the fingerprint').waitFor();
    expect(await field.count()).toBe(0);
    expect(await faultsInBothThemes(page)).toEqual([]);
    expect(app.log()).not.toContain(passphrase);
  });
});

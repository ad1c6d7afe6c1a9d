import { generateKeyPairSync, createHash, type KeyObject } from 'node:crypto';
import { copyFile, cp, mkdtemp, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { manifestText } from '../../src/main/core/bundle/manifest.ts';
import { pageScript } from '../../src/main/core/bundle/receiver-page/page-parts.ts';
import { sealStatement } from '../../src/main/core/seal/seal.ts';
import type { Language } from '../../src/shared/languages.ts';
import type { CustodyEntry } from '../../src/shared/model/custody.ts';
import type { ExportOptions } from '../../src/shared/model/export.ts';
import { exportCase, exportOptions } from '../fixtures/exporting.ts';
import { sampleVault } from '../fixtures/sample-vault.ts';
import { filesIn, unpack } from '../fixtures/unzip.ts';
import { zipOf } from '../fixtures/zip.ts';
import { accessibilityFaults } from './accessibility.ts';
import { dropFiles } from './launch.ts';
import { openFile, receiversBrowser } from './open-page.ts';

let browser: Browser;
let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casevault-page-'));
  browser = await receiversBrowser();
  for (const language of ['zh-CN', 'en'] as const) await exportSample(language, { language });
  await exportSample('public', { profile: 'public' });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** Of the vault's own key, by language. */
const fingerprints: Record<string, string> = {};
const sums = (bytes: Buffer, algorithm: string): string => createHash(algorithm).update(bytes).digest('hex');

/** The sample case as a bundle, packed and unpacked. */
async function exportSample(name: string, options: Partial<ExportOptions>): Promise<void> {
  const language = options.language ?? 'en';
  const made = await sampleVault(at(`${name}-vault`), language);
  const receipt = await exportCase(made.vault, made.caseId, at(`${name}-out`), { language, ...options });
  made.vault.close();
  await rename(await unpack(receipt.bundle.path, at(`${name}-unpacked`)), at(name));
  fingerprints[name] = receipt.keyFingerprint ?? '';
  await copyFile(receipt.bundle.path, at(`${name}.zip`));
}

const edit = async (path: string, change: (text: string) => string): Promise<void> =>
  writeFile(path, change(await readFile(path, 'utf8')));

/** Makes every list of a bag fit what lies in it, and seals it: what somebody does who wants a change not to show. */
async function sealAgain(bag: string, key: KeyObject | null): Promise<void> {
  const isList = /^(?:tag)?manifest-|^seal\.json$|^SHA256SUMS$/;
  const files = (await filesIn(bag)).filter((path) => !isList.test(path));
  const entryOf = async (path: string) => {
    const bytes = await readFile(join(bag, path));
    return { path, sha256: sums(bytes, 'sha256'), sha512: sums(bytes, 'sha512'), sizeBytes: bytes.length };
  };
  const entries = await Promise.all(files.map(entryOf));
  for (const algorithm of ['sha256', 'sha512'] as const) {
    const payload = entries.filter(({ path }) => path.startsWith('data/'));
    await writeFile(join(bag, `manifest-${algorithm}.txt`), manifestText(payload, algorithm));
  }
  const tags = entries.filter(({ path }) => !path.startsWith('data/'));
  for (const name of ['manifest-sha256.txt', 'manifest-sha512.txt']) tags.push(await entryOf(name));
  if (key !== null) {
    const log = (await readFile(join(bag, 'data/custody-log.jsonl'), 'utf8')).trimEnd().split('\n');
    const head = (JSON.parse(log.at(-1) ?? '') as CustodyEntry).hash;
    const all = [...entries, ...tags.slice(-2)];
    const seal = sealStatement(
      {
        format: 'casevault-seal',
        version: 1,
        caseId: 'case',
        exportedAt: exportOptions.exportedAt,
        appVersion: '0.0.0-test',
        plan: {},
        custody: { entries: log.length, head },
        files: all.map(({ path, sha256, sizeBytes }) => ({ path, sizeBytes, sha256 })),
      },
      key,
    );
    await writeFile(join(bag, 'seal.json'), JSON.stringify(seal, null, 2));
    tags.push(await entryOf('seal.json'));
  }
  const lines = [...entries, ...tags].map(({ sha256, path }) => `${sha256}  ${path}\n`);
  await writeFile(join(bag, 'SHA256SUMS'), [...new Set(lines)].join(''));
  tags.push(await entryOf('SHA256SUMS'));
  for (const algorithm of ['sha256', 'sha512'] as const) {
    await writeFile(join(bag, `tagmanifest-${algorithm}.txt`), manifestText(tags, algorithm));
  }
}

async function pack(bag: string, target: string, password?: string): Promise<string> {
  const files: Record<string, Uint8Array> = {};
  for (const path of await filesIn(bag)) files[`bundle/${path}`] = await readFile(join(bag, path));
  await writeFile(target, await zipOf(files, password === undefined ? {} : { password }));
  return target;
}

/** The page of the untouched bundle in a language. */
const openPage = (name: Language | 'public') => openFile(browser, join(at(name), 'open-me.html'));

async function verdictOf(page: Page, path: string, kind: 'zip' | 'folder'): Promise<string> {
  const again = page.getByRole('button', { name: /Check another one|校验另一个/ });
  if (await again.isVisible()) await again.click();
  await page.setInputFiles(`#choose-${kind}`, path);
  return page.locator('#verdict h3').innerText();
}

const rows = (page: Page): Promise<string[]> =>
  page.locator('table.files tbody tr').evaluateAll((all) =>
    all.map((row) =>
      [...row.children]
        .slice(0, 2)
        .map((cell) => cell.textContent)
        .join(' '),
    ),
  );

describe('the page', () => {
  it('is the same from the built app as from source', async () => {
    const built = await readFile(new URL('../../out/main/worker.js', import.meta.url), 'utf8');
    const literal = /pageScript = ("(?:[^"\\]|\\.)*");/.exec(built)?.[1] ?? '""';
    expect(JSON.parse(literal)).toBe(pageScript);
  });

  it.each(['zh-CN', 'en'] as const)(
    'opens with a double click, asks for nothing and is accessible: %s',
    async (language) => {
      const { page, noise } = await openPage(language);
      await page.setViewportSize({ width: 1280, height: 900 });
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await accessibilityFaults(page)).toEqual([]);
      }
      await page.setViewportSize({ width: 390, height: 800 });
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      expect(noise).toEqual([]);
      await page.close();
    },
  );

  it('changes its language and keeps the focus', async () => {
    const { page } = await openPage('en');
    await page.getByLabel('Language').selectOption('zh-TW');
    await page.getByRole('heading', { name: '驗證檔案是否遭變更' }).waitFor();
    expect(await page.evaluate(() => [document.documentElement.lang, document.activeElement?.id])).toEqual([
      'zh-TW',
      'language',
    ]);
    await page.close();
  });

  it('links to files that are there, whatever stands in their names', async () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const { page } = await openPage(language);
      const links = await page
        .locator('#evidence .links a')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      expect(links.length).toBeGreaterThan(10);
      for (const link of links) await readFile(new URL(link));
      const pages = await page.locator('#evidence .about dd a').first().getAttribute('href');
      expect(pages).toMatch(/^data\/dossier\.pdf#page=\d+$/);
      await page.close();
    }
  });

  it('runs no script but its own', async () => {
    const { page, noise } = await openPage('en');
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "ran"';
      document.body.append(script);
      return document.title === 'ran';
    });
    expect(ran).toBe(false);
    expect(noise.join()).toContain('Content Security Policy');
    await page.close();
  });
});

describe('its check', () => {
  it('finds an untouched bundle unchanged, packed, unpacked and dropped', async () => {
    const { page, noise } = await openPage('zh-CN');
    for (const [path, kind] of [
      [at('zh-CN.zip'), 'zip'],
      [at('zh-CN'), 'folder'],
    ] as const) {
      expect(await verdictOf(page, path, kind)).toBe('没有任何改动');
      expect(await page.locator('#seal-finding').innerText()).toContain(fingerprints['zh-CN']);
      expect(await page.locator('#log-finding').innerText()).toContain('与封存签名一致');
    }
    await page.getByRole('button', { name: '校验另一个' }).click();
    await page.locator('.drop').scrollIntoViewIfNeeded();
    await dropFiles(page, '.drop', [at('zh-CN.zip')]);
    expect(await page.locator('#verdict h3').innerText()).toBe('没有任何改动');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('verdict');
    await page.locator('#check summary').click();
    expect((await rows(page)).every((row) => row.startsWith('未改动'))).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(noise).toEqual([]);
    await page.close();
  });

  it('misses no custody log where the public gets none', async () => {
    const { page } = await openPage('public');
    expect(await verdictOf(page, at('public.zip'), 'zip')).toBe('Nothing was changed');
    expect(await page.locator('#log-finding').innerText()).toContain('not part of this kind of export');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.close();
  });

  const exhibit = 'data/exhibits/1-1';
  const nameOf = async (bag: string): Promise<string> =>
    (await filesIn(bag)).find((path) => path.startsWith(exhibit)) ?? '';
  const tampered: readonly (readonly [string, (bag: string) => Promise<unknown>, RegExp])[] = [
    ['changed', async (bag) => truncate(join(bag, await nameOf(bag)), 1000), /^changed data\/exhibits\/1-1/],
    ['missing', async (bag) => rm(join(bag, await nameOf(bag))), /^missing data\/exhibits\/1-1/],
    ['added', (bag) => writeFile(join(bag, 'data/exhibits/9-9.txt'), 'x'), /^added data\/exhibits\/9-9\.txt/],
    [
      'renamed',
      async (bag) => rename(join(bag, await nameOf(bag)), join(bag, 'data/exhibits/other.png')),
      /^renamed data\/exhibits\/other\.pngwas data\/exhibits\/1-1/,
    ],
    [
      'changed in a list',
      (bag) => edit(join(bag, 'manifest-sha512.txt'), (text) => text.replace('a', 'b')),
      /^changed manifest-sha512\.txt/,
    ],
  ];
  it.each(tampered)('names what was %s', async (name, tamper, expected) => {
    const bag = at(`tampered-${name}`);
    await cp(at('en'), bag, { recursive: true });
    await tamper(bag);
    const zip = await pack(bag, `${bag}.zip`);
    const { page } = await openPage('en');
    for (const [path, kind] of [
      [zip, 'zip'],
      [bag, 'folder'],
    ] as const) {
      expect(await verdictOf(page, path, kind)).toBe('1 file is not as it was');
      const [row, ...more] = await rows(page);
      expect(row).toMatch(expected);
      expect(more).toEqual([]);
    }
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.close();
  });

  it('sees a file that was changed and listed anew: the seal has it otherwise', async () => {
    const bag = at('listed-anew');
    await cp(at('en'), bag, { recursive: true });
    const seal = await readFile(join(bag, 'seal.json'));
    await writeFile(join(bag, 'data/extra.txt'), 'x');
    await edit(join(bag, 'README.txt'), (text) => `${text}x`);
    await sealAgain(bag, null);
    await writeFile(join(bag, 'seal.json'), seal);
    const { page } = await openPage('en');
    expect(await verdictOf(page, bag, 'folder')).toBe('4 files are not as they were');
    expect((await rows(page)).join()).toContain('added data/extra.txt');
    expect((await rows(page)).join()).toContain('changed README.txtdoes not fit seal.json');
    await page.close();
  });

  it('tells a seal of another key, a broken one and a missing one from a good one', async () => {
    const { page } = await openPage('en');
    const bag = at('resealed');
    await cp(at('en'), bag, { recursive: true });
    await edit(join(bag, 'README.txt'), (text) => `${text}x`);
    await sealAgain(bag, generateKeyPairSync('ed25519').privateKey);
    expect(await verdictOf(page, bag, 'folder')).toBe('The files fit the lists, but the seal does not hold');
    const finding = page.locator('#seal-finding');
    expect(await finding.innerText()).toContain('another key than the one this page names');
    expect(await finding.innerText()).toContain(fingerprints['en']);
    await edit(join(bag, 'seal.json'), (text) => text.replace('"0.0.0-test"', '"0.0.1-test"'));
    await verdictOf(page, bag, 'folder');
    expect(await finding.innerText()).toContain('The signature does not hold');
    await rm(join(bag, 'seal.json'));
    await sealAgain(bag, null);
    expect(await verdictOf(page, bag, 'folder')).toBe('The files fit the lists, but the seal does not hold');
    expect(await finding.innerText()).toContain('The seal is missing');
    await page.close();
  });

  it('sees entries cut off at the end of the custody log', async () => {
    const { page } = await openPage('en');
    const bag = at('short-log');
    await cp(at('en'), bag, { recursive: true });
    await edit(
      join(bag, 'data/custody-log.jsonl'),
      (text) => `${text.trimEnd().split('\n').slice(0, -1).join('\n')}\n`,
    );
    await verdictOf(page, bag, 'folder');
    expect(await page.locator('#log-finding').innerText()).toContain('not what the seal names');
    await page.close();
  });

  it('asks for the passphrase of a protected zip, twice where it is wrong', async () => {
    const zip = await pack(at('en'), at('locked.zip'), 'correct horse');
    const { page, noise } = await openPage('en');
    await page.setInputFiles('#choose-zip', zip);
    await page.getByLabel('Passphrase').fill('wrong');
    await page.keyboard.press('Enter');
    await page.getByText('the zip cannot be opened').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel('Passphrase').fill('correct horse');
    await page.keyboard.press('Enter');
    expect(await page.locator('#verdict h3').innerText()).toBe('Nothing was changed');
    expect(noise).toEqual([]);
    await page.close();
  });

  it('names a damaged file of a protected zip, however small, and takes the passphrase all the same', async () => {
    const bytes = await readFile(await pack(at('en'), at('locked-damaged.zip'), 'correct horse'));
    // Behind its name and the extra fields of its header stand its salt and two bytes of the passphrase (AE-2).
    const header = bytes.lastIndexOf('PK\x03\x04', bytes.indexOf('bagit.txt'), 'latin1');
    const contents = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
    bytes[contents + 20] = (bytes[contents + 20] ?? 0) ^ 1;
    await writeFile(at('locked-damaged.zip'), bytes);
    const { page } = await openPage('en');
    await page.setInputFiles('#choose-zip', at('locked-damaged.zip'));
    await page.getByLabel('Passphrase').fill('correct horse');
    await page.keyboard.press('Enter');
    expect(await page.locator('#verdict h3').innerText()).toBe('1 file is not as it was');
    expect((await rows(page)).filter((row) => !row.startsWith('unchanged'))).toEqual([
      expect.stringMatching(/bagit\.txt/),
    ]);
    await page.close();
  });

  it('says why it cannot check what is cut off, no zip, or no bundle', async () => {
    const whole = await readFile(at('en.zip'));
    const cut = at('cut.zip');
    await writeFile(cut, whole.subarray(0, whole.length - 5000));
    await writeFile(at('none.zip'), await zipOf({ 'a.txt': 'a' }));
    await writeFile(at('text.zip'), 'no zip at all');
    const { page } = await openPage('en');
    for (const [name, reason] of [
      ['cut.zip', 'only a part of one'],
      ['text.zip', 'is no zip'],
      ['none.zip', 'There is no bundle in it'],
    ] as const) {
      expect(await verdictOf(page, at(name), 'zip')).toBe('It cannot be checked');
      expect(await page.locator('#verdict').innerText()).toContain(reason);
    }
    await page.close();
  });
});

/**
 * Photographs every screen of the app on the sample case, for review and for the README:
 * `npm run photograph -- --out DIR [--language en] [--theme dark] [--width 900] [--screen evidence]`.
 * `--vault FOLDER` takes another vault, `--as-built` takes `out/` as it is, `--docs` makes the pictures of the README.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { createSampleVault, sampleClock } from '../src/main/core/sample/sample.ts';
import { systemEnvironment } from '../src/main/core/vault/environment.ts';
import { languages, type Language } from '../src/shared/languages.ts';
import { launchApp } from '../tests/e2e/launch.ts';
import { ensureBuilt } from './build.ts';

interface Ids {
  readonly case: string;
  readonly exhibit: string;
  readonly statement: string;
  readonly contact: string;
  readonly draft: string;
}

/** Every screen: its name and its address in the app. */
const screens: readonly { readonly name: string; readonly address: (ids: Ids) => string }[] = [
  { name: 'today', address: () => '#/today' },
  { name: 'figures', address: () => '#/figures' },
  { name: 'prevention', address: () => '#/prevention' },
  { name: 'cases', address: () => '#/cases' },
  { name: 'case-new', address: () => '#/cases/new' },
  { name: 'guide', address: (ids) => `#/cases/${ids.case}/guide` },
  { name: 'overview', address: (ids) => `#/cases/${ids.case}/overview` },
  { name: 'case-edit', address: (ids) => `#/cases/${ids.case}/edit` },
  { name: 'evidence', address: (ids) => `#/cases/${ids.case}/evidence` },
  { name: 'exhibit', address: (ids) => `#/cases/${ids.case}/evidence/${ids.exhibit}` },
  { name: 'redact', address: (ids) => `#/cases/${ids.case}/evidence/${ids.exhibit}.redact` },
  { name: 'redact-text', address: (ids) => `#/cases/${ids.case}/evidence/${ids.statement}.redact` },
  { name: 'statement', address: (ids) => `#/cases/${ids.case}/evidence/${ids.statement}` },
  { name: 'contacts', address: (ids) => `#/cases/${ids.case}/contacts` },
  { name: 'contact', address: (ids) => `#/cases/${ids.case}/contacts/${ids.contact}` },
  { name: 'contact-new', address: (ids) => `#/cases/${ids.case}/contacts/new` },
  { name: 'drafts', address: (ids) => `#/cases/${ids.case}/drafts` },
  { name: 'draft', address: (ids) => `#/cases/${ids.case}/drafts/${ids.draft}` },
  { name: 'draft-wording', address: (ids) => `#/cases/${ids.case}/drafts/${ids.draft}` },
  { name: 'draft-new', address: (ids) => `#/cases/${ids.case}/drafts/new` },
  { name: 'draft-send', address: (ids) => `#/cases/${ids.case}/drafts/${ids.draft}.send` },
  { name: 'timeline', address: (ids) => `#/cases/${ids.case}/timeline` },
  { name: 'channels', address: (ids) => `#/cases/${ids.case}/channels` },
  { name: 'submission-new', address: (ids) => `#/cases/${ids.case}/channels/new-cn-samr-12315` },
  { name: 'channel-book', address: () => '#/channel-book' },
  { name: 'deadlines', address: (ids) => `#/cases/${ids.case}/deadlines` },
  { name: 'transactions', address: (ids) => `#/cases/${ids.case}/transactions` },
  { name: 'series', address: (ids) => `#/cases/${ids.case}/series` },
  { name: 'export', address: (ids) => `#/cases/${ids.case}/export` },
  { name: 'export-court', address: (ids) => `#/cases/${ids.case}/export` },
  { name: 'export-fit', address: (ids) => `#/cases/${ids.case}/export` },
  { name: 'log', address: (ids) => `#/cases/${ids.case}/log` },
  { name: 'search', address: () => '#/search' },
  { name: 'settings', address: () => '#/settings' },
  { name: 'welcome', address: () => '#/welcome' },
];
const themes = ['light', 'dark'] as const;
const widths = [1440, 900] as const;
const heightPixels = 900;

const { values: chosen } = parseArgs({
  options: {
    out: { type: 'string', default: 'pictures' },
    vault: { type: 'string' },
    language: { type: 'string' },
    theme: { type: 'string' },
    width: { type: 'string' },
    screen: { type: 'string' },
    'as-built': { type: 'boolean', default: false },
    docs: { type: 'boolean', default: false },
  },
});
const docsPictures = ['evidence', 'timeline'];
if (chosen.docs)
  Object.assign(chosen, { out: 'docs/pictures', language: 'en', theme: 'light', width: '1440' });
const wanted = <T extends string | number>(all: readonly T[], one: string | undefined): readonly T[] =>
  one === undefined ? all : all.filter((item) => String(item) === one);

const idsOf = (page: Page, language: Language): Promise<Ids> =>
  page.evaluate(async (textLanguage) => {
    const cases = await window.casevault.caseList();
    const caseId = cases.ok ? (cases.value[0]?.id ?? '') : '';
    const evidence = await window.casevault.evidenceList({ caseId });
    const contacts = await window.casevault.contactList({ caseId });
    return {
      case: caseId,
      statement: (evidence.ok && evidence.value.find(({ file }) => file.mediaKind === 'table')?.id) || '',
      exhibit: evidence.ok ? (evidence.value[0]?.id ?? '') : '',
      contact: contacts.ok ? (contacts.value[0]?.id ?? '') : '',
      draft: await draftOf(caseId),
    };
    /** A letter to look at: the sample case has none of its own. */
    async function draftOf(id: string): Promise<string> {
      const drafts = await window.casevault.draftList({ caseId: id });
      const [first] = drafts.ok ? drafts.value : [];
      if (first) return first.id;
      const composed = await window.casevault.draftCompose({
        caseId: id,
        wish: { kind: 'letter', language: textLanguage },
      });
      if (!composed.ok) return '';
      const { leftOut: _, ...details } = composed.value;
      const added = await window.casevault.draftAdd({ caseId: id, details });
      return added.ok ? added.value.id : '';
    }
  }, language);

/** Quiet: fonts and pictures loaded, and nothing moving any more. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.allSettled([...document.images].map((image) => image.decode()));
  });
  await page.waitForTimeout(400);
}

/** Words that the sample case has in that language. */
const searched: Readonly<Record<Language, string>> = { 'zh-CN': '退款', 'zh-TW': '退款', en: 'refund' };

async function searchFor(page: Page, language: Language): Promise<void> {
  await page.locator('#main input').first().fill(searched[language]);
  await page.waitForTimeout(600);
}

/** A text as it may be before it is worked on, so that its marks are seen. */
const unclear: Readonly<Record<Language, string>> = {
  'zh-CN':
    '前几天我的钱包被扣了一大笔。客服告诉我再等等，一直没有结果。\n你们就是骗子！！！不退钱就曝光你们。',
  'zh-TW': '前幾天我的錢包被扣了一大筆。客服跟我說再等等，一直沒有結果。\n你們就是騙子！！！不退就PO網。',
  en: 'Recently you took a lot of money. Your agent told me to wait and I keep calling.\nYou are crooks!!! Refund me or I post this on Twitter.',
};

async function writeUnclearly(page: Page, language: Language): Promise<void> {
  const parts = page.locator('#main section').filter({ has: page.locator('textarea') });
  const part = parts.nth(Math.min(4, (await parts.count()) - 1));
  await part.locator('textarea').fill(unclear[language]);
  await part.locator('button[aria-expanded=false]').click();
  await part.evaluate((one) => one.scrollIntoView({ block: 'start' }));
  await page.mouse.wheel(0, -80);
  await page.waitForTimeout(400);
}

/** The choice of a version for a court, taken: it is there for a dossier in the Chinese of the mainland. */
async function showCourtChoice(page: Page): Promise<void> {
  await page.getByRole('radio', { name: '简体中文' }).check();
  const choice = page.getByRole('checkbox', { name: /^(做成法院版|製作中國大陸法院版|For a court)/ });
  await choice.check();
  await choice.scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 300);
  await page.waitForTimeout(900);
}

/** The fit report, once it has been worked out. */
async function showFitReport(page: Page): Promise<void> {
  await page.locator('#main [aria-busy=false]').evaluate((one) => one.closest('section')?.scrollIntoView());
  await page.waitForTimeout(400);
}

async function photograph(
  vaultFolder: string,
  language: Language,
  theme: (typeof themes)[number],
): Promise<void> {
  const app = await launchApp({
    vaultFolder,
    language,
    theme,
    viewport: { width: 1440, height: heightPixels },
  });
  app.page.on('pageerror', (error) => console.error(`${language} ${theme}: ${error.message}`));
  try {
    const ids = await idsOf(app.page, language);
    for (const width of wanted(widths, chosen.width)) {
      await app.page.setViewportSize({ width, height: heightPixels });
      for (const { name, address } of screens) {
        if (chosen.screen !== undefined && chosen.screen !== name) continue;
        if (chosen.docs && !docsPictures.includes(name)) continue;
        await app.page.evaluate((hash) => (window.location.hash = hash), address(ids));
        await settle(app.page);
        if (name === 'search') await searchFor(app.page, language);
        if (name === 'draft-wording') await writeUnclearly(app.page, language);
        if (name === 'export-court') await showCourtChoice(app.page);
        if (name === 'export-fit') await showFitReport(app.page);
        const file = chosen.docs ? name : `${name}-${language}-${theme}-${width}`;
        await app.page.screenshot({ path: join(chosen.out, `${file}.png`) });
      }
    }
  } finally {
    await app.close();
  }
}

if (!chosen['as-built']) await ensureBuilt();
await mkdir(chosen.out, { recursive: true });
const folder = await mkdtemp(join(tmpdir(), 'casevault-pictures-'));
try {
  for (const language of wanted(languages, chosen.language)) {
    const vault = chosen.vault ?? join(folder, language);
    if (chosen.vault === undefined) {
      const made = await createSampleVault(vault, language, {
        ...systemEnvironment('0.1.0'),
        clock: sampleClock,
      });
      if (!made.ok) throw new Error(made.error.code);
      made.value.vault.close();
    }
    for (const theme of wanted(themes, chosen.theme)) await photograph(vault, language, theme);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

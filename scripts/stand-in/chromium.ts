import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { toPageAddress } from './address.ts';
import { findInstalledBrowser, findTestBrowser } from './browser.ts';
import { readOptions, tellTest } from './control.ts';

export const bindingName = '__standInCall';
export const roomName = 'casevault.stand-in';

let context: BrowserContext | null = null;

/** Starts the one browser of this process with the one page of the app. Sizes in CSS pixels. */
export async function openBrowser(size: {
  width: number;
  height: number;
}): Promise<{ context: BrowserContext; page: Page }> {
  const { headed, userData, systemLanguage } = readOptions();
  const browser = headed ? findInstalledBrowser() : await findTestBrowser();
  if (!browser) throw new Error('no installed Chrome, Edge or Chromium was found');
  const profile = join(userData, 'stand-in-profile');
  const root = process.platform === 'linux' && process.getuid?.() === 0;
  context = await chromium.launchPersistentContext(profile, {
    executablePath: browser.executable,
    // Where no locale is set, Chromium drops files whose names are not plain Latin letters.
    env: { LANG: 'C.UTF-8', ...process.env, ...browser.environment },
    headless: !headed,
    chromiumSandbox: headed && !root,
    viewport: headed ? null : size,
    locale: systemLanguage,
    acceptDownloads: false,
    serviceWorkers: 'block',
    args: headed
      ? [`--app=data:text/html,`, `--window-size=${size.width},${size.height}`]
      : ['--remote-debugging-port=0', '--disable-gpu', '--font-render-hinting=none'],
  });
  if (!headed) tellTest({ debuggerAddress: debuggerAddress(profile) });
  return { context, page: context.pages()[0] ?? (await context.newPage()) };
}

/** Chromium writes the port that it took, and the path of its debugger, into its profile. */
function debuggerAddress(profile: string): string {
  const [port, path] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').trim().split('\n');
  return `ws://127.0.0.1:${port}${path}`;
}

export async function closeBrowser(): Promise<void> {
  const open = context;
  context = null;
  await open?.close().catch(() => undefined);
}

/** The app's origin as the browser knows it. */
export const pageOrigin = toPageAddress('app://casevault');

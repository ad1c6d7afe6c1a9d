import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findTestBrowser } from '../../scripts/stand-in/browser.ts';

/** A browser as a receiver has one: nothing of the app in it. */
export async function receiversBrowser(): Promise<Browser> {
  const { executable, environment } = await findTestBrowser();
  return chromium.launch({
    executablePath: executable,
    env: { LANG: 'C.UTF-8', ...process.env, ...environment },
    args: ['--disable-gpu', '--font-render-hinting=none'],
  });
}

export interface OpenedPage {
  readonly page: Page;
  /** What the page asked for beside itself, and what it complained of: nothing, ever. */
  readonly noise: readonly string[];
}

/** Opens a file of this computer as a double click does. */
export async function openFile(browser: Browser, path: string): Promise<OpenedPage> {
  const page = await browser.newPage();
  page.setDefaultTimeout(20_000);
  const noise: string[] = [];
  const address = pathToFileURL(path).href;
  page.on('request', (request) => {
    if (request.url() !== address && !request.url().startsWith('data:')) noise.push(request.url());
  });
  page.on('console', (message) => noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(error.message));
  await page.goto(address);
  return { page, noise };
}

import { ensureBuilt } from '../../scripts/build.ts';
import { findTestBrowser } from '../../scripts/stand-in/browser.ts';

/** Builds the app and unpacks the browser before the first test, so that no test pays for it. */
export default async function buildOnce(): Promise<void> {
  await ensureBuilt();
  if (process.env['CASEVAULT_E2E'] !== 'electron') await findTestBrowser();
}

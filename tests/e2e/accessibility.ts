import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds on the page as it is shown now (WCAG 2.2 A and AA, and its best practices): rule and place. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  await standStill(page);
  // axe stays in the page until it is loaded anew: reading its source takes longer than most of its runs.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const { axe: loaded } = window as unknown as { axe: typeof axe };
    return (await loaded.run(document, { resultTypes: ['violations'] })).violations;
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

/**
 * Half-transparent colours of a running animation are no fault of the page at rest. What just changed begins to move with
 * the next frame; and of an animation that began anew, the promise of its first end would never be kept.
 */
async function standStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    do {
      await frame();
      await frame();
    } while (document.getAnimations().some(({ playState }) => playState === 'running'));
  });
}

/** The same in the light and in the dark, as the system would switch them; the app must follow the system. */
export async function faultsInBothThemes(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForFunction(
      (wanted) => document.documentElement.style.colorScheme === wanted,
      colorScheme,
    );
    faults.push(...(await accessibilityFaults(page)).map((fault) => `${colorScheme}: ${fault}`));
  }
  return faults;
}

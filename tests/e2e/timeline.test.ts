import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleVault } from '../fixtures/sample-vault.ts';
import { faultsInBothThemes } from './accessibility.ts';
import { launchApp, type LaunchedApp } from './launch.ts';

/** The timeline of the sample case, in Chinese. Each test goes on from the last. */
let app: LaunchedApp;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casevault-timeline-'));
  const made = await sampleVault(join(folder, 'vault'), 'zh-CN');
  made.vault.close();
  app = await launchApp({ language: 'zh-CN', theme: 'system', vaultFolder: join(folder, 'vault') });
  app.page.setDefaultTimeout(20_000);
  await app.page.evaluate((id) => (window.location.hash = `#/cases/${id}/timeline`), made.caseId);
  await entries().first().waitFor();
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const entries = () => app.page.locator('[data-entry]');

test('shows all kinds in one order, with what is not known said as such', async () => {
  const { page } = app;
  await page.getByText('40 条').first().waitFor();
  await page.getByText('只知月份').waitFor();
  const first = await entries().first().innerText();
  expect(first).toContain('示例支付服务协议');
  expect(await faultsInBothThemes(page)).toEqual([]);
});

test('filters by kind and by two characters, and says when nothing fits', async () => {
  const { page } = app;
  const kinds = page.getByRole('group', { name: '内容类别' });
  await kinds.getByRole('button', { name: '承诺到期' }).click();
  await expect.poll(() => entries().count()).toBe(4);
  await kinds.getByRole('button', { name: '全部' }).click();
  await page.keyboard.press('/');
  await page.keyboard.type('退款');
  await page.getByText('7 条').first().waitFor();
  await expect.poll(() => entries().count()).toBe(7);
  await page.keyboard.type('没有这样的话');
  await page.getByRole('heading', { name: '没有符合的内容' }).waitFor();
  await page.getByRole('button', { name: '显示全部' }).click();
  await page.getByText('40 条').first().waitFor();
});

test('takes a note by keyboard alone and goes to it', async () => {
  const { page } = app;
  await page.keyboard.press('n');
  await page.getByRole('dialog', { name: '新建备注' }).waitFor();
  await page.keyboard.type('手机已交家人保管，未作任何操作。');
  expect(await faultsInBothThemes(page)).toEqual([]);
  await page.keyboard.press('Control+s');
  await page.locator('.ant-drawer-open').first().waitFor({ state: 'hidden' });
  await entries().filter({ hasText: '手机已交家人保管' }).waitFor();
  // The list goes to the note once more when its count has come, so what stands above the list need not be drawn.
  await page.getByRole('button', { name: '全部 41' }).waitFor();
  await page.keyboard.press('/');
  const focused = page.locator('input:focus');
  await expect.poll(() => focused.getAttribute('aria-label')).toBe('在时间轴中查找');
});

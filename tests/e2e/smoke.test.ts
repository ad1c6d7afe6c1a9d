import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../fixtures/temporary.ts';
import { dropFiles, launchApp, type LaunchedApp, type LaunchOptions } from './launch.ts';

async function launched(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const app = await launchApp(options);
  onTestFinished(() => app.close());
  return app;
}

async function withVault(
  options: LaunchOptions = {},
): Promise<{ app: LaunchedApp; folder: string; caseId: string }> {
  const app = await launched(options);
  const folder = join(await temporaryFolder(), 'vault');
  await mkdir(folder);
  await app.dialogs.answer({ paths: [folder] });
  const caseId = await app.page.evaluate(async () => {
    const made = await window.casevault.vaultCreate();
    if (!made.ok) throw new Error(made.error.code);
    const added = await window.casevault.caseAdd({ details: { title: '退款争议' } });
    if (!added.ok) throw new Error(added.error.code);
    return added.value.id;
  });
  return { app, folder, caseId };
}

test.each(['zh-CN', 'zh-TW', 'en'] as const)(
  'a first start in %s paints without a fault',
  async (language) => {
    const app = await launchApp({ language });
    const faults: string[] = [];
    app.page.on('pageerror', (error) => faults.push(error.message));
    app.page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await app.page.locator('h1').first().waitFor();
    expect((await app.page.locator('h1').first().innerText()).length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    expect(app.log()).toBe('');
    await app.close();
  },
);

describe('the vault', () => {
  test('a closed picker changes nothing; a full folder gets a vault of its own inside', async () => {
    const app = await launched();
    await app.dialogs.answer({ paths: null });
    expect(await app.page.evaluate(() => window.casevault.vaultCreate())).toEqual({ ok: true, value: null });
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'mine.txt'), 'mine');
    await app.dialogs.answer({ paths: [folder] });
    const made = await app.page.evaluate(() => window.casevault.vaultCreate());
    expect(made).toMatchObject({ ok: true, value: { name: 'CaseVault', location: folder } });
  });

  test('is open again at the next start, and free for others in between', async () => {
    const userData = await temporaryFolder();
    const { app, folder, caseId } = await withVault({ userData });
    await app.close();
    const again = await launched({ userData, vaultFolder: folder });
    const cases = await again.page.evaluate(() => window.casevault.caseList());
    expect(cases).toMatchObject({ ok: true, value: [{ id: caseId }] });
    expect(JSON.parse(await readFile(join(userData, 'settings.json'), 'utf8'))).toMatchObject({
      lastVault: folder,
    });
  });

  test('that is in use is named, and the app still opens', async () => {
    const { folder } = await withVault();
    const second = await launched({ vaultFolder: folder, dialogAnswers: [{ button: 0 }] });
    expect(await second.page.evaluate(() => window.casevault.vaultCurrent())).toEqual({
      ok: true,
      value: null,
    });
    await expect.poll(() => second.dialogs.opened.length).toBe(1);
  });
});

describe('evidence from outside', () => {
  const imported = (app: LaunchedApp, start: string): Promise<unknown> =>
    app.page.evaluate(
      (name) =>
        new Promise((resolve) => {
          const stop = window.casevault.on('job-end', (end) => {
            stop();
            resolve(end);
          });
          (window as unknown as Record<string, () => void>)[name]?.();
        }),
      start,
    );

  test('dropped files and folders come in by their real paths', async () => {
    const { app, caseId } = await withVault();
    const folder = await temporaryFolder();
    await mkdir(join(folder, '聊天记录'));
    await writeFile(join(folder, '聊天记录', '退款.txt'), '客服：三天内退款');
    await writeFile(join(folder, '账单 😀.csv'), '日期,金额\n2026-01-02,100');
    await app.page.evaluate((id) => {
      const area = document.createElement('div');
      area.id = 'drop-here';
      area.style.cssText = 'position:fixed;inset:0;z-index:99999';
      area.addEventListener('dragover', (event) => event.preventDefault());
      area.addEventListener('drop', (event) => {
        event.preventDefault();
        event.stopPropagation();
        const files = [...(event.dataTransfer?.files ?? [])];
        void window.casevault.evidenceDrop({ caseId: id, group: 4 }, files);
      });
      document.body.append(area);
    }, caseId);
    const ended = app.page.evaluate(
      () => new Promise((resolve) => window.casevault.on('job-end', (end) => resolve(end))),
    );
    await dropFiles(app.page, '#drop-here', [join(folder, '聊天记录'), join(folder, '账单 😀.csv')]);
    expect(await ended).toMatchObject({
      state: 'succeeded',
      value: {
        imported: [{ path: join(folder, '聊天记录', '退款.txt') }, { path: join(folder, '账单 😀.csv') }],
        failed: [],
      },
    });
  });

  test('a picture on the clipboard becomes an exhibit; an empty clipboard is said so', async () => {
    const { app, caseId } = await withVault();
    const paste = (): Promise<unknown> =>
      app.page.evaluate((id) => window.casevault.evidencePaste({ caseId: id, group: 3 }), caseId);
    await app.clipboard.putPicture(null);
    expect(await paste()).toEqual({ ok: false, error: { code: 'CLIPBOARD_EMPTY' } });
    await app.clipboard.putPicture(await picture());
    await app.page.evaluate((id) => {
      Object.assign(window, { start: () => window.casevault.evidencePaste({ caseId: id, group: 3 }) });
    }, caseId);
    expect(await imported(app, 'start')).toMatchObject({
      state: 'succeeded',
      value: { imported: [{ exhibit: '3-1', mediaType: 'image/png' }] },
    });
    const shown = await app.page.evaluate(async (id) => {
      const list = await window.casevault.evidenceList({ caseId: id });
      const exhibit = list.ok ? list.value[0] : undefined;
      const statuses = ['thumbnail', 'preview', 'original'].map(async (room) => {
        const answer = await fetch(`/${room}/${exhibit?.id}`);
        return `${answer.status} ${answer.headers.get('content-type')}`;
      });
      return Promise.all(statuses);
    }, caseId);
    expect(shown).toEqual(['200 image/webp', '200 image/webp', '404 null']);
  });
});

describe('an export', () => {
  test('is written where the user chose, and shown in the file browser by its job alone', async () => {
    const { app, caseId } = await withVault();
    const target = await temporaryFolder();
    await app.dialogs.answer({ paths: [target] });
    const { end, shown } = await app.page.evaluate(async (id) => {
      const ended = new Promise<{ readonly jobId: string }>((resolve) => {
        window.casevault.on('job-end', resolve);
      });
      const options = { language: 'zh-CN', includePersonalData: true, includeSettlementTalk: false } as const;
      const started = await window.casevault.exportStart({ caseId: id, ...options });
      if (!started.ok) throw new Error(started.error.code);
      const last = await ended;
      return { end: last, shown: await window.casevault.exportShow({ jobId: last.jobId }) };
    }, caseId);
    expect(end).toMatchObject({ state: 'succeeded' });
    expect(shown).toEqual({ ok: true, value: null });
    const [path] = app.shown;
    expect(path?.startsWith(target)).toBe(true);
    expect((await readFile(path ?? '')).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

async function picture(): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  return sharp({ create: { width: 40, height: 30, channels: 3, background: '#c33' } })
    .png()
    .toBuffer();
}

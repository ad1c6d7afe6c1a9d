import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { DialogAnswer, ShownNotification } from '../../scripts/stand-in/control.ts';
import type { Language } from '../../src/shared/languages.ts';
import { launchElectron } from './launch-electron.ts';
import { launchStandIn } from './launch-stand-in.ts';

export interface LaunchOptions {
  /** A vault to open at once, as if it had been open last time. */
  readonly vaultFolder?: string;
  readonly language?: Language;
  readonly theme?: 'system' | 'light' | 'dark';
  /** In CSS pixels. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Answers for dialogs that open while the app starts. */
  readonly dialogAnswers?: readonly DialogAnswer[];
  /** Keeps settings between two launches; without it each launch is a first start. */
  readonly userData?: string;
}

export interface LaunchedApp {
  readonly page: Page;
  readonly dialogs: {
    /** Answers the next dialog that opens; a dialog without an answer fails the call that opened it. */
    answer(answer: DialogAnswer): Promise<void>;
    /** Titles and questions of the dialogs so far. */
    readonly opened: readonly string[];
  };
  /** What the app showed in the system's file browser. */
  readonly shown: readonly string[];
  readonly notifications: {
    readonly shown: readonly ShownNotification[];
    /** Clicks the last notification, or its button. */
    use(what: 'click' | 'action'): Promise<void>;
  };
  readonly clipboard: { putPicture(png: Uint8Array | null): Promise<void> };
  /** What the main process wrote to its log. */
  readonly log: () => string;
  readonly process: { readonly pid: number; kill(signal: NodeJS.Signals): void };
  /** Ends the app as a user would and waits until it is gone. */
  close(): Promise<void>;
}

export type Launcher = (userData: string, answers: readonly DialogAnswer[]) => Promise<LaunchedApp>;

/** Starts the built app: in the stand-in, or in real Electron where `CASEVAULT_E2E=electron` asks for it. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const userData = options.userData ?? (await mkdtemp(join(tmpdir(), 'casevault-e2e-')));
  const viewport = options.viewport ?? { width: 1280, height: 840 };
  await mkdir(userData, { recursive: true });
  const settings = {
    language: options.language ?? 'en',
    theme: options.theme ?? 'light',
    lastVault: options.vaultFolder ?? null,
    bounds: { x: 0, y: 0, ...viewport },
  };
  await writeFile(join(userData, 'settings.json'), JSON.stringify(settings));
  const launch: Launcher = process.env['CASEVAULT_E2E'] === 'electron' ? launchElectron : launchStandIn;
  const launched = await launch(userData, options.dialogAnswers ?? []);
  return {
    ...launched,
    async close() {
      await launched.close();
      if (options.userData === undefined) await rm(userData, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Drops files or folders of this computer on an element, as a file browser would. */
export async function dropFiles(page: Page, selector: string, paths: readonly string[]): Promise<void> {
  const place = page.locator(selector).first();
  await place.scrollIntoViewIfNeeded();
  const box = await place.boundingBox();
  if (!box) throw new Error(`nothing to drop on: ${selector}`);
  const inspector = await page.context().newCDPSession(page);
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await inspector.send('Input.dispatchDragEvent', { type, ...middle, data });
  }
  await inspector.detach();
}

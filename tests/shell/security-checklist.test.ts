import { EventEmitter } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IpcMainInvokeEvent, Session, WebContents } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import {
  appScheme,
  hardenContents,
  hardenSession,
  isOwnAddress,
  isTrustedSender,
} from '../../src/main/shell/security.ts';
import { windowOptions } from '../../src/main/shell/window-options.ts';

/**
 * Electron's security checklist (electronjs.org/docs/latest/tutorial/security, 20 items, read for Electron 45). What
 * only a running page can show is in `tests/e2e/security.test.ts`; the numbers are those of the list.
 */
const root = join(import.meta.dirname, '../..');
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(root, 'src', path), 'utf8') }));
const mentioning = (pattern: RegExp): string[] =>
  sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

const { webPreferences } = windowOptions({
  preload: '/preload.cjs',
  title: 'CaseVault',
  dark: false,
  inspect: false,
  bounds: null,
});

class FakeContents extends EventEmitter {
  openHandler: ((details: object) => { action: string }) | null = null;
  setWindowOpenHandler(handler: (details: object) => { action: string }): void {
    this.openHandler = handler;
  }
}

function hardenedSession() {
  const events = new EventEmitter();
  type Ask = (contents: object, permission: string, answer: (granted: boolean) => void) => void;
  type Check = (contents: object | null, permission: string, origin: string) => boolean;
  type Filter = (details: { url: string }, answer: (verdict: { cancel: boolean }) => void) => void;
  const parts: { ask?: Ask; check?: Check; device?: () => boolean; filter?: Filter } = {};
  const fake = Object.assign(events, {
    setPermissionRequestHandler: (handler: Ask) => (parts.ask = handler),
    setPermissionCheckHandler: (handler: Check) => (parts.check = handler),
    setDevicePermissionHandler: (handler: () => boolean) => (parts.device = handler),
    setSpellCheckerEnabled: vi.fn(),
    webRequest: { onBeforeRequest: (handler: Filter) => (parts.filter = handler) },
  });
  hardenSession(fake as unknown as Session);
  return { fake, parts: parts as Required<typeof parts> };
}

describe('1 Only load secure content; no request leaves the computer', () => {
  test.each([
    'http://example.com/',
    'https://example.com/',
    'ws://127.0.0.1/',
    'file:///etc/passwd',
    'ftp://x/',
  ])('%s is cancelled', (url) => {
    const answer = vi.fn();
    hardenedSession().parts.filter({ url }, answer);
    expect(answer).toHaveBeenCalledWith({ cancel: true });
  });
  test('the own origin passes, and only that exact one', () => {
    expect(isOwnAddress('app://casevault/index.html')).toBe(true);
    expect(isOwnAddress('blob:app://casevault/1')).toBe(true);
    expect(isOwnAddress('app://casevault.example/')).toBe(false);
    expect(isOwnAddress('app://other/')).toBe(false);
  });
  test('nothing is fetched for a spell checker', () => {
    expect(hardenedSession().fake.setSpellCheckerEnabled).toHaveBeenCalledWith(false);
    expect(webPreferences?.spellcheck).toBe(false);
  });
});

test('2 No Node.js in the page, its workers or its frames', () => {
  expect(webPreferences).toMatchObject({
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
  });
});

test('3 Context isolation', () => expect(webPreferences?.contextIsolation).toBe(true));

test('4 Sandbox, for every renderer', () => {
  expect(webPreferences?.sandbox).toBe(true);
  expect(mentioning(/app\.enableSandbox\(\)/)).toEqual([join('main', 'index.ts')]);
});

describe('5 Permissions', () => {
  const { parts } = hardenedSession();
  const own = { getURL: () => 'app://casevault/index.html' };
  const refused = [
    'geolocation',
    'media',
    'notifications',
    'clipboard-read',
    'midi',
    'openExternal',
    'usb',
    'hid',
  ];
  test.each(refused)('%s is refused', (permission) => {
    const answer = vi.fn();
    parts.ask(own, permission, answer);
    expect(answer).toHaveBeenCalledWith(false);
    expect(parts.check(own, permission, 'app://casevault/')).toBe(false);
  });
  test('what is allowed is allowed to the own page alone', () => {
    const answer = vi.fn();
    parts.ask({ getURL: () => 'https://example.com/' }, 'fullscreen', answer);
    expect(answer).toHaveBeenCalledWith(false);
    expect(parts.check(null, 'fullscreen', 'https://example.com')).toBe(false);
    expect(parts.check(null, 'fullscreen', 'app://casevault')).toBe(true);
  });
  test('no device, and no download', () => {
    expect(parts.device()).toBe(false);
    const { fake } = hardenedSession();
    const event = { preventDefault: vi.fn() };
    fake.emit('will-download', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
  });
});

test('6 Web security stays on', () => expect(webPreferences?.webSecurity).toBe(true));

test('7 The scheme obeys the content security policy', () => {
  expect(appScheme.privileges).toEqual({ standard: true, secure: true, supportFetchAPI: true, stream: true });
});

test('8 No insecure content', () => expect(webPreferences?.allowRunningInsecureContent).toBe(false));

test('9 No experimental features', () => expect(webPreferences?.experimentalFeatures).toBe(false));

test('10 No Blink features switched on', () => {
  expect(webPreferences).not.toHaveProperty('enableBlinkFeatures');
  expect(mentioning(/enableBlinkFeatures|enable-blink-features|enable-features/)).toEqual([]);
});

describe('11 and 12 Webviews', () => {
  test('are off, and none may attach', () => {
    expect(webPreferences?.webviewTag).toBe(false);
    expect(mentioning(/<webview|allowpopups/)).toEqual([]);
    const contents = new FakeContents();
    hardenContents(contents as unknown as WebContents);
    const event = { preventDefault: vi.fn() };
    contents.emit('will-attach-webview', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
  });
});

test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])(
  '13 Navigation: %s is prevented',
  (name) => {
    const contents = new FakeContents();
    hardenContents(contents as unknown as WebContents);
    const event = { preventDefault: vi.fn() };
    contents.emit(name, event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
  },
);

test('14 No new windows', () => {
  const contents = new FakeContents();
  hardenContents(contents as unknown as WebContents);
  expect(contents.openHandler?.({ url: 'app://casevault/index.html' })).toEqual({ action: 'deny' });
});

test('15 Nothing is ever handed to the system to open', () => {
  expect(mentioning(/openExternal|shell\.openPath/)).toEqual([]);
});

test('16 A current Electron, pinned', () => {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  expect(devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/);
  expect(Number(devDependencies['electron']?.split('.')[0])).toBeGreaterThanOrEqual(45);
});

describe('17 The sender of each call', () => {
  const own = Object.create(null) as WebContents;
  const event = (sender: unknown, senderFrame: unknown): IpcMainInvokeEvent =>
    ({ sender, senderFrame }) as IpcMainInvokeEvent;
  const page = { parent: null, origin: 'app://casevault' };
  test('is the main frame of the own window at the own origin', () => {
    expect(isTrustedSender(event(own, page), own)).toBe(true);
  });
  test.each([
    ['another window', event({}, page), own],
    ['no window open', event(own, page), null],
    ['a frame that is gone', event(own, null), own],
    ['a frame inside the page', event(own, { ...page, parent: page }), own],
    ['another origin', event(own, { ...page, origin: 'https://example.com' }), own],
    ['an origin that begins alike', event(own, { ...page, origin: 'app://casevault.example' }), own],
    ['no origin', event(own, { ...page, origin: 'null' }), own],
  ])('not %s', (_name, sender, contents) => {
    expect(isTrustedSender(sender, contents)).toBe(false);
  });
  test('is asked for in one place', () => {
    expect(mentioning(/\bipcMain\b[^`'"]*\.(handle|on)\(/)).toEqual([]);
    expect(mentioning(/import[^;]*\bipcMain\b/)).toEqual([join('main', 'index.ts')]);
  });
});

test('18 A protocol of its own instead of file:', () => {
  expect(mentioning(/loadFile\(|file:\/\//)).toEqual([]);
  expect(mentioning(/\.loadURL\(/)).toEqual([join('main', 'shell', 'window.ts')]);
});

test('19 Fuses', () => {
  const builder = readFileSync(join(root, 'electron-builder.yml'), 'utf8');
  const fuses: unknown = Object.fromEntries(
    [...builder.matchAll(/^ {2}(\w+): (true|false)$/gm)].map(([, name, value]) => [name, value === 'true']),
  );
  expect(fuses).toMatchObject({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  });
  expect(builder).toMatch(/^publish: null$/m);
});

test('20 The page is given the bridge and no part of Electron', () => {
  expect(mentioning(/from 'electron'/).filter((path) => path.startsWith('renderer'))).toEqual([]);
  expect(mentioning(/exposeInMainWorld/)).toEqual([join('preload', 'index.ts')]);
});

test('The inspector opens only while the app is developed', () => {
  expect(webPreferences?.devTools).toBe(false);
});

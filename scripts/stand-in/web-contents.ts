import { EventEmitter } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { BrowserContext, CDPSession, Frame, Page, Request as PageRequest, Route } from 'playwright-core';
import { originOf, toAppAddress, toPageAddress } from './address.ts';
import { bindingName, closeBrowser, openBrowser, pageOrigin, roomName } from './chromium.ts';
import { preloadScript } from './page-side.ts';
import { answerRequest, askPermissions, session } from './session.ts';
import { strict } from './strict.ts';
import { invokeHandler } from './ipc-main.ts';

interface Preferences {
  readonly preload: string;
  readonly sandbox: boolean;
  readonly contextIsolation: boolean;
  readonly nodeIntegration: boolean;
}

class Cancelable {
  defaultPrevented = false;
  readonly url: string;
  constructor(url: string) {
    this.url = url;
  }
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

type OpenHandler = (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' };

/** The first request of a new window comes before its frame can be named. */
function isNewWindow(request: PageRequest): boolean {
  try {
    return !request.frame();
  } catch {
    return true;
  }
}

/** One page of the browser, in the role of Electron's `WebContents`. */
export class WebContents extends EventEmitter {
  readonly session = session;
  private readonly preferences: Preferences;
  private page: Page | null = null;
  private debuggerSession: CDPSession | null = null;
  private openHandler: OpenHandler = () => ({ action: 'allow' });
  private expected: string | null = null;
  private colorScheme: 'dark' | 'light';

  constructor(preferences: Preferences, colorScheme: 'dark' | 'light') {
    super();
    this.preferences = preferences;
    this.colorScheme = colorScheme;
    for (const [name, wanted] of [
      ['sandbox', true],
      ['contextIsolation', true],
      ['nodeIntegration', false],
    ] as const) {
      if (preferences[name] !== wanted)
        throw new Error(`the stand-in shows only pages with ${name}: ${wanted}`);
    }
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  getURL(): string {
    return toAppAddress(this.page?.url() ?? '');
  }

  send(channel: string, ...values: unknown[]): void {
    const cloned = structuredClone(values);
    const deliver = ([room, name, payload]: readonly [string, string, unknown[]]): void => {
      const receiver = (window as never)[Symbol.for(room)] as
        { receive(channel: string, values: unknown[]): void } | undefined;
      receiver?.receive(name, payload);
    };
    // A page that is gone or still loading receives nothing, as in Electron.
    this.page?.evaluate(deliver, [roomName, channel, cloned] as const).catch(() => undefined);
  }

  async open(address: string, size: { width: number; height: number }): Promise<void> {
    const source = await readFile(this.preferences.preload, 'utf8');
    const { context, page } = await openBrowser(size);
    this.page = page;
    await this.prepare(context, page, source);
    this.expected = toPageAddress(address);
    await page.goto(this.expected);
    // The app answers by the address of the page, so it is asked when the page is there.
    await context.grantPermissions(askPermissions(strict('WebContents', this)), { origin: pageOrigin });
    this.emit('did-finish-load');
  }

  private async prepare(context: BrowserContext, page: Page, source: string): Promise<void> {
    this.debuggerSession = await context.newCDPSession(page);
    await context.exposeBinding(bindingName, ({ frame }, channel: string, values: unknown[]) =>
      this.call(frame, channel, values),
    );
    await context.addInitScript({ content: preloadScript(source, bindingName, roomName) });
    await context.route('**/*', (route) => this.answer(route));
    await page.emulateMedia({ colorScheme: this.colorScheme });
    page.on('close', () => this.emit('destroyed'));
    context.on('page', (other) => {
      if (!this.mayOpen(other.url())) void other.close();
    });
  }

  private async call(
    frame: Frame,
    channel: string,
    values: unknown[],
  ): Promise<{ value?: unknown; error?: string }> {
    const senderFrame = {
      url: toAppAddress(frame.url()),
      origin: originOf(frame.url()),
      parent: frame.parentFrame(),
    };
    const resolved = (await this.resolvePaths(values)) as unknown[];
    return invokeHandler(channel, { sender: this, senderFrame }, resolved);
  }

  /** Puts real paths in the place of the files that the page was given, as Electron's `webUtils` does. */
  private async resolvePaths(value: unknown): Promise<unknown> {
    if (typeof value === 'string' && value.startsWith('stand-in-file:')) {
      return this.pathOfFile(Number(value.slice('stand-in-file:'.length)));
    }
    if (Array.isArray(value)) return Promise.all(value.map((item) => this.resolvePaths(item)));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(
      async ([name, item]) => [name, await this.resolvePaths(item)] as const,
    );
    return Object.fromEntries(await Promise.all(entries));
  }

  private async pathOfFile(index: number): Promise<string> {
    const expression = `window[Symbol.for(${JSON.stringify(roomName)})].fileAt(${index})`;
    const { result } = await this.inspector().send('Runtime.evaluate', { expression });
    if (!result.objectId) throw new Error('the stand-in lost a file of the page');
    const { path } = await this.inspector().send('DOM.getFileInfo', { objectId: result.objectId });
    return path;
  }

  private inspector(): CDPSession {
    if (!this.debuggerSession) throw new Error('the page is not open');
    return this.debuggerSession;
  }

  private async answer(route: Route): Promise<void> {
    const request = route.request();
    if (request.isNavigationRequest()) {
      const opens = isNewWindow(request);
      const allowed = opens ? this.mayOpen(request.url()) : this.mayNavigate(request);
      if (!allowed) return route.abort('aborted');
    }
    return answerRequest(route);
  }

  private mayOpen(address: string): boolean {
    return this.openHandler({ url: toAppAddress(address) }).action === 'allow';
  }

  /** A page that leaves by itself is asked about first; what the app or a reload opens is not. */
  private mayNavigate(request: PageRequest): boolean {
    const address = request.url();
    const main = request.frame() === this.page?.mainFrame();
    if (main && (address === this.expected || address === this.page?.url().replace(/#.*$/, ''))) return true;
    const event = new Cancelable(toAppAddress(address));
    if (main) this.emit('will-navigate', event);
    this.emit('will-frame-navigate', event);
    return !event.defaultPrevented;
  }

  async emulate(colorScheme: 'dark' | 'light'): Promise<void> {
    this.colorScheme = colorScheme;
    await this.page?.emulateMedia({ colorScheme }).catch(() => undefined);
  }

  async close(): Promise<void> {
    this.page = null;
    await closeBrowser();
  }
}

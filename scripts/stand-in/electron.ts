import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pickWithSystem, readSystemClipboard } from './system-dialogs.ts';
import { nextAnswer, onQuitAsked, readOptions, tellTest, testClipboard } from './control.ts';
import { strict } from './strict.ts';
import { WebContents } from './web-contents.ts';

export { ipcMain } from './ipc-main.ts';
export { Notification } from './notification.ts';
export { protocol } from './session.ts';
import { session as defaultSession } from './session.ts';

/**
 * Stands in for the `electron` module where Electron's program is not there: the app's real main process runs in Node
 * and its real page in Chromium. It has what the app uses and nothing else; anything else throws by name.
 */
const options = readOptions();
const windows = new Set<BrowserWindow>();

class AppEvents extends EventEmitter {
  readonly isPackaged = false;
  readonly commandLine = strict('commandLine', { appendSwitch: (): void => undefined });
  enableSandbox(): void {}
  setAppUserModelId(): void {}
  requestSingleInstanceLock(): boolean {
    return true;
  }
  whenReady(): Promise<void> {
    return new Promise((resolve) => setImmediate(resolve));
  }
  getPath(name: string): string {
    if (name !== 'userData') throw new Error(`the stand-in has no path ${name}`);
    return options.userData;
  }
  getVersion(): string {
    const file = join(import.meta.dirname, '../../package.json');
    return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
  }
  getLocale(): string {
    return options.systemLanguage;
  }
  getPreferredSystemLanguages(): string[] {
    return [options.systemLanguage];
  }
  /** Closes the windows, then ends, each step with the events that Electron sends. */
  quit(): void {
    for (const window of windows) window.close();
    if (windows.size > 0) return;
    const event = new Preventable();
    this.emit('will-quit', event);
    if (!event.defaultPrevented) process.exit(0);
  }
  exit(code = 0): void {
    process.exit(code);
  }
}

class Preventable {
  defaultPrevented = false;
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

export const app = strict('app', new AppEvents());
onQuitAsked(() => app.quit());
export const session = strict('session', { defaultSession });

class Theme extends EventEmitter {
  private source: 'system' | 'light' | 'dark' = 'system';
  get themeSource(): 'system' | 'light' | 'dark' {
    return this.source;
  }
  set themeSource(source) {
    this.source = source;
    for (const window of windows) void window.webContents.emulate(this.scheme());
    this.emit('updated');
  }
  get shouldUseDarkColors(): boolean {
    return this.source === 'dark' || (this.source === 'system' && options.darkSystem);
  }
  scheme(): 'dark' | 'light' {
    return this.shouldUseDarkColors ? 'dark' : 'light';
  }
}
export const nativeTheme = strict('nativeTheme', new Theme());

interface WindowOptions {
  readonly width: number;
  readonly height: number;
  readonly webPreferences: ConstructorParameters<typeof WebContents>[0];
}

export class BrowserWindow extends EventEmitter {
  readonly webContents: WebContents;
  private readonly size: { readonly width: number; readonly height: number };
  private destroyed = false;

  constructor({ width, height, webPreferences }: WindowOptions) {
    super();
    this.size = { width, height };
    this.webContents = strict('webContents', new WebContents(webPreferences, nativeTheme.scheme()));
    this.webContents.on('destroyed', () => this.finish());
    const own = strict('BrowserWindow', this);
    windows.add(own);
    app.emit('web-contents-created', {}, this.webContents);
    return own;
  }

  async loadURL(address: string): Promise<void> {
    await this.webContents.open(address, this.size);
    this.emit('ready-to-show');
  }

  close(): void {
    const event = new Preventable();
    this.emit('close', event);
    if (!event.defaultPrevented) void this.webContents.close().then(() => this.finish());
  }

  private finish(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    windows.clear();
    this.emit('closed');
    app.emit('window-all-closed');
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }
  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    return { x: 0, y: 0, ...this.size };
  }
  isMaximized(): boolean {
    return false;
  }
  isMinimized(): boolean {
    return false;
  }
  // What a page in a browser cannot do and no test asks about.
  maximize(): void {}
  restore(): void {}
  show(): void {}
  focus(): void {}
  setTitle(): void {}
  setBackgroundColor(): void {}
}

export const screen = strict('screen', {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 3840, height: 2160 } }],
});

export const Menu = strict('Menu', {
  buildFromTemplate: (template: unknown): unknown => template,
  setApplicationMenu: (): void => undefined,
});

interface OpenOptions {
  readonly title: string;
  readonly properties: readonly string[];
}
interface MessageOptions {
  readonly message: string;
  readonly buttons?: readonly string[];
}

/** Electron's dialogs take the window first, or no window. */
const optionsOf = <T>(values: readonly unknown[]): T => values.at(-1) as T;

export const dialog = strict('dialog', {
  async showOpenDialog(...values: unknown[]): Promise<{ canceled: boolean; filePaths: readonly string[] }> {
    const { title, properties } = optionsOf<OpenOptions>(values);
    const folder = properties.includes('openDirectory');
    const many = properties.includes('multiSelections');
    if (options.headed) {
      const paths = await pickWithSystem({ title, folder, many });
      return { canceled: paths.length === 0, filePaths: paths };
    }
    const answer = nextAnswer('open', title);
    if (!('paths' in answer)) throw new Error(`the test has no paths for: ${title}`);
    return { canceled: answer.paths === null, filePaths: answer.paths ?? [] };
  },
  async showMessageBox(...values: unknown[]): Promise<{ response: number }> {
    const { message } = optionsOf<MessageOptions>(values);
    if (options.headed) {
      console.log(message);
      return { response: 0 };
    }
    const answer = nextAnswer('message', message);
    if (!('button' in answer)) throw new Error(`the test has no button for: ${message}`);
    return { response: answer.button };
  },
});

export const clipboard = strict('clipboard', {
  async read(): Promise<object[]> {
    const picture = options.headed ? await readSystemClipboard() : testClipboard();
    if (!picture) return [];
    const getType = async (): Promise<Blob> => new Blob([new Uint8Array(picture)], { type: 'image/png' });
    return [strict('ClipboardItem', { types: ['image/png'], getType })];
  },
});

/** There is no key store here, and the app has to get by. */
export const safeStorage = strict('safeStorage', {
  isAsyncEncryptionAvailable: (): Promise<boolean> => Promise.resolve(false),
});

export const shell = strict('shell', {
  showItemInFolder(path: string): void {
    if (options.headed) console.log(path);
    tellTest({ shown: path });
  },
});

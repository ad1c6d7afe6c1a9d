import { BrowserWindow, screen, type BrowserWindowConstructorOptions, type Rectangle } from 'electron';
import { appOrigin } from '../../shared/addresses.ts';
import { logProblem } from './log.ts';
import type { SettingsFile } from './settings.ts';

/** Shown before the page has painted, so that a dark screen never flashes white. */
export const backgroundColor = (dark: boolean): string => (dark ? '#141414' : '#f7f7f5');

export interface WindowChoices {
  readonly preload: string;
  readonly title: string;
  readonly dark: boolean;
  readonly inspect: boolean;
  readonly bounds: Rectangle | null;
}

/** The hardened window. Whatever Electron's defaults become, each switch that matters is stated. */
export const windowOptions = (choices: WindowChoices): BrowserWindowConstructorOptions => ({
  width: 1280,
  height: 840,
  ...choices.bounds,
  minWidth: 480,
  minHeight: 480,
  show: false,
  title: choices.title,
  backgroundColor: backgroundColor(choices.dark),
  webPreferences: {
    preload: choices.preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    plugins: false,
    spellcheck: false,
    devTools: choices.inspect,
  },
});

/** The bounds of last time, unless they lie on a screen that is no longer there. */
export function visibleBounds(bounds: Rectangle | null, screens: readonly Rectangle[]): Rectangle | null {
  if (!bounds) return null;
  const visible = screens.some(
    (area) =>
      bounds.x < area.x + area.width - 80 &&
      bounds.x + bounds.width > area.x + 80 &&
      bounds.y < area.y + area.height - 40 &&
      bounds.y >= area.y - 8,
  );
  return visible ? bounds : null;
}

/** Opens the window where it was last time and remembers where it goes. */
export function openWindow(choices: Omit<WindowChoices, 'bounds'>, settings: SettingsFile): BrowserWindow {
  const screens = screen.getAllDisplays().map((display) => display.workArea);
  const bounds = visibleBounds(settings.current.bounds, screens);
  const window = new BrowserWindow(windowOptions({ ...choices, bounds }));
  window.once('ready-to-show', () => {
    if (settings.current.maximized) window.maximize();
    window.show();
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('close', () => {
    void settings.update({ bounds: window.getNormalBounds(), maximized: window.isMaximized() });
  });
  window.loadURL(`${appOrigin}/index.html`).catch((error: unknown) => logProblem('loading the page', error));
  return window;
}

import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';

/** Shown before the page has painted, so that a dark screen never flashes white. */
export const backgroundColor = (dark: boolean): string => (dark ? '#131717' : '#f5f2ec');

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

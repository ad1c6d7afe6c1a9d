import { BrowserWindow, screen } from 'electron';
import { appOrigin } from '../../shared/addresses.ts';
import { logProblem } from './log.ts';
import type { SettingsFile } from './settings.ts';
import { visibleBounds, windowOptions, type WindowChoices } from './window-options.ts';

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

import type { MenuItemConstructorOptions } from 'electron';
import type { Language } from '../../shared/languages.ts';
import { shellWords, type ShellWords } from './words.ts';

const separator: MenuItemConstructorOptions = { type: 'separator' };

const appMenu = (words: ShellWords): MenuItemConstructorOptions => ({
  label: words.title,
  submenu: [
    { role: 'about', label: words.menu.about },
    separator,
    { role: 'hide', label: words.menu.hide },
    { role: 'hideOthers', label: words.menu.hideOthers },
    { role: 'unhide', label: words.menu.showAll },
    separator,
    { role: 'quit', label: words.menu.quit },
  ],
});

const editMenu = ({ menu }: ShellWords): MenuItemConstructorOptions => ({
  label: menu.edit,
  submenu: [
    { role: 'undo', label: menu.undo },
    { role: 'redo', label: menu.redo },
    separator,
    { role: 'cut', label: menu.cut },
    { role: 'copy', label: menu.copy },
    { role: 'paste', label: menu.paste },
    { role: 'selectAll', label: menu.selectAll },
  ],
});

const viewMenu = ({ menu }: ShellWords, inspect: boolean): MenuItemConstructorOptions => ({
  label: menu.view,
  submenu: [
    { role: 'resetZoom', label: menu.actualSize },
    { role: 'zoomIn', label: menu.zoomIn },
    // The same key without Shift, where "+" sits above "=".
    { role: 'zoomIn', label: menu.zoomIn, accelerator: 'CommandOrControl+=', visible: false },
    { role: 'zoomOut', label: menu.zoomOut },
    separator,
    { role: 'togglefullscreen', label: menu.fullScreen },
    ...(inspect ? [separator, { role: 'reload' as const }, { role: 'toggleDevTools' as const }] : []),
  ],
});

/** The menu in the app's language. Only standard roles, so that keys and behaviour are those of the system. */
export function menuTemplate(
  language: Language,
  platform: NodeJS.Platform,
  inspect: boolean,
): MenuItemConstructorOptions[] {
  const words = shellWords[language];
  const { menu } = words;
  const leave: MenuItemConstructorOptions =
    platform === 'darwin' ? { role: 'close', label: menu.close } : { role: 'quit', label: menu.quit };
  return [
    ...(platform === 'darwin' ? [appMenu(words)] : []),
    { label: menu.file, submenu: [leave] },
    editMenu(words),
    viewMenu(words, inspect),
    { role: 'windowMenu', label: menu.window, submenu: [{ role: 'minimize', label: menu.minimize }] },
  ];
}

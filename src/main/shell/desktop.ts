import { clipboard, dialog, shell, type BrowserWindow, type OpenDialogOptions } from 'electron';
import type { Desktop } from '../ipc/desktop.ts';
import type { ShellWords } from './words.ts';

/** The desktop by Electron: the system's own dialogs, in front of the app's window. */
export function electronDesktop(window: () => BrowserWindow | null, words: () => ShellWords): Desktop {
  const pick = async (options: OpenDialogOptions): Promise<readonly string[] | null> => {
    const parent = window();
    const { canceled, filePaths } = await (parent
      ? dialog.showOpenDialog(parent, options)
      : dialog.showOpenDialog(options));
    return canceled || filePaths.length === 0 ? null : filePaths;
  };
  return {
    async pickFolder(purpose) {
      const writes = (['create-vault', 'export', 'draft', 'calendar'] as const).some(
        (one) => one === purpose,
      );
      const picked = await pick({
        title: words().folder[purpose],
        message: words().folder[purpose],
        properties: ['openDirectory', ...(writes ? (['createDirectory', 'promptToCreate'] as const) : [])],
      });
      return picked?.[0] ?? null;
    },
    pickFiles: (purpose) =>
      pick({
        title: words().files[purpose],
        message: words().files[purpose],
        properties: purpose === 'import' ? ['openFile', 'multiSelections'] : ['openFile'],
        ...(purpose !== 'import' && { filters: [{ name: words().bundle, extensions: ['zip'] }] }),
      }),
    showItem: (path) => shell.showItemInFolder(path),
    async readClipboardImage() {
      for (const item of await clipboard.read()) {
        if (!item.types.includes('image/png')) continue;
        const picture = await item.getType('image/png');
        return new Uint8Array(await picture.arrayBuffer());
      }
      return null;
    },
  };
}

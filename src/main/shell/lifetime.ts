import { app, dialog, type BrowserWindow } from 'electron';
import type { Language } from '../../shared/languages.ts';
import type { Failure } from '../../shared/result.ts';
import { describeFailure } from '../../shared/words/index.ts';
import type { Desk } from '../ipc/desk.ts';
import { logProblem } from './log.ts';
import { shellWords, type ShellWords } from './words.ts';

/** Asks before work is interrupted, and ends the app only when the jobs have stopped and the vault is closed. */
export function closeInOrder(window: BrowserWindow, desk: Desk, words: () => ShellWords): void {
  let agreed = false;
  let closed = false;
  window.on('close', (event) => {
    if (agreed || !desk.busy()) return;
    event.preventDefault();
    void mayStop(window, words()).then((stop) => {
      if (!stop || window.isDestroyed()) return;
      agreed = true;
      window.close();
    });
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    desk
      .close()
      .catch((error: unknown) => logProblem('closing the vault', error))
      .finally(() => {
        closed = true;
        app.quit();
      });
  });
}

async function mayStop(window: BrowserWindow, { leaving }: ShellWords): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: leaving.question,
    detail: leaving.explanation,
    buttons: [leaving.stay, leaving.stop],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}

/** Says why the vault of last time did not open; the app then shows its welcome. */
export async function tellOpeningFailure(
  window: BrowserWindow,
  failure: Failure,
  language: Language,
): Promise<void> {
  await dialog.showMessageBox(window, {
    type: 'info',
    title: shellWords[language].title,
    message: describeFailure(failure, language),
  });
}

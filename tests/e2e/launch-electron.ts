import { once } from 'node:events';
import { createRequire } from 'node:module';
import { _electron, type ElectronApplication } from 'playwright-core';
import type { DialogAnswer, ShownNotification } from '../../scripts/stand-in/control.ts';
import type { LaunchedApp } from './launch.ts';

interface Stage {
  answers: DialogAnswer[];
  opened: string[];
  shown: string[];
  notifications: ShownNotification[];
}

/** Puts the test's answers in the place of the system's dialogs, inside Electron's main process. */
function replaceDialogs(
  { dialog, shell, Notification }: typeof import('electron'),
  answers: readonly DialogAnswer[],
): void {
  const stage: Stage = { answers: [...answers], opened: [], shown: [], notifications: [] };
  Object.assign(globalThis, { stage });
  const next = (values: unknown[]): DialogAnswer => {
    const { title, message } = values.at(-1) as { title?: string; message?: string };
    stage.opened.push(title ?? message ?? '');
    const answer = stage.answers.shift();
    if (!answer) throw new Error('a dialog opened that the test has no answer for');
    return answer;
  };
  const open = async (...values: unknown[]): Promise<object> => {
    const answer = next(values);
    const paths = 'paths' in answer ? answer.paths : null;
    return { canceled: paths === null, filePaths: paths ?? [] };
  };
  const message = async (...values: unknown[]): Promise<object> => {
    const answer = next(values);
    return { response: 'button' in answer ? answer.button : 0, checkboxChecked: false };
  };
  Object.assign(dialog, { showOpenDialog: open, showMessageBox: message });
  Object.assign(shell, { showItemInFolder: (path: string) => void stage.shown.push(path) });
  Notification.prototype.show = function (this: Electron.Notification) {
    const actions = this.actions.map(({ text }) => text ?? '');
    stage.notifications.push({ title: this.title, body: this.body, actions });
    Object.assign(globalThis, { lastNotification: this });
  };
}

const readStage = (app: ElectronApplication): Promise<Stage> =>
  app.evaluate(() => (globalThis as unknown as { stage: Stage }).stage);

/** The app in real Electron; needs its program and a screen (or a virtual one). */
export async function launchElectron(
  userData: string,
  answers: readonly DialogAnswer[],
): Promise<LaunchedApp> {
  const root = new URL('../..', import.meta.url).pathname;
  const executablePath = createRequire(import.meta.url)('electron') as string;
  const app = await _electron.launch({ executablePath, args: [root, `--user-data-dir=${userData}`] });
  const log: string[] = [];
  for (const stream of [app.process().stdout, app.process().stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => log.push(text));
  }
  await app.evaluate(replaceDialogs, answers);
  const page = await app.firstWindow();
  await page.waitForLoadState('load');
  let stage: Stage = { answers: [], opened: [], shown: [], notifications: [] };
  const follow = setInterval(() => void readStage(app).then((now) => (stage = now)), 50);
  return {
    page,
    dialogs: {
      async answer(answer) {
        await app.evaluate((_electron, given) => {
          (globalThis as unknown as { stage: Stage }).stage.answers.push(given);
        }, answer);
      },
      get opened() {
        return stage.opened;
      },
    },
    get shown() {
      return stage.shown;
    },
    notifications: {
      get shown() {
        return stage.notifications;
      },
      async use(what) {
        await app.evaluate((_electron, event) => {
          (globalThis as unknown as { lastNotification: NodeJS.EventEmitter }).lastNotification.emit(
            event,
            {},
          );
        }, what);
      },
    },
    clipboard: {
      async putPicture(png) {
        await app.evaluate(
          async ({ clipboard, ClipboardItem }, bytes) => {
            clipboard.clear();
            const picture = bytes && new Blob([Uint8Array.from(bytes)], { type: 'image/png' });
            if (picture) await clipboard.write([new ClipboardItem({ 'image/png': picture })]);
          },
          png && [...png],
        );
      },
    },
    log: () => log.join(''),
    process: { pid: app.process().pid ?? 0, kill: (signal) => void app.process().kill(signal) },
    async close() {
      clearInterval(follow);
      const child = app.process();
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      await app.close();
      await gone;
    },
  };
}

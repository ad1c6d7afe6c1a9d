import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import {
  optionsEnvironment,
  type DialogAnswer,
  type FromStandIn,
  type ShownNotification,
  type ToStandIn,
} from '../../scripts/stand-in/control.ts';
import type { LaunchedApp } from './launch.ts';

const entry = fileURLToPath(new URL('../../scripts/stand-in/run.ts', import.meta.url));

/** The app in a process of its own, its page in Chromium; the test joins the page through the browser's debugger. */
export async function launchStandIn(
  userData: string,
  answers: readonly DialogAnswer[],
): Promise<LaunchedApp> {
  const options = { userData, systemLanguage: 'en-US', darkSystem: false, headed: false };
  const child = fork(entry, [], {
    silent: true,
    env: { ...process.env, ...optionsEnvironment(options) },
  });
  for (const answer of answers) child.send({ dialogAnswer: answer } satisfies ToStandIn);
  const opened: string[] = [];
  const shown: string[] = [];
  const notifications: ShownNotification[] = [];
  const log: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => log.push(text));
  }
  const address = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the app ended at once (${code}): ${log.join('')}`)));
    child.on('message', (message: FromStandIn) => {
      if ('debuggerAddress' in message) resolve(message.debuggerAddress);
      else if ('shown' in message) shown.push(message.shown);
      else if ('notification' in message) notifications.push(message.notification);
      else opened.push(message.dialog.title);
    });
  });
  const tell = async (message: ToStandIn): Promise<void> => void child.send(message);
  const browser = await chromium.connectOverCDP(address, { noDefaults: true });
  const page = browser.contexts()[0]?.pages()[0];
  if (!page) throw new Error('the app shows no page');
  await page.waitForURL(/index\.html/);
  await page.waitForLoadState('load');
  return {
    page,
    dialogs: { answer: (answer) => tell({ dialogAnswer: answer }), opened },
    shown,
    notifications: { shown: notifications, use: (what) => tell({ notification: what }) },
    clipboard: {
      putPicture: (png) => tell({ clipboard: png === null ? null : Buffer.from(png).toString('base64') }),
    },
    log: () => log.join(''),
    process: { pid: child.pid ?? 0, kill: (signal) => void child.kill(signal) },
    async close() {
      await browser.close();
      if (child.exitCode === null && child.signalCode === null) {
        const gone = once(child, 'exit');
        child.send({ quit: true } satisfies ToStandIn, () => undefined);
        await gone;
      }
    },
  };
}

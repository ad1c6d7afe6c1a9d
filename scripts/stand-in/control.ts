import { Gap } from './strict.ts';

/**
 * What a test says to the stand-in across the process border: answers for the next dialogs, and what is on the
 * clipboard. In the other direction come the browser's address and what the app asked the system to show.
 */
export type ToStandIn =
  | { readonly dialogAnswer: DialogAnswer }
  | { readonly clipboard: string | null }
  /** What the user does with the last notification. */
  | { readonly notification: 'click' | 'action' }
  | { readonly quit: true };

export interface ShownNotification {
  readonly title: string;
  readonly body: string;
  readonly actions: readonly string[];
}

/** Paths for a file or folder dialog (null: the user closes it), or the number of the button of a message. */
export type DialogAnswer = { readonly paths: readonly string[] | null } | { readonly button: number };

export type FromStandIn =
  | { readonly debuggerAddress: string }
  | { readonly shown: string }
  | { readonly notification: ShownNotification }
  | { readonly dialog: { readonly kind: 'open' | 'message'; readonly title: string } };

export interface StandInOptions {
  readonly userData: string;
  readonly systemLanguage: string;
  readonly darkSystem: boolean;
  /** A window for a person at the screen; its dialogs are the system's. Without it a test answers them. */
  readonly headed: boolean;
}

const answers: DialogAnswer[] = [];
let clipboardPicture: Buffer | null = null;
const quitListeners = new Set<() => void>();
const notificationListeners = new Set<(what: 'click' | 'action') => void>();

process.on('message', (message: ToStandIn) => {
  if ('dialogAnswer' in message) answers.push(message.dialogAnswer);
  if ('clipboard' in message) {
    clipboardPicture = message.clipboard === null ? null : Buffer.from(message.clipboard, 'base64');
  }
  if ('notification' in message) notificationListeners.forEach((listener) => listener(message.notification));
  if ('quit' in message) quitListeners.forEach((listener) => listener());
});

export const tellTest = (message: FromStandIn): void => {
  process.send?.(message);
};

/** The test's answer to a dialog; a dialog that no test expected is a fault of the test and named as such. */
export function nextAnswer(kind: 'open' | 'message', title: string): DialogAnswer {
  tellTest({ dialog: { kind, title } });
  const answer = answers.shift();
  if (!answer) throw new Gap(`a dialog opened that the test has no answer for: ${title}`);
  return answer;
}

export const testClipboard = (): Buffer | null => clipboardPicture;
export const onQuitAsked = (listener: () => void): void => void quitListeners.add(listener);

export const onNotificationUsed = (listener: (what: 'click' | 'action') => void): void =>
  void notificationListeners.add(listener);

const optionsVariable = 'CASEVAULT_STAND_IN';
export const optionsEnvironment = (options: StandInOptions): Record<string, string> => ({
  [optionsVariable]: JSON.stringify(options),
});
export const readOptions = (): StandInOptions =>
  JSON.parse(process.env[optionsVariable] ?? '{}') as StandInOptions;

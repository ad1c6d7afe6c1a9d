import { EventEmitter } from 'node:events';
import { onNotificationUsed, readOptions, tellTest } from './control.ts';
import { strict } from './strict.ts';

interface NotificationOptions {
  readonly title: string;
  readonly body: string;
  readonly actions: readonly { readonly type: string; readonly text: string }[];
}

const shown: Notification[] = [];
onNotificationUsed((what) => shown.at(-1)?.emit(what, {}));

/** A notification that nobody sees: a test learns of it and says what the user does with it. */
export class Notification extends EventEmitter {
  private readonly options: NotificationOptions;

  constructor(options: NotificationOptions) {
    super();
    this.options = options;
    return strict('Notification', this);
  }

  static isSupported(): boolean {
    return true;
  }

  show(): void {
    shown.push(this);
    const { title, body, actions } = this.options;
    if (readOptions().headed) console.log(`${title}: ${body}`);
    tellTest({ notification: { title, body, actions: actions.map(({ text }) => text) } });
  }

  close(): void {
    const place = shown.indexOf(this);
    if (place >= 0) shown.splice(place, 1);
  }
}

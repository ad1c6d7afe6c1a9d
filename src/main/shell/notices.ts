import { Notification } from 'electron';
import type { AgendaItem } from '../../shared/model/agenda.ts';
import { restLaterToday } from '../core/agenda/snooze.ts';
import { takeUntold } from '../core/agenda/telling.ts';
import type { Vault } from '../core/vault/vault.ts';
import { logProblem } from './log.ts';
import type { ShellWords } from './words.ts';

const firstLookMilliseconds = 3_000;
const lookEveryMilliseconds = 60_000;

export interface NoticeParts {
  readonly vault: () => Vault | null;
  /** The setting. */
  readonly wanted: () => boolean;
  readonly words: () => ShellWords['notice'];
  /** The user clicked: the Today page is wanted. */
  readonly onOpen: () => void;
  /** The user let the things rest: what the page shows has changed. */
  readonly onSnoozed: () => void;
}

/**
 * Looks every minute whether something is due that the user was not told of today, and says only how much: a notification stands on the
 * lock screen too. Returns its own undo.
 */
export function tellOfDue(parts: NoticeParts): () => void {
  /** Electron drops a notification that nothing holds, and its events with it. */
  let shown: Notification | null = null;
  const look = (): void => {
    const vault = parts.vault();
    if (!vault || !parts.wanted() || !Notification.isSupported()) return;
    try {
      const due = takeUntold(vault);
      if (due.ok && due.value.length > 0) shown = show(parts, vault, due.value);
    } catch (error) {
      logProblem('looking for what is due', error);
    }
  };
  const first = setTimeout(look, firstLookMilliseconds);
  const every = setInterval(look, lookEveryMilliseconds);
  return () => {
    clearTimeout(first);
    clearInterval(every);
    shown?.close();
  };
}

function show(parts: NoticeParts, vault: Vault, due: readonly AgendaItem[]): Notification {
  const words = parts.words();
  const notice = new Notification({
    title: words.title,
    body: words.body(due.length),
    // Linux shows no buttons: there the page alone offers to snooze.
    actions: process.platform === 'linux' ? [] : [{ type: 'button', text: words.later }],
  });
  notice.on('click', parts.onOpen);
  notice.on('action', () => {
    if (parts.vault() !== vault) return;
    restLaterToday(vault, due);
    parts.onSnoozed();
  });
  notice.show();
  return notice;
}

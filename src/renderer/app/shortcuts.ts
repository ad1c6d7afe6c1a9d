import { useEffect, useRef, useSyncExternalStore } from 'react';

/** A key that does something on the screen that is shown now. `label` is what the help says. */
export interface Shortcut {
  readonly keys: string;
  readonly label: string;
}

let shown: readonly Shortcut[] = [];
const listeners = new Set<() => void>();
const tell = (): void => listeners.forEach((listener) => listener());

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.role === 'combobox' ||
    target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button])'));

/** Dialogs and drawers own the keyboard while they are open. */
const isCovered = (): boolean =>
  [...document.querySelectorAll('.ant-modal-wrap, .ant-drawer-open')].some(
    (element) => element instanceof HTMLElement && element.checkVisibility(),
  );

function pressed(event: KeyboardEvent): string {
  const command = event.ctrlKey || event.metaKey ? 'Ctrl+' : '';
  return `${command}${event.key.length === 1 ? event.key.toLowerCase() : event.key}`;
}

/**
 * Binds a key while the component is shown and lists it in the help (`?`). Single letters rest while the user types or
 * while a dialog is open; keys with Ctrl or ⌘ work there too.
 */
export function useShortcut(keys: string, label: string, act: () => void, active = true): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (!active) return;
    const shortcut = { keys, label };
    shown = [...shown, shortcut];
    tell();
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.altKey || pressed(event) !== keys) return;
      if (!keys.startsWith('Ctrl+') && (isTyping(event.target) || isCovered())) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      shown = shown.filter((other) => other !== shortcut);
      tell();
    };
  }, [keys, label, active]);
}

export function useShownShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
}

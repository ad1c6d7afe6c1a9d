import { useEffect, useState } from 'react';
import { useShortcut } from '../../app/shortcuts.ts';
import { useEvidenceWords } from './words.ts';

/** Where Ctrl+V means the text that is being written. */
const writing = 'input, textarea, select, [contenteditable], [role=combobox], [role=dialog] *';

/** Ctrl+V brings in the picture from the clipboard, unless the user is writing. */
export function usePasteKey(paste: () => void): void {
  const say = useEvidenceWords();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    const look = (): void => setBusy(document.activeElement?.matches(writing) ?? false);
    look();
    window.addEventListener('focusin', look);
    window.addEventListener('focusout', look);
    return () => {
      window.removeEventListener('focusin', look);
      window.removeEventListener('focusout', look);
    };
  }, []);
  useShortcut('Ctrl+v', say('import.paste'), paste, !busy);
}

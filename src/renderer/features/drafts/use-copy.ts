import { App } from 'antd';
import { useTellFailure } from '../../data/failures.ts';
import { useDraftWords } from './words.ts';

/** Puts plain text on the clipboard and says so. */
export function useCopy(): (text: string) => Promise<void> {
  const say = useDraftWords();
  const { message } = App.useApp();
  const tell = useTellFailure();
  return async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      void message.success(say('editor.copied'));
    } catch {
      tell({ code: 'INTERNAL' });
    }
  };
}

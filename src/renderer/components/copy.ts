import { App } from 'antd';
import { useComponentWords } from './words.ts';

/** Puts plain text on the clipboard and says so, by default in a word; where that cannot be, it says what to do instead. */
export function useCopy(done?: string): (text: string) => Promise<void> {
  const say = useComponentWords();
  const { message } = App.useApp();
  return async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      void message.success(done ?? say('copy.done'));
    } catch {
      void message.warning(say('copy.failed'), 8);
    }
  };
}

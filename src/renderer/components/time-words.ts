import type { EventTime } from '../../shared/model/time.ts';
import { useLanguage } from '../words/language.ts';
import { printLocal, printOffset } from './time.ts';
import { useComponentWords } from './words.ts';

/** Says a time in one line of text, as honestly as `TimeText` shows it. */
export function useTimeWords(): (time: EventTime) => string {
  const say = useComponentWords();
  const language = useLanguage();
  return (time) => {
    const local = printLocal(time, language);
    if (local === null) return say('time.unknown');
    const words = [time.approximate ? say('time.about', { time: local }) : local, printOffset(time)];
    if (time.origin === 'file-system') words.push(`(${say('time.unconfirmed')})`);
    return words.filter(Boolean).join(' ');
  };
}

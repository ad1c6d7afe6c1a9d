import { printDay } from '../../shared/words/said.ts';
import { useLanguage } from '../words/language.ts';

/** A day in full, with its weekday, in the language of the app. */
export function useDay(): (date: string) => string {
  const language = useLanguage();
  return (date) => printDay(date, language);
}

const pad = (value: number, digits = 2): string => String(value).padStart(digits, '0');

/** The day that a moment is on the calendar of this computer: `2026-03-02`. */
export const localDay = (moment = new Date()): string =>
  `${pad(moment.getFullYear(), 4)}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;

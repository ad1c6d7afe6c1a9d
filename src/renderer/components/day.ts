import type { Language } from '../../shared/languages.ts';
import { useLanguage } from '../words/language.ts';

/** `Wednesday, 30 September 2026`: a date that is known by its day alone, so no zone comes into it. */
export function printDay(date: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'full',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));
}

/** A day in full, with its weekday, in the language of the app. */
export function useDay(): (date: string) => string {
  const language = useLanguage();
  return (date) => printDay(date, language);
}

const pad = (value: number, digits = 2): string => String(value).padStart(digits, '0');

/** The day that a moment is on the calendar of this computer: `2026-03-02`. */
export const localDay = (moment = new Date()): string =>
  `${pad(moment.getFullYear(), 4)}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;

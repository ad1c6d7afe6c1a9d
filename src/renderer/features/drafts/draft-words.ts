import type { Language } from '../../../shared/languages.ts';

/** Each language by its own name, as in the settings. */
export const languageNames: Readonly<Record<Language, string>> = {
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
  en: 'English',
};

/** The day of an instant in full, with its weekday, as this computer counts. */
export const printDay = (instant: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'full' }).format(
    new Date(instant),
  );

import { useLanguage } from '../../words/language.ts';

/** A moment by the clock of this computer. */
export function useMoment(): (iso: string) => string {
  const language = useLanguage();
  const time = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (iso) => time.format(new Date(iso));
}

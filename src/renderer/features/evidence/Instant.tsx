import { useLanguage } from '../../words/language.ts';

/** A moment that the computer recorded, in the reader's own zone, with its offset. */
export function Instant({ at }: { readonly at: string }) {
  const language = useLanguage();
  const printed = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'shortOffset',
  }).format(new Date(at));
  return <time dateTime={at}>{printed}</time>;
}

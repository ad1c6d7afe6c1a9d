import { languages, type Said } from '../../../shared/languages.ts';
import { fillPlaces } from '../../../shared/words/index.ts';

type Place = string | number | Said;

/** Fills the places of a text in each language; a place that differs by language is itself a `Said`. */
export function saidWith(text: Said, places: Readonly<Record<string, Place>>): Said {
  const filled = languages.map((language) => [
    language,
    fillPlaces(
      text[language],
      Object.fromEntries(
        Object.entries(places).map(([name, value]) => [
          name,
          typeof value === 'object' ? value[language] : value,
        ]),
      ),
    ),
  ]);
  return Object.fromEntries(filled) as Said;
}

const formats = languages.map(
  (language) =>
    [
      language,
      new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'full', timeZone: 'UTC' }),
    ] as const,
);

/** A day in full, with its weekday, in each language. */
export function saidDay(date: string): Said {
  const day = new Date(`${date}T00:00:00Z`);
  return Object.fromEntries(formats.map(([language, format]) => [language, format.format(day)])) as Said;
}

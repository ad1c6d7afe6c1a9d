import { languages, type Language, type Said } from '../languages.ts';
import { fillPlaces } from './index.ts';

/** Words kept beside a datum: English, simplified and traditional Chinese. */
export const said = (en: string, zhCN: string, zhTW: string): Said => ({ en, 'zh-CN': zhCN, 'zh-TW': zhTW });

const inEachLanguage = (words: (language: Language) => string): Said =>
  said(words('en'), words('zh-CN'), words('zh-TW'));

type Place = string | number | Said;

/** Fills the places of a text in each language; a place that differs by language is itself a `Said`. */
export const saidWith = (text: Said, places: Readonly<Record<string, Place>>): Said =>
  inEachLanguage((language) =>
    fillPlaces(
      text[language],
      Object.fromEntries(
        Object.entries(places).map(([name, value]) => [
          name,
          typeof value === 'object' ? value[language] : value,
        ]),
      ),
    ),
  );

const formats = new Map(
  languages.map((language) => [
    language,
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'full', timeZone: 'UTC' }),
  ]),
);

/** `Wednesday, 30 September 2026`: a date that is known by its day alone, so no zone comes into it. */
export const printDay = (date: string, language: Language): string =>
  formats.get(language)?.format(new Date(`${date}T00:00:00Z`)) ?? date;

/** The same in each language. */
export const saidDay = (date: string): Said => inEachLanguage((language) => printDay(date, language));

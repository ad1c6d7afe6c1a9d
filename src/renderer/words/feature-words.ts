import i18next from 'i18next';
import { useCallback } from 'react';
import { languages, type Language } from '../../shared/languages.ts';
import { useLanguage } from './language.ts';

void i18next.init({
  lng: 'zh-CN',
  fallbackLng: false,
  resources: {},
  interpolation: { escapeValue: false, prefix: '{', suffix: '}' },
  initAsync: false,
});

interface WordTree {
  readonly [key: string]: string | WordTree;
}

/** The same tree in another language. Chinese has no singular, so `…_one` has no counterpart. */
export type Translated<T> = {
  readonly [K in keyof T as K extends `${string}_one` ? never : K]: T[K] extends string
    ? string
    : Translated<T[K]>;
};

type WithoutPlural<K extends string> = K extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : K;
type Key<T> = {
  [K in keyof T & string]: T[K] extends string ? WithoutPlural<K> : `${K}.${Key<T[K]>}`;
}[keyof T & string];

type Values = Readonly<Record<string, string | number>>;
// The keys are checked here, against the English words; i18next's own key types know nothing of them.
const translate = i18next.t as (key: string, options: Readonly<Record<string, unknown>>) => string;
export type Say<T> = (key: Key<T>, values?: Values) => string;

/**
 * Registers the words of one feature and returns the hook that says them. English gives the shape; a key missing in
 * another language, or used but nowhere defined, is a type error. `{name}` marks a place, `{count}` chooses a plural.
 */
export function featureWords<const En extends WordTree>(
  feature: string,
  words: { readonly en: En } & Readonly<Record<Exclude<Language, 'en'>, Translated<En>>>,
): () => Say<En> {
  for (const language of languages) i18next.addResourceBundle(language, feature, words[language]);
  return function useWords() {
    const language = useLanguage();
    return useCallback<Say<En>>(
      (key, values) => translate(key, { ...values, ns: feature, lng: language }),
      [language],
    );
  };
}

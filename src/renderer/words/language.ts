import { createContext, useContext } from 'react';
import { languages, type Language } from '../../shared/languages.ts';
import { words, type Words } from '../../shared/words/index.ts';

export const LanguageContext = createContext<Language>('zh-CN');
export const useLanguage = (): Language => useContext(LanguageContext);

/** Words of everything enumerated in the model, shared with the terminal and the exports. */
export const useSharedWords = (): Words => words[useLanguage()];

/** The app's language for what the system reports: Chinese by script or region, English for the rest. */
export function languageFor(systemLanguage: string): Language {
  const exact = languages.find((language) => language === systemLanguage);
  if (exact) return exact;
  const tag = systemLanguage.toLowerCase();
  if (!tag.startsWith('zh')) return 'en';
  return /hant|-tw|-hk|-mo/.test(tag) ? 'zh-TW' : 'zh-CN';
}

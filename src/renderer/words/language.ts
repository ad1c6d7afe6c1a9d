import { createContext, useContext } from 'react';
import type { Language } from '../../shared/languages.ts';
import { words, type Words } from '../../shared/words/index.ts';

export const LanguageContext = createContext<Language>('zh-CN');
export const useLanguage = (): Language => useContext(LanguageContext);

/** Words of everything enumerated in the model, shared with the terminal and the exports. */
export const useSharedWords = (): Words => words[useLanguage()];

import { languages, type Language } from '../../../../../shared/languages.ts';
import { words as sharedWords, type Words } from '../../../../../shared/words/index.ts';
import { en, type OwnWords } from './en.ts';
import { zhCN } from './zh-CN.ts';
import { zhTW } from './zh-TW.ts';

const sharedKeys = [
  'reason',
  'outcome',
  'channel',
  'direction',
  'agent',
  'promiseState',
  'submissionState',
  'category',
  'origin',
  'group',
  'mediaKind',
  'exhibit',
  'omission',
  'redactionReason',
  'profile',
] as const satisfies readonly (keyof Words)[];

/** The page's own words, and those of the model that it shows. */
export type PageWords = OwnWords & Pick<Words, (typeof sharedKeys)[number]>;

const own: Readonly<Record<Language, OwnWords>> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };

function wordsIn(language: Language): PageWords {
  const shared = sharedWords[language];
  const picked = Object.fromEntries(sharedKeys.map((key) => [key, shared[key]]));
  return { ...own[language], ...(picked as Pick<Words, (typeof sharedKeys)[number]>) };
}

export const pageWords: Readonly<Record<Language, PageWords>> = {
  'zh-CN': wordsIn(languages[0]),
  'zh-TW': wordsIn(languages[1]),
  en: wordsIn(languages[2]),
};

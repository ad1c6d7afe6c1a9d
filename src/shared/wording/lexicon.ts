import type { Language, Said } from '../languages.ts';
import type { FindingClass } from '../model/wording.ts';
import { lexicon as english } from './lexicon.en.ts';
import { lexicon as simplified } from './lexicon.zh-CN.ts';
import { lexicon as traditional } from './lexicon.zh-TW.ts';

/** What may stand near the words and makes them clear enough. `guards.ts` says how each is found. */
export type Guard = 'date' | 'deadline' | 'amount' | 'named-person' | 'firm-before' | 'reported' | 'cited';

/** Words of one class that share their reason, their suggestions and what excuses them. */
export interface LexiconGroup {
  readonly class: FindingClass;
  readonly patterns: readonly RegExp[];
  readonly unless?: readonly Guard[];
  /** Where the reason of the class does not fit. */
  readonly reason?: Said;
  /** Put in place of the words; `×` marks what the writer fills in. Empty where leaving the words out is better. */
  readonly suggestions: readonly string[];
}

export const lexicons: Readonly<Record<Language, readonly LexiconGroup[]>> = {
  'zh-CN': simplified,
  'zh-TW': traditional,
  en: english,
};

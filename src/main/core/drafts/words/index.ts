import type { Language } from '../../../../shared/languages.ts';
import { en, type DraftWords } from './en.ts';
import { zhCN } from './zh-CN.ts';
import { zhTW } from './zh-TW.ts';

export type { DraftWords };
export const draftWords: Readonly<Record<Language, DraftWords>> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };

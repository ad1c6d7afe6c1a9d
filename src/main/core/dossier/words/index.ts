import type { Language } from '../../../../shared/languages.ts';
import { en, type DossierWords } from './en.ts';
import { zhCN } from './zh-CN.ts';
import { zhTW } from './zh-TW.ts';

export type { DossierWords };
export const dossierWords: Readonly<Record<Language, DossierWords>> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };

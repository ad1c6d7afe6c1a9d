import type { Language } from '../../../../shared/languages.ts';
import type { ExportOptions } from '../../../../shared/model/export.ts';
import { inCourt } from './in-court.ts';
import { en, type DossierWords as MainWords } from './en.ts';
import { sectionsEn, type SectionWords } from './sections.en.ts';
import { sectionsZhCN } from './sections.zh-CN.ts';
import { sectionsZhTW } from './sections.zh-TW.ts';
import { zhCN } from './zh-CN.ts';
import { zhTW } from './zh-TW.ts';

export type DossierWords = MainWords & SectionWords;
export const dossierWords: Readonly<Record<Language, DossierWords>> = {
  en: { ...en, ...sectionsEn },
  'zh-CN': { ...zhCN, ...sectionsZhCN },
  'zh-TW': { ...zhTW, ...sectionsZhTW },
};

const courtWords = inCourt(dossierWords['zh-CN']);

/** Words of a dossier; before a court the parties have other names. `court` as settled (`isForCourt`). */
export const wordsFor = ({ language, court }: Pick<ExportOptions, 'language' | 'court'>): DossierWords =>
  court ? courtWords : dossierWords[language];

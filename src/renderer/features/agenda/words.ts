import { featureWords } from '../../words/feature-words.ts';
import { en } from './words.en.ts';
import { zhCN } from './words.zh-CN.ts';
import { zhTW } from './words.zh-TW.ts';

export const useAgendaWords = featureWords('agenda', { en, 'zh-CN': zhCN, 'zh-TW': zhTW });
export type SayAgenda = ReturnType<typeof useAgendaWords>;

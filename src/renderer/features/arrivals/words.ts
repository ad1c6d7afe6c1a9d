import { featureWords } from '../../words/feature-words.ts';
import { en } from './words.en.ts';
import { zhCN } from './words.zh-CN.ts';
import { zhTW } from './words.zh-TW.ts';

export const useArrivalWords = featureWords('arrivals', { en, 'zh-CN': zhCN, 'zh-TW': zhTW });

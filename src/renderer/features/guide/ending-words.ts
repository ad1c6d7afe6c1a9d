import { featureWords } from '../../words/feature-words.ts';
import { en } from './ending-words.en.ts';
import { zhCN } from './ending-words.zh-CN.ts';
import { zhTW } from './ending-words.zh-TW.ts';

export const useEndingWords = featureWords('guide-ending', { en, 'zh-CN': zhCN, 'zh-TW': zhTW });

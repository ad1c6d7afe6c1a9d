import { featureWords } from '../../words/feature-words.ts';
import { en } from './wording-words.en.ts';
import { zhCN } from './wording-words.zh-CN.ts';
import { zhTW } from './wording-words.zh-TW.ts';

export const useWordingWords = featureWords('wording', { en, 'zh-CN': zhCN, 'zh-TW': zhTW });

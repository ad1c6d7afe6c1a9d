import { featureWords } from '../../words/feature-words.ts';

export const useSearchWords = featureWords('search', {
  en: {
    title: 'Search',
    lead: 'Looks through cases, contacts, incidents, notes, the descriptions of the evidence, and what could be read in the files.',
    placeholder: 'One character is enough',
    hint: 'Several words must all be there. “Words in quotation marks” stand side by side. Simplified and traditional Chinese find each other.',
    total_one: '{count} hit',
    total_other: '{count} hits',
    none: 'Nothing found',
    noneText:
      'Words in pictures are found once they were read: the page of a picture offers it. A shorter word, or a part of a number, may find more.',
    cases: 'Cases',
    allCases: 'All cases',
    kinds: 'Kinds',
    allKinds: 'Everything',
    more: 'Show more',
    part: { page: 'page {part}', line: 'line {part}', message: 'message {part}' },
  },
  'zh-CN': {
    title: '查找',
    lead: '在事项、沟通、事件、备注、证据说明以及能读出的文件内容中查找。',
    placeholder: '输入一个字即可查找',
    hint: '输入多个词时须同时出现；用引号括起的词须连在一起。简体和繁体可以互相找到。',
    total_other: '找到 {count} 处',
    none: '没有找到',
    noneText:
      '图片中的文字识别之后才能找到，在图片证据的页面上可以识别。也可以换一个更短的词，或只输入号码的一部分。',
    cases: '事项',
    allCases: '全部事项',
    kinds: '类别',
    allKinds: '全部',
    more: '显示更多',
    part: { page: '第 {part} 页', line: '第 {part} 行', message: '第 {part} 条' },
  },
  'zh-TW': {
    title: '搜尋',
    lead: '在案件、聯繫、事件、備註、證據說明，以及能讀出的檔案內容中搜尋。',
    placeholder: '輸入一個字即可搜尋',
    hint: '輸入多個詞時須同時出現；以引號括住的詞須連在一起。簡體與繁體可以互相找到。',
    total_other: '找到 {count} 處',
    none: '沒有找到',
    noneText:
      '圖片中的文字辨識之後才能找到，在圖片證據的頁面上可以辨識。也可以換一個更短的詞，或只輸入號碼的一部分。',
    cases: '案件',
    allCases: '所有案件',
    kinds: '類別',
    allKinds: '全部',
    more: '顯示更多',
    part: { page: '第 {part} 頁', line: '第 {part} 列', message: '第 {part} 則' },
  },
});

import type { Translated } from '../../words/feature-words.ts';
import type { en } from './words.en.ts';

export const zhTW: Translated<typeof en> = {
  lead: '所有內容依時間先後排成一條線。事件與備註在這裡新增，其餘的會自動列入。',
  addIncident: '新增事件',
  addNote: '寫備註',
  search: '在時間軸中尋找',
  from: '從',
  to: '到',
  range: '日期依這台電腦的時區（{zone}）計算，時間不詳的內容不顯示。',
  kinds: '內容類別',
  all: '全部',
  jump: '跳到日期',
  total_other: '{count} 筆',
  none: '時間軸上尚無內容',
  noneText: '事件、聯繫、承諾與證據記錄之後，會自動排到這裡。可以從最先出問題的那件事寫起。',
  noMatch: '沒有符合的內容',
  noMatchText: '沒有符合篩選條件的內容，所有紀錄都還在。',
  showAll: '顯示全部',
  undated: '時間不詳',
  undatedText: '依記錄的先後排列。',
  stepEntries: '逐筆移動',
  entry: {
    promisedBy: '{who} 承諾',
    untitledContact: '未填寫對方名稱的聯繫',
    untitledStep: '下一步',
    leftOut: '不列入匯出',
    datePassed: '待履行，已過期限',
  },
};

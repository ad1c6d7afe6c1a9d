import type { Translated } from '../../words/feature-words.ts';
import type { en } from './words.en.ts';

export const zhCN: Translated<typeof en> = {
  lead: '所有内容按时间先后排成一条线。事件和备注在这里添加，其余的会自动列入。',
  addIncident: '添加事件',
  addNote: '写备注',
  search: '在时间轴中查找',
  from: '从',
  to: '到',
  range: '日期按这台电脑的时区（{zone}）计算，时间不详的内容不显示。',
  kinds: '内容类别',
  all: '全部',
  jump: '跳到日期',
  total_other: '{count} 条',
  none: '时间轴上还没有内容',
  noneText: '事件、沟通、承诺和证据记录之后，会自动排到这里。可以从最先出问题的那件事写起。',
  noMatch: '没有符合的内容',
  noMatchText: '没有符合筛选条件的内容，所有记录都还在。',
  showAll: '显示全部',
  undated: '时间不详',
  undatedText: '按记录的先后排列。',
  stepEntries: '逐条移动',
  entry: {
    promisedBy: '{who} 承诺',
    untitledContact: '未填写对方名称的沟通',
    untitledStep: '下一步',
    leftOut: '不列入导出',
    datePassed: '待兑现，已过期限',
  },
};

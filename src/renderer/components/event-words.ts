import { featureWords } from '../words/feature-words.ts';

/** Words of the form for incidents and own notes, which several screens open. */
export const useEventWords = featureWords('event', {
  en: {
    incident: {
      new: 'What happened',
      correct: 'Correct the event',
      text: 'What happened',
      hint: 'Facts only: what was seen, done and shown. No guesses.',
      required: 'Please say what happened',
    },
    note: {
      new: 'New note',
      correct: 'Correct the note',
      text: 'Note',
      hint: 'Your own words, marked as a note. The chronology of the dossier shows notes too.',
      required: 'Please write the note',
    },
    when: 'When',
    place: 'Where',
    placeHint: 'Which app, page, shop or account',
    amount: 'Amount concerned',
    evidence: 'Evidence for it',
    history: 'History',
  },
  'zh-CN': {
    incident: {
      new: '发生了什么',
      correct: '更正这件事',
      text: '经过',
      hint: '只写看到的、做过的、页面显示的，不写推测。',
      required: '请写下发生了什么',
    },
    note: {
      new: '新建备注',
      correct: '更正备注',
      text: '备注内容',
      hint: '自己写的话，会标明是备注，案卷材料的“事实经过”中也会列出。',
      required: '请写下备注内容',
    },
    when: '时间',
    place: '地点',
    placeHint: '哪个应用、页面、店铺或账户',
    amount: '涉及金额',
    evidence: '相关证据',
    history: '修改记录',
  },
  'zh-TW': {
    incident: {
      new: '發生了什麼',
      correct: '更正這件事',
      text: '經過',
      hint: '只寫看到的、做過的、畫面顯示的，不寫推測。',
      required: '請寫下發生了什麼',
    },
    note: {
      new: '新增備註',
      correct: '更正備註',
      text: '備註內容',
      hint: '自己寫的話，會標明是備註，案卷的「事實經過」中也會列出。',
      required: '請寫下備註內容',
    },
    when: '時間',
    place: '地點',
    placeHint: '哪個應用程式、頁面、店家或帳戶',
    amount: '涉及金額',
    evidence: '相關證據',
    history: '修改紀錄',
  },
});

import type { Language } from '../../../shared/languages.ts';

interface CalendarWords {
  readonly name: string;
  readonly summary: (kind: string, text: string) => string;
  readonly estimated: string;
  readonly information: string;
}

export const calendarWords: Readonly<Record<Language, CalendarWords>> = {
  en: {
    name: 'CaseVault',
    summary: (kind, text) => `${kind}: ${text}`,
    estimated: 'This day is an estimate.',
    information: 'Information with its source in CaseVault; not legal advice.',
  },
  'zh-CN': {
    name: '证据匣',
    summary: (kind, text) => `${kind}：${text}`,
    estimated: '这个日期是估算的。',
    information: '仅供参考，依据见证据匣；不是法律意见。',
  },
  'zh-TW': {
    name: '證據匣',
    summary: (kind, text) => `${kind}：${text}`,
    estimated: '這個日期是估算的。',
    information: '僅供參考，依據請見證據匣；並非法律意見。',
  },
};

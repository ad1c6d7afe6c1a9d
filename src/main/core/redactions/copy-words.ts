import type { Said } from '../../../shared/languages.ts';

/** What a redacted copy and the list of omissions say of it; `{count}` and `{page}` are filled in. */
export const copyWords = {
  /** Behind the name of a copy in which something is blacked out. */
  redacted: { 'zh-CN': '（已遮盖）', 'zh-TW': '（已遮蔽）', en: ' (redacted)' },
  /** Behind the name of a copy that hides nothing but what a file says about itself. */
  cleaned: { 'zh-CN': '（公开副本）', 'zh-TW': '（公開副本）', en: ' (public copy)' },
  attachmentsLeftOut: {
    'zh-CN': '此遮盖副本不含邮件的附件（{count} 个）。',
    'zh-TW': '此遮蔽副本不含郵件的附件（{count} 個）。',
    en: 'Attachments of the e-mail are not part of this redacted copy ({count}).',
  },
  restLeftOut: {
    'zh-CN': '文件过长，此副本到此为止。',
    'zh-TW': '檔案過長，此副本到此為止。',
    en: 'The file is too long; this copy ends here.',
  },
  firstPictureOnly: {
    'zh-CN': '文件中有 {count} 幅图像，副本只含第一幅。',
    'zh-TW': '檔案中有 {count} 幅影像，副本只含第一幅。',
    en: 'The file holds {count} pictures; the copy has the first.',
  },
  rowsLeftOut: {
    'zh-CN': '因账单已遮盖，{count} 笔争议交易未逐笔列出。',
    'zh-TW': '因帳單已遮蔽，{count} 筆爭議交易未逐筆列出。',
    en: 'As the statement is redacted, its {count} disputed transactions are not listed one by one.',
  },
  holdsHidden: {
    'zh-CN': '其中含有已遮盖的证据 {exhibit}。',
    'zh-TW': '其中含有已遮蔽的證據 {exhibit}。',
    en: 'It holds exhibit {exhibit}, which is redacted.',
  },
  pageNotDrawn: {
    'zh-CN': '第 {page} 页无法绘制。',
    'zh-TW': '第 {page} 頁無法繪製。',
    en: 'Page {page} cannot be drawn.',
  },
} satisfies Record<string, Said>;

import type { Receiver, ReceiverLimits } from '../../../shared/model/receiver.ts';

const megabyte = 1_000_000;
const noLimits: ReceiverLimits = {
  bytesPerFile: null,
  bytesInAll: null,
  files: null,
  pagesPerFile: null,
  pagesInAll: null,
  formats: null,
};

/**
 * Receivers that say what they take. Provenance R: the receiver's own page was read; S: another one that reports it; B: believed; U: nothing
 * published was found. Limits change: the day they were read stands beside them, and the receiver's own page decides.
 */
export const receivers: readonly Receiver[] = [
  {
    id: 'paypal',
    name: {
      'zh-CN': 'PayPal（争议与调解中心）',
      'zh-TW': 'PayPal（爭議調解中心）',
      en: 'PayPal (Resolution Center)',
    },
    profile: 'regulator',
    // "Less than 10 MB".
    limits: {
      ...noLimits,
      bytesPerFile: 10 * megabyte - 1,
      bytesInAll: 50 * megabyte,
      formats: ['pdf', 'jpg', 'jpeg', 'png', 'gif'],
    },
    note: {
      'zh-CN': '限额取自其为商家公布的争议材料说明；买家页面上的提示不同的，以页面为准。',
      'zh-TW': '限額取自其為商家公布的爭議資料說明；買家頁面的提示若不同，以頁面為準。',
      en: 'The limits are those it publishes for the evidence of merchants; where the page for buyers says otherwise, follow the page.',
    },
    source: 'https://developer.paypal.com/platforms/disputes/reference/supported-file-types-sizes.md',
    provenance: 'R',
    lastVerified: '2026-11-25',
  },
  {
    id: 'cn-12315',
    name: { 'zh-CN': '全国12315平台', 'zh-TW': '中國大陸12315平台', en: 'National 12315 platform (China)' },
    profile: 'regulator',
    limits: noLimits,
    note: {
      'zh-CN': '没有查到公布的附件限额。上传前请看页面上的提示。',
      'zh-TW': '查無公布的附件限額。上傳前請看頁面上的提示。',
      en: 'No published limits for attachments were found. Look at the page before you upload.',
    },
    source: 'https://www.12315.cn',
    provenance: 'U',
    lastVerified: '2026-11-25',
  },
  {
    id: 'amex-uk',
    name: {
      'zh-CN': '美国运通（英国持卡人）',
      'zh-TW': '美國運通（英國持卡人）',
      en: 'American Express (UK cardmembers)',
    },
    profile: 'regulator',
    limits: { ...noLimits, bytesPerFile: 10 * megabyte, bytesInAll: 30 * megabyte },
    note: {
      'zh-CN': '总限额按每次提交计算；较多的材料可以分几次提交。',
      'zh-TW': '總限額按每次提交計算；資料較多時可分次提交。',
      en: 'The total is that of one submission; more can follow in another.',
    },
    source:
      'https://www.americanexpress.com/uk/customer-service/faq.how-do-i-access-the-document-centre-to-send-documents.html',
    provenance: 'R',
    lastVerified: '2026-11-25',
  },
  {
    id: 'amex',
    name: {
      'zh-CN': '美国运通（卡组织争议限额）',
      'zh-TW': '美國運通（卡組織爭議限額）',
      en: 'American Express (limits of the scheme)',
    },
    profile: 'quick',
    limits: {
      ...noLimits,
      files: 5,
      bytesPerFile: 5 * megabyte,
      bytesInAll: 25 * megabyte,
      pagesPerFile: 20,
      formats: ['pdf', 'jpg', 'tiff', 'doc', 'docx'],
    },
    note: {
      'zh-CN': '图片分辨率不得超过每英寸 300 像素。',
      'zh-TW': '圖片解析度不得超過每英寸 300 像素。',
      en: 'Pictures must not exceed 300 pixels per inch.',
    },
    source: 'https://www.checkout.com/docs/payments/process-disputes/dispute-evidence-file-requirements.md',
    provenance: 'S',
    lastVerified: '2026-11-25',
  },
  {
    id: 'legal-ombudsman',
    name: {
      'zh-CN': '英国法律申诉专员（Legal Ombudsman）',
      'zh-TW': '英國法律申訴專員（Legal Ombudsman）',
      en: 'Legal Ombudsman (England and Wales)',
    },
    profile: 'mediator',
    limits: {
      ...noLimits,
      files: 6,
      bytesInAll: 18 * megabyte,
      formats: ['pdf', 'jpg', 'png', 'txt', 'doc', 'docx'],
    },
    note: {
      'zh-CN': '三个文件放投诉，三个文件放对方的答复。',
      'zh-TW': '三個檔案放申訴，三個檔案放對方的答覆。',
      en: 'Three files with your complaint and three with the answer to it.',
    },
    source:
      'https://www.legalombudsman.org.uk/for-consumers/complaints-process/guide-to-uploading-documents-with-your-complaint-form',
    provenance: 'R',
    lastVerified: '2026-11-25',
  },
  {
    id: 'deposit-protection-service',
    name: {
      'zh-CN': '英国押金保护机构（DPS）',
      'zh-TW': '英國押金保護機構（DPS）',
      en: 'Deposit Protection Service (UK)',
    },
    profile: 'mediator',
    limits: { ...noLimits, bytesInAll: 40 * megabyte },
    note: {
      'zh-CN': '限额按每次提交计算；十四天内可以多次提交。',
      'zh-TW': '限額按每次提交計算；十四天內可多次提交。',
      en: 'The limit is that of one submission; within the fourteen days there may be several.',
    },
    source: 'https://www.depositprotection.com/disputes/uploading-your-evidence',
    provenance: 'R',
    lastVerified: '2026-11-25',
  },
  {
    id: 'e-mail',
    name: { 'zh-CN': '一封电子邮件', 'zh-TW': '一封電子郵件', en: 'One e-mail' },
    profile: 'lawyer',
    // Attachments grow by a third on their way (RFC 2045, 6.8), and many mail systems stop at 25 MB.
    limits: { ...noLimits, bytesInAll: 18 * megabyte },
    note: {
      'zh-CN': '多数邮箱在 25 MB 左右拒收，附件在途中会变大三分之一。对方邮箱的限额可能更小。',
      'zh-TW': '多數信箱約在 25 MB 拒收，附件在途中會變大三分之一。對方信箱的限額可能更小。',
      en: 'Most mail systems refuse more than about 25 MB, and attachments grow by a third on their way. Theirs may take less.',
    },
    source: 'https://www.rfc-editor.org/rfc/rfc2045#section-6.8',
    provenance: 'B',
    lastVerified: '2026-11-25',
  },
];

export const receiverOf = (id: string | null): Receiver | null =>
  receivers.find((receiver) => receiver.id === id) ?? null;

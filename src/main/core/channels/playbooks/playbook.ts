import type { Said } from '../../../../shared/languages.ts';
import type { Channel } from '../../../../shared/model/channel.ts';
import { said } from '../../../../shared/words/said.ts';

type Given = Omit<
  Channel,
  'own' | 'jurisdiction' | 'lastVerified' | 'textLimits' | 'publicWarning' | 'onReceipt' | 'laterEvents'
> &
  Partial<Pick<Channel, 'publicWarning' | 'onReceipt' | 'laterEvents'>>;

/** Fills in what the playbooks of a jurisdiction have in common. No channel's limit for a text is known, so none is given. */
export const playbooksOf =
  (common: Pick<Channel, 'jurisdiction' | 'lastVerified'>) =>
  (given: Given): Channel => ({
    own: false,
    textLimits: [],
    publicWarning: null,
    onReceipt: [],
    laterEvents: [],
    ...common,
    ...given,
  });

/** False hotlines are a known fraud, so no number stands without this. */
export const checkNumber = said(
  'Check the number in the firm’s own app before calling.',
  '拨打前请先在机构自己的 App 里核对号码。',
  '撥打前請先在業者自己的 App 裡核對號碼。',
);

export const withCheck = (text: Said): Said => ({
  en: `${text.en} ${checkNumber.en}`,
  'zh-CN': `${text['zh-CN']}${checkNumber['zh-CN']}`,
  'zh-TW': `${text['zh-TW']}${checkNumber['zh-TW']}`,
});

/** What is written in public stays: names, numbers and accusations too. */
export const publicWarning = said(
  'What is written here is public and may stay so. Cover ID, phone, card and account numbers, names of staff and faces. Write facts only; never ask for money in return for silence.',
  '写在这里的内容是公开的，可能一直留在网上。请遮盖身份证号、电话、卡号、账号、客服姓名和人脸；只写事实，不要以删帖为条件要钱。',
  '寫在這裡的內容是公開的，可能一直留在網路上。請遮蔽身分證字號、電話、卡號、帳號、客服姓名與臉部；只寫事實，不要以刪文為條件要錢。',
);

/** What nearly every complaint has to hold. */
export const holds = {
  account: said('account with the firm', '在该机构的账号', '在該業者的帳號'),
  transaction: said('transaction number, time, amount', '交易单号、时间、金额', '交易序號、時間、金額'),
  facts: said('what happened, in order', '事情经过（按时间顺序）', '事情經過（依時間順序）'),
  demand: said('what you ask for, with the amount', '具体请求，写明金额', '具體請求，寫明金額'),
  replyBy: said('a date for the reply', '希望答复的日期', '希望回覆的日期'),
  identity: said('your name and how to reach you', '您的姓名和联系方式', '您的姓名與聯絡方式'),
  firmIdentity: said('the firm’s full name and address', '被投诉机构的全称和地址', '被申訴業者的全名與地址'),
  evidence: said('copies of the evidence', '证据的复印件', '證據影本'),
  firmAnswer: said(
    'the firm’s answer, or proof that you complained and when',
    '机构的答复，或已经投诉的证明和日期',
    '業者的回覆，或已經申訴的證明與日期',
  ),
};

const noGate = said('Nothing has to come first.', '没有前置要求。', '沒有前置要求。');
export { noGate };

/** The firm’s own higher level: the same words in every jurisdiction. */
export const firmHigher = (prefix: string, laterEvents: Channel['laterEvents']): Given => ({
  id: `${prefix}-firm-higher`,
  rung: 'firm-higher',
  name: said('Complaint department of the firm', '机构的上一级投诉部门', '業者的申訴專責部門'),
  authority: said(
    'The firm: complaint department, consumer protection office or management',
    '机构的投诉部门、消费者权益保护部门或管理层',
    '業者的申訴部門、消費者保護單位或管理階層',
  ),
  covers: said(
    'The same matter, once the first answer does not solve it or does not come.',
    '同一件事：第一次答复没有解决问题，或者没有答复。',
    '同一件事：第一次回覆未解決問題，或沒有回覆。',
  ),
  contact: said(
    'Address or form in the terms of service or the complaint page of the firm’s own app; in writing.',
    '书面提交。地址或入口见支付服务协议，或机构自己 App 的投诉页面。',
    '以書面提出。地址或入口請見定型化契約，或業者自己 App 的申訴頁面。',
  ),
  gate: said(
    'First the ordinary complaint to the firm; quote its ticket number.',
    '先按普通渠道向机构投诉，并写明工单号。',
    '先循一般管道向業者申訴，並寫明案號。',
  ),
  canDo: said(
    'Look at it again by somebody else, correct, refund, give the reasons in writing.',
    '换人复核、更正、退款，并书面说明理由。',
    '換人複查、更正、退款，並以書面說明理由。',
  ),
  mustHold: [
    said(
      'ticket number and date of the first complaint',
      '第一次投诉的工单号和日期',
      '第一次申訴的案號與日期',
    ),
    said('what the first answer left open', '第一次答复没有解决的问题', '第一次回覆未解決之處'),
    holds.demand,
    holds.replyBy,
  ],
  provenance: 'B',
  sourceUrls: [],
  laterEvents,
});

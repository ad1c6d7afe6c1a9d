import type { Said } from '../../../shared/languages.ts';
import type { CaseDetails } from '../../../shared/model/case.ts';
import { said } from '../../../shared/words/said.ts';

/** A kind of evidence that often helps, with why, and the words by which an exhibit may be recognised as it. */
export interface UsualEvidence {
  readonly id: string;
  readonly text: Said;
  readonly why: Said;
  readonly words: RegExp;
}

/** Own judgement, after what the bodies ask for and how courts weigh electronic data (证据规定 2019, Art. 14, 15, 93, 94; checked 2026-11-23). */
const catalogue = {
  'transaction-record': {
    text: said(
      'Transaction record issued by the wallet (not a screenshot, if it can be had)',
      '钱包出具的交易凭证或电子回单（尽量不用截图）',
      '錢包開立的交易憑證或交易明細（盡量不用截圖）',
    ),
    why: said(
      'It names the transaction number, time and amount, and weighs more than a screenshot.',
      '写明交易单号、时间和金额，比截图更有分量。',
      '載明交易序號、時間與金額，比截圖更有分量。',
    ),
    words: /凭证|憑證|回单|回單|交易记录|交易紀錄|交易明细|交易明細|receipt|transaction/i,
  },
  statement: {
    text: said(
      'Statement of the account or card for the days before and after',
      '前后几天的账单或银行流水',
      '前後幾天的帳單或銀行明細',
    ),
    why: said(
      'It shows what went out, and what never came back.',
      '能看出转出了什么、什么没有退回。',
      '能看出轉出了什麼、什麼沒有退回。',
    ),
    words: /流水|账单|帳單|明细|明細|statement/i,
  },
  'device-list': {
    text: said(
      'List of devices and sign-ins of the account',
      '账户的设备列表和登录记录',
      '帳戶的裝置清單與登入紀錄',
    ),
    why: said(
      'It shows whether somebody else was signed in. Look before anything is signed out.',
      '能看出是否有他人登录。请在移除设备之前保存。',
      '能看出是否有他人登入。請在移除裝置之前保存。',
    ),
    words: /设备|裝置|登录记录|登入紀錄|device|sign-?in|log-?in/i,
  },
  messages: {
    text: said('Text messages and notifications of that time', '当时的短信和通知', '當時的簡訊與通知'),
    why: said(
      'They fix the minute, and show what was asked of you.',
      '能确定到分钟，并说明当时要求您做什么。',
      '能確定到分鐘，並說明當時要求您做什麼。',
    ),
    words: /短信|简讯|簡訊|通知|sms|text message|notification/i,
  },
  'police-receipt': {
    text: said('Receipt of the report to the police', '报警回执或立案文书', '報案證明或受理案件證明'),
    why: said(
      'Firms and banks ask for it before they stop or return money.',
      '机构和银行止付或退款前通常会要。',
      '業者與銀行止付或退款前通常會要求。',
    ),
    words: /报警|报案|报案回执|立案|報案|警察|police|crime (number|reference)/i,
  },
  'loss-report': {
    text: said(
      'Proof that the card, phone or account was reported lost or blocked',
      '银行卡、手机或账户挂失、冻结的记录',
      '銀行卡、手機或帳戶掛失、停用的紀錄',
    ),
    why: said('It shows from when on the firm knew.', '能证明机构从何时起知情。', '能證明業者從何時起知情。'),
    words: /挂失|掛失|blocked|lost|stolen|freeze request/i,
  },
  'restriction-notice': {
    text: said(
      'The notice that the account or the money is restricted',
      '账户或资金被限制、冻结的通知',
      '帳戶或款項遭限制、凍結的通知',
    ),
    why: said(
      'It says since when, and which rule is named, if any.',
      '写明从何时起、依据哪条规则（如有）。',
      '載明自何時起、依據哪項規則（如有）。',
    ),
    words: /冻结|凍結|限制|风控|風控|restrict|frozen|freeze|limited/i,
  },
  balance: {
    text: said(
      'Account page with balance, name and date',
      '显示余额、账户名和日期的账户页面',
      '顯示餘額、帳戶名稱與日期的帳戶頁面',
    ),
    why: said('It shows what is held back.', '能说明被扣住的金额。', '能說明被扣住的金額。'),
    words: /余额|餘額|账户页|帳戶頁|balance|account page/i,
  },
  'identity-submitted': {
    text: said(
      'What you handed in for the identity check, and when',
      '您提交过的身份核验材料和提交时间',
      '您提交過的身分驗證資料與提交時間',
    ),
    why: said('It shows that you did what was asked.', '能说明您已按要求办理。', '能說明您已依要求辦理。'),
    words: /身份|身分|实名|實名|核验|驗證|identity|verification|kyc/i,
  },
  'source-of-funds': {
    text: said(
      'Where the money came from (pay slip, sale, transfer)',
      '资金来源证明（工资、货款、转账）',
      '資金來源證明（薪資、貨款、轉帳）',
    ),
    why: said(
      'It is what a review of the account usually asks for.',
      '账户审核时通常会要求提供。',
      '帳戶審核時通常會要求提供。',
    ),
    words: /资金来源|資金來源|工资|薪資|货款|貨款|source of funds|payslip|invoice/i,
  },
  terms: {
    text: said('Terms of service as they stood on that day', '当天有效的服务协议', '當天有效的服務條款'),
    why: said(
      'What the firm may do stands there; terms change.',
      '机构能做什么以此为准，而且条款会变。',
      '業者能做什麼以此為準，而且條款會變。',
    ),
    words: /协议|協議|条款|條款|terms|agreement/i,
  },
  'support-chat': {
    text: said(
      'Chats and e-mails with support, whole',
      '与客服的完整聊天或邮件',
      '與客服的完整對話或電子郵件',
    ),
    why: said(
      'They show what was asked, answered and promised.',
      '能说明问了什么、怎么答复、承诺了什么。',
      '能說明問了什麼、如何答覆、承諾了什麼。',
    ),
    words: /客服|聊天|对话|對話|chat|support|邮件|郵件|mail/i,
  },
  order: {
    text: said('The order, with number and date', '订单（含订单号和日期）', '訂單（含訂單編號與日期）'),
    why: said(
      'It says what was bought, from whom and for how much.',
      '写明买了什么、卖家是谁、价格多少。',
      '載明買了什麼、賣家是誰、金額多少。',
    ),
    words: /订单|訂單|order/i,
  },
  'refund-policy': {
    text: said(
      'The refund rules as they were shown when you paid',
      '付款时显示的退款规则',
      '付款時顯示的退款規定',
    ),
    why: said('A later version may say something else.', '之后的版本可能不同。', '之後的版本可能不同。'),
    words: /退款规则|退款規定|退款政策|refund policy|returns policy/i,
  },
  'refund-request': {
    text: said(
      'Your refund request, with its number and date',
      '退款申请记录（含编号和日期）',
      '退款申請紀錄（含編號與日期）',
    ),
    why: said('Periods run from the day it arrived.', '期限从对方收到之日起算。', '期限自對方收到之日起算。'),
    words: /退款申请|退款申請|申请退款|申請退款|refund request|cancellation/i,
  },
  'return-proof': {
    text: said(
      'Proof that the goods went back, or that nothing was delivered',
      '退货凭证，或未收到货的证明',
      '退貨憑證，或未收到貨的證明',
    ),
    why: said(
      'It is the first thing a firm disputes.',
      '机构最先质疑的往往是这一点。',
      '業者最先質疑的往往是這一點。',
    ),
    words: /退货|退貨|快递|快遞|物流|tracking|return|delivery/i,
  },
  'fee-page': {
    text: said(
      'The page that showed the price or the fee before you paid',
      '付款前显示价格或手续费的页面',
      '付款前顯示價格或手續費的頁面',
    ),
    why: said('It shows what was said beforehand.', '能说明事先告知了什么。', '能說明事先告知了什麼。'),
    words: /费用|費用|手续费|手續費|fee|price/i,
  },
  'error-screen': {
    text: said(
      'The fault on the screen, best as a recording with the date',
      '故障画面（最好是带日期的录屏）',
      '故障畫面（最好是含日期的螢幕錄影）',
    ),
    why: said(
      'It shows what happened without your words.',
      '不用您描述也能看明白。',
      '不需您描述也能看明白。',
    ),
    words: /故障|报错|報錯|闪退|閃退|error|crash|failed/i,
  },
  'app-version': {
    text: said(
      'Version of the app and of the phone’s system',
      '应用版本和手机系统版本',
      '應用程式版本與手機系統版本',
    ),
    why: said('The firm asks for it to find the fault.', '机构查找故障时需要。', '業者查找故障時需要。'),
    words: /版本|version/i,
  },
  'call-log': {
    text: said(
      'Call log with number, time and length',
      '通话记录（号码、时间、时长）',
      '通話紀錄（號碼、時間、長度）',
    ),
    why: said(
      'It backs what your own notes say of a call.',
      '可佐证您自己记下的通话内容。',
      '可佐證您自己記下的通話內容。',
    ),
    words: /通话|通話|call/i,
  },
  'written-requests': {
    text: said(
      'Each request that was not answered, with the day it was sent',
      '每次未获答复的请求及发送日期',
      '每次未獲答覆的請求及寄送日期',
    ),
    why: said('Silence is shown by dates.', '“没有答复”要靠日期来说明。', '「沒有答覆」要靠日期來說明。'),
    words: /工单|工單|投诉|投訴|申訴|ticket|complaint|request/i,
  },
  'privacy-notice': {
    text: said(
      'The privacy notice and the permissions the app asked for',
      '隐私政策和应用索取的权限',
      '隱私權政策與應用程式要求的權限',
    ),
    why: said(
      'It shows what was agreed, and what goes beyond it.',
      '能看出同意了什么、什么超出了范围。',
      '能看出同意了什麼、什麼超出了範圍。',
    ),
    words: /隐私|隱私|权限|權限|privacy|permission/i,
  },
  'payee-side': {
    text: said(
      'Word of the other side that the money did not arrive',
      '对方未收到款项的说明',
      '對方未收到款項的說明',
    ),
    why: said('It rules out that the money only shows late.', '可排除只是到账延迟。', '可排除只是入帳延遲。'),
    words: /未到账|未到帳|未入帳|没收到|沒收到|not received|not credited/i,
  },
} as const satisfies Record<string, Omit<UsualEvidence, 'id'>>;

type Id = keyof typeof catalogue;

const byReason: Readonly<Record<CaseDetails['reason'], readonly Id[]>> = {
  'funds-not-credited': ['transaction-record', 'statement', 'payee-side', 'support-chat', 'terms'],
  'unauthorised-payment': [
    'transaction-record',
    'device-list',
    'messages',
    'police-receipt',
    'loss-report',
    'statement',
    'support-chat',
  ],
  'frozen-account': [
    'restriction-notice',
    'balance',
    'identity-submitted',
    'source-of-funds',
    'support-chat',
    'terms',
  ],
  'refund-refused': [
    'order',
    'refund-policy',
    'refund-request',
    'return-proof',
    'transaction-record',
    'statement',
    'support-chat',
  ],
  fees: ['fee-page', 'transaction-record', 'terms', 'statement', 'support-chat'],
  'poor-service': ['support-chat', 'call-log', 'written-requests', 'terms'],
  'no-response': ['written-requests', 'call-log', 'support-chat', 'transaction-record'],
  'app-failure': ['error-screen', 'app-version', 'transaction-record', 'support-chat'],
  'privacy-security': ['privacy-notice', 'device-list', 'messages', 'support-chat', 'written-requests'],
  other: ['transaction-record', 'statement', 'support-chat', 'terms'],
};

/** What usually helps where this went wrong, the weightiest first. */
export const usualEvidence = (reason: CaseDetails['reason']): UsualEvidence[] =>
  byReason[reason].map((id) => ({ id, ...catalogue[id] }));

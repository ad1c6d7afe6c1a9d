import type { Said } from '../languages.ts';
import type { FindingClass } from '../model/wording.ts';

/** Why a reader would want it said otherwise. About the text and its reader, never about the writer. */
export const reasons: Readonly<Record<FindingClass, Said>> = {
  'vague-time': {
    'zh-CN': '没有具体日期，读的人无法核对记录。',
    'zh-TW': '沒有具體日期，讀的人無法核對紀錄。',
    en: 'A reader cannot check this without a date.',
  },
  'vague-amount': {
    'zh-CN': '写出准确金额和单号，对方就能直接查到这一笔。',
    'zh-TW': '寫出確切金額和單號，對方就能直接查到這一筆。',
    en: 'With the exact amount and its number the payment can be looked up.',
  },
  'vague-actor': {
    'zh-CN': '写明是谁（姓名、工号或渠道），对方才能找到这次沟通。',
    'zh-TW': '寫明是誰（姓名、員工編號或管道），對方才能找到這次聯繫。',
    en: 'A name, a staff number or the channel lets the firm find this contact.',
  },
  'vague-event': {
    'zh-CN': '写出看到了什么、发生了什么，没用过这个应用的人也能明白。',
    'zh-TW': '寫出看到什麼、發生什麼，沒用過這個 App 的人也能明白。',
    en: 'What was seen on the screen, or what happened, lets a stranger understand it.',
  },
  'vague-frequency': {
    'zh-CN': '写出次数和日期，比“很多次”更有分量。',
    'zh-TW': '寫出次數和日期，比「很多次」更有分量。',
    en: 'A count with its dates carries more weight.',
  },
  'vague-demand': {
    'zh-CN': '写明要对方做什么、多少钱、在哪一天之前，对方才能照办或答复。',
    'zh-TW': '寫明要對方做什麼、多少錢、在哪一天之前，對方才能照辦或回覆。',
    en: 'An action, an amount and a date can be granted or refused; this cannot.',
  },
  'vague-consequence': {
    'zh-CN': '写出能核对的后果：金额、日期、凭证。',
    'zh-TW': '寫出可以核對的後果：金額、日期、憑證。',
    en: 'A loss that can be checked has an amount, a date and a document.',
  },
  insult: {
    'zh-CN': '这类词会让处理的人停在语气上，而不是事实上。',
    'zh-TW': '這類字眼會讓處理的人停在語氣上，而不是事實上。',
    en: 'Words like this draw the reader away from the facts.',
  },
  'crime-claim': {
    'zh-CN': '没有立案材料时，罪名由有关机关认定；写发生了什么就够了。',
    'zh-TW': '沒有報案資料時，罪名由主管機關認定；寫發生了什麼就夠了。',
    en: 'Without a police report the crime is for an authority to name; what happened is enough.',
  },
  absolute: {
    'zh-CN': '一个反例就能推翻“绝对”的说法；写具体的一次更稳妥。',
    'zh-TW': '一個反例就能推翻「絕對」的說法；寫具體的一次更穩妥。',
    en: 'One counter-example undoes an absolute; a single instance stands.',
  },
  emotion: {
    'zh-CN': '感受可以理解，但无法核对；可以写它带来的、能核对的影响。',
    'zh-TW': '感受可以理解，但無法核對；可以寫它帶來的、能核對的影響。',
    en: 'The feeling is understandable, but only its effects can be checked.',
  },
  rhetorical: {
    'zh-CN': '反问和反话容易被误读；直接写事实或提出问题，对方才好回答。',
    'zh-TW': '反問和反話容易被誤讀；直接寫事實或提出問題，對方才好回答。',
    en: 'Irony is easily misread; a statement or a plain question can be answered.',
  },
  threat: {
    'zh-CN': '这句话可能被看作威胁；可以写明期限和下一步的正式渠道。',
    'zh-TW': '這句話可能被看作威脅；可以寫明期限和下一步的正式管道。',
    en: 'This can be read as a threat; a date and the next official step say the same calmly.',
  },
  speculation: {
    'zh-CN': '原因还不清楚；请对方说明，比推测更有力。',
    'zh-TW': '原因還不清楚；請對方說明，比推測更有力。',
    en: 'The cause is not known yet; asking for it is stronger than guessing.',
  },
  'unsupported-law': {
    'zh-CN': '写明是哪部法律的哪一条，或者只写事实。',
    'zh-TW': '寫明是哪部法律的哪一條，或者只寫事實。',
    en: 'Naming the rule and its number lets the reader look it up; the fact alone is also enough.',
  },
  padding: {
    'zh-CN': '一行一个事实更好读，重复和符号可以省去。',
    'zh-TW': '一行一個事實更好讀，重複和符號可以省去。',
    en: 'One fact a line is easier to read than emphasis or repetition.',
  },
  'over-promise': {
    'zh-CN': '结果由调解员或法院决定；去掉这句不影响诉求。',
    'zh-TW': '結果由調解人或法院決定；去掉這句不影響訴求。',
    en: 'The outcome is for others to decide; the request stands without this.',
  },
  'personal-data': {
    'zh-CN': '完整号码只写在表单要求的栏目里；正文里遮盖中间几位即可。',
    'zh-TW': '完整號碼只寫在表單要求的欄位裡；內文遮蔽中間幾碼即可。',
    en: 'A whole number belongs only where a form asks for it; in the text its middle can be masked.',
  },
};

/** "Pay or I publish": may be read as extortion, whatever is owed. */
export const payOrPublish: Said = {
  'zh-CN': '把退款和公开发布连在一起，可能被看作敲诈勒索，对您不利。请改为写明答复期限和正式投诉渠道。',
  'zh-TW': '把退款和公開發布連在一起，可能被看作恐嚇取財，對您不利。請改為寫明回覆期限和正式申訴管道。',
  en: 'Tying a payment to publishing can be read as blackmail and turn against the writer. A date and an official channel can stand here instead.',
};

export const oneTimeCode: Said = {
  'zh-CN': '一次性验证码不写进任何材料，即使已经过期。写“收到验证码短信”和时间就够了。',
  'zh-TW': '一次性驗證碼不寫進任何資料，即使已經過期。寫「收到驗證碼簡訊」和時間就夠了。',
  en: 'A one-time code is never written down, even an old one. That a code came, and when, is enough.',
};

export const publicNumber: Said = {
  'zh-CN': '这段文字会公开，完整的卡号或证件号会被任何人看到。请遮盖中间几位。',
  'zh-TW': '這段文字會公開，完整的卡號或證件號碼任何人都看得到。請遮蔽中間幾碼。',
  en: 'This text is public: anyone could read the whole number. Its middle needs to be masked.',
};

export const publicContact: Said = {
  'zh-CN': '这段文字会公开，电话和邮箱会被任何人看到。可以遮盖，或另行告知对方。',
  'zh-TW': '這段文字會公開，電話和電子郵件任何人都看得到。可以遮蔽，或另外告知對方。',
  en: 'This text is public: anyone could read the phone number or address. It can be masked, or given privately.',
};

export const longParagraph: Said = {
  'zh-CN': '这一段很长。按日期分成几行，读的人更容易找到要点。',
  'zh-TW': '這一段很長。按日期分成幾行，讀的人更容易找到重點。',
  en: 'This paragraph is long. Broken into lines by date, its points are easier to find.',
};

export const repeatedSentence: Said = {
  'zh-CN': '这句话前面已经写过一次。',
  'zh-TW': '這句話前面已經寫過一次。',
  en: 'This sentence already stands further up.',
};

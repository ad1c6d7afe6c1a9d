import type { Language } from '../../../../shared/languages.ts';

/** Words of the evidence list, on paper and in spreadsheets, beside those that it shares with the rest of the dossier. */
const en = {
  sheetName: 'Evidence list',
  copies: 'Copies',
  originalCarrier: '{form} (original carrier: {carrier})',
  withBrackets: '{name} ({inside})',
  groupLine: 'Group {number}: {name} ({items} exhibits, {pages} pages)',
  groupProves: 'To show: {purpose}',
  redacted: 'redacted: {reasons}',
  formerly: 'formerly no. {number}',
  lateItem: 'added since version {version}',
  separator: ', ',
  joint: '; ',
  fullSha256Note: 'Appendix A gives the full SHA-256 of each exhibit.',
  pageRange: 'p. {pages}',
  redactedSha256Note: 'Redacted copies are listed with their own SHA-256; see “Redacted copies”.',
};
type ListWords = { readonly [K in keyof typeof en]: string };

const zhCN: ListWords = {
  sheetName: '证据目录',
  copies: '份数',
  originalCarrier: '{form}（原始载体：{carrier}）',
  withBrackets: '{name}（{inside}）',
  groupLine: '第{number}组　{name}（{items} 件，{pages} 页）',
  groupProves: '证明目的：{purpose}',
  redacted: '已遮盖：{reasons}',
  formerly: '原编号 {number}',
  lateItem: '补充证据（第 {version} 版之后提交）',
  separator: '、',
  joint: '；',
  pageRange: '第 {pages} 页',
  fullSha256Note: '各件证据完整的 SHA-256 见完整性清单。',
  redactedSha256Note: '遮盖件所列为遮盖件本身的 SHA-256，见遮盖件对照表。',
};

const zhTW: ListWords = {
  sheetName: '證據目錄',
  copies: '份數',
  originalCarrier: '{form}（原始載體：{carrier}）',
  withBrackets: '{name}（{inside}）',
  groupLine: '第{number}組　{name}（{items} 件，{pages} 頁）',
  groupProves: '待證事實：{purpose}',
  redacted: '已遮蔽：{reasons}',
  formerly: '原編號 {number}',
  lateItem: '補充證據（第 {version} 版之後提出）',
  separator: '、',
  joint: '；',
  pageRange: '第 {pages} 頁',
  fullSha256Note: '各件證據完整的 SHA-256 見完整性清單。',
  redactedSha256Note: '遮蔽本所列為其本身的 SHA-256，見遮蔽本對照表。',
};

export const listWords: Readonly<Record<Language, ListWords>> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };

type GroupPurposes = Readonly<Record<number, string>>;

/** What a group is there to show; the groups are those of court practice (主体身份, 交易事实, 侵害事实, 沟通经过, 损失). The rest has none. */
export const groupPurposes: Readonly<Record<Language, GroupPurposes>> = {
  en: {
    1: 'who the parties are and whose account it is',
    2: 'what was paid or agreed, when and to whom',
    3: 'what went wrong and how',
    4: 'what was said and promised, and by whom',
    5: 'what loss arose and how much',
  },
  'zh-CN': {
    1: '双方当事人的身份及账户归属',
    2: '交易的时间、金额、对象和约定',
    3: '问题如何发生及其内容',
    4: '双方沟通的经过、答复和承诺',
    5: '损失的项目和金额',
  },
  'zh-TW': {
    1: '兩造的身分及帳戶歸屬',
    2: '交易的時間、金額、對象與約定',
    3: '問題如何發生及其內容',
    4: '雙方聯繫的經過、回覆與承諾',
    5: '損害的項目與金額',
  },
};

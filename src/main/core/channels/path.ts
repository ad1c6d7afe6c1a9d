import type { Said } from '../../../shared/languages.ts';
import type { CaseDetails } from '../../../shared/model/case.ts';
import { said } from '../../../shared/words/said.ts';

/** A channel that fits a case, with why it does. */
export interface PathStep {
  readonly channelId: string;
  readonly why: Said;
}

const why = {
  firm: said(
    'Nearly every body asks whether the firm was given the chance to put it right.',
    '几乎所有部门都会先问：有没有给机构解决的机会。',
    '幾乎所有單位都會先問：是否已給業者處理的機會。',
  ),
  merchant: said(
    'First the merchant or the platform that sold it; the payment firm too where the payment itself is concerned.',
    '先找商家或平台；涉及付款本身的，也要向支付机构提出。',
    '先找商家或平台；涉及付款本身者，也要向支付業者提出。',
  ),
  lender: said(
    'First the bank or lender that the contract names.',
    '先找合同写明的银行或放款机构。',
    '先找契約載明的銀行或放款機構。',
  ),
  operator: said('First the operator.', '先找运营商。', '先找電信業者。'),
  keeper: said(
    'First the firm that has the data: ask for a copy, and for the reasons if it refuses (PIPL Art. 45 and 50).',
    '先找掌握信息的机构：要求查阅、复制；拒绝的要求说明理由（《个人信息保护法》第45、50条）。',
    '先找持有資料的機構：請求查閱、複製；拒絕者請其說明理由（《個人信息保護法》第45、50條）。',
  ),
  higher: said(
    'Somebody else in the firm looks at it again; often quicker than a body outside.',
    '由机构内部其他人复核，往往比找外部部门快。',
    '由業者內部其他人複查，往往比找外部單位快。',
  ),
  payment: said(
    'It is the body for payment accounts and transfers.',
    '支付账户、转账的问题归它管。',
    '支付帳戶、轉帳的問題由其主管。',
  ),
  loan: said(
    'It is the body for bank cards and loans.',
    '银行卡和贷款的问题归它管。',
    '銀行卡與貸款的問題由其主管。',
  ),
  consumer: said(
    'It is the body for purchases, fees and misleading terms.',
    '购物、收费、误导性条款的问题归它管。',
    '購物、收費、誤導性條款的問題由其主管。',
  ),
  association: said('It mediates consumer disputes.', '可以调解消费纠纷。', '可以調解消費糾紛。'),
  telecom: said('It hears appeals against operators.', '受理对运营商的申诉。', '受理對電信業者的申訴。'),
  report: said(
    'A report beside the complaint; it brings no money back.',
    '投诉之外的举报，不能要回钱。',
    '申訴之外的檢舉，無法要回款項。',
  ),
  police: said(
    'Where money went without your consent: the sooner it is reported, the better the chance of stopping it.',
    '钱在您没有同意的情况下转走：越早报案，止付的机会越大。',
    '款項在您未同意下轉走：愈早報案，止付的機會愈大。',
  ),
  mediation: said(
    'A neutral third party, where both sides agree.',
    '由中立第三方调解，需要双方同意。',
    '由中立第三方調解，需要雙方同意。',
  ),
  court: said(
    'The last step where nothing else has helped.',
    '其他途径都没有解决时的最后一步。',
    '其他途徑都未能解決時的最後一步。',
  ),
  fallback: said(
    'Where it stays unclear who is responsible.',
    '始终弄不清归谁管时。',
    '始終弄不清由誰主管時。',
  ),
  ombudsman: said(
    'The independent body for disputes with financial firms.',
    '处理金融机构纠纷的独立机构。',
    '處理金融機構糾紛的獨立機構。',
  ),
  supervisor: said(
    'It supervises the firm; it does not award money.',
    '监管这家机构，但不裁定赔款。',
    '監理此業者，但不裁定賠款。',
  ),
  scam: said(
    'You were tricked into paying by bank transfer: the provider you paid from may have to reimburse you.',
    '您受骗自己转出了款项：付款一方的机构可能需要赔付。',
    '您受騙自己轉出款項：付款一方的業者可能需要賠付。',
  ),
  error: said(
    'A notice of error starts periods that bind the institution.',
    '差错通知会启动对机构有约束力的期限。',
    '差錯通知會啟動對機構有拘束力的期限。',
  ),
  portal: said(
    'The company has to answer through the portal.',
    '公司须通过平台答复。',
    '公司須透過平台回覆。',
  ),
  public: said(
    'Only beside a proper complaint, never in its place.',
    '只能配合正式投诉，不能代替。',
    '只能搭配正式申訴，不能取代。',
  ),
} as const;

type Why = keyof typeof why;
const steps = (...pairs: readonly (readonly [string, Why])[]): PathStep[] =>
  pairs.map(([channelId, reason]) => ({ channelId, why: why[reason] }));

const firmWhy: Readonly<Record<CaseDetails['subject'], Why>> = {
  'payment-account': 'firm',
  'bank-or-loan': 'lender',
  merchant: 'merchant',
  telecom: 'operator',
  'personal-data': 'keeper',
};

/** Money went away without consent, or somebody else may be in the account. */
export const isTheft = ({ reason, moneyMoving }: CaseDetails): boolean =>
  moneyMoving || reason === 'unauthorised-payment';

/** The user was tricked into paying: she said so, or gave the day of the last payment to the fraudster. */
const isScam = ({ answers, dates }: CaseDetails): boolean =>
  answers['tricked-into-paying'] === true || dates.some(({ event }) => event === 'last_payment_to_fraudster');

/** Which body fits the product and the reason in China; a judgement of its own from what the bodies cover, not a text of law. */
function chinaBodies({ subject, reason }: CaseDetails): PathStep[] {
  switch (subject) {
    case 'bank-or-loan':
      return steps(['cn-nfra-12378', 'loan']);
    case 'merchant':
      return steps(['cn-samr-12315', 'consumer'], ['cn-cca', 'association']);
    case 'telecom':
      return steps(['cn-miit-12300', 'telecom']);
    case 'personal-data':
      return steps(['cn-net-12377', 'report'], ['cn-net-12321', 'report']);
    case 'payment-account':
      if (reason === 'fees') return steps(['cn-samr-12315', 'consumer'], ['cn-pboc-12363', 'payment']);
      if (reason === 'privacy-security')
        return steps(['cn-pboc-12363', 'payment'], ['cn-net-12377', 'report'], ['cn-net-12321', 'report']);
      return steps(['cn-pboc-12363', 'payment']);
  }
}

function chinaPath(details: CaseDetails): PathStep[] {
  const { subject } = details;
  return [
    ...steps(['cn-firm', subject === 'personal-data' ? 'keeper' : firmWhy[subject]]),
    ...(isTheft(details) ? steps(['cn-police', 'police']) : []),
    ...steps(['cn-firm-higher', 'higher']),
    ...chinaBodies(details),
    ...steps(['cn-mediation', 'mediation'], ['cn-court', 'court'], ['cn-arbitration', 'court']),
    ...(subject === 'bank-or-loan' ? steps(['cn-nifa', 'report']) : []),
    ...steps(['cn-12345', 'fallback']),
    ...steps(['any-social-media', 'public'], ['cn-heimao', 'public']),
  ];
}

/** The bodies outside the firm, by jurisdiction. */
function bodiesElsewhere(details: CaseDetails): PathStep[] {
  const { jurisdiction, subject } = details;
  const isFinancial = subject === 'payment-account' || subject === 'bank-or-loan';
  switch (jurisdiction) {
    case 'GB':
      return isFinancial ? steps(['uk-fos', 'ombudsman']) : [];
    case 'EU':
      return steps(['eu-adr', 'ombudsman'], ...(isFinancial ? [['eu-nca', 'supervisor'] as const] : []));
    case 'US':
      return [
        ...(isFinancial ? steps(['us-cfpb', 'portal']) : []),
        ...steps(['us-state-ag', 'consumer'], ['us-small-claims', 'court']),
        ...(isTheft(details) || subject === 'personal-data' ? steps(['us-ftc', 'report']) : []),
      ];
    case 'HK':
      return [
        ...(isFinancial ? steps(['hk-hkma', 'supervisor']) : []),
        ...(subject === 'bank-or-loan' ? steps(['hk-fdrc', 'mediation']) : []),
        ...steps(['hk-cc', 'association']),
        ...(subject === 'payment-account' ? steps(['hk-fdrc', 'mediation']) : []),
      ];
    case 'TW':
      // Whether e-payment firms come under the ombudsman was not confirmed: for them the consumer complaint stands first.
      return subject === 'bank-or-loan'
        ? steps(['tw-foi', 'ombudsman'], ['tw-cpa', 'consumer'])
        : steps(['tw-cpa', 'consumer'], ...(isFinancial ? [['tw-foi', 'ombudsman'] as const] : []));
    case 'SG':
      return isFinancial ? steps(['sg-fidrec', 'ombudsman']) : [];
    case 'JP':
      return isFinancial ? steps(['jp-jpsa', 'mediation']) : [];
    case 'IN':
      return isFinancial ? steps(['in-rbi-ombudsman', 'ombudsman']) : [];
    default:
      return [];
  }
}

const firms: Readonly<Record<CaseDetails['jurisdiction'], readonly [firm: string, higher: string]>> = {
  CN: ['cn-firm', 'cn-firm-higher'],
  TW: ['tw-firm', 'tw-firm-higher'],
  HK: ['hk-firm', 'hk-firm-higher'],
  SG: ['sg-firm', 'sg-firm-higher'],
  GB: ['uk-firm', 'uk-firm-higher'],
  EU: ['eu-psp', 'eu-firm-higher'],
  US: ['us-firm', 'us-firm-higher'],
  JP: ['jp-firm', 'jp-firm-higher'],
  IN: ['in-firm', 'in-firm-higher'],
  other: ['any-firm', 'any-firm-higher'],
};

/** Errors in electronic transfers, as 12 CFR 1005.11(a) lists them: of the reasons here, these two can be one. */
const isTransferError = ({ reason, subject }: CaseDetails): boolean =>
  (reason === 'unauthorised-payment' || reason === 'funds-not-credited') &&
  (subject === 'payment-account' || subject === 'bank-or-loan');

/** The channels that fit a case, in the order in which they are usually taken. */
export function pathOf(details: CaseDetails): PathStep[] {
  if (details.jurisdiction === 'CN') return chinaPath(details);
  const [firm, higher] = firms[details.jurisdiction];
  const first =
    details.jurisdiction === 'US' && isTransferError(details)
      ? steps(['us-rege', 'error'], ['us-firm', firmWhy[details.subject]])
      : details.jurisdiction === 'GB' && isScam(details)
        ? steps(['uk-app-scam', 'scam'], ['uk-firm', firmWhy[details.subject]])
        : steps([firm, details.subject === 'personal-data' ? 'firm' : firmWhy[details.subject]]);
  return [
    ...first,
    ...(isTheft(details) || isScam(details) ? steps(['any-police', 'police']) : []),
    ...steps([higher, 'higher']),
    ...bodiesElsewhere(details),
    ...steps(['any-social-media', 'public']),
  ];
}

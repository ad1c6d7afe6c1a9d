import type { Said } from '../../../shared/languages.ts';
import type { CaseDetails } from '../../../shared/model/case.ts';

type Reason = CaseDetails['reason'];

/**
 * A rule that a text may name: its words were read in a public copy of the legal text (provenance R) on the day given. Rules
 * known from secondary sources alone are not named in any text.
 */
export interface CitedRule {
  readonly id: string;
  readonly jurisdiction: CaseDetails['jurisdiction'];
  readonly subjects: readonly CaseDetails['subject'][] | null;
  readonly reasons: readonly Reason[] | null;
  readonly use: 'complaint' | 'documents';
  readonly says: Said;
  readonly sourceUrls: readonly string[];
  readonly lastVerified: string;
}

const chineseLaws = 'https://github.com/LawRefBook/Laws';
const federalRegulations = 'https://github.com/cfpb/regulations-xml';
const lastVerified = '2026-11-23';

export const citedRules: readonly CitedRule[] = [
  {
    id: 'cn-ecommerce-law-57',
    jurisdiction: 'CN',
    subjects: ['payment-account', 'bank-or-loan'],
    reasons: ['unauthorised-payment'],
    use: 'complaint',
    says: {
      'zh-CN':
        '根据《电子商务法》第五十七条，未经授权的支付造成的损失，由电子支付服务提供者承担；能够证明系因用户的过错造成的，不承担责任。',
      'zh-TW':
        '依中國大陸《電子商務法》第57條，未經授權之支付所造成的損失，由電子支付服務提供者承擔；能證明係因用戶過錯所致者，不在此限。',
      en: 'According to Article 57 of the E-Commerce Law of China, loss from an unauthorised payment is borne by the provider of the electronic payment service unless it proves that the user was at fault.',
    },
    sourceUrls: [chineseLaws],
    lastVerified,
  },
  {
    id: 'cn-card-disputes-4',
    jurisdiction: 'CN',
    subjects: ['payment-account', 'bank-or-loan'],
    reasons: ['unauthorised-payment'],
    use: 'complaint',
    says: {
      'zh-CN':
        '根据《最高人民法院关于审理银行卡民事纠纷案件若干问题的规定》第四条，发卡行、非银行支付机构主张争议交易为持卡人本人交易或者其授权交易的，应当承担举证责任。',
      'zh-TW':
        '依中國大陸最高人民法院《關於審理銀行卡民事糾紛案件若干問題的規定》第4條，發卡行、非銀行支付機構主張爭議交易為本人或經其授權之交易者，應負舉證責任。',
      en: 'According to Article 4 of the 2021 rules of the Supreme People’s Court of China on bank card disputes, an issuer or payment institution that claims a disputed transaction was made or authorised by the cardholder has to prove it.',
    },
    sourceUrls: [chineseLaws],
    lastVerified,
  },
  {
    id: 'cn-payment-institutions-35',
    jurisdiction: 'CN',
    subjects: ['payment-account'],
    reasons: null,
    use: 'complaint',
    says: {
      'zh-CN': '根据《非银行支付机构监督管理条例》第三十五条，非银行支付机构对用户的投诉应当“及时妥善处理”。',
      'zh-TW':
        '依中國大陸《非銀行支付機構監督管理條例》第35條，非銀行支付機構對用戶之投訴應「及時妥善處理」。',
      en: 'According to Article 35 of the Chinese regulations on non-bank payment institutions, such an institution is to deal with complaints of its users promptly and properly.',
    },
    sourceUrls: [chineseLaws],
    lastVerified,
  },
  {
    id: 'cn-ecommerce-law-53',
    jurisdiction: 'CN',
    subjects: ['payment-account', 'bank-or-loan'],
    reasons: null,
    use: 'documents',
    says: {
      'zh-CN':
        '根据《电子商务法》第五十三条第三款，电子支付服务提供者应当向用户免费提供对账服务以及最近三年的交易记录。',
      'zh-TW':
        '依中國大陸《電子商務法》第53條第3款，電子支付服務提供者應免費提供用戶對帳服務及最近三年之交易紀錄。',
      en: 'According to Article 53(3) of the E-Commerce Law of China, a provider of electronic payment services gives its users the transaction records of the last three years free of charge.',
    },
    sourceUrls: [chineseLaws],
    lastVerified,
  },
  {
    id: 'cn-civil-evidence-45',
    jurisdiction: 'CN',
    subjects: null,
    reasons: null,
    use: 'documents',
    says: {
      'zh-CN':
        '根据《最高人民法院关于民事诉讼证据的若干规定》第四十五条、第四十七条、第四十八条、第九十五条，在诉讼中，当事人可以申请人民法院责令控制书证的对方当事人提交；无正当理由拒不提交的，可能承担不利后果。',
      'zh-TW':
        '依中國大陸最高人民法院《關於民事訴訟證據的若干規定》第45、47、48、95條，訴訟中得聲請法院命持有文書之對造提出；無正當理由拒不提出者，可能承受不利之認定。',
      en: 'According to Articles 45, 47, 48 and 95 of the rules of the Supreme People’s Court of China on evidence in civil proceedings, a court may order a party to produce documents that it holds, and a refusal without good reason may be held against it.',
    },
    sourceUrls: [chineseLaws],
    lastVerified,
  },
  {
    id: 'eu-psd2-73',
    jurisdiction: 'EU',
    subjects: ['payment-account', 'bank-or-loan'],
    reasons: ['unauthorised-payment'],
    use: 'complaint',
    says: {
      'zh-CN':
        '根据欧盟《支付服务指令》（EU）2015/2366 第73条第1款，支付服务提供者获知或者被告知未经授权的支付后，应当不迟于次一营业日终了时退还该笔款项；有合理理由怀疑欺诈并书面告知主管机关的除外。',
      'zh-TW':
        '依歐盟《支付服務指令》（EU）2015/2366 第73條第1項，支付服務提供者知悉或獲告知未經授權之支付後，至遲應於次一營業日終了前返還該筆款項；有合理理由懷疑詐欺並以書面告知主管機關者，不在此限。',
      en: 'According to Article 73(1) of Directive (EU) 2015/2366 (PSD2), an unauthorised payment is to be refunded by the end of the business day after the provider noted it or was told of it, unless it has reasonable grounds to suspect fraud and has told the authority so in writing.',
    },
    sourceUrls: ['https://service.betterregulation.com/document/208826'],
    lastVerified,
  },
  {
    id: 'eu-psd2-101',
    jurisdiction: 'EU',
    subjects: ['payment-account', 'bank-or-loan'],
    reasons: null,
    use: 'complaint',
    says: {
      'zh-CN':
        '根据欧盟《支付服务指令》（EU）2015/2366 第101条第2款，支付服务提供者应当在收到投诉后15个营业日内，以书面或者其他耐久载体逐项答复。',
      'zh-TW':
        '依歐盟《支付服務指令》（EU）2015/2366 第101條第2項，支付服務提供者應於收到申訴後15個營業日內，以書面或其他耐久媒介就各點答覆。',
      en: 'According to Article 101(2) of Directive (EU) 2015/2366 (PSD2), a complaint is to be answered on all points, on paper or another durable medium, within 15 business days of its receipt.',
    },
    sourceUrls: ['https://service.betterregulation.com/document/208863'],
    lastVerified,
  },
  {
    id: 'us-regulation-e-11',
    jurisdiction: 'US',
    subjects: ['payment-account', 'bank-or-loan'],
    reasons: ['unauthorised-payment'],
    use: 'complaint',
    says: {
      'zh-CN':
        '本函同时为错误通知。根据美国联邦法规 12 CFR 1005.11(c)，金融机构收到错误通知后，应当在10个营业日内查明是否有误；需要继续调查的，先行暂时入账。',
      'zh-TW':
        '本函併為錯誤通知。依美國聯邦法規 12 CFR 1005.11(c)，金融機構收到錯誤通知後，應於10個營業日內判定是否有誤；須繼續調查者，應先行暫時入帳。',
      en: 'This letter is also a notice of error. According to 12 CFR 1005.11(c), the institution is to determine within 10 business days of receiving it whether an error occurred, or to give provisional credit while it continues to investigate.',
    },
    sourceUrls: [federalRegulations],
    lastVerified,
  },
];

/** Few, and only where jurisdiction, subject and reason fit; whether a rule covers the case is judged case by case. */
export const rulesFor = (
  { jurisdiction, subject, reason }: CaseDetails,
  use: CitedRule['use'],
): readonly CitedRule[] =>
  citedRules.filter(
    (rule) =>
      rule.use === use &&
      rule.jurisdiction === jurisdiction &&
      (rule.subjects === null || rule.subjects.includes(subject)) &&
      (rule.reasons === null || rule.reasons.includes(reason)),
  );

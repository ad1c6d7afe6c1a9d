import { said } from '../../../../shared/words/said.ts';
import { rulesOf, type Rule } from './rule.ts';

const rule = rulesOf({ jurisdiction: 'TW', lastVerified: '2026-11-23' });

const foiPage = 'https://www.foi.org.tw/SeniorEbook/files/basic-html/page75.html';
const foiCitation = said(
  'Taiwan, Financial Consumer Protection Act, Art. 13; handbook of the Financial Ombudsman Institution',
  '台湾《金融消费者保护法》第13条；金融消费评议中心手册',
  '金融消費者保護法第13條；金融消費評議中心手冊',
);
const coverage = said(
  'Whether e-payment institutions are covered was not confirmed: ask the institution first.',
  '电子支付机构是否适用尚未确认，请先向评议中心查询。',
  '電子支付機構是否適用尚未確認，請先向評議中心查詢。',
);

export const taiwanRules: readonly Rule[] = [
  rule({
    id: 'tw-foi.firm-reply',
    playbook: 'tw-foi',
    kind: 'firm_duty',
    event: 'complaint_received_by_firm',
    number: 30,
    unit: 'calendar_days',
    provenance: 'S',
    sourceUrls: [foiPage],
    citation: foiCitation,
    meaning: said(
      'The firm has to answer; after that, an application for ombudsman proceedings is open.',
      '业者应当在这天前答复；之后可以申请评议。',
      '業者應於該日前答覆；之後即可申請評議。',
    ),
    note: coverage,
    subjects: ['payment-account', 'bank-or-loan'],
  }),
  rule({
    id: 'tw-foi.apply',
    playbook: 'tw-foi',
    kind: 'user_deadline',
    event: 'firm_reply_or_30_days_expired',
    number: 60,
    unit: 'calendar_days',
    provenance: 'S',
    sourceUrls: [foiPage],
    citation: foiCitation,
    meaning: said(
      'The last day to apply for ombudsman proceedings.',
      '申请评议的最后一天。',
      '申請評議的最後一天。',
    ),
    note: coverage,
    subjects: ['payment-account', 'bank-or-loan'],
    metByFiling: true,
  }),
  rule({
    id: 'tw-cpa.firm-reply',
    playbook: 'tw-cpa',
    kind: 'firm_duty',
    event: 'complaint_received_by_firm',
    number: 15,
    unit: 'calendar_days',
    provenance: 'S',
    sourceUrls: [
      'https://www.hchfe.gov.tw/iframcirculatedview.php?menu=2389&typeid=2389&typeid2=2443&circulated_id=2599',
    ],
    citation: said(
      'Taiwan, Consumer Protection Act, Art. 43',
      '台湾《消费者保护法》第43条',
      '消費者保護法第43條',
    ),
    meaning: said(
      'The business has to handle the complaint; after that, a second complaint or mediation is open.',
      '企业经营者应当在这天前处理申诉；之后可以提出第二次申诉或申请调解。',
      '企業經營者應於該日前妥適處理申訴；之後可提出第二次申訴或申請調解。',
    ),
    subjects: ['payment-account', 'merchant', 'telecom', 'personal-data'],
  }),
];

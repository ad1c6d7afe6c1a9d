import { said } from '../../../../shared/words/said.ts';
import { rulesOf, type Rule } from './rule.ts';

const rule = rulesOf({
  jurisdiction: 'HK',
  lastVerified: '2026-11-23',
  subjects: ['payment-account', 'bank-or-loan'],
});

export const hongKongRules: readonly Rule[] = [
  rule({
    id: 'hk-fdrc.limit',
    playbook: 'hk-fdrc',
    kind: 'user_deadline',
    event: 'first_knowledge_of_loss',
    number: 24,
    unit: 'months',
    validFrom: '2018-01-01',
    schemeTerms: true,
    provenance: 'S',
    sourceUrls: ['https://fdrc.org.hk/m/en/html/resolvingdisputes/resolvingdisputes_jurisdiction.php'],
    citation: said(
      'FDRC Terms of Reference, January 2018',
      '香港金融纠纷调解中心《职权范围》（2018年1月）',
      '香港金融糾紛調解中心《職權範圍》（2018年1月）',
    ),
    meaning: said(
      'The last day for a standard dispute at the Financial Dispute Resolution Centre (claims up to HKD 1,000,000).',
      '向金融纠纷调解中心提交标准争议的最后一天（申索额不超过100万港元）。',
      '向金融糾紛調解中心提出標準爭議的最後一天（申索額不超過100萬港元）。',
    ),
    note: said(
      'Whether wallet licensees are members was not confirmed: ask the centre first.',
      '电子钱包持牌人是否为成员尚未确认，请先向该中心查询。',
      '電子錢包持牌人是否為成員尚未確認，請先向該中心查詢。',
    ),
    metByFiling: true,
  }),
];

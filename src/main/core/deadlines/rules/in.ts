import { said } from '../../../../shared/words/said.ts';
import { rulesOf, type Rule } from './rule.ts';

const rule = rulesOf({
  jurisdiction: 'IN',
  lastVerified: '2026-11-23',
  schemeTerms: true,
  validFrom: '2026-07-01',
  subjects: ['payment-account', 'bank-or-loan'],
});

const report =
  'https://newskarnataka.com/finance/rbi-launches-revamped-integrated-ombudsman-scheme-for-customer-complaints/02072026/';
const scheme = said(
  'Reserve Bank – Integrated Ombudsman Scheme, 2026',
  '印度储备银行综合申诉专员计划（2026年）',
  '印度儲備銀行綜合公評人計畫（2026年）',
);

export const indiaRules: readonly Rule[] = [
  rule({
    id: 'in-rbi.gate',
    playbook: 'in-rbi-ombudsman',
    kind: 'waiting_gate',
    event: 'complaint_received_by_firm',
    number: 30,
    unit: 'calendar_days',
    provenance: 'S',
    sourceUrls: [report],
    citation: scheme,
    meaning: said(
      'From this day on, the complaint can be taken to the RBI Ombudsman; sooner if the reply does not satisfy you.',
      '从这天起可以向印度储备银行申诉专员提交；对答复不满意的可以更早。',
      '自該日起可向印度儲備銀行公評人提出；對答覆不滿意者可更早。',
    ),
  }),
  rule({
    id: 'in-rbi.window',
    playbook: 'in-rbi-ombudsman',
    kind: 'user_deadline',
    event: 'final_reply_or_30_days_expired',
    number: 90,
    unit: 'calendar_days',
    provenance: 'S',
    sourceUrls: [report],
    citation: scheme,
    meaning: said(
      'The last day to file with the RBI Ombudsman.',
      '向印度储备银行申诉专员提交的最后一天。',
      '向印度儲備銀行公評人提出的最後一天。',
    ),
    note: said(
      'One year under the scheme of 2021, which still governs complaints received before 1 July 2026 (RBI FAQ 3407).',
      '2021年计划规定为一年，仍适用于2026年7月1日以前收到的投诉（印度储备银行常见问答3407）。',
      '2021年計畫規定為一年，仍適用於2026年7月1日以前收到的申訴（印度儲備銀行常見問答3407）。',
    ),
    metByFiling: true,
  }),
  rule({
    id: 'in-rbi.appeal',
    playbook: 'in-rbi-ombudsman',
    kind: 'user_deadline',
    event: 'award_or_closure',
    number: 30,
    unit: 'calendar_days',
    provenance: 'S',
    sourceUrls: [
      'https://www.tnpscthervupettagam.com//currentaffairs-detail/integrated-ombudsman-scheme-2026',
    ],
    citation: scheme,
    meaning: said(
      'The last day to appeal to the Appellate Authority.',
      '向复审机关提出上诉的最后一天。',
      '向覆審機關提出上訴的最後一天。',
    ),
  }),
];

import { said } from '../../../../shared/words/said.ts';
import { rulesOf, type Rule } from './rule.ts';

const rule = rulesOf({
  jurisdiction: 'SG',
  lastVerified: '2026-11-23',
  schemeTerms: true,
  subjects: ['payment-account', 'bank-or-loan'],
});

export const singaporeRules: readonly Rule[] = [
  rule({
    id: 'sg-fidrec.gate',
    playbook: 'sg-fidrec',
    kind: 'waiting_gate',
    event: 'complaint_received_by_firm',
    number: 4,
    unit: 'weeks',
    validFrom: '2024-12-16',
    provenance: 'S',
    sourceUrls: [
      'https://www.sbr.com.sg/financial-services/news/e-wallets-ordered-subscribe-fidrec-under-new-category',
    ],
    citation: said(
      'FIDReC, e-wallet category since 16 December 2024',
      '新加坡 FIDReC，电子钱包类别（自2024年12月16日起）',
      '新加坡 FIDReC，電子錢包類別（自2024年12月16日起）',
    ),
    meaning: said(
      'From this day on, the dispute can be taken to FIDReC if the firm has not settled it.',
      '机构未解决的，从这天起可以向 FIDReC 提交。',
      '機構未解決者，自該日起可向 FIDReC 提出。',
    ),
  }),
  rule({
    id: 'sg-fidrec.early',
    playbook: 'sg-fidrec',
    kind: 'firm_duty',
    event: 'fidrec_claim_filed',
    number: 10,
    unit: 'business_days',
    validFrom: '2024-12-16',
    provenance: 'S',
    sourceUrls: [
      'https://www.theonlinecitizen.com/2025/01/21/e-wallet-claims-surpass-s441000-in-first-month-under-fidrec/',
    ],
    citation: said('FIDReC process', '新加坡 FIDReC 流程', '新加坡 FIDReC 流程'),
    meaning: said(
      'The early stage, in which firm and consumer try to settle, runs until this day.',
      '机构与消费者先行协商的阶段到这天为止。',
      '機構與消費者先行協商的階段到該日為止。',
    ),
  }),
  rule({
    id: 'sg-fidrec.window',
    playbook: 'sg-fidrec',
    kind: 'user_deadline',
    event: 'final_reply_received',
    number: 6,
    unit: 'months',
    provenance: 'B',
    sourceUrls: [],
    citation: said('FIDReC terms', '新加坡 FIDReC 规则', '新加坡 FIDReC 規則'),
    meaning: said(
      'The last day to file at FIDReC after the firm’s final reply.',
      '收到机构最终答复后，向 FIDReC 提交的最后一天。',
      '收到機構最終答覆後，向 FIDReC 提出的最後一天。',
    ),
    note: said(
      'No source was read for this rule: check it before relying on it.',
      '这条规则没有核对过出处，使用前请先核实。',
      '此規則尚未核對出處，使用前請先查證。',
    ),
    metByFiling: true,
  }),
];

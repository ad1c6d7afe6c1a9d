import type { Channel } from '../../../../shared/model/channel.ts';
import { said } from '../../../../shared/words/said.ts';
import { plainFirm } from './firm.ts';
import { firmHigher, holds, playbooksOf } from './playbook.ts';

const playbook = playbooksOf({ jurisdiction: 'SG', lastVerified: '2026-11-23' });

export const singaporePlaybooks: readonly Channel[] = [
  playbook(
    plainFirm(
      'sg-firm',
      said('Refund, correct, a final reply.', '退款、更正、最终答复。', '退款、更正、最終答覆。'),
      ['final_reply_received'],
    ),
  ),
  playbook(firmHigher('sg', ['final_reply_received'])),
  playbook({
    id: 'sg-fidrec',
    rung: 'regulator',
    name: said('FIDReC', '金融业争议调解中心（FIDReC）', '金融業爭議調解中心（FIDReC）'),
    authority: said(
      'Financial Industry Disputes Resolution Centre (34 e-wallet members in January 2025)',
      '新加坡金融业争议调解中心（2025年1月有34家电子钱包成员）',
      '新加坡金融業爭議調解中心（2025年1月有34家電子錢包成員）',
    ),
    covers: said(
      'E-wallets, for disputes from 16 December 2024 on.',
      '电子钱包，适用于2024年12月16日起的争议。',
      '電子錢包，適用於2024年12月16日起的爭議。',
    ),
    contact: said('Its website.', '其网站。', '其網站。'),
    gate: said('The firm first, 4 weeks.', '先向机构投诉，满4周。', '先向業者申訴，滿4週。'),
    canDo: said(
      'Early resolution (10 business days), mediation, adjudication.',
      '早期解决（10个营业日）→调解→裁决。',
      '早期解決（10個營業日）→調解→裁決。',
    ),
    mustHold: [holds.firmAnswer, holds.facts, holds.demand, holds.evidence],
    provenance: 'S',
    sourceUrls: [
      'https://www.sbr.com.sg/financial-services/news/e-wallets-ordered-subscribe-fidrec-under-new-category',
      'https://www.theonlinecitizen.com/2025/01/21/e-wallet-claims-surpass-s441000-in-first-month-under-fidrec/',
    ],
    onReceipt: ['fidrec_claim_filed'],
    laterEvents: ['complaint_accepted', 'mediation_terminated'],
  }),
];

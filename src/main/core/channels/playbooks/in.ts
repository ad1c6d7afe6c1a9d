import type { Channel } from '../../../../shared/model/channel.ts';
import { said } from '../../../../shared/words/said.ts';
import { plainFirm } from './firm.ts';
import { firmHigher, holds, playbooksOf } from './playbook.ts';

const playbook = playbooksOf({ jurisdiction: 'IN', lastVerified: '2026-11-23' });

export const indiaPlaybooks: readonly Channel[] = [
  playbook(
    plainFirm(
      'in-firm',
      said('Refund, correct, a final reply.', '退款、更正、最终答复。', '退款、更正、最終答覆。'),
      ['final_reply_or_30_days_expired'],
    ),
  ),
  playbook(firmHigher('in', ['final_reply_or_30_days_expired'])),
  playbook({
    id: 'in-rbi-ombudsman',
    rung: 'regulator',
    name: said('RBI Ombudsman', '印度储备银行申诉专员', '印度儲備銀行申訴專員'),
    authority: said(
      'Reserve Bank of India, Integrated Ombudsman',
      '印度储备银行综合申诉专员',
      '印度儲備銀行綜合申訴專員',
    ),
    covers: said(
      'Banks, non-bank lenders and non-bank issuers of wallets.',
      '银行、非银行金融公司和非银行钱包发行机构。',
      '銀行、非銀行金融公司與非銀行錢包發行機構。',
    ),
    contact: said(
      'cms.rbi.org.in; by mail to the central receipt and processing centre (CRPC).',
      'cms.rbi.org.in；邮寄至集中受理处理中心（CRPC）。',
      'cms.rbi.org.in；郵寄至集中受理處理中心（CRPC）。',
    ),
    gate: said(
      'The firm first: 30 days, or sooner an answer that does not satisfy. No lawyer may represent you (secondary source).',
      '先向机构投诉：满30日，或更早收到不满意的答复。不得由律师代理（二手来源）。',
      '先向業者申訴：滿30日，或更早收到不滿意的回覆。不得由律師代理（二手來源）。',
    ),
    canDo: said(
      'An award of up to INR 30 lakh.',
      '裁定赔偿，最高300万卢比（30 lakh）。',
      '裁定賠償，最高300萬盧比（30 lakh）。',
    ),
    mustHold: [holds.firmAnswer, holds.facts, holds.demand, holds.evidence],
    provenance: 'S',
    sourceUrls: [
      'https://newskarnataka.com/finance/rbi-launches-revamped-integrated-ombudsman-scheme-for-customer-complaints/02072026/',
      'https://www.tnpscthervupettagam.com//currentaffairs-detail/integrated-ombudsman-scheme-2026',
    ],
    onReceipt: ['complaint_received_by_authority'],
    laterEvents: ['complaint_accepted', 'award_or_closure'],
  }),
];

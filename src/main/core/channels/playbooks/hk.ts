import type { Channel } from '../../../../shared/model/channel.ts';
import { said } from '../../../../shared/words/said.ts';
import { plainFirm } from './firm.ts';
import { firmHigher, holds, noGate, playbooksOf } from './playbook.ts';

const playbook = playbooksOf({ jurisdiction: 'HK', lastVerified: '2026-11-23' });

export const hongKongPlaybooks: readonly Channel[] = [
  playbook(
    plainFirm(
      'hk-firm',
      said('Refund, correct, answer in writing.', '退款、更正、书面答复。', '退款、更正、書面回覆。'),
      ['complaint_closed', 'final_reply_received'],
    ),
  ),
  playbook(firmHigher('hk', ['complaint_closed', 'final_reply_received'])),
  playbook({
    id: 'hk-hkma',
    rung: 'regulator',
    name: said('Hong Kong Monetary Authority', '香港金融管理局', '香港金融管理局'),
    authority: said('Hong Kong Monetary Authority', '香港金融管理局', '香港金融管理局'),
    covers: said(
      'Banks and licensed stored-value wallets (AlipayHK, WeChat Pay HK, Octopus, PayMe and others).',
      '银行和持牌储值支付工具（AlipayHK、WeChat Pay HK、八达通、PayMe 等）。',
      '銀行及持牌儲值支付工具（AlipayHK、WeChat Pay HK、八達通、PayMe 等）。',
    ),
    contact: said(
      'Online form on hkma.gov.hk, 2878 1188.',
      'hkma.gov.hk 网上表格，2878 1188。',
      'hkma.gov.hk 網上表格，2878 1188。',
    ),
    gate: said(
      'The licensee first is recommended; there is a list of contact points.',
      '建议先向持牌机构投诉（金管局有联络名单）。',
      '建議先向持牌機構投訴（金管局有聯絡名單）。',
    ),
    canDo: said(
      'Looks at conduct only and awards no money; a review is possible.',
      '只处理机构的操守问题，不裁定赔款；可要求复核。',
      '只處理機構的操守問題，不裁定賠款；可要求覆核。',
    ),
    mustHold: [
      said('the form', '表格', '表格'),
      said('identity', '身份证明', '身分證明'),
      said('consent to forward it', '同意转交机构', '同意轉交機構'),
    ],
    provenance: 'S',
    sourceUrls: ['https://www.hkma.gov.hk'],
    onReceipt: ['complaint_received_by_authority'],
    laterEvents: ['complaint_accepted'],
  }),
  playbook({
    id: 'hk-fdrc',
    rung: 'mediation',
    name: said('Financial Dispute Resolution Centre', '金融纠纷调解中心（FDRC）', '金融糾紛調解中心（FDRC）'),
    authority: said('Financial Dispute Resolution Centre', '金融纠纷调解中心', '金融糾紛調解中心'),
    covers: said(
      'Banks and firms of the securities regulator. Whether stored-value wallets are members was not confirmed: ask first.',
      '银行和证监会持牌机构。储值支付工具是否为成员尚未确认，请先询问。',
      '銀行及證監會持牌機構。儲值支付工具是否為成員尚未確認，請先詢問。',
    ),
    contact: said('Form on fdrc.org.hk.', 'fdrc.org.hk 的表格。', 'fdrc.org.hk 的表格。'),
    gate: said('The firm first.', '先向机构投诉。', '先向機構投訴。'),
    canDo: said(
      'Mediation, then arbitration; up to HKD 1 million.',
      '先调解，后仲裁；上限100万港元。',
      '先調解，後仲裁；上限100萬港元。',
    ),
    mustHold: [said('the claim in money', '金钱请求', '金錢請求'), holds.firmAnswer, holds.evidence],
    provenance: 'S',
    sourceUrls: ['https://fdrc.org.hk/m/en/html/resolvingdisputes/resolvingdisputes_jurisdiction.php'],
    onReceipt: ['complaint_received_by_authority'],
    laterEvents: ['complaint_accepted', 'mediation_terminated'],
  }),
  playbook({
    id: 'hk-cc',
    rung: 'mediation',
    name: said('Consumer Council', '消费者委员会', '消費者委員會'),
    authority: said('Consumer Council', '消费者委员会', '消費者委員會'),
    covers: said('Consumer disputes.', '消费纠纷。', '消費糾紛。'),
    contact: said('Website, 2929 2222.', '网站，2929 2222。', '網站，2929 2222。'),
    gate: noGate,
    canDo: said('Conciliates.', '进行调停。', '進行調停。'),
    mustHold: [holds.identity, holds.firmIdentity, holds.facts, holds.demand],
    provenance: 'B',
    sourceUrls: [],
    onReceipt: ['complaint_received_by_authority'],
    laterEvents: ['complaint_accepted'],
  }),
];

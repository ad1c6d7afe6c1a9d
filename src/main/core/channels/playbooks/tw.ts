import type { Channel } from '../../../../shared/model/channel.ts';
import { said } from '../../../../shared/words/said.ts';
import { plainFirm } from './firm.ts';
import { firmHigher, holds, playbooksOf } from './playbook.ts';

const playbook = playbooksOf({ jurisdiction: 'TW', lastVerified: '2026-11-23' });

export const taiwanPlaybooks: readonly Channel[] = [
  playbook(
    plainFirm(
      'tw-firm',
      said(
        'Refund, correct, answer in writing. Ask for a case number.',
        '退款、更正、书面答复。请索要受理编号。',
        '退款、更正、書面回覆。請索取受理編號。',
      ),
      ['firm_reply_or_30_days_expired', 'complaint_closed'],
    ),
  ),
  playbook(firmHigher('tw', ['firm_reply_or_30_days_expired', 'complaint_closed'])),
  playbook({
    id: 'tw-foi',
    rung: 'regulator',
    name: said('Financial Ombudsman Institution', '金融消费评议中心', '金融消費評議中心'),
    authority: said(
      'Financial Ombudsman Institution (Taiwan)',
      '财团法人金融消费评议中心（台湾）',
      '財團法人金融消費評議中心',
    ),
    covers: said(
      'The financial service industry. Whether e-payment firms are covered was not confirmed: ask first.',
      '金融服务业。是否包括电子支付机构尚未确认，请先询问。',
      '金融服務業。是否包括電子支付機構尚未確認，請先詢問。',
    ),
    contact: said(
      'Application for a decision (評議); 0800-789-885; Financial Supervisory Commission 1998.',
      '申请评议；0800-789-885；金管会 1998。',
      '申請評議；0800-789-885；金管會 1998。',
    ),
    gate: said(
      'First the complaint to the firm, which has 30 days.',
      '先向业者申诉（30日）。',
      '先向業者申訴（30日）。',
    ),
    canDo: said('Mediation or an ombudsman’s decision.', '调处或评议。', '調處或評議。'),
    mustHold: [
      said('application form', '申请书', '申請書'),
      said('both sides of the ID card', '身份证正反面', '身分證正反面'),
      said('supporting papers', '证明文件', '證明文件'),
    ],
    provenance: 'S',
    sourceUrls: ['https://www.foi.org.tw/SeniorEbook/files/basic-html/page75.html'],
    onReceipt: ['complaint_received_by_authority'],
    laterEvents: ['complaint_accepted'],
  }),
  playbook({
    id: 'tw-cpa',
    rung: 'regulator',
    name: said('Consumer complaint (1950)', '消费者申诉（1950）', '消費者申訴（1950）'),
    authority: said(
      'Consumer protection officer and mediation board of the local government',
      '地方政府消费者保护官、消费争议调解委员会',
      '地方政府消費者保護官、消費爭議調解委員會',
    ),
    covers: said('Consumer disputes.', '消费争议。', '消費爭議。'),
    contact: said(
      '1950 or appeal.cpc.ey.gov.tw.',
      '1950，或 appeal.cpc.ey.gov.tw。',
      '1950，或 appeal.cpc.ey.gov.tw。',
    ),
    gate: said(
      'Nothing has to come first; a suit is possible at any time.',
      '没有前置要求，随时可以起诉。',
      '沒有前置要求，隨時可以起訴。',
    ),
    canDo: said(
      'First complaint (the business handles it within 15 days), second complaint, mediation.',
      '第一次申诉（企业经营者15日内处理）→第二次申诉→调解。',
      '第一次申訴（企業經營者15日內處理）→第二次申訴→調解。',
    ),
    mustHold: [holds.identity, holds.firmIdentity, holds.facts, holds.demand, holds.evidence],
    provenance: 'S',
    sourceUrls: [
      'https://www.hchfe.gov.tw/iframcirculatedview.php?menu=2389&typeid=2389&typeid2=2443&circulated_id=2599',
    ],
    onReceipt: ['complaint_received_by_authority'],
    laterEvents: ['complaint_received_by_firm', 'mediation_terminated', 'mediation_agreement_effective'],
  }),
];

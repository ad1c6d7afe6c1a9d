import type { Channel } from '../../../../shared/model/channel.ts';
import { said } from '../../../../shared/words/said.ts';
import { firmHigher, holds, noGate, playbooksOf, withCheck } from './playbook.ts';

const playbook = playbooksOf({ jurisdiction: 'GB', lastVerified: '2026-11-23' });

export const britainPlaybooks: readonly Channel[] = [
  playbook({
    id: 'uk-firm',
    rung: 'firm',
    name: said('The firm', '向机构投诉', '向業者申訴'),
    authority: said('The payment firm or bank itself', '支付机构或银行自身', '支付業者或銀行本身'),
    covers: said('Any problem with its service.', '与其服务有关的任何问题。', '與其服務有關的任何問題。'),
    contact: withCheck(
      said(
        'A letter or e-mail headed “Complaint”, to the complaint address of the firm.',
        '标题写明“Complaint”的信件或电子邮件，寄到机构的投诉地址。',
        '標題寫明「Complaint」的信件或電子郵件，寄到業者的申訴地址。',
      ),
    ),
    gate: noGate,
    canDo: said(
      'A final response: for payment services and e-money within 15 business days, at most 35; for anything else within 8 weeks.',
      '给出最终答复（final response）：支付服务和电子货币为15个营业日，最长35个；其他投诉为8周。',
      '給出最終答覆（final response）：支付服務與電子貨幣為15個營業日，最長35個；其他申訴為8週。',
    ),
    mustHold: [holds.account, holds.transaction, holds.facts, holds.demand, holds.replyBy],
    provenance: 'S',
    sourceUrls: [
      'https://alrayanbank.co.uk/making-complaint',
      'https://mayfaironline.co.uk/complaints-procedure',
    ],
    onReceipt: ['complaint_received_by_firm'],
    laterEvents: ['final_response_received', 'firm_notified_or_noted'],
  }),
  playbook(firmHigher('uk', ['final_response_received'])),
  playbook({
    id: 'uk-fos',
    rung: 'regulator',
    name: said('Financial Ombudsman Service', '金融申诉专员服务（FOS）', '金融申訴專員服務（FOS）'),
    authority: said('Financial Ombudsman Service', '英国金融申诉专员服务机构', '英國金融申訴專員服務機構'),
    covers: said(
      'Regulated payment and e-money services.',
      '受监管的支付和电子货币服务。',
      '受監理的支付與電子貨幣服務。',
    ),
    contact: said(
      'financial-ombudsman.org.uk, 0800 023 4567, complaint.info@financial-ombudsman.org.uk, Exchange Tower, London E14 9SR.',
      'financial-ombudsman.org.uk，0800 023 4567，complaint.info@financial-ombudsman.org.uk，Exchange Tower, London E14 9SR。',
      'financial-ombudsman.org.uk，0800 023 4567，complaint.info@financial-ombudsman.org.uk，Exchange Tower, London E14 9SR。',
    ),
    gate: said(
      'The firm first: its final response, or its time has passed (15 business days, at most 35, for payment services and e-money; else 8 weeks).',
      '先向机构投诉：已收到最终答复，或机构的期限已过（支付服务和电子货币15个营业日，最长35个；其他8周）。',
      '先向業者申訴：已收到最終答覆，或業者的期限已過（支付服務與電子貨幣15個營業日，最長35個；其他8週）。',
    ),
    canDo: said(
      'An award that binds the firm if you accept it.',
      '作出裁定；您接受后对机构有约束力。',
      '作成裁定；您接受後對業者有拘束力。',
    ),
    mustHold: [
      said('account and reference numbers', '账号和编号', '帳號與編號'),
      said('chronology', '事情经过时间表', '事情經過時間表'),
      holds.evidence,
      said('final response, where there is one', '最终答复（如有）', '最終答覆（如有）'),
    ],
    provenance: 'S',
    sourceUrls: [
      'https://mypos.com/en-bg/contacts?form=contact_us_partner',
      'https://www.instantlolly.co.uk/complaints',
    ],
    onReceipt: ['complaint_received_by_authority'],
    laterEvents: ['complaint_accepted'],
  }),
  playbook({
    id: 'uk-app-scam',
    rung: 'firm',
    name: said('Scam reimbursement claim', '转账诈骗赔付申请', '轉帳詐騙賠付申請'),
    authority: said('The provider you paid from', '付款一方的支付服务提供商', '付款一方的支付服務業者'),
    covers: said(
      'You were tricked into sending money by Faster Payments or CHAPS. Not cards, not abroad, not civil disputes.',
      '受骗后自己通过 Faster Payments 或 CHAPS 转出的款项。不含刷卡、跨境付款和民事纠纷。',
      '受騙後自己透過 Faster Payments 或 CHAPS 轉出的款項。不含刷卡、跨境付款與民事糾紛。',
    ),
    contact: withCheck(said('The firm’s fraud line.', '机构的反欺诈热线。', '業者的防詐專線。')),
    gate: said(
      'Report it within 13 months of the last payment.',
      '最后一次付款后13个月内提出。',
      '最後一次付款後13個月內提出。',
    ),
    canDo: said(
      'Reimburses up to £85,000; decides within 5 business days, at most 35.',
      '最高赔付85,000英镑；5个营业日内决定，最长35个。',
      '最高賠付85,000英鎊；5個營業日內決定，最長35個。',
    ),
    mustHold: [
      holds.transaction,
      holds.facts,
      said('police report, if asked for', '报案记录（如被要求）', '報案紀錄（如被要求）'),
    ],
    provenance: 'S',
    sourceUrls: [
      'https://privat3money.zendesk.com/hc/en-gb/articles/22452839728669',
      'https://signaltools.pages.dev/scamsupport/seo/psr-mandatory-reimbursement-scheme-uk-2026',
    ],
    onReceipt: ['claim_received_by_firm'],
    laterEvents: ['final_response_received'],
  }),
];

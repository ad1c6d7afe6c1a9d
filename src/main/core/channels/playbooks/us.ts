import type { Channel } from '../../../../shared/model/channel.ts';
import { said } from '../../../../shared/words/said.ts';
import { plainFirm } from './firm.ts';
import { firmHigher, holds, noGate, playbooksOf, withCheck } from './playbook.ts';

const playbook = playbooksOf({ jurisdiction: 'US', lastVerified: '2026-11-23' });

export const unitedStatesPlaybooks: readonly Channel[] = [
  playbook({
    id: 'us-rege',
    rung: 'firm',
    name: said('Notice of error (Regulation E)', '差错通知（E 条例）', '差錯通知（E 條例）'),
    authority: said('The institution that holds the account', '持有账户的机构', '持有帳戶的機構'),
    covers: said(
      'Errors in electronic transfers, debit and prepaid accounts: payments you did not authorise, wrong or missing transfers.',
      '电子转账、借记和预付账户的差错：未经授权的付款、错误或漏记的转账。',
      '電子轉帳、簽帳與預付帳戶的差錯：未經授權之支付、錯誤或漏記的轉帳。',
    ),
    contact: withCheck(
      said(
        'By word of mouth or in writing, to the address for errors in the terms.',
        '口头或书面，地址见条款中的差错处理部分。',
        '口頭或書面，地址請見條款中的差錯處理部分。',
      ),
    ),
    gate: noGate,
    canDo: said(
      'Determines whether there was an error within 10 business days, corrects it, or gives a provisional credit while it investigates.',
      '10个营业日内认定是否有差错并更正，或在调查期间先行入账。',
      '10個營業日內認定是否有差錯並更正，或於調查期間先行入帳。',
    ),
    mustHold: [
      said('name and account', '姓名和账户', '姓名與帳戶'),
      said('why you believe there is an error', '为何认为有差错', '為何認為有差錯'),
      said('kind, date and amount', '类型、日期和金额', '類型、日期與金額'),
    ],
    provenance: 'R',
    sourceUrls: ['github:cfpb/regulations-xml regulation/1005/2016-24506.xml (12 CFR 1005, official XML)'],
    onReceipt: ['notice_of_error_received'],
    laterEvents: [
      'oral_notice_given',
      'provisional_credit_made',
      'investigation_completed',
      'error_determined',
    ],
  }),
  playbook(
    plainFirm(
      'us-firm',
      said('Refund, correct, explain in writing.', '退款、更正、书面说明。', '退款、更正、書面說明。'),
      ['complaint_closed'],
    ),
  ),
  playbook(firmHigher('us', ['complaint_closed'])),
  playbook({
    id: 'us-cfpb',
    rung: 'regulator',
    name: said(
      'Consumer Financial Protection Bureau',
      '消费者金融保护局（CFPB）',
      '消費者金融保護局（CFPB）',
    ),
    authority: said('Consumer Financial Protection Bureau', '美国消费者金融保护局', '美國消費者金融保護局'),
    covers: said('Financial products.', '金融产品和服务。', '金融商品與服務。'),
    contact: said(
      'consumerfinance.gov/complaint, (855) 411-2372, PO Box 4503, Iowa City IA 52244.',
      'consumerfinance.gov/complaint，(855) 411-2372，PO Box 4503, Iowa City IA 52244。',
      'consumerfinance.gov/complaint，(855) 411-2372，PO Box 4503, Iowa City IA 52244。',
    ),
    gate: said(
      'The portal asks whether you contacted the company first. Identity check and attestation were added in 2026: see the portal itself for how it works now.',
      '平台会询问是否已先联系公司。2026年增加了身份核验和声明，现行流程请以平台为准。',
      '平台會詢問是否已先聯繫公司。2026年增加身分查核與聲明，現行流程請以平台為準。',
    ),
    canDo: said(
      'Passes the complaint on; the company answers through the portal. Your story is published only if you agree.',
      '转交投诉，公司通过平台答复。只有您同意，叙述才会公开。',
      '轉交申訴，公司透過平台回覆。只有您同意，敘述才會公開。',
    ),
    mustHold: [
      holds.facts,
      said('dates and amounts', '日期和金额', '日期與金額'),
      said('what would be a fair resolution', '您认为公平的解决方案', '您認為公平的解決方式'),
      holds.evidence,
    ],
    provenance: 'S',
    sourceUrls: [
      'https://www.legalexaminer.news/2020/06/filing-a-complaint-through-the-consumer-financial-protection-bureau/',
      'http://www.zmortgageonline.com/2-regulatory-authorities-overseeing-the-mortgage-industry/26--how-are-complaints-filed-with-cfpb',
    ],
    onReceipt: ['complaint_received_by_authority'],
    laterEvents: ['cfpb_sent_to_company', 'company_response_posted'],
  }),
  playbook({
    id: 'us-ftc',
    rung: 'report',
    name: said('Federal Trade Commission', '联邦贸易委员会（FTC）', '聯邦貿易委員會（FTC）'),
    authority: said('Federal Trade Commission', '美国联邦贸易委员会', '美國聯邦貿易委員會'),
    covers: said('Reports of fraud.', '欺诈举报。', '詐騙檢舉。'),
    contact: said('Its website.', '其网站。', '其網站。'),
    gate: noGate,
    canDo: said('Takes the report only.', '只接收举报。', '只接收檢舉。'),
    mustHold: [holds.facts, holds.transaction],
    provenance: 'B',
    sourceUrls: [],
    onReceipt: ['complaint_received_by_authority'],
  }),
  playbook({
    id: 'us-state-ag',
    rung: 'regulator',
    name: said('State attorney general', '州总检察长', '州檢察長'),
    authority: said('Attorney general of your state', '您所在州的总检察长', '您所在州的檢察長'),
    covers: said('Consumer law of the state.', '该州的消费者法。', '該州的消費者法。'),
    contact: said('Website of the state.', '该州的网站。', '該州的網站。'),
    gate: noGate,
    canDo: said('Differs by state.', '因州而异。', '因州而異。'),
    mustHold: [holds.firmIdentity, holds.facts, holds.demand],
    provenance: 'B',
    sourceUrls: [],
    onReceipt: ['complaint_received_by_authority'],
  }),
  playbook({
    id: 'us-small-claims',
    rung: 'legal',
    name: said('Small claims court', '小额法庭', '小額法庭'),
    authority: said('Small claims court of the place', '当地小额法庭', '當地小額法庭'),
    covers: said(
      'Claims for money up to the limit of the state.',
      '金额不超过该州上限的请求。',
      '金額不超過該州上限的請求。',
    ),
    contact: said('The court of the place.', '当地法院。', '當地法院。'),
    gate: said(
      'See whether the user agreement sends disputes to arbitration.',
      '请先看用户协议是否约定仲裁。',
      '請先看用戶協議是否約定仲裁。',
    ),
    canDo: said('A judgment.', '作出判决。', '作成判決。'),
    mustHold: [said('both parties', '双方当事人', '雙方當事人'), holds.demand, holds.facts, holds.evidence],
    provenance: 'B',
    sourceUrls: [],
    onReceipt: ['statement_of_claim_received'],
  }),
];

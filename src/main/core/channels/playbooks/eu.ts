import type { Channel } from '../../../../shared/model/channel.ts';
import { said } from '../../../../shared/words/said.ts';
import { firmHigher, holds, noGate, playbooksOf, withCheck } from './playbook.ts';

const playbook = playbooksOf({ jurisdiction: 'EU', lastVerified: '2026-11-23' });

export const europePlaybooks: readonly Channel[] = [
  playbook({
    id: 'eu-psp',
    rung: 'firm',
    name: said('Payment provider', '支付服务提供商', '支付服務業者'),
    authority: said('The payment provider itself', '支付服务提供商自身', '支付服務業者本身'),
    covers: said(
      'Its duties under PSD2, Titles III and IV.',
      '其在 PSD2 第三、四编下的义务。',
      '其在 PSD2 第三、四編下的義務。',
    ),
    contact: withCheck(
      said(
        'Written complaint, to the address in its terms or app.',
        '书面投诉，地址见服务条款或 App。',
        '書面申訴，地址請見服務條款或 App。',
      ),
    ),
    gate: noGate,
    canDo: said(
      'Answer on all points, on paper or another durable medium, within 15 business days of receipt; with a holding reply at most 35 (PSD2 Art. 101(2)).',
      '收到后15个营业日内就全部问题以书面或其他耐久介质答复；先作暂时答复的最长35个营业日（PSD2 第101条第2款）。',
      '收到後15個營業日內就全部問題以書面或其他耐久媒介回覆；先作暫時回覆者最長35個營業日（PSD2 第101條第2項）。',
    ),
    mustHold: [holds.account, holds.transaction, said('the claim', '请求', '請求')],
    provenance: 'R',
    sourceUrls: [
      'https://service.betterregulation.com/document/208863',
      'https://service.betterregulation.com/document/208826',
    ],
    onReceipt: ['complaint_received_by_firm'],
    laterEvents: ['firm_notified_or_noted', 'final_response_received'],
  }),
  playbook(firmHigher('eu', ['firm_notified_or_noted', 'final_response_received'])),
  playbook({
    id: 'eu-adr',
    rung: 'mediation',
    name: said('Dispute resolution body (ADR)', '诉讼外争议解决机构（ADR）', '訴訟外爭議解決機構（ADR）'),
    authority: said(
      'National body that the provider has to name (PSD2 Art. 101(3)); FIN-NET across borders, ECC-Net for consumers',
      '提供商应告知的本国机构（PSD2 第101条第3款）；跨境可通过 FIN-NET，消费者可通过 ECC-Net',
      '業者應告知的本國機構（PSD2 第101條第3項）；跨境可透過 FIN-NET，消費者可透過 ECC-Net',
    ),
    covers: said('Financial disputes of consumers.', '消费者的金融纠纷。', '消費者的金融糾紛。'),
    contact: said(
      'The website that the provider names in its answer. The EU’s own ODR platform is closed since 20 July 2025.',
      '提供商在答复中告知的网站。欧盟 ODR 平台已于2025年7月20日关闭。',
      '業者在回覆中告知的網站。歐盟 ODR 平台已於2025年7月20日關閉。',
    ),
    gate: said('The provider first.', '先向提供商投诉。', '先向業者申訴。'),
    canDo: said(
      'A decision that binds or does not, by country.',
      '作出决定，是否有约束力因国家而异。',
      '作成決定，是否有拘束力因國家而異。',
    ),
    mustHold: [
      said('the provider’s final answer', '提供商的最终答复', '業者的最終答覆'),
      holds.facts,
      holds.demand,
    ],
    provenance: 'B',
    sourceUrls: [
      'https://haufe.de/versicherungs-glossar/richtlinie-eu-20152366-des-europaeischen-parlaments-un-art-101-streitbeilegung_idesk_PI10820_HI8901057.html',
    ],
    onReceipt: ['complaint_received_by_authority'],
    laterEvents: ['complaint_accepted'],
  }),
  playbook({
    id: 'eu-nca',
    rung: 'regulator',
    name: said('National supervisor', '本国监管机构', '本國主管機關'),
    authority: said(
      'National competent authority (PSD2 Art. 99)',
      '本国主管机构（PSD2 第99条）',
      '本國主管機關（PSD2 第99條）',
    ),
    covers: said(
      'Alleged breaches of the payment rules.',
      '涉嫌违反支付规则的行为。',
      '涉嫌違反支付規則的行為。',
    ),
    contact: said('Its website; differs by country.', '其网站，各国不同。', '其網站，各國不同。'),
    gate: noGate,
    canDo: said('Supervises; awards no money.', '进行监管，不裁定赔款。', '進行監理，不裁定賠款。'),
    mustHold: [holds.firmIdentity, holds.facts, holds.evidence],
    provenance: 'B',
    sourceUrls: [],
    onReceipt: ['complaint_received_by_authority'],
  }),
];

import { said } from '../../../../shared/words/said.ts';
import { rulesOf, yes, type Rule } from './rule.ts';

const rule = rulesOf({
  jurisdiction: 'EU',
  lastVerified: '2026-11-23',
  playbook: 'eu-psp',
  validFrom: '2018-01-13',
  subjects: ['payment-account', 'bank-or-loan'],
});

const directive = (article: string) =>
  said(
    `Payment Services Directive (EU) 2015/2366 (PSD2), Art. ${article}`,
    `《支付服务指令》（(EU) 2015/2366，PSD2）第${article}条`,
    `《支付服務指令》（(EU) 2015/2366，PSD2）第${article}條`,
  );

export const europeRules: readonly Rule[] = [
  rule({
    id: 'eu-psp.reply',
    playbook: 'eu-psp',
    kind: 'firm_duty',
    event: 'complaint_received_by_firm',
    number: 15,
    unit: 'business_days',
    provenance: 'R',
    sourceUrls: ['https://service.betterregulation.com/document/208863'],
    citation: directive('101(2)'),
    meaning: said(
      'The payment provider has to answer every point, on paper or another durable medium.',
      '支付服务提供者应当在这天前以书面或其他可保存的形式逐点答复。',
      '支付服務提供者應於該日前以書面或其他可保存的形式逐點答覆。',
    ),
  }),
  rule({
    id: 'eu-psp.final',
    playbook: 'eu-psp',
    kind: 'firm_duty',
    shape: 'outer-limit',
    event: 'complaint_received_by_firm',
    number: 35,
    unit: 'business_days',
    provenance: 'R',
    sourceUrls: [
      'https://haufe.de/versicherungs-glossar/richtlinie-eu-20152366-des-europaeischen-parlaments-un-art-101-streitbeilegung_idesk_PI10820_HI8901057.html',
    ],
    citation: directive('101(2)'),
    meaning: said(
      'The last day for the final answer after a holding reply that gave reasons beyond the provider’s control.',
      '提供者已先作暂时答复并说明不可控原因的，最晚应在这天给出最终答复。',
      '提供者已先作暫時回覆並說明不可控原因者，最遲應於該日給出最終答覆。',
    ),
    when: [yes('extension-notified')],
    replaces: ['eu-psp.reply'],
  }),
  rule({
    id: 'eu-psp.notify-unauthorised',
    playbook: 'eu-psp',
    kind: 'user_deadline',
    shape: 'one-of-two-limits',
    event: 'debit_date',
    number: 13,
    unit: 'months',
    provenance: 'R',
    sourceUrls: ['https://judict.eu/de/hla/32015L2366/article-71'],
    citation: directive('71(1)'),
    meaning: said(
      'Tell the provider of an unauthorised or wrong payment without undue delay once you know of it, and at the latest on this day.',
      '知道未经授权或错误的支付后应尽快通知提供者，最晚不超过这天。',
      '知悉未經授權或錯誤的支付後應儘速通知提供者，最遲不超過該日。',
    ),
    note: said(
      'There is no time limit if the provider did not give the information that Title III of the Directive requires.',
      '提供者没有给出指令第三编要求的信息的，没有这个时间限制。',
      '提供者未提供指令第三編所要求的資訊者，無此時間限制。',
    ),
    askedFor: ['unauthorised-payment', 'funds-not-credited', 'other'],
    metBy: ['firm_notified_or_noted'],
  }),
  rule({
    id: 'eu-psp.refund',
    playbook: 'eu-psp',
    kind: 'firm_duty',
    event: 'firm_notified_or_noted',
    number: 1,
    unit: 'business_days',
    provenance: 'R',
    sourceUrls: ['https://service.betterregulation.com/document/208826'],
    citation: directive('73(1)'),
    meaning: said(
      'The provider has to refund the unauthorised payment by the end of this business day, unless it reported a suspicion of fraud in writing to the authority.',
      '提供者应当在这个营业日结束前退回未经授权的款项；已就欺诈嫌疑书面报告主管机关的除外。',
      '提供者應於這個營業日結束前退回未經授權的款項；已就詐欺嫌疑書面通報主管機關者除外。',
    ),
  }),
];

import type { Channel } from '../../../../shared/model/channel.ts';
import { said } from '../../../../shared/words/said.ts';
import { plainFirm } from './firm.ts';
import { firmHigher, holds, noGate, playbooksOf } from './playbook.ts';

const playbook = playbooksOf({ jurisdiction: 'JP', lastVerified: '2026-11-23' });

export const japanPlaybooks: readonly Channel[] = [
  playbook(
    plainFirm('jp-firm', said('Refund, correct, explain.', '退款、更正、说明。', '退款、更正、說明。'), [
      'complaint_closed',
    ]),
  ),
  playbook(firmHigher('jp', ['complaint_closed'])),
  playbook({
    id: 'jp-jpsa',
    rung: 'mediation',
    name: said('Japan Payment Service Association', '日本资金结算业协会', '日本資金決濟業協會'),
    authority: said(
      'Japan Payment Service Association (日本資金決済業協会), with the ADR of the Tokyo bar associations',
      '日本资金结算业协会（日本資金決済業協会），并与东京律师会 ADR 配合',
      '日本資金決濟業協會（日本資金決済業協会），並與東京律師會 ADR 配合',
    ),
    covers: said(
      'Funds transfer (資金移動業) and prepaid instruments (前払式).',
      '资金移动业、预付式支付工具。',
      '資金移動業、預付式支付工具。',
    ),
    contact: said(
      'By phone; the financial authority keeps a list of contacts. The consumer hotline 188 was not checked.',
      '电话联系；日本金融厅公布联络名单。消费者热线 188 尚未核实。',
      '電話聯繫；日本金融廳公布聯絡名單。消費者專線 188 尚未查證。',
    ),
    gate: noGate,
    canDo: said(
      'Handles the complaint, then mediates.',
      '先处理投诉，再调解（あっせん）。',
      '先處理申訴，再調解（あっせん）。',
    ),
    mustHold: [holds.identity, holds.firmIdentity, holds.facts, holds.demand],
    provenance: 'S',
    sourceUrls: ['https://www.s-kessai.jp', 'https://www.fsa.go.jp'],
    onReceipt: ['complaint_received_by_authority'],
    laterEvents: ['complaint_accepted'],
  }),
];

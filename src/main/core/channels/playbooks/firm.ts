import type { Said } from '../../../../shared/languages.ts';
import type { Channel } from '../../../../shared/model/channel.ts';
import { said } from '../../../../shared/words/said.ts';
import { holds, noGate, withCheck } from './playbook.ts';

/** The firm itself, where every body of the jurisdiction wants it to be asked first but names no channel of its own. */
export const plainFirm = (id: string, canDo: Said, laterEvents: Channel['laterEvents']) => ({
  id,
  rung: 'firm' as const,
  name: said('The firm', '向机构投诉', '向業者申訴'),
  authority: said(
    'The payment firm, bank or merchant itself',
    '支付机构、银行或商家自身',
    '支付業者、銀行或商家本身',
  ),
  covers: said('Any problem with its service.', '与其服务有关的任何问题。', '與其服務有關的任何問題。'),
  contact: withCheck(
    said(
      'Its app, its complaint address or its hotline; in writing where the matter is not simple.',
      '通过其 App、投诉地址或热线；事情不简单时请书面提出。',
      '透過其 App、申訴地址或客服專線；事情不單純時請以書面提出。',
    ),
  ),
  gate: noGate,
  canDo,
  mustHold: [holds.account, holds.transaction, holds.facts, holds.demand, holds.replyBy],
  provenance: 'B' as const,
  sourceUrls: [],
  onReceipt: ['complaint_received_by_firm'] as const,
  laterEvents,
});

import type { Channel } from '../../../../shared/model/channel.ts';
import { said } from '../../../../shared/words/said.ts';
import { plainFirm } from './firm.ts';
import { firmHigher, holds, noGate, playbooksOf, publicWarning } from './playbook.ts';

const playbook = playbooksOf({ jurisdiction: 'other', lastVerified: '2026-11-23' });

/** What there is everywhere, and what is left where the jurisdiction has no playbooks. */
export const generalPlaybooks: readonly Channel[] = [
  playbook(
    plainFirm('any-firm', said('Refund, correct, explain.', '退款、更正、说明。', '退款、更正、說明。'), []),
  ),
  playbook(firmHigher('any', [])),
  playbook({
    id: 'any-police',
    rung: 'emergency',
    name: said('Police', '警方', '警方'),
    authority: said('Police of the place', '当地警方', '當地警方'),
    covers: said('Fraud and theft.', '诈骗、盗窃。', '詐騙、竊盜。'),
    contact: said(
      'The emergency number or a police station of the place.',
      '当地报警电话或警察局。',
      '當地報案電話或警察局。',
    ),
    gate: noGate,
    canDo: said(
      'Takes the report and gives it a number; the firm may ask for it.',
      '受理报案并给出编号，机构可能会要求提供。',
      '受理報案並給予編號，業者可能會要求提供。',
    ),
    mustHold: [
      said('account numbers of both sides', '双方账号', '雙方帳號'),
      holds.transaction,
      holds.evidence,
    ],
    provenance: 'B',
    sourceUrls: [],
    onReceipt: ['complaint_received_by_authority'],
  }),
  playbook({
    id: 'any-social-media',
    rung: 'public',
    name: said('Firm’s public account on social media', '机构的社交媒体公开账号', '業者的社群媒體公開帳號'),
    authority: said('The firm, in public', '机构（公开场合）', '業者（公開場合）'),
    covers: said(
      'A nudge to answer, beside a proper complaint; never in its place.',
      '在正式投诉之外提醒对方答复，不能代替正式投诉。',
      '在正式申訴之外提醒對方回覆，不能取代正式申訴。',
    ),
    contact: said(
      'The account that the firm’s own app or website names; others may be false.',
      '以机构自己的 App 或网站列出的账号为准，其他可能是假冒的。',
      '以業者自己的 App 或網站列出的帳號為準，其他可能是假冒的。',
    ),
    gate: noGate,
    canDo: said(
      'May answer or ask you to write in private. No period, no record of its own.',
      '可能回复，或请您私信。没有期限，也不留正式记录。',
      '可能回覆，或請您私訊。沒有期限，也不留正式紀錄。',
    ),
    mustHold: [
      said('short text, facts only', '简短文字，只写事实', '簡短文字，只寫事實'),
      said('the ticket number; no personal data', '工单号；不写个人信息', '案號；不寫個人資料'),
    ],
    publicWarning,
    provenance: 'B',
    sourceUrls: [],
  }),
];

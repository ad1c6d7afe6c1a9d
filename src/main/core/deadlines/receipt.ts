import type { StartEvent } from '../../../shared/model/start-event.ts';

/**
 * What starts when a complaint arrives at a channel. Not for bodies that pass a complaint on: there the clock starts when the firm
 * has it from them, on a day that only they or the firm can name (PBOC Order 2020 No. 5, Art. 43; checked 2026-11-23).
 */
const onReceipt: Readonly<Record<string, StartEvent>> = {
  'eu-psp': 'complaint_received_by_firm',
  'us-rege': 'notice_of_error_received',
  'uk-app-scam': 'claim_received_by_firm',
  'cn-samr-12315': 'complaint_received_by_authority',
  'cn-cca': 'complaint_received_by_authority',
  'cn-court': 'statement_of_claim_received',
  'sg-fidrec': 'fidrec_claim_filed',
};

/** Channels of the firm itself are named so. */
export const isFirmChannel = (channelId: string): boolean =>
  channelId.endsWith('-firm') ||
  channelId === 'eu-psp' ||
  channelId === 'us-rege' ||
  channelId === 'uk-app-scam';

export const receiptEventOf = (channelId: string): StartEvent | null =>
  onReceipt[channelId] ?? (isFirmChannel(channelId) ? 'complaint_received_by_firm' : null);

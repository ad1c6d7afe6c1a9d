import type { FileFacts, OriginGrade } from '../../../shared/model/evidence.ts';
import type { FactKey } from '../../../shared/model/reading.ts';

const screenshotName = /screen ?shot|截屏|截图|截圖|螢幕快照|屏幕快照|screencap/i;
const recordingName = /screen ?record|录屏|錄屏|螢幕錄影|屏幕录制/i;

/** What a reader found, as far as it tells how a file came to be. */
export interface OriginSigns {
  readonly reader: string;
  readonly factKeys: readonly FactKey[];
  readonly transactions: number;
}

/**
 * How an exhibit seems to have come to be, from its kind, its name and what was found in it; the user has the last word.
 * Ranked after 证据规定 (2019) Art. 94: what a neutral platform made in ordinary business stands above what a party recorded
 * (checked 2026-11-23). That a PDF was issued by a platform cannot be seen in it, so grade 1 is never proposed.
 */
export function proposeOrigin(
  { mediaKind, originalName }: Pick<FileFacts, 'mediaKind' | 'originalName'>,
  { reader, factKeys, transactions }: OriginSigns,
): OriginGrade {
  const exported = ['chat', 'chat-zip', 'e-mail', 'mailbox', 'outlook-message', 'statement-zip'];
  if (transactions > 0 || exported.includes(reader)) return 'platform-export';
  if (mediaKind === 'video') return recordingName.test(originalName) ? 'screen-recording' : 'unstated';
  if (mediaKind !== 'image') return 'unstated';
  if (screenshotName.test(originalName)) return 'screenshot';
  return factKeys.includes('camera') ? 'photo-of-screen' : 'unstated';
}

import { z } from 'zod';
import type { SealKey, SealTimestamp } from '../model/seal.ts';
import { authorityAddressSchema } from '../model/settings.ts';
import { byCase, define, nothing } from './define.ts';

export const sealCalls = {
  /** The key that seals the exports of the open vault; made now where there is none yet. */
  sealKey: define<SealKey>()(nothing),
  /** Time-stamps of the releases of a case, those that did not come yet among them. */
  timestampList: define<readonly SealTimestamp[]>()(byCase),
  /** Asks the authorities of the settings for what the releases of a case do not have yet. */
  timestampsRetry: define<{ readonly asked: number; readonly came: number }>()(byCase),
  /** Writes the time-stamps of a release and the seal they are over into a place that the user picks; null when the picker is closed. */
  timestampSave: define<{ readonly names: readonly string[] } | null>()(z.object({ releaseId: z.uuid() })),
  /** Asks an authority for a time-stamp over a random number. `problem` is null where it answered as it should. */
  authorityTest: define<{ readonly name: string | null; readonly problem: string | null }>()(
    z.object({ address: authorityAddressSchema }),
  ),
};

import { z } from 'zod';
import type { CaseOriginRecord } from '../model/origin.ts';
import { byCase, define } from './define.ts';

export const arrivalCalls = {
  /**
   * Brings in the case of a bundle that the user picks; null when the picker is closed. `again` names a job that ended because it needed
   * a passphrase, or another one, and gives it: the same bundle is taken.
   */
  bundleBringIn: define<{ readonly jobId: string } | null>()(
    z.object({
      again: z
        .object({ jobId: z.uuid(), passphrase: z.string().min(1).max(1000) })
        .nullable()
        .default(null),
    }),
  ),
  /** Where a case was brought in from; null for one that was opened here. */
  caseOriginRead: define<CaseOriginRecord | null>()(byCase),
};

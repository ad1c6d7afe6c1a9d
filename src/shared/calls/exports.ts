import { z } from 'zod';
import { exportOptionsSchema } from '../model/export.ts';
import type { ExportPlan } from '../model/export-plan.ts';
import type { ExportProfile } from '../model/export-profile.ts';
import type { Receiver } from '../model/receiver.ts';
import type { ReleaseRecord } from '../model/release.ts';
import { byCase, define, nothing } from './define.ts';

/** What the user chooses; clock and zone are the computer's. */
const chosen = exportOptionsSchema.omit({ exportedAt: true, zone: true }).extend({ caseId: z.uuid() });

export const exportCalls = {
  /** Profiles in the order they are offered, and the receivers whose limits are known. */
  exportChoices: define<{
    readonly profiles: readonly ExportProfile[];
    readonly receivers: readonly Receiver[];
  }>()(nothing),
  /** The fit report of an export with these choices. */
  exportPlan: define<ExportPlan>()(chosen),
  /** What was handed in, oldest first. */
  releaseList: define<readonly ReleaseRecord[]>()(byCase),
  /** A strong passphrase for a bundle, made now and kept nowhere. */
  passphraseOffer: define<{ readonly passphrase: string }>()(nothing),
  /** Asks for a folder, then starts the export into it; null when the user closes the picker. */
  exportStart: define<{ readonly jobId: string } | null>()(
    chosen.extend({ passphrase: z.string().min(12).max(200).nullable().default(null) }),
  ),
  /** Shows a finished export in the system's file browser. */
  exportShow: define<null>()(z.object({ jobId: z.uuid() })),
  /**
   * Checks a bundle or bag that the user picks; null when the picker is closed. `again` names a check that ended because it needed a
   * passphrase, or another one, and gives it.
   */
  bundleVerify: define<{ readonly jobId: string } | null>()(
    z.union([
      z.object({ what: z.enum(['zip', 'folder']) }),
      z.object({ again: z.object({ jobId: z.uuid(), passphrase: z.string().min(1).max(1000) }) }),
    ]),
  ),
  jobCancel: define<null>()(z.object({ jobId: z.uuid() })),
};

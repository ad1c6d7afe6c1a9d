import { z } from 'zod';
import { languages } from '../languages.ts';
import { define } from './define.ts';

export const exportCalls = {
  /** Asks for a folder, then starts the export into it; null when the user closes the picker. */
  exportStart: define<{ readonly jobId: string } | null>()(
    z.object({
      caseId: z.uuid(),
      language: z.enum(languages),
      includePersonalData: z.boolean(),
      includeSettlementTalk: z.boolean(),
    }),
  ),
  /** Shows a finished export in the system's file browser. */
  exportShow: define<null>()(z.object({ jobId: z.uuid() })),
  /** Checks a bundle or bag that the user picks; null when the picker is closed. */
  bundleVerify: define<{ readonly jobId: string } | null>()(z.object({ what: z.enum(['zip', 'folder']) })),
  jobCancel: define<null>()(z.object({ jobId: z.uuid() })),
};

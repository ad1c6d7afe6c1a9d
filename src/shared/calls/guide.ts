import { z } from 'zod';
import { languages } from '../languages.ts';
import type { Revision } from '../model/record.ts';
import type { Figures } from '../model/figures.ts';
import { leadDetailsSchema, walletCheckSchema } from '../model/guide.ts';
import type { GuideView, LeadDetails, LeadRecord, PreventionLine, WalletCheck } from '../model/guide.ts';
import { byCase, byId, define, nothing, revised } from './define.ts';

export const guideCalls = {
  /** Where a case stands, what it lacks, what to do now, and the way up. */
  guideView: define<GuideView>()(byCase),
  /** How a case went, as plain text. */
  closingSummary: define<string>()(z.object({ caseId: z.uuid(), language: z.enum(languages) })),
  leadList: define<readonly LeadRecord[]>()(byCase),
  leadAdd: define<LeadRecord>()(z.object({ caseId: z.uuid(), details: leadDetailsSchema })),
  leadRevise: define<LeadRecord>()(z.object({ ...revised, details: leadDetailsSchema })),
  leadRevisions: define<readonly Revision<LeadDetails>[]>()(byId),
  /** Over all cases of the vault. */
  figures: define<Figures>()(nothing),
  preventionList: define<readonly PreventionLine[]>()(nothing),
  walletChecks: define<readonly WalletCheck[]>()(nothing),
  walletAdd: define<WalletCheck>()(z.object({ wallet: walletCheckSchema.shape.wallet })),
  /** A day ticks a line of a wallet's list, null takes the tick away. */
  walletTick: define<WalletCheck>()(
    z.object({
      wallet: walletCheckSchema.shape.wallet,
      lineId: z.string().min(1).max(80),
      on: z.iso.date().nullable(),
    }),
  ),
};

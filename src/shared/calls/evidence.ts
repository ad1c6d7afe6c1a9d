import { z } from 'zod';
import type { Revision } from '../model/record.ts';
import {
  evidenceInputSchema,
  type EvidenceDetails,
  type EvidenceRecord,
  type TextPreview,
} from '../model/evidence.ts';
import { byCase, byId, define, revised } from './define.ts';

export const evidenceCalls = {
  evidenceList: define<readonly EvidenceRecord[]>()(byCase),
  evidenceRead: define<EvidenceRecord>()(byId),
  evidenceRevise: define<EvidenceRecord>()(z.object({ ...revised, details: evidenceInputSchema })),
  /** Moves an exhibit to another group: it gets the next number there; its old number is never used again. */
  evidenceRenumber: define<EvidenceRecord>()(z.object({ id: z.uuid(), group: z.int().min(1).max(99) })),
  evidenceRevisions: define<readonly Revision<EvidenceDetails>[]>()(byId),
  /** Makes exhibits of attachments of an exhibit: an import like any other. The password is not stored. */
  attachmentKeep: define<{ readonly jobId: string }>()(
    z.object({
      id: z.uuid(),
      positions: z.array(z.int().min(0)).min(1).max(20_000),
      password: z.string().max(1000).optional(),
    }),
  ),
  evidenceText: define<TextPreview>()(byId),
  /** Opens the system's file or folder picker, then starts the import; null when the user closes it. */
  evidencePick: define<{ readonly jobId: string } | null>()(
    z.object({ caseId: z.uuid(), group: z.int().min(1).max(99), what: z.enum(['files', 'folder']) }),
  ),
  evidencePaste: define<{ readonly jobId: string }>()(
    z.object({ caseId: z.uuid(), group: z.int().min(1).max(99) }),
  ),
  importResume: define<{ readonly jobId: string }>()(byCase),
  importDiscard: define<null>()(byCase),
};

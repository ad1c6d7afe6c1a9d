import { z } from 'zod';
import type { Revision } from '../model/record.ts';
import {
  draftDetailsSchema,
  draftWishSchema,
  sendingSchema,
  type ComposedDraft,
  type DraftDetails,
  type DraftRecord,
} from '../model/draft.ts';
import { byCase, byId, define, revised } from './define.ts';

export const draftFormats = ['pdf', 'docx'] as const;
export type DraftFormat = (typeof draftFormats)[number];

export const draftCalls = {
  /** In the order they were written. */
  draftList: define<readonly DraftRecord[]>()(byCase),
  draftRead: define<DraftRecord>()(byId),
  /** A text from the case as it is now; nothing is saved. */
  draftCompose: define<ComposedDraft>()(z.object({ caseId: z.uuid(), wish: draftWishSchema })),
  draftAdd: define<DraftRecord>()(z.object({ caseId: z.uuid(), details: draftDetailsSchema })),
  draftRevise: define<DraftRecord>()(z.object({ ...revised, details: draftDetailsSchema })),
  draftRevisions: define<readonly Revision<DraftDetails>[]>()(byId),
  /** Logs the contact, the submission where there is one, and freezes the draft. */
  draftSend: define<DraftRecord>()(
    z.object({ id: z.uuid(), revision: z.int().min(1), sending: sendingSchema }),
  ),
  /** Asks for a folder and writes the saved draft into it; null when the picker is closed. */
  draftFile: define<{ readonly name: string } | null>()(
    z.object({ id: z.uuid(), format: z.enum(draftFormats) }),
  ),
};

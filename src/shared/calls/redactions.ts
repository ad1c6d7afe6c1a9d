import { z } from 'zod';
import type { Revision } from '../model/record.ts';
import { redactionDetailsSchema } from '../model/redaction.ts';
import type { RedactionDetails, RedactionRecord, RedactionView } from '../model/redaction.ts';
import { byCase, byId, define, revised } from './define.ts';

export const redactionCalls = {
  /** What is blacked out in a case, in the order in which it was begun. */
  redactionList: define<readonly RedactionRecord[]>()(byCase),
  /** What an exhibit (`id`) is redacted in, with places that may hold personal data. */
  redactionView: define<RedactionView>()(byId),
  /** Saves what is blacked out of an exhibit, in whole; `revision` is 0 for the first time. */
  redactionSet: define<RedactionRecord>()(
    z.object({ ...revised, revision: z.int().min(0), details: redactionDetailsSchema }).omit({ id: true }),
  ),
  redactionRevisions: define<readonly Revision<RedactionDetails>[]>()(byId),
};

import { z } from 'zod';
import { columnMappingSchema, transactionMarkSchema, transactionQuerySchema } from '../model/reading.ts';
import type {
  CaseTransaction,
  MessagePage,
  ReadingState,
  RecognitionOffer,
  TableProposal,
  TransactionPage,
} from '../model/reading.ts';
import { byCase, byId, define } from './define.ts';

export const readingCalls = {
  /** How the reading of an exhibit stands: what was found in the file, and why it could not be read if so. */
  readingState: define<ReadingState>()(byId),
  /** Reads an exhibit again, with what the user gives for it; neither is stored. */
  readingAgain: define<{ readonly jobId: string }>()(
    z.object({
      id: z.uuid(),
      password: z.string().max(1000).optional(),
      mapping: columnMappingSchema.optional(),
    }),
  ),
  /** What in a case has words that were not recognised yet. */
  recognitionOffer: define<RecognitionOffer>()(byCase),
  /** Recognises them, or those of one exhibit, again where nothing is left. Nothing is recognised unless it is asked for. */
  recognitionStart: define<{ readonly jobId: string }>()(z.union([byCase, byId])),
  /** The first rows of a table that no reader knows, and what its columns seem to hold. */
  tableProposal: define<TableProposal>()(byId),
  messagePage: define<MessagePage>()(
    z.object({ id: z.uuid(), offset: z.int().min(0), limit: z.int().min(1).max(1000) }),
  ),
  transactionPage: define<TransactionPage>()(transactionQuerySchema),
  transactionMark: define<CaseTransaction>()(z.object({ caseId: z.uuid(), mark: transactionMarkSchema })),
  /** Every transaction of a case that names a contact it is about. */
  transactionsOfContacts: define<readonly CaseTransaction[]>()(byCase),
};

import { z } from 'zod';
import type { Revision } from '../model/record.ts';
import {
  submissionDetailsSchema,
  type SubmissionDetails,
  type SubmissionRecord,
} from '../model/submission.ts';
import { byCase, byId, define, revised } from './define.ts';

export const submissionCalls = {
  submissionList: define<readonly SubmissionRecord[]>()(byCase),
  submissionRead: define<SubmissionRecord>()(byId),
  submissionAdd: define<SubmissionRecord>()(z.object({ caseId: z.uuid(), details: submissionDetailsSchema })),
  submissionRevise: define<SubmissionRecord>()(z.object({ ...revised, details: submissionDetailsSchema })),
  submissionRevisions: define<readonly Revision<SubmissionDetails>[]>()(byId),
};

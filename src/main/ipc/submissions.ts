import { channelName } from '../core/channels/channels.ts';
import {
  addSubmission,
  listSubmissions,
  readSubmission,
  reviseSubmission,
  submissionRevisions,
} from '../core/submissions/submissions.ts';
import type { Desk } from './desk.ts';
import type { Handlers } from './handler.ts';
import { changing, reading } from './with-vault.ts';

type SubmissionCalls =
  'submissionList' | 'submissionRead' | 'submissionAdd' | 'submissionRevise' | 'submissionRevisions';

export const submissionHandlers = (desk: Desk): Handlers<SubmissionCalls> => ({
  submissionList: reading(desk, (vault, { caseId }) => listSubmissions(vault, caseId)),
  submissionRead: reading(desk, (vault, { id }) => readSubmission(vault, id)),
  submissionAdd: changing(
    desk,
    (vault, { caseId, details }) => addSubmission(vault, caseId, details, channelName(vault)),
    (submission) => submission.caseId,
  ),
  submissionRevise: changing(
    desk,
    (vault, change) => reviseSubmission(vault, change, channelName(vault)),
    (submission) => submission.caseId,
  ),
  submissionRevisions: reading(desk, (vault, { id }) => submissionRevisions(vault, id)),
});

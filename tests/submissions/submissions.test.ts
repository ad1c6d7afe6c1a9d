import { expect, test } from 'vitest';
import { channelName } from '../../src/main/core/channels/channels.ts';
import { playbooks } from '../../src/main/core/channels/playbooks/index.ts';
import { search } from '../../src/main/core/search/search.ts';
import {
  addSubmission,
  listSubmissions,
  readSubmission,
  reviseSubmission,
  submissionRevisions,
} from '../../src/main/core/submissions/submissions.ts';
import { timelinePage } from '../../src/main/core/timeline/timeline.ts';
import {
  newSubmissionValues,
  submissionFormValues,
  submissionInputOf,
} from '../../src/renderer/features/channels/submission-form-values.ts';
import { submissionDetailsSchema } from '../../src/shared/model/submission.ts';
import { codeOf, valueOf, vaultWithCase } from '../fixtures/temporary.ts';

test('a submission is a line of the timeline and a hit of the search, and every state of it is kept', async () => {
  const { vault, caseId } = await vaultWithCase();
  const name = channelName(vault);
  const { id } = valueOf(
    addSubmission(
      vault,
      caseId,
      { channelId: 'cn-pboc-12363', sentOn: '2026-03-02', referenceNumber: 'A-17' },
      name,
    ),
  );
  const [line] = valueOf(timelinePage(vault, { caseId })).entries;
  expect(line).toMatchObject({ kind: 'submission', title: '中国人民银行（12363） · A-17', state: 'sent' });
  const { details } = valueOf(readSubmission(vault, id));
  const answered = { ...details, state: 'answered' as const, answer: '已转支付机构办理' };
  valueOf(reviseSubmission(vault, { id, revision: 1, reason: 'reply', details: answered }, name));
  expect(valueOf(search(vault, { words: '转支付机构' })).hits).toHaveLength(1);
  expect(valueOf(submissionRevisions(vault, id)).map(({ revision }) => revision)).toEqual([2, 1]);
  expect(codeOf(reviseSubmission(vault, { id, revision: 1, reason: '', details: answered }, name))).toBe(
    'REVISION_CONFLICT',
  );
  expect(valueOf(listSubmissions(vault, caseId))).toHaveLength(1);
});

test('an answer dated before its complaint is refused, new and corrected', async () => {
  const { vault, caseId } = await vaultWithCase();
  const name = channelName(vault);
  const sent = { channelId: 'cn-firm', sentOn: '2026-03-02' };
  const early = { ...sent, state: 'answered' as const, answeredOn: '2026-03-01' };
  expect(codeOf(addSubmission(vault, caseId, early, name))).toBe('INVALID_INPUT');
  const { id } = valueOf(addSubmission(vault, caseId, sent, name));
  const change = { id, revision: 1, reason: '', details: early };
  expect(codeOf(reviseSubmission(vault, change, name))).toBe('INVALID_INPUT');
  valueOf(reviseSubmission(vault, { ...change, details: { ...early, answeredOn: '2026-03-02' } }, name));
});

test('what is no day, no case or no channel is a failure', async () => {
  const { vault, caseId } = await vaultWithCase();
  const name = channelName(vault);
  const add = (id: string, channelId: string, sentOn: string) =>
    codeOf(addSubmission(vault, id, { channelId, sentOn }, name));
  expect(add(caseId, 'cn-firm', '2026-02-30')).toBe('INVALID_INPUT');
  expect(add(caseId, '', '2026-02-03')).toBe('INVALID_INPUT');
  expect(add('nothing', 'cn-firm', '2026-02-03')).toBe('NOT_FOUND');
});

const channel = (id: string) => playbooks.find((each) => each.id === id);

test('the day of receipt becomes the milestone of the channel; without it none is made up', () => {
  const values = { ...newSubmissionValues('us-rege'), sentOn: '2026-03-02', receivedOn: '2026-03-04' };
  expect(submissionInputOf({ ...values, receiptProof: 'receipt 12' }, channel('us-rege')).milestones).toEqual(
    [
      {
        event: 'notice_of_error_received',
        date: '2026-03-04',
        which: '',
        proof: 'receipt 12',
        contactId: null,
        evidenceIds: [],
      },
    ],
  );
  expect(submissionInputOf({ ...values, receivedOn: null }, channel('us-rege')).milestones).toEqual([]);
  expect(submissionInputOf(values, channel('any-social-media')).milestones).toEqual([]);
});

test('what the form does not show of a milestone is kept, and an emptied day is taken back', () => {
  const contactId = '0192a3b4-0000-7000-8000-000000000001';
  const details = submissionDetailsSchema.parse({
    channelId: 'tw-firm',
    sentOn: '2026-03-02',
    milestones: [
      { event: 'complaint_received_by_firm', date: '2026-03-02', contactId },
      { event: 'firm_reply_or_30_days_expired', date: '2026-04-01', which: 'expired' },
      { event: 'mediation_terminated', date: '2026-05-01' },
    ],
  });
  const values = submissionFormValues(details, channel('tw-firm'));
  expect(values).toMatchObject({
    receivedOn: '2026-03-02',
    dates: { firm_reply_or_30_days_expired: { which: 'expired' } },
  });
  const same = submissionDetailsSchema.parse(submissionInputOf(values, channel('tw-firm')));
  expect([...same.milestones].sort((a, b) => a.date.localeCompare(b.date))).toEqual(details.milestones);
  const emptied = submissionInputOf({ ...values, dates: {} }, channel('tw-firm'));
  expect(emptied.milestones?.map(({ event }) => event)).toEqual([
    'mediation_terminated',
    'complaint_received_by_firm',
  ]);
});

import { expect, test } from 'vitest';
import { orderWarnings } from '../../src/main/core/channels/order-guard.ts';
import { valueOf } from '../fixtures/temporary.ts';
import { caseOn } from './case-on.ts';

test('12315: what the central bank accepted is refused, with the article; withdrawn is not', async () => {
  const { vault, caseId, codes, submit } = await caseOn('2026-05-10', { reason: 'fees' });
  expect(codes('cn-samr-12315')).toEqual([]);
  const id = submit({ channelId: 'cn-pboc-12363', sentOn: '2026-05-01', state: 'accepted' });
  const [warning] = valueOf(orderWarnings(vault, caseId, 'cn-samr-12315'));
  expect(warning).toMatchObject({ code: 'already-accepted-elsewhere', submissionIds: [id] });
  expect(warning?.citation?.['zh-CN']).toContain('第16条第2项');
  expect(warning?.text.en).toContain('People’s Bank of China');
  const other = await caseOn('2026-05-10', { reason: 'fees' });
  other.submit({ channelId: 'cn-pboc-12363', sentOn: '2026-05-01', state: 'withdrawn' });
  expect(other.codes('cn-samr-12315')).toEqual([]);
});

test('12315: firm, police and public sites are no authority that has it', async () => {
  const { codes, submit } = await caseOn('2026-05-10', { reason: 'fees' });
  for (const channelId of ['cn-firm', 'cn-police', 'cn-heimao', 'cn-12345'])
    submit({ channelId, sentOn: '2026-05-01', state: 'accepted' });
  expect(codes('cn-samr-12315')).toEqual([]);
});

test('12315: an acceptance that stands as a milestone counts; only handed in says that it may be first', async () => {
  const taken = await caseOn('2026-05-10', { subject: 'merchant' });
  taken.submit({
    channelId: 'cn-cca',
    sentOn: '2026-05-01',
    milestones: [{ event: 'complaint_accepted', date: '2026-05-04' }],
  });
  const [first] = valueOf(orderWarnings(taken.vault, taken.caseId, 'cn-samr-12315'));
  expect(first?.text.en).toMatch(/already took/);
  const waiting = await caseOn('2026-05-10', { subject: 'merchant' });
  waiting.submit({ channelId: 'cn-cca', sentOn: '2026-05-01' });
  const [second] = valueOf(orderWarnings(waiting.vault, waiting.caseId, 'cn-samr-12315'));
  expect(second?.text.en).toMatch(/has not answered yet/);
});

test('the consumer association blocks a later 12315, until 12315 was used', async () => {
  const { codes, submit } = await caseOn('2026-05-10', { subject: 'merchant' });
  expect(codes('cn-cca')).toEqual(['blocks-later']);
  submit({ channelId: 'cn-samr-12315', sentOn: '2026-05-01' });
  expect(codes('cn-cca')).toEqual([]);
});

test('the central bank blocks 12315 only where 12315 fits', async () => {
  const frozen = await caseOn('2026-05-10', { reason: 'frozen-account' });
  expect(frozen.codes('cn-pboc-12363')).toEqual(['firm-first']);
  const fees = await caseOn('2026-05-10', { reason: 'fees' });
  expect(fees.codes('cn-pboc-12363')).toEqual(['blocks-later', 'firm-first']);
});

test('firm first, then too early until the day after the period, by the day it is handed in', async () => {
  const { codes, submit } = await caseOn('2026-03-10', {
    jurisdiction: 'GB',
    answers: { 'payment-services-complaint': true },
  });
  expect(codes('uk-fos')).toEqual(['firm-first']);
  submit({
    channelId: 'uk-firm',
    sentOn: '2026-03-02',
    milestones: [{ event: 'complaint_received_by_firm', date: '2026-03-02' }],
  });
  expect(codes('uk-fos')).toEqual(['too-early']);
  expect(codes('uk-fos', '2026-03-23')).toEqual(['too-early']);
  expect(codes('uk-fos', '2026-03-24')).toEqual([]);
});

test('too early names the question that the gate depends on', async () => {
  const { vault, caseId, submit } = await caseOn('2026-03-10', { jurisdiction: 'GB' });
  submit({
    channelId: 'uk-firm',
    sentOn: '2026-03-02',
    milestones: [{ event: 'complaint_received_by_firm', date: '2026-03-02' }],
  });
  const [warning] = valueOf(orderWarnings(vault, caseId, 'uk-fos'));
  expect(warning?.conditions).toEqual(['payment-services-complaint']);
});

test('a window that has passed is told with its day and its place in the law', async () => {
  const { vault, caseId, submit } = await caseOn('2026-10-10', { jurisdiction: 'GB' });
  submit({
    channelId: 'uk-firm',
    sentOn: '2026-03-02',
    state: 'answered',
    answeredOn: '2026-03-09',
    milestones: [{ event: 'final_response_received', date: '2026-03-09' }],
  });
  const [warning] = valueOf(orderWarnings(vault, caseId, 'uk-fos'));
  expect(warning?.code).toBe('window-passed');
  expect(warning?.text.en).toContain('9 September 2026');
  expect(warning?.citation?.en).toContain('DISP 2.8.2');
});

test('limitation that has passed never says that the claim is gone', async () => {
  const { vault, caseId } = await caseOn('2026-03-10', {
    dates: [{ event: 'knew_or_should_have_known', date: '2022-01-03' }],
    answers: { 'arbitration-clause': false },
  });
  const [warning] = valueOf(orderWarnings(vault, caseId, 'cn-court'));
  expect(warning?.code).toBe('window-passed');
  expect(warning?.text.en).toMatch(/may have restarted/);
});

test('arbitration clause: asked, said, or silent', async () => {
  const asked = await caseOn('2026-03-10', {});
  expect(asked.codes('cn-court')).toEqual(['arbitration-clause']);
  expect(asked.codes('cn-arbitration')).toEqual(['arbitration-clause']);
  const no = await caseOn('2026-03-10', { answers: { 'arbitration-clause': false } });
  expect(no.codes('cn-court')).toEqual([]);
  expect(no.codes('cn-arbitration')).toEqual(['arbitration-clause']);
  const yes = await caseOn('2026-03-10', { answers: { 'arbitration-clause': true } });
  expect(yes.codes('cn-court')).toEqual(['arbitration-clause']);
  expect(yes.codes('cn-arbitration')).toEqual([]);
});

test('the same channel while it is open; never against the record that is being corrected itself', async () => {
  const { vault, caseId, codes, submit } = await caseOn('2026-03-10', {});
  const id = submit({ channelId: 'cn-firm', sentOn: '2026-03-05' });
  expect(codes('cn-firm')).toEqual(['same-channel-open']);
  expect(valueOf(orderWarnings(vault, caseId, 'cn-firm', { submissionId: id }))).toEqual([]);
});

test('a channel that nobody knows has no warnings, a case that is not there is a failure', async () => {
  const { vault, caseId } = await caseOn('2026-03-10', {});
  expect(valueOf(orderWarnings(vault, caseId, 'xx-nothing'))).toEqual([]);
  expect(orderWarnings(vault, 'nothing', 'cn-firm').ok).toBe(false);
});

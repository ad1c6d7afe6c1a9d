import { expect, test } from 'vitest';
import { addContact } from '../../src/main/core/contacts/contacts.ts';
import { addEvent } from '../../src/main/core/timeline/events.ts';
import { valueOf } from '../fixtures/temporary.ts';
import { caseOn } from './case-on.ts';

/** Situations worked out by hand from the gates, the order of steps and the table of issues. */
const english = (texts: readonly { readonly en: string }[]): string => texts.map(({ en }) => en).join(' | ');

test('CN, account frozen, nothing tried: the firm now, the central bank after it, 12378 is for other matters', async () => {
  const { at, advice, adviceFor } = await caseOn('2026-03-10', { reason: 'frozen-account' });
  expect(at('now')).toEqual(['cn-firm']);
  expect(advice()[0]?.rank).toBe(1);
  expect(adviceFor('cn-pboc-12363').standing).toBe('later');
  expect(adviceFor('cn-nfra-12378').standing).toBe('not-fitting');
  expect(adviceFor('cn-police').standing).toBe('not-fitting');
  expect(english(adviceFor('cn-firm').reasons)).toMatch(/which rule and which facts/);
});

test('CN, money is moving: hotline of the firm, then police; a complaint handed in does not change that', async () => {
  const { at, adviceFor, submit } = await caseOn('2026-03-10', {
    reason: 'unauthorised-payment',
    moneyMoving: true,
  });
  expect(at('now')).toEqual(['cn-firm', 'cn-police']);
  expect(english(adviceFor('cn-firm').reasons)).toMatch(/hotline at once/);
  expect(english(adviceFor('cn-police').reasons)).toMatch(/urgent stop/);
  submit({ channelId: 'cn-firm', sentOn: '2026-03-10' });
  expect(at('now').slice(0, 2)).toEqual(['cn-firm', 'cn-police']);
});

test('CN, unauthorised payment that is over: firm, then police; the burden of proof is told with its limits', async () => {
  const { at, adviceFor } = await caseOn('2026-03-10', { reason: 'unauthorised-payment' });
  expect(at('now')).toEqual(['cn-firm', 'cn-police']);
  expect(english(adviceFor('cn-firm').reasons)).toMatch(/case by case/);
});

test('CN, the firm has it for 5 days: wait, no law sets the days; the reminder is 15 days after receipt', async () => {
  const { at, adviceFor, submit } = await caseOn('2026-03-10', { reason: 'refund-refused' });
  submit({
    channelId: 'cn-firm',
    sentOn: '2026-03-05',
    milestones: [{ event: 'complaint_received_by_firm', date: '2026-03-05' }],
  });
  expect(at('now')).toEqual([]);
  expect(at('next')).toEqual(['cn-firm-higher', 'cn-pboc-12363']);
  expect(english(adviceFor('cn-pboc-12363').reasons)).toMatch(/No law was found.*20 March 2026/);
  expect(adviceFor('cn-firm').standing).toBe('used');
});

test('CN, no answer after 15 days: the central bank first, the firm’s higher level beside it', async () => {
  const { at, submit } = await caseOn('2026-03-25', { reason: 'refund-refused' });
  submit({
    channelId: 'cn-firm',
    sentOn: '2026-03-05',
    milestones: [{ event: 'complaint_received_by_firm', date: '2026-03-05' }],
  });
  expect(at('now')).toEqual(['cn-pboc-12363', 'cn-firm-higher']);
});

test('CN, the firm refused within its time: the higher level first, then the central bank', async () => {
  const { at, submit } = await caseOn('2026-03-12', { reason: 'refund-refused' });
  submit({ channelId: 'cn-firm', sentOn: '2026-03-05', state: 'answered', answeredOn: '2026-03-09' });
  expect(at('now')).toEqual(['cn-firm-higher', 'cn-pboc-12363']);
});

test('CN, loan: 12378, and the central bank does not fit', async () => {
  const { adviceFor, at, submit } = await caseOn('2026-03-12', { subject: 'bank-or-loan', reason: 'fees' });
  expect(english(adviceFor('cn-firm').reasons)).toMatch(/lender that the contract names/);
  submit({ channelId: 'cn-firm', sentOn: '2026-03-01', state: 'answered', answeredOn: '2026-03-09' });
  expect(at('now')).toEqual(['cn-firm-higher', 'cn-nfra-12378']);
  expect(adviceFor('cn-pboc-12363').standing).toBe('not-fitting');
});

test('CN, fees: 12315 before the central bank; merchant: 12315, then the consumer association with its warning', async () => {
  const fees = await caseOn('2026-03-12', { reason: 'fees' });
  fees.submit({ channelId: 'cn-firm', sentOn: '2026-03-01', state: 'answered', answeredOn: '2026-03-09' });
  expect(fees.at('now')).toEqual(['cn-firm-higher', 'cn-samr-12315', 'cn-pboc-12363']);
  const merchant = await caseOn('2026-03-12', { subject: 'merchant', reason: 'refund-refused' });
  merchant.submit({
    channelId: 'cn-firm',
    sentOn: '2026-03-01',
    state: 'answered',
    answeredOn: '2026-03-09',
  });
  expect(merchant.at('now')).toEqual(['cn-firm-higher', 'cn-samr-12315']);
  expect(merchant.at('next')).toContain('cn-cca');
  expect(english(merchant.adviceFor('cn-cca').warnings)).toMatch(/12315 may refuse it later/);
});

test('CN, once the consumer association has accepted it, 12315 is closed, with why', async () => {
  const { adviceFor, submit } = await caseOn('2026-03-12', { subject: 'merchant', reason: 'refund-refused' });
  submit({ channelId: 'cn-firm', sentOn: '2026-03-01', state: 'answered', answeredOn: '2026-03-09' });
  submit({ channelId: 'cn-cca', sentOn: '2026-03-10', state: 'accepted' });
  expect(adviceFor('cn-samr-12315').standing).toBe('closed');
  expect(english(adviceFor('cn-samr-12315').reasons)).toMatch(/Consumer association already took/);
});

test('CN, an arbitration clause closes the court and opens the arbitrator; without an answer it is asked', async () => {
  const asked = await caseOn('2026-03-12', { reason: 'refund-refused' });
  expect(english(asked.adviceFor('cn-court').warnings)).toMatch(/Look in the user agreement/);
  const clause = await caseOn('2026-03-12', {
    reason: 'refund-refused',
    answers: { 'arbitration-clause': true },
  });
  expect(clause.adviceFor('cn-court').standing).toBe('closed');
  expect(english(clause.adviceFor('cn-court').reasons)).toMatch(/arbitration clause/);
  expect(clause.adviceFor('cn-arbitration').standing).not.toBe('closed');
});

test('CN, after the regulator answered mediation and court come; yuan make the small-claims hint', async () => {
  const { adviceFor, submit } = await caseOn('2026-06-20', {
    reason: 'refund-refused',
    disputedAmount: { minorUnits: 29_900, currency: 'CNY' },
  });
  submit({ channelId: 'cn-firm', sentOn: '2026-03-01', state: 'answered', answeredOn: '2026-03-09' });
  submit({ channelId: 'cn-pboc-12363', sentOn: '2026-04-01', state: 'answered', answeredOn: '2026-06-01' });
  expect(adviceFor('cn-mediation').standing).toBe('now');
  expect(adviceFor('cn-court').standing).toBe('next');
  expect(english(adviceFor('cn-court').reasons)).toMatch(/Small claims.*half/);
});

test('CN, telecom: the operator’s 15 days are the gate', async () => {
  const { adviceFor, submit } = await caseOn('2026-03-10', { subject: 'telecom', reason: 'fees' });
  expect(adviceFor('cn-miit-12300').standing).toBe('later');
  submit({
    channelId: 'cn-firm',
    sentOn: '2026-03-05',
    milestones: [{ event: 'complaint_received_by_firm', date: '2026-03-05' }],
  });
  // 15 days after 5 March end on Friday, 20 March.
  expect(adviceFor('cn-miit-12300')).toMatchObject({ standing: 'next', opensOn: '2026-03-21' });
});

test('public places are never first, nor before anything else that fits, and carry the privacy warning', async () => {
  for (const reason of ['no-response', 'unauthorised-payment', 'other'] as const) {
    const { advice, submit } = await caseOn('2026-03-10', { reason });
    submit({ channelId: 'cn-firm', sentOn: '2026-02-01', state: 'answered', answeredOn: '2026-02-10' });
    const fitting = advice().filter(({ standing }) => ['now', 'next', 'later'].includes(standing));
    expect(fitting.slice(-2).map(({ channel }) => channel.id)).toEqual(['any-social-media', 'cn-heimao']);
    for (const { channel, warnings } of fitting.slice(-2))
      expect(english(warnings), channel.id).toMatch(/public and may stay so/);
  }
});

test('many incidents: in writing; few: by phone first', async () => {
  const { vault, caseId, adviceFor } = await caseOn('2026-03-10', { reason: 'funds-not-credited' });
  expect(english(adviceFor('cn-firm').reasons)).toMatch(/by phone is quickest/);
  for (const day of ['01', '02', '03'])
    valueOf(addEvent(vault, caseId, { kind: 'incident', time: `2026-03-${day}`, text: 'charged' }));
  expect(english(adviceFor('cn-firm').reasons)).toMatch(/3 incidents.*written complaint/);
});

test('GB, unauthorised payment: the ombudsman opens after 15 business days, or with the final response', async () => {
  const early = await caseOn('2026-03-10', {
    jurisdiction: 'GB',
    reason: 'unauthorised-payment',
    answers: { 'payment-services-complaint': true },
  });
  expect(early.at('now')).toEqual(['uk-firm', 'any-police']);
  expect(early.adviceFor('uk-fos').standing).toBe('later');
  early.submit({
    channelId: 'uk-firm',
    sentOn: '2026-03-02',
    milestones: [{ event: 'complaint_received_by_firm', date: '2026-03-02' }],
  });
  // Monday 2 March and 15 business days: Monday 23 March; open from the 24th.
  expect(early.adviceFor('uk-fos')).toMatchObject({ standing: 'next', opensOn: '2026-03-24' });

  const answered = await caseOn('2026-03-10', { jurisdiction: 'GB', reason: 'unauthorised-payment' });
  answered.submit({
    channelId: 'uk-firm',
    sentOn: '2026-03-02',
    state: 'answered',
    answeredOn: '2026-03-09',
    milestones: [
      { event: 'complaint_received_by_firm', date: '2026-03-02' },
      { event: 'final_response_received', date: '2026-03-09' },
    ],
  });
  expect(answered.at('now').filter((id) => id !== 'any-police')).toEqual(['uk-fos', 'uk-firm-higher']);
  expect(answered.adviceFor('uk-fos')).toMatchObject({ opensOn: null, closesOn: '2026-09-09' });
});

test('GB, without the answer that the gate depends on: the question is named, no day is invented', async () => {
  const { adviceFor, submit } = await caseOn('2026-03-10', { jurisdiction: 'GB', reason: 'refund-refused' });
  submit({
    channelId: 'uk-firm',
    sentOn: '2026-03-02',
    milestones: [{ event: 'complaint_received_by_firm', date: '2026-03-02' }],
  });
  expect(adviceFor('uk-fos')).toMatchObject({ standing: 'next', opensOn: null });
  expect(english(adviceFor('uk-fos').reasons)).toMatch(/cannot be counted yet/);
});

test('GB, scam by bank transfer: the reimbursement claim first, with its limit', async () => {
  const { at, adviceFor } = await caseOn('2026-03-10', {
    jurisdiction: 'GB',
    reason: 'unauthorised-payment',
    dates: [{ event: 'last_payment_to_fraudster', date: '2026-03-01' }],
    answers: { 'tricked-into-paying': true },
    disputedAmount: { minorUnits: 9_000_000, currency: 'GBP' },
  });
  expect(at('now')).toEqual(['uk-app-scam', 'uk-firm', 'any-police']);
  expect(adviceFor('uk-app-scam').closesOn).toBe('2027-04-01');
  expect(english(adviceFor('uk-app-scam').warnings)).toMatch(/above the limit of £85,000/);
});

test('TW, refund refused: firm, then the consumer complaint; the ombudsman after it, with what is not confirmed', async () => {
  const { at, adviceFor, submit } = await caseOn('2026-03-10', {
    jurisdiction: 'TW',
    reason: 'refund-refused',
  });
  expect(at('now')).toEqual(['tw-firm']);
  submit({ channelId: 'tw-firm', sentOn: '2026-02-01', state: 'answered', answeredOn: '2026-02-20' });
  expect(at('now')).toEqual(['tw-cpa', 'tw-foi', 'tw-firm-higher']);
  expect(adviceFor('tw-foi').channel.covers.en).toMatch(/not confirmed/);
});

test('US, unauthorised payment: notice of error first; 60 days after the statement it is not closed but warned', async () => {
  const { at, adviceFor } = await caseOn('2026-06-10', {
    jurisdiction: 'US',
    reason: 'unauthorised-payment',
    dates: [{ event: 'statement_sent', date: '2026-03-02' }],
  });
  expect(at('now').slice(0, 2)).toEqual(['us-rege', 'us-firm']);
  expect(english(adviceFor('us-rege').warnings)).toMatch(/1 May 2026/);
});

test('HK, stored-value wallet: the authority awards no money; FDRC last, above its limit a warning', async () => {
  const { at, adviceFor, submit } = await caseOn('2026-03-10', {
    jurisdiction: 'HK',
    reason: 'refund-refused',
    disputedAmount: { minorUnits: 150_000_000, currency: 'HKD' },
  });
  submit({ channelId: 'hk-firm', sentOn: '2026-02-01', state: 'answered', answeredOn: '2026-02-20' });
  expect(at('now')[0]).toBe('hk-hkma');
  expect(english(adviceFor('hk-hkma').reasons)).toMatch(/does not award money/);
  expect(english(adviceFor('hk-fdrc').warnings)).toMatch(/HKD 1 million/);
});

test('IN: 30 days after receipt the ombudsman is open', async () => {
  const { adviceFor, submit } = await caseOn('2026-08-10', { jurisdiction: 'IN', reason: 'refund-refused' });
  submit({
    channelId: 'in-firm',
    sentOn: '2026-08-01',
    milestones: [{ event: 'complaint_received_by_firm', date: '2026-08-01' }],
  });
  expect(adviceFor('in-rbi-ombudsman')).toMatchObject({ standing: 'next', opensOn: '2026-09-01' });
});

test('a call that settles that the firm has the complaint counts as asking the firm', async () => {
  const { vault, caseId, adviceFor } = await caseOn('2026-04-20', { reason: 'no-response' });
  valueOf(
    addContact(vault, caseId, {
      time: '2026-03-05T10:00+08:00',
      channel: 'phone',
      establishes: ['complaint_received_by_firm'],
    }),
  );
  expect(adviceFor('cn-pboc-12363').standing).toBe('now');
});

test('another place than the known ones still has the firm, its higher level, the police and its warning', async () => {
  const { at, advice } = await caseOn('2026-03-10', { jurisdiction: 'other', moneyMoving: true });
  expect(at('now')).toEqual(['any-firm', 'any-police']);
  expect(advice().map(({ channel }) => channel.id)).toContain('any-social-media');
});

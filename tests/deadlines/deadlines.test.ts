import { performance } from 'node:perf_hooks';
import { describe, expect, test } from 'vitest';
import { caseOf } from './case-of.ts';

describe('which rules', () => {
  test('the PBOC clock never starts with the complaint: the day of the transfer is asked for', async () => {
    const matter = await caseOf({});
    const submissionId = matter.submit({ channelId: 'cn-pboc-12363', sentOn: '2026-04-01' });
    expect(matter.of('cn-pboc.reply')).toEqual([]);
    expect(matter.view().questions).toContainEqual({
      kind: 'date',
      event: 'pboc_transfer_received_by_firm',
      condition: null,
      submissionId,
      ruleIds: ['cn-pboc.reply'],
    });
    matter.reviseSubmission(submissionId, {
      milestones: [{ event: 'pboc_transfer_received_by_firm', date: '2026-04-20' }],
    });
    // 5 May is the last of the Labour Day holiday.
    expect(matter.of('cn-pboc.reply')).toMatchObject([
      { due: '2026-05-06', movedFrom: '2026-05-05', state: 'today', standing: 'law' },
    ]);
  });

  test('an authority starts its own rules only; the version is that of the day of acceptance', async () => {
    const matter = await caseOf({ subject: 'merchant', region: 'CN-SH' });
    matter.submit({
      channelId: 'cn-samr-12315',
      sentOn: '2026-04-01',
      milestones: [
        { event: 'complaint_received_by_authority', date: '2026-04-02' },
        { event: 'complaint_accepted', date: '2026-04-14' },
      ],
    });
    matter.submit({
      channelId: 'cn-samr-12315',
      sentOn: '2026-04-10',
      milestones: [{ event: 'complaint_accepted', date: '2026-04-15' }],
    });
    expect(matter.of('cn-cca-sh.mediation')).toEqual([]);
    // 45 working days from 14 April 2026, over Labour Day (9 May is worked) and Dragon Boat.
    expect(matter.of('cn-samr.mediation-old')).toMatchObject([
      { due: '2026-06-18', start: { date: '2026-04-14' } },
    ]);
    // 60 days from 15 April 2026 is Sunday 14 June.
    expect(matter.of('cn-samr.mediation')).toMatchObject([
      { due: '2026-06-15', movedFrom: '2026-06-14', start: { date: '2026-04-15' } },
    ]);
    expect(matter.of('cn-samr.accept').map(({ due, state }) => [due, state])).toContainEqual([
      '2026-04-14',
      'met',
    ]);
  });

  test('a consumer association has its local rule in its region alone', async () => {
    const complaint = {
      channelId: 'cn-cca',
      sentOn: '2026-04-20',
      milestones: [
        { event: 'complaint_received_by_authority' as const, date: '2026-04-20' },
        { event: 'complaint_accepted' as const, date: '2026-04-24' },
      ],
    };
    const zhejiang = await caseOf({ subject: 'merchant', region: 'CN-ZJ' });
    zhejiang.submit(complaint);
    // 27, 28, 29, 30 April, 6, 7, 8, 9 (make-up), 11, 12 May.
    expect(zhejiang.of('cn-cca-zj.mediation')).toMatchObject([{ due: '2026-05-12' }]);
    expect(zhejiang.of('cn-cca-zj.accept')).toMatchObject([{ due: '2026-04-27', state: 'met' }]);
    const elsewhere = await caseOf({ subject: 'merchant', region: 'CN-GD' });
    elsewhere.submit(complaint);
    expect(elsewhere.lines().filter((line) => line.startsWith('cn-cca'))).toEqual([]);
  });

  test('the subject decides: bank, telecom, wallet', async () => {
    const establishes = ['complaint_received_by_firm' as const];
    for (const [subject, expected] of [
      ['bank-or-loan', ['cn-nfra.decision']],
      ['telecom', ['cn-miit.firm-reply']],
      ['payment-account', ['cn-firm.soft-reply']],
    ] as const) {
      const matter = await caseOf({ subject });
      matter.contact({ establishes });
      const started = matter.view().deadlines.filter(({ start }) => start.event === establishes[0]);
      expect(started.map(({ ruleId }) => ruleId)).toEqual(expected);
    }
  });

  test('conditions are asked, and an answer puts a rule in the place of another', async () => {
    const matter = await caseOf({ subject: 'bank-or-loan' });
    matter.contact({ establishes: ['complaint_received_by_firm'] });
    const asked = () => matter.view().questions.map(({ condition, event }) => condition ?? event);
    expect(asked()).toEqual(expect.arrayContaining(['complex-complaint', 'extension-notified']));
    expect(matter.lines()).toContain('cn-nfra.decision 2026-03-17 passed');
    matter.revise({ answers: { 'complex-complaint': true, 'extension-notified': false } });
    expect(matter.lines()).toContain('cn-nfra.decision-complex 2026-04-01 passed');
    expect(matter.lines().join()).not.toContain('cn-nfra.decision 2026');
    expect(asked()).not.toContain('complex-complaint');
    matter.revise({ answers: { 'complex-complaint': true, 'extension-notified': true } });
    // 60 days from 2 March is 1 May, the first of five days off.
    expect(matter.of('cn-nfra.decision-max')).toMatchObject([{ due: '2026-05-06', movedFrom: '2026-05-01' }]);
    expect(matter.of('cn-nfra.decision-complex')).toEqual([]);
  });

  test('United Kingdom: never both periods as facts', async () => {
    const matter = await caseOf({ jurisdiction: 'GB' });
    matter.submit({
      channelId: 'uk-firm',
      sentOn: '2026-03-02',
      milestones: [{ event: 'complaint_received_by_firm', date: '2026-03-05' }],
    });
    const rules = () => matter.view().deadlines.map(({ ruleId }) => ruleId);
    expect(rules()).toEqual(['uk-firm.summary']);
    matter.revise({ answers: { 'payment-services-complaint': true } });
    expect(rules()).toEqual(['uk-firm.summary', 'uk-firm.psd']);
    matter.revise({ answers: { 'payment-services-complaint': true, 'extension-notified': true } });
    expect(rules()).toEqual(['uk-firm.summary', 'uk-firm.psd-max']);
    matter.revise({ answers: { 'payment-services-complaint': false, 'extension-notified': true } });
    expect(matter.of('uk-firm.other')).toMatchObject([
      { due: '2026-04-30', estimates: ['counting-not-established'] },
    ]);
  });

  test('United States: what is uncertain gets no date, and longer periods follow from answers', async () => {
    const matter = await caseOf({
      jurisdiction: 'US',
      reason: 'unauthorised-payment',
      dates: [
        { event: 'history_accessed_or_sent', date: '2026-04-01', note: '' },
        { event: 'learned_of_loss_or_theft', date: '2026-04-30', note: '' },
      ],
      answers: { 'prepaid-or-wallet-account': true, 'investigation-continues': true },
    });
    expect(matter.of('us-rege.prepaid-notice')).toMatchObject([
      { due: null, computed: null, state: 'not-computed', standing: 'uncertain', daysLeft: null },
    ]);
    expect(matter.of('us-rege.liability-50')).toMatchObject([{ due: '2026-05-04', shape: 'caps-amount' }]);
    matter.submit({
      channelId: 'us-rege',
      sentOn: '2026-05-01',
      milestones: [{ event: 'notice_of_error_received', date: '2026-05-04' }],
    });
    expect(matter.of('us-rege.decide')).toEqual([]);
    expect(matter.of('us-rege.extended')).toMatchObject([{ due: '2026-06-18' }]);
    expect(matter.of('us-rege.provisional-credit')).toMatchObject([{ due: '2026-05-18' }]);
    matter.revise({
      answers: { 'investigation-continues': true, 'new-account': false, 'foreign-or-point-of-sale': true },
    });
    expect(matter.of('us-rege.extended')).toEqual([]);
    expect(matter.of('us-rege.extended-90')).toMatchObject([{ due: '2026-08-02' }]);
  });

  test('a start before the rule: no version for it, or an estimate where the bar is held against what is filed today', async () => {
    const matter = await caseOf({
      subject: 'merchant',
      dates: [{ event: 'knew_or_should_have_known', date: '2025-06-10', note: '' }],
    });
    expect(matter.of('cn-samr.user-limit')[0]?.estimates).toContain('earlier-law');
    expect(matter.of('cn-court.limitation')).toMatchObject([{ clock: 'limitation', due: '2028-06-10' }]);
    const india = await caseOf({ jurisdiction: 'IN' });
    india.contact({ time: '2026-06-30T12:00+05:30', establishes: ['complaint_received_by_firm'] });
    expect(india.of('in-rbi.gate')).toEqual([]);
  });
});

describe('what is shown', () => {
  test('a rule checked more than twelve months ago is marked', async () => {
    const matter = await caseOf({}, '2027-11-23T04:00Z');
    expect(matter.of('cn-firm.records-lookback')).toMatchObject([{ stale: false, due: '2024-11-23' }]);
    matter.isDay('2027-11-24T04:00Z');
    expect(matter.of('cn-firm.records-lookback')).toMatchObject([{ stale: true, due: '2024-11-24' }]);
  });

  test('dates are asked for where a rule for this grievance waits, and for nothing else', async () => {
    const matter = await caseOf({});
    expect(matter.view().questions.map(({ event }) => event)).toEqual([
      'transaction_end',
      'knew_or_should_have_known',
      'infringement_date',
    ]);
    const other = await caseOf({ jurisdiction: 'other' });
    expect(other.view()).toMatchObject({ deadlines: [], questions: [], restarts: [] });
  });

  test('a large case takes a few milliseconds', async () => {
    const matter = await caseOf({ subject: 'bank-or-loan' });
    for (let day = 10; day < 30; day += 1) {
      matter.contact({ time: `2026-03-${day}T10:00+08:00`, establishes: ['complaint_received_by_firm'] });
      matter.submit({
        channelId: 'cn-samr-12315',
        sentOn: `2026-04-${day}`,
        milestones: [{ event: 'complaint_accepted', date: `2026-04-${day}` }],
      });
    }
    matter.view();
    const started = performance.now();
    for (let round = 0; round < 20; round += 1) matter.view();
    const milliseconds = (performance.now() - started) / 20;
    expect(milliseconds).toBeLessThan(60);
  });
});

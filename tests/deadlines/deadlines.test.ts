import { performance } from 'node:perf_hooks';
import { describe, expect, test } from 'vitest';
import { listCustody } from '../../src/main/core/vault/custody.ts';
import { verifyOpenVault } from '../../src/main/core/vault/verify.ts';
import { overrideRevisions, setDeadlineOverride } from '../../src/main/core/deadlines/overrides.ts';
import { deadlinesOf } from '../../src/main/core/deadlines/deadlines.ts';
import { codeOf, unwatched, valueOf } from '../fixtures/temporary.ts';
import { caseOf } from './case-of.ts';

describe('start events', () => {
  test('a contact counts on its day in the zone of the case: 16:30 in London is after midnight in Shanghai', async () => {
    const matter = await caseOf({});
    matter.contact({
      time: { local: '2026-03-01T16:30', zone: 'Europe/London' },
      establishes: ['complaint_received_by_firm'],
    });
    const [reply] = matter.of('cn-firm.soft-reply');
    expect(reply?.start).toMatchObject({ date: '2026-03-02', source: { kind: 'contact' } });
    expect(reply).toMatchObject({ due: '2026-03-17', standing: 'reminder', state: 'passed' });
  });

  test('dates move with the correction of a contact, and the deadline stays the same one', async () => {
    const matter = await caseOf({ subject: 'bank-or-loan' });
    const id = matter.contact({ establishes: ['complaint_received_by_firm'] });
    const [before] = matter.of('cn-nfra.decision');
    expect(before?.due).toBe('2026-03-17');
    matter.reviseContact(id, { time: '2026-03-10T10:00+08:00' });
    const [after] = matter.of('cn-nfra.decision');
    expect(after?.due).toBe('2026-03-25');
    expect(after?.key).toBe(before?.key);
  });

  test('a time known to the month gives the careful day of each side, and a year starts nothing', async () => {
    const matter = await caseOf({ jurisdiction: 'GB', answers: { 'payment-services-complaint': true } });
    matter.contact({
      time: { local: '2026-03', zone: 'Europe/London' },
      establishes: ['complaint_received_by_firm'],
    });
    const [duty] = matter.of('uk-firm.psd');
    expect(duty?.start.date).toBe('2026-03-31');
    expect(duty?.estimates).toContain('start-not-exact');
    matter.contact({
      time: { local: '2026-04', zone: 'Europe/London' },
      establishes: ['final_response_received'],
    });
    expect(matter.of('uk-fos.window')[0]?.start.date).toBe('2026-04-01');
    const other = await caseOf({});
    other.contact({ time: '2026', establishes: ['complaint_received_by_firm'] });
    expect(other.of('cn-firm.soft-reply')).toEqual([]);
  });

  test('a day written down elsewhere may be two days in the zone of the case', async () => {
    const matter = await caseOf({});
    matter.contact({
      time: { local: '2026-03-02', zone: 'America/New_York' },
      establishes: ['complaint_received_by_firm'],
    });
    expect(matter.of('cn-firm.soft-reply')[0]).toMatchObject({
      due: '2026-03-18',
      estimates: ['start-not-exact'],
    });
  });

  test('the day it was sent stands in for the day it arrived until that is proven', async () => {
    const matter = await caseOf({});
    const id = matter.submit({ channelId: 'cn-firm', sentOn: '2026-03-02' });
    expect(matter.of('cn-firm.soft-reply')).toMatchObject([
      { due: '2026-03-17', estimates: ['receipt-not-proven'] },
    ]);
    matter.reviseSubmission(id, {
      milestones: [{ event: 'complaint_received_by_firm', date: '2026-03-04' }],
    });
    expect(matter.of('cn-firm.soft-reply')).toMatchObject([{ due: '2026-03-19', estimates: [] }]);
  });

  test('a contact of the submission settles its milestone, and both are one start', async () => {
    const matter = await caseOf({});
    const submissionId = matter.submit({
      channelId: 'cn-firm',
      sentOn: '2026-03-02',
      milestones: [{ event: 'complaint_received_by_firm', date: '2026-03-04' }],
    });
    matter.contact({
      time: '2026-03-05T09:00+08:00',
      submissionId,
      establishes: ['complaint_received_by_firm'],
    });
    expect(matter.of('cn-firm.soft-reply')).toMatchObject([
      { start: { date: '2026-03-05', source: { kind: 'contact' }, submissionId } },
    ]);
  });
});

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

describe('events that follow from others', () => {
  test('Taiwan: the window opens with the answer, or with the end of the 30 days', async () => {
    const matter = await caseOf({ jurisdiction: 'TW' }, '2026-03-20T04:00Z');
    const id = matter.submit({
      channelId: 'tw-firm',
      sentOn: '2026-03-01',
      milestones: [{ event: 'complaint_received_by_firm', date: '2026-03-02' }],
    });
    expect(matter.of('tw-foi.firm-reply')).toMatchObject([{ due: '2026-04-01', state: 'open' }]);
    expect(matter.of('tw-foi.apply')).toEqual([]);
    matter.isDay('2026-04-02T04:00Z');
    expect(matter.of('tw-foi.apply')).toMatchObject([
      { due: '2026-05-31', start: { date: '2026-04-01', which: 'expired', source: { kind: 'derived' } } },
    ]);
    matter.reviseSubmission(id, { state: 'answered', answeredOn: '2026-03-20' });
    expect(matter.of('tw-foi.apply')).toMatchObject([
      { due: '2026-05-19', start: { date: '2026-03-20', which: 'replied' } },
    ]);
    expect(matter.of('tw-foi.firm-reply')).toMatchObject([{ state: 'met', doneOn: '2026-03-20' }]);
    matter.submit({ channelId: 'tw-foi', sentOn: '2026-05-01' });
    expect(matter.of('tw-foi.apply')).toMatchObject([{ state: 'met', doneOn: '2026-05-01' }]);
  });

  test('the final response of the United Kingdom and the final reply of Singapore are one event', async () => {
    const matter = await caseOf({ jurisdiction: 'SG' });
    matter.contact({ time: '2026-03-02T10:00+08:00', establishes: ['final_response_received'] });
    expect(matter.of('sg-fidrec.window')).toMatchObject([{ due: '2026-09-02', standing: 'not-verified' }]);
    const british = await caseOf({ jurisdiction: 'GB' });
    british.contact({ time: '2026-03-02T10:00+00:00', establishes: ['final_reply_received'] });
    expect(british.of('uk-fos.window')).toMatchObject([{ due: '2026-09-02' }]);
  });

  test('an answer late is no duty met, and a withdrawn complaint is owed none', async () => {
    const matter = await caseOf({ subject: 'bank-or-loan' });
    const id = matter.submit({
      channelId: 'cn-firm',
      sentOn: '2026-03-02',
      milestones: [{ event: 'complaint_received_by_firm', date: '2026-03-02' }],
    });
    matter.reviseSubmission(id, { answeredOn: '2026-03-17' });
    expect(matter.of('cn-nfra.decision')).toMatchObject([{ state: 'met' }]);
    matter.reviseSubmission(id, { answeredOn: '2026-03-18' });
    expect(matter.of('cn-nfra.decision')).toMatchObject([{ state: 'passed', doneOn: '2026-03-18' }]);
    matter.reviseSubmission(id, { state: 'withdrawn' });
    expect(matter.of('cn-nfra.decision')).toEqual([]);
  });

  test('what was only sent shows nothing: a notice of error counts as given once its receipt is proven', async () => {
    const matter = await caseOf({
      jurisdiction: 'US',
      dates: [{ event: 'statement_sent', date: '2026-04-01', note: '' }],
    });
    const id = matter.submit({ channelId: 'us-rege', sentOn: '2026-04-20' });
    expect(matter.of('us-rege.notice')).toMatchObject([{ due: '2026-05-31', state: 'open', doneOn: null }]);
    matter.reviseSubmission(id, { milestones: [{ event: 'notice_of_error_received', date: '2026-04-24' }] });
    expect(matter.of('us-rege.notice')).toMatchObject([{ state: 'met', doneOn: '2026-04-24' }]);
  });

  test('a final response in a contact meets the duty to answer', async () => {
    const matter = await caseOf({ jurisdiction: 'GB', answers: { 'payment-services-complaint': true } });
    matter.submit({
      channelId: 'uk-firm',
      sentOn: '2026-04-01',
      milestones: [{ event: 'complaint_received_by_firm', date: '2026-04-02' }],
    });
    expect(matter.of('uk-firm.psd')).toMatchObject([{ due: '2026-04-27', state: 'passed' }]);
    matter.contact({ time: '2026-04-20T10:00+01:00', establishes: ['final_response_received'] });
    expect(matter.of('uk-firm.psd')).toMatchObject([{ state: 'met', doneOn: '2026-04-20' }]);
  });
});

describe('limitation', () => {
  test('its possible restarts are listed with what proves them, and the date stays as it was', async () => {
    const matter = await caseOf({
      dates: [{ event: 'knew_or_should_have_known', date: '2026-01-15', note: '' }],
    });
    expect(matter.of('cn-court.limitation')).toMatchObject([
      { due: '2029-01-15', estimates: ['calendar-year-missing'], workingDaysLeft: null },
    ]);
    matter.contact({ time: '2026-02-03T10:00+08:00', performanceDemanded: true });
    matter.contact({ time: '2026-02-04T10:00+08:00', performanceDemanded: true, deliveryProof: 'EMS 123' });
    matter.contact({ time: '2026-02-05T10:00+08:00', promises: [{ text: '三日内退款' }] });
    matter.submit({ channelId: 'cn-police', sentOn: '2026-02-06' });
    matter.submit({ channelId: 'cn-samr-12315', sentOn: '2026-02-09' });
    matter.submit({ channelId: 'cn-heimao', sentOn: '2026-02-10' });
    expect(matter.view().restarts.map(({ date, why, delivered }) => [date, why, delivered])).toEqual([
      ['2026-02-03', 'demand', false],
      ['2026-02-04', 'demand', true],
      ['2026-02-05', 'promise', true],
      ['2026-02-06', 'police-report', false],
      ['2026-02-09', 'authority-asked', false],
    ]);
    expect(matter.of('cn-court.limitation')[0]?.due).toBe('2029-01-15');
  });
});

describe('dates set by hand', () => {
  test('a court’s date is never counted: the one in the notice is set, kept, and taken back', async () => {
    const matter = await caseOf({ answers: { 'small-claims': false } });
    matter.submit({
      channelId: 'cn-court',
      sentOn: '2026-04-01',
      milestones: [{ event: 'evidence_notice_served', date: '2026-05-01' }],
    });
    const [evidence] = matter.of('cn-court.evidence-ordinary');
    expect(evidence).toMatchObject({ due: null, computed: null, state: 'not-computed' });
    const set = (date: string | null, official = false) =>
      setDeadlineOverride(matter.vault, matter.caseId, {
        deadlineKey: evidence?.key ?? '',
        date,
        official,
        reason: '举证通知书',
      });
    const first = valueOf(set('2026-05-20', true));
    expect(matter.of('cn-court.evidence-ordinary')).toMatchObject([
      { due: '2026-05-20', state: 'open', daysLeft: 14, workingDaysLeft: { days: 11, estimated: false } },
    ]);
    const second = valueOf(set('2026-05-25', true));
    expect(second).toMatchObject({ id: first.id, revision: 2 });
    valueOf(set(null));
    expect(matter.of('cn-court.evidence-ordinary')).toMatchObject([{ due: null, override: null }]);
    const states = valueOf(overrideRevisions(matter.vault, first.id));
    expect(states.map(({ details }) => details.date)).toEqual([null, '2026-05-25', '2026-05-20']);
    const actions = listCustody(matter.vault.database, matter.caseId).map(({ action }) => action);
    expect(actions.filter((action) => action.startsWith('deadline'))).toEqual([
      'deadline-overridden',
      'deadline-override-revised',
      'deadline-override-revised',
    ]);
    expect((await verifyOpenVault(matter.vault, unwatched)).findings).toEqual([]);
  });

  test('it beats the computed date, which stays to be seen; one whose deadline is gone is not lost', async () => {
    const matter = await caseOf({});
    const id = matter.submit({ channelId: 'cn-firm', sentOn: '2026-05-01' });
    const key = matter.of('cn-firm.soft-reply')[0]?.key ?? '';
    valueOf(
      setDeadlineOverride(matter.vault, matter.caseId, {
        deadlineKey: key,
        date: '2026-05-11',
        reason: '机构公布为十天',
      }),
    );
    expect(matter.of('cn-firm.soft-reply')).toMatchObject([{ due: '2026-05-11', computed: '2026-05-18' }]);
    matter.reviseSubmission(id, { channelId: 'cn-heimao' });
    expect(matter.view().unusedOverrides).toMatchObject([{ details: { deadlineKey: key } }]);
  });

  test('needs a reason and a case', async () => {
    const { vault, caseId } = await caseOf({});
    const given = { deadlineKey: 'a@b', date: '2026-05-11' };
    expect(codeOf(setDeadlineOverride(vault, caseId, { ...given, reason: ' ' }))).toBe('INVALID_INPUT');
    expect(codeOf(setDeadlineOverride(vault, vault.newId(), { ...given, reason: '通知' }))).toBe('NOT_FOUND');
    expect(codeOf(deadlinesOf(vault, vault.newId()))).toBe('NOT_FOUND');
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

import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { dayNumber } from '../../src/main/core/deadlines/calendar.ts';
import { daysOf } from '../../src/main/core/deadlines/events.ts';
import { completeTime } from '../../src/main/core/timeline/event-time.ts';
import { valueOf } from '../fixtures/temporary.ts';
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

describe('one event told twice', () => {
  test('on the same day by a contact and by a submission starts one period; two debits start two', async () => {
    const matter = await caseOf({ jurisdiction: 'EU', reason: 'unauthorised-payment' });
    matter.submit({
      channelId: 'eu-psp',
      sentOn: '2026-03-01',
      milestones: [{ event: 'complaint_received_by_firm', date: '2026-03-02' }],
    });
    matter.contact({
      time: { local: '2026-03-02T10:00', zone: 'Europe/Brussels' },
      establishes: ['complaint_received_by_firm'],
    });
    expect(matter.of('eu-psp.reply')).toMatchObject([
      { due: '2026-03-23', start: { source: { kind: 'submission' } } },
    ]);
    const debit = (date: string) => ({ event: 'debit_date' as const, date, note: '' });
    matter.revise({ dates: [debit('2026-02-03'), debit('2026-02-05')] });
    const windows = matter.of('eu-psp.notify-unauthorised');
    expect(windows.map(({ due }) => due)).toEqual(['2027-03-03', '2027-03-05']);
    expect(new Set(windows.map(({ key }) => key)).size).toBe(2);
  });
});

describe('any time and zone', () => {
  const someTime = fc.record({
    instant: fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
    zone: fc.constantFrom(
      'Europe/London',
      'America/Los_Angeles',
      'Asia/Kolkata',
      'Pacific/Apia',
      'Asia/Shanghai',
    ),
    at: fc.constantFrom('Asia/Shanghai', 'Europe/London', 'America/New_York'),
  });

  test('a minute is on exactly the day that the clock on the wall shows there', () => {
    fc.assert(
      fc.property(someTime, ({ instant, zone, at }) => {
        const there = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
        const local = there.toPlainDateTime().toString({ smallestUnit: 'minute' });
        const time = valueOf(completeTime(`${local}${there.offset}`));
        const day = Temporal.Instant.from(time.utc ?? '')
          .toZonedDateTimeISO(at)
          .toPlainDate()
          .toString();
        expect(daysOf(time, at)).toEqual({ earliest: day, latest: day, estimates: [] });
      }),
      { numRuns: 200 },
    );
  });

  test('a day is never said to be exact where it is two days, and never spans more than two', () => {
    fc.assert(
      fc.property(someTime, ({ instant, zone, at }) => {
        const time = valueOf(completeTime({ local: instant.toISOString().slice(0, 10), zone }));
        const days = daysOf(time, at);
        if (days === null) throw new Error('a known day starts something');
        expect(days.estimates).toEqual(days.earliest === days.latest ? [] : ['start-not-exact']);
        expect(dayNumber(days.latest) - dayNumber(days.earliest)).toBeLessThanOrEqual(1);
        if (zone === at) expect(days).toMatchObject({ earliest: time.local, latest: time.local });
      }),
      { numRuns: 200 },
    );
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

  test('India: the window opens when the 30 days ran out', async () => {
    const matter = await caseOf({ jurisdiction: 'IN' }, '2026-07-31T04:00Z');
    matter.contact({ time: '2026-07-01T12:00+05:30', establishes: ['complaint_received_by_firm'] });
    expect(matter.of('in-rbi.gate')).toMatchObject([
      { due: '2026-07-31', state: 'today', kind: 'waiting_gate', standing: 'scheme-terms' },
    ]);
    expect(matter.of('in-rbi.window')).toEqual([]);
    matter.isDay('2026-08-01T04:00Z');
    expect(matter.of('in-rbi.window')).toMatchObject([{ due: '2026-10-29', start: { which: 'expired' } }]);
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

import { describe, expect, test } from 'vitest';
import { listCustody } from '../../src/main/core/vault/custody.ts';
import { verifyOpenVault } from '../../src/main/core/vault/verify.ts';
import { overrideRevisions, setDeadlineOverride } from '../../src/main/core/deadlines/overrides.ts';
import { deadlinesOf } from '../../src/main/core/deadlines/deadlines.ts';
import { codeOf, unwatched, valueOf } from '../fixtures/temporary.ts';
import { caseOf } from './case-of.ts';

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
    expect(matter.of('cn-firm.soft-reply')).toMatchObject([
      { due: '2026-05-11', computed: '2026-05-18', estimates: [] },
    ]);
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

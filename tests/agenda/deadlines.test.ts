import { expect, test } from 'vitest';
import { agendaOf } from '../../src/main/core/agenda/agenda.ts';
import { snoozeItem } from '../../src/main/core/agenda/snooze.ts';
import { addContact, reviseContact } from '../../src/main/core/contacts/contacts.ts';
import { setDeadlineOverride } from '../../src/main/core/deadlines/overrides.ts';
import { valueOf } from '../fixtures/temporary.ts';
import { deskAt, type Desk } from './desk.ts';

/** Tuesday, 1 December 2026, noon in Taipei. */
const now = '2026-12-01T04:00:00.000Z';

const periods = ({ vault }: Desk) => {
  const view = valueOf(agendaOf(vault));
  const of = (group: 'overdue' | 'today' | 'soon' | 'later' | 'snoozed') =>
    view[group].filter(({ kind }) => kind === 'deadline').map(({ ruleId, dueDate }) => [ruleId, dueDate]);
  return {
    overdue: of('overdue'),
    ahead: [...of('today'), ...of('soon'), ...of('later')],
    rest: of('snoozed'),
  };
};

test('a period that a contact starts is on the list, and moves when the contact is corrected', async () => {
  const desk = await deskAt(now);
  const caseId = desk.addCase({ jurisdiction: 'TW' });
  const { id, details } = valueOf(
    addContact(desk.vault, caseId, {
      time: '2026-11-20T10:00+08:00',
      channel: 'letter',
      establishes: ['complaint_received_by_firm'],
      deliveryProof: '掛號 123',
    }),
  );
  // 30 days for the firm's answer (tw-foi.firm-reply): the day after counts as the first.
  expect(periods(desk).ahead).toContainEqual(['tw-foi.firm-reply', '2026-12-20']);
  valueOf(
    reviseContact(desk.vault, {
      id,
      revision: 1,
      reason: '',
      details: { ...details, time: '2026-10-20T10:00+08:00' },
    }),
  );
  const { overdue, ahead } = periods(desk);
  expect(overdue).toContainEqual(['tw-foi.firm-reply', '2026-11-19']);
  expect(ahead).not.toContainEqual(['tw-foi.firm-reply', '2026-12-20']);
});

test('a passed period is put away until its date changes', async () => {
  const desk = await deskAt(now);
  const caseId = desk.addCase({ jurisdiction: 'TW' });
  valueOf(
    addContact(desk.vault, caseId, {
      time: '2026-10-20T10:00+08:00',
      channel: 'letter',
      establishes: ['complaint_received_by_firm'],
      deliveryProof: '掛號 123',
    }),
  );
  const item = valueOf(agendaOf(desk.vault)).overdue.find(({ ruleId }) => ruleId === 'tw-foi.firm-reply');
  valueOf(snoozeItem(desk.vault, item?.key ?? '', 'put-away'));
  expect(periods(desk).rest).toEqual([['tw-foi.firm-reply', '2026-11-19']]);
  const deadlineKey = item?.entityId ?? '';
  valueOf(setDeadlineOverride(desk.vault, caseId, { deadlineKey, date: '2026-12-24', reason: '公文' }));
  expect(periods(desk).ahead).toContainEqual(['tw-foi.firm-reply', '2026-12-24']);
  expect(periods(desk).rest).toEqual([]);
});

test('the day turns without any change of a record', async () => {
  const desk = await deskAt(now);
  const caseId = desk.addCase({ jurisdiction: 'TW' });
  valueOf(
    addContact(desk.vault, caseId, {
      time: '2026-11-20T10:00+08:00',
      channel: 'letter',
      establishes: ['complaint_received_by_firm'],
      deliveryProof: 'x',
    }),
  );
  expect(periods(desk).overdue).toEqual([]);
  desk.at('2026-12-21T04:00:00.000Z');
  expect(periods(desk).overdue).toContainEqual(['tw-foi.firm-reply', '2026-12-20']);
});

import { describe, expect, test } from 'vitest';
import { agendaOf, agendaOfCase } from '../../src/main/core/agenda/agenda.ts';
import { addReminder, reminderRevisions } from '../../src/main/core/agenda/reminders.ts';
import { settleItem } from '../../src/main/core/agenda/settle.ts';
import { readCase, reviseCase } from '../../src/main/core/cases/cases.ts';
import {
  addContact,
  contactRevisions,
  readContact,
  reviseContact,
} from '../../src/main/core/contacts/contacts.ts';
import { addSubmission } from '../../src/main/core/submissions/submissions.ts';
import { timelinePage } from '../../src/main/core/timeline/timeline.ts';
import type { AgendaItem, AgendaView } from '../../src/shared/model/agenda.ts';
import type { ContactInput } from '../../src/shared/model/contact.ts';
import { codeOf, valueOf } from '../fixtures/temporary.ts';
import { deskAt } from './desk.ts';

/** Friday, 10 in the morning in Shanghai, two working days after the National Day holiday of 2026 (1 to 7 October). */
const afterHoliday = '2026-10-09T02:00:00.000Z';

const call = (part: Partial<ContactInput>): ContactInput => ({
  time: '2026-09-28T10:00+08:00',
  channel: 'phone',
  counterpart: '某某支付客服',
  ...part,
});
const promise = (text: string, due: string | null) => ({ text, due });
const texts = (items: readonly AgendaItem[]): string[] => items.map(({ text }) => text);
const groups = (view: AgendaView) => ({
  overdue: texts(view.overdue),
  today: texts(view.today),
  soon: texts(view.soon),
  later: texts(view.later),
});

describe('what is on the agenda', () => {
  test('promises, next steps, replies and reminders stand in their groups, by day and hour', async () => {
    const { vault, addCase } = await deskAt(afterHoliday);
    const caseId = addCase({ replyBy: '2026-10-16' });
    valueOf(
      addContact(
        vault,
        caseId,
        call({
          promises: [
            promise('三天内到账', '2026-09-30+08:00'),
            promise('没有期限', null),
            promise('今天下午回电', '2026-10-09T15:00+08:00'),
            promise('今天答复', '2026-10-09+08:00'),
            promise('月内解决', '2026-10'),
            { ...promise('已经兑现', '2026-09-29+08:00'), state: 'kept' },
          ],
          nextStep: '再打一次电话',
          nextStepDue: '2026-10-12+08:00',
        }),
      ),
    );
    valueOf(addReminder(vault, caseId, { text: '打印回执', due: '2026-10-17' }));
    const view = valueOf(agendaOf(vault));
    expect(groups(view)).toEqual({
      overdue: ['三天内到账'],
      today: ['今天答复', '今天下午回电'],
      soon: ['再打一次电话', ''],
      later: ['打印回执', '月内解决'],
    });
    expect(view.today[1]).toMatchObject({ dueDate: '2026-10-09', dueTime: '15:00', zone: 'Asia/Shanghai' });
    expect(view.soon[1]).toMatchObject({ kind: 'reply-due', dueDate: '2026-10-16', entityId: null });
    expect(view.later[1]?.dueDate).toBe('2026-10-31');
    expect(view.overdue[0]).toMatchObject({ who: '某某支付客服', caseTitle: '退款争议' });
  });

  test('a missed promise is late by days and by working days, over the holiday and the make-up Saturday', async () => {
    const { vault, addCase, at } = await deskAt('2026-10-07T02:00:00.000Z');
    const caseId = addCase();
    valueOf(addContact(vault, caseId, call({ promises: [promise('到账', '2026-09-30+08:00')] })));
    const lateness = () => {
      const [item] = valueOf(agendaOf(vault)).overdue;
      return [item?.overdueDays, item?.overdueWorkingDays];
    };
    expect(lateness()).toEqual([7, 0]);
    at(afterHoliday);
    expect(lateness()).toEqual([9, 2]);
    // Saturday, 10 October, is worked in place of a day of the holiday; Sunday is not.
    at('2026-10-10T02:00:00.000Z');
    expect(lateness()).toEqual([10, 3]);
    at('2026-10-11T02:00:00.000Z');
    expect(lateness()).toEqual([11, 3]);
  });

  test('the day is that of the zone of the case', async () => {
    // 23:30 on the 8th in London, 06:30 on the 9th in Shanghai.
    const { vault, addCase } = await deskAt('2026-10-08T22:30:00.000Z');
    const chinese = addCase();
    const british = addCase({ jurisdiction: 'GB' });
    for (const caseId of [chinese, british]) {
      valueOf(addReminder(vault, caseId, { text: 'ring', due: '2026-10-09' }));
    }
    expect(groups(valueOf(agendaOfCase(vault, chinese))).today).toEqual(['ring']);
    expect(groups(valueOf(agendaOfCase(vault, british))).soon).toEqual(['ring']);
    // An hour that somebody gave in another zone is carried over.
    valueOf(addReminder(vault, british, { text: 'call Shanghai', due: '2026-10-10T01:00+08:00' }));
    expect(valueOf(agendaOfCase(vault, british)).soon.at(-1)).toMatchObject({
      dueDate: '2026-10-09',
      dueTime: '18:00',
    });
  });

  test('a case with an outcome gives its reminders alone', async () => {
    const { vault, addCase } = await deskAt(afterHoliday);
    const caseId = addCase({ replyBy: '2026-10-09' });
    valueOf(addContact(vault, caseId, call({ promises: [promise('到账', '2026-09-30+08:00')] })));
    valueOf(addReminder(vault, caseId, { text: '保存判决书', due: '2026-10-09' }));
    const { revision, details } = valueOf(readCase(vault, caseId));
    const outcome = { ...details.outcome, kind: 'solved' as const };
    valueOf(reviseCase(vault, { id: caseId, revision, reason: '', details: { ...details, outcome } }));
    const view = valueOf(agendaOf(vault));
    expect(groups(view)).toEqual({ overdue: [], today: ['保存判决书'], soon: [], later: [] });
  });

  test('the own reply date goes when every submission has its end', async () => {
    const { vault, addCase } = await deskAt(afterHoliday);
    const caseId = addCase({ replyBy: '2026-10-09' });
    const name = (): string => '';
    const hand = (state: 'sent' | 'answered') =>
      valueOf(addSubmission(vault, caseId, { channelId: 'cn-firm', sentOn: '2026-09-01', state }, name));
    const kinds = () => valueOf(agendaOf(vault)).today.map(({ kind }) => kind);
    expect(kinds()).toContain('reply-due');
    hand('answered');
    expect(kinds()).not.toContain('reply-due');
    hand('sent');
    expect(kinds()).toContain('reply-due');
  });

  test('an unfinished contact waits for today until it is completed', async () => {
    const { vault, addCase } = await deskAt(afterHoliday);
    const caseId = addCase();
    const { id, details } = valueOf(addContact(vault, caseId, call({ unfinished: true })));
    expect(valueOf(agendaOf(vault)).today).toMatchObject([
      { kind: 'unfinished-contact', entityId: id, dueDate: '2026-09-28', overdueDays: 0 },
    ]);
    valueOf(
      reviseContact(vault, { id, revision: 1, reason: '', details: { ...details, unfinished: false } }),
    );
    expect(valueOf(agendaOf(vault)).today).toEqual([]);
  });

  test('an unknown case is named', async () => {
    const { vault } = await deskAt(afterHoliday);
    expect(codeOf(agendaOfCase(vault, 'none'))).toBe('NOT_FOUND');
  });
});

describe('what became of it', () => {
  test('the right promise is kept or missed, as a revision of the contact that can be taken back', async () => {
    const { vault, addCase } = await deskAt(afterHoliday);
    const caseId = addCase();
    const { id } = valueOf(
      addContact(
        vault,
        caseId,
        call({
          promises: [
            promise('没有期限', null),
            promise('甲', '2026-09-30+08:00'),
            promise('乙', '2026-10-01+08:00'),
          ],
        }),
      ),
    );
    const [first, second] = valueOf(agendaOf(vault)).overdue;
    expect(valueOf(settleItem(vault, second?.key ?? '', 'missed'))).toEqual({ caseId });
    valueOf(settleItem(vault, first?.key ?? '', 'kept'));
    const states = () => valueOf(readContact(vault, id)).details.promises.map(({ state }) => state);
    expect(states()).toEqual(['open', 'kept', 'missed']);
    expect(valueOf(agendaOf(vault)).overdue).toEqual([]);
    valueOf(settleItem(vault, first?.key ?? '', 'open'));
    expect(states()).toEqual(['open', 'open', 'missed']);
    expect(valueOf(contactRevisions(vault, id))).toHaveLength(4);
    expect(codeOf(settleItem(vault, first?.key ?? '', 'done'))).toBe('INVALID_INPUT');
    expect(codeOf(settleItem(vault, `promise:${id}:7`, 'kept'))).toBe('NOT_FOUND');
  });

  test('a next step is done and off the list; it stays on the timeline', async () => {
    const { vault, addCase } = await deskAt(afterHoliday);
    const caseId = addCase();
    valueOf(addContact(vault, caseId, call({ nextStep: '寄信', nextStepDue: '2026-10-09' })));
    const [step] = valueOf(agendaOf(vault)).today;
    valueOf(settleItem(vault, step?.key ?? '', 'done'));
    expect(valueOf(agendaOf(vault)).today).toEqual([]);
    const { entries } = valueOf(timelinePage(vault, { caseId, kinds: ['next-step'] }));
    expect(entries).toMatchObject([{ summary: '寄信', state: 'done' }]);
  });

  test('a reminder needs a day, is done with a history, and is on no timeline', async () => {
    const { vault, addCase } = await deskAt(afterHoliday);
    const caseId = addCase();
    expect(codeOf(addReminder(vault, caseId, { text: '打电话', due: '' }))).toBe('INVALID_INPUT');
    const { id } = valueOf(addReminder(vault, caseId, { text: '打电话', due: '2026-10-08' }));
    expect(valueOf(agendaOf(vault)).overdue).toMatchObject([{ text: '打电话', overdueWorkingDays: 1 }]);
    valueOf(settleItem(vault, `reminder:${id}`, 'done'));
    expect(valueOf(agendaOf(vault)).overdue).toEqual([]);
    expect(
      valueOf(reminderRevisions(vault, id))
        .map(({ details }) => details.done)
        .sort(),
    ).toEqual([false, true]);
    expect(valueOf(timelinePage(vault, { caseId })).total).toBe(0);
    valueOf(settleItem(vault, `reminder:${id}`, 'open'));
    expect(valueOf(agendaOf(vault)).overdue).toHaveLength(1);
  });
});

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeCalendar } from '../../src/main/core/agenda/calendar-file.ts';
import { addReminder } from '../../src/main/core/agenda/reminders.ts';
import { snoozeItem } from '../../src/main/core/agenda/snooze.ts';
import { addContact } from '../../src/main/core/contacts/contacts.ts';
import { codeOf, temporaryFolder, valueOf } from '../fixtures/temporary.ts';
import { deskAt, type Desk } from './desk.ts';

const longText = '请在收到书面答复之后，'.repeat(20) + '再打一次电话；确认 a,b;c\\d 和 "引号"';

/** The events of a file as another program reads them. */
async function eventsOf(path: string): Promise<ICAL.Event[]> {
  const calendar = ICAL.Component.fromString(await readFile(path, 'utf8'));
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

async function written(desk: Desk, caseId: string | null = null): Promise<ICAL.Event[]> {
  const receipt = valueOf(
    await writeCalendar(desk.vault, await temporaryFolder(), { caseId, language: 'zh-CN' }),
  );
  const events = await eventsOf(receipt.path);
  expect(events).toHaveLength(receipt.entries);
  return events;
}

/** The file must not depend on where the computer stands. */
describe.each(['UTC', 'America/Los_Angeles', 'Asia/Tokyo'])('a calendar file written in %s', (zone) => {
  const before = process.env['TZ'];
  beforeEach(() => {
    process.env['TZ'] = zone;
  });
  afterEach(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  test('has whole days for dates and instants for hours, with an alarm on the morning', async () => {
    const desk = await deskAt('2026-10-09T02:00:00.000Z');
    const caseId = desk.addCase();
    valueOf(addReminder(desk.vault, caseId, { text: '全天', due: '2026-10-12' }));
    valueOf(addReminder(desk.vault, caseId, { text: '下午', due: '2026-10-13T14:05+08:00' }));
    const [day, hour] = await written(desk);
    expect(day?.startDate.isDate).toBe(true);
    expect(day?.startDate.toString()).toBe('2026-10-12');
    expect(hour?.startDate.toJSDate().toISOString()).toBe('2026-10-13T06:05:00.000Z');
    const trigger = (event: ICAL.Event | undefined) =>
      String(event?.component.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger'));
    expect(trigger(day)).toBe('PT9H');
    // Nine in the morning in Shanghai.
    expect(trigger(hour)).toBe('2026-10-13T01:00:00Z');
  });
});

describe('a calendar file', () => {
  test('keeps commas, semicolons, backslashes, line breaks and long Chinese text', async () => {
    const desk = await deskAt('2026-10-09T02:00:00.000Z');
    const caseId = desk.addCase({ title: '甲,乙;丙\\丁' });
    valueOf(addReminder(desk.vault, caseId, { text: longText, due: '2026-10-12' }));
    const folder = await temporaryFolder();
    const { path } = valueOf(await writeCalendar(desk.vault, folder, { caseId, language: 'zh-CN' }));
    const [event] = await eventsOf(path);
    expect(event?.summary).toBe(`跟进提醒：${longText}`);
    expect(event?.description).toBe('甲,乙;丙\\丁');
    const lines = (await readFile(path, 'utf8')).split('\r\n');
    // RFC 5545: no line is longer than 75 octets, and no character is cut in two.
    for (const line of lines) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toContain('\uFFFD');
    }
  });

  test('names things by their keys, so that a later file replaces the entries of an earlier one', async () => {
    const desk = await deskAt('2026-10-09T02:00:00.000Z');
    const caseId = desk.addCase({ replyBy: '2026-10-20' });
    valueOf(addReminder(desk.vault, caseId, { text: '一', due: '2026-10-12' }));
    const first = await written(desk);
    desk.at('2026-10-10T02:00:00.000Z');
    expect((await written(desk)).map(({ uid }) => uid)).toEqual(first.map(({ uid }) => uid));
    expect(new Set(first.map(({ uid }) => uid)).size).toBe(2);
  });

  test('has one case or all, leaves out what was put away and who spoke', async () => {
    const desk = await deskAt('2026-10-09T02:00:00.000Z');
    const [one, other] = [desk.addCase(), desk.addCase({ title: 'other' })];
    const promises = [{ text: '到账', due: '2026-10-15+08:00' }];
    valueOf(
      addContact(desk.vault, one, {
        time: '2026-10-01T10:00+08:00',
        channel: 'phone',
        person: '王女士',
        staffNumber: 'A-1024',
        promises,
        unfinished: true,
      }),
    );
    const { id } = valueOf(addReminder(desk.vault, other, { text: 'away', due: '2026-10-12' }));
    expect(await written(desk)).toHaveLength(2);
    expect(await written(desk, one)).toHaveLength(1);
    valueOf(snoozeItem(desk.vault, `reminder:${id}`, 'put-away'));
    const events = await written(desk);
    expect(events.map(({ summary }) => summary)).toEqual(['对方承诺到期：到账']);
    expect(JSON.stringify(events.map(({ component }) => component))).not.toMatch(/王女士|A-1024/);
  });

  test('never replaces a file that is there', async () => {
    const desk = await deskAt('2026-10-09T02:00:00.000Z');
    desk.addCase();
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'casevault-agenda-2026-10-09.ics'), 'mine');
    const options = { caseId: null, language: 'en' } as const;
    const { path } = valueOf(await writeCalendar(desk.vault, folder, options));
    expect(path).toBe(join(folder, 'casevault-agenda-2026-10-09-2.ics'));
    expect(await readFile(join(folder, 'casevault-agenda-2026-10-09.ics'), 'utf8')).toBe('mine');
    expect(codeOf(await writeCalendar(desk.vault, folder, { ...options, caseId: 'none' }))).toBe('NOT_FOUND');
  });
});

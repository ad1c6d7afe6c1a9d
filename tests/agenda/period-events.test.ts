import { expect, test } from 'vitest';
import { allRules } from '../../src/main/core/deadlines/rules/index.ts';
import { periodEvents } from '../../src/renderer/features/contacts/period-events.ts';
import { caseEvents, type StartEvent } from '../../src/shared/model/start-event.ts';

const ofTheCase: readonly StartEvent[] = [...caseEvents, 'today'];

test('whatever starts a period of a place, and is no fact of the case, can be said of a contact there', () => {
  const missing = allRules
    .filter(({ event }) => !ofTheCase.includes(event))
    .filter(({ event, jurisdiction }) => !periodEvents(jurisdiction, []).includes(event))
    .map(({ id, event }) => `${id}: ${event}`);
  expect(missing).toEqual([]);
});

test('what starts nothing in a place is not offered there, unless it was chosen before', () => {
  for (const jurisdiction of ['CN', 'TW', 'GB', 'US'] as const) {
    expect(periodEvents(jurisdiction, []).length).toBeLessThanOrEqual(13);
  }
  expect(periodEvents('TW', [])).not.toContain('notice_of_error_received');
  expect(periodEvents('TW', ['notice_of_error_received'])).toContain('notice_of_error_received');
});

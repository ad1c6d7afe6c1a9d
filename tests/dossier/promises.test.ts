import { expect, it } from 'vitest';
import { isOverdue } from '../../src/main/core/dossier/sections/promises.ts';
import { completeTime } from '../../src/main/core/timeline/event-time.ts';
import type { CaseSnapshot } from '../../src/shared/model/export.ts';
import { valueOf } from '../fixtures/temporary.ts';

const context = {
  input: { snapshot: { deadlines: { today: '2026-11-25' } as CaseSnapshot['deadlines'] } },
};

it.each([
  ['2026-11-24', 'open', true],
  ['2026-11-25', 'open', false],
  ['2026-11-24', 'kept', false],
  ['2026-10', 'open', true],
  ['2026-11', 'open', false],
] as const)('a promise for %s that is %s: overdue %s', (due, state, overdue) => {
  const time = valueOf(completeTime(due, 'Europe/London'));
  expect(isOverdue({ text: 'A reply', due: time, state }, context)).toBe(overdue);
  expect(isOverdue({ text: 'A reply', due: null, state }, context)).toBe(false);
});

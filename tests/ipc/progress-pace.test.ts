import { expect, test } from 'vitest';
import type { JobProgress } from '../../src/shared/model/job.ts';
import { paceProgress } from '../../src/main/ipc/progress-pace.ts';

const progress = (jobId: string, done: number): JobProgress => ({
  jobId,
  kind: 'import',
  phase: 'copy',
  done,
  total: 1000,
  unit: 'items',
  current: '',
});

test('about ten reports a second pass, and the last one always', () => {
  const sent: number[] = [];
  let nowMs = 0;
  const pace = paceProgress(
    ({ done }) => sent.push(done),
    () => nowMs,
  );
  for (let done = 1; done <= 1000; done += 1) {
    pace.report(progress('a', done));
    nowMs += 1;
  }
  expect(sent).toEqual([1, 101, 201, 301, 401, 501, 601, 701, 801, 901]);
  pace.finish('a');
  expect(sent.at(-1)).toBe(1000);
});

test('jobs do not slow each other, and an ended job says nothing more', () => {
  const sent: string[] = [];
  const pace = paceProgress(
    ({ jobId, done }) => sent.push(`${jobId}${done}`),
    () => 0,
  );
  pace.report(progress('a', 1));
  pace.report(progress('b', 1));
  pace.finish('a');
  pace.finish('a');
  expect(sent).toEqual(['a1', 'b1']);
});

import { expect, test } from 'vitest';
import { describeProblem } from '../../src/main/shell/log.ts';

test('a problem is logged with its kind, code and place, and without what it says', () => {
  const problem = Object.assign(new TypeError('cannot read /media/wang/银行流水.pdf'), { code: 'EACCES' });
  const line = describeProblem('caseRead', problem);
  expect(line).toMatch(/^caseRead: TypeError EACCES\n\s+at /);
  expect(line).not.toContain('银行流水');
});

test('what is not an error is named by its type alone', () => {
  expect(describeProblem('caseRead', { secret: '6222' })).toBe('caseRead: object');
  expect(describeProblem('caseRead', 'sender refused')).toBe('caseRead: sender refused');
});

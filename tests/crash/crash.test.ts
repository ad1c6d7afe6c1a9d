import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

it('loses nothing to kills at random moments', { timeout: 120_000 }, async () => {
  const script = join(import.meta.dirname, '../../scripts/crash.ts');
  const seed = String(Date.now() % 100_000);
  const { stdout } = await promisify(execFile)(process.execPath, [script, '--kills', '16', '--seed', seed]);
  expect(stdout).toMatch(/^\d+ rounds, 16 killed, nothing lost$/m);
});

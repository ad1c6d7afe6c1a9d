import { join } from 'node:path';
import { onTestFinished, expect, test } from 'vitest';
import { submission } from '../../src/main/terminal/commands/submission.ts';
import type { TerminalContext } from '../../src/main/terminal/command.ts';
import { addCase } from '../../src/main/core/cases/cases.ts';
import { createVault } from '../../src/main/core/vault/vault.ts';
import { codeOf, temporaryFolder, testEnvironment, valueOf } from '../fixtures/temporary.ts';

async function command() {
  const folder = join(await temporaryFolder(), 'vault');
  const environment = testEnvironment();
  const vault = valueOf(await createVault(folder, environment));
  const { id } = valueOf(addCase(vault, { title: 'Case', subject: 'merchant' }));
  vault.close();
  const abort = new AbortController();
  onTestFinished(() => abort.abort());
  const context: TerminalContext = {
    environment,
    language: 'en',
    signal: abort.signal,
    onProgress: () => undefined,
  };
  return (verb: string, ...words: string[]) =>
    submission.run([verb, '--vault', folder, '--case', id, ...words], context);
}

test('a submission is added with its day of receipt, warned about, and listed', async () => {
  const run = await command();
  const first = valueOf(
    await run('add', '--channel', 'cn-cca', '--sent-on', '2026-03-01', '--state', 'accepted'),
  );
  expect(first.text).toMatch(/12315 may refuse it later/);
  const second = valueOf(
    await run(
      ...(['add', '--channel', 'cn-samr-12315', '--sent-on', '2026-03-02'] as const),
      ...['--received-on', '2026-03-02', '--reference', 'R-1'],
    ),
  );
  expect(second.json).toMatchObject({ warnings: [{ code: 'already-accepted-elsewhere' }] });
  const list = valueOf(await run('list'));
  expect(list.text.split('\n')[1]).toMatch(/2026-03-02\tMarket regulator \(12315\)\tHanded in\tR-1$/);
  expect(list.json).toMatchObject([
    {},
    { details: { milestones: [{ event: 'complaint_received_by_authority', date: '2026-03-02' }] } },
  ]);
});

test('what is missing or not known is bad input', async () => {
  const run = await command();
  expect(codeOf(await run('add', '--sent-on', '2026-03-01'))).toBe('INVALID_INPUT');
  expect(codeOf(await run('add', '--channel', 'cn-firm'))).toBe('INVALID_INPUT');
  expect(codeOf(await run('add', '--channel', 'xx', '--sent-on', '2026-03-01'))).toBe('NOT_FOUND');
  expect(codeOf(await run('add', '--channel', 'cn-firm', '--sent-on', 'soon'))).toBe('INVALID_INPUT');
  const receipt = ['--sent-on', '2026-03-01', '--received-on', '2026-03-02'];
  expect(codeOf(await run('add', '--channel', 'cn-heimao', ...receipt))).toBe('INVALID_INPUT');
  expect(codeOf(await run('remove'))).toBe('INVALID_INPUT');
});

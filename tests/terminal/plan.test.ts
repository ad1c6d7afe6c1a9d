import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExportReceipt } from '../../src/shared/model/export.ts';
import type { ExportPlan } from '../../src/shared/model/export-plan.ts';
import type { Result } from '../../src/shared/result.ts';
import type { Outcome, TerminalContext } from '../../src/main/terminal/command.ts';
import { runCommand } from '../../src/main/terminal/run-command.ts';
import { importFiles } from '../../src/main/core/evidence/import.ts';
import { codeOf, testEnvironment, unwatched, valueOf, vaultWithCase } from '../fixtures/temporary.ts';

async function terminal() {
  const { vault, caseId, folder } = await vaultWithCase();
  await writeFile(join(folder, 'note.txt'), 'x');
  valueOf(await importFiles(vault, { caseId, group: 2, paths: [join(folder, 'note.txt')] }, unwatched));
  vault.close();
  const context: TerminalContext = { ...unwatched, environment: testEnvironment(), language: 'en' };
  const run = (name: string, ...words: string[]): Promise<Result<Outcome>> =>
    runCommand([name, '--vault', vault.root, '--case', caseId, ...words], context);
  return { run, folder };
}

describe('plan and export in the terminal', () => {
  it('say what an export will hold, and hold to it', { timeout: 30_000 }, async () => {
    const { run, folder } = await terminal();
    const planned = valueOf(
      await run('plan', '--receiver', 'paypal (resolution center)', '--resolution', '150'),
    );
    const plan = planned.json as ExportPlan;
    expect(plan).toMatchObject({
      profile: 'regulator',
      receiver: { id: 'paypal' },
      fits: true,
      volumes: [['2-1']],
    });
    expect(planned.text.split('\n')).toEqual([
      'OK\tRegulator · PayPal (Resolution Center)',
      expect.stringMatching(/^> dossier\.pdf\t\d+ p\.\t~\d+ kB\t2-1 … 2-1$/),
      expect.stringMatching(/^ {2}bundle\.zip\t\t~\d+ kB\t2-1 … 2-1$/),
      '1 / 1',
      '* Pictures in the dossier are reduced to 150 pixels per inch. The originals stay as they are, in the bundle.',
      '* The receiver does not take zip files: bundle.zip is not for it.',
    ]);
    const out = join(folder, 'out');
    const exported = valueOf(
      await run('export', '--out', out, '--receiver', 'paypal', '--resolution', '150', '--bates', 'CASE-A'),
    );
    const receipt = exported.json as ExportReceipt;
    expect(receipt).toMatchObject({ profile: 'regulator', receiver: 'paypal', pictureResolution: 150 });
    expect(receipt.dossier.pages).toBe(plan.files[0]?.pages);
    expect(exported.text).toContain('* Pictures in the dossier');
  });

  it(
    'take settlement talk and personal data by the profile, and files by it',
    { timeout: 30_000 },
    async () => {
      const { run, folder } = await terminal();
      const out = join(folder, 'out');
      const quick = valueOf(await run('export', '--out', out, '--profile', 'quick'));
      expect(await readdir(out)).toContain('texts.txt');
      expect(await readFile(join(out, 'texts.txt'), 'utf8')).toMatch(/^\uFEFF/);
      expect(quick.text).toContain('texts.txt\t\t');
      const masked = valueOf(await run('plan', '--profile', 'public')).json as ExportPlan;
      expect(masked.omissions.map(({ reason }) => reason)).toEqual(['personal-data', 'not-reviewed']);
      const talks = ['--profile', 'mediator', '--without-settlement-talk'];
      expect((valueOf(await run('plan', ...talks)).json as ExportPlan).files).toHaveLength(2);
    },
  );

  it('make a version for a court, list and exhibits apart', async () => {
    const { run } = await terminal();
    const plan = valueOf(await run('plan', '--court', '--lang', 'zh-CN')).json as ExportPlan;
    const [first, second] = plan.files;
    expect([first?.name, second?.name]).toEqual(['dossier-1-of-2.pdf', 'dossier-2-of-2.pdf']);
    expect(first?.exhibits).toEqual([]);
    expect(second?.exhibits.length).toBeGreaterThan(0);
  });

  it('refuse what they do not know', async () => {
    const { run, folder } = await terminal();
    const out = ['--out', join(folder, 'out')];
    for (const words of [
      ['--profile', 'judge'],
      ['--receiver', 'nobody'],
      ['--resolution', '20'],
      ['--resolution', 'fine'],
      ['--bates', 'case 1'],
      ['--court', '--lang', 'zh-TW'],
      ['--court', '--lang', 'zh-CN', '--profile', 'regulator'],
    ]) {
      expect(codeOf(await run('plan', ...words)), words.join(' ')).toBe('INVALID_INPUT');
      expect(codeOf(await run('export', ...out, ...words)), words.join(' ')).toBe('INVALID_INPUT');
    }
    const file = join(folder, 'password.txt');
    expect(codeOf(await run('export', ...out, '--password-file', file))).toBe('SOURCE_NOT_FOUND');
    await writeFile(file, 'short\n');
    expect(codeOf(await run('export', ...out, '--password-file', file))).toBe('INVALID_INPUT');
    await expect(readdir(join(folder, 'out'))).rejects.toThrow(/ENOENT/);
  });
});

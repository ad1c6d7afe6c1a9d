import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listDrafts } from '../../src/main/core/drafts/drafts.ts';
import { openVault } from '../../src/main/core/vault/vault.ts';
import type { Outcome } from '../../src/main/terminal/command.ts';
import { countCharacters } from '../../src/shared/model/draft.ts';
import { runCommand } from '../../src/main/terminal/run-command.ts';
import type { Result } from '../../src/shared/result.ts';
import { addGrievance } from '../fixtures/grievance.ts';
import { codeOf, testEnvironment, valueOf, vaultWithCase } from '../fixtures/temporary.ts';

const run = (...words: string[]): Promise<Result<Outcome>> =>
  runCommand(words, {
    environment: testEnvironment(),
    language: 'zh-CN',
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });

async function grievance(): Promise<{ folder: string; of: string[]; root: string; caseId: string }> {
  const { vault, folder } = await vaultWithCase();
  const caseId = addGrievance(vault, 'zh-CN');
  const { root } = vault;
  vault.close();
  return { folder, root, caseId, of: ['draft', '--vault', root, '--case', caseId] };
}

describe('the draft command', () => {
  it('prints the text, with gaps and what it left out as JSON', async () => {
    const { of } = await grievance();
    const { text, json } = valueOf(await run(...of, '--kind', 'letter', '--lang', 'zh-CN'));
    expect(text).toMatch(/^关于示例支付账户或资金被限制使用/);
    expect(json).toMatchObject({
      id: null,
      kind: 'letter',
      language: 'zh-CN',
      isPublic: false,
      leftOut: [{ reason: 'settlement-talk' }],
    });
    expect((json as { gaps: string[] }).gaps).toContain('交易单号');
    const short = valueOf(await run(...of, '--kind', 'short-text', '--maximum-characters', '60', '--public'));
    expect(countCharacters(short.text)).toBeLessThanOrEqual(60);
    expect(short.json).toMatchObject({ isPublic: true });
  });

  it('writes a file, and saves the draft where asked', async () => {
    const { of, folder, root, caseId } = await grievance();
    for (const name of ['letter.docx', 'letter.pdf', 'letter.txt']) {
      valueOf(await run(...of, '--kind', 'letter', '--out', join(folder, name)));
      expect((await stat(join(folder, name))).size).toBeGreaterThan(500);
    }
    expect(await readFile(join(folder, 'letter.txt'), 'utf8')).toContain('欧阳晓雨');
    expect(codeOf(await run(...of, '--kind', 'letter', '--out', join(folder, 'letter.txt')))).toBe(
      'TARGET_EXISTS',
    );
    const saved = valueOf(await run(...of, '--kind', 'escalation', '--lang', 'en', '--save'));
    const vault = valueOf(await openVault(root, testEnvironment()));
    const drafts = valueOf(listDrafts(vault, caseId));
    vault.close();
    expect(drafts.map(({ id, details }) => [id, details.kind, details.language])).toEqual([
      [(saved.json as { id: string }).id, 'escalation', 'en'],
    ]);
  });

  it('says what it does not know', async () => {
    const { of, folder } = await grievance();
    const attempts: readonly (readonly [readonly string[], string])[] = [
      [[], 'INVALID_INPUT'],
      [['--kind', 'poem'], 'INVALID_INPUT'],
      [['--kind', 'letter', '--lang', 'xx'], 'INVALID_INPUT'],
      [['--kind', 'letter', '--maximum-characters', 'many'], 'INVALID_INPUT'],
      [['--kind', 'letter', '--out', join(folder, 'letter.odt')], 'INVALID_INPUT'],
      [['--kind', 'letter', '--channel', 'nowhere'], 'NOT_FOUND'],
    ];
    for (const [words, code] of attempts)
      expect([words, codeOf(await run(...of, ...words))]).toEqual([words, code]);
  });
});

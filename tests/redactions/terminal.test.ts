import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { RedactionRecord, RedactionSuggestion } from '../../src/shared/model/redaction.ts';
import { importFiles } from '../../src/main/core/evidence/import.ts';
import { runCommand } from '../../src/main/terminal/run-command.ts';
import { codeOf, testEnvironment, unwatched, valueOf, vaultWithCase } from '../fixtures/temporary.ts';

it('the terminal lists what may be personal, blacks it out, and says that it was looked through', async () => {
  const { vault, caseId, folder } = await vaultWithCase();
  const inbox = join(folder, 'inbox');
  await mkdir(inbox);
  await writeFile(join(inbox, 'a.txt'), 'Call 13800138000 now');
  valueOf(await importFiles(vault, { caseId, group: 2, paths: [inbox] }, unwatched));
  const root = vault.root;
  vault.close();
  const context = { environment: testEnvironment(), language: 'en' as const, ...unwatched };
  const redact = (...words: string[]) =>
    runCommand(['redact', '--vault', root, '--case', caseId, '--exhibit', '2-1', ...words], context);
  const listed = valueOf(await redact('--suggest'));
  expect(listed.text).toBe('5–16\tphone number\t138****8000');
  expect((listed.json as RedactionSuggestion[]).map(({ reason }) => reason)).toEqual(['phone']);
  const saved = valueOf(await redact('--accept', '--passage', '17,20,other', '--reviewed'));
  const { revision, details } = saved.json as RedactionRecord;
  expect([revision, details.passages.length, details.reviewed]).toEqual([1, 2, true]);
  // The same once more changes nothing; what was there stays until it is cleared.
  expect((valueOf(await redact('--accept')).json as RedactionRecord).revision).toBe(1);
  const cleared = valueOf(await redact('--clear')).json as RedactionRecord;
  expect([cleared.revision, cleared.details.passages, cleared.details.reviewed]).toEqual([2, [], false]);
  expect(codeOf(await redact('--area', '1,0,0,0.5,0.5,name'))).toBe('INVALID_INPUT');
  expect(codeOf(await redact('--passage', '1,2,secret'))).toBe('INVALID_INPUT');
  expect(codeOf(await redact('--exhibit', '9-9'))).toBe('NOT_FOUND');
});

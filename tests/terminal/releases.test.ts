import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importFiles } from '../../src/main/core/evidence/import.ts';
import { releases } from '../../src/main/terminal/commands/releases.ts';
import { exportCase } from '../fixtures/exporting.ts';
import { codeOf, testEnvironment, unwatched, valueOf, vaultWithCase } from '../fixtures/temporary.ts';

test('versions are listed with their files, and an old reference is found', async () => {
  const { vault, caseId, folder } = await vaultWithCase();
  await writeFile(join(folder, 'a.txt'), 'a');
  valueOf(await importFiles(vault, { caseId, group: 2, paths: [join(folder, 'a.txt')] }, unwatched));
  const one = await exportCase(vault, caseId, join(folder, '1'), { release: true });
  const two = await exportCase(vault, caseId, join(folder, '2'), { release: true });
  vault.close();
  const run = (...words: string[]) =>
    releases.run(['--vault', vault.root, '--case', caseId, ...words], {
      environment: testEnvironment(),
      language: 'en',
      signal: unwatched.signal,
      onProgress: () => undefined,
    });
  const lines = valueOf(await run()).text.split('\n');
  expect(lines[0]).toBe(`1\t2026-03-24T02:00:00.000Z\tLawyer or court\t-\t${one.keyFingerprint}`);
  expect(lines[1]).toBe(`\tdossier.pdf\t${one.dossier.sizeBytes}\t${one.dossier.sha256}`);
  expect(lines[4]).toBe(`\tdossier.pdf\t${two.dossier.sizeBytes}\t${two.dossier.sha256}`);
  const found = valueOf(await run('--find', '证据2-1'));
  const pages = [one, two].map(({ exhibits }) => exhibits[0]?.firstPage);
  expect(found.text.split('\n').map((line) => line.split('\t')[4])).toEqual(
    pages.map((page) => `vol. 1, p. ${page}`),
  );
  expect(found.json).toMatchObject([{ version: 1, exhibit: { exhibit: '2-1', title: 'a' } }, { version: 2 }]);
  expect(codeOf(await run('--find', '2-9'))).toBe('NOT_FOUND');
  expect(codeOf(await run('--find', 'soon'))).toBe('INVALID_INPUT');
});

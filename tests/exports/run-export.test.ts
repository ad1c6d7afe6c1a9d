import { execFile } from 'node:child_process';
import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { listEvidence } from '../../src/main/core/evidence/evidence.ts';
import { importFiles } from '../../src/main/core/evidence/import.ts';
import { runExport } from '../../src/main/core/exports/run-export.ts';
import { hashFile } from '../../src/main/core/vault/hash-file.ts';
import { exportCase, exportOptions, testSecrets } from '../fixtures/exporting.ts';
import { codeOf, unwatched, valueOf, vaultWithCase } from '../fixtures/temporary.ts';

async function withExhibits() {
  const made = await vaultWithCase();
  for (const name of ['a.txt', 'b.txt']) await writeFile(join(made.folder, name), name.repeat(40_000));
  const paths = ['a.txt', 'b.txt'].map((name) => join(made.folder, name));
  valueOf(await importFiles(made.vault, { caseId: made.caseId, group: 2, paths }, unwatched));
  return { ...made, out: join(made.folder, 'out') };
}

describe('an export', () => {
  it('ends with a receipt that is true', async () => {
    const { vault, caseId, folder, out } = await withExhibits();
    const receipt = await exportCase(vault, caseId, folder);
    expect((await readdir(out)).sort()).toEqual(['bundle.zip', 'dossier.pdf']);
    for (const file of [receipt.dossier, receipt.bundle]) {
      expect(await hashFile(file.path, unwatched.signal)).toBe(file.sha256);
    }
    expect(receipt.items).toEqual({ total: 2, included: 2 });
    expect(receipt.exhibits.map(({ exhibit, bundlePath }) => [exhibit, bundlePath])).toEqual([
      ['2-1', 'data/exhibits/2-1 a.txt'],
      ['2-2', 'data/exhibits/2-2 b.txt'],
    ]);
  });

  it.each(['check', 'dossier', 'bundle'])('cancelled in the phase "%s" leaves nothing', async (phase) => {
    const { vault, caseId, out } = await withExhibits();
    const secrets = await testSecrets(vault);
    const abort = new AbortController();
    const watch = {
      signal: abort.signal,
      onProgress: (progress: { phase: string }) => {
        if (progress.phase === phase) abort.abort();
      },
    };
    await expect(
      runExport(vault, { caseId, folder: out, options: exportOptions, secrets }, watch),
    ).rejects.toThrow(/abort/i);
    await expect(readdir(out)).rejects.toThrow(/ENOENT/);
  });

  it('cancelled leaves an earlier export as it was', async () => {
    const { vault, caseId, folder, out } = await withExhibits();
    const before = await exportCase(vault, caseId, folder);
    const secrets = await testSecrets(vault);
    const abort = new AbortController();
    const watch = {
      signal: abort.signal,
      onProgress: () => {
        abort.abort();
      },
    };
    await expect(
      runExport(vault, { caseId, folder: out, options: exportOptions, secrets }, watch),
    ).rejects.toThrow(/abort/i);
    expect((await readdir(out)).sort()).toEqual(['bundle.zip', 'dossier.pdf']);
    expect(await hashFile(before.bundle.path, unwatched.signal)).toBe(before.bundle.sha256);
  });

  it('leaves out an original that is missing or altered, and says so', async () => {
    const { vault, caseId, folder } = await withExhibits();
    const [first, second] = valueOf(listEvidence(vault, caseId)).map(({ file }) =>
      vault.objectPath(file.sha256),
    );
    await rm(first ?? '');
    await chmod(second ?? '', 0o600);
    await writeFile(second ?? '', 'other');
    const receipt = await exportCase(vault, caseId, folder);
    expect(receipt.items).toEqual({ total: 2, included: 0 });
    expect(receipt.omissions.map(({ label, reason }) => `${label} ${reason}`)).toEqual([
      '2-1 original-missing',
      '2-2 original-altered',
    ]);
  });

  it('says that a target is a file, or a folder in the way', async () => {
    const { vault, caseId, folder, out } = await withExhibits();
    const secrets = await testSecrets(vault);
    const attempt = (target: string) =>
      runExport(vault, { caseId, folder: target, options: exportOptions, secrets }, unwatched);
    await writeFile(join(folder, 'file'), 'x');
    expect(codeOf(await attempt(join(folder, 'file')))).toBe('TARGET_EXISTS');
    expect(codeOf(await attempt(join(folder, 'file', 'below')))).toBe('TARGET_NOT_WRITABLE');
    await mkdir(join(out, 'dossier.pdf'), { recursive: true });
    expect(codeOf(await attempt(out))).toBe('TARGET_EXISTS');
  });

  // A limit on the size of files stands in for the end of the disk: writing fails half-way, as it would there.
  it.skipIf(process.platform === 'win32')(
    'fails clearly when the disk is full, and leaves no half file',
    async () => {
      const { vault, caseId, out } = await withExhibits();
      vault.close();
      const cli = join(import.meta.dirname, '../../src/main/cli.ts');
      const command = `ulimit -f 120; exec "$0" "$@"`;
      const words = [cli, 'export', '--vault', vault.root, '--case', caseId, '--out', out, '--json'];
      const failure: unknown = await promisify(execFile)('bash', [
        '-c',
        command,
        process.execPath,
        ...words,
      ]).catch((error: unknown) => error);
      expect(failure).toMatchObject({ code: 2 });
      expect(JSON.parse((failure as { stdout: string }).stdout)).toMatchObject({
        error: { code: 'DISK_FULL' },
      });
      await expect(readdir(out)).rejects.toThrow(/ENOENT/);
    },
  );
});

import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bringIn } from '../../src/main/core/arrivals/bring-in.ts';
import { verifyBundle } from '../../src/main/core/bundle/verify-bundle.ts';
import { importFiles } from '../../src/main/core/evidence/import.ts';
import { runExport } from '../../src/main/core/exports/run-export.ts';
import { createVault } from '../../src/main/core/vault/vault.ts';
import { exportOptions, testSecrets } from '../fixtures/exporting.ts';
import { sevenZip } from '../fixtures/seven-zip.ts';
import { codeOf, testEnvironment, unwatched, valueOf, vaultWithCase } from '../fixtures/temporary.ts';
import { filesIn } from '../fixtures/unzip.ts';

const passphrase = 'k7m2p-正体-r4v9x "quote"';
const secretText = 'only who has the passphrase reads this';

async function exported(signal: AbortSignal = unwatched.signal) {
  const made = await vaultWithCase();
  const { vault, caseId, folder } = made;
  await writeFile(join(folder, '转账.txt'), secretText.repeat(2000));
  await writeFile(join(folder, 'empty.txt'), '');
  await writeFile(join(folder, 'noise.bin'), secretText.repeat(50_000));
  const paths = ['转账.txt', 'noise.bin', 'empty.txt'].map((name) => join(folder, name));
  valueOf(await importFiles(vault, { caseId, group: 2, paths }, unwatched));
  const secrets = { ...(await testSecrets(vault)), passphrase };
  const input = { caseId, folder: join(folder, 'out'), options: exportOptions, secrets };
  const receipt = await runExport(vault, input, { ...unwatched, signal });
  return { ...made, receipt: valueOf(receipt) };
}

/** Where the contents of a file start: behind its name and the extra fields of its header (APPNOTE.TXT 6.3.10, 4.3.7). */
function contentsOf(zip: Buffer, name: string): number {
  const at = zip.indexOf(name);
  const header = zip.lastIndexOf('PK\x03\x04', at, 'latin1');
  return header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
}

describe('a protected bundle', () => {
  it('is opened by 7-Zip with the passphrase and by nothing without, and is the same bag', async () => {
    const { folder, receipt } = await exported();
    const { path } = receipt.bundle;
    await sevenZip(path, join(folder, 'unpacked'), passphrase);
    const [top = ''] = await readdir(join(folder, 'unpacked'));
    const bag = join(folder, 'unpacked', top);
    expect((await filesIn(bag)).filter((name) => name.startsWith('data/'))).toHaveLength(
      receipt.bundle.files,
    );
    const report = valueOf(await verifyBundle(bag, unwatched));
    expect(report).toMatchObject({ intact: true, seal: { fingerprint: receipt.keyFingerprint } });
    await expect(sevenZip(path, join(folder, 'wrong'), 'another passphrase')).rejects.toThrow(
      /Wrong password/,
    );
    expect((await readFile(path)).includes(secretText)).toBe(false);
  });

  it('is checked with its passphrase, and says when it is missing or wrong', async () => {
    const { receipt } = await exported();
    const { path } = receipt.bundle;
    expect(codeOf(await verifyBundle(path, unwatched))).toBe('PASSWORD_NEEDED');
    expect(codeOf(await verifyBundle(path, unwatched, 'another passphrase'))).toBe('PASSWORD_WRONG');
    const report = valueOf(await verifyBundle(path, unwatched, passphrase));
    expect(report).toMatchObject({ findings: [], seal: { valid: true } });
  });

  it('shows where it was changed or cut off', async () => {
    const { folder, receipt } = await exported();
    const bytes = await readFile(receipt.bundle.path);
    const at = bytes.indexOf('noise.bin') + 5000;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    const changed = join(folder, 'changed.zip');
    await writeFile(changed, bytes);
    const report = valueOf(await verifyBundle(changed, unwatched, passphrase));
    expect(report.findings.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      'changed data/exhibits/2-2 noise.bin',
    ]);
    // Where its own two bytes of the passphrase do not fit, too (a salt of 16 stands before them).
    const declaration = await readFile(receipt.bundle.path);
    const salt = contentsOf(declaration, 'bagit.txt');
    for (const offset of [salt + 16, salt + 18]) {
      const damaged = Buffer.from(declaration);
      damaged[offset] = (damaged[offset] ?? 0) ^ 1;
      await writeFile(changed, damaged);
      const found = valueOf(await verifyBundle(changed, unwatched, passphrase)).findings;
      expect(found.map(({ kind, path }) => `${kind} ${path}`)).toEqual(['changed bagit.txt']);
      expect(codeOf(await verifyBundle(changed, unwatched, 'another passphrase'))).toBe('PASSWORD_WRONG');
      const vault = valueOf(await createVault(join(folder, `other-${offset}`), testEnvironment()));
      expect(codeOf(await bringIn(vault, { path: changed, passphrase }, unwatched))).toBe(
        'BUNDLE_NOT_INTACT',
      );
      vault.close();
    }
    await truncate(changed, 9000);
    expect(valueOf(await verifyBundle(changed, unwatched, passphrase)).findings).toMatchObject([
      { kind: 'unreadable' },
    ]);
  });

  it('comes back in with its passphrase', async () => {
    const { folder, receipt } = await exported();
    const vault = valueOf(await createVault(join(folder, 'other'), testEnvironment()));
    const { path } = receipt.bundle;
    expect(codeOf(await bringIn(vault, { path }, unwatched))).toBe('PASSWORD_NEEDED');
    expect(codeOf(await bringIn(vault, { path, passphrase: 'another passphrase' }, unwatched))).toBe(
      'PASSWORD_WRONG',
    );
    expect((await bringIn(vault, { path, passphrase }, unwatched)).ok).toBe(true);
    vault.close();
  });
});

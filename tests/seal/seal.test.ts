import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isSignatureValid, keyFingerprint, parseSeal, sealStatement } from '../../src/main/core/seal/seal.ts';
import { noKeyProtection, openSigningKey, type KeyProtection } from '../../src/main/core/seal/signing-key.ts';
import type { SealStatement } from '../../src/shared/model/seal.ts';
import { vaultWithCase } from '../fixtures/temporary.ts';

const statement: SealStatement = {
  format: 'casevault-seal',
  version: 1,
  caseId: '01a2125b-8778-77e3-876a-5e12334dc02e',
  exportedAt: '2026-03-24T10:00:00.000Z',
  appVersion: '0.0.0-test',
  plan: { profile: 'mediator', language: 'zh-CN' },
  custody: { entries: 3, head: 'ab'.repeat(32) },
  files: [{ path: 'data/exhibits/2-1 截图.png', sizeBytes: 12, sha256: 'cd'.repeat(32) }],
};

test('a seal holds for what it signed and for nothing else', async () => {
  const { vault } = await vaultWithCase();
  const { privateKey } = await openSigningKey(vault, noKeyProtection);
  const seal = sealStatement(statement, privateKey);
  expect(isSignatureValid(seal)).toBe(true);
  expect(parseSeal(JSON.stringify(seal))).toEqual(seal);
  for (const changed of [
    { ...statement, custody: { ...statement.custody, entries: 2 } },
    { ...statement, files: [] },
    { ...statement, appVersion: '0.0.1' },
  ])
    expect(isSignatureValid({ ...seal, statement: changed })).toBe(false);
  expect(isSignatureValid({ ...seal, publicKey: Buffer.alloc(32, 7).toString('base64') })).toBe(false);
  expect(parseSeal('{"statement":{}}')).toBeNull();
  expect(sealStatement(statement, privateKey)).toEqual(seal);
});

test('the key of a vault is made once, for its owner alone, and read again', async () => {
  const { vault } = await vaultWithCase();
  const first = await openSigningKey(vault, noKeyProtection);
  const again = await openSigningKey(vault, noKeyProtection);
  expect(again.fingerprint).toBe(first.fingerprint);
  expect(first.fingerprint).toMatch(/^([0-9A-F]{4} ){7}[0-9A-F]{4}$/);
  const { mode } = await stat(join(vault.root, 'signing-key.json'));
  if (process.platform !== 'win32') expect(mode & 0o077).toBe(0);
});

/** Wraps as a system's key store does: what one computer wrapped, another cannot unwrap. */
const computer = (secret: number): KeyProtection => ({
  available: () => Promise.resolve(true),
  protect: (bytes) =>
    Promise.resolve(Buffer.concat([Buffer.from([secret]), Buffer.from(bytes.map((byte) => byte ^ secret))])),
  unprotect: (kept) =>
    Promise.resolve(kept[0] === secret ? Buffer.from(kept.subarray(1).map((byte) => byte ^ secret)) : null),
});

test('a key wrapped by the system is not readable in the file, and a moved vault gets a new one beside the old', async () => {
  const { vault } = await vaultWithCase();
  const first = await openSigningKey(vault, computer(0x5a));
  expect(first.protection).toBe('system');
  const file = await readFile(join(vault.root, 'signing-key.json'), 'utf8');
  expect(file).not.toContain(first.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'));
  expect((await openSigningKey(vault, computer(0x5a))).fingerprint).toBe(first.fingerprint);
  const moved = await openSigningKey(vault, computer(0x33));
  expect(moved.fingerprint).not.toBe(first.fingerprint);
  const kept = `signing-key-${first.fingerprint.replaceAll(' ', '').toLowerCase()}.json`;
  expect(await readdir(vault.root)).toContain(kept);
});

test('whoever has no key store leaves the wrapped key alone and uses one beside it', async () => {
  const { vault } = await vaultWithCase();
  const wrapped = await openSigningKey(vault, computer(0x5a));
  const beside = await openSigningKey(vault, noKeyProtection);
  expect(beside.fingerprint).not.toBe(wrapped.fingerprint);
  expect((await openSigningKey(vault, noKeyProtection)).fingerprint).toBe(beside.fingerprint);
  expect((await openSigningKey(vault, computer(0x5a))).fingerprint).toBe(wrapped.fingerprint);
});

test('a fingerprint is the start of the SHA-256 of the key', () => {
  // printf '\x00%.0s' {1..32} | sha256sum
  expect(keyFingerprint(Buffer.alloc(32))).toBe('6668 7AAD F862 BD77 6C8F C18B 8E9F 8E20');
});

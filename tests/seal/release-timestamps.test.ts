import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readCase } from '../../src/main/core/cases/cases.ts';
import { verifyBundle } from '../../src/main/core/bundle/verify-bundle.ts';
import { runExport } from '../../src/main/core/exports/run-export.ts';
import { freezeRelease } from '../../src/main/core/releases/releases.ts';
import {
  keepStampings,
  listTimestamps,
  retryTimestamps,
  saveTimestamps,
} from '../../src/main/core/releases/timestamps.ts';
import { askAuthorities } from '../../src/main/core/seal/stamping.ts';
import { listCustody } from '../../src/main/core/vault/custody.ts';
import type { Vault } from '../../src/main/core/vault/vault.ts';
import { releasedCaseSchema, type ReleaseDetails } from '../../src/shared/model/release.ts';
import { exportOptions, testSecrets } from '../fixtures/exporting.ts';
import { codeOf, temporaryFolder, unwatched, valueOf, vaultWithCase } from '../fixtures/temporary.ts';
import { hasOpenssl, startAuthority, type Authority } from '../fixtures/timestamp-authority.ts';
import { unpack } from '../fixtures/unzip.ts';

const nobody = 'http://127.0.0.1:9/';
const { signal } = unwatched;

async function authorityHere(): Promise<Authority> {
  const authority = await startAuthority(join(await temporaryFolder(), 'authority'));
  onTestFinished(() => {
    authority.close();
  });
  return authority;
}

/** A release, of which only the seal matters here. */
const released = (vault: Vault, caseId: string, seal: string, version = 1): string => {
  const details: ReleaseDetails = {
    version,
    options: exportOptions,
    appVersion: '0.0.0-test',
    keyFingerprint: '',
    seal,
    files: [],
    exhibits: [],
    contacts: [],
    events: [],
    submissions: [],
    caseRevision: 1,
    case: releasedCaseSchema.parse({ ...valueOf(readCase(vault, caseId)).details }),
    custody: { entries: 0, head: '' },
    omissions: 0,
  };
  return valueOf(freezeRelease(vault, caseId, details)).id;
};

describe.skipIf(!hasOpenssl())('time-stamps (skipped where openssl is absent)', () => {
  test(
    'go into the bundle, where they are checked offline, and OpenSSL agrees',
    { timeout: 60_000 },
    async () => {
      const { vault, caseId, folder } = await vaultWithCase();
      const authority = await authorityHere();
      const secrets = { ...(await testSecrets(vault)), authorities: [nobody, authority.address] };
      const input = { caseId, folder: join(folder, 'out'), options: exportOptions, secrets };
      const receipt = valueOf(await runExport(vault, input, unwatched));
      expect(receipt.timestamps).toMatchObject([
        { authority: nobody, stampedAt: null, problem: 'offline' },
        { authority: authority.address, problem: null },
      ]);
      authority.close();
      const report = valueOf(await verifyBundle(receipt.bundle.path, unwatched));
      expect(report.findings).toEqual([]);
      expect(report.seal?.timestamps).toEqual([
        {
          path: 'seal-timestamp-1.tsr',
          valid: true,
          stampedAt: receipt.timestamps[1]?.stampedAt,
          authority: 'Test Time Authority, Invented',
          problem: null,
        },
      ]);
      const bag = await unpack(receipt.bundle.path, join(folder, 'unpacked'));
      const words = [
        'ts',
        '-verify',
        '-data',
        join(bag, 'seal.json'),
        '-in',
        join(bag, 'seal-timestamp-1.tsr'),
      ];
      const said = execFileSync('openssl', [...words, '-CAfile', authority.certificatePath], {
        stdio: 'pipe',
      });
      expect(said.toString()).toContain('Verification: OK');
      // A time-stamp of another bundle says nothing of this one.
      const stamped = await askAuthorities([(await authorityHere()).address], Buffer.from('other'), signal);
      await writeFile(join(bag, 'seal-timestamp-1.tsr'), stamped[0]?.response ?? '');
      const other = valueOf(await verifyBundle(bag, unwatched));
      expect(other.findings).toContainEqual({
        kind: 'timestamp-broken',
        path: 'seal-timestamp-1.tsr',
        note: 'other-content',
      });
      expect(other.seal?.timestamps).toMatchObject([{ valid: false, stampedAt: null, authority: null }]);
    },
  );

  test('that did not come are asked for again, kept for good, and handed out', async () => {
    const { vault, caseId, folder } = await vaultWithCase();
    const seal = '{"seal":"封存"}\n';
    const releaseId = released(vault, caseId, seal);
    const authority = await authorityHere();
    const pending = await askAuthorities([nobody], Buffer.from(seal), signal);
    const late = pending.map((one) => ({ ...one, authority: authority.address }));
    keepStampings(vault, releaseId, late);
    expect(valueOf(listTimestamps(vault, caseId))).toMatchObject([{ stampedAt: null, problem: 'offline' }]);
    expect(codeOf(await saveTimestamps(vault, releaseId, folder))).toBe('NOT_FOUND');
    const wish = { caseId, authorities: [authority.address, nobody], pendingOnly: true };
    expect(valueOf(await retryTimestamps(vault, wish, signal))).toEqual({ asked: 1, came: 1 });
    expect(valueOf(await retryTimestamps(vault, wish, signal))).toEqual({ asked: 0, came: 0 });
    const [row] = valueOf(listTimestamps(vault, caseId));
    expect(row).toMatchObject({ problem: null, name: 'Test Time Authority, Invented' });
    keepStampings(vault, releaseId, late);
    expect(valueOf(listTimestamps(vault, caseId))).toEqual([row]);
    const entry = listCustody(vault.database, caseId).at(-1);
    expect(entry).toMatchObject({ action: 'timestamp-kept', itemId: releaseId });
    const [json = '', tsr = ''] = valueOf(await saveTimestamps(vault, releaseId, folder));
    expect(await readFile(json, 'utf8')).toBe(seal);
    const words = ['ts', '-verify', '-data', json, '-in', tsr, '-CAfile', authority.certificatePath];
    expect(execFileSync('openssl', words, { stdio: 'pipe' }).toString()).toContain('Verification: OK');
    expect(valueOf(await saveTimestamps(vault, releaseId, folder))).toEqual([json, tsr]);
    await writeFile(tsr, 'somebody else’s');
    expect(codeOf(await saveTimestamps(vault, releaseId, folder))).toBe('TARGET_EXISTS');
  });

  test('are asked for of a new authority only where that is wanted', async () => {
    const { vault, caseId } = await vaultWithCase();
    released(vault, caseId, '{}');
    const { address } = await authorityHere();
    const wish = { caseId: null, authorities: [address] };
    expect(valueOf(await retryTimestamps(vault, { ...wish, pendingOnly: true }, signal)).asked).toBe(0);
    expect(valueOf(await retryTimestamps(vault, { ...wish, pendingOnly: false }, signal)).came).toBe(1);
  });
});

test('an authority that cannot be reached is asked once for all releases, and all stay pending', async () => {
  const { vault, caseId } = await vaultWithCase();
  for (const version of [1, 2, 3]) released(vault, caseId, `{"version":${version}}`, version);
  let asked = 0;
  const server = createServer((request) => {
    asked += 1;
    request.socket.destroy();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void server.close());
  const authority = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const wish = { caseId, authorities: [authority], pendingOnly: false };
  expect(valueOf(await retryTimestamps(vault, wish, signal))).toEqual({ asked: 3, came: 0 });
  expect(asked).toBe(1);
  const rows = valueOf(listTimestamps(vault, caseId));
  expect(rows.map(({ problem }) => problem)).toEqual(['offline', 'offline', 'offline']);
});

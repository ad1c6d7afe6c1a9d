import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Language } from '../../src/shared/languages.ts';
import { bringIn } from '../../src/main/core/arrivals/bring-in.ts';
import { caseOrigin } from '../../src/main/core/arrivals/origins.ts';
import { sampleZone } from '../../src/main/core/sample/sample.ts';
import { readAndCompare } from '../../src/main/core/series/read-and-compare.ts';
import { createVault, type Vault } from '../../src/main/core/vault/vault.ts';
import { verifyOpenVault } from '../../src/main/core/vault/verify.ts';
import { exportCase } from '../fixtures/exporting.ts';
import { sampleVault } from '../fixtures/sample-vault.ts';
import { temporaryFolder, testEnvironment, unwatched, valueOf } from '../fixtures/temporary.ts';
import { unpack } from '../fixtures/unzip.ts';

function closing(vault: Vault): Vault {
  onTestFinished(() => {
    if (vault.database.open) vault.close();
  });
  return vault;
}

async function sample(language: Language) {
  const folder = await temporaryFolder();
  const made = await sampleVault(join(folder, 'vault'), language);
  closing(made.vault);
  const target = closing(valueOf(await createVault(join(folder, 'other'), testEnvironment())));
  return { ...made, target, folder };
}

const findingsOf = async (vault: Vault) => (await verifyOpenVault(vault, unwatched)).findings;

async function caseJson(zip: string, into: string): Promise<Record<string, unknown>> {
  const bag = await unpack(zip, into);
  return JSON.parse(await readFile(join(bag, 'data/case.json'), 'utf8')) as Record<string, unknown>;
}

describe('a case that comes back in', () => {
  it.each(['zh-CN', 'en'] as const)(
    'is the same as it went out, in %s',
    { timeout: 60_000 },
    async (language) => {
      const { vault, caseId, target, folder } = await sample(language);
      const options = { language, zone: sampleZone(language) };
      const first = await exportCase(vault, caseId, join(folder, '1'), options);
      const receipt = valueOf(await bringIn(target, { path: first.bundle.path }, unwatched));
      expect(receipt.caseId).toBe(caseId);
      expect(receipt.origin).toMatchObject({ bundleSha256: first.bundle.sha256, otherThanLogged: 0 });
      expect(await findingsOf(target)).toEqual([]);
      valueOf(await readAndCompare(target, caseId, unwatched));
      expect(await findingsOf(target)).toEqual([]);
      expect(valueOf(caseOrigin(target, caseId))?.details).toEqual(receipt.origin);

      const second = await exportCase(target, caseId, join(folder, '2'), options);
      const before = await caseJson(first.bundle.path, join(folder, 'unpacked-1'));
      const after = await caseJson(second.bundle.path, join(folder, 'unpacked-2'));
      // What was not in the bundle is not here, so nothing of it is left out again.
      const still = (one: { reason: string }) => one.reason !== 'settlement-talk';
      const omissions = (before['omissions'] as { reason: string }[]).filter(still);
      expect(after).toEqual({ ...before, omissions });
    },
  );
});

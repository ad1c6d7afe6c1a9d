import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { addCase } from '../../src/main/core/cases/cases.ts';
import { createVault, type Vault } from '../../src/main/core/vault/vault.ts';
import type { CaseDetailsInput } from '../../src/shared/model/case.ts';
import { temporaryFolder, testEnvironment, valueOf } from '../fixtures/temporary.ts';

export interface Desk {
  readonly vault: Vault;
  readonly folder: string;
  /** Puts the clock of the vault to a moment. */
  readonly at: (moment: string) => void;
  readonly addCase: (details?: Partial<CaseDetailsInput>) => string;
}

/** A vault whose clock stands still until a test moves it. */
export async function deskAt(moment: string): Promise<Desk> {
  let now = moment;
  const folder = await temporaryFolder();
  const vault = valueOf(
    await createVault(
      join(folder, 'vault'),
      testEnvironment(() => new Date(now)),
    ),
  );
  onTestFinished(() => {
    if (vault.database.open) vault.close();
  });
  return {
    vault,
    folder,
    at: (next) => void (now = next),
    addCase: (details = {}) => valueOf(addCase(vault, { title: '退款争议', ...details })).id,
  };
}

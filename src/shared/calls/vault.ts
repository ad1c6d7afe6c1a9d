import type { VaultInfo } from '../model/vault.ts';
import { define, nothing } from './define.ts';

export const vaultCalls = {
  vaultCurrent: define<VaultInfo | null>()(nothing),
  /** Opens the folder picker of the system; null when the user closes it. */
  vaultCreate: define<VaultInfo | null>()(nothing),
  vaultOpen: define<VaultInfo | null>()(nothing),
  vaultVerify: define<{ readonly jobId: string }>()(nothing),
};

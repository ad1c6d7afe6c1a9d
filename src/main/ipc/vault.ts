import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { succeed } from '../../shared/result.ts';
import { vaultFiles } from '../core/vault/layout.ts';
import type { Desk } from './desk.ts';
import type { Desktop } from './desktop.ts';
import type { Handlers } from './handler.ts';

type VaultCalls = 'vaultCurrent' | 'vaultCreate' | 'vaultOpen' | 'vaultVerify';

export const vaultHandlers = (desk: Desk, desktop: Desktop): Handlers<VaultCalls> => ({
  vaultCurrent: () => succeed(desk.info()),
  async vaultCreate() {
    const picked = await desktop.pickFolder('create-vault');
    return picked === null ? succeed(null) : desk.create(await roomFor(picked));
  },
  async vaultOpen() {
    const picked = await desktop.pickFolder('open-vault');
    return picked === null ? succeed(null) : desk.open(picked);
  },
  vaultVerify: () => desk.start({ kind: 'verify', input: { subject: 'vault' } }, { caseId: null }),
});

/**
 * A vault needs a folder of its own. People pick "Documents": then it becomes `CaseVault` inside, numbered where that is
 * taken. A folder that is a vault already is passed on, for the core to say so.
 */
export async function roomFor(picked: string): Promise<string> {
  const names = await readdir(picked).catch((): string[] => []);
  if (names.length === 0 || names.includes(vaultFiles.description)) return picked;
  const taken = new Set(names.map((name) => name.toLowerCase()));
  let name = 'CaseVault';
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `CaseVault ${number}`;
  return join(picked, name);
}

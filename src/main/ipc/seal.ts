import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { succeed } from '../../shared/result.ts';
import { listTimestamps, retryTimestamps, saveTimestamps } from '../core/releases/timestamps.ts';
import { openSigningKey } from '../core/seal/signing-key.ts';
import { askAuthority } from '../core/seal/stamping.ts';
import type { Handlers } from './handler.ts';
import type { Parts } from './parts.ts';
import { changing, reading } from './with-vault.ts';

type SealCalls = 'sealKey' | 'timestampList' | 'timestampsRetry' | 'timestampSave' | 'authorityTest';

/** Nobody waits for an authority longer than it takes to answer; there is nothing to cancel. */
const uncancelled = (): AbortSignal => new AbortController().signal;

export const sealHandlers = ({ desk, desktop, settings, keyProtection }: Parts): Handlers<SealCalls> => ({
  sealKey: reading(desk, async (vault) => {
    const { fingerprint, createdAt, protection } = await openSigningKey(vault, keyProtection);
    return succeed({ fingerprint, createdAt, protection });
  }),
  timestampList: reading(desk, (vault, { caseId }) => listTimestamps(vault, caseId)),
  timestampsRetry: changing(
    desk,
    (vault, { caseId }) => {
      const { authorities } = settings.read().timestamps;
      return retryTimestamps(vault, { caseId, authorities, pendingOnly: false }, uncancelled());
    },
    () => null,
  ),
  timestampSave: reading(desk, async (vault, { releaseId }) => {
    const folder = await desktop.pickFolder('export');
    if (folder === null) return succeed(null);
    const saved = await saveTimestamps(vault, releaseId, folder);
    if (!saved.ok) return saved;
    if (saved.value[0] !== undefined) desktop.showItem(saved.value[0]);
    return succeed({ names: saved.value.map((path) => basename(path)) });
  }),
  async authorityTest({ address }) {
    const { name, problem } = await askAuthority(address, randomBytes(32), uncancelled());
    return succeed({ name, problem });
  },
});

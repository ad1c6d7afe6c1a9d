import { fail, succeed } from '../../shared/result.ts';
import { caseOrigin } from '../core/arrivals/origins.ts';
import type { Desk } from './desk.ts';
import type { Desktop } from './desktop.ts';
import type { Handlers } from './handler.ts';
import { reading } from './with-vault.ts';

export const arrivalHandlers = (
  desk: Desk,
  desktop: Desktop,
): Handlers<'bundleBringIn' | 'caseOriginRead'> => ({
  async bundleBringIn({ again }) {
    const path =
      again === null ? (await desktop.pickFiles('bring-in'))?.[0] : (desk.bundleOf(again.jobId) ?? undefined);
    if (path === undefined) return again === null ? succeed(null) : fail('NOT_FOUND', again.jobId);
    const passphrase = again?.passphrase ?? null;
    return desk.start({ kind: 'bring-in', input: { path, passphrase } }, { caseId: null });
  },
  caseOriginRead: reading(desk, (vault, { caseId }) => caseOrigin(vault, caseId)),
});

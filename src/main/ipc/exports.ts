import { exportOptionsSchema, type ExportOptions } from '../../shared/model/export.ts';
import type { ExportPlan } from '../../shared/model/export-plan.ts';
import { fail, succeed } from '../../shared/result.ts';
import { exportSecrets } from '../core/exports/secrets.ts';
import { offerPassphrase } from '../core/seal/passphrase.ts';
import type { Handlers } from './handler.ts';
import type { Parts } from './parts.ts';
import { reading } from './with-vault.ts';
import { profilesIn } from '../core/exports/choices.ts';
import { receivers } from '../core/exports/receivers.ts';
import { listReleases } from '../core/releases/releases.ts';

type ExportCalls =
  | 'exportChoices'
  | 'exportPlan'
  | 'releaseList'
  | 'passphraseOffer'
  | 'exportStart'
  | 'exportShow'
  | 'bundleVerify'
  | 'jobCancel';

/** What the user chose, by the clock and in the zone of the computer. */
const optionsNow = (chosen: Omit<ExportOptions, 'exportedAt' | 'zone'>, clock: () => Date): ExportOptions =>
  exportOptionsSchema.parse({
    ...chosen,
    exportedAt: clock().toISOString(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });

export const exportHandlers = ({
  desk,
  desktop,
  settings,
  clock,
  keyProtection,
}: Parts): Handlers<ExportCalls> => ({
  exportChoices: () => succeed({ profiles: profilesIn('zh-CN'), receivers }),
  async exportPlan({ caseId, ...chosen }) {
    const answer = await desk.ask({ kind: 'plan', input: { caseId, options: optionsNow(chosen, clock) } });
    return answer.ok ? succeed(answer.value as ExportPlan) : answer;
  },
  releaseList: reading(desk, (vault, { caseId }) => listReleases(vault, caseId)),
  passphraseOffer: () => succeed({ passphrase: offerPassphrase() }),
  async exportStart({ caseId, passphrase, ...chosen }) {
    const vault = desk.vault();
    if (!vault.ok) return vault;
    const folder = await desktop.pickFolder('export');
    if (folder === null) return succeed(null);
    const options = optionsNow(chosen, clock);
    const { authorities } = settings.read().timestamps;
    const secrets = await exportSecrets(vault.value, keyProtection, { passphrase, authorities });
    return desk.start({ kind: 'export', input: { caseId, folder, options, secrets } }, { caseId });
  },
  exportShow({ jobId }) {
    const path = desk.exported(jobId);
    if (path === null) return fail('NOT_FOUND');
    desktop.showItem(path);
    return succeed(null);
  },
  async bundleVerify(wish) {
    if ('again' in wish) {
      const { jobId, passphrase } = wish.again;
      const again = desk.bundleOf(jobId);
      if (again === null) return fail('NOT_FOUND', jobId);
      const input = { subject: 'bundle', path: again, passphrase } as const;
      return desk.start({ kind: 'verify', input }, { caseId: null });
    }
    const { what } = wish;
    const folder = what === 'folder' ? await desktop.pickFolder('verify') : null;
    const path = what === 'folder' ? folder : ((await desktop.pickFiles('verify'))?.[0] ?? null);
    if (path === null) return succeed(null);
    return desk.start(
      { kind: 'verify', input: { subject: 'bundle', path, passphrase: null } },
      { caseId: null },
    );
  },
  jobCancel: ({ jobId }) => desk.cancel(jobId),
});

import { exportOptionsSchema } from '../../shared/model/export.ts';
import { fail, succeed } from '../../shared/result.ts';
import { exportSecrets } from '../core/exports/secrets.ts';
import type { Handlers } from './handler.ts';
import type { Parts } from './parts.ts';
import { reading } from './with-vault.ts';
import { listReleases } from '../core/releases/releases.ts';

type ExportCalls =
  | 'exportChoices'
  | 'exportPlan'
  | 'releaseList'
  | 'exportStart'
  | 'exportShow'
  | 'bundleVerify'
  | 'jobCancel';

export const exportHandlers = ({
  desk,
  desktop,
  settings,
  clock,
  keyProtection,
}: Parts): Handlers<ExportCalls> => ({
  exportChoices: () => succeed({ profiles: [], receivers: [] }),
  exportPlan: () => fail('NOT_FOUND'),
  releaseList: reading(desk, (vault, { caseId }) => listReleases(vault, caseId)),
  async exportStart({ caseId, passphrase, ...chosen }) {
    const vault = desk.vault();
    if (!vault.ok) return vault;
    const folder = await desktop.pickFolder('export');
    if (folder === null) return succeed(null);
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const options = exportOptionsSchema.parse({ ...chosen, exportedAt: clock().toISOString(), zone });
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
  async bundleVerify({ what }) {
    const folder = what === 'folder' ? await desktop.pickFolder('verify') : null;
    const path = what === 'folder' ? folder : ((await desktop.pickFiles('verify'))?.[0] ?? null);
    if (path === null) return succeed(null);
    return desk.start({ kind: 'verify', input: { subject: 'bundle', path } }, { caseId: null });
  },
  jobCancel: ({ jobId }) => desk.cancel(jobId),
});

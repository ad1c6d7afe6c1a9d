import { exportOptionsSchema, type ExportOptions } from '../../src/shared/model/export.ts';
import type { Result } from '../../src/shared/result.ts';
import type { ImportWatch } from '../../src/main/core/evidence/import.ts';
import type { Environment } from '../../src/main/core/vault/environment.ts';
import type { ExportInput } from '../../src/main/core/exports/run-export.ts';
import { exportSecrets } from '../../src/main/core/exports/secrets.ts';
import { noKeyProtection } from '../../src/main/core/seal/signing-key.ts';
import type { Vault } from '../../src/main/core/vault/vault.ts';
import { migrations } from '../../src/main/core/vault/migrations/index.ts';

export const environment: Environment = {
  clock: () => new Date(),
  appVersion: '0.0.0-crash',
  actor: 'crash test',
};

export const exportOptions: ExportOptions = exportOptionsSchema.parse({
  language: 'zh-CN',
  exportedAt: '2026-03-02T06:05:00.000Z',
  zone: 'Asia/Shanghai',
  includePersonalData: true,
  includeSettlementTalk: false,
});

export const exportInput = async (vault: Vault, caseId: string, folder: string): Promise<ExportInput> => ({
  caseId,
  folder,
  options: exportOptions,
  secrets: await exportSecrets(vault, noKeyProtection),
});

/** Two steps to come, slow enough to be hit: one fills a table, one builds an index on it. */
export const upgrade: typeof migrations = [
  ...migrations,
  {
    name: 'crash test: fill',
    sql: `CREATE TABLE crash_fill (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
          WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000)
          INSERT INTO crash_fill SELECT i, hex(i * 7919) FROM n;`,
  },
  { name: 'crash test: index', sql: 'CREATE INDEX crash_fill_text ON crash_fill (text);' },
];

export const unwatched = (): ImportWatch => ({
  signal: new AbortController().signal,
  onProgress: () => undefined,
});

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code} ${result.error.detail ?? ''}`);
  return result.value;
}

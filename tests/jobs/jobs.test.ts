import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportReport, JobProgress } from '../../src/shared/model/job.ts';
import { listEvidence } from '../../src/main/core/evidence/evidence.ts';
import { unfinishedImports } from '../../src/main/core/evidence/import-batch.ts';
import { createJobs } from '../../src/main/core/jobs/jobs.ts';
import { verifyOpenVault } from '../../src/main/core/vault/verify.ts';
import { unwatched, valueOf, vaultWithCase } from '../fixtures/temporary.ts';

const jobs = () => createJobs(new URL('../../src/main/worker.ts', import.meta.url));
const quiet = { onProgress: () => undefined, onEnd: () => undefined };

async function withFiles(count: number) {
  const made = await vaultWithCase();
  const inbox = join(made.folder, 'in');
  await mkdir(inbox);
  for (let index = 0; index < count; index += 1) {
    await writeFile(
      join(inbox, `${String(index).padStart(3, '0')}.bin`),
      Buffer.alloc(200_000, `\0${index}`),
    );
  }
  return { ...made, input: { caseId: made.caseId, group: 2, paths: [inbox] } };
}

describe('jobs in worker threads', () => {
  it('report progress, end once, and leave the vault to be read meanwhile', async () => {
    const { vault, caseId, input } = await withFiles(20);
    const seen: JobProgress[] = [];
    const job = jobs().start(
      vault,
      { kind: 'import', input },
      { ...quiet, onProgress: (progress) => seen.push(progress) },
    );
    expect(valueOf(listEvidence(vault, caseId))).toEqual([]);
    const end = await job.ended;
    expect(end).toMatchObject({ jobId: job.id, state: 'succeeded' });
    expect((end as { value: ImportReport }).value.imported).toHaveLength(20);
    expect(seen.every(({ jobId }) => jobId === job.id)).toBe(true);
    expect(seen.at(-1)?.phase).toBe('thumbnails');
    expect(valueOf(listEvidence(vault, caseId))).toHaveLength(20);
  });

  it('are cancelled without a trace, before they begin and while they run', async () => {
    const { vault, caseId, input } = await withFiles(60);
    const all = jobs();
    const running = all.start(
      vault,
      { kind: 'import', input },
      {
        ...quiet,
        onProgress: ({ phase, done, jobId }) => {
          if (phase === 'copy' && done > 1_000_000) all.cancel(jobId);
        },
      },
    );
    const waiting = all.start(vault, { kind: 'import', input }, quiet);
    all.cancel(waiting.id);
    expect(await running.ended).toEqual({ jobId: running.id, state: 'cancelled' });
    expect(await waiting.ended).toEqual({ jobId: waiting.id, state: 'cancelled' });
    expect(valueOf(listEvidence(vault, caseId))).toEqual([]);
    expect(await readdir(join(vault.root, 'tmp'))).toEqual([]);
    expect((await verifyOpenVault(vault, unwatched)).intact).toBe(true);
  });

  it('keep an import that was under way when the app is closed', async () => {
    const { vault, caseId, input } = await withFiles(60);
    const all = jobs();
    let stopped: Promise<void> | undefined;
    const job = all.start(
      vault,
      { kind: 'import', input },
      {
        ...quiet,
        onProgress: ({ phase, done }) => {
          if (phase === 'copy' && done > 1_000_000) stopped ??= all.stopAll();
        },
      },
    );
    expect(await job.ended).toMatchObject({ state: 'cancelled' });
    await stopped;
    const [left] = unfinishedImports(vault);
    expect(left).toMatchObject({ caseId, total: 60 });
    expect(left?.done).toBeGreaterThan(0);
    const resumed = jobs().start(vault, { kind: 'import', input: { resumeCaseId: caseId } }, quiet);
    expect(((await resumed.ended) as { value: ImportReport }).value.imported).toHaveLength(60);
  });

  it('say what failed as a value', async () => {
    const { vault, input } = await withFiles(1);
    const job = jobs().start(
      vault,
      { kind: 'import', input: { ...input, caseId: '01890000-0000-7000-8000-000000000000' } },
      quiet,
    );
    expect(await job.ended).toMatchObject({ state: 'failed', error: { code: 'NOT_FOUND' } });
  });
});

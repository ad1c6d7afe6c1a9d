/**
 * Speed and memory of reading statements of 100,000 rows, each in a process of its own, by hand:
 * `node scripts/bench/statements.ts`, `--rows 200000`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { longCsv, longXlsx } from '../../tests/fixtures/long-statement.ts';
import { readPath } from '../../tests/fixtures/reading.ts';

const { values, positionals } = parseArgs({
  options: { rows: { type: 'string', default: '100000' } },
  allowPositionals: true,
});

async function readAndTell(path: string): Promise<void> {
  const start = performance.now();
  const read = await readPath(path);
  const seconds = ((performance.now() - start) / 1000).toFixed(2);
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const processor = ((userCPUTime + systemCPUTime) / 1_000_000).toFixed(2);
  const found = read?.ok
    ? `${read.value.transactions.length} transactions`
    : (read?.error.code ?? 'no reader');
  console.log(
    `${basename(path).padEnd(16)} ${found}, ${seconds} s, processor ${processor} s, peak ${Math.round(maxRSS / 1024)} MB`,
  );
}

const [wanted] = positionals;
if (wanted !== undefined) {
  await readAndTell(wanted);
} else {
  const folder = await mkdtemp(join(tmpdir(), 'casevault-statements-'));
  try {
    const rows = Number(values.rows);
    await writeFile(join(folder, 'statement.csv'), longCsv(rows));
    await writeFile(join(folder, 'statement.xlsx'), await longXlsx(rows));
    for (const name of ['statement.csv', 'statement.xlsx']) {
      const args = [import.meta.filename, join(folder, name)];
      if (spawnSync(process.execPath, args, { stdio: 'inherit' }).status !== 0) throw new Error(name);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

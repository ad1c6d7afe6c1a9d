/**
 * Kills the app's work (SIGKILL) at random moments of import, contact logging, migration, export and the coming in of a bundle, and checks each time that the
 * vault opens, verifies, and has kept all that was reported as saved. `--kills 200`, `--seed 1`, `--only import`.
 */
import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { addCase } from '../src/main/core/cases/cases.ts';
import { importFiles } from '../src/main/core/evidence/import.ts';
import { runExport } from '../src/main/core/exports/run-export.ts';
import { createVault, openVault } from '../src/main/core/vault/vault.ts';
import { verifyOpenVault } from '../src/main/core/vault/verify.ts';
import { checks } from './crash/check.ts';
import { environment, exportInput, unwatched, upgrade, valueOf } from './crash/ground.ts';
import { randomFrom } from './random.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});
const kinds = values.only === undefined ? Object.keys(checks) : [values.only];

const random = randomFrom(Number(values.seed));

/** Runs the child; kills it `delayMs` after it began its work. Gives what it said and how long it ran from there. */
async function run(
  words: readonly string[],
  delayMs: number | null,
): Promise<{ lines: string[]; ranMs: number; killed: boolean }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'crash/child.ts'), ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  let begun = 0;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (begun > 0 || !said.includes('begin')) return;
    begun = performance.now();
    if (delayMs !== null) setTimeout(() => child.kill('SIGKILL'), delayMs);
  });
  const signal = await new Promise<string | null>((resolve) => {
    child.on('close', (_code, by) => {
      resolve(by);
    });
  });
  // A line that was cut off was not said.
  const lines = said.slice(0, said.lastIndexOf('\n') + 1).split('\n');
  if (signal === null && !lines.includes('end')) throw new Error('the child failed on its own');
  return { lines, ranMs: performance.now() - begun, killed: signal === 'SIGKILL' };
}

async function writeFiles(folder: string, round: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let index = 0; index < 24; index += 1) {
    const bytes = Buffer.alloc(
      20_000 + Math.floor(random() * 1_500_000),
      `\0\xff${round}/${index}`,
      'latin1',
    );
    await writeFile(join(folder, `截图 ${String(index).padStart(2, '0')}.bin`), bytes);
  }
  const picture = {
    width: 360,
    height: 780,
    channels: 3,
    background: { r: round % 256, g: Math.floor(round / 256), b: 120 },
  } as const;
  await sharp({ create: picture }).png().toFile(join(folder, 'screen.png'));
}

/** What the work of a kind reads or writes. */
function folderOf(kind: string, round: number): string {
  if (kind === 'arrival') return join(scratch, 'bundle', 'bundle.zip');
  return join(scratch, kind === 'export' ? 'exports' : `files-${round}`);
}

const scratch = await mkdtemp(join(tmpdir(), 'casevault-crash-'));
const tally = new Map<string, number>();
const wanted = Number(values.kills);
let killed = 0;
let round = 0;
try {
  const template = join(scratch, 'template');
  const made = valueOf(await createVault(template, environment));
  const caseId = valueOf(addCase(made, { title: '冻结账户' })).id;
  await writeFiles(join(scratch, 'first'), 0);
  valueOf(await importFiles(made, { caseId, group: 2, paths: [join(scratch, 'first')] }, unwatched()));
  valueOf(await runExport(made, await exportInput(made, caseId, join(scratch, 'bundle')), unwatched()));
  made.close();
  const empty = join(scratch, 'empty');
  valueOf(await createVault(empty, environment)).close();
  const vaults = new Map<string, string>();
  const usualMs = new Map<string, number>();
  for (const kind of kinds) {
    const root = join(scratch, kind);
    await cp(template, root, { recursive: true });
    vaults.set(kind, root);
    if (kind === 'contact') usualMs.set(kind, 900);
  }
  for (; killed < wanted; round += 1) {
    const kind = kinds[round % kinds.length] ?? '';
    const root = vaults.get(kind) ?? '';
    const folder = folderOf(kind, round);
    if (kind === 'import') await writeFiles(folder, round + 1);
    if (kind === 'migration' || kind === 'arrival') {
      await rm(root, { recursive: true, force: true });
      await cp(kind === 'arrival' ? empty : template, root, { recursive: true });
    }
    const usual = usualMs.get(kind);
    // The first of each kind runs to its end and tells how long that takes.
    const end = await run([kind, root, caseId, folder], usual === undefined ? null : random() * usual * 1.1);
    if (usual === undefined) usualMs.set(kind, end.ranMs);
    if (end.killed) killed += 1;
    const vault = valueOf(await openVault(root, environment, kind === 'migration' ? upgrade : undefined));
    try {
      const saved = end.lines.filter((line) => line.startsWith('saved ')).map((line) => line.slice(6));
      const check = checks[kind];
      if (!check) throw new Error(`no such kind: ${kind}`);
      const state = await check({ vault, caseId, folder, saved, turn: Math.floor(round / kinds.length) });
      const report = await verifyOpenVault(vault, unwatched());
      if (!report.intact) throw new Error(`round ${round}, ${kind}: ${JSON.stringify(report.findings)}`);
      const label = `${kind}: ${state.replace(/^\d+ saved$/, 'all that was saved')}`;
      tally.set(label, (tally.get(label) ?? 0) + 1);
    } catch (error) {
      throw new Error(`round ${round}, seed ${values.seed}, ${kind}`, { cause: error });
    } finally {
      vault.close();
    }
    if (kind === 'import') await rm(folder, { recursive: true, force: true });
    if (process.stderr.isTTY) process.stderr.write(`\r${killed} of ${wanted}`);
  }
  for (const [label, rounds] of [...tally].sort()) console.log(`${label} (${rounds} rounds)`);
  console.log(`${round} rounds, ${killed} killed, nothing lost`);
} finally {
  await rm(scratch, { recursive: true, force: true });
}

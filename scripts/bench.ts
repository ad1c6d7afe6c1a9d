/**
 * Speed and memory, side by side in one run with the tools a user would take instead: `cp` and `sha256sum`, `img2pdf`, `zip -0`.
 * Printed as ratios (below 1: faster than the tool). `--only import`, `--gigabytes 5` for the large file, `--pages 1000,2000,10000` for the long
 * dossiers and exports, `--runs 3`.
 */
import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { build } from 'vite';
import { receiverPageParts } from '../electron.vite.config.ts';
import { memoryLimits } from '../src/main/core/jobs/jobs.ts';
import { zhCN } from '../src/main/core/sample/content/zh-CN.ts';
import { drawScreen } from '../src/main/core/sample/draw-screen.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    gigabytes: { type: 'string', default: '5' },
    pages: { type: 'string', default: '1000,2000,10000' },
    runs: { type: 'string', default: '3' },
    /** A folder on the disk to measure; the system's folder for temporary files else. */
    in: { type: 'string', default: tmpdir() },
  },
});
const runs = Number(values.runs);
const megabyte = 1024 * 1024;

interface Measured {
  readonly milliseconds: number;
  readonly peakBytes: number;
}

function run(program: string, words: readonly string[]): Promise<{ code: number | null; out: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'inherit'] });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, out });
    });
  });
}

/** The limits of the app's workers, as a process takes them: the young generation has three semi-spaces. */
const limits = [
  `--max-semi-space-size=${memoryLimits.maxYoungGenerationSizeMb / 3}`,
  `--max-old-space-size=${memoryLimits.maxOldGenerationSizeMb}`,
] as const;

const built = join(import.meta.dirname, '../out/bench');

/** As the app is built: run from source, the tool that strips types would be measured with it. */
const buildChild = (): Promise<unknown> =>
  build({
    configFile: false,
    logLevel: 'warn',
    plugins: [receiverPageParts],
    build: { ssr: join(import.meta.dirname, 'bench/child.ts'), outDir: built, emptyOutDir: true },
  });

/** Our side: the work alone, in a fresh process, as the app's worker does it. */
async function ours(kind: string, root: string, target: string): Promise<Measured> {
  const { code, out } = await run(process.execPath, [...limits, join(built, 'child.js'), kind, root, target]);
  if (code !== 0) throw new Error(`${kind} failed`);
  return JSON.parse(out) as Measured;
}

/** The tool's side; null where it is not installed, which is said and not made up. */
async function tool(...commands: (readonly [string, ...string[]])[]): Promise<number | null> {
  const start = performance.now();
  for (const [program, ...words] of commands) {
    const end = await run(program, words).catch(() => null);
    if (end === null) return null;
    if (end.code !== 0) throw new Error(`${program} failed`);
  }
  return performance.now() - start;
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? NaN;

interface Comparison {
  readonly name: string;
  readonly against: string;
  readonly mostRatio: number | null;
  readonly mostMegabytes: number | null;
  /** One turn of both, each from a clean place. */
  readonly turn: (index: number) => Promise<{ ours: Measured; tool: number | null }>;
}

async function compare({ name, against, mostRatio, mostMegabytes, turn }: Comparison): Promise<void> {
  const turns = [];
  for (let index = 0; index < runs; index += 1) turns.push(await turn(index));
  const mine = median(turns.map((item) => item.ours.milliseconds));
  const peak = Math.max(...turns.map((item) => item.ours.peakBytes)) / megabyte;
  const times = turns.flatMap((item) => (item.tool === null ? [] : [item.tool]));
  const theirs = times.length === 0 ? null : median(times);
  const ratio =
    theirs === null
      ? `${against} is not installed`
      : `${(mine / theirs).toFixed(2)} of ${against} (${theirs.toFixed(0)} ms)`;
  const wanted = [mostRatio !== null && `≤ ${mostRatio}`, mostMegabytes !== null && `≤ ${mostMegabytes} MB`]
    .filter(Boolean)
    .join(', ');
  console.log(
    `${name}: ${mine.toFixed(0)} ms = ${ratio}, peak ${peak.toFixed(0)} MB${wanted && ` (wanted ${wanted})`}`,
  );
}

/** Bytes that do not compress, from one random block, never the same block twice. */
async function writeLarge(path: string, megabytes: number): Promise<void> {
  const block = randomBytes(megabyte);
  const file = await open(path, 'wx');
  for (let index = 0; index < megabytes; index += 1) {
    block.writeUInt32LE(index, 0);
    block.set(createHash('sha256').update(block.subarray(0, 64)).digest(), 64);
    await file.write(block);
  }
  await file.sync();
  await file.close();
}

/** Phone screenshots of a chat: 1080 pixels wide, PNG without alpha, each with words of its own. */
async function writeScreenshots(folder: string, count: number): Promise<void> {
  await mkdir(folder);
  for (let index = 0; index < count; index += 1) {
    const content = { ...zhCN.screens['chat-1'], title: `第 ${index + 1} 页` };
    const png = await sharp(drawScreen(content, { traditional: false, dark: index % 2 === 1 }))
      .flatten({ background: '#fff' })
      .removeAlpha()
      .png()
      .toBuffer();
    await sharp(png).toFile(join(folder, `Screenshot_${String(index).padStart(3, '0')}.png`));
  }
}

/** The same screenshots again and again, each with a text chunk of its own: other bytes, other fingerprints, the same work for a dossier. */
async function multiplyScreenshots(folder: string, target: string, count: number): Promise<void> {
  const originals = await Promise.all(
    (await readdir(folder)).sort().map((name) => readFile(join(folder, name))),
  );
  await mkdir(target);
  for (let index = 0; index < count; index += 1) {
    const png = originals[index % originals.length];
    if (!png) throw new Error('no screenshots');
    const named = Buffer.concat([png.subarray(0, 33), textChunk(`page ${index + 1}`), png.subarray(33)]);
    await writeFile(join(target, `Screenshot_${String(index).padStart(5, '0')}.png`), named);
  }
}

/** W3C PNG, third edition, 11.3.3.3: it stands behind the header, whose 8 + 25 bytes come first. */
function textChunk(text: string): Buffer {
  const body = Buffer.from(`tEXtComment\0${text}`, 'latin1');
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(body.length - 4, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}

const scratch = await mkdtemp(join(values.in, 'casevault-bench-'));
const at = (name: string): string => join(scratch, name);
const gone = (...names: string[]): Promise<unknown> =>
  Promise.all(names.map((name) => rm(at(name), { recursive: true, force: true })));

const comparisons: Readonly<Record<string, () => Promise<void>>> = {
  async import() {
    await writeLarge(at('1g.bin'), 1024);
    await compare({
      name: 'import of a 1 GB file',
      against: 'cp, then sha256sum of the copy',
      mostRatio: 0.6,
      mostMegabytes: 300,
      async turn() {
        const theirs = await tool(['cp', at('1g.bin'), at('copy.bin')], ['sha256sum', at('copy.bin')]);
        await gone('copy.bin', 'vault');
        return { tool: theirs, ours: await ours('import', at('vault'), at('1g.bin')) };
      },
    });
    await compare({
      name: 'bundle of 1 GB, dossier included',
      against: 'zip -0',
      mostRatio: 1.5,
      mostMegabytes: 300,
      async turn() {
        await gone('theirs.zip', 'ours.zip', 'ours.zip.pdf');
        const theirs = await tool(['zip', '-0', '-q', at('theirs.zip'), at('1g.bin')]);
        return { tool: theirs, ours: await ours('bundle', at('vault'), at('ours.zip')) };
      },
    });
    await gone('1g.bin', 'vault', 'theirs.zip', 'ours.zip', 'ours.zip.pdf');
  },
  async dossier() {
    await writeScreenshots(at('screens'), 200);
    await ours('import', at('vault'), at('screens'));
    const pictures = (await readdir(at('screens'))).sort().map((name) => join(at('screens'), name));
    await compare({
      name: 'dossier of 200 screenshots',
      against: 'img2pdf',
      mostRatio: 0.8,
      mostMegabytes: 400,
      async turn() {
        await gone('theirs.pdf', 'ours.pdf');
        const theirs = await tool(['img2pdf', '-o', at('theirs.pdf'), ...pictures]);
        return { tool: theirs, ours: await ours('dossier', at('vault'), at('ours.pdf')) };
      },
    });
    await gone('screens', 'vault', 'theirs.pdf', 'ours.pdf');
  },
  /** Time has to grow with the pages and no faster, memory hardly at all. */
  async pages() {
    await writeScreenshots(at('originals'), 40);
    for (const pages of values.pages.split(',').map(Number)) {
      await multiplyScreenshots(at('originals'), at('screens'), pages);
      await ours('import', at('vault'), at('screens'));
      const pictures = (await readdir(at('screens'))).sort().map((name) => join(at('screens'), name));
      await writeFile(at('list'), pictures.join('\0'));
      await compare({
        name: `dossier of ${pages} pages`,
        against: 'img2pdf, then qpdf --linearize',
        mostRatio: null,
        mostMegabytes: pages > 1000 ? 600 : 400,
        async turn() {
          await gone('theirs.pdf', 'linear.pdf', 'ours.pdf');
          const theirs = await tool(
            ['img2pdf', '--from-file', at('list'), '-o', at('theirs.pdf')],
            ['qpdf', '--linearize', at('theirs.pdf'), at('linear.pdf')],
          );
          return { tool: theirs, ours: await ours('dossier', at('vault'), at('ours.pdf')) };
        },
      });
      await compare({
        name: `whole export of ${pages} pages, dossier and bundle`,
        against: 'img2pdf, qpdf --linearize, sha256sum and zip -0 of all',
        mostRatio: null,
        mostMegabytes: pages > 1000 ? 600 : 400,
        async turn() {
          await gone('theirs.pdf', 'linear.pdf', 'theirs.zip', 'out');
          const theirs = await tool(
            ['img2pdf', '--from-file', at('list'), '-o', at('theirs.pdf')],
            ['qpdf', '--linearize', at('theirs.pdf'), at('linear.pdf')],
            ['sh', '-c', `cd '${scratch}' && find screens linear.pdf -type f -exec sha256sum {} + > sums`],
            ['sh', '-c', `cd '${scratch}' && zip -0 -q -r theirs.zip screens linear.pdf sums`],
          );
          return { tool: theirs, ours: await ours('export', at('vault'), at('out')) };
        },
      });
      await gone('screens', 'vault', 'theirs.pdf', 'linear.pdf', 'ours.pdf', 'list', 'theirs.zip', 'out');
    }
    await gone('originals');
  },
  async large() {
    const megabytes = Number(values.gigabytes) * 1024;
    await writeLarge(at('large.bin'), megabytes);
    const imported = await ours('import', at('vault'), at('large.bin'));
    console.log(
      `import of a ${values.gigabytes} GB file: ${(megabytes / (imported.milliseconds / 1000)).toFixed(0)} MB/s, peak ${(imported.peakBytes / megabyte).toFixed(0)} MB (wanted ≤ 300 MB)`,
    );
    await compare({
      name: `export of a ${values.gigabytes} GB recording`,
      against: 'zip -0',
      mostRatio: null,
      mostMegabytes: 300,
      async turn() {
        await gone('theirs.zip', 'out');
        const theirs = await tool(['zip', '-0', '-q', at('theirs.zip'), at('large.bin')]);
        await gone('theirs.zip');
        return { tool: theirs, ours: await ours('export', at('vault'), at('out')) };
      },
    });
    await gone('large.bin', 'vault', 'out');
  },
  async timeline() {
    const { milliseconds } = await ours('timeline', at('vault'), '');
    console.log(
      `a window of 200 out of 100,000 timeline entries: ${milliseconds.toFixed(1)} ms (95th percentile of 200)`,
    );
    await gone('vault');
  },
  /** Beside no tool: what a user would take instead finds nothing in a picture's description or over two scripts. */
  async search() {
    const { out } = await run(process.execPath, [join(import.meta.dirname, 'bench/search.ts')]);
    process.stdout.write(out);
  },
};

try {
  await buildChild();
  for (const [name, measure] of Object.entries(comparisons)) {
    if (values.only === undefined || values.only === name) await measure();
  }
} finally {
  await rm(scratch, { recursive: true, force: true });
}

/**
 * Speed, memory and accuracy of reading the text of one screenshot of 1080 × 2400 pixels, by hand:
 * `node scripts/bench/ocr.ts`. Processor time is that of all threads of the process, so it counts what one core works.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openOcr } from '../../src/main/core/readings/ocr/ocr.ts';
import { zhCN } from '../../src/main/core/sample/content/zh-CN.ts';
import { drawScreen } from '../../src/main/core/sample/draw-screen.ts';
import { characterAccuracy, comparable, drawnText } from '../../tests/fixtures/screens.ts';
import { unwatched, valueOf } from '../crash/ground.ts';

const warmRuns = 5;
const megabyte = 1024 * 1024;

async function measured<T>(name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  const peak = (process.resourceUsage().maxRSS * 1024) / megabyte;
  console.log(
    `${name.padEnd(8)} ${((performance.now() - start) / 1000).toFixed(2)} s, processor ${((user + system) / 1_000_000).toFixed(2)} s, peak so far ${peak.toFixed(0)} MB`,
  );
  return result;
}

const screen = zhCN.longChat;

// Drawn by a process of its own, or the memory for drawing would be counted as that for reading.
const [drawTo] = process.argv.slice(2);
if (drawTo !== undefined) {
  await writeFile(drawTo, drawScreen(screen, { traditional: false, dark: false }));
  process.exit();
}

const folder = await mkdtemp(join(tmpdir(), 'casevault-ocr-'));
try {
  const path = join(folder, 'screen.png');
  if (spawnSync(process.execPath, [import.meta.filename, path]).status !== 0) throw new Error('not drawn');
  const picture = { path, mediaType: 'image/png' };
  const { signal } = unwatched();
  const engine = await measured('open', openOcr);
  const { lines } = valueOf(await measured('cold', () => engine.read(picture, signal)));
  for (let run = 1; run <= warmRuns; run += 1)
    await measured(`warm ${run}`, () => engine.read(picture, signal));
  await engine.close();
  const accuracy = characterAccuracy(drawnText(screen), comparable(lines.map(({ text }) => text).join('')));
  console.log(`${lines.length} lines, ${(accuracy * 100).toFixed(2)} % of the characters right`);
} finally {
  await rm(folder, { recursive: true, force: true });
}

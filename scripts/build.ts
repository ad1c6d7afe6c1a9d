import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

export const projectFolder = join(import.meta.dirname, '..');
const built = join(projectFolder, 'out/main/index.js');
const parts = ['src', 'electron.vite.config.ts', 'package-lock.json'];

async function newest(path: string): Promise<number> {
  const facts = await stat(path);
  if (!facts.isDirectory()) return facts.mtimeMs;
  const times = await Promise.all((await readdir(path)).map((name) => newest(join(path, name))));
  return Math.max(facts.mtimeMs, ...times);
}

/** Builds `out/` if it is missing or older than what it is made of. */
export async function ensureBuilt(): Promise<void> {
  if (existsSync(built)) {
    const sources = await Promise.all(parts.map((part) => newest(join(projectFolder, part))));
    if ((await stat(built)).mtimeMs >= Math.max(...sources)) return;
  }
  const program = join(projectFolder, 'node_modules/electron-vite/bin/electron-vite.js');
  const child = spawn(process.execPath, [program, 'build', '--logLevel', 'warn'], {
    cwd: projectFolder,
    stdio: 'inherit',
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`The build ended with ${code}.`);
}

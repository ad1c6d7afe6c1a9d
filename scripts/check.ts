import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** Runs the checks two at a time, the longest first; each says what it found when it ends, and all of them run. */
const checks = [
  'lint',
  'typecheck',
  'check:format',
  'check:rooms',
  'check:dead',
  'check:repository',
] as const;
const atOnce = 2;

async function passes(check: (typeof checks)[number]): Promise<boolean> {
  const child = spawn(`npm run -s ${check}`, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  const [out, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  process.stdout.write(`${check}: ${code === 0 ? 'passed' : 'failed'}\n${out}`);
  process.stderr.write(errors);
  return code === 0;
}

const waiting: (typeof checks)[number][] = [...checks];
async function work(): Promise<void> {
  for (let check = waiting.shift(); check; check = waiting.shift()) {
    if (!(await passes(check))) process.exitCode = 1;
  }
}
await Promise.all(Array.from({ length: atOnce }, work));

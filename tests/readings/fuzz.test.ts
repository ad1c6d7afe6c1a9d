import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { readPath } from '../fixtures/reading.ts';
import { readerSamples } from '../fixtures/reader-samples.ts';
import { temporaryFolder } from '../fixtures/temporary.ts';
import { writeFile } from 'node:fs/promises';

it('reads each sample whole before it is damaged', async () => {
  const folder = await temporaryFolder();
  for (const [name, bytes] of await readerSamples()) {
    await writeFile(join(folder, name), bytes);
    expect(await readPath(join(folder, name)), name).toMatchObject({ ok: true });
  }
});

it('ends every reading of a damaged file in a result', { timeout: 60_000 }, async () => {
  const script = join(import.meta.dirname, '../../scripts/fuzz.ts');
  const seed = String(Date.now() % 100_000);
  const { stdout } = await promisify(execFile)(process.execPath, [script, '--inputs', '600', '--seed', seed]);
  expect(stdout).toMatch(/^600 inputs, each ended in a result$/m);
});

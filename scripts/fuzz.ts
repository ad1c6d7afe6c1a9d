/**
 * Reads mutated files with every reader, in this process: each must end in a result within a second or be a bug.
 * `--inputs 10000`, `--seed 1`. The failing input's seed is named, so that it can be made again.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readPath } from '../tests/fixtures/reading.ts';
import { readerSamples } from '../tests/fixtures/reader-samples.ts';
import { randomFrom } from './random.ts';

const { values } = parseArgs({
  options: { inputs: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});
/** A reader that needs longer for a few kilobytes has a way to hang. */
const longestMs = 5000;

/** Flips, cuts, repeats and swaps, as a damaged disk or a hostile hand would. */
function mutate(bytes: Buffer, random: () => number): Buffer {
  const at = (): number => Math.floor(random() * bytes.length);
  const copy = Buffer.from(bytes);
  switch (Math.floor(random() * 5)) {
    case 0:
      for (let count = 1 + Math.floor(random() * 8); count > 0; count -= 1)
        copy[at()] = Math.floor(random() * 256);
      return copy;
    case 1:
      return copy.subarray(0, at());
    case 2: {
      const [from, to] = [at(), at()].sort((a, b) => a - b);
      return Buffer.concat([copy.subarray(0, to), copy.subarray(from, to), copy.subarray(to)]);
    }
    case 3: {
      const [from, to] = [at(), at()].sort((a, b) => a - b);
      return Buffer.concat([copy.subarray(0, from), copy.subarray(to)]);
    }
    default:
      copy.writeUInt8(0xff, at());
      return Buffer.concat([copy, Buffer.alloc(Math.floor(random() * 4096), 0x2c)]);
  }
}

const folder = await mkdtemp(join(tmpdir(), 'casevault-fuzz-'));
const samples = [...(await readerSamples())];
const tally = new Map<string, number>();
try {
  for (let input = 0; input < Number(values.inputs); input += 1) {
    const random = randomFrom(Number(values.seed) * 1_000_003 + input);
    const [name, bytes] = samples[input % samples.length] ?? ['', Buffer.alloc(0)];
    const path = join(folder, name);
    await writeFile(path, mutate(bytes, random));
    const start = performance.now();
    const read = await readPath(path).catch((error: unknown) => {
      throw new Error(`input ${input}, seed ${values.seed}, ${name}`, { cause: error });
    });
    const ms = performance.now() - start;
    if (ms > longestMs) throw new Error(`input ${input}, seed ${values.seed}, ${name}: ${Math.round(ms)} ms`);
    const end = read === null ? 'no reader' : read.ok ? 'read' : read.error.code;
    tally.set(end, (tally.get(end) ?? 0) + 1);
  }
  for (const [end, count] of [...tally].sort()) console.log(`${end}: ${count}`);
  console.log(`${values.inputs} inputs, each ended in a result`);
} finally {
  await rm(folder, { recursive: true, force: true });
}

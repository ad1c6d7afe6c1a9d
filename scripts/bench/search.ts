/**
 * Search in 100,000 entries of Chinese text: time of the first page of 50 hits, size of the index, time to build it.
 * `--entries 20000` for a smaller one. Each query is asked three times; the median counts.
 */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { addCase } from '../../src/main/core/cases/cases.ts';
import { search } from '../../src/main/core/search/search.ts';
import { replaceSearchDocuments, type SearchDocument } from '../../src/main/core/search/search-index.ts';
import { createVault } from '../../src/main/core/vault/vault.ts';
import { environment, valueOf } from '../crash/ground.ts';
import { benchQueries, benchTexts } from './search-queries.ts';

const { values } = parseArgs({ options: { entries: { type: 'string', default: '100000' } } });
const caseCount = 20;
const turns = 3;
/** Texts in one transaction. */
const perStep = 1000;

function describe(name: string, times: readonly number[]): void {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? NaN).toFixed(1).padStart(6);
  console.log(`${name.padEnd(22)} ${String(times.length).padStart(4)}  ${at(0.5)} ${at(0.95)} ${at(1)}`);
}

const scratch = await mkdtemp(join(tmpdir(), 'casevault-bench-'));
const vault = valueOf(await createVault(join(scratch, 'vault'), environment));
try {
  const caseIds = Array.from(
    { length: caseCount },
    (_, index) => valueOf(addCase(vault, { title: `案件 ${index}` })).id,
  );
  const texts = benchTexts(Number(values.entries), caseCount);
  const documents = texts.map(({ caseIndex, kind, title, body, utc }, index): SearchDocument => ({
    caseId: caseIds[caseIndex] ?? '',
    entityId: `entity-${index}`,
    source: 'file',
    texts: [{ kind, title, parts: [{ part: '', body }], sortKey: utc }],
  }));
  const save = (some: readonly SearchDocument[]): void =>
    vault.database.transaction(() => replaceSearchDocuments(vault, some)).immediate();
  let start = performance.now();
  for (let at = 0; at < documents.length; at += perStep) save(documents.slice(at, at + perStep));
  const seconds = (performance.now() - start) / 1000;
  vault.database.pragma('wal_checkpoint(TRUNCATE)');
  const { size } = await stat(join(vault.root, 'casevault.db'));
  const bytesOf = (pattern: string): number =>
    vault.database
      .prepare<[string], number>('SELECT sum(pgsize) FROM dbstat WHERE name GLOB ?')
      .pluck()
      .get(pattern) ?? 0;
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
  const characters = texts.reduce((sum, { body }) => sum + body.length, 0);
  console.log(`${texts.length} entries, ${(characters / 1e6).toFixed(1)} million characters`);
  console.log(
    `built in ${seconds.toFixed(1)} s; database ${megabytes(size)}: grams ${megabytes(bytesOf('search_t*'))}, places ${megabytes(bytesOf('search_place*'))}, originals ${megabytes(bytesOf('search_window*'))}`,
  );
  start = performance.now();
  for (let at = 0; at < documents.length; at += 500) save(documents.slice(at, at + 1));
  const each = (performance.now() - start) / Math.ceil(documents.length / 500);
  console.log(`one entry replaced, with its commit: ${each.toFixed(2)} ms`);
  start = performance.now();
  save(documents.slice(0, 1000));
  console.log(`1000 messages replaced at once: ${(performance.now() - start).toFixed(0)} ms`);

  console.log('query                  count  p50    p95    max (ms)');
  const all: number[] = [];
  for (const [name, list] of benchQueries(caseCount)) {
    const times = list.map(({ caseIndex, ...query }) => {
      const asked = { ...query, ...(caseIndex === undefined ? {} : { caseId: caseIds[caseIndex] ?? '' }) };
      const took = Array.from({ length: turns }, () => {
        const from = performance.now();
        valueOf(search(vault, asked));
        return performance.now() - from;
      });
      return took.sort((a, b) => a - b)[turns >> 1] ?? NaN;
    });
    describe(name, times);
    all.push(...times);
  }
  describe('all', all);
} finally {
  vault.close();
  await rm(scratch, { recursive: true, force: true });
}

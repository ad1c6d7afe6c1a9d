import { getHeapStatistics } from 'node:v8';
import { expect, it } from 'vitest';
import { returnMemory } from '../../src/main/core/dossier/return-memory.ts';

const megabyte = 1024 * 1024;
const heapBytes = (): number => getHeapStatistics().total_heap_size;

/** Objects that live long enough to be moved to where V8 keeps its pages. */
function fillHeap(): number {
  const objects = Array.from({ length: 2_000_000 }, (_, index) => ({ index, twin: { index } }));
  return objects.reduce((sum, { twin }) => sum + twin.index, 0);
}

it('gives the memory of what is gone back, and not only to be used again', async () => {
  expect(fillHeap()).toBeGreaterThan(0);
  const before = heapBytes();
  await returnMemory();
  expect(before - heapBytes()).toBeGreaterThan(60 * megabyte);
});

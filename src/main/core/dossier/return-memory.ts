import { Session } from 'node:inspector/promises';
import { getHeapStatistics } from 'node:v8';

/** Below this it is not worth the time: up to 150 ms. */
const leastHeapBytes = 96 * 1024 * 1024;

/**
 * Gives memory of what is not needed any more back to the system. V8 keeps it to use it again: after the dossier of 10,000 pages 200 MB that
 * the bundle does not need, on a computer that may have 4 GB and an owner who goes on working. There is no other way to tell it than the
 * protocol of its own tools (HeapProfiler.collectGarbage, Chrome DevTools Protocol 1.3).
 */
export async function returnMemory(): Promise<void> {
  if (getHeapStatistics().total_heap_size < leastHeapBytes) return;
  const session = new Session();
  try {
    session.connect();
    await session.post('HeapProfiler.collectGarbage');
  } catch {
    // Where there are no tools to ask, V8 keeps the memory: no reason for an export to fail.
  } finally {
    session.disconnect();
  }
}

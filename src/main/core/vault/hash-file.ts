import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

/** Large enough that system calls do not matter; two of them are all the memory that a file of any size takes. */
const largestBuffer = 4 * 1024 * 1024;
const smallestBuffer = 64 * 1024;

/**
 * SHA-256 of a file, in hex, in constant memory: the next block is read while one is hashed. Throws what the file system
 * says, and the reason of `signal`.
 */
export async function hashFile(
  path: string,
  signal: AbortSignal,
  onBytes: (bytes: number) => void = () => undefined,
): Promise<string> {
  const handle = await open(path, 'r');
  try {
    const hash = createHash('sha256');
    // Hundreds of screenshots with 8 MB of buffers each would keep the garbage collector busy. A file may grow: any size works.
    const { size } = await handle.stat();
    const bufferBytes = Math.min(largestBuffer, Math.max(smallestBuffer, size));
    const buffers = [Buffer.allocUnsafeSlow(bufferBytes), Buffer.allocUnsafeSlow(bufferBytes)] as const;
    let turn: 0 | 1 = 0;
    let reading = handle.read(buffers[turn], 0, bufferBytes, null);
    for (;;) {
      const { bytesRead, buffer } = await reading;
      signal.throwIfAborted();
      if (bytesRead === 0) return hash.digest('hex');
      turn = turn === 0 ? 1 : 0;
      reading = handle.read(buffers[turn], 0, bufferBytes, null);
      // A read that fails while this block is hashed is reported by the next turn of the loop, not as unhandled.
      reading.catch(() => undefined);
      hash.update(buffer.subarray(0, bytesRead));
      onBytes(bytesRead);
    }
  } finally {
    await handle.close();
  }
}

import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';

/** Large enough that system calls do not matter, small enough that two of them do not either. */
const bufferBytes = 4 * 1024 * 1024;

export interface CopyWatch {
  readonly signal: AbortSignal;
  readonly onBytes: (bytes: number) => void;
}

export interface Copied {
  readonly sha256: string;
  readonly sizeBytes: number;
}

/**
 * Copies an open source to a new file and hashes it in the same pass, in constant memory: while one buffer is written
 * and hashed, the next is read. The target is created with `wx` (never overwritten) and is on the disk on return.
 */
export async function copyAndHash(
  source: FileHandle,
  targetPath: string,
  { signal, onBytes }: CopyWatch,
): Promise<Copied> {
  const target = await open(targetPath, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    const buffers = [Buffer.allocUnsafeSlow(bufferBytes), Buffer.allocUnsafeSlow(bufferBytes)] as const;
    let position = 0;
    let turn: 0 | 1 = 0;
    let reading = source.read(buffers[turn], 0, bufferBytes, position);
    for (;;) {
      const { bytesRead, buffer } = await reading;
      signal.throwIfAborted();
      if (bytesRead === 0) break;
      turn = turn === 0 ? 1 : 0;
      const chunk = buffer.subarray(0, bytesRead);
      const writing = writeAll(target, chunk, position);
      reading = source.read(buffers[turn], 0, bufferBytes, position + bytesRead);
      // A read that fails while the write is awaited is reported by the next turn of the loop, not as unhandled.
      reading.catch(() => undefined);
      hash.update(chunk);
      await writing;
      position += bytesRead;
      onBytes(bytesRead);
    }
    await target.sync();
    return { sha256: hash.digest('hex'), sizeBytes: position };
  } finally {
    await target.close();
  }
}

/**
 * Writes chunks to a new file and hashes them in the same pass. What the chunks throw is thrown on; the target is created
 * with `wx` and is on the disk on return.
 */
export async function writeAndHash(
  chunks: AsyncIterable<Uint8Array>,
  targetPath: string,
  { signal, onBytes }: CopyWatch,
): Promise<Copied> {
  const target = await open(targetPath, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    let position = 0;
    for await (const chunk of chunks) {
      signal.throwIfAborted();
      hash.update(chunk);
      await writeAll(target, chunk, position);
      position += chunk.length;
      onBytes(chunk.length);
    }
    await target.sync();
    return { sha256: hash.digest('hex'), sizeBytes: position };
  } finally {
    await target.close();
  }
}

/** `write` may write less than it was given (a disk that fills up); the rest is written or the error surfaces. */
async function writeAll(target: FileHandle, chunk: Uint8Array, start: number): Promise<void> {
  let written = 0;
  while (written < chunk.length) {
    const { bytesWritten } = await target.write(chunk, written, chunk.length - written, start + written);
    written += bytesWritten;
  }
}

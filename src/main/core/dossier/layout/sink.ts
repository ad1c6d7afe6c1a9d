import { closeSync, openSync, writeSync } from 'node:fs';

export interface Sink {
  write(chunk: Uint8Array): void;
  close(): void;
  closed(): boolean;
}

const blockBytes = 1024 * 1024;

/**
 * Writes a new file at once, in blocks: nothing waits in memory for the disk. Throws what the file system says, so a full disk ends the work
 * where it stands. For worker threads and the terminal, where nothing else waits for the thread.
 */
export function createSink(target: string): Sink {
  const file = openSync(target, 'wx', 0o600);
  const block = Buffer.alloc(blockBytes);
  let filled = 0;
  let isClosed = false;
  const writeOut = (bytes: Uint8Array): void => {
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
  };
  const flush = (): void => {
    writeOut(block.subarray(0, filled));
    filled = 0;
  };
  return {
    write(chunk) {
      if (filled + chunk.length > blockBytes) flush();
      if (chunk.length > blockBytes) {
        writeOut(chunk);
        return;
      }
      block.set(chunk, filled);
      filled += chunk.length;
    },
    close() {
      if (isClosed) return;
      isClosed = true;
      try {
        flush();
      } finally {
        closeSync(file);
      }
    },
    closed: () => isClosed,
  };
}

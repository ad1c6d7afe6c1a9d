import { Worker } from 'node:worker_threads';

export interface Sha512Thread {
  /** SHA-512 of a file in hex; null where it cannot be read. */
  hash(path: string): Promise<string | null>;
  close(): Promise<void>;
}

/**
 * Hashes files in a thread of its own: a file's second fingerprint then costs no time beside the first. The thread runs the
 * text of one function, so that it needs no file of its own, neither from source nor when built.
 */
export function startSha512Thread(): Sha512Thread {
  const worker = new Worker(`(${serve.toString()})()`, { eval: true });
  const waiting: ((hash: string | null) => void)[] = [];
  worker.on('message', (hash: string | null) => {
    waiting.shift()?.(hash);
  });
  worker.on('error', () => {
    for (const answer of waiting.splice(0)) answer(null);
  });
  return {
    hash: (path) =>
      new Promise((resolve) => {
        waiting.push(resolve);
        worker.postMessage(path);
      }),
    async close() {
      for (const answer of waiting.splice(0)) answer(null);
      await worker.terminate();
    },
  };
}

/** Runs in the thread: nothing outside of it exists there. Answers in the order it was asked. */
function serve(): void {
  const { parentPort } = process.getBuiltinModule('node:worker_threads');
  const { createHash } = process.getBuiltinModule('node:crypto');
  const { closeSync, openSync, readSync } = process.getBuiltinModule('node:fs');
  const block = Buffer.allocUnsafeSlow(4 * 1024 * 1024);
  parentPort?.on('message', (path: string) => {
    try {
      const file = openSync(path, 'r');
      try {
        const hash = createHash('sha512');
        for (let read = -1; read !== 0;) {
          read = readSync(file, block, 0, block.length, null);
          hash.update(block.subarray(0, read));
        }
        parentPort.postMessage(hash.digest('hex'));
      } finally {
        closeSync(file);
      }
    } catch {
      parentPort.postMessage(null);
    }
  });
}

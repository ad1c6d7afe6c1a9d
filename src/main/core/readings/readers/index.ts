import type { Reader } from './reader.ts';

/** In the order they are asked: the first that accepts a file reads it. */
export const readers: readonly Reader[] = [];

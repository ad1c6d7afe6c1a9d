import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { fail, succeed, type Result } from '../../shared/result.ts';
import { decodeText } from '../core/evidence/text-decoding.ts';

/** Reads a JSON object from a file, or from standard input where the path is `-`. */
export async function readJsonFile(path: string): Promise<Result<Record<string, unknown>>> {
  let text: string;
  try {
    text = decodeText(path === '-' ? await buffer(process.stdin) : await readFile(path)).text;
  } catch {
    return fail('SOURCE_NOT_FOUND', path);
  }
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return succeed(value as Record<string, unknown>);
    }
  } catch {
    // Falls through to the one message for what is not a JSON object.
  }
  return fail('INVALID_INPUT', `${path}: not a JSON object`);
}

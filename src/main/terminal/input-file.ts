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

/**
 * The first line of a file; a passphrase on the command line would stand in its history. Null without a file.
 * Errors: SOURCE_NOT_FOUND.
 */
export async function readPassphrase(path: string | undefined): Promise<Result<string | null>> {
  if (path === undefined) return succeed(null);
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return fail('SOURCE_NOT_FOUND', path);
  const [line = ''] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  return succeed(line);
}

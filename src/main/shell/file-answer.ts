import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { parseByteRange } from './byte-range.ts';
import { commonHeaders } from './policy.ts';

export const plainAnswer = (status: number, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(null, { status, headers: { ...commonHeaders, ...headers } });

/** Streams a file, whole or the part that a `Range` header asks for; 404 where it is not a file. */
export async function fileAnswer(
  request: Request,
  path: string,
  mediaType: string,
  policy: string,
): Promise<Response> {
  const facts = await stat(path).catch(() => null);
  if (!facts?.isFile()) return plainAnswer(404);
  const sizeBytes = facts.size;
  const range = parseByteRange(request.headers.get('range'), sizeBytes);
  if (range === 'unsatisfiable') return plainAnswer(416, { 'Content-Range': `bytes */${sizeBytes}` });
  const first = range?.first ?? 0;
  const last = range?.last ?? sizeBytes - 1;
  const headers = {
    ...commonHeaders,
    'Content-Type': mediaType,
    'Content-Security-Policy': policy,
    'Content-Length': String(last - first + 1),
    'Accept-Ranges': 'bytes',
    ...(range && { 'Content-Range': `bytes ${first}-${last}/${sizeBytes}` }),
  };
  const empty = request.method === 'HEAD' || last < first;
  const body = empty ? null : Readable.toWeb(createReadStream(path, { start: first, end: last }));
  return new Response(body as ReadableStream | null, { status: range ? 206 : 200, headers });
}

import { checkTimestampResponse, timestampRequest, type TimestampProblem } from './timestamp.ts';

export type StampingProblem = TimestampProblem | 'offline' | 'too-slow' | 'not-served' | 'too-large';

/** What came of asking one authority. `response` is its answer as it came, and was verified; null where there is none to keep. */
export interface Stamping {
  readonly authority: string;
  readonly response: Buffer | null;
  /** ISO 8601 UTC, from the token. */
  readonly stampedAt: string | null;
  /** Name in the authority's certificate. */
  readonly name: string | null;
  readonly problem: StampingProblem | null;
}

interface Limits {
  readonly milliseconds: number;
  readonly bytes: number;
}

/** An answer with its certificates takes 2–10 kB; an authority that needs longer is asked again later. */
const usualLimits: Limits = { milliseconds: 15_000, bytes: 256 * 1024 };
const mostRedirects = 3;

/**
 * Asks a time-stamp authority over HTTP (RFC 3161, 3.4) for a token over `data`, and verifies the answer before it counts. Only the
 * SHA-256 of `data` and a random number are sent. Whatever goes wrong is a problem by name, for a time-stamp never stops the work it is
 * for. Throws only when `signal` fires.
 */
export async function askAuthority(
  authority: string,
  data: Buffer,
  signal: AbortSignal,
  limits: Limits = usualLimits,
): Promise<Stamping> {
  const { der, nonce } = timestampRequest(data);
  const answer = await exchange(authority, der, signal, limits);
  if (typeof answer === 'string') return without(authority, answer);
  const checked = await checkTimestampResponse(answer, data, nonce);
  if (!checked.ok) return without(authority, checked.problem);
  const { at: stampedAt, authority: name } = checked.facts;
  return { authority, response: answer, stampedAt, name, problem: null };
}

/** Asks several authorities at the same time; the answers stand in the order of the addresses. */
export const askAuthorities = (
  authorities: readonly string[],
  data: Buffer,
  signal: AbortSignal,
): Promise<Stamping[]> => Promise.all(authorities.map((address) => askAuthority(address, data, signal)));

const without = (authority: string, problem: StampingProblem): Stamping => ({
  authority,
  response: null,
  stampedAt: null,
  name: null,
  problem,
});

async function exchange(
  authority: string,
  query: Buffer,
  signal: AbortSignal,
  limits: Limits,
): Promise<Buffer | StampingProblem> {
  const tooSlow = AbortSignal.timeout(limits.milliseconds);
  const either = AbortSignal.any([signal, tooSlow]);
  try {
    const response = await post(new URL(authority), query, either);
    if (!response?.ok) {
      await response?.body?.cancel();
      return 'not-served';
    }
    return await bodyOf(response, limits.bytes);
  } catch {
    signal.throwIfAborted();
    return tooSlow.aborted ? 'too-slow' : 'offline';
  }
}

/** Follows a redirect on the same host alone: the hash was meant for the authority that the user chose. Null where one leads away. */
async function post(first: URL, query: Buffer, signal: AbortSignal): Promise<Response | null> {
  let address = first;
  for (let turn = 0; turn <= mostRedirects; turn += 1) {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body: new Uint8Array(query),
      redirect: 'manual',
      credentials: 'omit',
      signal,
    });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || location === null) return response;
    await response.body?.cancel();
    address = new URL(location, address);
    const same = address.hostname === first.hostname && /^https?:$/.test(address.protocol);
    if (!same || (first.protocol === 'https:' && address.protocol === 'http:')) return null;
  }
  return null;
}

async function bodyOf(response: Response, mostBytes: number): Promise<Buffer | 'too-large'> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > mostBytes) return 'too-large';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

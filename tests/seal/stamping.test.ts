import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { askAuthorities, askAuthority } from '../../src/main/core/seal/stamping.ts';
import { timestampRequest } from '../../src/main/core/seal/timestamp.ts';
import { hasOpenssl, sharedAuthority } from '../fixtures/timestamp-authority.ts';

const data = Buffer.from('{"statement":"what the seal says"}', 'utf8');
const { signal } = new AbortController();

/** A server on the loopback; gives its address. */
async function serving(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

describe.skipIf(!hasOpenssl())('an authority that OpenSSL plays (skipped where openssl is absent)', () => {
  const shared = sharedAuthority();

  test('gives a token, of which the answer is kept as it came', async () => {
    const stamping = await askAuthority(shared.authority.address, data, signal);
    expect(stamping).toMatchObject({ problem: null, name: 'Test Time Authority, Invented' });
    expect(Math.abs(Date.parse(stamping.stampedAt ?? '') - Date.now())).toBeLessThan(60_000);
    expect(stamping.response?.length).toBeGreaterThan(500);
  });

  test.each([
    ['over other content', timestampRequest(Buffer.from('other')), 'other-content'],
    ['to another question', timestampRequest(data), 'other-nonce'],
  ])('whose answer is %s is not believed', async (_name, { der }, problem) => {
    const reply = await shared.authority.answer(der);
    const address = await serving((_request, response) => response.end(reply));
    expect(await askAuthority(address, data, signal)).toMatchObject({ response: null, problem });
  });

  test('that refuses is told', async () => {
    const refusal = await shared.authority.answer(Buffer.from('3003020101', 'hex'));
    const address = await serving((_request, response) => response.end(refusal));
    expect(await askAuthority(address, data, signal)).toMatchObject({ problem: 'refused' });
  });

  test('is followed to another place on its own host, and to no other host', async () => {
    const port = new URL(shared.authority.address).port;
    const leading = (location: string) =>
      serving((_request, response) => response.writeHead(307, { location }).end());
    const same = await leading(`http://127.0.0.1:${port}/`);
    expect(await askAuthority(same, data, signal)).toMatchObject({ problem: null });
    const away = await leading(`http://localhost:${port}/`);
    expect(await askAuthority(away, data, signal)).toMatchObject({ problem: 'not-served' });
  });

  test('does not wait for one that is offline', async () => {
    const [first, second] = await askAuthorities(
      ['http://127.0.0.1:9/', shared.authority.address],
      data,
      signal,
    );
    expect(first).toMatchObject({ authority: 'http://127.0.0.1:9/', problem: 'offline' });
    expect(second).toMatchObject({ problem: null });
  });
});

test('only the hash and a random number are sent', async () => {
  const sent: Buffer[] = [];
  const headers: object[] = [];
  const address = await serving((request, response) => {
    headers.push(request.headers);
    request.on('data', (chunk: Buffer) => sent.push(chunk)).on('end', () => response.end('no'));
  });
  await askAuthority(address, data, signal);
  const query = Buffer.concat(sent);
  expect(query.length).toBe(timestampRequest(data).der.length);
  expect(query.includes(data.subarray(0, 12))).toBe(false);
  expect(headers[0]).toMatchObject({ 'content-type': 'application/timestamp-query' });
});

test.each([
  ['garbage', (_, response) => response.end('<html>hotel login</html>'), 'not-a-response'],
  ['an error page', (_, response) => response.writeHead(503).end('later'), 'not-served'],
  ['no end of bytes', (_, response) => response.end(Buffer.alloc(5000)), 'too-large'],
  ['silence', () => undefined, 'too-slow'],
  ['half an answer and silence', (_, response) => response.write('0'), 'too-slow'],
] satisfies [string, RequestListener, string][])(
  '%s is a problem by name',
  async (_name, listener, problem) => {
    const address = await serving(listener);
    const limits = { milliseconds: 300, bytes: 4096 };
    expect(await askAuthority(address, data, signal, limits)).toMatchObject({ response: null, problem });
  },
);

test('a cancel is no problem of the authority', async () => {
  const abort = new AbortController();
  const address = await serving(() => {
    abort.abort();
  });
  await expect(askAuthority(address, data, abort.signal)).rejects.toThrow(/abort/i);
});

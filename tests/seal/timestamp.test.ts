import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  checkTimestampResponse,
  checkTimestampToken,
  timestampRequest,
} from '../../src/main/core/seal/timestamp.ts';
import { hasOpenssl, sharedAuthority } from '../fixtures/timestamp-authority.ts';

const data = Buffer.from('{"statement":"what the seal says"}', 'utf8');

describe.skipIf(!hasOpenssl())('a token of an authority that OpenSSL plays', () => {
  const shared = sharedAuthority();

  test('is accepted, names the authority, and OpenSSL accepts it too', async () => {
    const { der, nonce } = timestampRequest(data);
    const response = await shared.authority.answer(der);
    const checked = await checkTimestampResponse(response, data, nonce);
    expect(checked).toMatchObject({
      ok: true,
      facts: { authority: 'Test Time Authority, Invented', policy: '1.2.3.4.1' },
    });
    if (!checked.ok) return;
    expect(Math.abs(Date.parse(checked.facts.at) - Date.now())).toBeLessThan(60_000);
    await writeFile(join(shared.folder, 'data.bin'), data);
    await writeFile(join(shared.folder, 'token.der'), checked.token);
    const said = shared.authority.openssl(
      'ts',
      '-verify',
      '-data',
      'data.bin',
      '-in',
      'token.der',
      '-token_in',
      '-CAfile',
      'tsa.pem',
    );
    expect(said).toContain('Verification: OK');
  });

  test('is refused over other data, with another nonce, and when a byte of it was changed', async () => {
    const { der, nonce } = timestampRequest(data);
    const response = await shared.authority.answer(der);
    expect(await checkTimestampResponse(response, Buffer.from('other'), nonce)).toMatchObject({
      problem: 'other-content',
    });
    expect(await checkTimestampResponse(response, data, timestampRequest(data).nonce)).toMatchObject({
      problem: 'other-nonce',
    });
    const forged = Buffer.from(response);
    forged[forged.length - 5] = (forged[forged.length - 5] ?? 0) ^ 1;
    expect(await checkTimestampResponse(forged, data, nonce)).toMatchObject({
      ok: false,
      problem: 'signature-invalid',
    });
  });

  test('with another time in it does not verify', async () => {
    const { der, nonce } = timestampRequest(data);
    const response = await shared.authority.answer(der);
    const year = Buffer.from(String(new Date().getUTCFullYear()), 'latin1');
    const at = response.indexOf(year);
    const forged = Buffer.from(response);
    forged.write('2020', at, 'latin1');
    expect((await checkTimestampResponse(forged, data, nonce)).ok).toBe(false);
  });

  test('a refusal is told with its reason', async () => {
    const reply = await shared.authority.answer(Buffer.from('3003020101', 'hex'));
    expect(await checkTimestampResponse(reply, data, Buffer.alloc(8))).toMatchObject({ problem: 'refused' });
  });
});

test('what is no answer is refused by name', async () => {
  const { nonce } = timestampRequest(data);
  for (const bytes of [Buffer.alloc(0), Buffer.from('<html>proxy</html>'), Buffer.from('3080', 'hex')])
    expect(await checkTimestampResponse(bytes, data, nonce)).toMatchObject({ problem: 'not-a-response' });
  expect(await checkTimestampToken(Buffer.from('junk'), data)).toMatchObject({ problem: 'not-a-response' });
});

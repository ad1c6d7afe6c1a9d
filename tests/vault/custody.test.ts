import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  checkCustodyChain,
  canonicalJson,
  hashCustodyEntry,
} from '../../src/main/core/vault/custody-chain.ts';
import { appendCustody, listCustody } from '../../src/main/core/vault/custody.ts';
import { addCase, reviseCase } from '../../src/main/core/cases/cases.ts';
import { valueOf, vaultWithCase } from '../fixtures/temporary.ts';

async function logOfThree() {
  const { vault, caseId } = await vaultWithCase();
  const first = valueOf(
    reviseCase(vault, { id: caseId, revision: 1, reason: 'typo', details: { title: '退款' } }),
  );
  valueOf(
    reviseCase(vault, { id: caseId, revision: first.revision, reason: '', details: { title: '退款 2' } }),
  );
  return listCustody(vault.database, caseId);
}

describe('the chain', () => {
  it('hashes what a third party would hash', async () => {
    const [first] = await logOfThree();
    if (!first) throw new Error('no entry');
    const { hash, ...rest } = first;
    // Written out by hand: sorted keys, no spaces, UTF-8.
    const text = `{"action":"case-created","actor":"tester","at":${JSON.stringify(rest.at)},"detail":{"document":${JSON.stringify(rest.detail['document'])},"recordedAt":${JSON.stringify(rest.detail['recordedAt'])},"revision":1},"itemId":${JSON.stringify(rest.itemId)},"offset":${JSON.stringify(rest.offset)},"previousHash":"${'0'.repeat(64)}","scope":${JSON.stringify(rest.scope)},"sequence":1,"sha256":null,"tool":"CaseVault 0.0.0-test"}`;
    expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
  });

  it('holds for an untouched log', async () => {
    expect(checkCustodyChain(await logOfThree())).toBeNull();
  });

  it('shows an edit, a gap, a swap and a rewritten entry', async () => {
    const log = await logOfThree();
    const [a, b, c] = log;
    if (!a || !b || !c) throw new Error('three entries expected');
    expect(checkCustodyChain([a, { ...b, action: 'verified' }, c])).toMatch(/2 was changed/);
    expect(checkCustodyChain([a, c])).toMatch(/2 is missing/);
    expect(checkCustodyChain([b, a, c])).not.toBeNull();
    const rewritten = { ...b, actor: 'somebody' };
    expect(checkCustodyChain([a, { ...rewritten, hash: hashCustodyEntry(rewritten) }, c])).toMatch(
      /3 does not follow/,
    );
  });

  it('writes one text for one value', () => {
    expect(canonicalJson({ b: [1, { d: null, c: '中' }], a: true })).toBe(
      '{"a":true,"b":[1,{"c":"中","d":null}]}',
    );
  });
});

it('keeps one log for each case and one for the vault', async () => {
  const { vault, caseId } = await vaultWithCase();
  const other = valueOf(addCase(vault, { title: 'other' }));
  expect(listCustody(vault.database, caseId).map(({ action }) => action)).toEqual(['case-created']);
  expect(listCustody(vault.database, other.id)).toHaveLength(1);
  expect(listCustody(vault.database, 'vault').map(({ action }) => action)).toEqual([
    'vault-created',
    'case-created',
    'case-created',
  ]);
});

it('cannot be written outside the transaction of its change', async () => {
  const { vault } = await vaultWithCase();
  expect(() =>
    appendCustody(vault.database, vault.environment, { scope: 'vault', action: 'verified' }),
  ).toThrow(/transaction/);
});

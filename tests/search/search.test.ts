import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addCase, readCase, reviseCase } from '../../src/main/core/cases/cases.ts';
import { addContact, reviseContact } from '../../src/main/core/contacts/contacts.ts';
import { readEvidence, reviseEvidence } from '../../src/main/core/evidence/evidence.ts';
import { importFiles } from '../../src/main/core/evidence/import.ts';
import {
  removeSearchTexts,
  replaceSearchDocuments,
  replaceSearchTexts,
  type SearchSource,
  type SearchText,
} from '../../src/main/core/search/search-index.ts';
import { fold } from '../../src/main/core/search/fold.ts';
import { search } from '../../src/main/core/search/search.ts';
import { addEvent, reviseEvent } from '../../src/main/core/timeline/events.ts';
import { createVault, type Vault } from '../../src/main/core/vault/vault.ts';
import type { SearchQuery } from '../../src/shared/model/search.ts';
import { codeOf, testEnvironment, unwatched, valueOf, vaultWithCase } from '../fixtures/temporary.ts';

const found = (vault: Vault, words: string, filter: Partial<SearchQuery> = {}) =>
  valueOf(search(vault, { words, ...filter }));
const snippets = (vault: Vault, words: string, filter: Partial<SearchQuery> = {}): string[] =>
  found(vault, words, filter).hits.map(({ snippet }) => snippet);

const message = (body: string, more: Partial<SearchText> = {}): SearchText => ({
  kind: 'message',
  title: '',
  parts: [{ part: '', body }],
  sortKey: '~',
  ...more,
});

/** A vault with these texts as messages, the last one the newest. */
async function vaultWith(...bodies: string[]) {
  const made = await vaultWithCase();
  fill(made.vault, made.caseId, bodies);
  return made;
}

function fill(vault: Vault, caseId: string, bodies: readonly string[]): void {
  const documents = bodies.map((body, index) => {
    const sortKey = new Date(Date.UTC(2026, 2, 1, 0, index)).toISOString();
    return {
      caseId,
      entityId: `m${index}`,
      source: 'file' as const,
      texts: [message(body, { sortKey })],
    };
  });
  vault.database.transaction(() => replaceSearchDocuments(vault, documents)).immediate();
}

describe('finding', () => {
  let simple: Vault;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'casevault-test-'));
    simple = valueOf(await createVault(join(folder, 'vault'), testEnvironment()));
    const { id: caseId } = valueOf(addCase(simple, { title: 'x' }));
    fill(simple, caseId, [
      '付 CNY 1,299.00',
      'Ａｌｉｐａｙ app',
      '工单 DP-20260303-0117',
      '客服说三天内到账',
      '退钱',
      '申請退款',
    ]);
  });
  afterAll(async () => {
    simple.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  });

  it.each([
    ['退', ['申請退款', '退钱']],
    ['退款', ['申請退款']],
    ['申请', ['申請退款']],
    ['申請', ['申請退款']],
    ['客服說', ['客服说三天内到账']],
    ['三天內到賬', ['客服说三天内到账']],
    ['天三', []],
    ['0117', ['工单 DP-20260303-0117']],
    ['dp－2026', ['工单 DP-20260303-0117']],
    ['030', ['工单 DP-20260303-0117']],
    ['7', ['工单 DP-20260303-0117']],
    ['1299', ['付 CNY 1,299.00']],
    ['1,299.00', ['付 CNY 1,299.00']],
    ['ALIPAY', ['Ａｌｉｐａｙ app']],
    ['pay app', ['Ａｌｉｐａｙ app']],
    ['"pay app"', ['Ａｌｉｐａｙ app']],
    ['"app pay"', []],
    ['款 申', ['申請退款']],
    ['退 到账', []],
  ] as const)('%j', (words, expected) => {
    expect(snippets(simple, words, { kinds: ['message'] })).toEqual(expected);
  });

  it('takes signs, operators and emoji as they stand', async () => {
    const signs = [
      '"',
      "'",
      '*',
      '100%',
      'a_b',
      'AND',
      'NOT x',
      'NEAR(a b)',
      'title:x',
      '-x',
      '^x',
      '{x}',
      '😡',
      'x" OR "y',
      '\\',
      '); DROP TABLE cases; --',
      '<b>',
      '\ue000',
    ];
    const { vault } = await vaultWith(...signs.map((sign) => `before ${sign} after`), 'neither');
    for (const sign of signs) {
      const hits = snippets(vault, sign, { kinds: ['message'] });
      expect(hits).toContain(`before ${sign} after`);
      expect(hits.filter((hit) => !sign.split(' ').every((word) => fold(hit).includes(fold(word))))).toEqual(
        [],
      );
    }
  });

  it('takes as many words as can be typed', async () => {
    const words = Array.from({ length: 199 }, (_, n) => String.fromCodePoint(0x4e00 + n));
    const { vault } = await vaultWith(words.join(''), words.slice(1).join(''));
    expect(found(vault, words.join(' ')).hits).toMatchObject([{ id: 'm0' }]);
    expect(found(vault, words.slice(1).join('')).total).toBe(2);
  });

  it('agrees with a plain look at the folded text, for thousands of texts and words', async () => {
    const alphabet = ['退', '款', '退', '2', '0', 'a', 'B', ' ', '-', '"', '，', '😀', '\n'];
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 48_271) % 0x7fffffff) % below;
    const text = (length: number): string =>
      Array.from({ length }, () => alphabet[random(alphabet.length)] ?? '').join('');
    const bodies = Array.from({ length: 200 }, () => text(1 + random(12)));
    const { vault } = await vaultWith(...bodies);
    for (let turn = 0; turn < 600; turn += 1) {
      const word = text(1 + random(4)).replaceAll('"', '-');
      const folded = fold(word);
      if (folded === '') continue;
      const expected = bodies.flatMap((body, index) => (fold(body).includes(folded) ? [`m${index}`] : []));
      const page = found(vault, `"${word}"`, { kinds: ['message'], limit: 200 });
      expect([word, page.hits.map(({ id }) => id).reverse()]).toEqual([word, expected]);
      for (const { snippet, ranges } of page.hits) {
        expect(ranges.length).toBeGreaterThan(0);
        for (const [start, end] of ranges) expect(fold(snippet.slice(start, end))).toContain(folded);
      }
    }
  });

  it('finds words of one record in different parts, says where, and no phrase across parts', async () => {
    const { vault, caseId } = await vaultWithCase();
    const bodies = ['甲方：张三', `${'正文'.repeat(9000)}尾款`, '签字 2026'];
    const parts = bodies.map((body, index) => ({ part: `page ${index + 1}`, body }));
    const text = message('', { kind: 'evidence', parts });
    vault.database
      .transaction(() => replaceSearchTexts(vault, caseId, 'contract', 'file', [text]))
      .immediate();
    expect(found(vault, '张三 签字').hits).toMatchObject([{ id: 'contract', part: 'page 1' }]);
    expect(found(vault, '尾款').hits).toMatchObject([{ part: 'page 2' }]);
    expect(snippets(vault, '文尾款')[0]).toMatch(/正文尾款$/);
    expect(found(vault, '尾款签字').total).toBe(0);
  });

  it('finds what lies where two stretches of a long text meet', async () => {
    for (const before of [3582, 3583, 4095, 4094, 4000]) {
      const { vault } = await vaultWith(`${'字'.repeat(before)}退款失败${'字'.repeat(5000)}`);
      const [hit] = found(vault, '退款失败').hits;
      expect(hit?.ranges.map(([start, end]) => hit.snippet.slice(start, end))).toEqual(['退款失败']);
    }
  });
});

describe('the page', () => {
  it('puts titles first, then the newest, the undated last, and pages through all of them once', async () => {
    const { vault, caseId } = await vaultWithCase();
    const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
    const entries = Array.from({ length: 25 }, (_, n) =>
      message(`退款 ${n}`, { title: n % 5 === 0 ? '退款' : '客服', sortKey: n === 24 ? '~' : at(n) }),
    );
    vault.database
      .transaction(() =>
        entries.forEach((entry, n) => replaceSearchTexts(vault, caseId, `m${n}`, 'file', [entry])),
      )
      .immediate();
    const kinds = ['message' as const];
    const all = found(vault, '退款', { kinds, limit: 200 }).hits.map(({ id }) => Number(id.slice(1)));
    const rest = Array.from({ length: 24 }, (_, n) => 23 - n).filter((n) => n % 5 !== 0);
    expect(all).toEqual([20, 15, 10, 5, 0, ...rest, 24]);
    for (const limit of [1, 3, 7]) {
      const paged = [];
      for (let offset = 0; offset < 30; offset += limit) {
        const page = found(vault, '退款', { kinds, offset, limit });
        expect([page.total, page.atLeast]).toEqual([25, false]);
        paged.push(...page.hits.map(({ id }) => Number(id.slice(1))));
      }
      expect(paged).toEqual(all);
    }
    const [first] = found(vault, '退', { kinds }).hits;
    expect(first).toMatchObject({ title: '退款', titleRanges: [[0, 1]], ranges: [[0, 1]] });
  });

  it('filters by case, kind and time, and groups by case with counts', async () => {
    const { vault, caseId } = await vaultWithCase();
    const { id: other } = valueOf(addCase(vault, { title: '另一案' }));
    const note = (of: string, time: string, kind: 'note' | 'incident' = 'note') =>
      valueOf(addEvent(vault, of, { kind, time, text: '催促到账' }));
    note(caseId, '2026-03-01T10:00:00Z');
    note(other, '2026-03-02T10:00:00Z');
    note(other, '2026-03-03T10:00:00Z', 'incident');
    note(other, '');
    const page = found(vault, '到账');
    expect(page.total).toBe(4);
    expect(page.cases).toEqual([
      { caseId: other, title: '另一案', count: 3 },
      { caseId, title: '退款争议', count: 1 },
    ]);
    expect(found(vault, '到账', { limit: 1 })).toMatchObject({ total: 4, cases: page.cases });
    const total = (filter: Partial<SearchQuery>): number => found(vault, '到账', filter).total;
    expect(found(vault, '到账', { caseId }).cases).toEqual(page.cases);
    expect(total({ caseId })).toBe(1);
    expect(total({ caseId: other, kinds: ['incident'] })).toBe(1);
    expect(total({ kinds: ['contact'] })).toBe(0);
    expect(total({ kinds: [] })).toBe(0);
    expect(total({ fromUtc: '2026-03-02T10:00:00Z' })).toBe(2);
    expect(total({ fromUtc: '2026-03-02T10:00:01Z' })).toBe(1);
    expect(total({ toUtc: '2026-03-02T10:00:00Z' })).toBe(1);
    expect(total({ fromUtc: '2026-03-01T00:00:00Z', toUtc: '2026-03-03T00:00:00Z' })).toBe(2);
  });

  it('refuses what is no query and a case that does not exist', async () => {
    const { vault } = await vaultWithCase();
    expect(codeOf(search(vault, { words: '退', limit: 0 }))).toBe('INVALID_INPUT');
    expect(codeOf(search(vault, { words: '退'.repeat(401) }))).toBe('INVALID_INPUT');
    expect(codeOf(search(vault, { words: '退', caseId: '01890000-0000-7000-8000-000000000000' }))).toBe(
      'NOT_FOUND',
    );
    expect(found(vault, '  ')).toEqual({
      total: 0,
      atLeast: false,
      complete: true,
      cases: [],
      hits: [],
    });
  });
});

describe('what is saved', () => {
  it('is found in the same breath: cases, contacts, events and exhibits, and only as they are now', async () => {
    const { vault, caseId, folder } = await vaultWithCase();
    const kindsOf = (words: string): string[] => found(vault, words).hits.map(({ kind }) => kind);
    const caseNow = valueOf(readCase(vault, caseId)).details;
    valueOf(
      reviseCase(vault, { id: caseId, revision: 1, reason: '', details: { ...caseNow, wallet: '云闪付' } }),
    );
    expect(kindsOf('雲閃付')).toEqual(['case']);

    const contact = valueOf(
      addContact(vault, caseId, {
        time: '2026-03-02T10:00Z',
        channel: 'phone',
        ticketNumber: 'DP-20260303-0117',
        promises: [{ text: '三天内答复' }],
      }),
    );
    expect(kindsOf('0117 三天內')).toEqual(['contact']);
    const details = { ...contact.details, ticketNumber: 'DP-1', promises: [] };
    valueOf(reviseContact(vault, { id: contact.id, revision: 1, reason: '', details }));
    expect(kindsOf('0117')).toEqual([]);
    expect(kindsOf('DP-1')).toEqual(['contact']);

    const event = valueOf(addEvent(vault, caseId, { kind: 'incident', time: '', text: '账户被冻结' }));
    expect(kindsOf('凍結')).toEqual(['incident']);
    const asNote = { ...event.details, kind: 'note' as const };
    valueOf(reviseEvent(vault, { id: event.id, revision: 1, reason: '', details: asNote }));
    expect(kindsOf('凍結')).toEqual(['note']);

    await writeFile(join(folder, '付款回執.txt'), 'x');
    const report = valueOf(
      await importFiles(vault, { caseId, group: 2, paths: [join(folder, '付款回執.txt')] }, unwatched),
    );
    const item = valueOf(readEvidence(vault, report.imported[0]?.evidenceId ?? ''));
    expect(kindsOf('回执')).toEqual(['evidence']);
    const described = { ...item.details, proves: '证明已付款 1,999 元', tags: ['转账'] };
    valueOf(reviseEvidence(vault, { id: item.id, revision: 1, reason: '', details: described }));
    expect(kindsOf('轉賬 1999')).toEqual(['evidence']);
  });

  it('keeps what was read in a file when its record is revised, and lends it the title', async () => {
    const { vault, caseId } = await vaultWithCase();
    const save = (texts: SearchText[], source: SearchSource) =>
      vault.database
        .transaction(() => replaceSearchTexts(vault, caseId, 'exhibit', source, texts))
        .immediate();
    save([message('x', { kind: 'evidence', title: '聊天记录' })], 'record');
    save([message('客服承诺退款', { kind: 'evidence', sortKey: null })], 'file');
    save([message('x', { kind: 'evidence', title: '聊天记录（更正）' })], 'record');
    expect(found(vault, '承诺').hits).toMatchObject([{ kind: 'evidence', title: '聊天记录（更正）' }]);
    expect(found(vault, '聊天').hits).toHaveLength(1);
    vault.database.transaction(() => removeSearchTexts(vault, 'exhibit', 'file')).immediate();
    expect(found(vault, '承诺').total).toBe(0);
    expect(found(vault, '更正').total).toBe(1);
  });

  it('moves with the time of its record, whole', async () => {
    const { vault, caseId } = await vaultWithCase();
    const save = (texts: SearchText[], source: SearchSource) =>
      vault.database
        .transaction(() => replaceSearchTexts(vault, caseId, 'exhibit', source, texts))
        .immediate();
    const at = (sortKey: string) =>
      save([message('', { kind: 'evidence', title: '合同', sortKey })], 'record');
    const april = { fromUtc: '2026-04-01T00:00:00Z', toUtc: '2026-05-01T00:00:00Z' };
    const parts = [`${'前'.repeat(9000)}尾款`, `签字${'后'.repeat(5000)}`].map((body, index) => ({
      part: `${index + 1}`,
      body,
    }));
    at('~');
    save([message('', { kind: 'evidence', parts, sortKey: null })], 'file');
    expect(found(vault, '尾款', april).total).toBe(0);
    at('2026-04-03T10:00:00.000Z');
    expect(found(vault, '尾款 签字', april).hits).toMatchObject([{ part: '1', title: '合同' }]);
    expect(snippets(vault, '前尾款', april)[0]).toMatch(/^….*前尾款$/u);
    expect(found(vault, '尾款签字').total).toBe(0);
    expect(found(vault, '签字后', april).hits).toMatchObject([{ part: '2' }]);
    at('2026-05-01T00:00:00.000Z');
    expect(found(vault, '尾款', april).total).toBe(0);
    expect(found(vault, '尾款').total).toBe(1);
  });

  it('is in the index only where its transaction is', async () => {
    const { vault, caseId } = await vaultWithCase();
    expect(() =>
      vault.database.transaction(() => {
        replaceSearchTexts(vault, caseId, 'lost', 'record', [message('退回')]);
        throw new Error('cut off');
      })(),
    ).toThrow('cut off');
    expect(found(vault, '退回').total).toBe(0);
  });

  it('has room for more entries of one second than a second holds', async () => {
    const { vault, caseId } = await vaultWithCase();
    const day = '2026-03-02T00:00:00.000Z';
    const documents = Array.from({ length: 17_000 }, (_, n) => ({
      caseId,
      entityId: `t${n}`,
      source: 'file' as const,
      texts: [message(`n${n}`, { kind: 'transaction', sortKey: day })],
    }));
    vault.database.transaction(() => replaceSearchDocuments(vault, documents)).immediate();
    const page = found(vault, 'n', { kinds: ['transaction'], toUtc: '2026-03-02T00:00:10Z' });
    expect([page.total, page.hits[0]?.id]).toEqual([17_000, 't0']);
  });
});

it('asks nothing of SQLite that an index does not answer', async () => {
  const { vault, caseId } = await vaultWith(...Array.from({ length: 120 }, (_, n) => `退款 ${n}`));
  found(vault, '退款');
  const prepare = vi.spyOn(vault.database, 'prepare');
  found(vault, '退款 2', {
    caseId,
    kinds: ['message', 'evidence'],
    fromUtc: '2026-01-01T00:00:00Z',
    toUtc: '2027-01-01T00:00:00Z',
    limit: 5,
  });
  const asked = prepare.mock.calls.map(([sql]) => sql).filter((sql) => sql.startsWith('SELECT'));
  prepare.mockRestore();
  expect(asked.length).toBeGreaterThan(6);
  const plans = new Set<string>();
  for (const sql of asked) {
    const values = Array.from(sql.matchAll(/\?/g), () => '');
    for (const row of vault.database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values)) {
      plans.add((row as { detail: string }).detail);
    }
  }
  plans.delete('SCALAR SUBQUERY 1');
  plans.delete('CORRELATED SCALAR SUBQUERY 1');
  for (const plan of plans) {
    expect(plan).toMatch(/^SEARCH .* USING |^SCAN search_(text|title|place) VIRTUAL TABLE INDEX \d+:.*M/);
    expect(plan).not.toContain('TEMP B-TREE');
  }
  expect([...plans].filter((plan) => plan.startsWith('SCAN'))).toHaveLength(4);
});

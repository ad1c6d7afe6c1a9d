import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SearchHit } from '../../src/shared/model/search.ts';
import { addCase, reviseCase } from '../../src/main/core/cases/cases.ts';
import { addContact } from '../../src/main/core/contacts/contacts.ts';
import { listEvidence, reviseEvidence } from '../../src/main/core/evidence/evidence.ts';
import { importFiles } from '../../src/main/core/evidence/import.ts';
import { readCaseFiles } from '../../src/main/core/readings/read-case.ts';
import { indexVault, searchVault } from '../../src/main/core/indexing/search-vault.ts';
import { addEvent } from '../../src/main/core/timeline/events.ts';
import type { Vault } from '../../src/main/core/vault/vault.ts';
import { alipay } from '../fixtures/statements.ts';
import { unwatched, valueOf, vaultWithCase } from '../fixtures/temporary.ts';

const hits = (vault: Vault, words: string, rest: object = {}): readonly SearchHit[] =>
  valueOf(searchVault(vault, { words, ...rest })).hits;
const kinds = (vault: Vault, words: string): string[] => hits(vault, words).map(({ kind }) => kind);

async function filled(): Promise<{ vault: Vault; caseId: string }> {
  const { vault, caseId, folder } = await vaultWithCase();
  valueOf(
    addContact(vault, caseId, {
      time: '2026-03-03T10:20+08:00',
      channel: 'phone',
      counterpart: '示例支付',
      ticketNumber: 'DP-20260303-0117',
      said: '客服說三個工作日內答覆，Refund ＡＢＣ１２３',
    }),
  );
  valueOf(
    addEvent(vault, caseId, { kind: 'incident', time: '2026-03-02', text: '账户被冻结，页面显示“存在风险”' }),
  );
  const inbox = join(folder, 'inbox');
  await mkdir(inbox);
  await writeFile(join(inbox, '账单.csv'), alipay);
  await writeFile(join(inbox, 'notes.txt'), 'The firm promised a written answer. Café ﬁnance 5㎏.');
  valueOf(await importFiles(vault, { caseId, group: 2, paths: [inbox] }, unwatched));
  valueOf(await readCaseFiles(vault, caseId, unwatched));
  return { vault, caseId };
}

describe('the search finds', () => {
  test('one character and more, in every kind of record and file', async () => {
    const { vault } = await filled();
    expect(kinds(vault, '冻')).toEqual(['incident']);
    expect(kinds(vault, '退款').sort()).toEqual(['case', 'transaction']);
    expect(kinds(vault, '答')).toEqual(['contact']);
    expect(kinds(vault, '没有这样的词')).toEqual([]);
  });

  test('simplified for traditional and the other way round', async () => {
    const { vault } = await filled();
    expect(kinds(vault, '客服说三个工作日')).toEqual(['contact']);
    expect(kinds(vault, '帳戶被凍結')).toEqual(['incident']);
  });

  test('whatever the case, the width, the accents and the ligatures', async () => {
    const { vault } = await filled();
    expect(kinds(vault, 'refund')).toEqual(['contact']);
    expect(kinds(vault, 'abc123')).toEqual(['contact']);
    expect(kinds(vault, 'ＷＲＩＴＴＥＮ')).toEqual(['evidence']);
    expect(kinds(vault, 'cafe finance')).toEqual(['evidence']);
    expect(kinds(vault, '5kg')).toEqual(['evidence']);
  });

  test('a part of a number, over what separates it', async () => {
    const { vault } = await filled();
    for (const words of ['0117', '2026030', 'DP-20260303', 'dp 20260303 0117', '17', '7']) {
      expect(kinds(vault, words), words).toContain('contact');
    }
    expect(kinds(vault, '1299').sort()).toEqual(['evidence', 'transaction', 'transaction']);
  });

  test('what stands around the rows of a statement, which are found one by one', async () => {
    const { vault } = await filled();
    expect(kinds(vault, '支付寶賬戶')).toEqual(['evidence']);
    expect(kinds(vault, '无线耳机')).toEqual(['transaction', 'transaction']);
  });

  test('all words, and a phrase only side by side; what looks like a query is data', async () => {
    const { vault } = await filled();
    expect(kinds(vault, 'answer firm')).toEqual(['evidence']);
    expect(kinds(vault, 'answer refund')).toEqual([]);
    expect(kinds(vault, '"written answer"')).toEqual(['evidence']);
    expect(kinds(vault, '“answer written”')).toEqual([]);
    for (const words of ['"', 'NOT', 'a* OR (', 'title:x', "';--", '😀', '^', 'NEAR(a b)']) {
      expect(() => hits(vault, words), words).not.toThrow();
    }
  });

  test('what was revised, not what was there before; and what file a row is in', async () => {
    const { vault, caseId } = await filled();
    valueOf(reviseCase(vault, { id: caseId, revision: 1, reason: '', details: { title: '新标题' } }));
    expect(kinds(vault, '退款争议')).toEqual([]);
    expect(kinds(vault, '新標題')).toEqual(['case']);
    expect(hits(vault, '无线耳机')).toMatchObject([
      { kind: 'transaction', exhibit: '2-2', part: '14', title: '晨光数码店' },
      { kind: 'transaction', exhibit: '2-2', part: '13', title: '晨光数码店' },
    ]);
  });

  test('in one case or in all, with the counts of each', async () => {
    const { vault, caseId } = await filled();
    const other = valueOf(addCase(vault, { title: '另一件退款' })).id;
    const page = valueOf(searchVault(vault, { words: '退款' }));
    expect(new Map(page.cases.map((one) => [one.caseId, one.count]))).toEqual(
      new Map([
        [caseId, 2],
        [other, 1],
      ]),
    );
    expect(page.total).toBe(3);
    const one = valueOf(searchVault(vault, { words: '退款', caseId: other }));
    expect([one.total, one.hits.map((hit) => hit.caseId)]).toEqual([1, [other]]);
    expect(kinds(vault, '退款')[0]).toBe('case');
    expect(hits(vault, '退款', { kinds: ['transaction'] }).map(({ kind }) => kind)).toEqual(['transaction']);
    const pages = [0, 1, 2].flatMap((offset) =>
      hits(vault, '退款', { offset, limit: 1 }).map(({ id }) => id),
    );
    expect(new Set(pages).size).toBe(3);
  });

  test('what lies in a range of time; files by the time of their exhibit, also after that was changed', async () => {
    const { vault, caseId } = await filled();
    const march = (from: number, to: number) => ({
      fromUtc: `2026-03-0${from}T00:00:00Z`,
      toUtc: `2026-03-0${to}T00:00:00Z`,
    });
    expect(hits(vault, '三个', march(3, 4)).map(({ kind }) => kind)).toEqual(['contact']);
    expect(hits(vault, '三个', march(4, 5))).toEqual([]);
    expect(hits(vault, '争议', march(1, 9))).toEqual([]);
    expect(hits(vault, 'firm', march(5, 6))).toEqual([]);
    const notes = valueOf(listEvidence(vault, caseId)).find(({ file }) => file.originalName === 'notes.txt');
    const details = { ...notes?.details, title: 'Firm', time: '2026-03-05T10:00+08:00' };
    const { id = '', revision = 0 } = notes ?? {};
    valueOf(reviseEvidence(vault, { id, revision, reason: '', details }));
    expect(hits(vault, 'answer firm', march(5, 6))).toMatchObject([{ kind: 'evidence', id, title: 'Firm' }]);
    expect(kinds(vault, 'firm')).toEqual(['evidence', 'evidence']);
  });

  test('the same after the index was made anew', async () => {
    const { vault } = await filled();
    const before = kinds(vault, '退款').sort();
    valueOf(await indexVault(vault, unwatched));
    expect(kinds(vault, '退款').sort()).toEqual(before);
  });
});

test('a line end in Chinese ends no word', async () => {
  const { vault, caseId } = await filled();
  valueOf(addEvent(vault, caseId, { kind: 'note', time: '', text: '退款到哪里\n了？我再问' }));
  const [hit] = hits(vault, '到哪里了');
  expect(hit?.ranges.map(([from, to]) => hit.snippet.slice(from, to))).toEqual(['到哪里 了']);
});

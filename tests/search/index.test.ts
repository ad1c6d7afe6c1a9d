import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { addContact } from '../../src/main/core/contacts/contacts.ts';
import { importFiles } from '../../src/main/core/evidence/import.ts';
import { readCaseFiles } from '../../src/main/core/readings/read-case.ts';
import { indexVault, searchVault } from '../../src/main/core/indexing/search-vault.ts';
import { isIndexComplete } from '../../src/main/core/search/index-state.ts';
import { search } from '../../src/main/core/search/search.ts';
import { addEvent } from '../../src/main/core/timeline/events.ts';
import { migrations } from '../../src/main/core/vault/migrations/index.ts';
import { verifyOpenVault } from '../../src/main/core/vault/verify.ts';
import { openVault, type Vault } from '../../src/main/core/vault/vault.ts';
import { alipay } from '../fixtures/statements.ts';
import { testEnvironment, unwatched, valueOf, vaultWithCase } from '../fixtures/temporary.ts';

const totalOf = (vault: Vault, words: string): number => valueOf(searchVault(vault, { words })).total;

/** A vault with a case, 30 notes, a contact, a statement, a chat and a text, all read. */
async function filledVault() {
  const made = await vaultWithCase();
  const { vault, caseId, folder } = made;
  for (let n = 0; n < 30; n += 1) {
    valueOf(addEvent(vault, caseId, { kind: 'note', time: '2026-03-02', text: `催促 ${n}` }));
  }
  valueOf(addContact(vault, caseId, { time: '', channel: 'phone', said: '请催促' }));
  const inbox = join(folder, 'inbox');
  await mkdir(inbox);
  await writeFile(join(inbox, '账单.csv'), alipay);
  await writeFile(join(inbox, 'notes.txt'), `${'前文。'.repeat(3000)}书面答复`);
  await writeFile(
    join(inbox, 'chat.txt'),
    '[2026/3/12 下午2:05:09] 客服: 三天内到账\n[2026/3/13 上午12:06:10] 晓雨: 好的\n',
  );
  valueOf(await importFiles(vault, { caseId, group: 2, paths: [inbox] }, unwatched));
  valueOf(await readCaseFiles(vault, caseId, unwatched));
  return made;
}

/** Everything that is in the index but the order of rows that were saved one after the other. */
const contentsOf = ({ database }: Vault): unknown => [
  database
    .prepare(
      `SELECT case_id, kind, entity_id, source, title, follows_record, key >> 31 AS second, part, start, text
         FROM search_entry LEFT JOIN search_window ON entry_key = key
        ORDER BY entity_id, source, position, part, text`,
    )
    .all(),
  ...['search_title', 'search_text', 'search_place'].map((table) =>
    database.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
  ),
];

/** The vault as it was before the step that made this index. */
async function asBefore(vault: Vault): Promise<Vault> {
  const step = migrations.findIndex(({ name }) => name === 'search-by-time');
  vault.database.exec(
    `DROP TABLE search_entry; DROP TABLE search_window; DROP TABLE search_case; DROP TABLE search_title;
     DROP TABLE search_place; DROP TABLE search_text; DELETE FROM vault_state WHERE key = 'search';`,
  );
  vault.database.exec(migrations[step - 1]?.sql ?? '');
  vault.database.exec("DELETE FROM vault_state WHERE key = 'search'");
  vault.database.pragma(`user_version = ${step}`);
  vault.close();
  // The tables of later steps are there already.
  const steps = migrations.slice(0, step + 1);
  const upgraded = valueOf(await openVault(vault.root, testEnvironment(), steps));
  onTestFinished(() => upgraded.close());
  return upgraded;
}

it('is built for a vault from before, records and files, without reading a file again', async () => {
  const { vault } = await filledVault();
  const before = contentsOf(vault);
  const upgraded = await asBefore(vault);
  expect(isIndexComplete(upgraded)).toBe(false);
  expect(valueOf(search(upgraded, { words: '催促' }))).toMatchObject({ total: 0, complete: false });
  await rm(join(vault.root, 'objects'), { recursive: true });
  expect(totalOf(upgraded, '催促')).toBe(31);
  expect(valueOf(search(upgraded, { words: '无线耳机 1299' }))).toMatchObject({
    complete: true,
    hits: [
      { kind: 'transaction', part: '14' },
      { kind: 'transaction', part: '13' },
    ],
  });
  expect(totalOf(upgraded, '三天內到賬')).toBe(1);
  expect(totalOf(upgraded, '文。书面答复')).toBe(1);
  expect(contentsOf(upgraded)).toEqual(before);
});

it('is the same when built again, with progress, and the vault verifies', async () => {
  const { vault } = await filledVault();
  const before = contentsOf(vault);
  vault.database.exec(
    "INSERT INTO search_window (entry_key, position, part, start, text) VALUES (1, 99, '', 0, 'rubbish')",
  );
  const seen: (number | null)[][] = [];
  const onProgress = (at: { done: number; total: number | null }) => void seen.push([at.done, at.total]);
  valueOf(await indexVault(vault, { ...unwatched, onProgress }));
  expect(contentsOf(vault)).toEqual(before);
  expect([seen[0], seen.at(-1)]).toEqual([
    [0, 4],
    [3, 4],
  ]);
  expect((await verifyOpenVault(vault, unwatched)).findings).toEqual([]);
});

it('is built at the next search where that was cancelled; what was saved meanwhile is in it once', async () => {
  const { vault, caseId } = await filledVault();
  const abort = new AbortController();
  const onProgress = ({ done }: { done: number }): void => {
    if (done === 2) abort.abort();
  };
  await expect(indexVault(vault, { signal: abort.signal, onProgress })).rejects.toThrow(/abort/);
  expect(isIndexComplete(vault)).toBe(false);
  valueOf(addEvent(vault, caseId, { kind: 'note', time: '', text: '再催促' }));
  expect(totalOf(vault, '催促')).toBe(32);
  expect(isIndexComplete(vault)).toBe(true);
  const ids = valueOf(search(vault, { words: '催促' })).hits.map(({ id }) => id);
  expect(new Set(ids).size).toBe(32);
});

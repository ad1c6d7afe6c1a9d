import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { EvidenceRecord } from '../../src/shared/model/evidence.ts';
import { addContact } from '../../src/main/core/contacts/contacts.ts';
import { listEvidence, reviseEvidence } from '../../src/main/core/evidence/evidence.ts';
import { importFiles } from '../../src/main/core/evidence/import.ts';
import { readCaseFiles, readExhibit } from '../../src/main/core/readings/read-case.ts';
import { noteAttempt, readingState } from '../../src/main/core/readings/readings.ts';
import {
  disputedTransactions,
  markTransaction,
  transactionPage,
  transactionsOfContacts,
} from '../../src/main/core/readings/transactions.ts';
import { timelinePage } from '../../src/main/core/timeline/timeline.ts';
import { listCustody } from '../../src/main/core/vault/custody.ts';
import { verifyOpenVault } from '../../src/main/core/vault/verify.ts';
import type { Vault } from '../../src/main/core/vault/vault.ts';
import { alipay } from '../fixtures/statements.ts';
import { unwatched, valueOf, vaultWithCase } from '../fixtures/temporary.ts';
import { zipOf } from '../fixtures/zip.ts';

async function withFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<{ vault: Vault; caseId: string; exhibit: (name: string) => EvidenceRecord }> {
  const { vault, caseId, folder } = await vaultWithCase();
  const inbox = join(folder, 'inbox');
  await mkdir(inbox);
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(inbox, name), bytes);
  valueOf(await importFiles(vault, { caseId, group: 2, paths: [inbox] }, unwatched));
  const exhibit = (name: string): EvidenceRecord => {
    const found = valueOf(listEvidence(vault, caseId)).find(({ file }) => file.originalName === name);
    if (!found) throw new Error(`no exhibit ${name}`);
    return found;
  };
  return { vault, caseId, exhibit };
}

describe('reading a case', () => {
  test('each file once, a failure beside the rest, and nothing twice', async () => {
    const zip = await zipOf({ '账单.csv': alipay }, { password: '1', zipCrypto: true });
    const { vault, caseId, exhibit } = await withFiles({
      '账单.zip': zip,
      'a.txt': '退款',
      'x.bin': '\0\u0001',
    });
    const report = valueOf(await readCaseFiles(vault, caseId, unwatched));
    expect(report).toMatchObject({ read: 2, failed: [{ name: '账单.zip', code: 'PASSWORD_NEEDED' }] });
    expect(valueOf(readingState(vault, exhibit('账单.zip').id))).toMatchObject({
      state: 'failed',
      failure: { code: 'PASSWORD_NEEDED' },
    });
    expect(valueOf(await readCaseFiles(vault, caseId, unwatched))).toMatchObject({ read: 0, failed: [] });
    valueOf(await readExhibit(vault, exhibit('账单.zip').id, { password: '1' }, unwatched.signal));
    expect(valueOf(readingState(vault, exhibit('账单.zip').id))).toMatchObject({
      state: 'read',
      counts: { transactions: 3 },
    });
  });

  test('a probable time is taken with its words as the reason; one that only the file system gives is offered', async () => {
    const { vault, caseId, exhibit } = await withFiles({
      'Screenshot_20260302-140509.txt': 'a',
      'b.txt': 'b',
    });
    valueOf(await readCaseFiles(vault, caseId, unwatched));
    const named = exhibit('Screenshot_20260302-140509.txt');
    expect(named).toMatchObject({
      revision: 2,
      details: { time: { local: '2026-03-02T14:05:09', origin: 'file-name' } },
    });
    const unnamed = exhibit('b.txt');
    expect(unnamed).toMatchObject({ revision: 1, details: { time: { local: null } } });
    expect(valueOf(readingState(vault, unnamed.id)).candidates[0]).toMatchObject({
      confidence: 'low',
      time: { origin: 'file-system' },
    });
    const chosen = { local: '2026-01-01' };
    valueOf(
      reviseEvidence(vault, {
        id: named.id,
        revision: 2,
        reason: '',
        details: { ...named.details, time: chosen },
      }),
    );
    valueOf(await readExhibit(vault, named.id, {}, unwatched.signal));
    expect(exhibit('Screenshot_20260302-140509.txt').details.time).toMatchObject({
      local: '2026-01-01',
      origin: 'user',
    });
  });

  test('a file whose reading took the process down twice is left alone', async () => {
    const { vault, caseId, exhibit } = await withFiles({ 'a.txt': 'a' });
    const { id } = exhibit('a.txt');
    for (let attempt = 0; attempt < 2; attempt += 1)
      noteAttempt(vault, { id, caseId }, { name: 'text', version: 1 });
    const report = valueOf(await readCaseFiles(vault, caseId, unwatched));
    expect(report.failed).toMatchObject([{ code: 'FILE_DAMAGED' }]);
    expect(valueOf(await readCaseFiles(vault, caseId, unwatched))).toMatchObject({ read: 0, failed: [] });
  });

  test('a cancelled run goes on where it stopped', async () => {
    const { vault, caseId } = await withFiles({ 'a.txt': 'a', 'b.txt': 'b', 'c.txt': 'c' });
    const abort = new AbortController();
    const onProgress = ({ done }: { done: number }): void => {
      if (done === 1) abort.abort();
    };
    await expect(readCaseFiles(vault, caseId, { signal: abort.signal, onProgress })).rejects.toThrow();
    expect(valueOf(await readCaseFiles(vault, caseId, unwatched)).read).toBeLessThan(3);
  });
});

describe('transactions', () => {
  test('are found, marked, added up by currency, and stand on the timeline while they are in dispute', async () => {
    const { vault, caseId, exhibit } = await withFiles({ '账单.csv': alipay });
    valueOf(await readCaseFiles(vault, caseId, unwatched));
    const { id: evidenceId } = exhibit('账单.csv');
    const page = valueOf(transactionPage(vault, { caseId }));
    expect(page.total).toBe(3);
    expect(page.transactions.map(({ line, exhibit: number }) => [line, number])).toEqual([
      [13, '2-1'],
      [14, '2-1'],
      [16, '2-1'],
    ]);
    expect(valueOf(transactionPage(vault, { caseId, text: '退款', direction: 'neutral' })).total).toBe(1);
    const mark = { evidenceId, line: 13, disputed: true, note: '未收到货', contactIds: [] };
    valueOf(markTransaction(vault, { caseId, mark }));
    const marked = valueOf(transactionPage(vault, { caseId, disputed: true }));
    expect(marked.disputed).toEqual([{ currency: 'CNY', amountMinor: 129_900, count: 1 }]);
    const [entry] = valueOf(timelinePage(vault, { caseId, kinds: ['transaction'] })).entries;
    expect(entry).toMatchObject({ title: 'CNY 1,299.00 · 晨光数码店', exhibits: ['2-1'] });

    // What the user said outlives a new reading, and each change is a revision that the log pins.
    valueOf(await readExhibit(vault, evidenceId, {}, unwatched.signal));
    expect(disputedTransactions(vault, caseId)).toMatchObject([
      { line: 13, mark: { note: '未收到货', revision: 1 } },
    ]);
    valueOf(markTransaction(vault, { caseId, mark: { ...mark, disputed: false } }));
    expect(valueOf(transactionPage(vault, { caseId })).disputed).toEqual([]);
    expect(valueOf(timelinePage(vault, { caseId, kinds: ['transaction'] })).total).toBe(0);
    const actions = listCustody(vault.database, caseId).map(({ action }) => action);
    expect(actions.filter((action) => action.startsWith('transaction'))).toEqual([
      'transaction-marked',
      'transaction-revised',
    ]);
    expect((await verifyOpenVault(vault, unwatched)).findings).toEqual([]);
  });

  test('one is found by its line and by its mark, and those that contacts were about by the contact', async () => {
    const { vault, caseId, exhibit } = await withFiles({ '账单.csv': alipay });
    valueOf(await readCaseFiles(vault, caseId, unwatched));
    const { id: evidenceId } = exhibit('账单.csv');
    const { id: contactId } = valueOf(
      addContact(vault, caseId, { time: { local: '2026-03-05' }, channel: 'phone' }),
    );
    const noted = { evidenceId, line: 16, disputed: false, contactIds: [contactId] };
    valueOf(markTransaction(vault, { caseId, mark: noted }));
    const mark = { evidenceId, line: 13, disputed: true, contactIds: [contactId] };
    const markId = valueOf(markTransaction(vault, { caseId, mark })).mark?.id ?? '';
    valueOf(markTransaction(vault, { caseId, mark: { evidenceId, line: 14, disputed: true } }));

    expect(valueOf(transactionPage(vault, { caseId, evidenceId, line: 14 })).transactions).toMatchObject([
      { line: 14 },
    ]);
    expect(valueOf(transactionPage(vault, { caseId, markId })).transactions).toMatchObject([{ line: 13 }]);
    const entries = valueOf(timelinePage(vault, { caseId, kinds: ['transaction'] })).entries;
    expect(entries.map(({ entityId }) => entityId)).toContain(markId);
    expect(transactionsOfContacts(vault, caseId)).toMatchObject([
      { line: 13, exhibit: '2-1', mark: { contactIds: [contactId], disputed: true } },
      { line: 16, mark: { disputed: false } },
    ]);
  });

  test('a mark that was edited in the database is found', async () => {
    const { vault, caseId, exhibit } = await withFiles({ '账单.csv': alipay });
    valueOf(await readCaseFiles(vault, caseId, unwatched));
    const mark = { evidenceId: exhibit('账单.csv').id, line: 13, disputed: true };
    valueOf(markTransaction(vault, { caseId, mark }));
    vault.database.exec("UPDATE transaction_mark SET document = replace(document, 'true', 'false')");
    const { findings } = await verifyOpenVault(vault, unwatched);
    expect(findings.map(({ kind }) => kind)).toEqual(['record-broken']);
  });

  test('a page of many is read by the index of the case', async () => {
    const { vault, caseId } = await vaultWithCase();
    const plan = vault.database
      .prepare<[string], { detail: string }>(
        'EXPLAIN QUERY PLAN SELECT t.line FROM found_transaction AS t WHERE t.case_id = ? ORDER BY t.case_id, t.sort_key, t.evidence_id, t.line LIMIT 200',
      )
      .all(caseId);
    expect(plan.map(({ detail }) => detail).join()).toMatch(/USING COVERING INDEX found_transaction_by_case/);
    expect(plan.map(({ detail }) => detail).join()).not.toMatch(/TEMP B-TREE/);
  });
});

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addContact, reviseContact } from '../../src/main/core/contacts/contacts.ts';
import { importFiles } from '../../src/main/core/evidence/import.ts';
import { readEvidence, renumberEvidence, reviseEvidence } from '../../src/main/core/evidence/evidence.ts';
import { addEvent, reviseEvent } from '../../src/main/core/timeline/events.ts';
import { pageSql, timelinePage } from '../../src/main/core/timeline/timeline.ts';
import type { Vault } from '../../src/main/core/vault/vault.ts';
import { codeOf, unwatched, valueOf, vaultWithCase } from '../fixtures/temporary.ts';

const lines = (vault: Vault, caseId: string, query: object = {}): string[] =>
  valueOf(timelinePage(vault, { caseId, ...query })).entries.map(
    ({ kind, summary }) => `${kind}: ${summary}`,
  );

async function busyCase() {
  const made = await vaultWithCase();
  const { vault, caseId } = made;
  const incident = (time: string, text: string) =>
    valueOf(addEvent(vault, caseId, { kind: 'incident', time, text }));
  incident('2026-03-02T09:12+08:00', '转账 1,999 元');
  incident('', '不记得哪天打过电话');
  valueOf(
    addContact(vault, caseId, {
      time: '2026-03-02T02:00Z',
      channel: 'phone',
      counterpart: '客服',
      said: '说三天到账',
      promises: [{ text: '三天内退款', due: '2026-03-05+08:00' }],
      nextStep: '再打一次',
      nextStepDue: '2026-03-06+08:00',
    }),
  );
  valueOf(addEvent(vault, caseId, { kind: 'note', time: '2026-03-03+08:00', text: '仍未到账 100%' }));
  return made;
}

describe('the timeline', () => {
  it('is one stream in the order of time, zones taken into account, the undated last', async () => {
    const { vault, caseId } = await busyCase();
    const page = valueOf(timelinePage(vault, { caseId }));
    expect(lines(vault, caseId)).toEqual([
      'incident: 转账 1,999 元',
      'contact: 说三天到账',
      'note: 仍未到账 100%',
      'promise: 三天内退款',
      'next-step: 再打一次',
      'incident: 不记得哪天打过电话',
    ]);
    expect([page.total, page.undated]).toEqual([6, 1]);
  });

  it('filters by kind, by words taken literally, and by time', async () => {
    const { vault, caseId } = await busyCase();
    expect(lines(vault, caseId, { kinds: ['promise', 'next-step'] })).toHaveLength(2);
    expect(lines(vault, caseId, { text: '100%' })).toEqual(['note: 仍未到账 100%']);
    expect(lines(vault, caseId, { text: '_' })).toEqual([]);
    const day = { fromUtc: '2026-03-02T16:00:00.000Z', toUtc: '2026-03-03T16:00:00.000Z' };
    expect(lines(vault, caseId, day)).toEqual(['note: 仍未到账 100%']);
    expect(valueOf(timelinePage(vault, { caseId, kinds: ['note'] })).total).toBe(1);
    expect(codeOf(timelinePage(vault, { caseId, limit: 0 }))).toBe('INVALID_INPUT');
  });

  it('follows corrections: a revised record has its lines in their new places', async () => {
    const { vault, caseId } = await busyCase();
    const event = valueOf(
      addEvent(vault, caseId, { kind: 'incident', time: '2026-03-01+08:00', text: '开户' }),
    );
    const changed = { ...event.details, time: '2026-03-09+08:00', text: '开户（更正）' };
    valueOf(reviseEvent(vault, { id: event.id, revision: 1, reason: '日期记错', details: changed }));
    expect(lines(vault, caseId)[0]).toBe('incident: 转账 1,999 元');
    expect(lines(vault, caseId).at(-2)).toBe('incident: 开户（更正）');
    const contact = valueOf(
      addContact(vault, caseId, {
        time: '2026-03-10+08:00',
        channel: 'letter',
        promises: [{ text: '回信', due: '2026-03-20+08:00' }],
      }),
    );
    valueOf(
      reviseContact(vault, {
        id: contact.id,
        revision: 1,
        reason: '',
        details: { ...contact.details, promises: [] },
      }),
    );
    expect(lines(vault, caseId, { text: '回信' })).toEqual([]);
  });

  it('shows exhibits by their present number', async () => {
    const { vault, caseId, folder } = await busyCase();
    await writeFile(join(folder, 'a.txt'), 'a');
    const report = valueOf(
      await importFiles(vault, { caseId, group: 2, paths: [join(folder, 'a.txt')] }, unwatched),
    );
    const item = valueOf(readEvidence(vault, report.imported[0]?.evidenceId ?? ''));
    const details = { ...item.details, time: '2026-03-02T09:13+08:00', proves: '付款' };
    valueOf(reviseEvidence(vault, { id: item.id, revision: 1, reason: '', details }));
    valueOf(renumberEvidence(vault, { id: item.id, group: 5 }));
    const page = valueOf(timelinePage(vault, { caseId, kinds: ['evidence'] }));
    expect(page.entries[0]).toMatchObject({ summary: '付款', exhibits: ['5-1'] });
  });

  it('reads a page of 100,000 lines by its key, without sorting', async () => {
    const { vault, caseId } = await vaultWithCase();
    vault.database
      .prepare(
        `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
         INSERT INTO timeline_entry (case_id, sort_key, entity_id, position, kind, time, title, summary, state, evidence_ids)
         SELECT ?, strftime('%Y-%m-%dT%H:%M:%S.000Z', 1700000000 + (i * 7919 % 100000) * 60, 'unixepoch'), 'e' || i, 0, 'note', '{}', '', 'line ' || i, NULL, '[]' FROM n`,
      )
      .run(caseId);
    const page = valueOf(timelinePage(vault, { caseId, offset: 50_000, limit: 200 }));
    expect([page.total, page.entries.length]).toEqual([100_000, 200]);
    const keys = vault.database
      .prepare<[], string>('SELECT sort_key FROM timeline_entry ORDER BY 1 LIMIT 200 OFFSET 50000')
      .pluck()
      .all();
    const numbers = page.entries.map(({ summary }) => Number(summary.slice(5)));
    const expected = numbers.map((i) =>
      new Date((1_700_000_000 + ((i * 7919) % 100_000) * 60) * 1000).toISOString(),
    );
    expect(expected).toEqual(keys);
    const plan = vault.database
      .prepare(`EXPLAIN QUERY PLAN ${pageSql('case_id = ?')}`)
      .all(caseId, 200, 50_000)
      .map((row) => (row as { detail: string }).detail);
    expect(plan.join()).not.toMatch(/TEMP B-TREE|SCAN timeline_entry(?! USING)/);
    expect(plan.join()).toMatch(/PRIMARY KEY|USING (COVERING )?INDEX/);
  });
});

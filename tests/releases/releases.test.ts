import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/shared/languages.ts';
import { formatExhibitNumber } from '../../src/shared/model/evidence.ts';
import type { ExportOptions, ExportReceipt } from '../../src/shared/model/export.ts';
import type { Seal } from '../../src/shared/model/seal.ts';
import { describeFailure } from '../../src/shared/words/index.ts';
import { addContact, reviseContact } from '../../src/main/core/contacts/contacts.ts';
import { readCase, reviseCase } from '../../src/main/core/cases/cases.ts';
import {
  listEvidence,
  readEvidence,
  renumberEvidence,
  reviseEvidence,
} from '../../src/main/core/evidence/evidence.ts';
import { importFiles } from '../../src/main/core/evidence/import.ts';
import { planExport } from '../../src/main/core/exports/plan.ts';
import { runExport } from '../../src/main/core/exports/run-export.ts';
import { findReleased } from '../../src/main/core/releases/find-exhibit.ts';
import { freezeRelease, listReleases, nextVersion } from '../../src/main/core/releases/releases.ts';
import { setRedaction } from '../../src/main/core/redactions/redactions.ts';
import { addEvent } from '../../src/main/core/timeline/events.ts';
import type { Vault } from '../../src/main/core/vault/vault.ts';
import { exportCase, exportOptions, testSecrets } from '../fixtures/exporting.ts';
import { readPdf } from '../fixtures/pdf.ts';
import { codeOf, unwatched, valueOf, vaultWithCase } from '../fixtures/temporary.ts';

async function bring(vault: Vault, caseId: string, folder: string, group: number, name: string) {
  await writeFile(join(folder, name), `${name}\n`.repeat(3));
  const report = valueOf(await importFiles(vault, { caseId, group, paths: [join(folder, name)] }, unwatched));
  return report.imported[0]?.evidenceId ?? '';
}

const details = (vault: Vault, id: string) => valueOf(readEvidence(vault, id));

function correct(vault: Vault, id: string, change: object) {
  const { revision, details: current } = details(vault, id);
  valueOf(reviseEvidence(vault, { id, revision, reason: '', details: { ...current, ...change } }));
}

/** A case with three exhibits, a contact and an event. */
async function aCase() {
  const made = await vaultWithCase();
  const { vault, caseId, folder } = made;
  const first = await bring(vault, caseId, folder, 2, 'a.txt');
  const second = await bring(vault, caseId, folder, 2, 'b.txt');
  const other = await bring(vault, caseId, folder, 4, 'c.txt');
  const contact = valueOf(
    addContact(vault, caseId, { time: '2026-03-03T10:20+08:00', channel: 'phone', counterpart: '示例支付' }),
  );
  valueOf(addEvent(vault, caseId, { kind: 'incident', time: '2026-03-02+08:00', text: '付款' }));
  return { ...made, first, second, other, contact };
}

const release = (vault: Vault, caseId: string, folder: string, options: Partial<ExportOptions> = {}) =>
  exportCase(vault, caseId, folder, { release: true, ...options });

/** The text of the pages from the heading of the changes on, without white space. */
async function changesText({ dossier }: ExportReceipt): Promise<string> {
  const pdf = await readPdf(dossier.path);
  const all = Array.from({ length: pdf.pageCount }, (_, index) => pdf.text(index + 1).replace(/\s/g, ''));
  const start = all.findIndex((text, index) => index > 1 && text.includes('与前一版的不同'));
  const end = all.findIndex((text, index) => index > start && text.includes('案情摘要'));
  return start < 0 ? '' : all.slice(start, end).join('');
}

const pagesOf = ({ exhibits }: ExportReceipt) =>
  Object.fromEntries(exhibits.map(({ exhibit, firstPage }) => [exhibit, firstPage]));

describe('a released export', () => {
  it('is frozen with what it held, and counts its versions for each profile and receiver', async () => {
    const { vault, caseId, folder, first } = await aCase();
    const one = await release(vault, caseId, join(folder, '1'));
    expect(one.version).toBe(1);
    const [record] = valueOf(listReleases(vault, caseId));
    expect(record?.details).toMatchObject({
      version: 1,
      files: [{ name: 'dossier.pdf', sha256: one.dossier.sha256 }, { name: 'bundle.zip' }],
      caseRevision: 1,
      omissions: 0,
      keyFingerprint: one.keyFingerprint,
      custody: { entries: 6 },
    });
    expect(record?.details.exhibits.map(({ exhibit, firstPage }) => [exhibit, firstPage])).toEqual(
      Object.entries(pagesOf(one)),
    );
    expect(record?.details.exhibits[0]?.evidenceId).toBe(first);
    const seal = JSON.parse(record?.details.seal ?? '') as Seal;
    expect(seal.statement.custody).toEqual(record?.details.custody);
    const sealed = seal.statement.files.find(({ path }) => path === 'data/dossier.pdf');
    expect(sealed?.sha256).toBe(one.dossier.sha256);
    expect((await release(vault, caseId, join(folder, '2'))).version).toBe(2);
    expect((await release(vault, caseId, join(folder, '3'), { profile: 'mediator' })).version).toBe(1);
    const all = valueOf(listReleases(vault, caseId));
    const line = { profile: 'lawyer', receiver: null, court: false } as const;
    expect(nextVersion(all, line, [])).toBe(3);
    expect(nextVersion(all, { ...line, receiver: 'court' }, [])).toBe(1);
    expect(nextVersion(all, { ...line, court: true }, [])).toBe(1);
    expect(
      nextVersion(all, { ...line, court: true }, [{ ...line, court: true, version: 4, exportedAt: '' }]),
    ).toBe(5);
    expect(all[0]).toEqual(record);
    if (!all[0]) throw new Error('no release');
    expect(codeOf(freezeRelease(vault, caseId, { ...all[0].details, version: 2 }))).toBe('REVISION_CONFLICT');
  });

  it('keeps no version for a draft, and a draft has the same bytes each time', async () => {
    const { vault, caseId, folder } = await aCase();
    await release(vault, caseId, join(folder, '1'));
    const drafts = [
      await exportCase(vault, caseId, join(folder, '2')),
      await exportCase(vault, caseId, join(folder, '3')),
    ];
    expect(drafts.map(({ version }) => version)).toEqual([null, null]);
    expect(drafts[1]?.bundle.sha256).toBe(drafts[0]?.bundle.sha256);
    expect(valueOf(listReleases(vault, caseId))).toHaveLength(1);
  });

  it('has Bates numbers that no later plan gives to other pages in silence', async () => {
    const { vault, caseId, folder } = await aCase();
    const notesOn = async (batesPrefix: string | null) => {
      const options = { ...exportOptions, batesPrefix };
      const plan = valueOf(await planExport(vault, caseId, options, new AbortController().signal));
      return plan.notes.filter(({ kind }) => kind === 'bates-used');
    };
    expect(await notesOn('LIN-')).toEqual([]);
    await release(vault, caseId, join(folder, '1'), { batesPrefix: 'LIN-' });
    expect(await notesOn('LIN-')).toEqual([
      { kind: 'bates-used', fits: true, values: { prefix: 'LIN-', version: 1 } },
    ]);
    expect([...(await notesOn('LIN2-')), ...(await notesOn(null))]).toEqual([]);
  });

  it('is not frozen when it failed or was cancelled', async () => {
    const { vault, caseId, folder } = await aCase();
    const abort = new AbortController();
    const watch = {
      signal: abort.signal,
      onProgress: ({ phase }: { phase: string }) => {
        if (phase === 'bundle') abort.abort();
      },
    };
    const secrets = await testSecrets(vault);
    const options = { ...exportOptions, release: true };
    const input = { caseId, folder: join(folder, 'out'), options, secrets };
    await expect(runExport(vault, input, watch)).rejects.toThrow(/abort/i);
    await mkdir(join(folder, 'out', 'dossier.pdf'), { recursive: true });
    expect(codeOf(await runExport(vault, input, unwatched))).toBe('TARGET_EXISTS');
    expect(valueOf(listReleases(vault, caseId))).toEqual([]);
    expect(await readdir(join(folder, 'out'))).toEqual(['dossier.pdf']);
  });
});

describe('the page of changes', () => {
  it('is not there without an earlier version, and says so when nothing changed', async () => {
    const { vault, caseId, folder } = await aCase();
    const one = await release(vault, caseId, join(folder, '1'));
    expect(await changesText(one)).toBe('');
    const two = await changesText(await release(vault, caseId, join(folder, '2')));
    expect(two).toContain('本版为第2版。与2026年3月24日的第1版相比');
    expect(two).toContain('均无变化');
    // The page of changes may itself move the exhibits, and says so where it does.
    const [before, after] = valueOf(listReleases(vault, caseId)).map(({ details }) =>
      details.exhibits.map(({ firstPage }) => firstPage),
    );
    expect(two.includes('第1版页码')).toBe(JSON.stringify(before) !== JSON.stringify(after));
  });

  it('names everything that is new, corrected, left out or moved, and numbers stay', async () => {
    const { vault, caseId, folder, first, second, other, contact } = await aCase();
    const one = await release(vault, caseId, join(folder, '1'));
    const [frozen] = valueOf(listReleases(vault, caseId));
    await bring(vault, caseId, folder, 2, 'late.txt');
    correct(vault, first, { title: '改正后的名称', proves: '付款 1,299.00 元' });
    correct(vault, second, { included: false });
    valueOf(
      reviseContact(vault, {
        id: contact.id,
        revision: 1,
        reason: '',
        details: { ...contact.details, person: '姓周' },
      }),
    );
    valueOf(
      addContact(vault, caseId, { time: '2026-04-01+08:00', channel: 'e-mail', counterpart: '示例银行' }),
    );
    valueOf(addEvent(vault, caseId, { kind: 'incident', time: '2026-04-02+08:00', text: '收到扣款短信' }));
    const matter = valueOf(readCase(vault, caseId));
    valueOf(
      reviseCase(vault, {
        id: caseId,
        revision: matter.revision,
        reason: '',
        details: {
          ...matter.details,
          disputedAmount: { minorUnits: 129_900, currency: 'CNY' },
          requests: [{ text: '退还手续费', amount: null }],
          complainant: { ...matter.details.complainant, phone: '13900000000' },
        },
      }),
    );
    const two = await release(vault, caseId, join(folder, '2'));
    const text = await changesText(two);
    expect(text).toContain('补充证据');
    expect(text).toMatch(/证据2-3late/);
    expect(text).toMatch(/证据2-1证据名称a改正后的名称/);
    expect(text).toMatch(/证明对象和内容（空）付款1,299\.00元/);
    expect(text).toMatch(/不再列入.*证据2-2b用户选择不列入/);
    expect(text).toMatch(/争议金额（空）1,299\.00/);
    expect(text).toMatch(/请求事项（空）1\.退还手续费/);
    expect(text).toMatch(/投诉人已改写/);
    expect(text).toMatch(/沟通记录2026年4月1日.*示例银行新增/);
    // What it said in that version, and what it says now.
    expect(text).toMatch(/沟通记录2026年3月3日.*对方示例支付示例支付姓周/);
    expect(text).not.toMatch(/姓周更正/);
    expect(text).toMatch(/事件2026年4月2日.*收到扣款短信新增/);
    // Old references: the page then and the page now stand in one line.
    const [was, is] = [pagesOf(one), pagesOf(two)];
    for (const number of ['2-1', '4-1']) {
      expect(text).toContain(
        `证据${number}${was[number]}${is[number]}+${Number(is[number]) - Number(was[number])}`,
      );
    }
    expect(Object.keys(is)).toEqual(['2-1', '2-3', '4-1']);
    expect(formatExhibitNumber(details(vault, other).exhibit)).toBe('4-1');
    const all = valueOf(listReleases(vault, caseId));
    expect(all[0]).toEqual(frozen);
    expect(findReleased(all, '2-2').map(({ version, exhibit }) => [version, exhibit.firstPage])).toEqual([
      [1, was['2-2']],
    ]);
    expect(findReleased(all, '2-1').map(({ exhibit }) => exhibit.title)).toEqual(['a', '改正后的名称']);
    // The list of the second version marks what came late.
    const pdf = await readPdf(two.dossier.path);
    const list = Array.from({ length: pdf.pageCount }, (_, index) => pdf.text(index + 1)).findLast((page) =>
      page.includes('证据目录'),
    );
    expect(list?.replace(/\s/g, '')).toContain('补充证据（第1版之后提交）');
  });

  it('brings no talk about a settlement back as what was said before', async () => {
    const { vault, caseId, folder, contact } = await aCase();
    const say = (revision: number, said: string, settlementTalk: boolean) => {
      const now = { ...contact.details, said, settlementTalk };
      valueOf(reviseContact(vault, { id: contact.id, revision, reason: '', details: now }));
    };
    say(1, '愿以八百元了结', true);
    await release(vault, caseId, join(folder, '1'), { includeSettlementTalk: true });
    say(2, '要求退款', false);
    const left = { includeSettlementTalk: false };
    const text = await changesText(await release(vault, caseId, join(folder, '2'), left));
    expect(text).toMatch(/沟通记录2026年3月3日.*更正/);
    expect(text).not.toContain('八百元');
  });

  it('says nothing of personal data where they are left out', async () => {
    const { vault, caseId, folder } = await aCase();
    const options = { includePersonalData: false };
    await release(vault, caseId, join(folder, '1'), options);
    const matter = valueOf(readCase(vault, caseId));
    const complainant = { ...matter.details.complainant, name: '林晓雨' };
    valueOf(
      reviseCase(vault, {
        id: caseId,
        revision: matter.revision,
        reason: '',
        details: { ...matter.details, complainant, account: 'lin@example.com' },
      }),
    );
    expect(await changesText(await release(vault, caseId, join(folder, '2'), options))).toContain('均无变化');
  });
});

describe('the page of changes for the public', () => {
  it('masks what was said then like what is said now, and finds only what changed', async () => {
    const { vault, caseId, folder, first, second, contact } = await aCase();
    const say = (revision: number, said: string) => {
      const change = { id: contact.id, revision, reason: '', details: { ...contact.details, said } };
      valueOf(reviseContact(vault, change));
    };
    say(1, '转接给王小明');
    correct(vault, first, { title: '致电 13912345678 的截图' });
    correct(vault, second, { title: '回单', proves: '付款' });
    for (const { id } of valueOf(listEvidence(vault, caseId)))
      valueOf(setRedaction(vault, 0, { evidenceId: id, areas: [], passages: [], reviewed: true }));
    const options = { profile: 'public' as const };
    await release(vault, caseId, join(folder, '1'), options);
    correct(vault, second, { title: '寄给 13987654321 的回单' });
    say(2, '转接');
    const text = await changesText(await release(vault, caseId, join(folder, '2'), options));
    expect(text).toContain('证据2-2');
    expect(text).toContain('更正');
    expect(text).not.toMatch(/证据2-1证据名称/);
    expect(text).not.toMatch(/13912345678|13987654321/);
    // The name was taken out, and nothing names it any more.
    expect(text).toMatch(/沟通记录2026年3月3日.*更正/);
    expect(text).not.toContain('王小明');
  });
});

describe('a number that was handed in', () => {
  it('stays: the exhibit is not moved, and the reason and the way out are said', async () => {
    const { vault, caseId, folder, first, second } = await aCase();
    valueOf(renumberEvidence(vault, { id: second, group: 5 }));
    await release(vault, caseId, folder);
    const moved = renumberEvidence(vault, { id: first, group: 5 });
    expect(codeOf(moved)).toBe('EXHIBIT_RELEASED');
    for (const language of languages)
      expect(moved.ok ? '' : describeFailure(moved.error, language)).toContain('2-1');
    expect(formatExhibitNumber(details(vault, first).exhibit)).toBe('2-1');
    const late = await bring(vault, caseId, folder, 2, 'late.txt');
    expect(formatExhibitNumber(valueOf(renumberEvidence(vault, { id: late, group: 5 })).exhibit)).toBe('5-2');
    expect(valueOf(listEvidence(vault, caseId))).toHaveLength(4);
  });

  it('is named where an exhibit had another one before it was handed in', async () => {
    const { vault, caseId, folder, second } = await aCase();
    valueOf(renumberEvidence(vault, { id: second, group: 5 }));
    const { dossier } = await release(vault, caseId, folder);
    const pdf = await readPdf(dossier.path);
    const text = Array.from({ length: pdf.pageCount }, (_, index) => pdf.text(index + 1)).join('');
    expect(text.replace(/\s/g, '')).toContain('原编号2-2');
  });
});

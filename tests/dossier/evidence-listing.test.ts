import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { columnsShown, originalCarrier, remarksText } from '../../src/main/core/dossier/evidence-listing.ts';
import { importFiles } from '../../src/main/core/evidence/import.ts';
import { listEvidence, readEvidence, reviseEvidence } from '../../src/main/core/evidence/evidence.ts';
import { snapshotCase } from '../../src/main/core/exports/snapshot.ts';
import { exportCase, exportOptions } from '../fixtures/exporting.ts';
import { readPdf } from '../fixtures/pdf.ts';
import { unwatched, valueOf, vaultWithCase } from '../fixtures/temporary.ts';

/** Pages of the list, without white space. */
async function listPages(path: string): Promise<string[]> {
  const pdf = await readPdf(path);
  const pages = Array.from({ length: pdf.pageCount }, (_, index) => pdf.text(index + 1).replace(/\s/g, ''));
  return pages.filter((text) => text.includes('证据来源证明对象和内容') || text.includes('编号证据名称'));
}

describe('the columns of the evidence list', () => {
  it('are those of court practice in Chinese and of exhibit lists in English', () => {
    const chinese = columnsShown({ language: 'zh-CN', evidenceColumns: null });
    expect(chinese).toHaveLength(12);
    expect(chinese).not.toContain('form');
    const english = columnsShown({ language: 'en', evidenceColumns: null });
    expect(english.slice(0, 4)).toEqual(['group', 'number', 'date', 'document']);
    expect(english).toContain('form');
  });

  it('can be switched off, but for the number', () => {
    expect(columnsShown({ language: 'zh-CN', evidenceColumns: ['form', 'document'] })).toEqual([
      'number',
      'document',
      'form',
    ]);
  });
});

describe('the original carrier', () => {
  it.each([
    ['手机录音，原始载体：华为手机（由投诉人保管）；未删改', '华为手机（由投诉人保管）'],
    ['手機錄音，原始載體為申訴人之手機', '申訴人之手機'],
    ['Recorded on the complainant’s phone, the original carrier', 'the complainant’s phone'],
    ['Export; original carrier: mailbox lin@example.com; kept', 'mailbox lin@example.com'],
  ])('is found in “%s”', (source, carrier) => {
    expect(originalCarrier(source)).toBe(carrier);
  });

  it.each(['投诉人手机录音，原始载体为该手机', '示例支付应用导出', ''])(
    'is not invented in “%s”',
    (source) => {
      expect(originalCarrier(source)).toBeNull();
    },
  );
});

describe('the remarks', () => {
  it('say what is redacted, with the reasons, before the user’s own marks', async () => {
    const { vault, caseId, folder } = await vaultWithCase();
    await writeFile(join(folder, 'a.txt'), 'a');
    valueOf(await importFiles(vault, { caseId, group: 2, paths: [join(folder, 'a.txt')] }, unwatched));
    const snapshot = valueOf(snapshotCase(vault, caseId, exportOptions.exportedAt));
    const [evidence] = snapshot.evidence;
    if (!evidence) throw new Error('no exhibit');
    const copy = {
      path: '',
      sha256: 'c'.repeat(64),
      sha512: '',
      sizeBytes: 1,
      mediaType: 'text/plain',
      mediaKind: 'text',
      ending: 'txt',
      reasons: ['phone', 'card-number'],
    } as const;
    const tagged = { ...evidence, details: { ...evidence.details, tags: ['附译文'] } };
    const listing = { snapshot, options: exportOptions, previousRelease: null };
    const source = { evidence: tagged, objectPath: '', sha512: '', copy };
    expect(remarksText(source, listing)).toBe('已遮盖：电话号码、银行卡号；附译文');
  });
});

describe('the evidence list in the dossier', () => {
  it('repeats its head on each page, names the groups, and tears no row', { timeout: 60_000 }, async () => {
    const { vault, caseId, folder } = await vaultWithCase();
    const names = Array.from({ length: 45 }, (_, index) => `${index}.txt`);
    for (const name of names) await writeFile(join(folder, name), name);
    const bring = (group: number, some: readonly string[]) =>
      importFiles(vault, { caseId, group, paths: some.map((name) => join(folder, name)) }, unwatched);
    valueOf(await bring(2, names.slice(0, 30)));
    valueOf(await bring(5, names.slice(30)));
    for (const { id } of valueOf(listEvidence(vault, caseId))) {
      const { revision, details } = valueOf(readEvidence(vault, id));
      const proves =
        '证明投诉人于当日完成付款，商家当日同意退款，而款项至今没有到账，账户亦被限制使用。'.repeat(2);
      valueOf(reviseEvidence(vault, { id, revision, reason: '', details: { ...details, proves } }));
    }
    const { dossier, exhibits } = await exportCase(vault, caseId, folder);
    const pages = await listPages(dossier.path);
    expect(pages.length).toBeGreaterThan(3);
    const rows = pages.join('');
    expect(rows).toContain('第2组交易事实（30件，30页）证明目的：');
    expect(rows).toContain('第5组损失（15件，15页）');
    expect(rows).toContain('共2组45件45页');
    expect(rows.match(/证据名称/g)?.length).toBe(pages.length);
    for (const { exhibit, sha256, firstPage } of exhibits) {
      const page = pages.find((text) => text.includes(sha256.slice(0, 16)));
      // Number, purpose and page of a row stand on the same page as its fingerprint.
      expect(page, exhibit).toContain(exhibit);
      expect(page, exhibit).toContain(`21${firstPage}${sha256.slice(0, 16)}`);
    }
  });

  it('shows the columns that were asked for', async () => {
    const { vault, caseId, folder } = await vaultWithCase();
    await writeFile(join(folder, 'a.txt'), 'a');
    valueOf(await importFiles(vault, { caseId, group: 2, paths: [join(folder, 'a.txt')] }, unwatched));
    const options = { evidenceColumns: ['document', 'form', 'copies'] as const, copies: 3 };
    const { dossier } = await exportCase(vault, caseId, folder, {
      ...options,
      evidenceColumns: [...options.evidenceColumns],
    });
    const [page = ''] = await listPages(dossier.path);
    expect(page).toContain('编号证据名称份数原件/复印件2-1a3电子数据');
    expect(page).not.toContain('证据来源');
  });
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { exportOptionsSchema, type ExportOptions } from '../../src/shared/model/export.ts';
import { reviseCase } from '../../src/main/core/cases/cases.ts';
import { addContact } from '../../src/main/core/contacts/contacts.ts';
import { parseCaseDocument } from '../../src/main/core/bundle/case-document-schema.ts';
import { settledOptions } from '../../src/main/core/exports/choices.ts';
import { fitDossier, splitVolumes, type ExhibitWeight } from '../../src/main/core/exports/fit.ts';
import { planExport } from '../../src/main/core/exports/plan.ts';
import { readCase } from '../../src/main/core/cases/cases.ts';
import { createSampleVault, sampleClock, sampleZone } from '../../src/main/core/sample/sample.ts';
import { channelName } from '../../src/main/core/channels/channels.ts';
import { addSubmission } from '../../src/main/core/submissions/submissions.ts';
import type { Vault } from '../../src/main/core/vault/vault.ts';
import { exportCase, exportOptions } from '../fixtures/exporting.ts';
import { addGrievance } from '../fixtures/grievance.ts';
import { readPdf, type ReadPdf } from '../fixtures/pdf.ts';
import { unpack } from '../fixtures/unzip.ts';
import { temporaryFolder, testEnvironment, valueOf, vaultWithCase } from '../fixtures/temporary.ts';

const court = { court: true } as const satisfies Partial<ExportOptions>;

/** All of a file, without the spaces and line ends that lie between words on the page. */
const textOf = (pdf: ReadPdf): string =>
  Array.from({ length: pdf.pageCount }, (_, index) => pdf.text(index + 1))
    .join('')
    .replace(/\s/g, '');

async function sampleCase() {
  const folder = await temporaryFolder();
  const environment = testEnvironment(sampleClock);
  const { vault, caseId } = valueOf(await createSampleVault(join(folder, 'vault'), 'zh-CN', environment));
  onTestFinished(() => {
    vault.close();
  });
  return { vault, caseId, folder, zone: sampleZone('zh-CN') };
}

const planOf = async (vault: Vault, caseId: string, options: Partial<ExportOptions>) =>
  valueOf(await planExport(vault, caseId, { ...exportOptions, ...options }, new AbortController().signal));

describe('the version for a court', () => {
  it('means something for lawyers in zh-CN alone, and never has talks about a settlement', () => {
    const settled = (options: Partial<ExportOptions>) =>
      settledOptions(exportOptionsSchema.parse({ ...exportOptions, court: true, ...options }));
    expect(settled({ includeSettlementTalk: true })).toMatchObject({
      court: true,
      includeSettlementTalk: false,
    });
    for (const other of [
      { language: 'zh-TW' },
      { language: 'en' },
      { profile: 'mediator' },
      { profile: 'public' },
    ] as const)
      expect(settled(other).court, JSON.stringify(other)).toBe(false);
  });

  it(
    'has a plaint with its parts and blanks in volume 1, list and exhibits apart',
    { timeout: 60_000 },
    async () => {
      const { vault, caseId, folder, zone } = await sampleCase();
      const { details } = valueOf(readCase(vault, caseId));
      const receipt = await exportCase(vault, caseId, folder, {
        ...court,
        zone,
        includeSettlementTalk: true,
      });
      const volumes = receipt.files.filter(({ kind }) => kind === 'dossier');
      expect(volumes.map(({ path }) => path.split('/').at(-1))).toEqual([
        'dossier-1-of-2.pdf',
        'dossier-2-of-2.pdf',
      ]);
      const [first, second] = await Promise.all(volumes.map(({ path }) => readPdf(path)));
      if (!first || !second) throw new Error('a volume is missing');
      const plaint = textOf(first);
      const parts = [
        '一、当事人信息',
        '二、诉讼请求',
        '三、约定管辖和诉前保全',
        '四、事实与理由',
        '五、对纠纷解决方式的意愿',
      ];
      const places = parts.map((part) => plaint.indexOf(part));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(Math.min(...places)).toBeGreaterThan(0);
      expect(plaint).toContain('具状人（签字、盖章）');
      for (const { text } of details.requests) expect(plaint).toContain(text.replace(/\s/g, ''));
      for (const unknown of [
        '统一社会信用代码、类型（待填写）',
        '性别、出生日期、民族（待填写）',
        '证人姓名和住所（待填写）',
      ])
        expect(plaint).toContain(unknown);
      expect(plaint).toContain('不是法律意见');
      for (const folded of ['案情摘要（', '请求事项与金额计算表', '沟通记录表'])
        expect(plaint).not.toContain(folded);
      const list = textOf(second);
      expect(list).toContain('证明对象和内容');
      expect(list).toContain('提交人签名（盖章）');
      expect(plaint).not.toContain('证明对象和内容');
      expect(receipt.exhibits.every(({ volume }) => volume === 2)).toBe(true);
      // The contents of volume 1 lead to the list by its volume and page.
      const page = Array.from({ length: second.pageCount }, (_, index) => index + 1).find((number) =>
        second.text(number).replace(/\s/g, '').includes('证明对象和内容'),
      );
      expect(first.text(2).replace(/\s/g, '')).toContain(`证据目录（证据清单）第2卷第${page}页`);
      expect(plaint).toContain(`见证据目录（第2卷第${page}页）`);
      // So does each reference to an exhibit.
      const [exhibit] = receipt.exhibits;
      expect(second.text(exhibit?.firstPage ?? 0)).toContain(exhibit?.title.slice(0, 6));
      expect(first.text(2).replace(/\s/g, '')).toContain(`第2卷第${exhibit?.firstPage}页`);
      const bag = await unpack(receipt.bundle.path, join(folder, 'unpacked'));
      expect(await readFile(join(bag, 'README.txt'), 'utf8')).toContain(
        'data/dossier-1-of-2.pdf（起诉状草稿和附录）、data/dossier-2-of-2.pdf（证据目录和证据）',
      );
      const { files, items } = await planOf(vault, caseId, { ...court, zone });
      expect(files.filter(({ kind }) => kind === 'dossier').map(({ pages }) => pages)).toEqual(
        volumes.map(({ pages }) => pages),
      );
      expect(files[0]?.exhibits).toEqual([]);
      expect(items).toEqual(receipt.items);
    },
  );

  it('leaves out talks about a settlement and names every contact else', { timeout: 60_000 }, async () => {
    const { vault, folder } = await vaultWithCase();
    const caseId = addGrievance(vault, 'zh-CN');
    valueOf(
      addSubmission(
        vault,
        caseId,
        {
          channelId: 'cn-samr-12315',
          sentOn: '2026-03-02',
          referenceNumber: 'SL-0302',
          milestones: [{ event: 'complaint_received_by_authority', date: '2026-03-03' }],
        },
        channelName(vault),
      ),
    );
    const talk = { time: '2026-03-05T10:00+08:00', channel: 'phone', direction: 'incoming' } as const;
    valueOf(addContact(vault, caseId, { ...talk, said: '提出退款一半了结此事', settlementTalk: true }));
    const receipt = await exportCase(vault, caseId, folder, { ...court, includeSettlementTalk: true });
    const plaint = textOf(await readPdf(receipt.dossier.path));
    expect(plaint).not.toContain('投诉人');
    expect(plaint).toContain('原告欧阳晓雨');
    expect(plaint).not.toContain('提出退款一半');
    expect(plaint).toContain('要求说明限制依据并解除限制');
    // The complaint before the suit, and the rule behind its period with the day on which it was checked.
    expect(plaint).toContain('SL-0302');
    expect(plaint).toMatch(
      /依据和核对日期.*《消费者权益保护法》.*2026年\d+月\d+日.*自2026年3月3日（.*最后一日2026年3月12日/,
    );
    expect(receipt.omissions.map(({ reason }) => reason)).toEqual(['settlement-talk', 'settlement-talk']);
    // Without exhibits, too, the list has a volume, and says so.
    expect(receipt.files.filter(({ kind }) => kind === 'dossier')).toHaveLength(2);
  });

  it('has as many copies as parties, unless told otherwise', { timeout: 60_000 }, async () => {
    const { vault, folder } = await vaultWithCase();
    const caseId = addGrievance(vault, 'zh-CN');
    const before = valueOf(readCase(vault, caseId));
    const firm = '示例支付服务有限公司、示例商贸有限公司';
    valueOf(
      reviseCase(vault, {
        id: caseId,
        revision: before.revision,
        reason: '',
        details: { ...before.details, firm },
      }),
    );
    const plaint = textOf(await readPdf((await exportCase(vault, caseId, folder, court)).dossier.path));
    expect(plaint).toContain('被告1（法人、非法人组织）');
    expect(plaint).toContain('名称示例商贸有限公司');
    expect(plaint).toContain('起诉状副本2份');
    expect(plaint).toContain('证据目录和证据3份');
    const after = valueOf(readCase(vault, caseId));
    const nobody = { ...after.details, firm: '' };
    valueOf(reviseCase(vault, { id: caseId, revision: after.revision, reason: '', details: nobody }));
    const unknown = textOf(await readPdf((await exportCase(vault, caseId, folder, court)).dossier.path));
    expect(unknown).toContain('名称（待填写）');
    expect(unknown).toContain('证据目录和证据2份');
    const four = await exportCase(vault, caseId, folder, { ...court, copies: 4 });
    expect(textOf(await readPdf(four.dossier.path))).toContain('证据目录和证据4份');
  });

  it('is compared with, and counted after, versions for a court alone', { timeout: 60_000 }, async () => {
    const { vault, folder } = await vaultWithCase();
    const caseId = addGrievance(vault, 'zh-CN');
    await exportCase(vault, caseId, join(folder, 'a'), { release: true });
    const first = await exportCase(vault, caseId, join(folder, 'b'), { ...court, release: true });
    expect(first.version).toBe(1);
    expect(textOf(await readPdf(first.dossier.path))).not.toContain('与前一版的不同');
    valueOf(addContact(vault, caseId, { time: '2026-03-10', channel: 'phone', said: '再次要求解除限制' }));
    const second = await exportCase(vault, caseId, join(folder, 'c'), { ...court, release: true });
    expect(second.version).toBe(2);
    expect(textOf(await readPdf(second.dossier.path))).toContain('与前一版的不同');
    const bag = await unpack(second.bundle.path, join(folder, 'unpacked'));
    const document = valueOf(
      parseCaseDocument(await readFile(join(bag, 'data/case.json'), 'utf8'), () => 'none'),
    );
    expect(document.releases.map(({ version, court: forCourt }) => [version, forCourt])).toEqual([
      [1, true],
      [2, true],
    ]);
  });
});

describe('volumes with the list apart', () => {
  const exhibit = (number: number, bytes: number): ExhibitWeight => ({
    id: `id-${number}`,
    exhibit: `2-${number}`,
    pages: 1,
    bytesAt: () => bytes,
  });
  const load = {
    front: { pages: 5, bytes: 50 },
    head: { pages: 1, bytes: 10 },
    apart: { pages: 3, bytes: 30 },
    exhibits: [exhibit(1, 40), exhibit(2, 40), exhibit(3, 40)],
    others: [],
  };

  it('begin in volume 2, which holds the list, and are split by the limits as others are', () => {
    const none = { bytesPerFile: null, pagesPerFile: null };
    expect(splitVolumes(load, null, none).map(({ pages, bytes }) => [pages, bytes])).toEqual([
      [5, 50],
      [6, 150],
    ]);
    const limits = {
      ...none,
      bytesPerFile: 100,
      bytesInAll: null,
      files: null,
      pagesInAll: null,
      formats: null,
    };
    const { volumes, notes } = fitDossier(load, limits, null);
    expect(volumes.map(({ exhibits }) => exhibits.map((one) => one.exhibit))).toEqual([
      [],
      ['2-1'],
      ['2-2', '2-3'],
    ]);
    expect(volumes.map(({ bytes }) => bytes)).toEqual([50, 70, 90]);
    expect(notes).toEqual([{ kind: 'split', fits: true, values: { volumes: 3 } }]);
  });
});

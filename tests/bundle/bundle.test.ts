import { Ajv2020 } from 'ajv/dist/2020.js';
import Papa from 'papaparse';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { languages } from '../../src/shared/languages.ts';
import { caseJsonSchema } from '../../src/main/core/bundle/case-document-schema.ts';
import { listEvidence, reviseEvidence } from '../../src/main/core/evidence/evidence.ts';
import { importFiles } from '../../src/main/core/evidence/import.ts';
import { addContact } from '../../src/main/core/contacts/contacts.ts';
import { sampleZone } from '../../src/main/core/sample/sample.ts';
import { exportCase } from '../fixtures/exporting.ts';
import { sampleVault } from '../fixtures/sample-vault.ts';
import { temporaryFolder, unwatched, valueOf, vaultWithCase } from '../fixtures/temporary.ts';
import { checkManifest, filesIn, unpack } from '../fixtures/unzip.ts';

const published = join(import.meta.dirname, '../../docs/case.schema.json');

describe('a bundle, opened with other tools', () => {
  it.each(languages)('is a complete and valid bag in %s', { timeout: 60_000 }, async (language) => {
    const folder = await temporaryFolder();
    const { vault, caseId } = await sampleVault(join(folder, 'vault'), language);
    onTestFinished(() => {
      vault.close();
    });
    const receipt = await exportCase(vault, caseId, folder, { language, zone: sampleZone(language) });
    const bag = await unpack(receipt.bundle.path, join(folder, 'unpacked'));
    const files = await filesIn(bag);
    const payload = files.filter((path) => path.startsWith('data/'));
    expect(await checkManifest(bag, 'sha256')).toEqual(payload);
    expect(await checkManifest(bag, 'sha512')).toEqual(payload);
    const tags = files.filter((path) => !path.startsWith('data/') && !path.startsWith('tagmanifest-'));
    expect(await checkManifest(bag, 'sha256', 'tag')).toEqual(tags);
    expect(payload).toHaveLength(receipt.bundle.files);
    expect(await readFile(join(bag, 'bagit.txt'), 'utf8')).toBe(
      'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    );
    const bytes = await Promise.all(payload.map(async (path) => (await readFile(join(bag, path))).length));
    expect(await readFile(join(bag, 'bag-info.txt'), 'utf8')).toContain(
      `Payload-Oxum: ${bytes.reduce((sum, size) => sum + size, 0)}.${payload.length}\n`,
    );
    // Each original is there, under a name that starts with its number, byte for byte.
    for (const { file, exhibit, details } of valueOf(listEvidence(vault, caseId))) {
      if (!details.included) continue;
      const path = payload.find((name) => name.startsWith(`data/exhibits/${exhibit.group}-${exhibit.item} `));
      expect(await readFile(join(bag, path ?? ''))).toEqual(await readFile(vault.objectPath(file.sha256)));
    }
    const validate = new Ajv2020({
      strict: false,
      formats: { uuid: true, date: true, 'date-time': true },
    }).compile(JSON.parse(await readFile(join(bag, 'data/case.schema.json'), 'utf8')) as object);
    const document: unknown = JSON.parse(await readFile(join(bag, 'data/case.json'), 'utf8'));
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    expect(JSON.stringify(document)).not.toContain(folder);
    const rows = Papa.parse<string[]>(
      (await readFile(join(bag, 'data/evidence-list.csv'), 'utf8')).replace(/^\uFEFF/, ''),
      { skipEmptyLines: true },
    ).data;
    expect(rows).toHaveLength(receipt.exhibits.length + 1);
  });

  it('has the schema that is published', async () => {
    expect(await readFile(published, 'utf8')).toBe(caseJsonSchema());
  });

  it('has the same bytes for the same case, options and clock', async () => {
    const { vault, caseId, folder } = await vaultWithCase();
    await writeFile(join(folder, 'a.txt'), '退款');
    valueOf(await importFiles(vault, { caseId, group: 2, paths: [join(folder, 'a.txt')] }, unwatched));
    const first = await exportCase(vault, caseId, join(folder, '1'));
    const second = await exportCase(vault, caseId, join(folder, '2'));
    expect(second.bundle.sha256).toBe(first.bundle.sha256);
    expect(second.dossier.sha256).toBe(first.dossier.sha256);
    const later = await exportCase(vault, caseId, join(folder, '3'), {
      exportedAt: '2026-03-25T02:00:00.000Z',
    });
    expect(later.bundle.sha256).not.toBe(first.bundle.sha256);
  });

  it('leaves out what was switched off, and the personal data where asked', async () => {
    const { vault, caseId, folder } = await vaultWithCase();
    for (const name of ['a.txt', 'b.txt']) await writeFile(join(folder, name), name);
    valueOf(
      await importFiles(
        vault,
        { caseId, group: 2, paths: [join(folder, 'a.txt'), join(folder, 'b.txt')] },
        unwatched,
      ),
    );
    const [item] = valueOf(listEvidence(vault, caseId));
    if (!item) throw new Error('no exhibit');
    valueOf(
      reviseEvidence(vault, {
        id: item.id,
        revision: 1,
        reason: '',
        details: { ...item.details, included: false },
      }),
    );
    valueOf(
      addContact(vault, caseId, {
        time: '2026-03-02+08:00',
        channel: 'phone',
        said: '和解方案',
        settlementTalk: true,
      }),
    );
    const receipt = await exportCase(vault, caseId, folder, { includePersonalData: false });
    expect(receipt.items).toEqual({ total: 3, included: 1 });
    expect(receipt.omissions.map(({ reason }) => reason).sort()).toEqual([
      'left-out-by-user',
      'personal-data',
      'settlement-talk',
    ]);
    const bag = await unpack(receipt.bundle.path, join(folder, 'unpacked'));
    expect(await filesIn(join(bag, 'data/exhibits'))).toEqual(['2-2 b.txt']);
    expect(await readFile(join(bag, 'data/case.json'), 'utf8')).not.toContain('和解方案');
  });

  it('neutralises formulas in the list that a spreadsheet opens', async () => {
    const { vault, caseId, folder } = await vaultWithCase();
    await writeFile(join(folder, '=cmd.txt'), 'x');
    valueOf(await importFiles(vault, { caseId, group: 2, paths: [join(folder, '=cmd.txt')] }, unwatched));
    const [item] = valueOf(listEvidence(vault, caseId));
    if (!item) throw new Error('no exhibit');
    for (const title of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1+1']) {
      const { revision, details } = valueOf(listEvidence(vault, caseId))[0] ?? item;
      valueOf(
        reviseEvidence(vault, {
          id: item.id,
          revision,
          reason: '',
          details: { ...details, title, source: title },
        }),
      );
      const receipt = await exportCase(vault, caseId, join(folder, String(revision)));
      const bag = await unpack(receipt.bundle.path, join(folder, `unpacked-${revision}`));
      const csv = await readFile(join(bag, 'data/evidence-list.csv'));
      expect(csv.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
      const cells = Papa.parse<string[]>(csv.toString('utf8').slice(1), { skipEmptyLines: true })
        .data.slice(1)
        .flat();
      expect(cells.filter((cell) => /^[=+\-@\t＝]/.test(cell))).toEqual([]);
    }
  });
});

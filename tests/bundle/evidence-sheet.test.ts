import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import readSheets from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { openPromise } from 'yauzl';
import { languages } from '../../src/shared/languages.ts';
import { sheetColumns, sheetHeaders } from '../../src/main/core/bundle/evidence-rows.ts';
import { fillPlaces } from '../../src/shared/words/index.ts';
import { listWords } from '../../src/main/core/dossier/words/list-words.ts';
import { evidenceSheet } from '../../src/main/core/bundle/evidence-sheet.ts';
import { listEvidence, readEvidence, reviseEvidence } from '../../src/main/core/evidence/evidence.ts';
import { importFiles } from '../../src/main/core/evidence/import.ts';
import { snapshotCase } from '../../src/main/core/exports/snapshot.ts';
import { exportCase, exportOptions } from '../fixtures/exporting.ts';
import { temporaryFolder, unwatched, valueOf, vaultWithCase } from '../fixtures/temporary.ts';
import { unpack } from '../fixtures/unzip.ts';

/** What a spreadsheet would take for a formula, a date, a number, or would refuse. */
const awkward = ['=1+1', '1-2', '+86 139', '2026-03-02', '00123', '换\n行 😀', 'a\u0001b\ud800c', '<&>"'];

async function listingOf(language: (typeof languages)[number] = 'zh-CN') {
  const { vault, caseId, folder } = await vaultWithCase();
  const paths = awkward.map((_, index) => join(folder, `${index}.txt`));
  for (const path of paths) await writeFile(path, path);
  valueOf(await importFiles(vault, { caseId, group: 2, paths }, unwatched));
  for (const [index, { id }] of valueOf(listEvidence(vault, caseId)).entries()) {
    const { revision, details } = valueOf(readEvidence(vault, id));
    const change = { title: `${index} ${awkward[index] ?? ''}`, proves: awkward[index] ?? '' };
    valueOf(reviseEvidence(vault, { id, revision, reason: '', details: { ...details, ...change } }));
  }
  const snapshot = valueOf(snapshotCase(vault, caseId, exportOptions.exportedAt));
  const exhibits = snapshot.evidence.map((evidence) => ({
    evidence,
    objectPath: '',
    sha512: '',
    copy: null,
  }));
  return {
    snapshot,
    options: { ...exportOptions, language },
    exhibits,
    previousRelease: null,
    pages: exhibits.map(({ evidence }, index) => ({
      evidenceId: evidence.id,
      volume: 1,
      firstPage: index + 10,
      pageCount: 1,
    })),
    paths: new Map(exhibits.map(({ evidence }) => [evidence.id, `data/exhibits/${evidence.id}`])),
  };
}

/** Rows from the header of the table on, by column. */
async function rowsOf(bytes: Buffer, headers: readonly string[]) {
  const [sheet] = await readSheets(bytes);
  const all = (sheet?.data ?? []) as readonly (readonly unknown[])[];
  const head = all.findIndex((row) => row.includes(headers[1]));
  return { blocks: all.slice(0, head), header: all[head] ?? [], rows: all.slice(head + 1) };
}

const python = await promisify(execFile)('python3', ['--version']).then(
  () => true,
  () => false,
);

describe.each(languages)('the evidence list as a workbook in %s', (language) => {
  it('has every column as text, the whole fingerprint, and the blocks above', async () => {
    const listing = await listingOf(language);
    const headers = sheetHeaders(listing);
    expect(new Set(headers).size).toBe(headers.length);
    const { blocks, header, rows } = await rowsOf(await evidenceSheet(listing), headers);
    expect(header).toEqual(headers);
    expect(blocks.flat().filter((value) => value !== null)).toContain('退款争议');
    const names = sheetColumns(listing);
    const column = (name: (typeof names)[number]) => rows.map((row) => row[names.indexOf(name)]);
    for (const [index, { evidence }] of listing.exhibits.entries()) {
      expect(column('sha256')[index]).toBe(evidence.file.sha256);
      expect(column('copies')[index]).toBe('2');
      expect(column('page-range')[index]).toBe(
        fillPlaces(listWords[language].pageRange, { pages: index + 10 }),
      );
      const shown = awkward[index] === 'a\u0001b\ud800c' ? 'abc' : awkward[index];
      expect(column('proves')[index]).toBe(shown);
    }
    const cells = rows.slice(0, listing.exhibits.length).flat();
    expect(cells.filter((value) => value !== null).every((value) => typeof value === 'string')).toBe(true);
  });
});

describe('the evidence list as a workbook', () => {
  it('has the Bates numbers of each exhibit where the pages are stamped, and no column for them elsewhere', async () => {
    const plain = await listingOf('en');
    expect(sheetHeaders(plain)).not.toContain('Bates no.');
    const stamped = {
      ...plain,
      pages: plain.pages.map((pages, index) => ({
        ...pages,
        bates: index === 0 ? ['EX-000010', 'EX-000012'] : ['EX-000013'],
      })),
    };
    const headers = sheetHeaders(stamped);
    const { rows } = await rowsOf(await evidenceSheet(stamped), headers);
    const column = rows.map((row) => row[headers.indexOf('Bates no.')]);
    expect(column.slice(0, 2)).toEqual(['EX-000010–EX-000012', 'EX-000013']);
  });

  it('has the same bytes each time and no time of the computer in it', async () => {
    const listing = await listingOf();
    const bytes = await evidenceSheet(listing);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(await evidenceSheet(listing)).toEqual(bytes);
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'list.xlsx'), bytes);
    const zip = await openPromise(join(folder, 'list.xlsx'), { lazyEntries: true });
    const years: number[] = [];
    for await (const entry of zip.eachEntry()) years.push(entry.getLastModDate().getFullYear());
    expect(new Set(years)).toEqual(new Set([1980]));
  });

  it.skipIf(!python)('is whole and well-formed for a reader of another make', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'list.xlsx');
    await writeFile(path, await evidenceSheet(await listingOf()));
    const program = `
import sys, zipfile, xml.etree.ElementTree as tree
z = zipfile.ZipFile(sys.argv[1])
assert z.testzip() is None
parts = {n: tree.fromstring(z.read(n)) for n in z.namelist() if n.endswith(('.xml', '.rels'))}
ns = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
sheet = parts['xl/worksheets/sheet1.xml']
cells = [c for c in sheet.iter(ns + 'c') if c.find(ns + 'v') is not None]
pane = next(sheet.iter(ns + 'pane'))
print(len(cells), {c.get('t') for c in cells}, len(list(sheet.iter(ns + 'f'))), pane.get('state'), pane.get('ySplit'))
`;
    const { stdout } = await promisify(execFile)('python3', ['-c', program, path]);
    expect(stdout.trim()).toMatch(/^\d{3} \{'s'\} 0 frozen 5$/);
  });

  it('is in the bundle', async () => {
    const { vault, caseId, folder } = await vaultWithCase();
    await writeFile(join(folder, 'a.txt'), 'a');
    valueOf(await importFiles(vault, { caseId, group: 2, paths: [join(folder, 'a.txt')] }, unwatched));
    const receipt = await exportCase(vault, caseId, folder);
    const bag = await unpack(receipt.bundle.path, join(folder, 'unpacked'));
    const [sheet] = await readSheets(join(bag, 'data/evidence-list.xlsx'));
    expect(JSON.stringify(sheet?.data)).toContain(receipt.exhibits[0]?.sha256);
  });
});

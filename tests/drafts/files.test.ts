import mammoth from 'mammoth';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { openPromise } from 'yauzl';
import { composeDraft } from '../../src/main/core/drafts/compose.ts';
import { saveDraftFile, writeDraftFile } from '../../src/main/core/drafts/draft-file.ts';
import { languages, type Language } from '../../src/shared/languages.ts';
import { draftKinds, draftText, type DraftDetails, type DraftKind } from '../../src/shared/model/draft.ts';
import { addGrievance } from '../fixtures/grievance.ts';
import { readPdf } from '../fixtures/pdf.ts';
import { codeOf, temporaryFolder, valueOf, vaultWithCase } from '../fixtures/temporary.ts';

const making = { writtenAt: new Date('2026-03-24T02:00:00.000Z'), appVersion: '0.0.0-test' };

async function composed(language: Language, kind: DraftKind = 'letter'): Promise<DraftDetails> {
  const { vault } = await vaultWithCase();
  const { leftOut: _, ...details } = valueOf(
    composeDraft(vault, addGrievance(vault, language), { kind, language }),
  );
  return details;
}

async function partOf(path: string, name: string): Promise<string> {
  const file = await openPromise(path, { lazyEntries: true });
  for await (const entry of file.eachEntry())
    if (entry.fileName === name) return textOf(await file.openReadStreamPromise(entry));
  throw new Error(`no ${name}`);
}

const bare = (text: string): string => text.replace(/\s/g, '');

describe('the PDF', () => {
  it.each(languages)('holds the whole text in order, inside its margins: %s', async (language) => {
    const folder = await temporaryFolder();
    const details = await composed(language);
    const path = join(folder, 'letter.pdf');
    valueOf(await writeDraftFile(details, path, 'pdf', making));
    const pdf = await readPdf(path);
    const pages = Array.from({ length: pdf.pageCount }, (_, index) => pdf.text(index + 1));
    let at = -1;
    // Page numbers stand between the pages' texts; long words may be cut there, so each line is looked for by its beginning.
    const text = bare(pages.join('\n'));
    for (const line of draftText(details).split('\n').map(bare).filter(Boolean)) {
      at = text.indexOf(line.slice(0, 12), at + 1);
      expect([line, at >= 0]).toEqual([line, true]);
    }
    for (let page = 1; page <= pdf.pageCount; page += 1) {
      const drawn = await pdf.draw(page);
      expect([drawn.width, drawn.height]).toEqual([595, 841]);
      expect(drawn.ink).toBeGreaterThan(0.005);
      expect(drawn.inkNearEdge(20)).toBe(false);
      expect(pages[page - 1]).toContain(`${page} / ${pdf.pageCount}`);
    }
  });

  it('has the same bytes for the same text and time', async () => {
    const folder = await temporaryFolder();
    const details = await composed('zh-CN');
    const one = valueOf(await saveDraftFile(details, { folder, format: 'pdf' }, making));
    const two = valueOf(await saveDraftFile(details, { folder, format: 'pdf' }, making));
    expect(two.name).toBe(one.name.replace('.pdf', ' (2).pdf'));
    expect(await readFile(two.path)).toEqual(await readFile(one.path));
  });
});

describe('the Word document', () => {
  it.each(languages)('is read back with title, headings and numbered requests: %s', async (language) => {
    const folder = await temporaryFolder();
    const details = await composed(language);
    const path = join(folder, 'letter.docx');
    valueOf(await writeDraftFile(details, path, 'docx', making));
    const { value: html } = await mammoth.convertToHtml(
      { path },
      { styleMap: ["p[style-name='Title'] => h1.title:fresh"] },
    );
    expect(html).toContain(`<h1 class="title">${details.parts[0]?.text ?? ''}</h1>`);
    for (const { heading } of details.parts.slice(2, -1)) expect(html).toContain(`<h1>${heading}</h1>`);
    const requests = details.parts.find(({ id }) => id === 'requests');
    const [first = ''] = requests?.text.split('\n') ?? [];
    expect(html).toContain(`<ol><li>${first.replace(/^1\. /, '')}`.replaceAll("'", '&#x27;'));
    const { value: raw } = await mammoth.extractRawText({ path });
    for (const line of draftText(details).split('\n').filter(Boolean))
      expect(bare(raw)).toContain(bare(line.replace(/^\d+\. /, '')));
  });

  it.each([
    ['zh-CN', 'SimSun'],
    ['zh-TW', 'PMingLiU'],
  ] as const)('names an East Asian font: %s', async (language, font) => {
    const folder = await temporaryFolder();
    const path = join(folder, 'letter.docx');
    valueOf(await writeDraftFile(await composed(language), path, 'docx', making));
    const styles = await partOf(path, 'word/styles.xml');
    expect(styles).toContain(`w:eastAsia="${font}"`);
    expect(styles).toContain(`w:eastAsia="${language}"`);
  });
});

it('writes every kind, and a form as its fields', async () => {
  const folder = await temporaryFolder();
  for (const kind of draftKinds) {
    const details = await composed('zh-CN', kind);
    for (const format of ['pdf', 'docx', 'txt'] as const)
      valueOf(await writeDraftFile(details, join(folder, `${kind}.${format}`), format, making));
  }
  const { value: form } = await mammoth.extractRawText({ path: join(folder, 'form-12315.docx') });
  expect(form).toContain('姓名：欧阳晓雨');
  expect(await readFile(join(folder, 'form-12315.txt'), 'utf8')).toContain(
    '姓名：欧阳晓雨\n联系电话：13812345678\n',
  );
});

it('takes a name that every system knows, overwrites nothing and leaves nothing half written', async () => {
  const folder = await temporaryFolder();
  const details = { ...(await composed('en')), title: 'Complaint: a/b\\c "x" <y> | z? *. ' };
  const { name } = valueOf(await saveDraftFile(details, { folder, format: 'pdf' }, making));
  expect(name).toBe('Complaint a b c x y z.pdf');
  await writeFile(join(folder, 'there.docx'), 'mine');
  expect(codeOf(await writeDraftFile(details, join(folder, 'there.docx'), 'docx', making))).toBe(
    'TARGET_EXISTS',
  );
  expect(codeOf(await writeDraftFile(details, join(folder, 'no', 'x.docx'), 'docx', making))).toBe(
    'TARGET_NOT_WRITABLE',
  );
  expect(codeOf(await writeDraftFile(details, join(folder, 'there.docx', 'x.pdf'), 'pdf', making))).toBe(
    'TARGET_NOT_WRITABLE',
  );
  expect((await readdir(folder)).sort()).toEqual([name, 'there.docx']);
});

import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, type PDFObject } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { languages } from '../../src/shared/languages.ts';
import { profiles, type DossierSection, type Profile } from '../../src/shared/model/export-profile.ts';
import type { ExhibitSource } from '../../src/shared/model/export.ts';
import { addSubmission } from '../../src/main/core/submissions/submissions.ts';
import { channelName } from '../../src/main/core/channels/channels.ts';
import { addContact } from '../../src/main/core/contacts/contacts.ts';
import { reviseCase } from '../../src/main/core/cases/cases.ts';
import type { Context, DossierInput } from '../../src/main/core/dossier/context.ts';
import { recognisedOn } from '../../src/main/core/dossier/exhibits/draw-recognised.ts';
import type { RecognisedLine } from '../../src/shared/model/reading.ts';
import type { RedactionRecord } from '../../src/shared/model/redaction.ts';
import { profileOf } from '../../src/main/core/dossier/profiles.ts';
import { dossierWords } from '../../src/main/core/dossier/words/index.ts';
import { importFiles } from '../../src/main/core/evidence/import.ts';
import { dossierInput, writeInto, writeVolumes } from '../fixtures/dossier.ts';
import { addGrievance, person as people } from '../fixtures/grievance.ts';
import { readPdf } from '../fixtures/pdf.ts';
import { temporaryFolder, unwatched, valueOf, vaultWithCase } from '../fixtures/temporary.ts';

async function outlineOf(path: string): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 });
  onTestFinished(() => task.destroy());
  const outline = await (await task.promise).getOutline();
  return outline.map(({ title }) => title);
}

async function textsOf(path: string): Promise<string[]> {
  const pdf = await readPdf(path);
  return Array.from({ length: pdf.pageCount }, (_, index) => pdf.text(index + 1));
}

async function grievanceWithExhibit(language: (typeof languages)[number] = 'en') {
  const { vault, folder } = await vaultWithCase();
  const caseId = addGrievance(vault, language);
  await writeFile(join(folder, 'note.txt'), 'A note without a name in it.\n');
  valueOf(await importFiles(vault, { caseId, group: 2, paths: [join(folder, 'note.txt')] }, unwatched));
  return { vault, caseId, folder };
}

/** The exhibit as if a redacted copy of it had been made. */
async function redacted(input: DossierInput, folder: string): Promise<DossierInput> {
  const path = join(folder, 'copy.txt');
  const text = 'A note without a ████ in it.\n';
  await writeFile(path, text);
  const sha256 = createHash('sha256').update(text).digest('hex');
  const copy: ExhibitSource['copy'] = {
    path,
    sha256,
    sha512: '',
    sizeBytes: text.length,
    mediaType: 'text/plain',
    mediaKind: 'text',
    ending: 'txt',
    reasons: ['name', 'phone', 'name'],
  };
  return { ...input, exhibits: input.exhibits.map((source) => ({ ...source, copy })) };
}

const person = people.en;

const titleKeys: Readonly<Partial<Record<DossierSection, keyof (typeof dossierWords)['en']>>> = {
  cover: 'dossier',
  'form-fields': 'formFields',
  'chronology-picture': 'picture',
  'evidence-list': 'evidenceList',
};

describe.each(languages)('sections in %s', (language) => {
  it(
    'stand in the order of each profile, with names and pages as bookmarks',
    { timeout: 60_000 },
    async () => {
      const { vault, caseId, folder } = await grievanceWithExhibit(language);
      for (const profile of profiles) {
        const input = await dossierInput(vault, caseId, { language, profile });
        const { path } = await writeInto(folder, input);
        const words: Readonly<Record<string, string>> = dossierWords[language];
        // Nothing is redacted, no version was handed in before, no period runs: these have nothing to say.
        const silent: readonly string[] = ['changes', 'redactions', 'rules'];
        const wanted = profileOf(profile, language)
          .sections.filter((name) => !silent.includes(name))
          .map((name) => words[titleKeys[name] ?? name]);
        const titles = (await outlineOf(path)).map((title) => title.replace(/ \(\d+\)$/, ''));
        expect(titles, profile).toEqual(wanted);
      }
    },
  );
});

it('orders the lists of Chinese and English apart: terms stand before the statement, or not at all', () => {
  const chinese = profileOf('lawyer', 'zh-CN').sections;
  expect(chinese.slice(-2)).toEqual(['glossary', 'statement']);
  expect(profileOf('lawyer', 'en').sections).not.toContain('glossary');
  const order = (profile: Profile): readonly string[] => profileOf(profile, 'en').sections;
  expect(order('regulator').indexOf('form-fields')).toBe(3);
  expect(order('quick')).not.toContain('exhibits');
});

it('draws only the sections it is given, as a volume needs', async () => {
  const { vault, caseId, folder } = await grievanceWithExhibit();
  const input = await dossierInput(vault, caseId);
  const { path } = await writeInto(folder, { ...input, sections: ['cover', 'contents', 'exhibits'] });
  expect(await outlineOf(path)).toEqual(['Dossier (1)', 'Contents (2)', 'Exhibits (3)']);
});

it('numbers every page with its prefix, and a later volume goes on', async () => {
  const { vault, caseId, folder } = await grievanceWithExhibit();
  const input = await dossierInput(vault, caseId, { batesPrefix: 'LIN-' });
  const first = await textsOf((await writeInto(folder, input)).path);
  for (const [index, text] of first.entries())
    expect(text).toContain(`LIN-${String(index + 1).padStart(6, '0')}`);
  const ids = input.exhibits.map(({ evidence }) => evidence.id);
  const [front = '', rest = ''] = await writeVolumes(folder, { ...input, volumes: [[], ids] });
  const before = (await textsOf(front)).length;
  const second = await textsOf(rest);
  for (const [index, text] of second.entries())
    expect(text).toContain(`LIN-${String(before + index + 1).padStart(6, '0')}`);
  // The list in volume 1 names the numbers of the exhibits in volume 2.
  const firstOfExhibit = before + 1 + second.findIndex((text) => text.includes('page 1 of'));
  expect(firstOfExhibit).toBeGreaterThan(before);
  expect((await textsOf(front)).join('')).toContain(`LIN-${String(firstOfExhibit).padStart(6, '0')}`);
  const without = await dossierInput(vault, caseId);
  expect((await textsOf((await writeInto(folder, without)).path)).join('')).not.toContain('-00000');
});

it('says on the cover which version it is, for whom, and with which key it is sealed', async () => {
  const { vault, caseId, folder } = await grievanceWithExhibit();
  const input = await dossierInput(vault, caseId, { profile: 'mediator' });
  const draft = await textsOf((await writeInto(folder, input)).path);
  expect(draft[0]).toMatch(/Draft/);
  const released = { ...input, version: 2, receiverName: 'Example ombudsman', keyFingerprint: 'AB12 CD34' };
  const texts = await textsOf((await writeInto(folder, released)).path);
  expect(texts[0]).toMatch(/Version 2/);
  expect(texts[0]).not.toMatch(/Draft/);
  expect(texts[0]).toContain('Example ombudsman');
  expect(texts[0]).toContain('AB12 CD34');
  const integrity = texts
    .map((text) => text.replace(/\s+/g, ' '))
    .find((text) => text.includes('Appendix A: Integrity') && text.includes('does not prove'));
  expect(integrity).toContain('it does not prove that its content was true earlier');
  expect(integrity).toContain('AB12 CD34');
});

it('calls a redacted copy one on its pages, and ties it to its original', async () => {
  const { vault, caseId, folder } = await grievanceWithExhibit();
  const input = await redacted(await dossierInput(vault, caseId), folder);
  const { path, exhibits } = await writeInto(folder, input);
  const texts = await textsOf(path);
  const page = texts[(exhibits[0]?.firstPage ?? 0) - 1];
  expect(page).toContain('Redacted: name, phone');
  expect(page).not.toContain('without a name');
  const map = texts.find((text) => text.includes('Original SHA-256'));
  const compact = map?.replace(/\s/g, '') ?? '';
  expect(compact).toContain(input.exhibits[0]?.evidence.file.sha256);
  expect(compact).toContain(input.exhibits[0]?.copy?.sha256);
});

it('names nobody in the public kind: no text, title or data of the file points at a person', async () => {
  const { vault, caseId, folder } = await grievanceWithExhibit();
  valueOf(
    addContact(vault, caseId, {
      time: '2026-03-09T10:00+00:00',
      channel: 'phone',
      counterpart: 'Example Pay',
      person: 'Rowena Ashgrove',
      staffNumber: 'RA-4471',
      ticketNumber: 'TK-551',
      said: `Ticket TK-551: Rowena Ashgrove (RA-4471) wrote to ${person.email} about ${person.name}, ${person.phone}.`,
    }),
  );
  valueOf(
    addSubmission(
      vault,
      caseId,
      {
        channelId: 'uk-firm',
        sentOn: '2026-03-10',
        referenceNumber: 'C-441',
        answer: 'See 202603090001234.',
      },
      channelName(vault),
    ),
  );
  const input = await dossierInput(vault, caseId, { profile: 'public' });
  const { path } = await writeInto(folder, input);
  const all = (await textsOf(path)).join('\n').replace(/\s+/g, ' ');
  expect(all).toContain('left out by choice');
  const hidden = [
    'Rowena',
    'Ashgrove',
    'RA-4471',
    'TK-551',
    'C-441',
    '202603090001234',
    person.email,
    person.name,
    person.phone,
  ];
  for (const secret of [...hidden, person.idNumber, person.address].filter(Boolean)) {
    expect(all, secret).not.toContain(secret);
  }
  const document = await PDFDocument.load(await readFile(path), { updateMetadata: false });
  expect(document.getAuthor() ?? '').toBe('');
  const lawyers = (await textsOf((await writeInto(folder, await dossierInput(vault, caseId))).path)).join('');
  expect(lawyers).toContain('Rowena');
  expect(lawyers).toContain(person.name);
});

it('leaves out recognised words that a black box touches, and in public those with personal data', async () => {
  const { vault, caseId } = await grievanceWithExhibit();
  const input = await dossierInput(vault, caseId);
  const [source] = input.exhibits;
  if (!source) throw new Error('no exhibit');
  const { id } = source.evidence;
  const line = (text: string, top: number): RecognisedLine => ({
    text,
    confidence: 0.9,
    box: [100, top, 500, top + 40],
  });
  const lines = [line('hidden', 100), line('13812345678', 300), line('shown', 500)];
  const area = { page: 1, x: 0.4, y: 0.1, width: 0.1, height: 0.03, reason: 'name' } as const;
  const record = {
    ...source.evidence,
    details: { evidenceId: id, areas: [area], passages: [], reviewed: true },
  } as unknown as RedactionRecord;
  const snapshot = {
    ...input.snapshot,
    recognised: new Map([[id, [{ page: 1, width: 1000, height: 1000, lines }]]]),
    redactions: new Map([[id, record]]),
  };
  const copy = (await redacted(input, await temporaryFolder())).exhibits;
  const textOn = (given: DossierInput): string[] =>
    recognisedOn({ input: given } as Context, id)?.lines.map(({ text }) => text) ?? [];
  expect(textOn({ ...input, snapshot })).toEqual(['hidden', '13812345678', 'shown']);
  expect(textOn({ ...input, snapshot, exhibits: copy })).toEqual(['13812345678', 'shown']);
  const options = { ...input.options, profile: 'public' } as const;
  expect(textOn({ ...input, snapshot, exhibits: copy, options })).toEqual(['shown']);
});

/** Everything indirect in the file. */
async function objectsOf(path: string): Promise<{ document: PDFDocument; objects: PDFObject[] }> {
  const document = await PDFDocument.load(await readFile(path), { updateMetadata: false });
  return { document, objects: document.context.enumerateIndirectObjects().map(([, object]) => object) };
}

it('has the marks of PDF/A-2b: XMP, output intent, file id, fonts inside, printed links', async () => {
  const { vault, caseId, folder } = await grievanceWithExhibit();
  const input = await dossierInput(vault, caseId);
  const details = { ...input.snapshot.case.details, title: 'Refund & fees < 5 > 4' };
  valueOf(reviseCase(vault, { id: caseId, revision: input.snapshot.case.revision, reason: '', details }));
  const { path } = await writeInto(folder, await dossierInput(vault, caseId));
  const { document, objects } = await objectsOf(path);
  const { catalog, context } = document;
  const metadata = catalog.lookup(PDFName.of('Metadata'));
  if (!(metadata instanceof PDFRawStream)) throw new Error('no XMP');
  const xmp = Buffer.from(metadata.contents).toString('utf8');
  expect(xmp).toContain('<pdfaid:part>2</pdfaid:part>');
  expect(xmp).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
  expect(xmp).toContain('Refund &amp; fees &lt; 5 &gt; 4');
  expect(xmp).toContain('2026-04-24T02:00:00Z');
  const intents = catalog.lookup(PDFName.of('OutputIntents'), PDFArray);
  const intent = intents.lookup(0, PDFDict);
  expect(String(intent.get(PDFName.of('S')))).toBe('/GTS_PDFA1');
  expect(intent.lookup(PDFName.of('DestOutputProfile'))).toBeInstanceOf(PDFRawStream);
  expect(context.trailerInfo.ID).toBeInstanceOf(PDFArray);
  expect(context.trailerInfo.Encrypt).toBeUndefined();
  const dictionaries = objects.flatMap((object) =>
    object instanceof PDFDict ? [object] : object instanceof PDFRawStream ? [object.dict] : [],
  );
  const typed = (key: string, value: string): PDFDict[] =>
    dictionaries.filter((dictionary) => String(dictionary.get(PDFName.of(key))) === value);
  const descriptors = typed('Type', '/FontDescriptor');
  expect(descriptors.length).toBeGreaterThan(1);
  for (const descriptor of descriptors) expect(descriptor.has(PDFName.of('FontFile2'))).toBe(true);
  expect(typed('Subtype', '/Type1')).toEqual([]);
  const links = typed('Subtype', '/Link');
  expect(links.length).toBeGreaterThan(5);
  for (const link of links) expect(String(link.get(PDFName.of('F')))).toBe('4');
  for (const forbidden of ['JavaScript', 'JS', 'Launch'])
    expect(dictionaries.some((dictionary) => dictionary.has(PDFName.of(forbidden)))).toBe(false);
});

it('gives the same bytes for the same case, options and clock', async () => {
  const { vault, caseId, folder } = await grievanceWithExhibit();
  const input = await dossierInput(vault, caseId, { language: 'zh-TW', batesPrefix: 'A' });
  const [one, two] = [await writeInto(folder, input), await writeInto(await temporaryFolder(), input)];
  expect(await readFile(two.path)).toEqual(await readFile(one.path));
});

it('settles with more than a hundred pages and as many contacts', { timeout: 60_000 }, async () => {
  const { vault, caseId, folder } = await grievanceWithExhibit();
  const paths = Array.from({ length: 110 }, (_, index) => join(folder, `item-${index}.txt`));
  for (const path of paths) await writeFile(path, `What is in ${path}\n`);
  valueOf(await importFiles(vault, { caseId, group: 3, paths }, unwatched));
  for (let index = 0; index < 120; index += 1) {
    const day = new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10);
    const promises = index % 9 === 0 ? [{ text: `answer ${index}`, due: day }] : [];
    valueOf(
      addContact(vault, caseId, {
        time: `${day}T10:00+00:00`,
        channel: 'phone',
        said: `call ${index}`,
        promises,
      }),
    );
  }
  const input = await dossierInput(vault, caseId, { batesPrefix: 'BIG' });
  const { path, pages } = await writeInto(folder, input);
  expect(pages).toBeGreaterThan(120);
  const texts = await textsOf(path);
  expect(texts).toHaveLength(pages);
  for (const [index, text] of texts.entries())
    if (index > 0) expect(text).toContain(`${index + 1} / ${pages}`);
});

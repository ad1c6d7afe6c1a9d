import { degrees, PDFDocument, StandardFonts } from 'pdf-lib';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { ExportOptions, ExportReceipt } from '../../src/shared/model/export.ts';
import type { RedactionInput } from '../../src/shared/model/redaction.ts';
import { listEvidence } from '../../src/main/core/evidence/evidence.ts';
import { importFiles } from '../../src/main/core/evidence/import.ts';
import { keepAttachments } from '../../src/main/core/readings/attachments.ts';
import { readCaseFiles } from '../../src/main/core/readings/read-case.ts';
import { savePage } from '../../src/main/core/readings/recognised-pages.ts';
import { markTransaction } from '../../src/main/core/readings/transactions.ts';
import { setRedaction } from '../../src/main/core/redactions/redactions.ts';
import { hashFile } from '../../src/main/core/vault/hash-file.ts';
import type { Vault } from '../../src/main/core/vault/vault.ts';
import { exportCase } from '../fixtures/exporting.ts';
import { mail } from '../fixtures/mail.ts';
import { readPdf } from '../fixtures/pdf.ts';
import { findBytes } from '../fixtures/secrets.ts';
import { alipay } from '../fixtures/statements.ts';
import { unwatched, valueOf, vaultWithCase } from '../fixtures/temporary.ts';
import { filesIn, unpack } from '../fixtures/unzip.ts';
import { zipOf } from '../fixtures/zip.ts';

const phone = '13800138000';

interface Desk {
  readonly vault: Vault;
  readonly caseId: string;
  readonly folder: string;
  readonly add: (name: string, bytes: Uint8Array | string) => Promise<string>;
  readonly hide: (evidenceId: string, what: Omit<RedactionInput, 'evidenceId'>) => void;
  readonly export: (
    options?: Partial<ExportOptions>,
    name?: string,
  ) => Promise<{ receipt: ExportReceipt; bag: string }>;
}

async function desk(): Promise<Desk> {
  const { vault, caseId, folder } = await vaultWithCase();
  return {
    vault,
    caseId,
    folder,
    async add(name, bytes) {
      await writeFile(join(folder, name), bytes);
      valueOf(await importFiles(vault, { caseId, group: 2, paths: [join(folder, name)] }, unwatched));
      const found = valueOf(listEvidence(vault, caseId)).find(({ file }) => file.originalName === name);
      return found?.id ?? '';
    },
    hide(evidenceId, what) {
      valueOf(setRedaction(vault, 0, { evidenceId, ...what }));
    },
    async export(options = {}, name = 'a') {
      const receipt = await exportCase(vault, caseId, join(folder, name), options);
      return { receipt, bag: await unpack(receipt.bundle.path, join(folder, name, 'unpacked')) };
    },
  };
}

/** A screen with a number in its middle, as a photograph with a place in its EXIF, lying on its side. */
function screenshot(): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="600">
    <rect width="400" height="600" fill="#7ac"/><text x="60" y="310" font-size="30">${phone}</text></svg>`;
  return sharp(Buffer.from(svg))
    .rotate(-90)
    .jpeg({ quality: 95 })
    .withExif({ IFD0: { Make: 'SecretCamera', Orientation: '6' }, IFD3: { GPSLatitude: '31/1 14/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: { Make: 'SecretCamera' }, IFD3: { GPSLatitude: '31/1 14/1 0/1' } })
    .toBuffer();
}

const middle = { page: 1, x: 0.1, y: 0.45, width: 0.8, height: 0.1, reason: 'phone' } as const;

async function pageOfText(text: string): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  document.addPage([400, 300]).drawText(text, { x: 60, y: 150, size: 20, font });
  return document;
}

const copyIn = async (bag: string): Promise<string> =>
  (await filesIn(bag)).find((path) => path.startsWith('data/exhibits/')) ?? '';

describe('a picture with a box', () => {
  it('goes out black at the box, upright, without what the file says of itself; the original stays', async () => {
    const { vault, caseId, add, hide, ...at } = await desk();
    const original = await screenshot();
    expect(original.includes('SecretCamera')).toBe(true);
    const id = await add('screen.jpg', original);
    const evidence = valueOf(listEvidence(vault, caseId))[0];
    const line = { text: `Call ${phone}`, confidence: 0.99, box: [60, 285, 240, 315] as const };
    const other = { text: 'Kept line', confidence: 0.99, box: [60, 20, 240, 50] as const };
    const size = { width: 400, height: 600, readWidth: 400, readHeight: 600 };
    if (evidence) savePage(vault, evidence, 1, { ...size, uncertain: 0, lines: [line, other] });
    hide(id, { areas: [middle] });
    const { receipt, bag } = await at.export();
    const path = await copyIn(bag);
    expect(path).toBe('data/exhibits/2-1 screen（已遮盖）.jpg');
    const copy = sharp(await readFile(join(bag, path)));
    const { width, height, exif, orientation } = await copy.metadata();
    expect([width, height, exif, orientation]).toEqual([400, 600, undefined, undefined]);
    const { data } = await copy.removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const at3 = (x: number, y: number): number[] => [
      ...data.subarray((y * 400 + x) * 3, (y * 400 + x) * 3 + 3),
    ];
    for (const [x, y] of [
      [45, 275],
      [200, 300],
      [355, 325],
    ] as const)
      expect(Math.max(...at3(x, y))).toBeLessThan(4);
    expect(Math.min(...at3(200, 200))).toBeGreaterThan(100);
    const pdf = await readPdf(receipt.dossier.path);
    const text = Array.from({ length: pdf.pageCount }, (_, index) => pdf.text(index + 1)).join('\n');
    expect(text).toContain('Kept line');
    expect(text).not.toContain(phone);
    expect(await findBytes(bag, [phone, 'SecretCamera'])).toEqual([]);
    expect(await hashFile(vault.objectPath(evidence?.file.sha256 ?? ''), unwatched.signal)).toBe(
      evidence?.file.sha256,
    );
    const csv = await readFile(join(bag, 'data/redactions.csv'), 'utf8');
    expect(csv).toContain(
      `${evidence?.file.sha256},${await hashFile(join(bag, path), unwatched.signal)},phone,`,
    );
  });

  it('has nothing of what lies under transparent parts, and the same bytes each time', async () => {
    const { add, hide, ...at } = await desk();
    const pixels = Buffer.alloc(20 * 20 * 4, 0);
    for (let index = 0; index < pixels.length; index += 4) pixels.set([200, 10, 10, 0], index);
    const png = await sharp(pixels, { raw: { width: 20, height: 20, channels: 4 } })
      .png()
      .toBuffer();
    hide(await add('a.png', png), { areas: [middle] });
    const { bag, receipt } = await at.export();
    const { data, info } = await sharp(join(bag, await copyIn(bag)))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(info.channels).toBe(3);
    expect(new Set(data)).toEqual(new Set([0, 255]));
    const again = await at.export({}, 'b');
    expect(again.receipt.bundle.sha256).toBe(receipt.bundle.sha256);
  });

  it('goes out as it is where redacting is switched off', async () => {
    const { add, hide, ...at } = await desk();
    const original = await screenshot();
    hide(await add('screen.jpg', original), { areas: [middle] });
    const { bag } = await at.export({ redact: false });
    expect(await readFile(join(bag, await copyIn(bag)))).toEqual(original);
  });
});

describe('a PDF with a box', () => {
  it('goes out as pictures of all its pages: no text, no facts, no files', { timeout: 30_000 }, async () => {
    const { add, hide, ...at } = await desk();
    const document = await pageOfText(`Phone ${phone}`);
    const second = document.addPage([400, 300]);
    second.drawText('SecondSecret', { x: 20, y: 20 });
    second.setRotation(degrees(90));
    document.setAuthor('SecretAuthor');
    await document.attach(Buffer.from('SecretAttachment'), 'secret.txt');
    const bytes = await document.save({ useObjectStreams: false });
    hide(await add('bill.pdf', bytes), {
      areas: [{ page: 1, x: 0.1, y: 0.4, width: 0.7, height: 0.15, reason: 'phone' }],
    });
    const { receipt, bag } = await at.export({ language: 'en' });
    const path = await copyIn(bag);
    expect(path).toBe('data/exhibits/2-1 bill (redacted).pdf');
    const copy = await readPdf(join(bag, path));
    expect(copy.pageCount).toBe(2);
    expect([copy.text(1).trim(), copy.text(2).trim()]).toEqual(['', '']);
    const [first, turned] = [await copy.draw(1), await copy.draw(2)];
    expect(first.colourAt(0.3, 0.48)).toEqual([0, 0, 0]);
    expect(first.colourAt(0.3, 0.8)).toEqual([255, 255, 255]);
    // A page that is shown turned is turned in the copy.
    expect(turned.height).toBeGreaterThan(turned.width);
    expect(turned.ink).toBeGreaterThan(0);
    const secrets = [phone, 'SecondSecret', 'SecretAttachment'];
    const whole = await at.export({ redact: false }, 'whole');
    expect(await findBytes(join(whole.bag, 'data/exhibits'), secrets)).toHaveLength(3);
    expect(await findBytes(bag, secrets)).toEqual([]);
    const words = await PDFDocument.load(await readFile(join(bag, path)), { updateMetadata: false });
    expect([words.getAuthor(), words.getCreationDate(), words.getProducer()]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(receipt.exhibits[0]?.pageCount).toBe(2);
  });

  it('is left out where a box lies on a page that is not there, or the file is damaged', async () => {
    const { add, hide, ...at } = await desk();
    const bytes = await (await pageOfText('x')).save();
    hide(await add('a.pdf', bytes), { areas: [{ ...middle, page: 2 }] });
    hide(await add('b.pdf', bytes.subarray(0, 200)), { areas: [middle] });
    const { receipt, bag } = await at.export();
    expect(await copyIn(bag)).toBe('');
    expect(receipt.omissions.filter(({ reason }) => reason === 'cannot-be-redacted')).toHaveLength(2);
    expect(receipt.items).toEqual({ total: 2, included: 0 });
  });
});

describe('a text with passages', () => {
  it('goes out with bars that do not say how long the words were', async () => {
    const { add, hide, ...at } = await desk();
    const text = `First line\nCall ${phone} or Li\n`;
    const start = text.indexOf(phone);
    const name = text.indexOf('Li\n');
    hide(await add('note.txt', Buffer.from(`\ufeff${text}`, 'utf16le')), {
      passages: [
        { start, end: start + phone.length, reason: 'phone' },
        { start: name, end: name + 2, reason: 'third-person' },
      ],
    });
    const { bag } = await at.export();
    expect(await copyIn(bag)).toBe('data/exhibits/2-1 note（已遮盖）.txt');
    expect(await readFile(join(bag, await copyIn(bag)), 'utf8')).toBe(
      `First line\nCall ${'█'.repeat(16)} or ████\n`,
    );
    expect(await findBytes(bag, [phone])).toEqual([]);
  });

  it('of an e-mail says that its files are not in it; a table keeps its columns', async () => {
    const { add, hide, ...at } = await desk();
    const letter = mail({ 'secret.txt': 'SecretFile' }).replace('Your receipt.', `Reach me at ${phone}.`);
    const passage = (text: string, words: string) => {
      const start = text.indexOf(words);
      return { start, end: start + words.length, reason: 'phone' as const };
    };
    const shown =
      'From: service@pay.example\nTo: lin@example.net\nDate: Mon, 9 Mar 2026 11:00:00 +0800\nSubject: Receipt\n\nReach me at 13800138000.';
    hide(await add('a.eml', letter), { passages: [passage(shown, phone)] });
    const table = `day,who,amount\n1,"Li, Wei",20\n`;
    hide(await add('b.csv', table), { passages: [passage(table, '"Li, Wei"')] });
    const { bag, receipt } = await at.export({ language: 'en' });
    const files = (await filesIn(bag)).filter((path) => path.startsWith('data/exhibits/'));
    expect(files).toEqual(['data/exhibits/2-1 a (redacted).txt', 'data/exhibits/2-2 b (redacted).csv']);
    const copy = await readFile(join(bag, files[0] ?? ''), 'utf8');
    expect(copy).toContain(`Reach me at ${'█'.repeat(16)}.`);
    expect(copy).toContain('Attachments of the e-mail are not part of this redacted copy (1).');
    expect(await readFile(join(bag, files[1] ?? ''), 'utf8')).toBe(
      '\ufeffday,who,amount\n1,"████,████",20\n',
    );
    expect(receipt.omissions).toContainEqual(
      expect.objectContaining({ label: '2-1', reason: 'shortened', where: 'bundle' }),
    );
    expect(await findBytes(bag, [phone, 'SecretFile', 'U2VjcmV0RmlsZQ'])).toEqual([]);
  });
});

describe('for the public', () => {
  it('only what was looked through goes out, as a copy under its number', { timeout: 30_000 }, async () => {
    const { add, hide, ...at } = await desk();
    const picture = await screenshot();
    hide(await add('Zhang-13900139000.jpg', picture), { reviewed: true });
    await add('unseen.txt', 'nobody looked');
    hide(await add('half.txt', 'half done'), { passages: [{ start: 0, end: 4, reason: 'other' }] });
    const { receipt, bag } = await at.export({ profile: 'public', redact: false });
    const files = (await filesIn(bag)).filter((path) => path.startsWith('data/exhibits/'));
    expect(files).toEqual(['data/exhibits/2-1（公开副本）.jpg']);
    expect(
      receipt.omissions.filter(({ reason }) => reason === 'not-reviewed').map(({ label }) => label),
    ).toEqual(['2-2', '2-3']);
    expect(await findBytes(bag, ['SecretCamera', '13900139000'])).toEqual([]);
    expect(await filesIn(bag)).not.toContain('data/custody-log.jsonl');
  });
});

describe('what must not stand elsewhere', () => {
  it('a file that holds a redacted exhibit is copied without it, or left out', async () => {
    const { vault, caseId, add, hide, ...at } = await desk();
    const parent = await add('outer.eml', mail({ 'inner.txt': `Secret ${phone}` }));
    valueOf(await readCaseFiles(vault, caseId, unwatched));
    valueOf(await keepAttachments(vault, { evidenceId: parent, positions: [0] }, unwatched));
    const child = valueOf(listEvidence(vault, caseId)).find(({ id }) => id !== parent);
    hide(child?.id ?? '', { passages: [{ start: 7, end: 18, reason: 'phone' }] });
    const { bag } = await at.export();
    const files = (await filesIn(bag)).filter((path) => path.startsWith('data/exhibits/'));
    expect(files).toEqual(['data/exhibits/2-1 outer（已遮盖）.txt', 'data/exhibits/2-2 inner（已遮盖）.txt']);
    expect(await findBytes(bag, [phone, Buffer.from(`Secret ${phone}`).toString('base64')])).toEqual([]);
  });

  it('an archive that holds one is left out, and it is said which', async () => {
    const { vault, caseId, add, hide, ...at } = await desk();
    const parent = await add('all.zip', await zipOf({ 'inner.txt': `Secret ${phone}` }));
    valueOf(await readCaseFiles(vault, caseId, unwatched));
    valueOf(await keepAttachments(vault, { evidenceId: parent, positions: [0] }, unwatched));
    const child = valueOf(listEvidence(vault, caseId)).find(({ id }) => id !== parent);
    hide(child?.id ?? '', { passages: [{ start: 7, end: 18, reason: 'phone' }] });
    const { receipt } = await at.export({ language: 'en' });
    expect(receipt.omissions).toContainEqual(
      expect.objectContaining({
        label: '2-1',
        reason: 'cannot-be-redacted',
        note: 'It holds exhibit 2-2, which is redacted.',
      }),
    );
  });

  it('rows of a redacted statement are not listed, and that is said', async () => {
    const { vault, caseId, add, hide, ...at } = await desk();
    const id = await add('statement.csv', alipay);
    valueOf(await readCaseFiles(vault, caseId, unwatched));
    valueOf(markTransaction(vault, { caseId, mark: { evidenceId: id, line: 13, disputed: true } }));
    const before = await at.export({ language: 'en' }, 'before');
    const rows = async (bag: string): Promise<number> => {
      const text = await readFile(join(bag, 'data/case.json'), 'utf8');
      return (JSON.parse(text) as { disputedTransactions: unknown[] }).disputedTransactions.length;
    };
    expect(await rows(before.bag)).toBe(1);
    hide(id, { passages: [{ start: 0, end: 10, reason: 'account' }] });
    const { bag, receipt } = await at.export({ language: 'en' }, 'after');
    expect(await rows(bag)).toBe(0);
    expect(
      receipt.omissions.filter(({ reason }) => reason === 'shortened').map(({ where }) => where),
    ).toEqual(['dossier', 'bundle']);
  });
});

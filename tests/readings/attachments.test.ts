import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatExhibitNumber, type EvidenceRecord } from '../../src/shared/model/evidence.ts';
import type { ImportReport } from '../../src/shared/model/job.ts';
import type { Result } from '../../src/shared/result.ts';
import { attachmentFileName } from '../../src/main/core/evidence/attachments.ts';
import { caseDocumentSchema } from '../../src/main/core/bundle/case-document-schema.ts';
import { listEvidence, renumberEvidence, reviseEvidence } from '../../src/main/core/evidence/evidence.ts';
import { findBatch, openBatch, unfinishedImports } from '../../src/main/core/evidence/import-batch.ts';
import { importFiles, importSuspended, resumeImport } from '../../src/main/core/evidence/import.ts';
import { keepAttachments, openAttachments } from '../../src/main/core/readings/attachments.ts';
import { readCaseFiles, readExhibit } from '../../src/main/core/readings/read-case.ts';
import { readingState } from '../../src/main/core/readings/readings.ts';
import { listCustody } from '../../src/main/core/vault/custody.ts';
import { openVault, type Vault } from '../../src/main/core/vault/vault.ts';
import { verifyOpenVault } from '../../src/main/core/vault/verify.ts';
import { exportCase } from '../fixtures/exporting.ts';
import { mail, mailbox } from '../fixtures/mail.ts';
import { outlookMessage } from '../fixtures/outlook.ts';
import { readPdf } from '../fixtures/pdf.ts';
import { alipay } from '../fixtures/statements.ts';
import { codeOf, testEnvironment, unwatched, valueOf, vaultWithCase } from '../fixtures/temporary.ts';
import { unpack } from '../fixtures/unzip.ts';
import { claiming, zipOf } from '../fixtures/zip.ts';

const receipt = Buffer.from('%PDF-1.4\n回单 1299.00\n%%EOF\n');
const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

interface Ground {
  readonly vault: Vault;
  readonly caseId: string;
  readonly folder: string;
  readonly all: () => EvidenceRecord[];
  readonly named: (name: string) => EvidenceRecord;
  readonly keep: (name: string, positions?: number[], password?: string) => Promise<Result<ImportReport>>;
}

/** A case with these files imported into group 4 and read. */
async function withFiles(files: Readonly<Record<string, Uint8Array | string>>): Promise<Ground> {
  const { vault, caseId, folder } = await vaultWithCase();
  const inbox = join(folder, 'inbox');
  await mkdir(inbox);
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(inbox, name), bytes);
  valueOf(await importFiles(vault, { caseId, group: 4, paths: [inbox] }, unwatched));
  // What an attachment is made of is the stored original, never the file that was imported.
  await rm(inbox, { recursive: true });
  valueOf(await readCaseFiles(vault, caseId, unwatched));
  const all = (): EvidenceRecord[] => valueOf(listEvidence(vault, caseId));
  const named = (name: string): EvidenceRecord => {
    const found = all().find(({ file }) => file.originalName === name);
    if (!found) throw new Error(`no exhibit ${name}`);
    return found;
  };
  return {
    vault,
    caseId,
    folder,
    all,
    named,
    keep: (name, positions = [0], password) => {
      const input = { evidenceId: named(name).id, positions, ...(password !== undefined && { password }) };
      return keepAttachments(vault, input, unwatched);
    },
  };
}

const keptAs = ({ vault, named }: Ground, name: string): (string | undefined)[] =>
  valueOf(readingState(vault, named(name).id)).attachments.map((one) => one.keptAs?.exhibit);

const stored = ({ vault }: Ground, { file }: EvidenceRecord): Promise<Buffer> =>
  readFile(vault.objectPath(file.sha256));

describe('an attachment becomes an exhibit', () => {
  const sources: Readonly<Record<string, () => Promise<Uint8Array | string> | Uint8Array | string>> = {
    'mail.eml': () => mail({ '回单.pdf': receipt }),
    'mail.msg': () =>
      outlookMessage({ subject: 'Receipt', date: 'Mon, 9 Mar 2026 11:00:00 +0800' }, { '回单.pdf': receipt }),
    'box.mbox': () => mailbox(mail({}), mail({ '回单.pdf': receipt })),
    'files.zip': () => zipOf({ '回单.pdf': receipt }),
    'WhatsApp Chat.zip': () =>
      zipOf({
        '_chat.txt': '[2026/3/12 下午2:05:09] A: <附件：回单.pdf>\n[2026/3/13 上午1:00:00] A: 好\n',
        '回单.pdf': receipt,
      }),
  };
  test.each(Object.entries(sources))(
    'of %s, with its own bytes and where it came from',
    async (name, make) => {
      const ground = await withFiles({ [name]: await make() });
      const parent = ground.named(name);
      const report = valueOf(await ground.keep(name));
      expect(report).toMatchObject({ imported: [{ exhibit: '4-2', name: '回单.pdf' }], failed: [] });
      const child = ground.named('回单.pdf');
      expect(await stored(ground, child)).toEqual(receipt);
      expect(child.file).toMatchObject({
        sha256: sha256(receipt),
        mediaType: 'application/pdf',
        sourcePath: '',
        modifiedAt: null,
        partOf: { evidenceId: parent.id, sha256: parent.file.sha256, position: 0, name: '回单.pdf' },
      });
      expect(keptAs(ground, name)).toEqual(['4-2']);
      const entry = listCustody(ground.vault.database, ground.caseId).at(-1);
      expect(entry).toMatchObject({
        action: 'evidence-imported',
        itemId: child.id,
        detail: { exhibit: '4-2', partOf: { evidenceId: parent.id, exhibit: '4-1', position: 0 } },
      });
      expect((await verifyOpenVault(ground.vault, unwatched)).intact).toBe(true);
    },
  );

  test('of the protected zip that a wallet sends, with its password; without or with a wrong one it says so', async () => {
    const zip = await zipOf(
      { '账单.csv': alipay, '说明.pdf': receipt },
      { password: '1234', zipCrypto: true },
    );
    const ground = await withFiles({ '账单.zip': zip });
    const id = ground.named('账单.zip').id;
    valueOf(await readExhibit(ground.vault, id, { password: '1234' }, unwatched.signal));
    expect(
      valueOf(readingState(ground.vault, id)).attachments.map(({ name, isProtected }) => [name, isProtected]),
    ).toEqual([
      ['账单.csv', true],
      ['说明.pdf', true],
    ]);
    expect(valueOf(await ground.keep('账单.zip', [1])).failed).toMatchObject([{ code: 'PASSWORD_NEEDED' }]);
    expect(valueOf(await ground.keep('账单.zip', [1], 'no')).failed).toMatchObject([
      { code: 'PASSWORD_WRONG' },
    ]);
    expect(valueOf(await ground.keep('账单.zip', [1, 0], '1234')).imported).toHaveLength(2);
    expect(await stored(ground, ground.named('说明.pdf'))).toEqual(receipt);
  });

  test('the kind, the group and the origin of the mail go on; its date is offered and not taken', async () => {
    const ground = await withFiles({ 'mail.eml': mail({ 'note.txt': 'no time in it' }) });
    const { id, revision, details } = ground.named('mail.eml');
    valueOf(
      reviseEvidence(ground.vault, {
        id,
        revision,
        reason: '',
        details: { ...details, category: 'documentary' },
      }),
    );
    valueOf(renumberEvidence(ground.vault, { id, group: 2 }));
    valueOf(await ground.keep('mail.eml'));
    valueOf(await readCaseFiles(ground.vault, ground.caseId, unwatched));
    const child = ground.named('note.txt');
    expect(formatExhibitNumber(child.exhibit)).toBe('2-2');
    expect(child.details).toMatchObject({
      category: 'documentary',
      time: { local: null, origin: 'unknown' },
    });
    const state = valueOf(readingState(ground.vault, child.id));
    expect(state.proposedOrigin).toBe('platform-export');
    expect(state.candidates).toMatchObject([
      { time: { local: '2026-03-09T11:00:00', offset: '+08:00' }, confidence: 'medium', ofExhibit: '2-1' },
    ]);
  });

  test('a picture of a chat is offered the moment of its message, but not where two messages name it', async () => {
    const line = (minute: number, name: string): string =>
      `[2026/3/13 下午2:0${minute}:09] A: <附件：${name}>\n`;
    const chat = line(1, 'a.txt') + line(2, 'b.txt') + line(3, 'b.txt');
    const ground = await withFiles({
      'WhatsApp.zip': await zipOf({ '_chat.txt': chat, 'a.txt': 'a', 'b.txt': 'b' }),
    });
    valueOf(await ground.keep('WhatsApp.zip', [0, 1]));
    const times = (name: string) =>
      valueOf(readingState(ground.vault, ground.named(name).id)).candidates.map(({ time }) => time.local);
    expect(times('a.txt')).toEqual(['2026-03-13T14:01:09']);
    expect(times('b.txt')).toEqual([]);
  });

  test('bytes that are an exhibit already stay one, and the mail leads to it', async () => {
    const ground = await withFiles({ '0.pdf': receipt, 'mail.eml': mail({ 'again.pdf': receipt }) });
    const report = valueOf(await ground.keep('mail.eml'));
    expect(report).toMatchObject({ imported: [], duplicates: [{ path: 'again.pdf', duplicateOf: '4-1' }] });
    expect(ground.all()).toHaveLength(2);
    expect(keptAs(ground, 'mail.eml')).toEqual(['4-1']);
  });

  test('of several mails in a mailbox, in any order', async () => {
    const box = mailbox(mail({ 'a.txt': 'first', 'b.txt': 'second' }), mail({}), mail({ 'c.txt': 'third' }));
    const ground = await withFiles({ 'box.mbox': box });
    expect(valueOf(await ground.keep('box.mbox', [2, 0, 1])).imported.map(({ name }) => name)).toEqual([
      'c.txt',
      'a.txt',
      'b.txt',
    ]);
    expect(String(await stored(ground, ground.named('c.txt')))).toBe('third');
    expect(keptAs(ground, 'box.mbox')).toEqual(['4-3', '4-4', '4-2']);
    expect(codeOf(await ground.keep('box.mbox', [3]))).toBe('NOT_FOUND');
  });

  test('a mail in a mail, and then what is in that', async () => {
    const inner = mail({ '回单.pdf': receipt });
    const ground = await withFiles({ 'outer.eml': mail({ 'inner.eml': inner }) });
    valueOf(await ground.keep('outer.eml'));
    valueOf(await readCaseFiles(ground.vault, ground.caseId, unwatched));
    expect(ground.named('inner.eml').file.mediaKind).toBe('e-mail');
    expect(valueOf(await ground.keep('inner.eml')).imported).toMatchObject([{ exhibit: '4-3' }]);
    expect(ground.named('回单.pdf').file.partOf?.evidenceId).toBe(ground.named('inner.eml').id);
  });

  test('what is not there is refused', async () => {
    const ground = await withFiles({ 'mail.eml': mail({ 'a.txt': 'a' }), 'b.txt': 'b' });
    expect(codeOf(await ground.keep('mail.eml', [1]))).toBe('NOT_FOUND');
    expect(codeOf(await ground.keep('b.txt'))).toBe('NOT_FOUND');
    const { id } = ground.named('b.txt');
    expect(codeOf(await openAttachments(ground.vault, id, unwatched))).toBe('NOT_FOUND');
    expect(findBatch(ground.vault, ground.caseId)).toBeUndefined();
  });
});

describe('hostile attachments', () => {
  test('names that lead out of a folder, are devices or turn text around name no path; the name as it was is kept', async () => {
    const names = ['../../x', 'CON.txt', 'a\u202Etxt.exe', '..', 'C:\\Windows\\evil.txt', '/etc/passwd'];
    const ground = await withFiles({
      'mail.eml': mail(Object.fromEntries(names.map((name) => [name, `of ${name}`]))),
    });
    const report = valueOf(await ground.keep('mail.eml', [0, 1, 2, 3, 4, 5]));
    expect(report.imported.map(({ name }) => name)).toEqual([
      'x',
      'CON.txt',
      'atxt.exe',
      'attachment-4',
      'evil.txt',
      'passwd',
    ]);
    expect(ground.named('x').file.partOf?.name).toBe('../../x');
    expect(readdirSync(join(ground.folder, 'vault')).sort()).toEqual(
      expect.arrayContaining(['casevault.db', 'objects', 'tmp', 'vault.json']),
    );
    expect(readdirSync(ground.folder)).toEqual(['vault']);
    expect(attachmentFileName({ name: '\u0000\u200f', position: 0 })).toBe('attachment-1');
  });

  test('a zip whose names lead out of it is refused as a whole', async () => {
    const zip = Buffer.from(await zipOf({ 'AA/AA/x.txt': 'x' }));
    const evil = Buffer.from(zip.toString('latin1').replaceAll('AA/AA/x', '../../x'), 'latin1');
    const ground = await withFiles({ 'evil.zip': evil });
    const { id } = ground.named('evil.zip');
    expect(valueOf(readingState(ground.vault, id)).failure?.code).toBe('FILE_DAMAGED');
    expect(codeOf(await openAttachments(ground.vault, id, unwatched))).toBe('FILE_DAMAGED');
  });

  const chat = '[2026/3/12 下午2:05:09] A: 好\n[2026/3/13 下午2:05:09] A: 好\n';
  test.each(['files.zip', 'WhatsApp.zip'])(
    '%s that claims a gigabyte, holds more than it claims, or is damaged',
    async (name) => {
      const more = name === 'files.zip' ? {} : { '_chat.txt': chat };
      const zip = await zipOf({ 'a.txt': 'a'.repeat(5000), ...more });
      // The third byte of the first file's packed bytes: header, name and extra field stand before it.
      const header = Buffer.from(zip);
      const at = 30 + header.readUInt16LE(26) + header.readUInt16LE(28) + 3;
      const damaged = zip.map((byte, index) => (index === at ? byte ^ 0xff : byte));
      for (const [bytes, code] of [
        [claiming(zip, 1024 ** 3), 'FILE_TOO_LARGE'],
        [claiming(zip, 100), 'FILE_DAMAGED'],
        [claiming(zip, 6000), 'FILE_DAMAGED'],
        [damaged, 'FILE_DAMAGED'],
      ] as const) {
        const ground = await withFiles({ [name]: bytes });
        const report = valueOf(await ground.keep(name));
        expect(report.failed.map(({ path, code: found }) => [path, found])).toEqual([['a.txt', code]]);
        expect(ground.all()).toHaveLength(1);
        expect(readdirSync(join(ground.folder, 'vault', 'tmp'))).toEqual([]);
        expect((await verifyOpenVault(ground.vault, unwatched)).intact).toBe(true);
      }
    },
  );

  test('harmless ones that fill a disk together', async () => {
    const one = claiming(await zipOf({ 'a.txt': 'a', 'b.txt': 'b' }), 60 * 1024 * 1024);
    const bytes = Buffer.from(one);
    bytes.writeUInt32LE(60 * 1024 * 1024, bytes.lastIndexOf('PK\u0001\u0002', undefined, 'latin1') + 24);
    const ground = await withFiles({ 'files.zip': bytes });
    expect(codeOf(await ground.keep('files.zip', [0, 1]))).toBe('FILE_TOO_LARGE');
  });
});

describe('an import of attachments that is cut short', () => {
  const files = { 'a.txt': 'a', 'b.txt': 'b', 'c.txt': 'c' };
  /** Stops at the second of the attachments. */
  const stop = (reason?: Error) => {
    const abort = new AbortController();
    return {
      signal: abort.signal,
      onProgress: ({ phase, current }: { phase: string; current: string }) => {
        if (phase === 'copy' && current === 'b.txt') abort.abort(reason);
      },
    };
  };
  const objects = (folder: string): string[] =>
    readdirSync(join(folder, 'vault', 'objects'), { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.length > 60,
    );

  test.each(['mail.eml', 'files.zip'])('cancelled, it leaves no trace: %s', async (name) => {
    const ground = await withFiles({ [name]: name === 'mail.eml' ? mail(files) : await zipOf(files) });
    const input = { evidenceId: ground.named(name).id, positions: [0, 1, 2] };
    await expect(keepAttachments(ground.vault, input, stop())).rejects.toThrow(/abort/i);
    expect(findBatch(ground.vault, ground.caseId)).toBeUndefined();
    expect(ground.all()).toHaveLength(1);
    expect(objects(ground.folder)).toHaveLength(1);
    expect(keptAs(ground, name)).toEqual([undefined, undefined, undefined]);
  });

  test('interrupted, it goes on from the stored original', async () => {
    const ground = await withFiles({ 'mail.eml': mail(files) });
    const { vault, caseId } = ground;
    const input = { evidenceId: ground.named('mail.eml').id, positions: [0, 1, 2] };
    await expect(keepAttachments(vault, input, stop(importSuspended))).rejects.toBe(importSuspended);
    vault.close();
    const again = valueOf(await openVault(join(ground.folder, 'vault'), testEnvironment()));
    try {
      expect(unfinishedImports(again)).toEqual([{ caseId, done: 1, total: 3 }]);
      const report = valueOf(await resumeImport(again, caseId, unwatched, openAttachments));
      expect(report.imported.map(({ exhibit, name }) => [exhibit, name])).toEqual([
        ['4-2', 'a.txt'],
        ['4-3', 'b.txt'],
        ['4-4', 'c.txt'],
      ]);
      expect((await verifyOpenVault(again, unwatched)).intact).toBe(true);
    } finally {
      again.close();
    }
  });

  test('another attachment in the place that was chosen is not taken for it', async () => {
    const ground = await withFiles({ 'mail.eml': mail(files) });
    const { id, file } = ground.named('mail.eml');
    const partOf = { evidenceId: id, sha256: file.sha256, position: 1, name: 'a.txt' };
    openBatch(ground.vault, ground.caseId, 4, [
      { path: 'a.txt', sizeBytes: 1, state: 'pending', failure: null, partOf },
    ]);
    const report = valueOf(await resumeImport(ground.vault, ground.caseId, unwatched, openAttachments));
    expect(report.failed).toMatchObject([{ path: 'a.txt', code: 'NOT_FOUND' }]);
  });
});

test('the export says of what an attachment is a part, and the same case gives the same bytes', async () => {
  const ground = await withFiles({ 'mail.eml': mail({ '回单.txt': '1299.00' }) });
  const { vault, caseId, folder } = ground;
  valueOf(await ground.keep('mail.eml'));
  const made = await exportCase(vault, caseId, join(folder, '1'));
  const again = await exportCase(vault, caseId, join(folder, '2'));
  expect(again.dossier.sha256).toBe(made.dossier.sha256);
  expect(again.bundle.sha256).toBe(made.bundle.sha256);

  const bag = await unpack(made.bundle.path, join(folder, 'bag'));
  const csv = await readFile(join(bag, 'data/evidence-list.csv'), 'utf8');
  expect(csv.split('\r\n').filter((line) => line.includes('附件，取自证据4-1'))).toHaveLength(1);
  const { evidence } = caseDocumentSchema.parse(
    JSON.parse(await readFile(join(bag, 'data/case.json'), 'utf8')),
  );
  const [parent, child] = evidence;
  expect(parent?.partOf).toBeNull();
  expect(child?.partOf).toEqual({
    evidenceId: parent?.id,
    exhibit: '4-1',
    sha256: parent?.file.sha256,
    position: 0,
    name: '回单.txt',
  });
  const pdf = await readPdf(made.dossier.path);
  const pages = Array.from({ length: pdf.pageCount }, (_, index) => pdf.text(index + 1).replace(/\s/g, ''));
  const page = made.exhibits[1]?.firstPage ?? 0;
  expect(pages[page - 1]).toContain('证据4-2（附件，取自证据4-1）');
  // The list and the custody log say it too.
  expect(pages.filter((text) => text.includes('取自证据4-1')).length).toBeGreaterThanOrEqual(3);
});

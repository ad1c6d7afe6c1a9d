import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmod,
  mkdir,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatExhibitNumber } from '../../src/shared/model/evidence.ts';
import {
  listEvidence,
  readEvidence,
  renumberEvidence,
  reviseEvidence,
} from '../../src/main/core/evidence/evidence.ts';
import { findBatch, unfinishedImports } from '../../src/main/core/evidence/import-batch.ts';
import {
  discardImport,
  importFiles,
  importSuspended,
  resumeImport,
  type ImportWatch,
} from '../../src/main/core/evidence/import.ts';
import { openAttachments } from '../../src/main/core/readings/attachments.ts';
import { verifyOpenVault } from '../../src/main/core/vault/verify.ts';
import { openVault, type Vault } from '../../src/main/core/vault/vault.ts';
import { codeOf, testEnvironment, unwatched, valueOf, vaultWithCase } from '../fixtures/temporary.ts';

const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

/** All files below a folder, by path: what must be the same before and after. */
async function everything(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const item of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!item.isFile()) continue;
    const path = join(item.parentPath, item.name);
    found[path] = sha256(await readFile(path));
  }
  return found;
}

const intact = async (vault: Vault): Promise<boolean> => (await verifyOpenVault(vault, unwatched)).intact;

/** Stops when the given file comes up. */
function stopAt(name: string, reason?: Error): ImportWatch {
  const abort = new AbortController();
  return {
    signal: abort.signal,
    onProgress: ({ phase, current }) => {
      if (phase === 'copy' && current === name) abort.abort(reason);
    },
  };
}

describe('importing', () => {
  it('keeps bytes, name, times, size and path, and leaves the original alone', async () => {
    const { vault, caseId, folder } = await vaultWithCase();
    const path = join(folder, '聊天记录 (1).txt');
    await writeFile(path, '客服：三个工作日内到账\n');
    const then = new Date('2025-12-08T03:20:12.000Z');
    await utimes(path, then, then);
    const before = await stat(path);
    const report = valueOf(await importFiles(vault, { caseId, group: 4, paths: [path] }, unwatched));
    const [item] = report.imported;
    const { file, details, exhibit } = valueOf(readEvidence(vault, item?.evidenceId ?? ''));
    expect(file).toMatchObject({
      sha256: sha256('客服：三个工作日内到账\n'),
      sizeBytes: before.size,
      originalName: '聊天记录 (1).txt',
      sourcePath: path,
      modifiedAt: '2025-12-08T03:20:12.000Z',
      mediaType: 'text/plain',
      mediaKind: 'text',
    });
    expect(details.title).toBe('聊天记录 (1)');
    // The file system's time is kept as a fact about the file and not taken for when it happened.
    expect(details.time.utc).toBeNull();
    expect(formatExhibitNumber(exhibit)).toBe('4-1');
    const stored = vault.objectPath(file.sha256);
    expect(await readFile(stored, 'utf8')).toBe('客服：三个工作日内到账\n');
    expect((await stat(stored)).mode & 0o222).toBe(0);
    const after = await stat(path);
    expect([after.mtimeMs, after.size, after.ino]).toEqual([before.mtimeMs, before.size, before.ino]);
    expect(await intact(vault)).toBe(true);
  });

  it('walks folders in the order of names and numbers the exhibits in it', async () => {
    const { vault, caseId, folder } = await vaultWithCase();
    await mkdir(join(folder, 'in', '二月'), { recursive: true });
    for (const name of ['b.txt', 'a.txt', '二月/c.txt', '.DS_Store']) {
      await writeFile(join(folder, 'in', name), name);
    }
    const report = valueOf(
      await importFiles(vault, { caseId, group: 2, paths: [join(folder, 'in')] }, unwatched),
    );
    expect(report.imported.map(({ exhibit, name }) => `${exhibit} ${name}`)).toEqual([
      '2-1 a.txt',
      '2-2 b.txt',
      '2-3 c.txt',
    ]);
    expect(report.skipped).toEqual([{ path: join(folder, 'in', '.DS_Store') }]);
  });

  it('finds exact duplicates, in the case and within one import, and stores them once', async () => {
    const { vault, caseId, folder } = await vaultWithCase();
    for (const name of ['a.txt', 'b.txt', 'c.txt']) await writeFile(join(folder, name), 'same');
    valueOf(await importFiles(vault, { caseId, group: 2, paths: [join(folder, 'a.txt')] }, unwatched));
    const report = valueOf(
      await importFiles(
        vault,
        { caseId, group: 2, paths: [join(folder, 'b.txt'), join(folder, 'c.txt')] },
        unwatched,
      ),
    );
    expect(report.imported).toEqual([]);
    expect(report.duplicates.map(({ duplicateOf }) => duplicateOf)).toEqual(['2-1', '2-1']);
    expect(vault.database.prepare('SELECT count(*) FROM object').pluck().get()).toBe(1);
    expect(await intact(vault)).toBe(true);
  });

  it('knows the type by the bytes, not by the name', async () => {
    const { vault, caseId, folder } = await vaultWithCase();
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const files: readonly (readonly [string, Buffer | string, string])[] = [
      ['picture.pdf', png, 'image'],
      ['statement.jpg', '%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n<<>>\nendobj\n', 'pdf'],
      ['empty.png', '', 'empty'],
      ['rows.csv', '日期,金额\n2026-03-02,-199.00\n', 'table'],
      [
        'mail.eml',
        'From: a@example.com\r\nTo: b@example.com\r\nSubject: 退款\r\nDate: Mon, 2 Mar 2026 10:00:00 +0800\r\n\r\nHi\r\n',
        'e-mail',
      ],
      ['noise.dat', Buffer.from([0, 1, 2, 255, 254, 0, 9]), 'other'],
    ];
    for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
    const paths = files.map(([name]) => join(folder, name));
    const report = valueOf(await importFiles(vault, { caseId, group: 2, paths }, unwatched));
    expect(report.failed).toEqual([]);
    const kinds = valueOf(listEvidence(vault, caseId)).map(({ file }) => [file.originalName, file.mediaKind]);
    expect(kinds).toEqual(files.map(([name, , kind]) => [name, kind]));
  });

  it('gives each number once: a moved exhibit leaves its number behind, and no later one takes it', async () => {
    const { vault, caseId, folder } = await vaultWithCase();
    for (const name of ['a.txt', 'b.txt', 'c.txt']) await writeFile(join(folder, name), name);
    const bring = async (name: string): Promise<string> => {
      const report = valueOf(
        await importFiles(vault, { caseId, group: 2, paths: [join(folder, name)] }, unwatched),
      );
      return report.imported[0]?.evidenceId ?? '';
    };
    const first = await bring('a.txt');
    await bring('b.txt');
    expect(formatExhibitNumber(valueOf(renumberEvidence(vault, { id: first, group: 4 })).exhibit)).toBe(
      '4-1',
    );
    await bring('c.txt');
    expect(formatExhibitNumber(valueOf(renumberEvidence(vault, { id: first, group: 2 })).exhibit)).toBe(
      '2-4',
    );
    const numbers = valueOf(listEvidence(vault, caseId)).map(({ exhibit }) => formatExhibitNumber(exhibit));
    expect(numbers).toEqual(['2-2', '2-3', '2-4']);
    expect(await intact(vault)).toBe(true);
  });

  it('refuses to overwrite what somebody else changed meanwhile', async () => {
    const { vault, caseId, folder } = await vaultWithCase();
    await writeFile(join(folder, 'a.txt'), 'a');
    const report = valueOf(
      await importFiles(vault, { caseId, group: 2, paths: [join(folder, 'a.txt')] }, unwatched),
    );
    const item = valueOf(readEvidence(vault, report.imported[0]?.evidenceId ?? ''));
    const change = (title: string) => ({
      id: item.id,
      revision: 1,
      reason: '',
      details: { ...item.details, title },
    });
    expect(valueOf(reviseEvidence(vault, change('转账页'))).revision).toBe(2);
    expect(codeOf(reviseEvidence(vault, change('其他')))).toBe('REVISION_CONFLICT');
    expect(valueOf(readEvidence(vault, item.id)).details.title).toBe('转账页');
  });
});

describe('input that is not as it should be', () => {
  it('names what is wrong with each and still does the rest', async () => {
    const { vault, caseId, folder } = await vaultWithCase();
    const inbox = join(folder, 'in');
    await mkdir(join(inbox, 'loop'), { recursive: true });
    await writeFile(join(inbox, 'good.txt'), 'good');
    await writeFile(join(inbox, 'zero.jpg'), '');
    await symlink(join(inbox, 'gone.txt'), join(inbox, 'dangling.txt'));
    await symlink(inbox, join(inbox, 'loop', 'up'));
    if (process.platform !== 'win32') execFileSync('mkfifo', [join(inbox, 'pipe')]);
    const paths = [inbox, join(folder, 'never-was.pdf'), vault.root];
    const report = valueOf(await importFiles(vault, { caseId, group: 2, paths }, unwatched));
    expect(report.imported.map(({ name }) => name)).toEqual(['good.txt', 'zero.jpg']);
    const failed = Object.fromEntries(
      report.failed.map(({ path, code }) => [path.slice(folder.length + 1), code]),
    );
    expect(failed).toEqual({
      [join('in', 'dangling.txt')]: 'SOURCE_NOT_FOUND',
      [join('in', 'loop', 'up')]: 'FOLDER_LOOP',
      ...(process.platform === 'win32' ? {} : { [join('in', 'pipe')]: 'SOURCE_NOT_A_FILE' }),
      'never-was.pdf': 'SOURCE_NOT_FOUND',
      vault: 'SOURCE_INSIDE_VAULT',
    });
    expect(await intact(vault)).toBe(true);
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'says that a file cannot be read',
    async () => {
      const { vault, caseId, folder } = await vaultWithCase();
      await writeFile(join(folder, 'locked.txt'), 'secret', { mode: 0o000 });
      const report = valueOf(
        await importFiles(vault, { caseId, group: 2, paths: [join(folder, 'locked.txt')] }, unwatched),
      );
      expect(report.failed.map(({ code }) => code)).toEqual(['SOURCE_UNREADABLE']);
      await chmod(join(folder, 'locked.txt'), 0o600);
    },
  );

  it('keeps strange names as they are', async () => {
    const { vault, caseId, folder } = await vaultWithCase();
    const names = [
      '📱截图😀.txt',
      '\u202Egnp.txt',
      'CON.txt',
      '..hidden',
      'a'.repeat(250),
      'two  spaces .txt',
      '\'quote".txt',
    ];
    for (const name of names) await writeFile(join(folder, name), name);
    const report = valueOf(
      await importFiles(
        vault,
        { caseId, group: 2, paths: names.map((name) => join(folder, name)) },
        unwatched,
      ),
    );
    expect(report.failed).toEqual([]);
    expect(report.imported.map(({ name }) => name)).toEqual(names);
    for (const { details } of valueOf(listEvidence(vault, caseId))) expect(details.title).not.toBe('');
  });

  it.each([
    ['grows', (path: string) => writeFile(path, 'x', { flag: 'a' })],
    ['shrinks', (path: string) => truncate(path, 10)],
    ['is gone', (path: string) => rm(path)],
  ])('does not take a file that %s while it is read', async (_name, spoil) => {
    const { vault, caseId, folder } = await vaultWithCase();
    const moving = join(folder, 'moving.bin');
    await writeFile(moving, Buffer.alloc(40_000_000, 7));
    await writeFile(join(folder, 'still.txt'), 'still');
    let spoilt: Promise<void> | undefined;
    const report = valueOf(
      await importFiles(
        vault,
        { caseId, group: 2, paths: [moving, join(folder, 'still.txt')] },
        {
          signal: unwatched.signal,
          onProgress: ({ phase, current, done }) => {
            if (phase === 'copy' && current === 'moving.bin' && done > 8_000_000) spoilt ??= spoil(moving);
          },
        },
      ),
    );
    await spoilt;
    expect(report.failed.map(({ path, code }) => [path, /^SOURCE_(CHANGED|NOT_FOUND)$/.test(code)])).toEqual([
      [moving, true],
    ]);
    expect(report.imported.map(({ name }) => name)).toEqual(['still.txt']);
    expect(await intact(vault)).toBe(true);
    expect(await readdir(join(vault.root, 'tmp'))).toEqual([]);
  });
});

describe('an import that does not come to its end', () => {
  async function withFiles() {
    const made = await vaultWithCase();
    const inbox = join(made.folder, 'in');
    await mkdir(inbox);
    for (const name of ['1.txt', '2.txt', '3.txt']) await writeFile(join(inbox, name), name);
    return { ...made, inbox, input: { caseId: made.caseId, group: 2, paths: [inbox] } };
  }

  it('leaves no trace when cancelled', async () => {
    const { vault, caseId, input } = await withFiles();
    const before = await everything(join(vault.root, 'objects'));
    await expect(importFiles(vault, input, stopAt('3.txt'))).rejects.toThrow(/abort/i);
    expect(valueOf(listEvidence(vault, caseId))).toEqual([]);
    expect(findBatch(vault, caseId)).toBeUndefined();
    expect(await everything(join(vault.root, 'objects'))).toEqual(before);
    expect(await readdir(join(vault.root, 'tmp'))).toEqual([]);
    expect(await intact(vault)).toBe(true);
  });

  it('keeps what other evidence needs when cancelled', async () => {
    const { vault, input, inbox } = await withFiles();
    valueOf(await importFiles(vault, { ...input, paths: [join(inbox, '1.txt')] }, unwatched));
    await expect(importFiles(vault, input, stopAt('3.txt'))).rejects.toThrow(/abort/i);
    expect(await intact(vault)).toBe(true);
  });

  it('goes on where it was after the app was closed', async () => {
    const { vault, caseId, input, inbox } = await withFiles();
    await expect(importFiles(vault, input, stopAt('3.txt', importSuspended))).rejects.toBe(importSuspended);
    vault.close();
    const again = valueOf(await openVault(vault.root, testEnvironment()));
    expect(unfinishedImports(again)).toEqual([{ caseId, done: 2, total: 3 }]);
    expect(codeOf(await importFiles(again, input, unwatched))).toBe('IMPORT_UNFINISHED');
    // What is in the store already is not read a second time.
    await rm(join(inbox, '1.txt'));
    const report = valueOf(await resumeImport(again, caseId, unwatched, openAttachments));
    expect(report.imported.map(({ name }) => name)).toEqual(['1.txt', '2.txt', '3.txt']);
    expect(await intact(again)).toBe(true);
    again.close();
  });

  it('can be given up after the app was closed', async () => {
    const { vault, caseId, input } = await withFiles();
    await expect(importFiles(vault, input, stopAt('3.txt', importSuspended))).rejects.toBe(importSuspended);
    valueOf(await discardImport(vault, caseId));
    expect(await everything(join(vault.root, 'objects'))).toEqual({});
    expect(codeOf(await resumeImport(vault, caseId, unwatched, openAttachments))).toBe('NOTHING_TO_RESUME');
    expect(await intact(vault)).toBe(true);
  });
});

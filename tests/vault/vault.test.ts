import Database from 'better-sqlite3';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { addCase, listCases } from '../../src/main/core/cases/cases.ts';
import { cloudFolderOf } from '../../src/main/core/vault/cloud-folder.ts';
import { migrations } from '../../src/main/core/vault/migrations/index.ts';
import { createVault, openVault } from '../../src/main/core/vault/vault.ts';
import { codeOf, temporaryFolder, testEnvironment, valueOf, vaultWithCase } from '../fixtures/temporary.ts';

const step = {
  name: 'test step',
  sql: 'CREATE TABLE extra (id TEXT PRIMARY KEY) STRICT; INSERT INTO extra VALUES (1)',
};

describe('creating and opening', () => {
  it('makes a vault that opens again with what was saved', async () => {
    const { vault } = await vaultWithCase();
    vault.close();
    const again = valueOf(await openVault(vault.root, testEnvironment()));
    onTestFinished(() => again.close());
    expect(again.id).toBe(vault.id);
    expect(again.recovered).toEqual({ temporaryFiles: 0, setAside: 0 });
    expect(valueOf(listCases(again)).map(({ title }) => title)).toEqual(['退款争议']);
  });

  it('gives ids that sort as they were made, within a millisecond and when the clock is set back', async () => {
    const moments = [5000, 5000, 5000, 4000, 6000];
    const clock = (): Date => new Date(moments.shift() ?? 6000);
    const vault = valueOf(
      await createVault(join(await temporaryFolder(), 'vault'), {
        ...testEnvironment(),
        clock: () => new Date(0),
      }),
    );
    vault.close();
    const again = valueOf(await openVault(vault.root, { ...testEnvironment(), clock }));
    onTestFinished(() => again.close());
    const ids = Array.from({ length: 200 }, () => again.newId());
    expect(ids).toEqual([...ids].sort());
    expect(new Set(ids).size).toBe(200);
  });

  it('refuses a folder that holds anything, and leaves it as it is', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'letter.txt'), 'mine');
    expect(codeOf(await createVault(folder, testEnvironment()))).toBe('VAULT_EXISTS');
    expect(await readdir(folder)).toEqual(['letter.txt']);
  });

  it('finishes a creation that was cut off before its end', async () => {
    const folder = join(await temporaryFolder(), 'vault');
    for (const name of ['objects', 'tmp']) await mkdir(join(folder, name), { recursive: true });
    await writeFile(join(folder, 'casevault.db'), '');
    const vault = valueOf(await createVault(folder, testEnvironment()));
    vault.close();
  });

  it('says that a folder is no vault', async () => {
    expect(codeOf(await openVault(await temporaryFolder(), testEnvironment()))).toBe('VAULT_NOT_FOUND');
  });

  it('lets one holder in at a time and frees the lock on close', async () => {
    const { vault } = await vaultWithCase();
    expect(codeOf(await openVault(vault.root, testEnvironment()))).toBe('VAULT_IN_USE');
    vault.close();
    valueOf(await openVault(vault.root, testEnvironment())).close();
  });

  it('refuses a database that is not one, and one that is another vault’s', async () => {
    const { vault } = await vaultWithCase();
    vault.close();
    const database = await readFile(join(vault.root, 'casevault.db'));
    await writeFile(join(vault.root, 'casevault.db'), Buffer.alloc(8192, 'x'));
    expect(codeOf(await openVault(vault.root, testEnvironment()))).toBe('VAULT_DAMAGED');
    await writeFile(join(vault.root, 'casevault.db'), database);
    const description = JSON.parse(await readFile(join(vault.root, 'vault.json'), 'utf8')) as { id: string };
    description.id = '01890000-0000-7000-8000-000000000000';
    await writeFile(join(vault.root, 'vault.json'), JSON.stringify(description));
    expect(codeOf(await openVault(vault.root, testEnvironment()))).toBe('VAULT_DAMAGED');
  });

  it('keeps relative paths only: a moved vault opens', async () => {
    const { vault, folder } = await vaultWithCase();
    vault.close();
    const { rename } = await import('node:fs/promises');
    await rename(vault.root, join(folder, 'moved 保管库'));
    valueOf(await openVault(join(folder, 'moved 保管库'), testEnvironment())).close();
    expect((await readFile(join(folder, 'moved 保管库', 'casevault.db'))).includes(folder)).toBe(false);
  });
});

describe('migration', () => {
  it('backs the database up, verified, before it changes anything, and logs the step', async () => {
    const { vault } = await vaultWithCase();
    vault.close();
    const upgraded = valueOf(await openVault(vault.root, testEnvironment(), [...migrations, step]));
    onTestFinished(() => upgraded.close());
    expect(upgraded.database.prepare('SELECT count(*) AS n FROM extra').get()).toEqual({ n: 1 });
    const actions = upgraded.database
      .prepare("SELECT action FROM custody WHERE scope = 'vault' ORDER BY sequence")
      .pluck();
    expect(actions.all()).toContain('vault-migrated');
    const backup = new Database(join(vault.root, 'backups', `casevault-schema-${migrations.length}.db`), {
      readonly: true,
    });
    onTestFinished(() => {
      backup.close();
    });
    expect(backup.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(backup.pragma('user_version', { simple: true })).toBe(migrations.length);
    expect(backup.prepare('SELECT count(*) AS n FROM cases').get()).toEqual({ n: 1 });
  });

  it('leaves a failed step without trace: the old version opens as before', async () => {
    const { vault } = await vaultWithCase();
    vault.close();
    const broken = { name: 'broken', sql: 'CREATE TABLE half (id TEXT) STRICT; SELECT no_such_function()' };
    await expect(openVault(vault.root, testEnvironment(), [...migrations, broken])).rejects.toThrow(
      /no_such_function/,
    );
    const again = valueOf(await openVault(vault.root, testEnvironment()));
    onTestFinished(() => again.close());
    expect(again.database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'half'").get()).toBeUndefined();
  });

  it('refuses a database from the future untouched', async () => {
    const { vault } = await vaultWithCase();
    vault.close();
    valueOf(await openVault(vault.root, testEnvironment(), [...migrations, step])).close();
    const before = await readFile(join(vault.root, 'casevault.db'));
    expect(codeOf(await openVault(vault.root, testEnvironment()))).toBe('VAULT_TOO_NEW');
    expect(await readFile(join(vault.root, 'casevault.db'))).toEqual(before);
  });
});

describe('what SQLite itself keeps true', () => {
  it.each([
    ["UPDATE custody SET action = 'verified'", /append-only/],
    ['DELETE FROM custody', /append-only/],
    ["UPDATE revision SET document = '{}'", /append-only/],
    ['DELETE FROM revision', /append-only/],
    [
      "INSERT INTO cases (id, revision, created_at, recorded_at, document) VALUES ('x', 'one', '', '', '{}')",
      /cannot store TEXT/,
    ],
    [
      "INSERT INTO cases (id, revision, created_at, recorded_at, document) VALUES ('x', 1, '', '', 'not json')",
      /CHECK/,
    ],
  ])('%s is refused', async (sql, message) => {
    const { vault } = await vaultWithCase();
    expect(() => vault.database.exec(sql)).toThrow(message);
  });

  it('writes to disk at every commit and keeps foreign keys', async () => {
    const { vault } = await vaultWithCase();
    expect(vault.database.pragma('synchronous', { simple: true })).toBe(2);
    expect(vault.database.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(vault.database.pragma('foreign_keys', { simple: true })).toBe(1);
  });
});

it('names the sync service that a folder lies in', () => {
  expect(cloudFolderOf('C:\\Users\\li\\OneDrive - 公司\\证据')).toBe('OneDrive');
  expect(cloudFolderOf('/Users/li/Library/Mobile Documents/com~apple~CloudDocs/vault')).toBe('iCloud Drive');
  expect(cloudFolderOf('/home/li/Dropbox/vault')).toBe('Dropbox');
  expect(cloudFolderOf('\\\\server\\share\\vault')).toBe('network');
  expect(cloudFolderOf('/home/li/Documents/droppings/vault')).toBeNull();
});

it('gives ids in the order of time', async () => {
  const { vault } = await vaultWithCase();
  const ids = [1, 2, 3].map((n) => valueOf(addCase(vault, { title: `case ${n}` })).id);
  expect([...ids].sort()).toEqual(ids);
});

import Database from 'better-sqlite3';
import { chmod, copyFile, mkdir, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { addContact } from '../../src/main/core/contacts/contacts.ts';
import { importFiles } from '../../src/main/core/evidence/import.ts';
import { openVault, type Vault } from '../../src/main/core/vault/vault.ts';
import { verifyOpenVault, verifyVault } from '../../src/main/core/vault/verify.ts';
import type { VerificationReport } from '../../src/shared/model/verification.ts';
import {
  temporaryFolder,
  testEnvironment,
  unwatched,
  valueOf,
  vaultWithCase,
} from '../fixtures/temporary.ts';

let vault: Vault;
let caseId: string;
let sha256: string;
let contactId: string;

beforeEach(async () => {
  ({ vault, caseId } = await vaultWithCase());
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'receipt.txt'), 'paid 299.00');
  const report = valueOf(await importFiles(vault, { caseId, group: 2, paths: [folder] }, unwatched));
  sha256 = report.imported[0]?.sha256 ?? '';
  contactId = valueOf(addContact(vault, caseId, { time: '2026-03-02T14:05+08:00', channel: 'phone' })).id;
});

const verify = async (): Promise<VerificationReport> => verifyOpenVault(vault, unwatched);
const kinds = async (): Promise<string[]> => (await verify()).findings.map((found) => found.kind);

/** Changes the database as somebody with a database tool would: without the triggers that stand in the way. */
function tamper(sql: string): void {
  const triggers = vault.database
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    .all() as {
    name: string;
    sql: string;
  }[];
  vault.database.pragma('foreign_keys = OFF');
  for (const { name } of triggers) vault.database.exec(`DROP TRIGGER ${name}`);
  vault.database.exec(sql);
  for (const trigger of triggers) vault.database.exec(trigger.sql);
}

describe('an untouched vault', () => {
  it('is intact, and the check itself is logged', async () => {
    const report = await verify();
    expect(report).toMatchObject({ intact: true, filesChecked: 1, bytesChecked: 11, findings: [] });
    expect((await verify()).intact).toBe(true);
  });
});

describe('files', () => {
  it('names a changed one, of the same length too', async () => {
    await chmod(vault.objectPath(sha256), 0o600);
    await writeFile(vault.objectPath(sha256), 'paid 999.00');
    const [found] = (await verify()).findings;
    expect(found).toMatchObject({ kind: 'changed', path: `objects/${sha256.slice(0, 2)}/${sha256}` });
  });
  it('names a truncated one', async () => {
    await chmod(vault.objectPath(sha256), 0o600);
    await truncate(vault.objectPath(sha256), 3);
    expect(await kinds()).toEqual(['changed']);
  });
  it('names a removed one', async () => {
    await rm(vault.objectPath(sha256));
    expect(await kinds()).toEqual(['missing']);
  });
  it('names an added one', async () => {
    await mkdir(join(vault.root, 'objects', 'zz'));
    await writeFile(join(vault.root, 'objects', 'zz', 'planted'), 'x');
    expect(await kinds()).toEqual(['added']);
  });
});

describe('records', () => {
  it.each([
    [
      'an edited contact',
      () => `UPDATE contact SET document = json_set(document, '$.said', 'x')`,
      'record-broken',
    ],
    [
      'another time of saving',
      () => `UPDATE contact SET recorded_at = '2026-01-01T00:00:00.000Z'`,
      'record-broken',
    ],
    [
      'another time of saving in a revision',
      () => `UPDATE revision SET recorded_at = '2026-01-01T00:00:00.000Z' WHERE entity_id = '${contactId}'`,
      'record-broken',
    ],
    [
      'another reason for a revision',
      () => `UPDATE revision SET reason = 'x' WHERE entity_id = '${contactId}'`,
      'record-broken',
    ],
    [
      'a case that claims to be older',
      () => `UPDATE cases SET created_at = '2020-01-01T00:00:00.000Z'`,
      'record-broken',
    ],
    ['a contact that is gone', () => `DELETE FROM contact WHERE id = '${contactId}'`, 'record-broken'],
    [
      'an edited old revision',
      () => `UPDATE revision SET document = '{}' WHERE entity_id = '${contactId}'`,
      'record-broken',
    ],
    [
      'a planted contact',
      () => `INSERT INTO contact SELECT 'planted', case_id, 1, recorded_at, document FROM contact`,
      'record-broken',
    ],
    [
      'an edited log entry',
      () => `UPDATE custody SET at = '2020-01-01T00:00:00.000Z' WHERE scope = '${caseId}' AND sequence = 2`,
      'custody-broken',
    ],
    [
      'a log entry that is gone',
      () => `DELETE FROM custody WHERE scope = '${caseId}' AND sequence = 2`,
      'custody-broken',
    ],
    [
      'a case whose whole log is gone',
      () => `DELETE FROM custody WHERE scope = '${caseId}'`,
      'custody-broken',
    ],
  ])('names %s', async (_, sql, kind) => {
    tamper(sql());
    expect(await kinds()).toContain(kind);
  });
});

it('checks the files of a vault whose database is destroyed', async () => {
  vault.close();
  await writeFile(join(vault.root, 'casevault.db'), Buffer.alloc(4096, 'x'));
  const report = valueOf(await verifyVault(vault.root, testEnvironment(), unwatched));
  expect(report).toMatchObject({ intact: false, filesChecked: 1 });
  expect(report.findings.map(({ kind }) => kind)).toEqual(['database-damaged']);
});

it('finds a damaged page inside the database', async () => {
  vault.database.pragma('wal_checkpoint(TRUNCATE)');
  vault.close();
  const path = join(vault.root, 'casevault.db');
  const index = new Database(path, { readonly: true });
  const pages = index.pragma('page_count', { simple: true }) as number;
  index.close();
  await copyFile(path, `${path}.copy`);
  const { open } = await import('node:fs/promises');
  const handle = await open(path, 'r+');
  for (let page = 2; page < pages; page += 1)
    await handle.write(Buffer.alloc(200, 0xff), 0, 200, page * 4096 + 8);
  await handle.close();
  const report = await verifyVault(vault.root, testEnvironment(), unwatched).catch((error: unknown) => error);
  expect(JSON.stringify(report)).toMatch(/damaged|malformed|DAMAGED/);
});

it('recovers what a crash left: temporary files go, unnamed objects are set aside, all verifies', async () => {
  await writeFile(join(vault.root, 'tmp', 'half'), 'half a copy');
  await mkdir(join(vault.root, 'objects', 'ff'), { recursive: true });
  await writeFile(join(vault.root, 'objects', 'ff', 'f'.repeat(64)), 'no row yet');
  // A copy of the files as they lie now is what a crash leaves: nothing was closed.
  const crashed = join(await temporaryFolder(), 'vault');
  const { cp } = await import('node:fs/promises');
  await cp(vault.root, crashed, { recursive: true });
  const again = valueOf(await openVault(crashed, testEnvironment()));
  try {
    expect(again.recovered).toEqual({ temporaryFiles: 1, setAside: 1 });
    expect((await verifyOpenVault(again, unwatched)).intact).toBe(true);
  } finally {
    again.close();
  }
});

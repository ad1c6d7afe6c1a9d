import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { bringIn } from '../../src/main/core/arrivals/bring-in.ts';
import { addContact } from '../../src/main/core/contacts/contacts.ts';
import { importFiles } from '../../src/main/core/evidence/import.ts';
import { createVault, type Vault } from '../../src/main/core/vault/vault.ts';
import { addCase } from '../../src/main/core/cases/cases.ts';
import { makeFit, pack } from '../fixtures/bag.ts';
import { exportCase } from '../fixtures/exporting.ts';
import { temporaryFolder, testEnvironment, unwatched, valueOf } from '../fixtures/temporary.ts';
import { filesIn, unpack } from '../fixtures/unzip.ts';
import { claiming, zipOf } from '../fixtures/zip.ts';

let ground: string;
let original: string;

/** A bundle of a small case, unpacked; every test changes a copy of it. */
beforeAll(async () => {
  ground = await mkdtemp(join(tmpdir(), 'casevault-test-'));
  const vault = valueOf(await createVault(join(ground, 'vault'), testEnvironment()));
  const { id: caseId } = valueOf(addCase(vault, { title: '退款争议' }));
  for (const name of ['note.txt', '转账.txt']) await writeFile(join(ground, name), name.repeat(40));
  const paths = ['note.txt', '转账.txt'].map((name) => join(ground, name));
  valueOf(await importFiles(vault, { caseId, group: 2, paths }, unwatched));
  valueOf(addContact(vault, caseId, { time: '2026-03-02+08:00', channel: 'phone', said: '三天' }));
  const { bundle } = await exportCase(vault, caseId, ground);
  original = await unpack(bundle.path, join(ground, 'unpacked'));
  vault.close();
}, 60_000);

afterAll(() => rm(ground, { recursive: true, force: true }));

async function bagCopy(): Promise<{ bag: string; folder: string }> {
  const folder = await temporaryFolder();
  const bag = join(folder, 'bag');
  await cp(original, bag, { recursive: true });
  return { bag, folder };
}

async function emptyVault(folder: string): Promise<Vault> {
  const vault = valueOf(await createVault(join(folder, 'vault'), testEnvironment()));
  onTestFinished(() => {
    vault.close();
  });
  return vault;
}

/** All rows and all files of a vault. */
async function stateOf(vault: Vault): Promise<unknown> {
  const tables = vault.database
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_%'")
    .pluck()
    .all();
  const rows = tables.map((name) => [name, vault.database.prepare(`SELECT * FROM ${name}`).all()]);
  const files = (await filesIn(vault.root)).filter((path) => !path.startsWith('casevault.db'));
  return { rows, files, folders: await readdir(join(vault.root, 'tmp')) };
}

async function refusal(path: string, folder: string): Promise<string> {
  const vault = await emptyVault(folder);
  const before = await stateOf(vault);
  const result = await bringIn(vault, { path }, unwatched);
  expect(await stateOf(vault)).toEqual(before);
  return result.ok ? 'brought in' : `${result.error.code} ${result.error.detail ?? ''}`.trim();
}

type Json = Record<string, unknown> & Record<'evidence' | 'contacts', Record<string, unknown>[]>;

const inCase =
  (change: (document: Json) => unknown) =>
  async (bag: string): Promise<void> => {
    const path = join(bag, 'data/case.json');
    const document = JSON.parse(await readFile(path, 'utf8')) as Json;
    change(document);
    await writeFile(path, JSON.stringify(document));
    await makeFit(bag);
  };

/** The first exhibit or contact, whose fields a test sets. */
const first = (list: Record<string, unknown>[]): Record<string, unknown> => {
  const [one] = list;
  if (!one) throw new Error('nothing there');
  return one;
};
const details = (one: Record<string, unknown>): Record<string, unknown> =>
  one['details'] as Record<string, unknown>;

const log = 'data/custody-log.jsonl';
const exhibit = 'data/exhibits/2-1 note.txt';
const nowhere = '019d1d91-fd00-7799-a6e0-5fcf9e7dc220';

/** What somebody did to the bag, and how the refusal begins. */
const bags: readonly (readonly [string, (bag: string) => Promise<unknown>, string])[] = [
  ['a changed byte', (bag) => writeFile(join(bag, exhibit), 'x'), `BUNDLE_NOT_INTACT changed ${exhibit}`],
  ['a missing file', (bag) => rm(join(bag, exhibit)), `BUNDLE_NOT_INTACT missing ${exhibit}`],
  [
    'a file that no manifest lists',
    (bag) => writeFile(join(bag, 'data/extra.txt'), 'x'),
    'BUNDLE_NOT_INTACT added data/extra.txt',
  ],
  [
    'a missing case.json',
    (bag) => rm(join(bag, 'data/case.json')),
    'BUNDLE_NOT_INTACT missing data/case.json',
  ],
  [
    'a log with an entry taken out',
    async (bag) => {
      const lines = (await readFile(join(bag, log), 'utf8')).trimEnd().split('\n');
      await writeFile(join(bag, log), `${[...lines.slice(0, 1), ...lines.slice(2)].join('\n')}\n`);
      await makeFit(bag);
    },
    `BUNDLE_NOT_INTACT custody-broken ${log}`,
  ],
  [
    'no log',
    async (bag) => {
      await rm(join(bag, log));
      await makeFit(bag);
    },
    `BUNDLE_INVALID ${log}`,
  ],
  ['a version to come', inCase((one) => (one['version'] = 3)), 'BUNDLE_TOO_NEW case.json 3'],
  [
    'another program’s case.json',
    inCase((one) => (one['format'] = 'other')),
    'BUNDLE_FOREIGN data/case.json',
  ],
  [
    'a field that is gone',
    inCase((one) => Reflect.deleteProperty(one, 'contacts')),
    'BUNDLE_INVALID data/case.json contacts',
  ],
  [
    'an id that is none',
    inCase((one) => (first(one.contacts)['id'] = '1')),
    'BUNDLE_INVALID data/case.json contacts.0.id',
  ],
  [
    'a path out of the exhibits',
    inCase((one) => (first(one.evidence)['path'] = 'data/dossier.pdf')),
    'BUNDLE_INVALID exhibit 2-1: data/dossier.pdf',
  ],
  [
    'a path with a way up',
    inCase((one) => (first(one.evidence)['path'] = 'data/exhibits/../case.json')),
    'BUNDLE_INVALID exhibit 2-1: data/exhibits/../case.json',
  ],
  [
    'two exhibits of one number',
    inCase((one) => (first(one.evidence)['exhibit'] = '2-2')),
    'BUNDLE_INVALID exhibit 2-2',
  ],
  [
    'a number that was not given',
    inCase((one) => (first(one.evidence)['exhibit'] = '5-1')),
    'BUNDLE_INVALID exhibit 5-1: number in the log',
  ],
  [
    'another fingerprint than in the log',
    async (bag) => {
      await writeFile(join(bag, exhibit), 'forged');
      await inCase((one) => {
        const file = first(one.evidence)['file'] as Record<string, unknown>;
        file['sizeBytes'] = 6;
        file['sha256'] = '0'.repeat(64);
      })(bag);
    },
    'BUNDLE_INVALID exhibit 2-1: SHA-256 in the log',
  ],
  [
    'other bytes of the same size',
    async (bag) => {
      const { length } = await readFile(join(bag, exhibit));
      await writeFile(join(bag, exhibit), 'x'.repeat(length));
      await makeFit(bag);
    },
    'BUNDLE_INVALID exhibit 2-1: SHA-256',
  ],
  [
    'a reference to nothing',
    inCase((one) => (details(first(one.contacts))['evidenceIds'] = [nowhere])),
    'BUNDLE_INVALID',
  ],
  [
    'a time that is none',
    inCase((one) => ((details(first(one.contacts))['time'] as Record<string, unknown>)['utc'] = 'soon')),
    'BUNDLE_INVALID time',
  ],
  ['another case than the log’s', inCase((one) => ((one['case'] as Json)['id'] = nowhere)), 'BUNDLE_INVALID'],
  [
    'an exhibit that nothing names',
    async (bag) => {
      await writeFile(join(bag, 'data/exhibits/9-9 x.txt'), 'x');
      await makeFit(bag);
    },
    'BUNDLE_INVALID data/exhibits/9-9 x.txt',
  ],
  [
    'names that differ in case alone',
    async (bag) => {
      await writeFile(join(bag, 'data/exhibits/2-1 NOTE.txt'), 'x');
      await makeFit(bag);
    },
    'BUNDLE_NOT_INTACT unreadable data/exhibits/2-1 ',
  ],
  [
    'names that differ in their form of Unicode alone',
    async (bag) => {
      for (const name of ['é.txt', 'e\u0301.txt']) await writeFile(join(bag, 'data', name), 'x');
      await makeFit(bag);
    },
    'BUNDLE_NOT_INTACT unreadable data/',
  ],
];

describe('a bundle that is not what it says', () => {
  it.each(bags)('is refused and leaves the vault alone: %s', async (_name, tamper, begins) => {
    const { bag, folder } = await bagCopy();
    await tamper(bag);
    const refused = await refusal(await pack(bag, join(folder, 'bundle.zip')), folder);
    expect(refused.slice(0, begins.length)).toBe(begins);
  });

  it('is refused where a link stands for a file', async () => {
    const { bag, folder } = await bagCopy();
    await rename(join(bag, exhibit), join(folder, 'elsewhere'));
    await symlink(join(folder, 'elsewhere'), join(bag, exhibit));
    expect(await refusal(bag, folder)).toContain(`changed ${exhibit}`);
    expect(await refusal(await pack(bag, join(folder, 'link.zip')), await temporaryFolder())).toMatch(
      /^BUNDLE_NOT_INTACT /,
    );
  });

  it.each(['../out.txt', '/out.txt', 'C:/out.txt', 'bag\\..\\out.txt', 'bag/../../out.txt'])(
    'is refused where an entry is called %s',
    async (name) => {
      const folder = await temporaryFolder();
      const zip = join(folder, 'bundle.zip');
      await writeFile(zip, await zipOf({ 'bag/bagit.txt': 'x', [name]: 'x' }));
      expect(await refusal(zip, folder)).toMatch(/^(BUNDLE_NOT_INTACT unreadable|NOT_A_BAG)/);
    },
  );

  it('is refused where it unpacks to far more than its size', async () => {
    const folder = await temporaryFolder();
    const zip = join(folder, 'bundle.zip');
    const honest = await zipOf({ 'bag/bagit.txt': 'x' });
    await writeFile(zip, claiming(honest, 0xfffffff0));
    expect(await refusal(zip, folder)).toMatch(/^BUNDLE_TOO_LARGE .* → 4295\.0 MB \(at most 200:1\)$/);
  });

  it('is refused where an entry unpacks to more than it declares', async () => {
    const { bag, folder } = await bagCopy();
    const files: Record<string, Uint8Array> = {};
    // The entry that lies stands first in the zip.
    for (const path of [exhibit, ...(await filesIn(bag)).filter((one) => one !== exhibit)])
      files[`bag/${path}`] = await readFile(join(bag, path));
    const zip = join(folder, 'bundle.zip');
    await writeFile(zip, claiming(await zipOf(files), 5));
    expect(await refusal(zip, folder)).toContain(`changed ${exhibit}`);
  });

  it('is told apart from a bag by another program', async () => {
    const folder = await temporaryFolder();
    const bag = join(folder, 'bag');
    await mkdir(join(bag, 'data'), { recursive: true });
    await writeFile(join(bag, 'data/photo.txt'), 'x');
    await writeFile(join(bag, 'bagit.txt'), 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
    await makeFit(bag);
    expect(await refusal(bag, folder)).toBe('BUNDLE_FOREIGN');
    const zip = join(folder, 'none.zip');
    await writeFile(zip, 'no zip');
    expect(await refusal(zip, await temporaryFolder())).toMatch(/^ZIP_UNREADABLE/);
    await writeFile(zip, await zipOf({ 'photo.txt': 'x' }));
    expect(await refusal(zip, await temporaryFolder())).toMatch(/^NOT_A_BAG/);
  });
});

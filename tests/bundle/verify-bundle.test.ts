import { cp, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ZipArchive } from 'archiver';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { addContact } from '../../src/main/core/contacts/contacts.ts';
import { importFiles } from '../../src/main/core/evidence/import.ts';
import { verifyBundle } from '../../src/main/core/bundle/verify-bundle.ts';
import { exportCase } from '../fixtures/exporting.ts';
import { codeOf, temporaryFolder, unwatched, valueOf, vaultWithCase } from '../fixtures/temporary.ts';
import { unpack } from '../fixtures/unzip.ts';

async function exported() {
  const { vault, caseId, folder } = await vaultWithCase();
  for (const name of ['转账.txt', '回执.txt']) await writeFile(join(folder, name), name);
  valueOf(
    await importFiles(
      vault,
      { caseId, group: 2, paths: ['转账.txt', '回执.txt'].map((name) => join(folder, name)) },
      unwatched,
    ),
  );
  valueOf(addContact(vault, caseId, { time: '2026-03-02+08:00', channel: 'phone', said: '三天' }));
  const { bundle } = await exportCase(vault, caseId, folder);
  const bag = await unpack(bundle.path, join(folder, 'unpacked'));
  return { folder, zip: bundle.path, bag };
}

const findings = async (path: string): Promise<string[]> =>
  valueOf(await verifyBundle(path, unwatched)).findings.map(({ kind, path: where }) => `${kind} ${where}`);

const edit = async (path: string, change: (text: string) => string): Promise<void> =>
  writeFile(path, change(await readFile(path, 'utf8')));

/** Packs a folder again, as somebody would who changed something in it. */
async function pack(bag: string, target: string): Promise<string> {
  const archive = new ZipArchive({});
  const written = pipeline(archive, createWriteStream(target));
  archive.directory(bag, 'bag');
  await archive.finalize();
  await written;
  return target;
}

describe('checking a bundle', () => {
  it('finds an untouched one whole, packed and unpacked', async () => {
    const { zip, bag, folder } = await exported();
    expect(await findings(zip)).toEqual([]);
    expect(await findings(bag)).toEqual([]);
    expect(await findings(await pack(bag, join(folder, 'again.zip')))).toEqual([]);
  });

  const log = 'data/custody-log.jsonl';
  const exhibit = 'data/exhibits/2-1 转账.txt';
  const cases: readonly (readonly [string, (bag: string) => Promise<unknown>, readonly string[]])[] = [
    [
      'a byte changed',
      (bag) => edit(join(bag, exhibit), (text) => text.replace('转', '轉')),
      [`changed ${exhibit}`],
    ],
    [
      'a file cut short',
      (bag) => truncate(join(bag, 'data/dossier.pdf'), 1000),
      ['changed data/dossier.pdf', 'manifest-broken bag-info.txt'],
    ],
    [
      'a file removed',
      (bag) => rm(join(bag, exhibit)),
      [`missing ${exhibit}`, 'manifest-broken bag-info.txt'],
    ],
    [
      'a file added',
      (bag) => writeFile(join(bag, 'data/extra.txt'), 'x'),
      ['added data/extra.txt', 'manifest-broken bag-info.txt'],
    ],
    [
      'a file renamed',
      (bag) => rename(join(bag, exhibit), join(bag, 'data/exhibits/9-9.txt')),
      [`missing ${exhibit}`, 'added data/exhibits/9-9.txt'],
    ],
    [
      'a readme changed',
      (bag) => edit(join(bag, 'README.txt'), (text) => `${text}x`),
      ['changed README.txt'],
    ],
    [
      'a manifest changed',
      (bag) =>
        edit(join(bag, 'manifest-sha512.txt'), (text) =>
          text.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
        ),
      ['changed manifest-sha512.txt'],
    ],
    ['a manifest removed', (bag) => rm(join(bag, 'manifest-sha512.txt')), ['missing manifest-sha512.txt']],
    [
      'the log changed',
      (bag) => edit(join(bag, log), (text) => text.replace('contact-logged', 'contact-revised')),
      [`changed ${log}`, `custody-broken ${log}`],
    ],
  ];
  it.each(cases)('names %s', async (_name, tamper, expected) => {
    const { bag, folder } = await exported();
    await tamper(bag);
    for (const path of [bag, await pack(bag, join(folder, 'again.zip'))]) {
      const found = await findings(path);
      for (const line of expected) expect(found).toContain(line);
    }
  });

  it('sees a log that was rewritten even where every manifest was made to fit', async () => {
    const { bag } = await exported();
    const text = await readFile(join(bag, log), 'utf8');
    const lines = text.trimEnd().split('\n');
    await writeFile(join(bag, log), `${[...lines.slice(0, 1), ...lines.slice(2)].join('\n')}\n`);
    expect(await findings(bag)).toContain(`custody-broken ${log}`);
  });

  it('says of a cut-off zip that it is damaged, and of what is none that it is none', async () => {
    const { zip, folder } = await exported();
    await cp(zip, join(folder, 'cut.zip'));
    await truncate(join(folder, 'cut.zip'), 4000);
    expect(await findings(join(folder, 'cut.zip'))).toEqual([`unreadable ${join(folder, 'cut.zip')}`]);
    await writeFile(join(folder, 'letter.zip'), 'Dear Sir');
    expect(codeOf(await verifyBundle(join(folder, 'letter.zip'), unwatched))).toBe('ZIP_UNREADABLE');
    expect(codeOf(await verifyBundle(join(folder, 'nowhere.zip'), unwatched))).toBe('SOURCE_NOT_FOUND');
    expect(codeOf(await verifyBundle(await temporaryFolder(), unwatched))).toBe('NOT_A_BAG');
    await writeFile(join(folder, 'note.txt'), 'x');
    expect(
      codeOf(await verifyBundle(await pack(join(folder, 'vault'), join(folder, 'other.zip')), unwatched)),
    ).toBe('NOT_A_BAG');
  });
});

import { execFileSync } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { cp, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ZipArchive } from 'archiver';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { addContact } from '../../src/main/core/contacts/contacts.ts';
import { importFiles } from '../../src/main/core/evidence/import.ts';
import { verifyBundle } from '../../src/main/core/bundle/verify-bundle.ts';
import { parseSeal, sealStatement } from '../../src/main/core/seal/seal.ts';
import type { Seal } from '../../src/shared/model/seal.ts';
import { exportCase } from '../fixtures/exporting.ts';
import { codeOf, temporaryFolder, unwatched, valueOf, vaultWithCase } from '../fixtures/temporary.ts';
import { filesIn, unpack } from '../fixtures/unzip.ts';

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
  const { bundle, keyFingerprint: fingerprint } = await exportCase(vault, caseId, folder);
  const bag = await unpack(bundle.path, join(folder, 'unpacked'));
  return { folder, zip: bundle.path, bag, fingerprint };
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

const sealOf = async (bag: string): Promise<Seal> => {
  const seal = parseSeal(await readFile(join(bag, 'seal.json'), 'utf8'));
  if (!seal) throw new Error('no seal');
  return seal;
};

/** Writes every list of a bag anew, as somebody would who knows the format and has not the key. */
async function makeListsFit(bag: string): Promise<void> {
  const payload = (await filesIn(bag)).filter((path) => path.startsWith('data/'));
  const sizes = await Promise.all(payload.map(async (path) => (await stat(join(bag, path))).size));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  await edit(join(bag, 'bag-info.txt'), (text) =>
    text.replace(/Oxum: .*/, `Oxum: ${bytes}.${payload.length}`),
  );
  const list = async (name: string, algorithm: string, wanted: (path: string) => boolean): Promise<void> => {
    const lines = (await filesIn(bag)).filter(wanted).map(async (path) => {
      const hash = createHash(algorithm).update(await readFile(join(bag, path)));
      return `${hash.digest('hex')}  ${path}\n`;
    });
    await writeFile(join(bag, name), (await Promise.all(lines)).join(''));
  };
  const isData = (path: string): boolean => path.startsWith('data/');
  const isLast = (path: string): boolean => path === 'SHA256SUMS' || path.startsWith('tagmanifest-');
  for (const algorithm of ['sha256', 'sha512']) await list(`manifest-${algorithm}.txt`, algorithm, isData);
  await list('SHA256SUMS', 'sha256', (path) => !isLast(path));
  for (const algorithm of ['sha256', 'sha512'])
    await list(
      `tagmanifest-${algorithm}.txt`,
      algorithm,
      (path) => !isData(path) && !path.startsWith('tagmanifest-'),
    );
}

function hasSha256sum(): boolean {
  try {
    execFileSync('sha256sum', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
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

  it('shows whose fingerprint the seal has, and that another key gives another', async () => {
    const { bag, fingerprint } = await exported();
    const seal = await sealOf(bag);
    const report = valueOf(await verifyBundle(bag, unwatched));
    expect(report.seal).toMatchObject({ fingerprint, valid: true, files: seal.statement.files.length });
    const { privateKey } = generateKeyPairSync('ed25519');
    await writeFile(join(bag, 'seal.json'), JSON.stringify(sealStatement(seal.statement, privateKey)));
    await makeListsFit(bag);
    const again = valueOf(await verifyBundle(bag, unwatched));
    expect(again.findings).toEqual([]);
    expect(again.seal?.fingerprint).not.toBe(fingerprint);
  });

  const behindTheLists: readonly (readonly [string, (bag: string) => Promise<unknown>, readonly string[]])[] =
    [
      ['an exhibit changed', (bag) => writeFile(join(bag, exhibit), '转帐.txt'), [`not-sealed ${exhibit}`]],
      [
        'a tag file changed',
        (bag) => edit(join(bag, 'README.txt'), (text) => `${text}x`),
        ['not-sealed README.txt'],
      ],
      ['an exhibit removed', (bag) => rm(join(bag, exhibit)), [`missing ${exhibit}`]],
      ['a file added', (bag) => writeFile(join(bag, 'data/extra.txt'), 'x'), ['not-sealed data/extra.txt']],
      [
        'the end of the log cut off',
        (bag) => edit(join(bag, log), (text) => text.slice(0, text.trimEnd().lastIndexOf('\n') + 1)),
        [`not-sealed ${log}`, `log-shortened ${log}`],
      ],
      ['the seal removed', (bag) => rm(join(bag, 'seal.json')), ['seal-missing seal.json']],
      [
        'another plan in the seal',
        (bag) => edit(join(bag, 'seal.json'), (text) => text.replace('"lawyer"', '"public"')),
        ['seal-broken seal.json'],
      ],
      ['no seal where it was', (bag) => writeFile(join(bag, 'seal.json'), '{}'), ['seal-broken seal.json']],
    ];
  it.each(behindTheLists)(
    'sees %s even where every list was made to fit',
    async (_name, tamper, expected) => {
      const { bag } = await exported();
      await tamper(bag);
      await makeListsFit(bag);
      // The lists stand under the seal too, so their fitting shows as well.
      const found = (await findings(bag)).filter((line) => !/^not-sealed (bag-info|manifest-)/.test(line));
      expect(found).toEqual(expected);
    },
  );

  it('does not ask bags of other programs for a seal', async () => {
    const { bag } = await exported();
    await rm(join(bag, 'seal.json'));
    await edit(join(bag, 'bag-info.txt'), (text) =>
      text.replace('Bag-Software-Agent: CaseVault', 'Bag-Software-Agent: bagit.py'),
    );
    await makeListsFit(bag);
    const report = valueOf(await verifyBundle(bag, unwatched));
    expect(report).toMatchObject({ intact: true, seal: null });
  });

  it.skipIf(!hasSha256sum())('is right by sha256sum -c SHA256SUMS, and what was changed is not', async () => {
    const { bag } = await exported();
    const check = (): string =>
      execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: bag, stdio: 'pipe' }).toString();
    const listed = check().trimEnd().split('\n');
    expect(listed.every((line) => line.endsWith(': OK'))).toBe(true);
    const files = (await filesIn(bag)).filter((path) => !/^(SHA256SUMS|tagmanifest-.*)$/.test(path));
    expect(listed.map((line) => line.slice(0, -4)).sort()).toEqual(files);
    await writeFile(join(bag, exhibit), 'x');
    expect(check).toThrow(/1 computed checksum did NOT match/);
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

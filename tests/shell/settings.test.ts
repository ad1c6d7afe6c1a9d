import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSettings } from '../../src/main/shell/settings.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casevault-settings-'));
  path = join(folder, 'deep/settings.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const defaults = {
  language: null,
  theme: 'system',
  notify: true,
  timestamps: { authorities: [] },
  lastVault: null,
  bounds: null,
  maximized: false,
};

test('a first start has the defaults and writes nothing', async () => {
  expect((await openSettings(path)).current).toEqual(defaults);
  expect(await readdir(folder)).toEqual([]);
});

test('a change is kept at once and read again at the next start', async () => {
  const settings = await openSettings(path);
  const written = settings.update({ theme: 'dark', lastVault: '/vault' });
  expect(settings.current.theme).toBe('dark');
  await written;
  expect((await openSettings(path)).current).toEqual({ ...defaults, theme: 'dark', lastVault: '/vault' });
});

test('many changes at once end with the last one, in a whole file, with nothing left beside it', async () => {
  const settings = await openSettings(path);
  await Promise.all(
    Array.from({ length: 30 }, (_, index) => settings.update({ lastVault: `/vault ${index}` })),
  );
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ lastVault: '/vault 29' });
  expect(await readdir(join(folder, 'deep'))).toEqual(['settings.json']);
});

test.each(['', '{', '[]', '{"theme":"pink"}', '{"bounds":{"x":"a"}}'])(
  'an unreadable file (%s) gives the defaults',
  async (text) => {
    const broken = join(folder, 'settings.json');
    await writeFile(broken, text);
    expect((await openSettings(broken)).current).toEqual(defaults);
  },
);

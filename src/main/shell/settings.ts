import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { settingsSchema } from '../../shared/model/settings.ts';
import { renameDurably, syncFile } from '../core/vault/durable-file.ts';

/** Sizes in pixels that do not depend on the screen's scale. */
const boundsSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1),
  height: z.int().min(1),
});

const storedSchema = settingsSchema.extend({
  language: settingsSchema.shape.language.default(null),
  theme: settingsSchema.shape.theme.default('system'),
  lastVault: z.string().nullable().default(null),
  bounds: boundsSchema.nullable().default(null),
  maximized: z.boolean().default(false),
});
export type StoredSettings = z.infer<typeof storedSchema>;

export interface SettingsFile {
  readonly current: StoredSettings;
  /** Keeps the change at once and writes it; writes follow one another and each replaces the file whole. */
  update(change: Partial<StoredSettings>): Promise<void>;
}

/** Opens `settings.json`; a missing or unreadable one gives the defaults, since nothing in it is evidence. */
export async function openSettings(path: string): Promise<SettingsFile> {
  let current = await readStored(path);
  let writing = Promise.resolve();
  return {
    get current() {
      return current;
    },
    update(change) {
      current = { ...current, ...change };
      const text = `${JSON.stringify(current, null, 2)}\n`;
      const write = async (): Promise<void> => replaceFile(path, text);
      writing = writing.then(write, write);
      return writing;
    },
  };
}

async function readStored(path: string): Promise<StoredSettings> {
  try {
    return storedSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return storedSchema.parse({});
  }
}

async function replaceFile(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const partial = `${path}.partial`;
  await writeFile(partial, text, { mode: 0o600 });
  await syncFile(partial);
  await renameDurably(partial, path);
}

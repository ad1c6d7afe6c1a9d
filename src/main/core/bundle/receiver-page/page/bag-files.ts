import type { FileEntry, ZipReader } from '@zip.js/zip.js';
import { passphraseFits } from '../../passphrase-fits.ts';
import { zipLibrary } from './libraries.ts';

/** Why a bundle cannot be checked at all; the words of the page name each. */
export type Obstacle = 'not-a-zip' | 'bad-zip' | 'not-a-bag' | 'no-list' | 'no-engine' | 'unexpected';

export class CannotCheckError extends Error {
  readonly obstacle: Obstacle;
  constructor(obstacle: Obstacle, detail = '') {
    super(detail);
    this.obstacle = obstacle;
  }
}

export interface BagFile {
  readonly size: number;
  /** Gives the bytes in pieces, in order. Throws where they cannot be read as the zip says. */
  read(onBytes: (bytes: Uint8Array) => void, signal: AbortSignal): Promise<void>;
}

/** The files of a bundle by their path in it, wherever they lie. */
export interface BagFiles {
  readonly files: ReadonlyMap<string, BagFile>;
  /** Files of a chosen folder that lie outside the folder of the bundle. */
  readonly outside: number;
  /** In a folder, the system adds files of its own. */
  readonly kind: 'zip' | 'folder';
}

/** What lies in the one folder that has a bagit.txt, the outermost. */
function bagAmong(all: ReadonlyMap<string, BagFile>, kind: BagFiles['kind']): BagFiles {
  const tops = [...all.keys()]
    .filter((path) => path === 'bagit.txt' || path.endsWith('/bagit.txt'))
    .map((path) => path.slice(0, -'bagit.txt'.length));
  const depth = Math.min(...tops.map((top) => top.split('/').length));
  const outermost = tops.filter((top) => top.split('/').length === depth);
  const [top] = outermost;
  if (top === undefined || outermost.length > 1) throw new CannotCheckError('not-a-bag');
  const files = new Map<string, BagFile>();
  let outside = 0;
  for (const [path, file] of all) {
    if (path.startsWith(top)) files.set(path.slice(top.length), file);
    // In a zip nothing may lie beside the one folder: it is shown as added, by its whole name.
    else if (kind === 'zip') files.set(`/${path}`, file);
    else outside += 1;
  }
  return { files, outside, kind };
}

const pieceBytes = 4 * 1024 * 1024;

/** Files of a chosen folder, as `<input webkitdirectory>` gives them. */
export function openFolderFiles(chosen: readonly File[]): BagFiles {
  const all = new Map<string, BagFile>();
  for (const file of chosen) {
    all.set((file.webkitRelativePath || file.name).normalize('NFC'), {
      size: file.size,
      async read(onBytes, signal) {
        for (let start = 0; start < file.size; start += pieceBytes) {
          signal.throwIfAborted();
          onBytes(new Uint8Array(await file.slice(start, start + pieceBytes).arrayBuffer()));
        }
      },
    });
  }
  return bagAmong(all, 'folder');
}

/** Asks for the passphrase of a protected zip: `wrong` after a try that did not fit; null when the user gives up. */
export type AskPassphrase = (wrong: boolean) => Promise<string | null>;

/** Opens a zip; null when it is protected and no passphrase is given. */
export async function openZipFiles(chosen: File, ask: AskPassphrase): Promise<BagFiles | null> {
  const { ZipReader, BlobReader } = zipLibrary();
  const reader = new ZipReader(new BlobReader(chosen));
  const entries = await listZip(reader);
  let password: string | undefined;
  if (entries.some(({ encrypted }) => encrypted)) {
    const given = await unlock(entries, ask);
    if (given === null) return null;
    password = given;
  }
  const all = new Map<string, BagFile>();
  for (const entry of entries) {
    if (all.has(entry.filename)) throw new CannotCheckError('bad-zip', entry.filename);
    all.set(entry.filename, {
      size: entry.uncompressedSize,
      read: (onBytes, signal) => readEntry(entry, password, onBytes, signal),
    });
  }
  return bagAmong(all, 'zip');
}

async function listZip(reader: ZipReader<Blob>): Promise<FileEntry[]> {
  try {
    return (await reader.getEntries()).filter((entry): entry is FileEntry => !entry.directory);
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    const cut = /end of central directory|central directory not found|file format/i.test(detail);
    throw new CannotCheckError(cut ? 'not-a-zip' : 'bad-zip', detail);
  }
}

async function unlock(entries: readonly FileEntry[], ask: AskPassphrase): Promise<string | null> {
  for (let wrong = false; ; wrong = true) {
    const given = await ask(wrong);
    if (given === null) return null;
    const readsWhole = (entry: FileEntry): Promise<boolean> =>
      readEntry(entry, given, () => undefined, new AbortController().signal).then(
        () => true,
        // Whether the passphrase is wrong or this file damaged, another one tells.
        () => false,
      );
    if (await passphraseFits(entries, readsWhole)) return given;
  }
}

async function readEntry(
  entry: FileEntry,
  password: string | undefined,
  onBytes: (bytes: Uint8Array) => void,
  signal: AbortSignal,
): Promise<void> {
  const sink = new WritableStream<Uint8Array>({ write: (bytes) => onBytes(bytes) });
  // The CRC is looked at, as the app does: what does not unpack to what the zip says is damaged.
  await entry.getData(sink, { ...(password !== undefined && { password }), checkSignature: true, signal });
}

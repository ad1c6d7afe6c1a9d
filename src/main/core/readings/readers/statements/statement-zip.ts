import { open, type FileHandle } from 'node:fs/promises';
import { configure, Reader as ZipSource, Uint8ArrayWriter, ZipReader, type Entry } from '@zip.js/zip.js';
import { fail, succeed, type Result } from '../../../../../shared/result.ts';
import type { ReaderHelp, ReaderSource } from '../reader.ts';
import { largestTableBytes, readSheets, readText } from './open-table.ts';
import type { Table } from './table.ts';

// Workers of its own would outlive the job; the reader runs in one already.
configure({ useWebWorkers: false });

/** More entries than these are an archive of something else. */
const mostEntries = 20;

/** Bytes of a file on demand, so that a large archive that is no statement is never read as a whole. */
class FileSource extends ZipSource<FileHandle> {
  readonly #file: FileHandle;
  constructor(file: FileHandle, sizeBytes: number) {
    super(file);
    this.#file = file;
    this.size = sizeBytes;
  }
  override async readUint8Array(index: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    // A damaged directory points anywhere; Node ends the whole process over a negative place.
    if (!(index >= 0 && length >= 0 && index + length <= this.size))
      throw new RangeError('outside of the file');
    const bytes = new Uint8Array(length);
    const { bytesRead } = await this.#file.read(bytes, 0, length, index);
    return bytes.subarray(0, bytesRead);
  }
}

const isTable = (name: string): boolean => /\.(csv|xlsx)$/i.test(name);

/** Old tools write Chinese names as GBK and do not say so. */
const decodeName = (bytes: Uint8Array, encoding: string): string =>
  encoding === 'utf-8' ? new TextDecoder().decode(bytes) : new TextDecoder('gb18030').decode(bytes);

async function tableEntries<T>(
  source: Pick<ReaderSource, 'path' | 'sizeBytes'>,
  use: (entries: readonly Entry[]) => Promise<T>,
): Promise<T> {
  const file = await open(source.path, 'r');
  const zip = new ZipReader(new FileSource(file, source.sizeBytes), {
    decodeText: decodeName,
    checkSignature: true,
  });
  try {
    const entries: Entry[] = [];
    for await (const entry of zip.getEntriesGenerator()) {
      if (entries.length === mostEntries) return await use([]);
      entries.push(entry);
    }
    return await use(entries.filter(({ filename, directory }) => !directory && isTable(filename)));
  } finally {
    await zip.close().catch(() => undefined);
    await file.close();
  }
}

/** Whether an archive holds nothing but a statement, as the wallets send it; an unreadable one does not. */
export async function statementZip({ path, sizeBytes, mediaType }: ReaderSource): Promise<boolean> {
  if (mediaType !== 'application/zip') return false;
  return tableEntries({ path, sizeBytes }, (entries) => Promise.resolve(entries.length > 0)).catch(
    () => false,
  );
}

/** Unpacks the one statement of an archive. Errors: PASSWORD_NEEDED, PASSWORD_WRONG, FILE_DAMAGED, FILE_TOO_LARGE, FORMAT_UNKNOWN. */
export async function openStatementZip(
  source: ReaderSource,
  { password, signal }: ReaderHelp,
): Promise<Result<{ readonly name: string; readonly table: Table }>> {
  return tableEntries(source, async (entries) => {
    const [entry, second] = entries;
    if (!entry || entry.directory) return fail('FORMAT_UNKNOWN', source.name);
    if (second) return fail('FORMAT_UNKNOWN', entries.map(({ filename }) => filename).join(', '));
    if (entry.encrypted && password === undefined) return fail('PASSWORD_NEEDED', entry.filename);
    if (entry.uncompressedSize > largestTableBytes) return fail('FILE_TOO_LARGE', entry.filename);
    const bytes = await unpack(entry, password, signal);
    if (bytes === null) return fail(entry.encrypted ? 'PASSWORD_WRONG' : 'FILE_DAMAGED', entry.filename);
    const name = entry.filename;
    const table = name.toLowerCase().endsWith('.csv')
      ? readText(bytes)
      : await readSheets(Buffer.from(bytes));
    return table.ok ? succeed({ name, table: table.value }) : table;
  });
}

/** Null where the bytes do not come out whole: a wrong password and damage look alike to the old cipher. */
async function unpack(
  entry: Extract<Entry, { directory: false }>,
  password: string | undefined,
  signal: AbortSignal,
): Promise<Uint8Array | null> {
  try {
    const options = { signal, checkSignature: true, ...(password !== undefined && { password }) };
    return await entry.getData(new Uint8ArrayWriter(), options);
  } catch {
    signal.throwIfAborted();
    return null;
  }
}

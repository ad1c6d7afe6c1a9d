import { Uint8ArrayWriter, type FileEntry } from '@zip.js/zip.js';
import type { FoundAttachment } from '../../../../../shared/model/reading.ts';
import { fail, succeed, type Result } from '../../../../../shared/result.ts';
import { listFiles, openZipFile } from '../archive/zip-file.ts';
import type { ReaderHelp, ReaderSource } from '../reader.ts';
import { largestTableBytes, readSheets, readText } from './open-table.ts';
import type { Table } from './table.ts';

/** More entries than these are an archive of something else. */
const mostEntries = 20;

const isTable = (name: string): boolean => /\.(csv|xlsx)$/i.test(name);

/** The files of an archive; none where it holds more than a statement comes with. */
async function withFiles<T>(
  source: Pick<ReaderSource, 'path' | 'sizeBytes'>,
  use: (files: readonly FileEntry[]) => Promise<T>,
): Promise<T> {
  const zip = await openZipFile(source);
  try {
    const files: FileEntry[] = [];
    let count = 0;
    for await (const entry of zip.entries()) {
      if (count === mostEntries) return await use([]);
      count += 1;
      if (!entry.directory) files.push(entry);
    }
    return await use(files);
  } finally {
    await zip.close();
  }
}

const tablesOf = (files: readonly FileEntry[]): FileEntry[] =>
  files.filter(({ filename }) => isTable(filename));

/** Whether an archive holds nothing but a statement, as the wallets send it; an unreadable one does not. */
export async function statementZip({ path, sizeBytes, mediaType }: ReaderSource): Promise<boolean> {
  if (mediaType !== 'application/zip') return false;
  return withFiles({ path, sizeBytes }, (files) => Promise.resolve(tablesOf(files).length > 0)).catch(
    () => false,
  );
}

/** Unpacks the one statement of an archive. Errors: PASSWORD_NEEDED, PASSWORD_WRONG, FILE_DAMAGED, FILE_TOO_LARGE, FORMAT_UNKNOWN. */
export async function openStatementZip(
  source: ReaderSource,
  { password, signal }: ReaderHelp,
): Promise<
  Result<{ readonly name: string; readonly table: Table; readonly files: readonly FoundAttachment[] }>
> {
  return withFiles(source, async (files) => {
    const entries = tablesOf(files);
    const [entry, second] = entries;
    if (!entry) return fail('FORMAT_UNKNOWN', source.name);
    if (second) return fail('FORMAT_UNKNOWN', entries.map(({ filename }) => filename).join(', '));
    if (entry.encrypted && password === undefined) return fail('PASSWORD_NEEDED', entry.filename);
    if (entry.uncompressedSize > largestTableBytes) return fail('FILE_TOO_LARGE', entry.filename);
    const bytes = await unpack(entry, password, signal);
    if (bytes === null) return fail(entry.encrypted ? 'PASSWORD_WRONG' : 'FILE_DAMAGED', entry.filename);
    const name = entry.filename;
    const table = name.toLowerCase().endsWith('.csv')
      ? readText(bytes)
      : await readSheets(Buffer.from(bytes));
    return table.ok ? succeed({ name, table: table.value, files: listFiles(files) }) : table;
  });
}

/** Null where the bytes do not come out whole: a wrong password and damage look alike to the old cipher. */
async function unpack(
  entry: FileEntry,
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

import { open, type FileHandle } from 'node:fs/promises';
import { PassThrough, Writable } from 'node:stream';
import { configure, Reader as ZipSource, ZipReader, type Entry, type FileEntry } from '@zip.js/zip.js';
import type { FoundAttachment } from '../../../../../shared/model/reading.ts';
import { fail, succeed, type Result } from '../../../../../shared/result.ts';
import type { AttachmentBytes, OpenAttachments } from '../../../evidence/attachments.ts';
import { checkedChunks, isTooLarge } from '../attachments.ts';
import type { ReaderHelp, ReaderSource } from '../reader.ts';

// Workers of its own would outlive the job; the reader runs in one already.
configure({ useWebWorkers: false });

/** Bytes of a file on demand, so that a large archive is never read as a whole. */
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

/** Old tools write Chinese names as GBK and do not say so. */
const decodeName = (bytes: Uint8Array, encoding: string): string =>
  encoding === 'utf-8' ? new TextDecoder().decode(bytes) : new TextDecoder('gb18030').decode(bytes);

export interface ZipFile {
  entries(): AsyncIterable<Entry>;
  close(): Promise<void>;
}

/** Opens an archive. Going through its entries throws where the directory is damaged or a name leads out of the archive. */
export async function openZipFile({
  path,
  sizeBytes,
}: Pick<ReaderSource, 'path' | 'sizeBytes'>): Promise<ZipFile> {
  const file = await open(path, 'r');
  const zip = new ZipReader(new FileSource(file, sizeBytes), {
    decodeText: decodeName,
    checkSignature: true,
  });
  return {
    entries: () => zip.getEntriesGenerator(),
    async close() {
      await zip.close().catch(() => undefined);
      await file.close();
    },
  };
}

/** More files than a person packs; an archive with more is read as far as this. */
export const mostFiles = 20_000;

/** The files of an archive in the order of its directory, up to `mostFiles`; the position of one is its place here. */
export async function filesOf(zip: ZipFile): Promise<{ files: FileEntry[]; partial: boolean }> {
  const files: FileEntry[] = [];
  for await (const entry of zip.entries()) {
    if (entry.directory) continue;
    if (files.length === mostFiles) return { files, partial: true };
    files.push(entry);
  }
  return { files, partial: false };
}

export const listFiles = (files: readonly FileEntry[]): FoundAttachment[] =>
  files.map(({ filename, uncompressedSize, encrypted }, position) => ({
    position,
    name: filename,
    mediaType: 'application/octet-stream',
    sizeBytes: uncompressedSize,
    ...(encrypted && { isProtected: true }),
  }));

/** The files of an archive, to take some of them. Errors: FILE_DAMAGED. */
export async function openZipAttachments(
  source: ReaderSource,
  help: ReaderHelp,
): Promise<Result<OpenAttachments>> {
  const zip = await openZipFile(source);
  const listed = await filesOf(zip).catch(() => null);
  if (listed === null) {
    await zip.close();
    return fail('FILE_DAMAGED', source.name);
  }
  return succeed({
    take: (position) => Promise.resolve(takeFile(listed.files[position], position, help)),
    close: () => zip.close(),
  });
}

function takeFile(entry: FileEntry | undefined, position: number, help: ReaderHelp): Result<AttachmentBytes> {
  if (entry === undefined) return fail('NOT_FOUND', String(position));
  const { filename: name, uncompressedSize: sizeBytes, encrypted: isProtected } = entry;
  if (isTooLarge(sizeBytes, entry.compressedSize)) return fail('FILE_TOO_LARGE', name);
  if (isProtected && help.password === undefined) return fail('PASSWORD_NEEDED', name);
  return succeed({
    name,
    chunks: checkedChunks(unpack(entry, help), { name, sizeBytes, isProtected }, help.signal),
  });
}

/** The library writes into a stream and leaves it open when it fails; this one then fails too. */
export async function* unpack(
  entry: FileEntry,
  { password, signal }: Pick<ReaderHelp, 'password'> & Partial<Pick<ReaderHelp, 'signal'>>,
): AsyncGenerator<Uint8Array> {
  const stream = new PassThrough();
  const options = {
    ...(signal && { signal }),
    checkSignature: true,
    ...(password !== undefined && { password }),
  };
  const done = entry.getData(Writable.toWeb(stream), options).catch((error: unknown) => {
    stream.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  try {
    for await (const chunk of stream) yield chunk as Uint8Array;
  } finally {
    stream.destroy();
    await done;
  }
}

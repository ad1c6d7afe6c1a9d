import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { fail, succeed, type Result } from '../../../../../shared/result.ts';
import type { AttachmentBytes, OpenAttachments } from '../../../evidence/attachments.ts';
import { checkedChunks, isTooLarge } from '../attachments.ts';
import type { ReaderHelp, ReaderSource } from '../reader.ts';

/** The files that came with a chat, by the positions in which the reader lists them. Errors: FILE_DAMAGED. */
export async function openChatFiles(
  { path, name }: ReaderSource,
  { signal }: ReaderHelp,
  isChat: (entry: Entry) => boolean,
): Promise<Result<OpenAttachments>> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch(() => null);
  if (zip === null) return fail('FILE_DAMAGED', name);
  const files: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      if (!isChat(entry) && !entry.fileName.endsWith('/')) files.push(entry);
    }
  } catch {
    zip.close();
    return fail('FILE_DAMAGED', name);
  }
  return succeed({
    take: (position) => Promise.resolve(takeFile(zip, files[position], position, signal)),
    close() {
      zip.close();
      return Promise.resolve();
    },
  });
}

function takeFile(
  zip: ZipFile,
  entry: Entry | undefined,
  position: number,
  signal: AbortSignal,
): Result<AttachmentBytes> {
  if (entry === undefined) return fail('NOT_FOUND', String(position));
  const { fileName: name, uncompressedSize: sizeBytes, compressedSize } = entry;
  if (isTooLarge(sizeBytes, compressedSize)) return fail('FILE_TOO_LARGE', name);
  if (entry.isEncrypted()) return fail('PASSWORD_NEEDED', name);
  return succeed({
    name,
    chunks: checkedChunks(unpack(zip, entry), { name, sizeBytes, crc32: entry.crc32 }, signal),
  });
}

async function* unpack(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  for await (const chunk of await zip.openReadStreamPromise(entry)) yield chunk as Uint8Array;
}

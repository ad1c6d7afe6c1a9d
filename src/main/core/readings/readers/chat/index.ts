import { open, readFile } from 'node:fs/promises';
import { openPromise, type Entry } from 'yauzl';
import { fail, succeed, type Result } from '../../../../../shared/result.ts';
import type { FileReading } from '../../../../../shared/model/reading.ts';
import { decodeText } from '../../../evidence/text-decoding.ts';
import type { Reader, ReaderSource } from '../reader.ts';
import { openChatFiles } from './chat-files.ts';
import { chatReaderVersion } from './chat-reading.ts';
import { isLine, readLine } from './line.ts';
import { isTelegram, readTelegram } from './telegram.ts';
import { isWhatsapp, readWhatsapp } from './whatsapp.ts';

/** A hundred thousand messages have about 10 MB. */
const largestBytes = 100 * 1024 * 1024;
const startBytes = 32 * 1024;

type Read = (text: string) => Result<FileReading>;

/** The export that a text is, by its first lines; null for any other text. */
function kindOf(start: string): Read | null {
  if (isTelegram(start)) return readTelegram;
  if (isLine(start)) return readLine;
  return isWhatsapp(start) ? readWhatsapp : null;
}

async function startOf({ path, sizeBytes }: ReaderSource): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(startBytes, sizeBytes)), 0);
    const read = buffer.subarray(0, bytesRead);
    // Only whole lines are decoded, so that a cut character does not spoil the rest.
    return decodeText(
      sizeBytes > bytesRead ? read.subarray(0, read.lastIndexOf(0x0a) + 1 || bytesRead) : read,
    ).text;
  } finally {
    await file.close();
  }
}

const texts: Reader = {
  name: 'chat',
  version: chatReaderVersion,
  async accepts(source) {
    const textual = source.mediaKind === 'text' || source.mediaType === 'application/json';
    return textual && kindOf(await startOf(source)) !== null;
  },
  async read(source, { signal }) {
    if (source.sizeBytes > largestBytes) return fail('FILE_TOO_LARGE', `${largestBytes} bytes`);
    const { text } = decodeText(await readFile(source.path));
    signal.throwIfAborted();
    return kindOf(text.slice(0, startBytes))?.(text) ?? fail('FORMAT_UNKNOWN', source.name);
  },
};

const isChatEntry = ({ fileName }: Entry): boolean =>
  /^(?:[^/]+\/)?(?:_chat\.txt|WhatsApp[^/]*\.txt|[^/]*WhatsApp[^/]*\.txt)$/i.test(fileName);

/** Gives what `use` makes of the chat in a WhatsApp zip; null where there is none. */
async function withChatEntry<T>(
  path: string,
  use: (text: () => Promise<string | null>, files: readonly Entry[]) => Promise<T>,
): Promise<T | null> {
  // The chat is read after the last entry was seen, so the file stays open until then.
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false });
  try {
    let chat: Entry | null = null;
    const files: Entry[] = [];
    for await (const entry of zip.eachEntry()) {
      if (isChatEntry(entry)) chat = entry;
      else if (!entry.fileName.endsWith('/')) files.push(entry);
    }
    if (chat === null) return null;
    const found = chat;
    return await use(async () => {
      if (found.uncompressedSize > largestBytes) return null;
      const chunks: Buffer[] = [];
      for await (const chunk of await zip.openReadStreamPromise(found)) chunks.push(chunk as Buffer);
      return decodeText(Buffer.concat(chunks)).text;
    }, files);
  } finally {
    zip.close();
  }
}

const zips: Reader = {
  name: 'chat-zip',
  version: chatReaderVersion,
  async accepts({ path, mediaType }) {
    if (mediaType !== 'application/zip') return false;
    return (await withChatEntry(path, () => Promise.resolve(true)).catch(() => null)) === true;
  },
  async read({ path, name }, { signal }) {
    const read = await withChatEntry(path, async (textOf, files): Promise<Result<FileReading>> => {
      const text = await textOf();
      signal.throwIfAborted();
      if (text === null) return fail('FILE_TOO_LARGE', name);
      const chat = readWhatsapp(text);
      if (!chat.ok) return chat;
      const attachments = files.map(({ fileName, uncompressedSize }, position) => ({
        position,
        name: fileName,
        mediaType: 'application/octet-stream',
        sizeBytes: uncompressedSize,
      }));
      return succeed({ ...chat.value, reader: 'chat-zip', attachments });
    }).catch((error: unknown) => {
      signal.throwIfAborted();
      if (error instanceof Error) return null;
      throw error;
    });
    return read ?? fail('FILE_DAMAGED', name);
  },
  attachments: (source, help) => openChatFiles(source, help, isChatEntry),
};

/** In the order they are asked. */
export const chatReaders: readonly Reader[] = [texts, zips];

import { crc32 } from 'node:zlib';
import { fail, succeed, type Result } from '../../../../shared/result.ts';
import { BrokenAttachment, type AttachmentBytes, type OpenAttachments } from '../../evidence/attachments.ts';

/** What WhatsApp takes as the largest document; a file of that size is unpacked in constant memory. */
const largestBytes = 2 * 1024 ** 3;
/** Pictures and films do not shrink in a zip, statements by twenty at most; deflate can go to a thousand. */
const mostGrowth = 100;
/** Below this even a file of one repeated byte fills no disk. */
const harmlessBytes = 64 * 1024 * 1024;

/** Whether something that claims to unpack to so many bytes is a bomb, or larger than anything a person was sent. */
export const isTooLarge = (unpackedBytes: number, packedBytes: number): boolean =>
  unpackedBytes > largestBytes || (unpackedBytes > harmlessBytes && unpackedBytes > mostGrowth * packedBytes);

interface Stated {
  readonly name: string;
  readonly sizeBytes: number;
  /** Where the library does not compare it itself. */
  readonly crc32?: number;
  readonly isProtected?: boolean;
}

/** Passes chunks on and holds them to what the archive states of them: never more bytes, at the end all of them. */
export async function* checkedChunks(
  chunks: AsyncIterable<Uint8Array>,
  stated: Stated,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const broken = new BrokenAttachment({ code: 'FILE_DAMAGED', detail: stated.name });
  let sizeBytes = 0;
  let sum = 0;
  try {
    for await (const chunk of chunks) {
      sizeBytes += chunk.length;
      if (sizeBytes > stated.sizeBytes) throw broken;
      if (stated.crc32 !== undefined) sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch (error) {
    signal.throwIfAborted();
    // The disk's failures are said as such; the libraries throw whatever a damaged stream makes them throw.
    if (error instanceof BrokenAttachment || (error instanceof Error && 'syscall' in error)) throw error;
    throw stated.isProtected ? new BrokenAttachment({ code: 'PASSWORD_WRONG', detail: stated.name }) : broken;
  }
  if (sizeBytes !== stated.sizeBytes || (stated.crc32 !== undefined && sum !== stated.crc32)) throw broken;
}

/** An attachment of a file whose parser holds the whole of it in memory; null where the parser cannot give it. */
export interface HeldAttachment {
  readonly name: string;
  bytes(): Uint8Array | null;
}

/** The attachments of such a file. */
export const heldAttachments = (held: readonly HeldAttachment[]): OpenAttachments => ({
  take: (position) => Promise.resolve(takeHeld(held[position], position)),
  close: () => Promise.resolve(),
});

function takeHeld(one: HeldAttachment | undefined, position: number): Result<AttachmentBytes> {
  if (one === undefined) return fail('NOT_FOUND', String(position));
  const bytes = one.bytes();
  return bytes === null
    ? fail('FILE_DAMAGED', one.name)
    : succeed({ name: one.name, chunks: oneChunk(bytes) });
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

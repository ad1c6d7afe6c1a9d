import { fileTypeFromFile } from 'file-type';
import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import type { MediaKind } from '../../../shared/model/evidence.ts';
import { decodeText, looksLikeText } from './text-decoding.ts';

export interface FileKind {
  readonly mediaType: string;
  readonly mediaKind: MediaKind;
}

const startBytes = 64 * 1024;
const archives = new Set(['zip', 'x-7z-compressed', 'x-rar-compressed', 'gzip', 'x-tar', 'x-bzip2', 'x-xz']);

/** What a detected type is to the product. SVG is kept from being an image: it is a document that can carry scripts. */
export function mediaKindOf(mediaType: string): MediaKind {
  const [family = '', type = ''] = mediaType.split('/');
  if (mediaType === 'image/svg+xml') return 'html';
  if (family === 'image') return 'image';
  if (family === 'audio') return 'audio';
  if (family === 'video') return 'video';
  if (mediaType === 'application/pdf') return 'pdf';
  if (mediaType === 'message/rfc822') return 'e-mail';
  if (mediaType === 'text/csv' || mediaType === 'text/tab-separated-values') return 'table';
  if (mediaType === 'text/html') return 'html';
  if (family === 'text') return 'text';
  if (archives.has(type)) return 'archive';
  if (/officedocument|opendocument|ms-?(word|excel|powerpoint|outlook)|x-cfb|rtf/.test(type)) return 'office';
  return 'other';
}

const headerLine =
  /^(from|to|cc|date|subject|received|message-id|mime-version|return-path|delivered-to|dkim-signature|content-type|x-[\w-]+):/i;

/** Text kinds have no signature bytes: two header lines in a row make an e-mail, tags a page, the name a table. */
function textType(text: string, name: string): string {
  const lines = text.trimStart().split(/\r?\n/, 40);
  const headers = lines.filter((line) => headerLine.test(line)).length;
  const extension = extname(name).toLowerCase();
  if ((headerLine.test(lines[0] ?? '') && headers >= 3) || (extension === '.eml' && headers >= 2))
    return 'message/rfc822';
  const start = text.trimStart().slice(0, 1000).toLowerCase();
  if (start.startsWith('<svg') || (start.startsWith('<?xml') && start.includes('<svg')))
    return 'image/svg+xml';
  if (start.startsWith('<!doctype html') || start.startsWith('<html')) return 'text/html';
  if (extension === '.csv') return 'text/csv';
  if (extension === '.tsv') return 'text/tab-separated-values';
  if (extension === '.html' || extension === '.htm') return 'text/html';
  return 'text/plain';
}

/** Finds the real type of a file from its bytes; the name only tells text kinds apart. Damaged files keep what their start says. */
export async function detectKind(path: string, name: string): Promise<FileKind> {
  const handle = await open(path, 'r');
  let start: Buffer;
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(startBytes), 0, startBytes, 0);
    start = buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
  if (start.length === 0) return { mediaType: 'application/x-empty', mediaKind: 'empty' };
  // A detector that trips over a damaged file has found nothing; the file is kept as evidence all the same.
  const detected = await fileTypeFromFile(path).catch(() => undefined);
  const binary = detected && detected.mime !== 'application/xml' ? detected.mime : null;
  const mediaType =
    binary ?? (looksLikeText(start) ? textType(decodeText(start).text, name) : 'application/octet-stream');
  return { mediaType, mediaKind: mediaKindOf(mediaType) };
}

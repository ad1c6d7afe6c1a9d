import { open } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Address, Email } from 'postal-mime';
import type { TextPreview } from '../../../shared/model/evidence.ts';
import { fail, succeed, type Result } from '../../../shared/result.ts';
import type { Vault } from '../vault/vault.ts';
import { readEvidence } from './evidence.ts';
import { htmlWords, type HtmlWords } from './html-words.ts';
import { parseMail } from './parse-mail.ts';
import { decodeText } from './text-decoding.ts';

/** The viewer shows this much of a text and says where it stopped; the whole is in the original. */
const previewBytes = 2 * 1024 * 1024;
const mailBytes = 50 * 1024 * 1024;

const nothingElse = { headers: [], attachments: [], rows: null };

/** Text of an exhibit for the viewer. Errors: NOT_FOUND, SOURCE_UNREADABLE (no kind that reads as text, or damaged). */
export async function evidenceText(vault: Vault, id: string): Promise<Result<TextPreview>> {
  const evidence = readEvidence(vault, id);
  if (!evidence.ok) return evidence;
  const { sha256, mediaKind, sizeBytes, originalName } = evidence.value.file;
  const path = vault.objectPath(sha256);
  try {
    if (mediaKind === 'e-mail') {
      const preview = await mailPreview(path);
      return preview ? succeed(preview) : fail('SOURCE_UNREADABLE', originalName);
    }
    if (mediaKind !== 'text' && mediaKind !== 'table' && mediaKind !== 'html') {
      return fail('SOURCE_UNREADABLE', originalName);
    }
    const { text, encoding } = decodeText(await readStart(path, previewBytes));
    const truncatedAt = sizeBytes > previewBytes ? text.length : null;
    if (mediaKind === 'html') {
      const words = htmlWords(text);
      const end = words.isCut || truncatedAt !== null ? words.text.length : null;
      return succeed({ ...nothingElse, text: words.text, encoding, truncatedAt: end });
    }
    const rows =
      mediaKind === 'table' ? Papa.parse<string[]>(text.trim(), { skipEmptyLines: true }).data : null;
    return succeed({ ...nothingElse, text, encoding, truncatedAt, rows });
  } catch {
    return fail('SOURCE_UNREADABLE', originalName);
  }
}

async function readStart(path: string, limitBytes: number): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const buffer = Buffer.alloc(Math.min(size, limitBytes));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
    const read = buffer.subarray(0, bytesRead);
    // A cut inside a character would make strict decoding refuse the whole text: stop at the last line end instead.
    return size > limitBytes ? read.subarray(0, read.lastIndexOf(0x0a) + 1 || read.length) : read;
  } finally {
    await handle.close();
  }
}

const nameOf = ({ name, address, group }: Address): string =>
  group
    ? `${name}: ${group.map(nameOf).join(', ')}`
    : name && address
      ? `${name} <${address}>`
      : name || address || '';

/** The headers a reader asks for, as they stand in the mail; the date is not converted. */
export function mailHeaders(mail: Email): { name: string; value: string }[] {
  const addresses = (list: readonly Address[] | undefined): string => (list ?? []).map(nameOf).join(', ');
  return [
    { name: 'From', value: mail.from ? nameOf(mail.from) : '' },
    { name: 'To', value: addresses(mail.to) },
    { name: 'Cc', value: addresses(mail.cc) },
    { name: 'Date', value: mail.headers.find((header) => header.key === 'date')?.value ?? '' },
    { name: 'Subject', value: mail.subject ?? '' },
    { name: 'Message-ID', value: mail.messageId ?? '' },
  ].filter((header) => header.value !== '');
}

/** The plain text of a mail, or the words of its HTML. */
export const mailText = (mail: Email): HtmlWords =>
  mail.text === undefined ? htmlWords(mail.html ?? '') : { text: mail.text, isCut: false };

async function mailPreview(path: string): Promise<TextPreview | null> {
  const mail = await parseMail(await readStart(path, mailBytes));
  if (mail === null) return null;
  const attachments = mail.attachments.map(({ filename, mimeType, content }) => ({
    name: filename ?? mimeType,
    sizeBytes: typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength,
  }));
  const headers = mailHeaders(mail);
  const { text, isCut } = mailText(mail);
  return {
    text,
    encoding: 'UTF-8',
    truncatedAt: isCut ? text.length : null,
    headers,
    attachments,
    rows: null,
  };
}

import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import msgreader, { type FieldsData } from '@kenjiuno/msgreader';
import type { FoundFact, FoundTime } from '../../../../../shared/model/reading.ts';
import { fail, succeed } from '../../../../../shared/result.ts';
import { plainText } from '../../../evidence/text-preview.ts';
import { emptyReading, type Reader } from '../reader.ts';
import { mailTime } from './mail-time.ts';

const largestBytes = 100 * 1024 * 1024;

/** A message saved by Outlook (MS-OXMSG). */
export const msgReader: Reader = {
  name: 'outlook-message',
  version: 1,
  accepts: ({ name, mediaType }) =>
    mediaType === 'application/vnd.ms-outlook' ||
    (mediaType === 'application/x-cfb' && extname(name).toLowerCase() === '.msg'),
  async read({ path, name, sizeBytes }, { signal }) {
    if (sizeBytes > largestBytes) return fail('FILE_TOO_LARGE', `${largestBytes} bytes`);
    const bytes = await readFile(path);
    signal.throwIfAborted();
    const fields = parse(bytes);
    if (fields === null) return fail('FILE_DAMAGED', name);
    const html = fields.html ? new TextDecoder().decode(fields.html) : '';
    return succeed({
      ...emptyReading('outlook-message', 1),
      facts: factsOf(fields),
      times: timesOf(fields),
      text: [{ label: '', text: (fields.body ?? (html === '' ? '' : plainText(html))).trim() }],
      attachments: (fields.attachments ?? []).map((file, position) => ({
        position,
        name: file.fileName ?? file.name ?? file.fileNameShort ?? '',
        mediaType: file.attachMimeTag ?? 'application/octet-stream',
        sizeBytes: file.contentLength ?? 0,
      })),
    });
  },
};

function parse(bytes: Buffer): FieldsData | null {
  try {
    const view = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    const fields = new msgreader.default(view).getFileData();
    return fields.error === undefined ? fields : null;
  } catch {
    // The library throws whatever a damaged directory makes it throw.
    return null;
  }
}

function factsOf(fields: FieldsData): FoundFact[] {
  const who = (name: string | undefined, address: string | undefined): string =>
    name && address && name !== address ? `${name} <${address}>` : (address ?? name ?? '');
  const recipients = (type: string): string =>
    (fields.recipients ?? [])
      .filter(({ recipType }) => recipType === type)
      .map(({ name, smtpAddress, email }) => who(name, smtpAddress ?? email))
      .join(', ');
  const facts: FoundFact[] = [
    { key: 'from', value: who(fields.senderName, fields.senderSmtpAddress ?? fields.senderEmail) },
    { key: 'to', value: recipients('to') },
    { key: 'cc', value: recipients('cc') },
    { key: 'subject', value: fields.subject ?? '' },
    { key: 'messageId', value: fields.messageId ?? '' },
    ...headersNamed(fields, 'received').map((value) => ({ key: 'received' as const, value })),
  ];
  return facts.filter(({ value }) => value !== '');
}

const headersNamed = ({ headers = '' }: FieldsData, name: string): string[] =>
  headers
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .filter((line) => line.toLowerCase().startsWith(`${name}:`))
    .map((line) => line.slice(name.length + 1).trim());

/** The sender's own reading where the headers came along; else the moments that Outlook keeps in UTC. */
function timesOf(fields: FieldsData): FoundTime[] {
  const header = headersNamed(fields, 'date').map((text) => mailTime(text, 'high'));
  const kept = [fields.clientSubmitTime, fields.messageDeliveryTime].map((text): FoundTime | null => {
    const at = text === undefined ? NaN : Date.parse(text);
    if (text === undefined || Number.isNaN(at)) return null;
    const local = `${new Date(at).toISOString().slice(0, 19)}Z`;
    return { text, local, zone: null, origin: 'e-mail', confidence: 'high' };
  });
  return [...header, ...kept].filter((time) => time !== null);
}

import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { createRequire } from 'node:module';
import type msgreader from '@kenjiuno/msgreader';
import type { FieldsData } from '@kenjiuno/msgreader';
import type { FoundFact, FoundTime } from '../../../../../shared/model/reading.ts';
import { fail, succeed } from '../../../../../shared/result.ts';
import { plainText } from '../../../evidence/text-preview.ts';
import { heldAttachments } from '../attachments.ts';
import { emptyReading, type Reader } from '../reader.ts';
import { isSoundCompoundFile } from './compound-file.ts';
import { mailTime } from './mail-time.ts';

/** Required, not imported: what the default of this CommonJS package is differs between Node and the test runner. */
const { default: MsgReader } = createRequire(import.meta.url)('@kenjiuno/msgreader') as typeof msgreader;

const largestBytes = 100 * 1024 * 1024;

/** A message saved by Outlook (MS-OXMSG). */
export const msgReader: Reader = {
  name: 'outlook-message',
  version: 2,
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
      ...emptyReading('outlook-message', 2),
      facts: factsOf(fields),
      times: timesOf(fields),
      text: [{ label: '', text: (fields.body ?? (html === '' ? '' : plainText(html))).trim() }],
      attachments: (fields.attachments ?? []).map((file, position) => ({
        position,
        name: nameOf(file),
        mediaType: file.attachMimeTag ?? 'application/octet-stream',
        sizeBytes: file.contentLength ?? 0,
      })),
    });
  },
  async attachments({ path, name, sizeBytes }, { signal }) {
    if (sizeBytes > largestBytes) return fail('FILE_TOO_LARGE', `${largestBytes} bytes`);
    const bytes = await readFile(path);
    signal.throwIfAborted();
    const message = open(bytes);
    if (message === null) return fail('FILE_DAMAGED', name);
    return succeed(
      heldAttachments(
        (message.fields.attachments ?? []).map((file) => ({
          name: nameOf(file),
          bytes: () => contentOf(message.reader, file),
        })),
      ),
    );
  },
};

/** A message inside the message has no file name, only a subject. */
const nameOf = (file: FieldsData): string =>
  file.fileName ??
  (file.innerMsgContent ? `${file.name ?? ''}.msg` : (file.name ?? file.fileNameShort ?? ''));

function contentOf(reader: Outlook, file: FieldsData): Uint8Array | null {
  try {
    // What the types do not say: nothing is given where the stream is missing.
    const { content } = reader.getAttachment(file) as { content?: Uint8Array };
    return content instanceof Uint8Array ? content : null;
  } catch {
    return null;
  }
}

type Outlook = InstanceType<typeof MsgReader>;

const parse = (bytes: Buffer): FieldsData | null => open(bytes)?.fields ?? null;

function open(bytes: Buffer): { readonly reader: Outlook; readonly fields: FieldsData } | null {
  if (!isSoundCompoundFile(bytes)) return null;
  try {
    const view = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    const reader = new MsgReader(view);
    const fields = reader.getFileData();
    return fields.error === undefined ? { reader, fields: asTyped(fields) } : null;
  } catch {
    // The library throws whatever a damaged directory makes it throw.
    return null;
  }
}

const bytesKeys = new Set(['html']);
const textKeys = new Set([
  ...['body', 'headers', 'subject', 'messageId', 'senderName', 'senderEmail', 'senderSmtpAddress'],
  ...['clientSubmitTime', 'messageDeliveryTime', 'name', 'email', 'smtpAddress'],
  ...['fileName', 'fileNameShort', 'attachMimeTag'],
]);

/** The library gives a field the type that the file names, whatever its own types say: what is of another kind is left out. */
function asTyped(fields: FieldsData): FieldsData {
  const kept = Object.entries(fields as object).filter(
    ([key, value]: [string, unknown]) =>
      (!textKeys.has(key) || typeof value === 'string') &&
      (!bytesKeys.has(key) || value instanceof Uint8Array),
  );
  const typed = Object.fromEntries(kept) as unknown as FieldsData;
  if (fields.recipients) typed.recipients = fields.recipients.map(asTyped);
  if (fields.attachments) typed.attachments = fields.attachments.map(asTyped);
  return typed;
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

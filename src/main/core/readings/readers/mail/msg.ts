import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { createRequire } from 'node:module';
import type msgreader from '@kenjiuno/msgreader';
import type { FieldsData } from '@kenjiuno/msgreader';
import type { FoundFact, FoundProblem, FoundText, FoundTime } from '../../../../../shared/model/reading.ts';
import { fail, succeed, type Result } from '../../../../../shared/result.ts';
import { heldAttachments } from '../attachments.ts';
import { emptyReading, type Reader, type ReaderHelp, type ReaderSource } from '../reader.ts';
import { htmlEncoding, stringEncoding, type CodePages } from './code-pages.ts';
import { isSoundCompoundFile } from './compound-file.ts';
import { mailTime } from './mail-time.ts';
import { wordsWithin } from './mail-words.ts';

/** Required, not imported: what the default of this CommonJS package is differs between Node and the test runner. */
const { default: MsgReader } = createRequire(import.meta.url)('@kenjiuno/msgreader') as typeof msgreader;

const largestBytes = 100 * 1024 * 1024;
/** Messages in messages in messages: deeper than people forward them. */
const deepestMessages = 50;
/** PT_STRING8: text in the code page of the message. */
const ansiType = 0x1e;
/** The HTML as older programs keep it, which the library passes over. */
const htmlAsString = 0x1013001e;

type Outlook = InstanceType<typeof MsgReader>;

interface Parsed {
  readonly reader: Outlook;
  readonly fields: FieldsData;
  readonly problems: FoundProblem[];
}

/** A message saved by Outlook (MS-OXMSG). */
export const msgReader: Reader = {
  name: 'outlook-message',
  version: 3,
  accepts: ({ name, mediaType }) =>
    mediaType === 'application/vnd.ms-outlook' ||
    (mediaType === 'application/x-cfb' && extname(name).toLowerCase() === '.msg'),
  async read(source, help) {
    const parsed = await messageOf(source, help);
    if (!parsed.ok) return parsed;
    const { fields } = parsed.value;
    const { text, problems } = wordsOf(fields);
    const dates = headersNamed(fields, 'date').filter((date) => mailTime(date, 'high') === null);
    return succeed({
      ...emptyReading(msgReader.name, msgReader.version),
      facts: factsOf(fields),
      times: timesOf(fields),
      text,
      attachments: (fields.attachments ?? []).map((file, position) => ({
        position,
        name: nameOf(file),
        mediaType: file.attachMimeTag ?? 'application/octet-stream',
        sizeBytes: file.contentLength ?? 0,
      })),
      problems: [
        ...dates.map((date) => ({ line: 0, text: `Date: ${date}` })),
        ...parsed.value.problems,
        ...problems,
      ],
      partial: problems.length > 0,
    });
  },
  async attachments(source, help) {
    const message = await messageOf(source, help);
    if (!message.ok) return message;
    const { reader, fields } = message.value;
    return succeed(
      heldAttachments(
        (fields.attachments ?? []).map((file) => ({
          name: nameOf(file),
          bytes: () => contentOf(reader, file),
        })),
      ),
    );
  },
};

async function messageOf(
  { path, name, sizeBytes }: ReaderSource,
  { signal }: ReaderHelp,
): Promise<Result<Parsed>> {
  if (sizeBytes > largestBytes) return fail('FILE_TOO_LARGE', `${largestBytes} bytes`);
  const bytes = await readFile(path);
  signal.throwIfAborted();
  const parsed = parse(bytes);
  return parsed ? succeed(parsed) : fail('FILE_DAMAGED', name);
}

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

/** The fields with their 8-bit strings as the message says they are encoded, which is known once it was parsed. */
function parse(bytes: Buffer): Parsed | null {
  if (!isSoundCompoundFile(bytes)) return null;
  const first = parseAs(bytes, null);
  if (first === null || !first.hasOther) return first && { ...first, problems: [] };
  const pages = pagesOf(first.fields);
  const encoding = stringEncoding(pages);
  if (encoding !== null) {
    const again = parseAs(bytes, encoding);
    return again && { ...again, problems: [] };
  }
  return {
    ...first,
    problems: [{ line: 0, text: `PidTagMessageCodepage ${pages.message ?? '—'}` }],
  };
}

/** `hasOther`: whether there are 8-bit strings with more than ASCII in them. */
function parseAs(
  bytes: Buffer,
  ansiEncoding: string | null,
): { reader: Outlook; fields: FieldsData; hasOther: boolean } | null {
  try {
    const view = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    const reader = new MsgReader(view);
    let hasOther = false;
    reader.parserConfig = {
      ...(ansiEncoding !== null && { ansiEncoding }),
      propertyObserver: (fields, tag, content) => {
        if (tag === htmlAsString && content) fields.html ??= content;
        hasOther ||= (tag & 0xffff) === ansiType && content?.some((byte) => byte > 0x7f) === true;
      },
    };
    const fields = reader.getFileData();
    return fields.error === undefined ? { reader, fields: asTyped(fields), hasOther } : null;
  } catch {
    // The library throws whatever a damaged directory makes it throw.
    return null;
  }
}

const pagesOf = (fields: FieldsData): CodePages => ({
  message: fields.messageCodepage,
  internet: fields.internetCodepage,
  locale: fields.messageLocaleId,
});

/** The words of the message and of the messages inside it. */
function wordsOf(outer: FieldsData): { text: FoundText[]; problems: FoundProblem[] } {
  const { take, problems } = wordsWithin();
  const text: FoundText[] = [];
  const waiting: { fields: FieldsData; depth: number }[] = [{ fields: outer, depth: 0 }];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { fields, depth } = next;
    const subject = fields.subject ?? '';
    const { html, unread } = fields.body?.trim() ? { html: '', unread: null } : htmlOf(fields);
    text.push({
      label: depth === 0 ? '' : subject,
      text: take(subject, { plain: fields.body?.trim(), html }),
    });
    if (unread !== null) problems.push({ line: 0, text: `${unread}: ${subject}` });
    for (const { innerMsgContentFields: inner, name = '' } of fields.attachments ?? []) {
      if (inner === undefined) continue;
      if (depth < deepestMessages) waiting.push({ fields: asTyped(inner), depth: depth + 1 });
      else problems.push({ line: 0, text: `message: ${name}` });
    }
  }
  return { text, problems };
}

/** The HTML body; what holds the words where they cannot be read, by the name of the property. */
function htmlOf(fields: FieldsData): { html: string; unread: string | null } {
  if (fields.bodyHtml) return { html: fields.bodyHtml, unread: null };
  const bytes = fields.html;
  if (!bytes) return { html: '', unread: fields.compressedRtf ? 'PidTagRtfCompressed' : null };
  const pages = pagesOf(fields);
  const encoding = htmlEncoding(pages, Buffer.from(bytes.subarray(0, 2000)).toString('latin1'));
  try {
    if (encoding !== null) return { html: new TextDecoder(encoding).decode(bytes), unread: null };
  } catch (error) {
    // An encoding that the HTML itself names and nobody knows.
    if (!(error instanceof RangeError)) throw error;
  }
  return { html: '', unread: `PidTagInternetCodepage ${pages.internet ?? encoding ?? ''}` };
}

const bytesKeys = new Set(['html', 'compressedRtf']);
const numberKeys = new Set(['messageCodepage', 'internetCodepage', 'messageLocaleId']);
const textKeys = new Set([
  ...[
    'body',
    'bodyHtml',
    'headers',
    'subject',
    'messageId',
    'senderName',
    'senderEmail',
    'senderSmtpAddress',
  ],
  ...['clientSubmitTime', 'messageDeliveryTime', 'name', 'email', 'smtpAddress'],
  ...['fileName', 'fileNameShort', 'attachMimeTag'],
]);

/** The library gives a field the type that the file names, whatever its own types say: what is of another kind is left out. */
function asTyped(fields: FieldsData): FieldsData {
  const kept = Object.entries(fields as object).filter(
    ([key, value]: [string, unknown]) =>
      (!textKeys.has(key) || typeof value === 'string') &&
      (!numberKeys.has(key) || typeof value === 'number') &&
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
    ...['authentication-results', 'dkim-signature'].flatMap((name) =>
      headersNamed(fields, name).map((value) => ({ key: 'dkim' as const, value })),
    ),
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

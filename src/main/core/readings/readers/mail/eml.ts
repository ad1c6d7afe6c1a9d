import { readFile } from 'node:fs/promises';
import type { Email } from 'postal-mime';
import type {
  FileReading,
  FoundAttachment,
  FoundFact,
  FoundTime,
} from '../../../../../shared/model/reading.ts';
import { fail, succeed, type Result } from '../../../../../shared/result.ts';
import { mailHeaders } from '../../../evidence/text-preview.ts';
import { heldAttachments, type HeldAttachment } from '../attachments.ts';
import { emptyReading, type Reader, type ReaderHelp, type ReaderSource } from '../reader.ts';
import { mailTime } from './mail-time.ts';
import { mailWords } from './mail-words.ts';
import { headersNamed, parseMail } from '../../../evidence/parse-mail.ts';

/** The parser holds the whole mail in memory. */
const largestBytes = 100 * 1024 * 1024;

/** An e-mail as it was received (RFC 5322, MIME). Nothing remote is loaded; a signature is shown as stated, never as checked. */
export const emlReader: Reader = {
  name: 'e-mail',
  version: 2,
  accepts: ({ mediaKind }) => mediaKind === 'e-mail',
  async read(source, help) {
    const mail = await mailOf(source, help);
    return mail.ok ? succeed(await readingOf(mail.value, help.signal)) : mail;
  },
  async attachments(source, help) {
    const mail = await mailOf(source, help);
    return mail.ok ? succeed(heldAttachments(heldIn(mail.value))) : mail;
  },
};

async function mailOf({ path, sizeBytes }: ReaderSource, { signal }: ReaderHelp): Promise<Result<Email>> {
  if (sizeBytes > largestBytes) return fail('FILE_TOO_LARGE', `${largestBytes} bytes`);
  const bytes = await readFile(path);
  signal.throwIfAborted();
  const mail = await parseMail(bytes, { innerMailsApart: true });
  return mail ? succeed(mail) : fail('FILE_DAMAGED');
}

async function readingOf(mail: Email, signal: AbortSignal): Promise<FileReading> {
  const { text, problems } = await mailWords(mail, signal);
  const times = timesOf(mail);
  const date = headersNamed(mail, 'date')[0];
  return {
    ...emptyReading(emlReader.name, emlReader.version),
    facts: factsOf(mail),
    times,
    text,
    partial: problems.length > 0,
    attachments: attachmentsOf(mail),
    // A date that is none is said, not guessed at.
    problems: [
      ...(date !== undefined && times[0]?.text !== date.trim() ? [{ line: 0, text: `Date: ${date}` }] : []),
      ...problems,
    ],
  };
}

const factOf: Readonly<Record<string, FoundFact['key']>> = {
  From: 'from',
  To: 'to',
  Cc: 'cc',
  Subject: 'subject',
  'Message-ID': 'messageId',
};

function factsOf(mail: Email): FoundFact[] {
  const shown = mailHeaders(mail).flatMap(({ name, value }) => {
    const key = factOf[name];
    return key === undefined ? [] : [{ key, value }];
  });
  const way = headersNamed(mail, 'received').map((value) => ({ key: 'received' as const, value }));
  const signed = [...headersNamed(mail, 'authentication-results'), ...headersNamed(mail, 'dkim-signature')];
  return [...shown, ...signed.map((value) => ({ key: 'dkim' as const, value })), ...way];
}

/** What the sender's program wrote, then what the last server on the way wrote. */
function timesOf(mail: Email): FoundTime[] {
  const sent = mailTime(headersNamed(mail, 'date')[0] ?? '', 'high');
  const received = mailTime(headersNamed(mail, 'received')[0]?.split(';').at(-1) ?? '', 'medium');
  return [sent, received].filter((time) => time !== null);
}

export const attachmentsOf = (mail: Email): FoundAttachment[] =>
  mail.attachments.map(({ filename, mimeType, content }, position) => ({
    position,
    name: filename ?? mimeType,
    mediaType: mimeType,
    sizeBytes: typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength,
  }));

/** In the order of `attachmentsOf`. */
export const heldIn = (mail: Email): HeldAttachment[] =>
  mail.attachments.map(({ filename, mimeType, content }) => ({
    name: filename ?? mimeType,
    bytes: () => (typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)),
  }));

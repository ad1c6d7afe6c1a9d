import { readFile } from 'node:fs/promises';
import PostalMime, { type Email } from 'postal-mime';
import type {
  FileReading,
  FoundAttachment,
  FoundFact,
  FoundText,
  FoundTime,
} from '../../../../../shared/model/reading.ts';
import { fail, succeed, type Result } from '../../../../../shared/result.ts';
import { mailHeaders, mailText } from '../../../evidence/text-preview.ts';
import { heldAttachments, type HeldAttachment } from '../attachments.ts';
import { emptyReading, type Reader, type ReaderHelp, type ReaderSource } from '../reader.ts';
import { mailTime } from './mail-time.ts';

/** The parser holds the whole mail in memory. */
const largestBytes = 100 * 1024 * 1024;
/** Mails in mails in mails: deeper than people forward them. */
const deepestMails = 50;
const mostCharacters = 5_000_000;

/** An e-mail as it was received (RFC 5322, MIME). Nothing remote is loaded; a signature is shown as stated, never as checked. */
export const emlReader: Reader = {
  name: 'e-mail',
  version: 1,
  accepts: ({ mediaKind }) => mediaKind === 'e-mail',
  async read(source, help) {
    const mail = await mailOf(source, help);
    return mail.ok ? succeed(await readingOf(mail.value)) : mail;
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
  const mail = await parseMail(bytes);
  return mail ? succeed(mail) : fail('FILE_DAMAGED');
}

export const parseMail = (bytes: Uint8Array): Promise<Email | null> =>
  PostalMime.parse(bytes, { maxNestingDepth: 100, forceRfc822Attachments: true }).catch(() => null);

async function readingOf(mail: Email): Promise<FileReading> {
  const { text, partial } = await textOf(mail);
  const times = timesOf(mail);
  const date = headersNamed(mail, 'date')[0];
  return {
    ...emptyReading(emlReader.name, emlReader.version),
    facts: factsOf(mail),
    times,
    text,
    partial,
    attachments: attachmentsOf(mail),
    // A date that is none is said, not guessed at.
    problems:
      date !== undefined && times[0]?.text !== date.trim() ? [{ line: 0, text: `Date: ${date}` }] : [],
  };
}

export const headersNamed = (mail: Email, name: string): string[] =>
  mail.headers.filter(({ key }) => key === name).map(({ value }) => value);

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

/** The words of the mail and of the mails inside it. */
async function textOf(outer: Email): Promise<{ text: FoundText[]; partial: boolean }> {
  const text: FoundText[] = [];
  const waiting: { mail: Email; depth: number }[] = [{ mail: outer, depth: 0 }];
  let characters = 0;
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { mail, depth } = next;
    const words = mailText(mail).trim();
    characters += words.length;
    if (characters > mostCharacters || depth > deepestMails) return { text, partial: true };
    text.push({ label: depth === 0 ? '' : (mail.subject ?? ''), text: words });
    for (const { mimeType, content } of mail.attachments) {
      if (mimeType !== 'message/rfc822') continue;
      const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
      const inner = await parseMail(bytes);
      if (inner) waiting.push({ mail: inner, depth: depth + 1 });
    }
  }
  return { text, partial: false };
}

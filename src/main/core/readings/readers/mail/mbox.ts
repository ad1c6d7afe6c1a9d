import { createReadStream } from 'node:fs';
import type { Email } from 'postal-mime';
import type {
  FileReading,
  FoundAttachment,
  FoundMessage,
  FoundProblem,
  FoundText,
} from '../../../../../shared/model/reading.ts';
import { fail, succeed } from '../../../../../shared/result.ts';
import type { OpenAttachments } from '../../../evidence/attachments.ts';
import { heldAttachments, type HeldAttachment } from '../attachments.ts';
import { emptyReading, type Reader } from '../reader.ts';
import { attachmentsOf, heldIn } from './eml.ts';
import { mailTime } from './mail-time.ts';
import { mailWords } from './mail-words.ts';
import { headersNamed, parseMail } from '../../../evidence/parse-mail.ts';

/** More than a person exchanges with one firm; the rest is named as not read. */
const mostMails = 5000;
/** Servers pass on no larger ones. A larger one is named and passed over. */
const largestMailBytes = 50 * 1024 * 1024;
/** What the messages of all mails together may hold in memory. */
const mostCharacters = 20_000_000;

const longestFromLine = 1000;
/** `From address Mon Mar  2 11:00:00 2026` (RFC 4155, appendix A): a sentence that begins with From is none. */
const fromLine =
  /^From \S+\s+(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2}\s+\d{1,2} \d{2}:\d{2}(?::\d{2})? (?:\S+ )?\d{4}(?: [+-]\d{4})?\s*$/;

/** A mail with where it begins; its bytes as Latin-1, so that nothing is decoded before its own header says how. */
interface RawMail {
  readonly line: number;
  readonly from: string;
  /** Null where it is too large to be held. */
  readonly raw: string | null;
}

/** A mailbox (RFC 4155): mails one after the other, each a message of the exchange. */
export const mboxReader: Reader = {
  name: 'mailbox',
  version: 2,
  async accepts({ path, mediaKind }) {
    if (mediaKind !== 'text' && mediaKind !== 'e-mail') return false;
    for await (const line of linesOf(path, longestFromLine)) return fromLine.test(line ?? '');
    return false;
  },
  async read({ path }, { signal }) {
    const messages: FoundMessage[] = [];
    const text: FoundText[] = [];
    const problems: FoundProblem[] = [];
    const attachments: FoundAttachment[] = [];
    let partial = false;
    let charactersLeft = mostCharacters;
    for await (const { line, from, raw } of mailsOf(path)) {
      signal.throwIfAborted();
      const mail = await parseRaw(raw);
      if (messages.length === mostMails || charactersLeft <= 0 || mail === null) {
        problems.push({ line, text: from });
        partial = true;
        if (mail === null) continue;
        break;
      }
      const words = await mailWords(mail, signal);
      const date = headersNamed(mail, 'date')[0] ?? '';
      const time = mailTime(date, 'high');
      if (time === null && date !== '') problems.push({ line, text: `Date: ${date}` });
      problems.push(...words.problems.map((problem) => ({ ...problem, line })));
      if (words.problems.length > 0) partial = true;
      const message: FoundMessage = {
        position: messages.length,
        time,
        sender: mail.from?.name || mail.from?.address || '',
        text: [mail.subject ?? '', ...words.text.flatMap((one) => [one.label, one.text])]
          .filter(Boolean)
          .join('\n\n'),
        kind: 'text',
        attachment: mail.attachments.map(({ filename, mimeType }) => filename ?? mimeType).join(', '),
      };
      for (const one of attachmentsOf(mail)) attachments.push({ ...one, position: attachments.length });
      charactersLeft -= message.text.length;
      messages.push(message);
      text.push({ label: mail.subject ?? '', text: words.text.map((one) => one.text).join('\n\n') });
    }
    const reading: FileReading = {
      ...emptyReading(mboxReader.name, mboxReader.version),
      facts: [{ key: 'messages', value: String(messages.length) }],
      times: messages.flatMap(({ time }) => time ?? []).slice(0, 1),
      text,
      messages,
      attachments,
      problems,
      partial,
    };
    return succeed(reading);
  },
  attachments: ({ path }, { signal }) => Promise.resolve(succeed(attachmentsIn(path, signal))),
};

const parseRaw = (raw: RawMail['raw']): Promise<Email | null> =>
  raw === null ? Promise.resolve(null) : parseMail(Buffer.from(raw, 'latin1'), { innerMailsApart: true });

/** Counted over all mails, as `read` does. It goes on from the mail of the last one, so that many in turn are one pass. */
function attachmentsIn(path: string, signal: AbortSignal): OpenAttachments {
  let mails = mailsOf(path);
  let held: readonly HeldAttachment[] = [];
  let before = 0;
  const startAgain = async (): Promise<void> => {
    await mails.return(undefined);
    mails = mailsOf(path);
    held = [];
    before = 0;
  };
  return {
    async take(position) {
      if (position < before) await startAgain();
      while (position >= before + held.length) {
        const next = await mails.next();
        signal.throwIfAborted();
        if (next.done) return fail('NOT_FOUND', String(position));
        before += held.length;
        const mail = await parseRaw(next.value.raw);
        held = mail ? heldIn(mail) : [];
      }
      return heldAttachments(held).take(position - before);
    },
    async close() {
      await mails.return(undefined);
    },
  };
}

/** The lines of a file up to a byte; null for one that is larger than a mail may be, so that a file without line ends is not held whole. */
async function* linesOf(path: string, endByte = Infinity): AsyncGenerator<string | null> {
  let begun: string | null = '';
  for await (const chunk of createReadStream(path, { encoding: 'latin1', end: endByte })) {
    const [first = '', ...rest] = (chunk as string).split('\n');
    begun = begun === null || begun.length + first.length > largestMailBytes ? null : begun + first;
    for (const line of rest) {
      yield begun?.replace(/\r$/, '') ?? null;
      begun = line;
    }
  }
  if (begun !== '') yield begun;
}

/** `>From` was a `From` of the text. */
async function* mailsOf(path: string): AsyncGenerator<RawMail> {
  let begun: { readonly line: number; readonly from: string } | null = null;
  let lines: string[] = [];
  let bytes = 0;
  let number = 0;
  const mail = (): RawMail[] =>
    begun ? [{ ...begun, raw: bytes > largestMailBytes ? null : lines.join('\r\n') }] : [];
  for await (const line of linesOf(path)) {
    number += 1;
    if (line !== null && fromLine.test(line)) {
      yield* mail();
      begun = { line: number, from: line.trim() };
      lines = [];
      bytes = 0;
      continue;
    }
    bytes += line === null ? Infinity : line.length + 2;
    if (bytes > largestMailBytes) lines = [];
    else lines.push((line ?? '').replace(/^>(>*From )/, '$1'));
  }
  yield* mail();
}

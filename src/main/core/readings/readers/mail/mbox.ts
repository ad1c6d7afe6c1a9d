import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { FileReading, FoundMessage, FoundText } from '../../../../../shared/model/reading.ts';
import { succeed } from '../../../../../shared/result.ts';
import { mailText } from '../../../evidence/text-preview.ts';
import { emptyReading, type Reader } from '../reader.ts';
import { headersNamed, parseMail } from './eml.ts';
import { mailTime } from './mail-time.ts';

/** More than a person exchanges with one firm; the rest is named as not read. */
const mostMails = 5000;
const largestMailBytes = 20 * 1024 * 1024;

const longestFromLine = 1000;
/** `From address Mon Mar  2 11:00:00 2026` (RFC 4155, appendix A): a sentence that begins with From is none. */
const fromLine =
  /^From \S+\s+(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2}\s+\d{1,2} \d{2}:\d{2}(?::\d{2})? (?:\S+ )?\d{4}(?: [+-]\d{4})?\s*$/;

/** A mailbox (RFC 4155): mails one after the other, each a message of the exchange. */
export const mboxReader: Reader = {
  name: 'mailbox',
  version: 1,
  async accepts({ path, mediaKind }) {
    if (mediaKind !== 'text' && mediaKind !== 'e-mail') return false;
    for await (const line of linesOf(path, longestFromLine)) return fromLine.test(line);
    return false;
  },
  async read({ path }, { signal }) {
    const messages: FoundMessage[] = [];
    const text: FoundText[] = [];
    let partial = false;
    for await (const raw of mailsOf(path)) {
      signal.throwIfAborted();
      if (messages.length === mostMails) {
        partial = true;
        break;
      }
      const mail = raw.length > largestMailBytes ? null : await parseMail(Buffer.from(raw, 'latin1'));
      if (mail === null) {
        partial = true;
        continue;
      }
      const words = mailText(mail).trim();
      const subject = mail.subject ?? '';
      messages.push({
        position: messages.length,
        time: mailTime(headersNamed(mail, 'date')[0] ?? '', 'high'),
        sender: mail.from?.name || mail.from?.address || '',
        text: [subject, words].filter(Boolean).join('\n\n'),
        kind: 'text',
        attachment: mail.attachments.map(({ filename, mimeType }) => filename ?? mimeType).join(', '),
      });
      text.push({ label: subject, text: words });
    }
    const reading: FileReading = {
      ...emptyReading('mailbox', 1),
      facts: [{ key: 'messages', value: String(messages.length) }],
      times: messages.flatMap(({ time }) => time ?? []).slice(0, 1),
      text,
      messages,
      partial,
    };
    return succeed(reading);
  },
};

const linesOf = (path: string, bytes = Infinity): AsyncIterable<string> =>
  createInterface({
    input: createReadStream(path, { encoding: 'latin1', end: bytes }),
    crlfDelay: Infinity,
  });

/** Each mail's bytes as Latin-1, so that nothing is decoded before its own header says how. `>From` was a `From` of the text. */
async function* mailsOf(path: string): AsyncGenerator<string> {
  let lines: string[] = [];
  for await (const line of linesOf(path)) {
    if (fromLine.test(line)) {
      if (lines.length > 0) yield lines.join('\r\n');
      lines = [];
    } else lines.push(line.replace(/^>(>*From )/, '$1'));
  }
  if (lines.length > 0) yield lines.join('\r\n');
}

import type { Email } from 'postal-mime';
import type { FoundProblem, FoundText } from '../../../../../shared/model/reading.ts';
import { htmlWordsWithin } from '../../../evidence/html-words.ts';
import { decodeText } from '../../../evidence/text-decoding.ts';
import { parseMail } from '../../../evidence/parse-mail.ts';

/** Mails in mails in mails: deeper than people forward them. */
const deepestMails = 50;
const mostCharacters = 5_000_000;
/** Each mail inside a mail is parsed again, and those inside it once more. Twice the largest mail that servers pass on. */
const mostInnerBytes = 64 * 1024 * 1024;

export interface MailWords {
  readonly text: readonly FoundText[];
  /** What was not read, by its name in the mail. */
  readonly problems: readonly FoundProblem[];
}

/** Takes the words of one mail or HTML body after the other, within one bound for the file; what is over is named. */
export function wordsWithin(characters = mostCharacters): {
  take: (
    label: string,
    body: { readonly plain?: string | undefined; readonly html?: string | undefined },
  ) => string;
  readonly problems: FoundProblem[];
} {
  const words = htmlWordsWithin();
  const problems: FoundProblem[] = [];
  let left = characters;
  return {
    problems,
    take(label, { plain, html }) {
      const { text, isCut } = plain || !html ? { text: plain ?? '', isCut: false } : words(html);
      const kept = text.trim().slice(0, left);
      left -= kept.length;
      if (isCut || kept.length < text.trim().length)
        problems.push({ line: 0, text: `${plain ? 'text/plain' : 'text/html'}: ${label}` });
      return kept;
    },
  };
}

/** The letters and digits of a text, without the addresses that only one of two versions of a mail spells out. */
const dense = (text: string): string => text.replace(/https?:\S+|[^\p{L}\p{N}]/gu, '').toLowerCase();

/** The words of the mail and of the mails inside it, the outermost first. */
export async function mailWords(outer: Email, signal: AbortSignal): Promise<MailWords> {
  const text: FoundText[] = [];
  const { take, problems } = wordsWithin();
  const waiting: { mail: Email; depth: number }[] = [{ mail: outer, depth: 0 }];
  let bytesLeft = mostInnerBytes;
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    signal.throwIfAborted();
    const { mail, depth } = next;
    const subject = mail.subject ?? '';
    const plain = take(subject, { plain: mail.text });
    const html = take(subject, { html: mail.html });
    const label = depth === 0 ? '' : subject;
    text.push({ label, text: plain || html });
    // Readers of mail show the HTML, and what stands beside it may say less, or that there is HTML.
    if (plain !== '' && !dense(plain).includes(dense(html)))
      text.push({ label: label || 'HTML', text: html });
    for (const { mimeType, content, filename } of mail.attachments) {
      const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
      // Why a mail was not delivered, in words that most programs do not show.
      if (mimeType === 'message/delivery-status')
        text.push({ label: mimeType, text: take(subject, { plain: decodeText(bytes).text }) });
      if (mimeType !== 'message/rfc822') continue;
      bytesLeft -= bytes.length;
      const inner =
        bytesLeft < 0 || depth === deepestMails ? null : await parseMail(bytes, { innerMailsApart: true });
      if (inner) waiting.push({ mail: inner, depth: depth + 1 });
      else problems.push({ line: 0, text: [mimeType, filename, subject].filter(Boolean).join(': ') });
    }
  }
  return { text, problems };
}

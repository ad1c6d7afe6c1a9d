import { readFile, stat } from 'node:fs/promises';
import type { MediaKind } from '../../../shared/model/evidence.ts';
import { htmlWords } from '../evidence/html-words.ts';
import { parseMail } from '../evidence/parse-mail.ts';
import { decodeText } from '../evidence/text-decoding.ts';
import { mailHeaders, mailText } from '../evidence/text-preview.ts';

/** The whole text is held in memory while it is redacted; what is larger cannot be. */
const largestBytes = 64 * 1024 * 1024;

export interface RedactableText {
  /** What offsets of passages count in. */
  readonly text: string;
  /** Files of an e-mail, mails in it among them: they are not part of the text. */
  readonly attachments: number;
  /** Whether a bound was reached and the text ends there. */
  readonly isCut: boolean;
}

export const isTextKind = (kind: MediaKind): boolean =>
  kind === 'text' || kind === 'table' || kind === 'html' || kind === 'e-mail';

/** The text of an exhibit as it is redacted: always the same for the same file. Null for other kinds, and for what is damaged or too large. */
export async function redactableText(path: string, kind: MediaKind): Promise<RedactableText | null> {
  if (!isTextKind(kind) || (await stat(path)).size > largestBytes) return null;
  const bytes = await readFile(path);
  if (kind === 'e-mail') return mailAsText(bytes);
  const { text } = decodeText(bytes);
  const words = kind === 'html' ? htmlWords(text) : { text, isCut: false };
  return { ...words, attachments: 0 };
}

/** Its heading and its words; the further headers, which say by which machines it went, are not part of it. */
async function mailAsText(bytes: Uint8Array): Promise<RedactableText | null> {
  const mail = await parseMail(bytes, { innerMailsApart: true });
  if (mail === null) return null;
  const heading = mailHeaders(mail).map(({ name, value }) => `${name}: ${value}\n`);
  const { text, isCut } = mailText(mail);
  return { text: `${heading.join('')}\n${text}`, attachments: mail.attachments.length, isCut };
}

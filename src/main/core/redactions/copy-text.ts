import { writeFile } from 'node:fs/promises';
import type { Language } from '../../../shared/languages.ts';
import type { MediaKind } from '../../../shared/model/evidence.ts';
import type { RedactionPassage } from '../../../shared/model/redaction.ts';
import { fillPlaces } from '../../../shared/words/index.ts';
import { coverPassages } from './black-out.ts';
import { CannotRedact, type CopyNote, type CopyOf } from './copy-of.ts';
import { copyWords } from './copy-words.ts';
import { redactableText } from './redactable-text.ts';

/**
 * A new text in UTF-8 with bars in place of the passages; a table stays one. The files of an e-mail are left out, and the copy says so.
 * Throws `CannotRedact`, and what the file system says.
 */
export async function copyText(
  path: string,
  kind: MediaKind,
  passages: readonly RedactionPassage[],
  language: Language,
  target: (ending: string) => string,
): Promise<CopyOf> {
  const read = await redactableText(path, kind);
  // An end behind the text would mean that the passages are those of another text.
  if (read === null || passages.some(({ end }) => end > read.text.length)) throw new CannotRedact();
  const isTable = kind === 'table';
  const notes: CopyNote[] = [
    ...(read.attachments > 0 ? [{ words: copyWords.attachmentsLeftOut, count: read.attachments }] : []),
    ...(read.isCut ? [{ words: copyWords.restLeftOut }] : []),
  ];
  const said = notes.map(({ words, count = 0 }) => fillPlaces(words[language], { count }));
  const covered = coverPassages(read.text, passages, isTable);
  const whole = said.length === 0 ? covered : `${covered.trimEnd()}\n\n[${said.join(' ')}]\n`;
  const ending = isTable ? 'csv' : 'txt';
  const to = target(ending);
  // With the mark, spreadsheets take it for UTF-8.
  await writeFile(to, isTable ? `\uFEFF${whole}` : whole, { flag: 'wx', mode: 0o600 });
  return {
    path: to,
    mediaType: isTable ? 'text/csv' : 'text/plain',
    mediaKind: isTable ? 'table' : 'text',
    ending,
    notes,
  };
}

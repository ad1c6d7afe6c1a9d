import { countCharacters, draftText, placeOf, type DraftDetails } from '../../../shared/model/draft.ts';
import { fillPlaces } from '../../../shared/words/index.ts';
import type { Language } from '../../../shared/languages.ts';
import { composeDraft } from '../drafts/compose.ts';
import { listDrafts } from '../drafts/drafts.ts';
import type { Vault } from '../vault/vault.ts';

/** Kinds of drafts that are typed or pasted into a web form. */
const formKinds = ['form-12315', 'short-text'] as const;

const rule = '='.repeat(60);

const countWords: Readonly<Record<Language, { readonly count: string; readonly ofLimit: string }>> = {
  en: { count: '{count} characters', ofLimit: '{count} of {limit} characters' },
  'zh-CN': { count: '{count} 字', ofLimit: '{count} 字，上限 {limit} 字' },
  'zh-TW': { count: '{count} 字', ofLimit: '{count} 字，上限 {limit} 字' },
};

/**
 * The texts for web forms, each field with its count of characters: the latest draft of each kind and channel that the user wrote in this
 * language, else one composed from the case, with its gaps visible. UTF-8 with a byte-order mark and CRLF, so that every Notepad shows it right.
 */
export function formTexts(vault: Vault, caseId: string, language: Language): string {
  const listed = listDrafts(vault, caseId);
  const written = (listed.ok ? listed.value : [])
    .map(({ details }) => details)
    .filter((details) => details.language === language);
  const texts = formKinds.flatMap((kind) => {
    const latest = new Map(
      written.filter((details) => details.kind === kind).map((details) => [details.channelId, details]),
    );
    if (latest.size > 0) return [...latest.values()];
    // A form of China's platform makes sense only for those who write to it; a short text fits every form.
    const composed = kind === 'short-text' ? composeDraft(vault, caseId, { kind, language }) : null;
    return composed?.ok ? [composed.value] : [];
  });
  return `\uFEFF${texts.map(printText).join('\n\n')}\n`.replaceAll('\n', '\r\n');
}

function printText(details: DraftDetails): string {
  const fields = details.parts
    .filter(({ text }) => text.trim() !== '')
    .map((part) => {
      const { heading, text, maximumCharacters: limit } = part;
      const words = countWords[details.language];
      const count = countCharacters(text.trim());
      const said = fillPlaces(limit === null ? words.count : words.ofLimit, { count, limit: limit ?? 0 });
      const head = placeOf(part) === 'title' || heading === '' ? `[${said}]` : `${heading} [${said}]`;
      return `${head}\n${text.trim()}`;
    });
  const count = countCharacters(draftText(details));
  // Of a single field its own count says it.
  const whole = fields.length > 1 ? ` [${fillPlaces(countWords[details.language].count, { count })}]` : '';
  return [`${rule}\n${details.title}${whole}\n${rule}`, ...fields].join('\n\n');
}

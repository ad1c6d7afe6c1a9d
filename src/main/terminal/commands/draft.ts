import { extname } from 'node:path';
import { languages, type Language } from '../../../shared/languages.ts';
import { draftKinds, draftText, gapsOf, type DraftKind } from '../../../shared/model/draft.ts';
import { fail } from '../../../shared/result.ts';
import { composeDraft } from '../../core/drafts/compose.ts';
import { writeDraftFile } from '../../core/drafts/draft-file.ts';
import { addDraft } from '../../core/drafts/drafts.ts';
import { done, missing, readArguments, withVault, type Command } from '../command.ts';

const options = {
  vault: { type: 'string' },
  case: { type: 'string' },
  kind: { type: 'string' },
  lang: { type: 'string' },
  channel: { type: 'string' },
  'maximum-characters': { type: 'string' },
  public: { type: 'boolean' },
  out: { type: 'string' },
  save: { type: 'boolean' },
} as const;

const formats = { '.pdf': 'pdf', '.docx': 'docx', '.txt': 'txt' } as const;
const isKind = (name: string): name is DraftKind => (draftKinds as readonly string[]).includes(name);
const isLanguage = (name: string): name is Language => (languages as readonly string[]).includes(name);

export const draftCommand: Command = {
  usage: `draft --vault V --case ID --kind ${draftKinds.join('|')} [--lang zh-CN|zh-TW|en] [--channel ID] [--maximum-characters N] [--public] [--out FILE.docx|FILE.pdf|FILE.txt] [--save]`,
  async run(words, context) {
    const parsed = readArguments(words, options);
    if (!parsed.ok) return parsed;
    const { values } = parsed.value;
    const { vault: folder, case: caseId, kind, out } = values;
    if (folder === undefined) return missing('vault');
    if (caseId === undefined) return missing('case');
    if (kind === undefined) return missing('kind');
    if (!isKind(kind)) return fail('INVALID_INPUT', `--kind ${kind}`);
    const language = values.lang ?? context.language;
    if (!isLanguage(language)) return fail('INVALID_INPUT', `--lang ${language}`);
    const limit = values['maximum-characters'];
    if (limit !== undefined && !/^[1-9]\d{0,5}$/.test(limit))
      return fail('INVALID_INPUT', `--maximum-characters ${limit}`);
    const ending = out === undefined ? null : extname(out).toLowerCase();
    if (ending !== null && !Object.hasOwn(formats, ending))
      return fail('INVALID_INPUT', `--out ${out ?? ''}`);
    return withVault(folder, context, async (vault) => {
      const composed = composeDraft(vault, caseId, {
        kind,
        language,
        channelId: values.channel ?? null,
        maximumCharacters: limit === undefined ? null : Number(limit),
        isPublic: values.public === true,
      });
      if (!composed.ok) return composed;
      const { leftOut, ...details } = composed.value;
      if (out !== undefined && ending !== null) {
        const { environment } = vault;
        const making = { writtenAt: environment.clock(), appVersion: environment.appVersion };
        const format = formats[ending as keyof typeof formats];
        const written = await writeDraftFile(details, out, format, making);
        if (!written.ok) return written;
      }
      const saved = values.save === true ? addDraft(vault, caseId, details) : null;
      if (saved && !saved.ok) return saved;
      const id = saved?.value.id ?? null;
      const { title, parts, isPublic, channelId } = details;
      const json = {
        id,
        kind,
        language,
        channelId,
        title,
        isPublic,
        parts,
        gaps: gapsOf(details),
        leftOut,
        out: out ?? null,
      };
      return done(json, out === undefined ? draftText(details) : out);
    });
  },
};

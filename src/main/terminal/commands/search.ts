import { succeed } from '../../../shared/result.ts';
import { words as sharedWords } from '../../../shared/words/index.ts';
import { searchVault } from '../../core/readings/search-vault.ts';
import { missing, readArguments, withVault, type Command } from '../command.ts';

const options = {
  vault: { type: 'string' },
  case: { type: 'string' },
  limit: { type: 'string' },
} as const;

export const searchCommand: Command = {
  usage: 'search --vault V <words…> [--case ID] [--limit 1..200]',
  async run(words, context) {
    const parsed = readArguments(words, options);
    if (!parsed.ok) return parsed;
    const { values, positionals } = parsed.value;
    if (values.vault === undefined) return missing('vault');
    if (positionals.length === 0) return missing('<words…>');
    return withVault(values.vault, context, async (vault) => {
      const found = searchVault(vault, {
        words: positionals.join(' '),
        ...(values.case === undefined ? {} : { caseId: values.case }),
        ...(values.limit === undefined ? {} : { limit: Number(values.limit) }),
      });
      if (!found.ok) return found;
      const { hits, total } = found.value;
      const kinds = sharedWords[context.language].searchKind;
      const lines = hits.map(({ kind, title, snippet, exhibit }) =>
        [kinds[kind], exhibit ?? '', title, snippet].join('\t'),
      );
      return succeed({
        exitCode: 0,
        json: hits.map(({ kind, id, caseId, title, snippet }) => ({ kind, id, caseId, title, snippet })),
        text: [...lines, `${hits.length} / ${total}`].join('\n'),
      });
    });
  },
};

import type { EventTime } from '../../../shared/model/time.ts';
import { fail, succeed, type Result } from '../../../shared/result.ts';
import { words as sharedWords } from '../../../shared/words/index.ts';
import { searchVault } from '../../core/indexing/search-vault.ts';
import { completeTime, endOfTime } from '../../core/timeline/event-time.ts';
import { missing, readArguments, withVault, type Command } from '../command.ts';

const options = {
  vault: { type: 'string' },
  case: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  limit: { type: 'string' },
} as const;

export const searchCommand: Command = {
  usage: 'search --vault V <words…> [--case ID] [--from T] [--to T] [--limit 1..200]',
  async run(words, context) {
    const parsed = readArguments(words, options);
    if (!parsed.ok) return parsed;
    const { values, positionals } = parsed.value;
    if (values.vault === undefined) return missing('vault');
    if (positionals.length === 0) return missing('<words…>');
    const from = momentOf(values.from);
    if (!from.ok) return from;
    const to = momentOf(values.to);
    if (!to.ok) return to;
    const toUtc = to.value && endOfTime(to.value);
    return withVault(values.vault, context, async (vault) => {
      const found = searchVault(vault, {
        words: positionals.join(' '),
        ...(values.case === undefined ? {} : { caseId: values.case }),
        ...(from.value?.utc && { fromUtc: from.value.utc }),
        ...(toUtc && { toUtc }),
        ...(values.limit === undefined ? {} : { limit: Number(values.limit) }),
      });
      if (!found.ok) return found;
      const { total, atLeast } = found.value;
      const kinds = sharedWords[context.language].searchKind;
      // Where the title is all there is, it is what was found.
      const hits = found.value.hits.map((hit) => ({ ...hit, snippet: hit.snippet || hit.title }));
      const lines = hits.map(({ kind, title, snippet, exhibit }) =>
        [kinds[kind], exhibit ?? '', title, snippet].join('\t'),
      );
      return succeed({
        exitCode: 0,
        json: hits.map(({ kind, id, caseId, title, snippet }) => ({ kind, id, caseId, title, snippet })),
        text: [...lines, `${hits.length} / ${total}${atLeast ? '+' : ''}`].join('\n'),
      });
    });
  },
};

/** A day, or any time as elsewhere (`2026-03`, `2026-03-02T14:05+08:00`); without an offset, as this computer counts. */
function momentOf(given: string | undefined): Result<EventTime | null> {
  if (given === undefined) return succeed(null);
  const time = completeTime(given);
  return time.ok && time.value.utc === null ? fail('INVALID_INPUT', given) : time;
}

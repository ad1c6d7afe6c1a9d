import { timelineKinds, type TimelineEntry, type TimelineKind } from '../../../shared/model/timeline.ts';
import { fail, succeed, type Result } from '../../../shared/result.ts';
import { words as sharedWords } from '../../../shared/words/index.ts';
import { timelinePage } from '../../core/timeline/timeline.ts';
import type { Vault } from '../../core/vault/vault.ts';
import { done, missing, readArguments, withVault, type Command, type TerminalContext } from '../command.ts';

const options = {
  vault: { type: 'string' },
  case: { type: 'string' },
  kind: { type: 'string', multiple: true },
  text: { type: 'string' },
} as const;

const pageEntries = 1000;

export const timeline: Command = {
  usage: `timeline --vault V --case ID [--kind ${timelineKinds.join('|')}]… [--text WORDS]`,
  async run(words, context) {
    const parsed = readArguments(words, options);
    if (!parsed.ok) return parsed;
    const { vault: folder, case: caseId, kind: kinds, text } = parsed.value.values;
    if (folder === undefined) return missing('vault');
    if (caseId === undefined) return missing('case');
    const unknown = kinds?.find((kind) => !(timelineKinds as readonly string[]).includes(kind));
    if (unknown !== undefined) return fail('INVALID_INPUT', `--kind ${unknown}`);
    const filter = {
      caseId,
      ...(kinds ? { kinds: kinds as TimelineKind[] } : {}),
      ...(text === undefined ? {} : { text }),
    };
    return withVault(folder, context, async (vault) => {
      const entries = allEntries(vault, filter);
      if (!entries.ok) return entries;
      return done(entries.value, entries.value.entries.map((entry) => lineOf(entry, context)).join('\n'));
    });
  },
};

function allEntries(
  vault: Vault,
  filter: { readonly caseId: string; kinds?: TimelineKind[]; text?: string },
): Result<{ total: number; undated: number; entries: TimelineEntry[] }> {
  const entries: TimelineEntry[] = [];
  for (;;) {
    const page = timelinePage(vault, { ...filter, offset: entries.length, limit: pageEntries });
    if (!page.ok) return page;
    entries.push(...page.value.entries);
    if (page.value.entries.length < pageEntries) {
      return succeed({ total: page.value.total, undated: page.value.undated, entries });
    }
  }
}

function lineOf(entry: TimelineEntry, { language }: TerminalContext): string {
  const about = entry.time.approximate ? '≈ ' : '';
  const time =
    entry.time.local === null ? '?' : `${about}${entry.time.local} ${entry.time.offset ?? ''}`.trim();
  const summary = [entry.title, entry.summary].filter(Boolean).join(' — ').replace(/\s+/g, ' ');
  return [time, sharedWords[language].timelineKind[entry.kind], entry.exhibits.join(','), summary].join('\t');
}

import type { Language } from '../../../shared/languages.ts';
import type { ReleaseRecord } from '../../../shared/model/release.ts';
import { fail } from '../../../shared/result.ts';
import { words as sharedWords } from '../../../shared/words/index.ts';
import { findReleased, type ReleasedPlace } from '../../core/releases/find-exhibit.ts';
import { listReleases } from '../../core/releases/releases.ts';
import { done, missing, readArguments, withVault, type Command } from '../command.ts';

const options = {
  vault: { type: 'string' },
  case: { type: 'string' },
  find: { type: 'string' },
} as const;

export const releases: Command = {
  usage: 'releases --vault V --case ID [--find 2-3]',
  async run(words, context) {
    const parsed = readArguments(words, options);
    if (!parsed.ok) return parsed;
    const { vault: folder, case: caseId, find } = parsed.value.values;
    if (folder === undefined) return missing('vault');
    if (caseId === undefined) return missing('case');
    // As people write it: `2-3`, `证据2-3`, `Ex. 2-3`.
    const number = find === undefined ? null : (/\d+-\d+$/.exec(find.trim())?.[0] ?? '');
    if (number === '') return fail('INVALID_INPUT', `--find ${find ?? ''}`);
    return withVault(folder, context, (vault) => {
      const all = listReleases(vault, caseId);
      if (!all.ok || number === null)
        return Promise.resolve(all.ok ? done(all.value, textOf(all.value, context.language)) : all);
      const places = findReleased(all.value, number);
      return Promise.resolve(
        places.length === 0
          ? fail('NOT_FOUND', number)
          : done(places, places.map((place) => placeLine(place, context.language)).join('\n')),
      );
    });
  },
};

/** One line for each version, then one for each of its files. */
const textOf = (all: readonly ReleaseRecord[], language: Language): string =>
  all
    .flatMap(({ details: { version, options: chosen, keyFingerprint, files } }) => [
      [
        version,
        chosen.exportedAt,
        sharedWords[language].profile[chosen.profile],
        chosen.receiver ?? '-',
        keyFingerprint || '-',
      ].join('\t'),
      ...files.map(({ name, sha256, sizeBytes }) => ['', name, sizeBytes, sha256].join('\t')),
    ])
    .join('\n');

function placeLine(
  { version, profile, receiver, exportedAt, exhibit }: ReleasedPlace,
  language: Language,
): string {
  const { firstPage, pageCount, volume } = exhibit;
  const last = firstPage === null ? null : firstPage + pageCount - 1;
  const range = firstPage === null ? '-' : last === firstPage ? `${firstPage}` : `${firstPage}–${last}`;
  return [
    version,
    exportedAt,
    sharedWords[language].profile[profile],
    receiver ?? '-',
    `vol. ${volume}, p. ${range}`,
    exhibit.sha256,
    exhibit.title,
  ].join('\t');
}

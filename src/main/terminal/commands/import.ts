import type { ImportReport } from '../../../shared/model/job.ts';
import { fail, succeed, type Result } from '../../../shared/result.ts';
import { describeFailure } from '../../../shared/words/index.ts';
import { findBatch } from '../../core/evidence/import-batch.ts';
import { discardImport, importFiles, resumeImport } from '../../core/evidence/import.ts';
import { readCase } from '../../core/cases/cases.ts';
import { openAttachments } from '../../core/readings/attachments.ts';
import { readAndCompare } from '../../core/series/read-and-compare.ts';
import type { Vault } from '../../core/vault/vault.ts';
import { done, missing, readArguments, withVault, type Command, type TerminalContext } from '../command.ts';

const options = {
  vault: { type: 'string' },
  case: { type: 'string' },
  group: { type: 'string' },
  discard: { type: 'boolean' },
} as const;

/** Group 2, the transaction, where nothing else is said: most of what people drop is about it. */
const usualGroup = '2';

export const importCommand: Command = {
  usage: 'import --vault V --case ID [--group 1..99] [--discard] <paths…>',
  async run(words, context) {
    const parsed = readArguments(words, options);
    if (!parsed.ok) return parsed;
    const { values, positionals: paths } = parsed.value;
    const { vault: folder, case: caseId, group: groupText = usualGroup } = values;
    if (folder === undefined) return missing('vault');
    if (caseId === undefined) return missing('case');
    const group = Number(groupText);
    if (!Number.isInteger(group) || group < 1 || group > 99)
      return fail('INVALID_INPUT', `--group ${groupText}`);
    return withVault(folder, context, async (vault) => {
      const known = readCase(vault, caseId);
      if (!known.ok) return known;
      if (values.discard) {
        const discarded = await discardImport(vault, caseId);
        return discarded.ok ? done({ discarded: true }, '') : discarded;
      }
      if (paths.length === 0 && !findBatch(vault, caseId)) return missing('<paths…>');
      const report = await importAll(vault, { caseId, group, paths }, context);
      if (!report.ok) return report;
      // What came in is read at once, as in the app; a file that cannot be read is evidence all the same.
      const read = await readAndCompare(vault, caseId, context);
      if (!read.ok) return read;
      return succeed({
        exitCode: report.value.failed.length > 0 ? 2 : 0,
        json: report.value,
        text: describe(report.value, context),
      });
    });
  },
};

/** An import that a crash interrupted is finished first: running the same command again is all that anybody has to know. */
async function importAll(
  vault: Vault,
  input: { readonly caseId: string; readonly group: number; readonly paths: readonly string[] },
  context: TerminalContext,
): Promise<Result<ImportReport>> {
  const resumed = findBatch(vault, input.caseId)
    ? await resumeImport(vault, input.caseId, context, openAttachments)
    : null;
  if (resumed && (!resumed.ok || input.paths.length === 0)) return resumed;
  const imported = await importFiles(vault, input, context);
  if (!resumed || !imported.ok) return imported;
  const inAlready = new Set(resumed.value.imported.map(({ path }) => path));
  return succeed({
    imported: [...resumed.value.imported, ...imported.value.imported],
    duplicates: [
      ...resumed.value.duplicates,
      ...imported.value.duplicates.filter(({ path }) => !inAlready.has(path)),
    ],
    failed: [...resumed.value.failed, ...imported.value.failed],
    skipped: [...resumed.value.skipped, ...imported.value.skipped],
  });
}

export function describe(report: ImportReport, { language }: TerminalContext): string {
  return [
    ...report.imported.map((item) => `+ ${item.exhibit}\t${item.name}\t${item.sha256.slice(0, 16)}`),
    ...report.duplicates.map((item) => `= ${item.duplicateOf}\t${item.path}`),
    ...report.skipped.map((item) => `. ${item.path}`),
    ...report.failed.map((item) => `! ${describeFailure(item, language)}`),
  ].join('\n');
}

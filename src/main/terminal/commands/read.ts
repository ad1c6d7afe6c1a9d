import type { ReadReport } from '../../../shared/model/job.ts';
import { succeed } from '../../../shared/result.ts';
import { describeFailure } from '../../../shared/words/index.ts';
import { readCaseFiles } from '../../core/readings/read-case.ts';
import { missing, readArguments, withVault, type Command, type TerminalContext } from '../command.ts';

const options = {
  vault: { type: 'string' },
  case: { type: 'string' },
  pictures: { type: 'boolean' },
} as const;

/** Reads what was not read yet; `import` does it by itself. */
export const readCommand: Command = {
  usage: 'read --vault V --case ID [--pictures]',
  async run(words, context) {
    const parsed = readArguments(words, options);
    if (!parsed.ok) return parsed;
    const { vault: folder, case: caseId, pictures: recognise = false } = parsed.value.values;
    if (folder === undefined) return missing('vault');
    if (caseId === undefined) return missing('case');
    return withVault(folder, context, async (vault) => {
      const report = await readCaseFiles(vault, caseId, context, { recognise });
      if (!report.ok) return report;
      return succeed({ exitCode: 0, json: report.value, text: describe(report.value, context) });
    });
  },
};

const describe = ({ read, failed }: ReadReport, { language }: TerminalContext): string =>
  [
    `${read} / ${read + failed.length}`,
    ...failed.map(({ name, code }) => `! ${name}\t${describeFailure({ code }, language)}`),
  ].join('\n');

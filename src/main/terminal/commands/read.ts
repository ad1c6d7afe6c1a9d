import type { ReadReport } from '../../../shared/model/job.ts';
import { succeed } from '../../../shared/result.ts';
import { describeFailure } from '../../../shared/words/index.ts';
import { readAndCompare } from '../../core/series/read-and-compare.ts';
import { recogniseCase } from '../../core/readings/recognise.ts';
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
    const { vault: folder, case: caseId, pictures = false } = parsed.value.values;
    if (folder === undefined) return missing('vault');
    if (caseId === undefined) return missing('case');
    return withVault(folder, context, async (vault) => {
      const report = await readAndCompare(vault, caseId, context);
      if (!report.ok) return report;
      const text = describe(report.value, context);
      if (!pictures) return succeed({ exitCode: 0, json: report.value, text });
      const words = await recogniseCase(vault, caseId, context);
      if (!words.ok) return words;
      const { recognised, notRecognised } = words.value;
      return succeed({
        exitCode: 0,
        json: { ...report.value, recognised, notRecognised },
        text: `${text}\n${describe({ read: recognised, failed: notRecognised }, context)}`,
      });
    });
  },
};

const describe = (
  { read, failed }: Pick<ReadReport, 'read' | 'failed'>,
  { language }: TerminalContext,
): string =>
  [
    `${read} / ${read + failed.length}`,
    ...failed.map(({ name, code }) => `! ${name}\t${describeFailure({ code }, language)}`),
  ].join('\n');

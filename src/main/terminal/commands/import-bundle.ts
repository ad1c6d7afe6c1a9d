import { readFile } from 'node:fs/promises';
import type { ArrivalReceipt } from '../../../shared/model/origin.ts';
import { fail } from '../../../shared/result.ts';
import { words as sharedWords } from '../../../shared/words/index.ts';
import { bringIn } from '../../core/arrivals/bring-in.ts';
import { readAndCompare } from '../../core/series/read-and-compare.ts';
import { done, missing, readArguments, withVault, type Command, type TerminalContext } from '../command.ts';

const options = { vault: { type: 'string' }, 'password-file': { type: 'string' } } as const;

export const importBundle: Command = {
  usage: 'import-bundle --vault V [--password-file F] <bundle.zip | bag folder>',
  async run(words, context) {
    const parsed = readArguments(words, options);
    if (!parsed.ok) return parsed;
    const { vault: folder, 'password-file': passwordFile } = parsed.value.values;
    const [path, ...more] = parsed.value.positionals;
    if (folder === undefined) return missing('vault');
    if (path === undefined || more.length > 0) return missing('<bundle.zip | bag folder>');
    const text =
      passwordFile === undefined ? null : await readFile(passwordFile, 'utf8').catch(() => undefined);
    if (text === undefined) return fail('SOURCE_NOT_FOUND', passwordFile);
    // An editor ends the file with a line break that is no part of the passphrase.
    const passphrase = text?.replace(/\r?\n$/, '') ?? null;
    return withVault(folder, context, async (vault) => {
      const receipt = await bringIn(vault, { path, passphrase }, context);
      if (!receipt.ok) return receipt;
      // What came in is read at once, as in the app; a file that cannot be read is evidence all the same.
      const read = await readAndCompare(vault, receipt.value.caseId, context);
      return read.ok ? done(receipt.value, describe(receipt.value, context)) : read;
    });
  },
};

function describe({ caseId, title, origin }: ArrivalReceipt, { language }: TerminalContext): string {
  const reasons = sharedWords[language].omission;
  return [
    `+ ${caseId}\t${title}\t${origin.bundleName}\t${origin.keyFingerprint ?? '-'}`,
    ...origin.omissions.map(({ label, title: name, reason }) =>
      ['-', label, name, reasons[reason]].filter(Boolean).join('\t'),
    ),
  ].join('\n');
}

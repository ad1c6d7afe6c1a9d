import type { ArrivalReceipt } from '../../../shared/model/origin.ts';
import { words as sharedWords } from '../../../shared/words/index.ts';
import { bringIn } from '../../core/arrivals/bring-in.ts';
import { readAndCompare } from '../../core/series/read-and-compare.ts';
import { readPassphrase } from '../input-file.ts';
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
    const passphrase = await readPassphrase(passwordFile);
    if (!passphrase.ok) return passphrase;
    return withVault(folder, context, async (vault) => {
      const receipt = await bringIn(vault, { path, passphrase: passphrase.value }, context);
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

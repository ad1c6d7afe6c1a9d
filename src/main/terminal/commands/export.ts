import type { Language } from '../../../shared/languages.ts';
import type { ExportReceipt } from '../../../shared/model/export.ts';
import { words as sharedWords } from '../../../shared/words/index.ts';
import { runExport } from '../../core/exports/run-export.ts';
import { exportSecrets } from '../../core/exports/secrets.ts';
import { noKeyProtection } from '../../core/seal/signing-key.ts';
import { done, missing, readArguments, withVault, type Command } from '../command.ts';
import { choiceOptions, choiceUsage, readChoices, readPassphrase } from './export-options.ts';
import { describeNote } from './plan.ts';

const options = {
  ...choiceOptions,
  out: { type: 'string' },
  'password-file': { type: 'string' },
} as const;

export const exportCommand: Command = {
  usage: `export --vault V --case ID --out DIR [--password-file F] ${choiceUsage}`,
  async run(words, context) {
    const parsed = readArguments(words, options);
    if (!parsed.ok) return parsed;
    const { values } = parsed.value;
    const { vault: folder, case: caseId, out } = values;
    if (folder === undefined) return missing('vault');
    if (caseId === undefined) return missing('case');
    if (out === undefined) return missing('out');
    const chosen = readChoices(values, context);
    if (!chosen.ok) return chosen;
    const passphrase = await readPassphrase(values['password-file']);
    if (!passphrase.ok) return passphrase;
    return withVault(folder, context, async (vault) => {
      const secrets = await exportSecrets(vault, noKeyProtection, { passphrase: passphrase.value });
      const input = { caseId, folder: out, options: chosen.value, secrets };
      const receipt = await runExport(vault, input, context);
      return receipt.ok ? done(receipt.value, describeReceipt(receipt.value, context.language)) : receipt;
    });
  },
};

export function describeReceipt(receipt: ExportReceipt, language: Language): string {
  const reasons = sharedWords[language].omission;
  return [
    ...receipt.files.map(({ kind, path, pages, sha256 }) => {
      const extent = kind === 'bundle' ? `${receipt.bundle.files} f.` : pages === null ? '' : `${pages} p.`;
      return `${path}\t${extent}\t${sha256}`;
    }),
    `${receipt.items.included} / ${receipt.items.total}`,
    ...receipt.notes.map((note) => describeNote(note, language)),
    ...receipt.omissions.map((item) => `- ${item.label} ${item.title}: ${reasons[item.reason]}`),
  ].join('\n');
}

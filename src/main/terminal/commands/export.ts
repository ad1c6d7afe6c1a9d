import type { Language } from '../../../shared/languages.ts';
import type { ExportReceipt } from '../../../shared/model/export.ts';
import { authorityAddressSchema } from '../../../shared/model/settings.ts';
import { fail } from '../../../shared/result.ts';
import { words as sharedWords } from '../../../shared/words/index.ts';
import { runExport } from '../../core/exports/run-export.ts';
import { exportSecrets } from '../../core/exports/secrets.ts';
import { noKeyProtection } from '../../core/seal/signing-key.ts';
import { done, missing, readArguments, withVault, type Command } from '../command.ts';
import { readPassphrase } from '../input-file.ts';
import { choiceOptions, choiceUsage, readChoices } from './export-options.ts';
import { describeNote } from './plan.ts';

const options = {
  ...choiceOptions,
  out: { type: 'string' },
  'password-file': { type: 'string' },
  authority: { type: 'string', multiple: true },
} as const;

/** A shorter one is guessed: whoever has the file can try as often as they like. */
const shortestPassphrase = 12;

export const exportCommand: Command = {
  usage: `export --vault V --case ID --out DIR [--password-file F] [--authority URL]… ${choiceUsage}`,
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
    if (passphrase.value !== null && Array.from(passphrase.value).length < shortestPassphrase)
      return fail('INVALID_INPUT', `--password-file: ${shortestPassphrase}`);
    const { authority: authorities = [] } = values;
    const wrong = authorities.find((address) => !authorityAddressSchema.safeParse(address).success);
    if (wrong !== undefined) return fail('INVALID_INPUT', `--authority ${wrong}`);
    return withVault(folder, context, async (vault) => {
      const chosenSecrets = { passphrase: passphrase.value, authorities };
      const secrets = await exportSecrets(vault, noKeyProtection, chosenSecrets);
      const input = { caseId, folder: out, options: chosen.value, secrets };
      const receipt = await runExport(vault, input, context);
      return receipt.ok ? done(receipt.value, describeReceipt(receipt.value, context.language)) : receipt;
    });
  },
};

export function describeReceipt(receipt: ExportReceipt, language: Language): string {
  const { omission: reasons, stamping } = sharedWords[language];
  const problems: Readonly<Record<string, string>> = stamping;
  return [
    ...receipt.files.map(({ kind, path, pages, sha256 }) => {
      const extent = kind === 'bundle' ? `${receipt.bundle.files} f.` : pages === null ? '' : `${pages} p.`;
      return `${path}\t${extent}\t${sha256}`;
    }),
    `${receipt.items.included} / ${receipt.items.total}`,
    ...(receipt.keyFingerprint === null ? [] : [`Ed25519\t${receipt.keyFingerprint}`]),
    ...receipt.timestamps.map(({ authority, stampedAt, problem }) =>
      [authority, stampedAt ?? problems[problem ?? ''] ?? ''].join('\t'),
    ),
    ...receipt.notes.map((note) => describeNote(note, language)),
    ...receipt.omissions.map((item) => `- ${item.label} ${item.title}: ${reasons[item.reason]}`),
  ].join('\n');
}

import { Temporal } from 'temporal-polyfill';
import { languages, type Language } from '../../../shared/languages.ts';
import { exportOptionsSchema, type ExportReceipt } from '../../../shared/model/export.ts';
import { fail } from '../../../shared/result.ts';
import { words as sharedWords } from '../../../shared/words/index.ts';
import { runExport } from '../../core/exports/run-export.ts';
import { exportSecrets } from '../../core/exports/secrets.ts';
import { noKeyProtection } from '../../core/seal/signing-key.ts';
import { checkInput } from '../../core/vault/records.ts';
import { done, missing, readArguments, withVault, type Command } from '../command.ts';

const options = {
  vault: { type: 'string' },
  case: { type: 'string' },
  out: { type: 'string' },
  lang: { type: 'string' },
  clock: { type: 'string' },
  zone: { type: 'string' },
  'without-personal-data': { type: 'boolean' },
  'with-settlement-talk': { type: 'boolean' },
} as const;

export const exportCommand: Command = {
  usage:
    'export --vault V --case ID --out DIR [--lang zh-CN|zh-TW|en] [--without-personal-data] [--with-settlement-talk] [--clock ISO] [--zone IANA]',
  async run(words, context) {
    const parsed = readArguments(words, options);
    if (!parsed.ok) return parsed;
    const { values } = parsed.value;
    const { vault: folder, case: caseId, out } = values;
    if (folder === undefined) return missing('vault');
    if (caseId === undefined) return missing('case');
    if (out === undefined) return missing('out');
    const language = values.lang ?? context.language;
    if (!(languages as readonly string[]).includes(language))
      return fail('INVALID_INPUT', `--lang ${language}`);
    const clock = readClock(values.clock, context.environment.clock);
    if (clock === null) return fail('INVALID_INPUT', `--clock ${values.clock ?? 'SOURCE_DATE_EPOCH'}`);
    const exportOptions = checkInput(exportOptionsSchema, {
      language,
      exportedAt: clock.toISOString(),
      zone: values.zone ?? Temporal.Now.timeZoneId(),
      includePersonalData: values['without-personal-data'] !== true,
      includeSettlementTalk: values['with-settlement-talk'] === true,
    });
    if (!exportOptions.ok) return exportOptions;
    return withVault(folder, context, async (vault) => {
      const secrets = await exportSecrets(vault, noKeyProtection);
      const input = { caseId, folder: out, options: exportOptions.value, secrets };
      const receipt = await runExport(vault, input, context);
      return receipt.ok ? done(receipt.value, describeReceipt(receipt.value, context.language)) : receipt;
    });
  },
};

/**
 * The clock of the export: `--clock`, else SOURCE_DATE_EPOCH (seconds, https://reproducible-builds.org/specs/source-date-epoch/),
 * else now. Null where what was given is no time.
 */
function readClock(given: string | undefined, now: () => Date): Date | null {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  const clock =
    given !== undefined ? new Date(given) : epoch !== undefined ? new Date(Number(epoch) * 1000) : now();
  return Number.isNaN(clock.getTime()) ? null : clock;
}

export function describeReceipt(receipt: ExportReceipt, language: Language): string {
  const reasons = sharedWords[language].omission;
  return [
    `${receipt.dossier.path}\t${receipt.dossier.pages} p.\t${receipt.dossier.sha256}`,
    `${receipt.bundle.path}\t${receipt.bundle.files} f.\t${receipt.bundle.sha256}`,
    `${receipt.items.included} / ${receipt.items.total}`,
    ...receipt.omissions.map((item) => `- ${item.label} ${item.title}: ${reasons[item.reason]}`),
  ].join('\n');
}

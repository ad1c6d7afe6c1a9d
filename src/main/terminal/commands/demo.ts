import { exportOptionsSchema } from '../../../shared/model/export.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { languages, type Language } from '../../../shared/languages.ts';
import { fail } from '../../../shared/result.ts';
import { exportSecrets } from '../../core/exports/secrets.ts';
import { runExport } from '../../core/exports/run-export.ts';
import { noKeyProtection } from '../../core/seal/signing-key.ts';
import { createSampleVault, sampleClock, sampleZone } from '../../core/sample/sample.ts';
import { done, missing, readArguments, type Command } from '../command.ts';
import { describeReceipt } from './export.ts';

const options = { out: { type: 'string' }, lang: { type: 'string' } } as const;

/** Exports the sample case, made anew: its clock stands still, its ids are its own. */
export const demo: Command = {
  usage: 'demo --out DIR [--lang zh-CN|zh-TW|en]',
  async run(words, context) {
    const parsed = readArguments(words, options);
    if (!parsed.ok) return parsed;
    const { out, lang = context.language } = parsed.value.values;
    if (out === undefined) return missing('out');
    if (!(languages as readonly string[]).includes(lang)) return fail('INVALID_INPUT', `--lang ${lang}`);
    const language = lang as Language;
    const folder = await mkdtemp(join(tmpdir(), 'casevault-demo-'));
    try {
      const environment = { ...context.environment, clock: sampleClock };
      const sample = await createSampleVault(join(folder, 'vault'), language, environment);
      if (!sample.ok) return sample;
      const { vault, caseId } = sample.value;
      try {
        const receipt = await runExport(
          vault,
          {
            caseId,
            folder: out,
            options: exportOptionsSchema.parse({
              language,
              exportedAt: sampleClock().toISOString(),
              zone: sampleZone(language),
              includePersonalData: true,
              includeSettlementTalk: false,
            }),
            secrets: await exportSecrets(vault, noKeyProtection),
          },
          context,
        );
        return receipt.ok ? done(receipt.value, describeReceipt(receipt.value, language)) : receipt;
      } finally {
        vault.close();
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

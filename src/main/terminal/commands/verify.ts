import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { VerificationReport } from '../../../shared/model/verification.ts';
import { fail, succeed } from '../../../shared/result.ts';
import { words as sharedWords } from '../../../shared/words/index.ts';
import { sealName } from '../../core/bundle/add-seal.ts';
import { verifyBundle } from '../../core/bundle/verify-bundle.ts';
import { vaultFiles } from '../../core/vault/layout.ts';
import { verifyVault } from '../../core/vault/verify.ts';
import { readPassphrase } from '../input-file.ts';
import { missing, readArguments, type Command, type TerminalContext } from '../command.ts';

export const verify: Command = {
  usage: 'verify [--password-file F] <vault | bundle.zip | bag folder>',
  async run(words, context) {
    const parsed = readArguments(words, { 'password-file': { type: 'string' } });
    if (!parsed.ok) return parsed;
    const [path] = parsed.value.positionals;
    if (path === undefined) return missing('<vault | bundle.zip | bag folder>');
    if (!existsSync(path)) return fail('SOURCE_NOT_FOUND', path);
    const passphrase = await readPassphrase(parsed.value.values['password-file']);
    if (!passphrase.ok) return passphrase;
    const report = existsSync(join(path, vaultFiles.description))
      ? await verifyVault(path, context.environment, context)
      : await verifyBundle(path, context, passphrase.value);
    if (!report.ok) return report;
    const exitCode = report.value.intact ? 0 : 1;
    return succeed({ exitCode, json: report.value, text: describe(report.value, context) });
  },
};

function describe(report: VerificationReport, { language }: TerminalContext): string {
  const kinds = sharedWords[language].finding;
  return [
    `${report.intact ? 'OK' : '!!'}\t${report.path}\t${report.filesChecked}\t${report.bytesChecked} B`,
    ...(report.seal ? [`${report.seal.valid ? 'OK' : '!!'}\t${sealName}\t${report.seal.fingerprint}`] : []),
    ...(report.seal?.timestamps ?? [])
      .filter(({ valid }) => valid)
      .map(({ path, stampedAt, authority }) => `OK\t${path}\t${stampedAt ?? ''}\t${authority ?? ''}`),
    ...report.findings.map(
      (found) => `! ${kinds[found.kind]}: ${found.path}${found.note && ` (${found.note})`}`,
    ),
  ].join('\n');
}

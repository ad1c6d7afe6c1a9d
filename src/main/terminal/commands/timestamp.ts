import { mkdir } from 'node:fs/promises';
import { authorityAddressSchema } from '../../../shared/model/settings.ts';
import { fail } from '../../../shared/result.ts';
import { words as sharedWords } from '../../../shared/words/index.ts';
import { listTimestamps, retryTimestamps, saveTimestamps } from '../../core/releases/timestamps.ts';
import { done, missing, readArguments, withVault, type Command } from '../command.ts';

const options = {
  vault: { type: 'string' },
  case: { type: 'string' },
  authority: { type: 'string', multiple: true },
  out: { type: 'string' },
} as const;

export const timestamp: Command = {
  usage: 'timestamp --vault V --case ID [--authority URL]… [--out DIR]',
  async run(words, context) {
    const parsed = readArguments(words, options);
    if (!parsed.ok) return parsed;
    const { vault: folder, case: caseId, authority = [], out } = parsed.value.values;
    if (folder === undefined) return missing('vault');
    if (caseId === undefined) return missing('case');
    const wrong = authority.find((address) => !authorityAddressSchema.safeParse(address).success);
    if (wrong !== undefined) return fail('INVALID_INPUT', `--authority ${wrong}`);
    return withVault(folder, context, async (vault) => {
      const before = listTimestamps(vault, caseId);
      if (!before.ok) return before;
      // Without an address, those that were asked before are asked again.
      const authorities = authority.length > 0 ? authority : before.value.map((row) => row.authority);
      const wish = { caseId, authorities: [...new Set(authorities)], pendingOnly: authority.length === 0 };
      const retried = await retryTimestamps(vault, wish, context.signal);
      if (!retried.ok) return retried;
      const after = listTimestamps(vault, caseId);
      if (!after.ok) return after;
      const paths: string[] = [];
      if (out !== undefined) {
        await mkdir(out, { recursive: true });
        const stamped = after.value.filter(({ stampedAt }) => stampedAt !== null);
        for (const releaseId of new Set(stamped.map((row) => row.releaseId))) {
          const saved = await saveTimestamps(vault, releaseId, out);
          if (!saved.ok) return saved;
          paths.push(...saved.value);
        }
      }
      const problems: Readonly<Record<string, string>> = sharedWords[context.language].stamping;
      const lines = after.value.map(({ releaseId, authority: address, stampedAt, name, problem }) =>
        [releaseId, address, stampedAt ?? problems[problem ?? ''] ?? '', name ?? ''].join('\t').trimEnd(),
      );
      return done({ ...retried.value, timestamps: after.value, paths }, [...lines, ...paths].join('\n'));
    });
  },
};

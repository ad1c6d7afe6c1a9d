import { createVault } from '../../core/vault/vault.ts';
import { done, missing, readArguments, type Command } from '../command.ts';

export const init: Command = {
  usage: 'init <vault>',
  async run(words, context) {
    const parsed = readArguments(words, {});
    if (!parsed.ok) return parsed;
    const [folder] = parsed.value.positionals;
    if (folder === undefined) return missing('<vault>');
    const vault = await createVault(folder, context.environment);
    if (!vault.ok) return vault;
    const { id, root } = vault.value;
    vault.value.close();
    return done({ id, vault: root }, root);
  },
};

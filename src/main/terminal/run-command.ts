import type { Result } from '../../shared/result.ts';
import { fail } from '../../shared/result.ts';
import { failureOf } from '../core/vault/file-failure.ts';
import type { Command, Outcome, TerminalContext } from './command.ts';
import { caseCommand } from './commands/case.ts';
import { contact } from './commands/contact.ts';
import { demo } from './commands/demo.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { init } from './commands/init.ts';
import { timeline } from './commands/timeline.ts';
import { verify } from './commands/verify.ts';

const commands: Readonly<Record<string, Command>> = {
  init,
  case: caseCommand,
  import: importCommand,
  contact,
  timeline,
  export: exportCommand,
  verify,
  demo,
};

export const usage = [
  'casevault <command> [--json]',
  ...Object.values(commands).map((command) => `  ${command.usage}`),
].join('\n');

/** Runs one command line. Expected failures, also those of the file system, are values; what throws further is a bug. */
export async function runCommand(
  [name = '', ...words]: readonly string[],
  context: TerminalContext,
): Promise<Result<Outcome>> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) return fail('INVALID_INPUT', name);
  try {
    return await command.run(words, context);
  } catch (error) {
    if (context.signal.aborted) return fail('CANCELLED');
    const expected = failureOf(error, 'TARGET_NOT_WRITABLE', error instanceof Error ? error.message : '');
    if (expected) return expected;
    throw error;
  }
}

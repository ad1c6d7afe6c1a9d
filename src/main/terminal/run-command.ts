import { fail, type Result } from '../../shared/result.ts';
import { failureOf } from '../core/vault/file-failure.ts';
import type { Command, Outcome, TerminalContext } from './command.ts';

/** Loaded when asked for: `case list` need not wait for what writes a PDF. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  init: async () => (await import('./commands/init.ts')).init,
  case: async () => (await import('./commands/case.ts')).caseCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  'import-bundle': async () => (await import('./commands/import-bundle.ts')).importBundle,
  contact: async () => (await import('./commands/contact.ts')).contact,
  agenda: async () => (await import('./commands/agenda.ts')).agenda,
  deadline: async () => (await import('./commands/deadline.ts')).deadline,
  submission: async () => (await import('./commands/submission.ts')).submission,
  timeline: async () => (await import('./commands/timeline.ts')).timeline,
  read: async () => (await import('./commands/read.ts')).readCommand,
  attachments: async () => (await import('./commands/attachments.ts')).attachmentsCommand,
  next: async () => (await import('./commands/next.ts')).next,
  search: async () => (await import('./commands/search.ts')).searchCommand,
  draft: async () => (await import('./commands/draft.ts')).draftCommand,
  redact: async () => (await import('./commands/redact.ts')).redact,
  plan: async () => (await import('./commands/plan.ts')).planCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  timestamp: async () => (await import('./commands/timestamp.ts')).timestamp,
  releases: async () => (await import('./commands/releases.ts')).releases,
  verify: async () => (await import('./commands/verify.ts')).verify,
  demo: async () => (await import('./commands/demo.ts')).demo,
};

export async function usage(): Promise<string> {
  const loaded = await Promise.all(Object.values(commands).map((load) => load()));
  return ['casevault <command> [--json]', ...loaded.map((command) => `  ${command.usage}`)].join('\n');
}

/** Runs one command line. Expected failures, also those of the file system, are values; what throws further is a bug. */
export async function runCommand(
  [name = '', ...words]: readonly string[],
  context: TerminalContext,
): Promise<Result<Outcome>> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) return fail('INVALID_INPUT', name);
  try {
    return await (await load()).run(words, context);
  } catch (error) {
    if (context.signal.aborted) return fail('CANCELLED');
    const expected = failureOf(error, 'TARGET_NOT_WRITABLE', error instanceof Error ? error.message : '');
    if (expected) return expected;
    throw error;
  }
}

import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import type { Language } from '../../shared/languages.ts';
import { fail, succeed, type Failure, type Result } from '../../shared/result.ts';
import type { Environment } from '../core/vault/environment.ts';
import { openVault, type Vault } from '../core/vault/vault.ts';

/** 0 done, 1 the check failed, 2 bad usage or input; 130 (128 + SIGINT) where Ctrl+C cancelled the work. */
export type ExitCode = 0 | 1 | 2 | 130;

export interface TerminalContext {
  readonly environment: Environment;
  readonly language: Language;
  readonly signal: AbortSignal;
  /** Shown on a terminal only; never part of what `--json` prints. */
  readonly onProgress: (progress: {
    phase: string;
    done: number;
    total: number | null;
    current: string;
  }) => void;
}

/** What a command gives back: the value that `--json` prints, and the same for a person. */
export interface Outcome {
  readonly exitCode: ExitCode;
  readonly json: unknown;
  readonly text: string;
}

export interface Command {
  readonly usage: string;
  run(words: readonly string[], context: TerminalContext): Promise<Result<Outcome>>;
}

export const done = (json: unknown, text: string): Result<Outcome> => succeed({ exitCode: 0, json, text });

type Values<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: Options; allowPositionals: true; strict: true }>
>;

/** Reads options strictly: a misspelt one is bad usage, never ignored. `--json` is known everywhere. */
export function readArguments<const Options extends ParseArgsOptionsConfig>(
  words: readonly string[],
  options: Options,
): Result<Values<Options>> {
  try {
    const parsed = parseArgs({
      args: [...words],
      options: { ...options, json: { type: 'boolean' } },
      allowPositionals: true,
      strict: true,
    });
    return succeed(parsed);
  } catch (error) {
    return fail('INVALID_INPUT', error instanceof Error ? error.message : String(error));
  }
}

/** The failure for an option that must be given. */
export const missing = (option: string): { readonly ok: false; readonly error: Failure } =>
  fail('INVALID_INPUT', `--${option} is missing`);

/** Opens the vault for one command and closes it whatever happens. */
export async function withVault<T>(
  folder: string,
  context: TerminalContext,
  work: (vault: Vault) => Promise<Result<T>>,
): Promise<Result<T>> {
  const vault = await openVault(folder, context.environment);
  if (!vault.ok) return vault;
  try {
    return await work(vault.value);
  } finally {
    vault.value.close();
  }
}

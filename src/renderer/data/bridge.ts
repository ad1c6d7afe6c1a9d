import type { CallInput, CallOutput } from '../../shared/contract.ts';
import type { Method } from '../../shared/methods.ts';
import type { Failure, Result } from '../../shared/result.ts';

/** An expected failure on its way through react-query, which knows failures only as thrown values. */
export class CallFailure extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.name = 'CallFailure';
    this.failure = failure;
  }
}

type Send<M extends Method> = (input?: CallInput<M>) => Promise<Result<CallOutput<M>>>;

/** One call over the bridge; throws `CallFailure` where the core answered with a failure. */
export async function call<M extends Method>(method: M, input?: CallInput<M>): Promise<CallOutput<M>> {
  const send = window.casevault[method] as Send<M>;
  const result = input === undefined ? await send() : await send(input);
  if (!result.ok) throw new CallFailure(result.error);
  return result.value;
}

export const failureOf = (error: unknown): Failure =>
  error instanceof CallFailure ? error.failure : { code: 'INTERNAL' };

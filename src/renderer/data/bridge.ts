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

/** One call over the bridge, with its result as it came. */
export function send<M extends Method>(method: M, input?: CallInput<M>): Promise<Result<CallOutput<M>>> {
  const bridgeCall = window.casevault[method] as Send<M>;
  return input === undefined ? bridgeCall() : bridgeCall(input);
}

/** One call over the bridge; throws `CallFailure` where the core answered with a failure. */
export async function call<M extends Method>(method: M, input?: CallInput<M>): Promise<CallOutput<M>> {
  const result = await send(method, input);
  if (!result.ok) throw new CallFailure(result.error);
  return result.value;
}

export const failureOf = (error: unknown): Failure =>
  error instanceof CallFailure ? error.failure : { code: 'INTERNAL' };

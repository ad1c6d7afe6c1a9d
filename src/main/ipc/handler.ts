import type { z } from 'zod';
import type { CallOutput, Contract } from '../../shared/contract.ts';
import type { Method } from '../../shared/methods.ts';
import type { Result } from '../../shared/result.ts';

/** Input as the schema of the contract lets it through; the answer is a value, an exception is a bug. */
export type Handler<M extends Method> = (
  input: z.output<Contract[M]['input']>,
) => Result<CallOutput<M>> | Promise<Result<CallOutput<M>>>;

export type Handlers<M extends Method = Method> = { readonly [Name in M]: Handler<Name> };

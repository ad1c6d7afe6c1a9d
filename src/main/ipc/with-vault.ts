import type { Result } from '../../shared/result.ts';
import type { Vault } from '../core/vault/vault.ts';
import type { Desk } from './desk.ts';

type Action<Input, Value> = (vault: Vault, input: Input) => Result<Value> | Promise<Result<Value>>;

/** A call that reads the open vault. */
export const reading =
  <Input, Value>(desk: Desk, read: Action<Input, Value>) =>
  async (input: Input): Promise<Result<Value>> => {
    const vault = desk.vault();
    return vault.ok ? read(vault.value, input) : vault;
  };

/** A call that changes the open vault: the page is told what to read again. */
export const changing =
  <Input, Value>(desk: Desk, change: Action<Input, Value>, caseOf: (value: Value) => string | null) =>
  async (input: Input): Promise<Result<Value>> => {
    const result = await reading(desk, change)(input);
    if (result.ok) desk.changed(caseOf(result.value));
    return result;
  };

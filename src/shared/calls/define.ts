import { z } from 'zod';

const call = <Input extends z.ZodType, Output>(input: Input) => ({ input, output: undefined as Output });

/** One call: its input by a schema that the router checks, its output by type. */
export const define =
  <Output>() =>
  <Input extends z.ZodType>(input: Input) =>
    call<Input, Output>(input);

export const nothing = z.undefined();
export const byId = z.object({ id: z.uuid() });
export const byCase = z.object({ caseId: z.uuid() });

/** The revision the page was looking at; a save on top of another revision is refused, never merged in silence. */
export const revised = {
  id: z.uuid(),
  revision: z.int().min(1),
  reason: z.string().max(1000).default(''),
};

import { z } from 'zod';
import { contract } from '../../shared/contract.ts';
import { dropChannel, methods } from '../../shared/methods.ts';
import { fail, type Result } from '../../shared/result.ts';
import type { Handlers } from './handler.ts';

/** The part of Electron's `ipcMain` that the router uses. */
export interface Receiver<Sender> {
  handle(channel: string, listener: (event: Sender, ...input: unknown[]) => Promise<Result<unknown>>): void;
}

export interface Route {
  readonly input: z.ZodType;
  readonly handle: (input: never) => Result<unknown> | Promise<Result<unknown>>;
}

/** Dropped files come as paths that the preload took from `File` objects; the page itself never sees one. */
export const dropSchema = z.object({
  caseId: z.uuid(),
  group: z.int().min(1).max(99),
  paths: z.array(z.string().min(1).max(32_767)).min(1),
});
export type DropHandler = (input: z.output<typeof dropSchema>) => Promise<Result<{ readonly jobId: string }>>;

export const routesOf = (handlers: Handlers, drop: DropHandler): ReadonlyMap<string, Route> =>
  new Map<string, Route>([
    ...methods.map((method): [string, Route] => [
      method,
      { input: contract[method].input, handle: handlers[method] },
    ]),
    [dropChannel, { input: dropSchema, handle: drop }],
  ]);

/**
 * Registers one listener per call. A sender that is not the app's own page gets INVALID_INPUT and reaches no handler;
 * input that the schema refuses gets INVALID_INPUT with the place of the first problem; an exception becomes INTERNAL.
 * `report` learns of refusals and bugs by channel and kind, never by content.
 */
export function registerRoutes<Sender>(
  receiver: Receiver<Sender>,
  routes: ReadonlyMap<string, Route>,
  isTrusted: (sender: Sender) => boolean,
  report: (channel: string, problem: unknown) => void,
): void {
  for (const [channel, route] of routes) {
    receiver.handle(channel, async (sender, input) => {
      try {
        if (!isTrusted(sender)) {
          report(channel, 'sender refused');
          return fail('INVALID_INPUT');
        }
        const parsed = route.input.safeParse(input);
        if (!parsed.success) return fail('INVALID_INPUT', parsed.error.issues[0]?.path.join('.') ?? '');
        return await route.handle(parsed.data as never);
      } catch (error) {
        report(channel, error);
        return fail('INTERNAL');
      }
    });
  }
}

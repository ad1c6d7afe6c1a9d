import { strict } from './strict.ts';

type Handler = (event: object, ...values: unknown[]) => unknown;
const handlers = new Map<string, Handler>();

export const ipcMain = strict('ipcMain', {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
});

/** Runs a handler; what it throws reaches the page as text, as in Electron. */
export async function invokeHandler(
  channel: string,
  event: object,
  values: readonly unknown[],
): Promise<{ value?: unknown; error?: string }> {
  const handler = handlers.get(channel);
  if (!handler) return { error: `Error: No handler registered for '${channel}'` };
  try {
    return { value: structuredClone(await handler(event, ...values)) };
  } catch (error) {
    return { error: String(error) };
  }
}

import { EventEmitter } from 'node:events';
import type { Request as PageRequest, Route } from 'playwright-core';
import { toAppAddress } from './address.ts';
import { strict } from './strict.ts';

type RequestListener = (
  details: { url: string; method: string },
  answer: (verdict: { cancel?: boolean }) => void,
) => void;
type PermissionHandler = (contents: object, permission: string, answer: (granted: boolean) => void) => void;
type PermissionCheck = (contents: object, permission: string, origin: string) => boolean;
type ProtocolHandler = (request: Request) => Promise<Response>;

const listeners: {
  request: RequestListener | null;
  ask: PermissionHandler | null;
  check: PermissionCheck | null;
} = {
  request: null,
  ask: null,
  check: null,
};
const protocols = new Map<string, ProtocolHandler>();
const schemes = new Map<string, Readonly<Record<string, boolean>>>();

export const session = strict(
  'session',
  Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: (handler: PermissionHandler): void => void (listeners.ask = handler),
    setPermissionCheckHandler: (handler: PermissionCheck): void => void (listeners.check = handler),
    // No page of the stand-in can reach a device or a spell checker.
    setDevicePermissionHandler: (): void => undefined,
    setSpellCheckerEnabled: (): void => undefined,
    webRequest: strict('webRequest', {
      onBeforeRequest: (listener: RequestListener): void => void (listeners.request = listener),
    }),
  }),
);

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(
    list: readonly { scheme: string; privileges: Record<string, boolean> }[],
  ): void {
    for (const { scheme, privileges } of list) schemes.set(scheme, privileges);
  },
  handle(scheme: string, handler: ProtocolHandler): void {
    const privileges = schemes.get(scheme);
    // The page is shown at an https origin; only a scheme with these privileges would behave the same.
    if (!privileges?.['standard'] || !privileges['secure'] || privileges['bypassCSP']) {
      throw new Error(`the stand-in cannot show ${scheme}: pages with these privileges`);
    }
    protocols.set(scheme, handler);
  },
});

/** Electron's names of permissions and the browser's. */
const permissions = {
  geolocation: 'geolocation',
  notifications: 'notifications',
  'clipboard-read': 'clipboard-read',
  'clipboard-sanitized-write': 'clipboard-write',
  midi: 'midi',
} as const;

/** Asks the app's handlers about every permission that the browser could grant. */
export function askPermissions(contents: object): string[] {
  return Object.entries(permissions)
    .filter(([permission]) => {
      const asked = { granted: true };
      listeners.ask?.(contents, permission, (answer) => (asked.granted = answer));
      return asked.granted && (listeners.check?.(contents, permission, 'app://casevault') ?? true);
    })
    .map(([, name]) => name);
}

/** Answers a request of the page as Electron would: the filter first, then the protocol, and only then the network. */
export async function answerRequest(route: Route): Promise<void> {
  const request = route.request();
  const url = toAppAddress(request.url());
  const asked = { cancelled: false };
  listeners.request?.(
    { url, method: request.method() },
    (verdict) => (asked.cancelled = verdict.cancel === true),
  );
  if (asked.cancelled) return route.abort('blockedbyclient');
  const handler = protocols.get(url.slice(0, url.indexOf(':')));
  if (!handler) return route.continue();
  const response = await handler(
    new Request(url, { method: request.method(), headers: await headersOf(request) }),
  );
  await route
    .fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    })
    .catch(() => undefined);
}

const openRange = /^bytes=(\d+)-$/;
const rangeBytes = 4 * 1024 * 1024;

/** A film asks for all the rest and reads what it needs; an interception cannot stream, so it gets the next stretch. */
async function headersOf(request: PageRequest): Promise<Record<string, string>> {
  const headers = await request.allHeaders();
  const start = openRange.exec(headers['range'] ?? '')?.[1];
  return {
    ...Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(':'))),
    ...(start !== undefined && { range: `bytes=${start}-${Number(start) + rangeBytes - 1}` }),
  };
}

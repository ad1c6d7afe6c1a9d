import type { App, CustomScheme, IpcMainInvokeEvent, Session, WebContents } from 'electron';
import { appOrigin } from '../../shared/addresses.ts';

/** `app:` behaves like https: an origin of its own, secure, subject to the content security policy. */
export const appScheme: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
};

/** What the page may ask of the browser: a film in full screen, and to put text (a hash) on the clipboard. */
const permitted: ReadonlySet<string> = new Set(['fullscreen', 'clipboard-sanitized-write']);

/** Addresses that may be loaded; all others are refused before they reach the network. */
export const isOwnAddress = (address: string): boolean =>
  address.startsWith(`${appOrigin}/`) ||
  address.startsWith(`blob:${appOrigin}/`) ||
  address.startsWith('data:');

/** Switches that keep Chromium itself from the network: no name is resolved, nothing is fetched in the background. */
export function stayOffline(app: App): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('no-pings');
}

/** Denies what a page could ask of the computer, and every request that is not the app's own. */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, answer) => {
    answer(permitted.has(permission) && contents.getURL().startsWith(`${appOrigin}/`));
  });
  session.setPermissionCheckHandler(
    (_contents, permission, origin) =>
      permitted.has(permission) && (origin === appOrigin || origin === `${appOrigin}/`),
  );
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, answer) => {
    const inspecting = details.url.startsWith('devtools://');
    answer({ cancel: !isOwnAddress(details.url) && !inspecting });
  });
  session.on('will-download', (event) => event.preventDefault());
}

/** Keeps every page where it is: no other address, no new window, no webview. */
export function hardenContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Only the main frame of the app's own window, at the app's exact origin, may call. */
export const isTrustedSender = (event: IpcMainInvokeEvent, own: WebContents | null): boolean =>
  own !== null &&
  event.sender === own &&
  event.senderFrame !== null &&
  event.senderFrame.parent === null &&
  event.senderFrame.origin === appOrigin;

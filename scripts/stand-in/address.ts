/**
 * Chromium knows no `app:` scheme, so the stand-in shows the app at an https origin that no server answers: every
 * request is answered by the app's own protocol handler. The app itself only ever sees `app://casevault`.
 */
const appOrigin = 'app://casevault';
const pageOrigin = 'https://casevault.localhost';

const replaceOrigin = (address: string, from: string, to: string): string =>
  address === from || address.startsWith(`${from}/`) ? to + address.slice(from.length) : address;

export const toPageAddress = (address: string): string => replaceOrigin(address, appOrigin, pageOrigin);
export const toAppAddress = (address: string): string => replaceOrigin(address, pageOrigin, appOrigin);

/** The origin of an address as Electron reports it. */
export function originOf(address: string): string {
  const app = toAppAddress(address);
  if (app === appOrigin || app.startsWith(`${appOrigin}/`)) return appOrigin;
  return URL.canParse(app) ? new URL(app).origin : 'null';
}

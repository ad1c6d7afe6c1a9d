/**
 * Content security policies, sent as headers. The page may load its own origin alone, may run no inline script, and may
 * not be framed. Styles written at run time (antd) carry a nonce that is new for every load of the page.
 */
const always = ["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'", "object-src 'none'"];

export const pagePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "media-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'none'",
    "frame-src 'none'",
    ...always,
  ].join('; ');

/** The PDF worker decodes JPEG 2000 and colour profiles with WebAssembly; the page itself may not compile any. */
export const pdfWorkerPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "font-src 'self'",
  ...always,
].join('; ');

/** Evidence is data: were it ever opened as a document, nothing in it would run or load. */
export const evidencePolicy = ["default-src 'none'", 'sandbox', ...always].join('; ');

/** Headers of every answer. Evidence is never written to a browser cache, so nothing is. */
export const commonHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

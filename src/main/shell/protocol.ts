import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { appOrigin } from '../../shared/addresses.ts';
import { fileAnswer, plainAnswer } from './file-answer.ts';
import { commonHeaders, evidencePolicy, pagePolicy, pdfWorkerPolicy } from './policy.ts';

/** A file to serve and what it is. */
export interface ServedFile {
  readonly path: string;
  readonly mediaType: string;
}

/** Looks exhibits up in the open vault; null where there is none, or where its kind is never served. */
export interface ExhibitFiles {
  thumbnail(evidenceId: string): Promise<ServedFile | null>;
  preview(evidenceId: string): Promise<ServedFile | null>;
  original(evidenceId: string): Promise<ServedFile | null>;
}

export interface Sources {
  readonly pageFolder: string;
  readonly pdfjsFolder: string;
  readonly exhibits: ExhibitFiles;
}

const pageTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

const pdfjsTypes: Readonly<Record<string, string>> = {
  '.mjs': 'text/javascript; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.icc': 'application/octet-stream',
  '.ttf': 'font/ttf',
};
const pdfjsFolders = ['build', 'cmaps', 'standard_fonts', 'wasm', 'iccs'];

const noncePlace = /__CSP_NONCE__/g;
const evidenceId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The path below `folder` that the address names, or null where it would lead anywhere else. */
export function containedPath(folder: string, segments: readonly string[]): string | null {
  const safe = segments.every(
    (segment) => segment !== '' && !segment.startsWith('.') && !/[\\/:\0]/.test(segment),
  );
  const path = join(folder, ...segments);
  return safe && segments.length > 0 && path.startsWith(folder + sep) ? path : null;
}

/** The decoded parts of an address of this app's origin; null for any other origin or bad escapes. */
function segmentsOf(address: string): string[] | null {
  if (!address.startsWith(`${appOrigin}/`)) return null;
  const path = address.slice(appOrigin.length + 1).replace(/[?#].*$/s, '');
  try {
    return path.split('/').map(decodeURIComponent);
  } catch {
    return null;
  }
}

/** Answers `app://casevault/…`: the page's files, the PDF reader's files, and exhibits by id; all else is 404. */
export function createProtocolHandler(sources: Sources): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return plainAnswer(405, { Allow: 'GET, HEAD' });
    const segments = segmentsOf(request.url);
    if (!segments) return plainAnswer(404);
    const [room = '', ...rest] = segments;
    if (room === 'thumbnail' || room === 'preview' || room === 'original') {
      const id = rest.length === 1 && evidenceId.test(rest[0] ?? '') ? (rest[0] ?? '') : null;
      const file = id && (await sources.exhibits[room](id));
      return file ? fileAnswer(request, file.path, file.mediaType, evidencePolicy) : plainAnswer(404);
    }
    if (room === 'pdfjs') return pdfjsAnswer(request, sources.pdfjsFolder, rest);
    return pageAnswer(request, sources.pageFolder, segments);
  };
}

async function pdfjsAnswer(request: Request, folder: string, segments: readonly string[]): Promise<Response> {
  const path = containedPath(folder, segments);
  const mediaType = path && pdfjsTypes[extname(path)];
  if (!path || !mediaType || !pdfjsFolders.includes(segments[0] ?? '')) return plainAnswer(404);
  return fileAnswer(request, path, mediaType, pdfWorkerPolicy);
}

async function pageAnswer(request: Request, folder: string, segments: readonly string[]): Promise<Response> {
  const path = containedPath(folder, segments);
  const mediaType = path && pageTypes[extname(path)];
  if (!path || !mediaType) return plainAnswer(404);
  const nonce = randomBytes(16).toString('base64');
  const policy = pagePolicy(nonce);
  if (extname(path) !== '.html') return fileAnswer(request, path, mediaType, policy);
  const page = await readFile(path, 'utf8').catch(() => null);
  if (page === null) return plainAnswer(404);
  const headers = { ...commonHeaders, 'Content-Type': mediaType, 'Content-Security-Policy': policy };
  return new Response(request.method === 'HEAD' ? null : page.replace(noncePlace, nonce), { headers });
}

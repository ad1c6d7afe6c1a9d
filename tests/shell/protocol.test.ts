import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { containedPath, createProtocolHandler } from '../../src/main/shell/protocol.ts';

const film = '01890000-0000-7000-8000-000000000001';
const unknown = '01890000-0000-7000-8000-000000000002';
const bytes = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 251));
let folder: string;
let ask: (path: string, init?: RequestInit) => Promise<Response>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casevault-protocol-'));
  const pageFolder = join(folder, 'page');
  const pdfjsFolder = join(folder, 'pdfjs');
  for (const path of ['page/assets', 'pdfjs/build', 'pdfjs/cmaps', 'pdfjs/web']) {
    await mkdir(join(folder, path), { recursive: true });
  }
  const page =
    '<meta property="csp-nonce" nonce="__CSP_NONCE__"><script src="x.js" nonce="__CSP_NONCE__"></script>';
  await writeFile(join(pageFolder, 'index.html'), page);
  await writeFile(join(pageFolder, 'assets/app.js'), 'export {}');
  await writeFile(join(pageFolder, 'assets/app.js.map'), '{}');
  await writeFile(join(pageFolder, '.hidden.js'), 'secret');
  await writeFile(join(pdfjsFolder, 'build/pdf.worker.min.mjs'), 'export {}');
  await writeFile(join(pdfjsFolder, 'cmaps/78-H.bcmap'), 'map');
  await writeFile(join(pdfjsFolder, 'web/viewer.mjs'), 'export {}');
  await writeFile(join(folder, 'secret.js'), 'secret');
  await writeFile(join(folder, 'film.mp4'), bytes);
  const found = async (id: string) =>
    id === film ? { path: join(folder, 'film.mp4'), mediaType: 'video/mp4' } : null;
  const handler = createProtocolHandler({
    pageFolder,
    pdfjsFolder,
    exhibits: { thumbnail: found, preview: found, original: found },
  });
  ask = (path, init) => handler(new Request(`app://casevault${path}`, init));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the page', () => {
  test('comes with a policy that allows nothing by default and a fresh nonce each time', async () => {
    const [one, two] = [await ask('/index.html'), await ask('/index.html')];
    const policy = one.headers.get('content-security-policy') ?? '';
    expect(one.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(policy).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(policy).not.toContain('unsafe');
    for (const rule of ['frame-ancestors', 'base-uri', 'form-action', 'object-src', 'frame-src']) {
      expect(policy).toContain(`${rule} 'none'`);
    }
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(nonce.length).toBeGreaterThanOrEqual(22);
    expect(await one.text()).toBe(
      `<meta property="csp-nonce" nonce="${nonce}"><script src="x.js" nonce="${nonce}"></script>`,
    );
    expect(two.headers.get('content-security-policy')).not.toContain(nonce);
  });

  test('every answer says nosniff, no referrer, same origin, and is kept nowhere', async () => {
    for (const path of [
      '/index.html',
      '/assets/app.js',
      `/original/${film}`,
      '/pdfjs/cmaps/78-H.bcmap',
      '/none',
    ]) {
      const { headers } = await ask(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });

  test('serves its files with or without a query', async () => {
    expect((await ask('/assets/app.js?v=1')).headers.get('content-type')).toMatch(/^text\/javascript/);
  });

  test.each([
    '/',
    '/assets',
    '/assets/',
    '/assets/app.js.map',
    '/.hidden.js',
    '/../secret.js',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '/assets/..%2f..%2fsecret.js',
    '/assets%5c..%5c..%5csecret.js',
    '/assets//app.js',
    '/%00.js',
    '/%E0%A4%A',
    '/C:%2fsecret.js',
  ])('%s is not there', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  test('other hosts and other methods are refused', async () => {
    const handler = createProtocolHandler({
      pageFolder: join(folder, 'page'),
      pdfjsFolder: folder,
      exhibits: { thumbnail: never, preview: never, original: never },
    });
    expect((await handler(new Request('app://elsewhere/index.html'))).status).toBe(404);
    expect((await handler(new Request('app://casevault.example/index.html'))).status).toBe(404);
    expect((await ask('/index.html', { method: 'POST', body: 'x' })).status).toBe(405);
  });

  test('a path is never built outside its folder', () => {
    expect(containedPath(folder, ['a', 'b.js'])).toBe(join(folder, 'a', 'b.js'));
    for (const segments of [
      [],
      [''],
      ['..', 'x'],
      ['a', '..', '..', 'x'],
      ['a/b'],
      ['a\\b'],
      ['c:x'],
      ['a\0'],
    ]) {
      expect(containedPath(folder, segments)).toBeNull();
    }
  });
});

describe('the PDF reader', () => {
  test('its worker alone may compile WebAssembly', async () => {
    const worker = await ask('/pdfjs/build/pdf.worker.min.mjs');
    expect(worker.status).toBe(200);
    expect(worker.headers.get('content-security-policy')).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect((await ask('/assets/app.js')).headers.get('content-security-policy')).not.toContain('wasm');
  });

  test.each([
    '/pdfjs/web/viewer.mjs',
    '/pdfjs/package.json',
    '/pdfjs/build/../../secret.js',
    '/pdfjs/',
    '/pdfjs',
  ])('%s is not there', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });
});

describe('evidence', () => {
  test('is served whole, with a policy under which nothing in it could run', async () => {
    const answer = await ask(`/original/${film}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('video/mp4');
    expect(answer.headers.get('content-length')).toBe('1000');
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
    );
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
  });

  test('is served in parts', async () => {
    const answer = await ask(`/original/${film}`, { headers: { range: 'bytes=100-199' } });
    expect(answer.status).toBe(206);
    expect(answer.headers.get('content-range')).toBe('bytes 100-199/1000');
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes.subarray(100, 200));
  });

  test('a part beyond the end is refused with the size', async () => {
    const answer = await ask(`/original/${film}`, { headers: { range: 'bytes=1000-' } });
    expect(answer.status).toBe(416);
    expect(answer.headers.get('content-range')).toBe('bytes */1000');
  });

  test('HEAD gives the headers alone', async () => {
    const answer = await ask(`/original/${film}`, { method: 'HEAD' });
    expect(answer.headers.get('content-length')).toBe('1000');
    expect(await answer.text()).toBe('');
  });

  test.each([
    `/original/${unknown}`,
    '/original/',
    '/original/x',
    `/original/${film}/x`,
    `/original/..%2f${film}`,
  ])('%s is not there', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  test('a folder or a lost file is not there', async () => {
    await symlink(join(folder, 'gone'), join(folder, 'link'));
    const handler = createProtocolHandler({
      pageFolder: folder,
      pdfjsFolder: folder,
      exhibits: {
        thumbnail: async () => ({ path: folder, mediaType: 'image/webp' }),
        preview: async () => ({ path: join(folder, 'link'), mediaType: 'image/webp' }),
        original: never,
      },
    });
    expect((await handler(new Request(`app://casevault/thumbnail/${film}`))).status).toBe(404);
    expect((await handler(new Request(`app://casevault/preview/${film}`))).status).toBe(404);
  });
});

async function never(): Promise<null> {
  return null;
}

import { afterAll, beforeAll, expect, test } from 'vitest';
import { methods } from '../../src/shared/methods.ts';
import { launchApp, type LaunchedApp } from './launch.ts';

/** What only a running page can show of Electron's security checklist; the rest is in `tests/shell`. */
let app: LaunchedApp;
beforeAll(async () => {
  app = await launchApp();
});
afterAll(() => app.close());

test('the page has the bridge, frozen, and nothing of Node or Electron', async () => {
  const found = await app.page.evaluate(() => {
    const bridge = window.casevault as unknown as Record<string, unknown>;
    const { caseList } = window.casevault;
    Reflect.set(bridge, 'caseList', () => null);
    Reflect.set(bridge, 'more', 1);
    Reflect.set(window, 'casevault', {});
    return {
      names: Object.keys(bridge).sort(),
      allFunctions: Object.values(bridge).every((part) => typeof part === 'function'),
      unchanged: window.casevault.caseList === caseList && window.casevault === (bridge as unknown),
      node: ['require', 'process', 'Buffer', 'module', 'global', '__dirname', 'ipcRenderer'].filter(
        (name) => name in window,
      ),
    };
  });
  expect(found.names).toEqual([...methods, 'evidenceDrop', 'on'].sort());
  expect(found.allFunctions).toBe(true);
  expect(found.node).toEqual([]);
  expect(found.unchanged).toBe(true);
});

test('text never becomes code: no eval, no inline script, no handler in markup', async () => {
  const ran = await app.page.evaluate(async () => {
    const marks: string[] = [];
    Object.assign(window, { mark: (name: string) => marks.push(name) });
    // What a debugger evaluates may use eval until its task ends; the page's own code may not.
    await new Promise((resolve) => setTimeout(resolve));
    try {
      (0, eval)('mark("eval")');
    } catch {
      // Expected.
    }
    const script = document.createElement('script');
    script.textContent = 'mark("inline")';
    document.body.append(script);
    const picture = document.createElement('div');
    picture.innerHTML = '<img src="/none.png" onerror="mark(\'handler\')">';
    document.body.append(picture);
    const link = document.createElement('script');
    link.src = 'data:text/javascript,mark("data")';
    document.body.append(link);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return marks;
  });
  expect(ran).toEqual([]);
});

test('nothing leaves: fetch, pictures, sockets, beacons and forms to other places fail', async () => {
  const asked: string[] = [];
  app.page.on('response', (response) => asked.push(response.url()));
  const results = await app.page.evaluate(async () => {
    const fetched = await fetch('https://example.com/').then(
      () => 'came',
      () => 'refused',
    );
    const picture = new Image();
    const shown = new Promise((resolve) => {
      picture.onload = () => resolve('came');
      picture.onerror = () => resolve('refused');
    });
    picture.src = 'https://example.com/x.png';
    const socket = await new Promise((resolve) => {
      try {
        const opened = new WebSocket('wss://example.com/');
        opened.onopen = () => resolve('came');
        opened.onerror = () => resolve('refused');
      } catch {
        resolve('refused');
      }
    });
    return { fetched, shown: await shown, socket };
  });
  expect(results).toEqual({ fetched: 'refused', shown: 'refused', socket: 'refused' });
  expect(asked.filter((url) => url.includes('example.com'))).toEqual([]);
});

test('the page cannot be led away', async () => {
  const before = app.page.url();
  await app.page.evaluate(() => {
    window.location.href = 'https://example.com/';
  });
  await app.page.waitForTimeout(300);
  await app.page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://example.com/';
    document.body.append(link);
    link.click();
  });
  await app.page.waitForTimeout(300);
  expect(app.page.url()).toBe(before);
});

test('no second window opens', async () => {
  await app.page.evaluate(() => void window.open('https://example.com/'));
  await app.page.evaluate(() => void window.open('/index.html'));
  // The stand-in can only close what has opened, so give it the time to open.
  await app.page.waitForTimeout(800);
  expect(app.page.context().pages()).toHaveLength(1);
});

test('no frame loads, not even of the own origin, so no frame can call', async () => {
  const loaded = await app.page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.src = '/index.html';
    document.body.append(frame);
    await new Promise((resolve) => setTimeout(resolve, 500));
    try {
      return frame.contentWindow?.location.pathname ?? 'none';
    } catch {
      return 'refused';
    }
  });
  expect(loaded).not.toBe('/index.html');
});

test('the computer is out of reach: place, camera, microphone, notices, clipboard', async () => {
  const states = await app.page.evaluate(async () => {
    const state = async (name: string): Promise<string> =>
      (await navigator.permissions.query({ name: name as PermissionName })).state;
    // Outside a secure context there is none, whatever the types say.
    const devices = navigator.mediaDevices as MediaDevices | undefined;
    const camera = await devices?.getUserMedia({ audio: true }).then(
      () => 'given',
      () => 'refused',
    );
    return {
      place: await state('geolocation'),
      notices: await state('notifications'),
      reading: await state('clipboard-read'),
      writing: await state('clipboard-write'),
      camera: camera ?? 'refused',
    };
  });
  const { writing, camera, ...others } = states;
  expect(Object.values(others)).not.toContain('granted');
  expect(camera).toBe('refused');
  // Copying a hash is what the page may do.
  expect(writing).toBe('granted');
});

test('files outside the page are not there, and evidence needs an id that exists', async () => {
  const statuses = await app.page.evaluate(async () => {
    const paths = [
      '/index.html',
      '/..%2f..%2fpackage.json',
      '/%2e%2e/main/index.js',
      '/original/01890000-0000-7000-8000-000000000001',
      '/thumbnail/..%2f..%2fsettings.json',
    ];
    return Promise.all(paths.map(async (path) => (await fetch(path)).status));
  });
  expect(statuses).toEqual([200, 404, 404, 404, 404]);
});

test('the policy of the page is a header and allows nothing unsafe', async () => {
  const policy = await app.page.evaluate(async () =>
    (await fetch('/index.html')).headers.get('content-security-policy'),
  );
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-/);
  expect(policy).not.toContain('unsafe');
});

import { beforeEach, describe, expect, test } from 'vitest';
import { contract } from '../../src/shared/contract.ts';
import { dropChannel, methods } from '../../src/shared/methods.ts';
import { succeed, type Result } from '../../src/shared/result.ts';
import type { Handlers } from '../../src/main/ipc/handler.ts';
import { registerRoutes, routesOf } from '../../src/main/ipc/router.ts';

type Listener = (sender: string, input?: unknown) => Promise<Result<unknown>>;
const id = '01890000-0000-7000-8000-000000000001';
const listeners = new Map<string, Listener>();
const handled: [string, unknown][] = [];
const reports: [string, unknown][] = [];
let answer: () => unknown = () => succeed(null);

beforeEach(() => {
  listeners.clear();
  handled.length = 0;
  reports.length = 0;
  answer = () => succeed(null);
  const record = (channel: string) => (input: unknown) => {
    handled.push([channel, input]);
    return answer();
  };
  const handlers = Object.fromEntries(
    methods.map((method) => [method, record(method)]),
  ) as unknown as Handlers;
  registerRoutes<string>(
    { handle: (channel, listener) => void listeners.set(channel, listener) },
    routesOf(handlers, record(dropChannel) as never),
    (sender) => sender === 'own page',
    (channel, problem) => void reports.push([channel, problem]),
  );
});

const call = (channel: string, input?: unknown, sender = 'own page'): Promise<Result<unknown>> => {
  const listener = listeners.get(channel);
  if (!listener) throw new Error(`no listener for ${channel}`);
  return listener(sender, input);
};

test('every call of the contract has one listener, and there is no other', () => {
  expect([...listeners.keys()].sort()).toEqual([...methods, dropChannel].sort());
  expect(Object.keys(contract).sort()).toEqual([...methods].sort());
});

test('input that the schema lets through reaches the handler, with its defaults', async () => {
  await call('timelinePage', { caseId: id, offset: 0, limit: 10 });
  expect(handled[0]?.[1]).toMatchObject({ caseId: id, offset: 0, limit: 10 });
});

describe('a sender that is not the own page', () => {
  test.each([...methods, dropChannel])('gets nothing from %s', async (channel) => {
    expect(await call(channel, undefined, 'another page')).toEqual({
      ok: false,
      error: { code: 'INVALID_INPUT' },
    });
    expect(handled).toEqual([]);
    expect(reports).toEqual([[channel, 'sender refused']]);
  });
});

describe('bad input', () => {
  test.each([
    ['caseRead', { id: 'x' }, 'id'],
    ['caseRead', undefined, ''],
    ['settingsRead', { surprise: 1 }, ''],
    ['settingsWrite', { language: 'fr', theme: 'dark' }, 'language'],
    ['evidencePick', { caseId: id, group: 0, what: 'files' }, 'group'],
    ['evidencePick', { caseId: id, group: 1, what: '/etc/passwd' }, 'what'],
    ['jobCancel', { jobId: '../x' }, 'jobId'],
    [dropChannel, { caseId: id, group: 1, paths: [''] }, 'paths.0'],
    [dropChannel, { caseId: id, group: 1, paths: [] }, 'paths'],
  ])('%s %o is refused at %s', async (channel, input, detail) => {
    expect(await call(channel, input)).toEqual({ ok: false, error: { code: 'INVALID_INPUT', detail } });
    expect(handled).toEqual([]);
  });
});

test('a handler that throws becomes INTERNAL and is reported; nothing is thrown across', async () => {
  const bug = new Error('secret');
  answer = () => {
    throw bug;
  };
  expect(await call('caseList')).toEqual({ ok: false, error: { code: 'INTERNAL' } });
  answer = () => Promise.reject(bug);
  expect(await call('caseList')).toEqual({ ok: false, error: { code: 'INTERNAL' } });
  expect(reports).toEqual([
    ['caseList', bug],
    ['caseList', bug],
  ]);
});

test('no call takes a path from the page', () => {
  for (const method of methods) {
    const fields = Object.keys((contract[method].input as { shape?: object }).shape ?? {});
    const words = JSON.stringify(fields.filter((field) => field !== 'profile'));
    expect(words, method).not.toMatch(/path|folder|file/i);
  }
});

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { addCase } from '../../src/main/core/cases/cases.ts';
import { createJobs } from '../../src/main/core/jobs/jobs.ts';
import { emptyIndex } from '../../src/main/core/search/index-state.ts';
import { createDesk, type Desk } from '../../src/main/ipc/desk.ts';
import type { Desktop } from '../../src/main/ipc/desktop.ts';
import { dropHandler, fileTime } from '../../src/main/ipc/evidence.ts';
import { noKeyProtection } from '../../src/main/core/seal/signing-key.ts';
import { createHandlers } from '../../src/main/ipc/handlers.ts';
import type { Handlers } from '../../src/main/ipc/handler.ts';
import { roomFor } from '../../src/main/ipc/vault.ts';
import type { JobEnd } from '../../src/shared/model/job.ts';
import { exportOptions } from '../fixtures/exporting.ts';
import { codeOf, temporaryFolder, testEnvironment, valueOf } from '../fixtures/temporary.ts';

const worker = new URL('../../src/main/worker.ts', import.meta.url);
const unknownId = '01890000-0000-7000-8000-000000000001';

interface Table {
  readonly desk: Desk;
  readonly handlers: Handlers;
  readonly announced: (readonly [string, object])[];
  readonly opened: string[];
  readonly folder: string;
  readonly picks: { folder: string | null; files: readonly string[] | null };
}

async function setTable(): Promise<Table> {
  const folder = await temporaryFolder();
  const announced: (readonly [string, object])[] = [];
  const opened: string[] = [];
  const picks: Table['picks'] = { folder: null, files: null };
  const desk = createDesk({
    environment: testEnvironment(),
    jobs: createJobs(worker),
    announce: (event, payload) => void announced.push([event, payload]),
    onOpened: (root) => void opened.push(root),
  });
  onTestFinished(() => desk.close());
  const desktop: Desktop = {
    pickFolder: async () => picks.folder,
    pickFiles: async () => picks.files,
    showItem: () => undefined,
    readClipboardImage: async () => null,
  };
  const settings = {
    systemLanguage: 'en',
    version: '0',
    read: () => ({
      language: null,
      theme: 'system' as const,
      notify: true,
      timestamps: { authorities: [] },
    }),
    write: async () => undefined,
  };
  const handlers = createHandlers({
    desk,
    desktop,
    settings,
    clock: () => new Date(),
    keyProtection: noKeyProtection,
  });
  return { desk, handlers, announced, opened, folder, picks };
}

const endOf = (table: Table): Promise<JobEnd> =>
  expect
    .poll(() => table.announced.find(([event]) => event === 'job-end')?.[1], { timeout: 20_000 })
    .toBeDefined()
    .then(() => table.announced.find(([event]) => event === 'job-end')?.[1] as JobEnd);

describe('without a vault', () => {
  test('calls say so, and nothing is open', async () => {
    const { handlers, desk } = await setTable();
    expect(codeOf(await handlers.caseList(undefined))).toBe('NO_VAULT_OPEN');
    expect(codeOf(await handlers.caseRead({ id: unknownId }))).toBe('NO_VAULT_OPEN');
    expect(codeOf(await handlers.vaultVerify(undefined))).toBe('NO_VAULT_OPEN');
    expect(codeOf(await dropHandler(desk)({ caseId: unknownId, group: 1, paths: ['/x'] }))).toBe(
      'NO_VAULT_OPEN',
    );
    expect(valueOf(await handlers.vaultCurrent(undefined))).toBeNull();
  });

  test('a closed picker is no failure', async () => {
    const { handlers } = await setTable();
    expect(valueOf(await handlers.vaultCreate(undefined))).toBeNull();
    expect(valueOf(await handlers.vaultOpen(undefined))).toBeNull();
    expect(valueOf(await handlers.bundleVerify({ what: 'zip' }))).toBeNull();
    expect(valueOf(await handlers.bundleVerify({ what: 'folder' }))).toBeNull();
    expect(valueOf(await handlers.bundleBringIn({ again: null }))).toBeNull();
    const again = { jobId: unknownId, passphrase: 'x' };
    expect(codeOf(await handlers.bundleBringIn({ again }))).toBe('NOT_FOUND');
    const target = { caseId: unknownId, group: 1 };
    expect(valueOf(await handlers.evidencePick({ ...target, what: 'files' }))).toBeNull();
    expect(valueOf(await handlers.evidencePick({ ...target, what: 'folder' }))).toBeNull();
    expect(codeOf(await handlers.evidencePaste(target))).toBe('CLIPBOARD_EMPTY');
  });
});

describe('the open vault', () => {
  test('gives way to another only when the other has opened', async () => {
    const table = await setTable();
    const { desk, folder, opened } = table;
    const first = valueOf(await desk.create(join(folder, 'first')));
    expect(codeOf(await desk.open(join(folder, 'nothing')))).toBe('VAULT_NOT_FOUND');
    expect(desk.info()?.id).toBe(first.id);
    const second = valueOf(await desk.create(join(folder, 'second')));
    expect(desk.info()?.id).toBe(second.id);
    // The first is closed: it can be opened again.
    expect(valueOf(await desk.open(join(folder, 'first'))).id).toBe(first.id);
    expect(opened).toEqual(['first', 'second', 'first'].map((name) => join(folder, name)));
  });

  test('opened once more stays as it is', async () => {
    const { desk, folder } = await setTable();
    const info = valueOf(await desk.create(join(folder, 'vault')));
    expect(valueOf(await desk.open(join(folder, 'vault')))).toEqual(info);
  });

  test('a changed record tells the page what to read again', async () => {
    const { desk, handlers, folder, announced } = await setTable();
    await desk.create(join(folder, 'vault'));
    const added = valueOf(await handlers.caseAdd({ details: { title: '退款' } as never }));
    announced.length = 0;
    await handlers.caseRead({ id: added.id });
    expect(announced).toEqual([]);
    valueOf(
      await handlers.caseRevise({
        id: added.id,
        revision: 1,
        reason: '',
        details: { title: '退款二' } as never,
      }),
    );
    expect(announced).toEqual([['vault-changed', { caseId: null }]]);
    announced.length = 0;
    expect(codeOf(await handlers.caseRead({ id: unknownId }))).toBe('NOT_FOUND');
    const stale = { id: added.id, revision: 1, reason: '', details: { title: '旧' } as never };
    expect(codeOf(await handlers.caseRevise(stale))).toBe('REVISION_CONFLICT');
    expect(announced).toEqual([]);
  });

  test('a vault needs a folder of its own', async () => {
    const folder = await temporaryFolder();
    expect(await roomFor(folder)).toBe(folder);
    await writeFile(join(folder, 'mine.txt'), '');
    expect(await roomFor(folder)).toBe(join(folder, 'CaseVault'));
    await mkdir(join(folder, 'casevault'));
    expect(await roomFor(folder)).toBe(join(folder, 'CaseVault 2'));
    await writeFile(join(folder, 'vault.json'), '{}');
    expect(await roomFor(folder)).toBe(folder);
    expect(await roomFor(join(folder, 'not yet'))).toBe(join(folder, 'not yet'));
  });
});

describe('jobs', () => {
  test('an import reports, ends once, and only then is the case read again', async () => {
    const table = await setTable();
    const { desk, handlers, folder, announced, picks } = table;
    await desk.create(join(folder, 'vault'));
    const { id: caseId } = valueOf(addCase(valueOf(desk.vault()), { title: '退款' }));
    await writeFile(join(folder, 'one.txt'), 'one');
    picks.files = [join(folder, 'one.txt')];
    announced.length = 0;
    const started = valueOf(await handlers.evidencePick({ caseId, group: 4, what: 'files' }));
    expect(desk.busy()).toBe(true);
    const end = await endOf(table);
    expect(end).toMatchObject({
      jobId: started?.jobId,
      state: 'succeeded',
      value: { imported: [{ exhibit: '4-1' }] },
    });
    const events = announced.map(([event]) => event);
    const ended = events.indexOf('job-end');
    expect(events.slice(ended, ended + 2)).toEqual(['job-end', 'vault-changed']);
    expect(new Set(events.slice(0, ended))).toEqual(new Set(['job-progress']));
    expect(announced[ended + 1]?.[1]).toEqual({ caseId });
    expect(desk.info()?.unfinishedImports).toEqual([]);
  });

  test('what an import brought in is read by itself', async () => {
    const { desk, handlers, folder, announced, picks } = await setTable();
    await desk.create(join(folder, 'vault'));
    const { id: caseId } = valueOf(addCase(valueOf(desk.vault()), { title: '退款' }));
    await writeFile(join(folder, 'one.txt'), 'one');
    picks.files = [join(folder, 'one.txt')];
    valueOf(await handlers.evidencePick({ caseId, group: 4, what: 'files' }));
    const ends = (): unknown[] => announced.filter(([event]) => event === 'job-end').map(([, end]) => end);
    await expect.poll(ends, { timeout: 20_000 }).toHaveLength(2);
    expect(ends()[1]).toMatchObject({ state: 'succeeded', value: { caseId, read: 1, failed: [] } });
    await expect.poll(() => desk.busy()).toBe(false);
    const [evidence] = valueOf(await handlers.evidenceList({ caseId }));
    const state = valueOf(await handlers.readingState({ id: evidence?.id ?? '' }));
    expect(state).toMatchObject({ state: 'read', failure: null });
  });

  test('an index that is not complete is built when the vault is opened, and a search does not wait for it', async () => {
    const table = await setTable();
    const { desk, handlers, folder } = table;
    await desk.create(join(folder, 'vault'));
    addCase(valueOf(desk.vault()), { title: '退款' });
    emptyIndex(valueOf(desk.vault()));
    const found = async () => valueOf(await handlers.search({ words: '退款', offset: 0, limit: 50 }));
    expect(await found()).toMatchObject({ total: 0, complete: false });
    await desk.create(join(folder, 'other'));
    await desk.open(join(folder, 'vault'));
    expect(desk.busy()).toBe(false);
    expect(await endOf(table)).toMatchObject({ state: 'succeeded', value: null });
    expect(await found()).toMatchObject({ total: 1, complete: true });
  });

  test('a calendar file goes where the user says, or nowhere; a change of the agenda is announced', async () => {
    const { desk, handlers, folder, announced, picks } = await setTable();
    await desk.create(join(folder, 'vault'));
    const { id: caseId } = valueOf(addCase(valueOf(desk.vault()), { title: '退款' }));
    const details = { text: '打电话', due: '2026-03-01', done: false };
    const { id } = valueOf(await handlers.reminderAdd({ caseId, details }));
    const chosen = { caseId: null, language: 'zh-CN' } as const;
    expect(valueOf(await handlers.agendaExport(chosen))).toBeNull();
    picks.folder = folder;
    const receipt = valueOf(await handlers.agendaExport(chosen));
    expect(receipt).toMatchObject({ entries: 1 });
    expect(await readFile(receipt?.path ?? '', 'utf8')).toContain('打电话');
    announced.length = 0;
    valueOf(await handlers.agendaSettle({ key: `reminder:${id}`, as: 'done' }));
    expect(announced).toEqual([['vault-changed', { caseId }]]);
    expect(valueOf(await handlers.agendaOfCase({ caseId })).overdue).toEqual([]);
  });

  test('a plan comes from a worker of which nobody is told; a new question ends the one before', async () => {
    const { desk, handlers, folder, announced } = await setTable();
    await desk.create(join(folder, 'vault'));
    const { id: caseId } = valueOf(addCase(valueOf(desk.vault()), { title: '退款' }));
    announced.length = 0;
    const { exportedAt: _, zone: __, ...chosen } = exportOptions;
    const [before, now] = await Promise.all([
      handlers.exportPlan({ caseId, ...chosen, profile: 'lawyer' }),
      handlers.exportPlan({ caseId, ...chosen, profile: 'regulator', receiver: 'paypal' }),
    ]);
    expect(codeOf(before)).toBe('CANCELLED');
    expect(valueOf(now)).toMatchObject({ profile: 'regulator', receiver: { id: 'paypal' }, fits: true });
    expect(codeOf(await handlers.exportPlan({ caseId: unknownId, ...chosen }))).toBe('NOT_FOUND');
    expect(announced).toEqual([]);
    const { profiles, receivers } = valueOf(await handlers.exportChoices(undefined));
    expect(profiles.map(({ id }) => id)).toEqual(['quick', 'mediator', 'regulator', 'lawyer', 'public']);
    expect(receivers.map(({ id }) => id)).toContain('paypal');
  });

  test('only what was exported can be shown, and only a running job cancelled', async () => {
    const { handlers } = await setTable();
    expect(codeOf(await handlers.exportShow({ jobId: unknownId }))).toBe('NOT_FOUND');
    expect(codeOf(await handlers.jobCancel({ jobId: unknownId }))).toBe('NOT_FOUND');
  });
});

test('the name of a pasted picture sorts by time and suits every file system', () => {
  expect(fileTime(new Date(2026, 0, 2, 3, 4, 5))).toBe('2026-01-02 03.04.05');
});

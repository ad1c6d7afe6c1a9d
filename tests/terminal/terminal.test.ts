import { execFile } from 'node:child_process';
import { chmod, cp, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mail } from '../fixtures/mail.ts';
import { temporaryFolder } from '../fixtures/temporary.ts';

const cli = join(import.meta.dirname, '../../src/main/cli.ts');

interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the real program, as a person in a terminal would. */
function casevault(...words: string[]): Promise<Said> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [cli, ...words],
      { env: { ...process.env, LANG: 'en_GB.UTF-8', LC_ALL: '' } },
      (error, out, err) => {
        resolve({ code: error ? Number(error.code) : 0, out, err });
      },
    );
  });
}
const json = async (...words: string[]): Promise<Record<string, unknown>> => {
  const { out } = await casevault(...words, '--json');
  return JSON.parse(out) as Record<string, unknown>;
};

async function vaultWithCase() {
  const folder = await temporaryFolder();
  const vault = join(folder, 'vault');
  await casevault('init', vault);
  const { id } = await json('case', 'add', '--vault', vault, '--title', '冻结账户');
  return { folder, vault, caseId: String(id), of: ['--vault', vault, '--case', String(id)] };
}

describe('the terminal', () => {
  it('lists what is attached to a mail and keeps it', { timeout: 60_000 }, async () => {
    const { folder, of } = await vaultWithCase();
    await writeFile(join(folder, 'mail.eml'), mail({ 'a\u202Etxt.exe': 'MZ' }));
    await casevault('import', ...of, join(folder, 'mail.eml'));
    const at = [...of, '--exhibit', '2-1'];
    const line = ['1', 'a\\u202etxt.exe', 'application/octet-stream', '2 B'].join('\t');
    expect(await casevault('attachments', ...at)).toEqual({ code: 0, out: `${line}\n`, err: '' });
    expect((await casevault('attachments', ...at, '--keep', '2')).code).toBe(2);
    expect((await casevault('attachments', ...at, '--keep', 'all')).out).toMatch(/^\+ 2-2\tatxt\.exe\t/);
    expect((await casevault('attachments', ...at)).out).toBe(`${line}\t2-2\n`);
  });

  it(
    'says what is missing, where to complain and by when, with the source',
    { timeout: 60_000 },
    async () => {
      const { vault, of } = await vaultWithCase();
      const sent = ['--channel', 'cn-firm', '--sent-on', '2026-03-05', '--received-on', '2026-03-05'];
      await casevault('submission', 'add', ...of, ...sent);
      const { step, readiness, next, channels, deadlines } = await json('next', ...of);
      expect(step).toBe('reason');
      expect(readiness).toContainEqual(expect.objectContaining({ item: 'submitted', done: true }));
      expect(next).toContainEqual(expect.objectContaining({ id: 'missing reason' }));
      expect((channels as { id: string; rank: number }[]).map(({ rank }) => rank)).toEqual(
        (channels as unknown[]).map((_, index) => index + 1),
      );
      expect(deadlines).toContainEqual(
        expect.objectContaining({
          ruleId: 'cn-firm.soft-reply',
          due: '2026-03-20',
          standing: 'reminder',
          provenance: 'U',
          lastVerified: '2026-11-23',
        }),
      );
      const { out } = await casevault('next', ...of, '--json');
      expect(out).not.toContain('undefined');
      expect((await casevault('next', '--vault', vault)).code).toBe(2);
    },
  );

  it('lists what is due and writes a calendar file', { timeout: 60_000 }, async () => {
    const { folder, vault, of } = await vaultWithCase();
    const call = ['--time', '2026-03-02T10:00+08:00', '--channel', 'letter', '--counterpart', 'Firm'];
    const due = ['--promise', 'an answer', '--promise-due', '2999-01-02'];
    const settles = [
      '--establishes',
      'complaint_received_by_firm',
      '--delivery-proof',
      'RR123',
      '--unfinished',
    ];
    const { id } = await json('contact', 'add', ...of, ...call, ...due, ...settles);
    const [logged] = JSON.parse((await casevault('contact', 'list', ...of, '--json')).out) as [
      { details: object },
    ];
    expect(logged.details).toMatchObject({
      establishes: ['complaint_received_by_firm'],
      deliveryProof: 'RR123',
      unfinished: true,
    });
    const { out } = await casevault('agenda', '--vault', vault);
    expect(out).toContain('2999-01-02\t\tPromise due\t冻结账户\tan answer\t\n');
    expect(out).toContain('\tContact to complete\t冻结账户\tFirm\t\n');
    const ics = join(folder, 'agenda.ics');
    const listed = await json('agenda', ...of, '--ics', ics);
    expect(listed).toMatchObject({ later: [{ key: `promise:${String(id)}:1` }], ics: { path: ics } });
    expect(await readFile(ics, 'utf8')).toContain('SUMMARY:Promise due: an answer');
    expect((await casevault('contact', 'add', ...of, ...call, '--establishes', 'nothing')).code).toBe(2);
    expect((await casevault('agenda')).code).toBe(2);
  });

  it('lists the deadlines of a case and takes a date of a notice', { timeout: 60_000 }, async () => {
    const { folder, vault } = await vaultWithCase();
    const file = join(folder, 'case.json');
    const dates = [{ event: 'knew_or_should_have_known', date: '2026-01-15', note: '' }];
    await writeFile(file, JSON.stringify({ title: 'Refund refused', dates }));
    const { id } = await json('case', 'add', '--vault', vault, '--file', file);
    const of = ['--vault', vault, '--case', String(id)];
    const line = (out: string) => out.split('\n').find((each) => each.includes('ordinary limitation')) ?? '';
    const listed = line((await casevault('deadline', 'list', ...of)).out);
    expect(listed).toMatch(/^2029-01-15\tLimitation\tRunning\t.*Law: Civil Code, Art\. 188\t.*calendar/);
    const set = ['deadline', 'set', ...of, '--key', listed.split('\t').at(-1) ?? '', '--reason', 'notice'];
    expect((await casevault(...set)).code).toBe(2);
    expect((await casevault(...set, '--date', '2028-12-01', '--official')).code).toBe(0);
    expect(line((await casevault('deadline', 'list', ...of)).out)).toMatch(/^2028-12-01\t/);
    expect((await casevault(...set, '--take-back')).code).toBe(0);
    expect(line((await casevault('deadline', 'list', ...of)).out)).toMatch(/^2029-01-15\t/);
  });

  it('goes from an empty folder to a checked bundle', { timeout: 60_000 }, async () => {
    const { folder, vault, of } = await vaultWithCase();
    await writeFile(join(folder, '截图.txt'), '余额 0.00');
    await writeFile(join(folder, 'twin.txt'), '余额 0.00');
    const imported = await casevault(
      'import',
      ...of,
      join(folder, '截图.txt'),
      join(folder, 'twin.txt'),
      join(folder, 'none.txt'),
      '--json',
    );
    expect(imported.code).toBe(2);
    expect(JSON.parse(imported.out)).toMatchObject({
      imported: [{ exhibit: '2-1', name: '截图.txt' }],
      duplicates: [{ duplicateOf: '2-1' }],
      failed: [{ code: 'SOURCE_NOT_FOUND' }],
    });
    await writeFile(
      join(folder, 'call.json'),
      JSON.stringify({ time: '2026-03-02T10:05+08:00', channel: 'phone', said: '三天内答复' }),
    );
    expect(await json('contact', 'add', ...of, '--file', join(folder, 'call.json'))).toHaveProperty('id');
    expect(JSON.stringify(await json('contact', 'list', ...of))).toContain('三天内答复');
    expect(JSON.stringify(await json('timeline', ...of))).toContain('三天内答复');

    const out = join(folder, 'out');
    const receipt = await json('export', ...of, '--out', out, '--lang', 'zh-TW');
    expect(receipt).toMatchObject({ language: 'zh-TW', items: { total: 2, included: 2 } });
    expect((await readdir(out)).sort()).toEqual(['bundle.zip', 'dossier.pdf']);
    const bundle = join(out, 'bundle.zip');
    expect(await casevault('verify', bundle)).toMatchObject({ code: 0 });
    expect(await casevault('verify', vault)).toMatchObject({ code: 0 });

    await cp(bundle, join(folder, 'changed.zip'));
    const bytes = await readFile(join(folder, 'changed.zip'));
    bytes[2000] = (bytes[2000] ?? 0) ^ 1;
    await writeFile(join(folder, 'changed.zip'), bytes);
    expect(await casevault('verify', join(folder, 'changed.zip'))).toMatchObject({ code: 1 });
    await truncate(join(folder, 'changed.zip'), 5000);
    expect(await casevault('verify', join(folder, 'changed.zip'))).toMatchObject({ code: 1 });

    const [fan = ''] = await readdir(join(vault, 'objects'));
    const [name = ''] = await readdir(join(vault, 'objects', fan));
    await chmod(join(vault, 'objects', fan, name), 0o600);
    await writeFile(join(vault, 'objects', fan, name), 'changed');
    const damaged = await casevault('verify', vault, '--json');
    expect(damaged.code).toBe(1);
    expect(JSON.parse(damaged.out)).toMatchObject({ intact: false, findings: [{ kind: 'changed' }] });
  });

  it('takes a whole case from a file, and lists and shows it', async () => {
    const { folder, vault } = await vaultWithCase();
    const file = join(folder, 'case.json');
    const given = {
      title: '未经授权的支付',
      jurisdiction: 'GB',
      reason: 'unauthorised-payment',
      disputedAmount: { minorUnits: 19900, currency: 'GBP' },
      incidents: [{ time: '2026-03-02T14:05+00:00', text: 'Payment I did not make' }],
    };
    await writeFile(file, `\uFEFF${JSON.stringify(given)}`);
    const { id } = await json('case', 'add', '--vault', vault, '--file', file);
    expect(JSON.stringify(await json('case', 'show', '--vault', vault, '--case', String(id)))).toContain(
      '未经授权的支付',
    );
    expect(await json('case', 'list', '--vault', vault)).toHaveLength(2);
    expect(JSON.stringify(await json('timeline', '--vault', vault, '--case', String(id)))).toContain(
      'Payment I did not make',
    );
  });

  it('finds words in a range of days', { timeout: 60_000 }, async () => {
    const { folder, vault, of } = await vaultWithCase();
    for (const [day, said] of [
      ['2026-03-02', '客服說三天內退款'],
      ['2026-04-01', '退款还没有到账'],
    ] as const) {
      const file = join(folder, 'call.json');
      await writeFile(file, JSON.stringify({ time: `${day}T23:30`, channel: 'phone', said }));
      await json('contact', 'add', ...of, '--file', file);
    }
    const found = async (...words: string[]): Promise<Record<string, unknown>[]> => {
      const hits: unknown = await json('search', '--vault', vault, ...words);
      return hits as Record<string, unknown>[];
    };
    expect((await found('退款')).map(({ snippet }) => snippet)).toEqual([
      '退款还没有到账',
      '客服說三天內退款',
    ]);
    expect(await found('三天内', '--from', '2026-03-02', '--to', '2026-03-02')).toMatchObject([
      { kind: 'contact', title: '', snippet: '客服說三天內退款' },
    ]);
    expect(await found('退款', '--to', '2026-03')).toHaveLength(1);
    expect(await found('退款', '--from', '2026-03-03', '--to', '2026-03-31')).toEqual([]);
    expect(await found('凍結')).toMatchObject([{ kind: 'case', title: '冻结账户', snippet: '冻结账户' }]);
    const bad = await casevault('search', '--vault', vault, '退款', '--from', 'yesterday');
    expect([bad.code, bad.err]).toEqual([2, expect.stringContaining('yesterday')]);
    const { out } = await casevault('search', '--vault', vault, '退款', '--limit', '1');
    expect(out).toContain('1 / 2');
  });

  it('exports a case and brings it into another vault', { timeout: 60_000 }, async () => {
    const { folder, of } = await vaultWithCase();
    const file = join(folder, '转账.txt');
    await writeFile(file, '转账 129.90');
    await json('import', ...of, file);
    await json('export', ...of, '--out', join(folder, 'out'));
    const other = join(folder, 'other');
    await json('init', other);
    const bundle = join(folder, 'out/bundle.zip');
    expect(await json('import-bundle', '--vault', other, bundle)).toMatchObject({
      exhibits: 1,
      origin: { bundleName: 'bundle.zip', otherThanLogged: 0, omissions: [] },
    });
    expect(await json('case', 'list', '--vault', other)).toMatchObject([{ title: '冻结账户' }]);
    expect(await json('verify', other)).toMatchObject({ intact: true });
    const again = await casevault('import-bundle', '--vault', other, bundle);
    expect([again.code, again.out]).toEqual([2, '']);
    expect((await casevault('import-bundle', '--vault', other)).code).toBe(2);
  });

  it('says what is wrong in words, ends with 2, and prints it as JSON where asked', async () => {
    const { folder, vault, of } = await vaultWithCase();
    const attempts: readonly (readonly [readonly string[], string])[] = [
      [['launch'], 'INVALID_INPUT'],
      [['init', vault], 'VAULT_EXISTS'],
      [['case', 'list', '--vault', join(folder, 'nowhere')], 'VAULT_NOT_FOUND'],
      [['case', 'list', '--vaultt', vault], 'INVALID_INPUT'],
      [['case', 'add', '--vault', vault], 'INVALID_INPUT'],
      [['import', ...of], 'INVALID_INPUT'],
      [['export', ...of, '--out', join(folder, 'out'), '--lang', 'xx'], 'INVALID_INPUT'],
      [['export', '--vault', vault, '--case', 'nobody', '--out', join(folder, 'out')], 'NOT_FOUND'],
      [['verify', join(folder, 'nowhere')], 'SOURCE_NOT_FOUND'],
      [['verify', folder], 'NOT_A_BAG'],
    ];
    for (const [words, code] of attempts) {
      const said = await casevault(...words, '--json');
      expect([
        words.join(' '),
        said.code,
        (JSON.parse(said.out) as { error: { code: string } }).error.code,
      ]).toEqual([words.join(' '), 2, code]);
    }
    const plain = await casevault('verify', join(folder, 'nowhere'));
    expect(plain.out).toBe('');
    expect(plain.err).toContain('nowhere');
    expect((await casevault()).code).toBe(2);
    expect((await casevault('--help')).code).toBe(0);
  });
});

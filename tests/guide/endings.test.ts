import { expect, test } from 'vitest';
import { addCase, readCase, reviseCase } from '../../src/main/core/cases/cases.ts';
import { channelName } from '../../src/main/core/channels/channels.ts';
import { addContact } from '../../src/main/core/contacts/contacts.ts';
import { addDraft } from '../../src/main/core/drafts/drafts.ts';
import { closingSummary } from '../../src/main/core/guide/closing-summary.ts';
import { countFigures, figuresOf } from '../../src/main/core/guide/figures.ts';
import { addLead, leadRevisions, listLeads, reviseLead } from '../../src/main/core/guide/leads.ts';
import { addWallet, preventionList, tickWallet, walletChecks } from '../../src/main/core/guide/prevention.ts';
import { indexVault, searchVault } from '../../src/main/core/indexing/search-vault.ts';
import { addSubmission } from '../../src/main/core/submissions/submissions.ts';
import { languages } from '../../src/shared/languages.ts';
import { codeOf, unwatched, valueOf, vaultWithCase } from '../fixtures/temporary.ts';

test('a similar case is kept with its history, and found, also after the index was built anew', async () => {
  const { vault, caseId } = await vaultWithCase();
  const lead = valueOf(
    addLead(vault, caseId, {
      title: '同样被冻结的用户',
      summary: '论坛里的经历',
      link: 'https://example.com/1',
    }),
  );
  valueOf(
    addDraft(vault, caseId, {
      kind: 'letter',
      language: 'zh-CN',
      title: '投诉信',
      parts: [{ id: 'facts', heading: '事实', text: '蓝鲸余额' }],
    }),
  );
  valueOf(
    addSubmission(
      vault,
      caseId,
      { channelId: 'cn-firm', sentOn: '2026-03-01', note: '挂号信寄出' },
      channelName(vault),
    ),
  );
  const change = {
    id: lead.id,
    revision: 1,
    reason: 'asked',
    details: { ...lead.details, consent: 'given' as const },
  };
  valueOf(reviseLead(vault, change));
  expect(codeOf(reviseLead(vault, change))).toBe('REVISION_CONFLICT');
  expect(valueOf(listLeads(vault, caseId))).toMatchObject([{ revision: 2, details: { consent: 'given' } }]);
  expect(valueOf(leadRevisions(vault, lead.id))).toHaveLength(2);
  const kinds = (words: string): string[] =>
    valueOf(searchVault(vault, { words })).hits.map(({ kind }) => kind);
  const expected = [
    ['论坛', 'lead'],
    ['蓝鲸', 'draft'],
    ['挂号信', 'submission'],
  ] as const;
  for (const [words, kind] of expected) expect(kinds(words)).toEqual([kind]);
  valueOf(await indexVault(vault, unwatched));
  for (const [words, kind] of expected) expect(kinds(words)).toEqual([kind]);
});

test('figures count days by channel, promises, and sums by currency', async () => {
  const { vault, caseId } = await vaultWithCase();
  const name = channelName(vault);
  const other = valueOf(
    addCase(vault, {
      title: 'Other',
      disputedAmount: { minorUnits: 5000, currency: 'GBP' },
      outcome: { kind: 'compensated', date: '2026-03-01', amount: { minorUnits: 2500, currency: 'GBP' } },
      costs: [{ text: 'post', amount: { minorUnits: 180, currency: 'GBP' }, minutes: 30 }],
    }),
  ).id;
  const answered = [
    ['2026-01-01', '2026-01-11'],
    ['2026-01-01', '2026-01-21'],
    ['2026-01-01', '2026-01-16'],
  ] as const;
  for (const [sentOn, answeredOn] of answered)
    valueOf(
      addSubmission(vault, caseId, { channelId: 'cn-firm', sentOn, answeredOn, state: 'answered' }, name),
    );
  valueOf(addSubmission(vault, other, { channelId: 'cn-firm', sentOn: '2026-02-01' }, name));
  valueOf(
    addContact(vault, caseId, {
      time: '2026-02-01',
      channel: 'phone',
      durationSeconds: 600,
      promises: [
        { text: 'a', state: 'kept' },
        { text: 'b', state: 'missed' },
        { text: 'c', state: 'missed' },
      ],
    }),
  );
  expect(valueOf(figuresOf(vault))).toMatchObject({
    cases: 2,
    outcomes: { open: 1, compensated: 1 },
    channels: [{ channelId: 'cn-firm', submissions: 4, answered: 3, medianDays: 15, longestDays: 20 }],
    promises: { kept: 1, missed: 2, open: 0 },
    asked: [{ minorUnits: 5000, currency: 'GBP' }],
    received: [{ minorUnits: 2500, currency: 'GBP' }],
    costs: [{ minorUnits: 180, currency: 'GBP' }],
    minutes: 40,
  });
});

test('the closing summary says how it went, in each language', async () => {
  const { vault, caseId } = await vaultWithCase();
  const { details, revision } = valueOf(readCase(vault, caseId));
  valueOf(
    reviseCase(vault, {
      id: caseId,
      revision,
      reason: '',
      details: {
        ...details,
        outcome: {
          kind: 'compensated',
          date: '2026-03-12',
          amount: { minorUnits: 20_000, currency: 'CNY' },
          paidFor: '手续费',
          note: '',
        },
      },
    }),
  );
  valueOf(
    addSubmission(
      vault,
      caseId,
      { channelId: 'cn-firm', sentOn: '2026-03-03', state: 'closed' },
      channelName(vault),
    ),
  );
  for (const language of languages) {
    const text = valueOf(closingSummary(vault, caseId, language));
    expect(text).toContain('CNY 200.00');
    expect(text).not.toMatch(/undefined|NaN|[{}]/);
  }
  expect(valueOf(closingSummary(vault, caseId, 'zh-CN'))).toContain(
    '2026年3月2日星期一至2026年3月12日星期四，共10天',
  );
});

test('ticks of the prevention list are kept by wallet, each with its day', async () => {
  const { vault } = await vaultWithCase();
  expect(preventionList.length).toBeGreaterThanOrEqual(10);
  expect(new Set(preventionList.map(({ id }) => id)).size).toBe(preventionList.length);
  const limits = { lineId: 'limits', on: '2026-03-02' };
  valueOf(tickWallet(vault, { wallet: '钱包', ...limits }));
  valueOf(tickWallet(vault, { wallet: '钱包', ...limits, on: null }));
  valueOf(tickWallet(vault, { wallet: 'Wallet', ...limits }));
  valueOf(addWallet(vault, 'Wallet'));
  expect(valueOf(walletChecks(vault))).toEqual([
    { wallet: 'Wallet', ticked: [{ id: 'limits', on: '2026-03-02' }] },
    { wallet: '钱包', ticked: [] },
  ]);
  expect(codeOf(addWallet(vault, ' '))).toBe('INVALID_INPUT');
});

test('a tick leaves the others as they are', async () => {
  const { vault } = await vaultWithCase();
  valueOf(tickWallet(vault, { wallet: 'Wallet', lineId: 'limits', on: '2026-03-02' }));
  valueOf(tickWallet(vault, { wallet: 'Wallet', lineId: 'phone-lock', on: '2026-03-03' }));
  expect(valueOf(walletChecks(vault))).toEqual([
    {
      wallet: 'Wallet',
      ticked: [
        { id: 'limits', on: '2026-03-02' },
        { id: 'phone-lock', on: '2026-03-03' },
      ],
    },
  ]);
});

test('an answer without its day is an answer; one before its complaint gives no days', async () => {
  const { vault, caseId } = await vaultWithCase();
  const name = channelName(vault);
  const sent = { channelId: 'uk-firm', sentOn: '2026-01-10' };
  const plain = valueOf(addSubmission(vault, caseId, { ...sent, state: 'answered' }, name));
  const slip = { ...plain, details: { ...plain.details, answeredOn: '2026-01-09' } };
  const withdrawn = { ...plain, details: { ...plain.details, state: 'withdrawn' as const } };
  expect(countFigures([], [], [plain, slip, withdrawn]).channels).toEqual([
    { channelId: 'uk-firm', submissions: 3, answered: 2, medianDays: null, longestDays: null },
  ]);
});

test('a summary starts with the first record, and says where the outcome is dated before it', async () => {
  const { vault, caseId } = await vaultWithCase();
  valueOf(addContact(vault, caseId, { time: '2026-02-01', channel: 'phone' }));
  expect(valueOf(closingSummary(vault, caseId, 'en'))).toContain('From Sunday, 1 February 2026');
  const { details, revision } = valueOf(readCase(vault, caseId));
  const outcome = { kind: 'solved' as const, date: '2020-01-01', amount: null, note: '' };
  valueOf(reviseCase(vault, { id: caseId, revision, reason: '', details: { ...details, outcome } }));
  for (const language of languages) {
    const text = valueOf(closingSummary(vault, caseId, language));
    expect(text).toMatch(/check the dates|请核对日期|請核對日期/);
    expect(text).toContain('2020');
  }
});

import { describe, expect, test } from 'vitest';
import { reviseCase, readCase, addCase } from '../../src/main/core/cases/cases.ts';
import { addContact } from '../../src/main/core/contacts/contacts.ts';
import { channelName } from '../../src/main/core/channels/channels.ts';
import { guideOf } from '../../src/main/core/guide/guide.ts';
import { usualEvidence } from '../../src/main/core/guide/evidence-catalogue.ts';
import { addSubmission } from '../../src/main/core/submissions/submissions.ts';
import { addEvent } from '../../src/main/core/timeline/events.ts';
import type { Vault } from '../../src/main/core/vault/vault.ts';
import { reasons, type CaseDetailsInput } from '../../src/shared/model/case.ts';
import type { GuideView } from '../../src/shared/model/guide.ts';
import { valueOf, vaultWithCase } from '../fixtures/temporary.ts';

const full: CaseDetailsInput = {
  title: '支付账户被冻结',
  wallet: '钱包',
  firm: '某支付有限公司',
  reason: 'frozen-account',
  jurisdiction: 'CN',
  disputedAmount: { minorUnits: 1_280_000, currency: 'CNY' },
  requests: [{ text: '解除限制', amount: null }],
  replyBy: '2026-03-20',
  complainant: { name: '王小明', phone: '13800000000', email: '', address: '', idNumber: '' },
};

async function withCase(details: CaseDetailsInput): Promise<{ vault: Vault; caseId: string }> {
  const { vault } = await vaultWithCase();
  return { vault, caseId: valueOf(addCase(vault, details)).id };
}

const guide = (vault: Vault, caseId: string): GuideView => valueOf(guideOf(vault, caseId));
const missingIn = (view: GuideView, step: string): string[] =>
  view.readiness.filter((line) => line.step === step && !line.done).map(({ item }) => item);

describe('readiness', () => {
  test('an empty case lacks everything, and each line says where it is put right', async () => {
    const { vault, caseId } = await vaultWithCase();
    const view = guide(vault, caseId);
    expect(view.step).toBe('reason');
    expect(missingIn(view, 'reason')).toEqual([
      'reason',
      'event',
      'time',
      'place',
      'amount',
      'actor',
      'request',
      'reply-by',
    ]);
    expect(view.readiness.find(({ item }) => item === 'event')?.jump).toEqual({
      place: 'overview',
      item: 'new',
    });
    expect(view.next[0]).toMatchObject({ id: 'missing reason', jump: { place: 'case-form' } });
  });

  test('what is counted says how many, and leads to the first that lacks it', async () => {
    const { vault, caseId } = await withCase(full);
    valueOf(
      addEvent(vault, caseId, {
        kind: 'incident',
        time: '2026-03-01T10:00+08:00',
        place: '钱包首页',
        text: '余额被冻结',
      }),
    );
    const vague = valueOf(
      addEvent(vault, caseId, { kind: 'incident', time: '2026-02', place: '', text: '无法提现' }),
    );
    const view = guide(vault, caseId);
    expect(missingIn(view, 'reason')).toEqual(['time', 'place']);
    const line = view.readiness.find(({ item }) => item === 'time');
    expect(line).toMatchObject({ count: { done: 1, total: 2 }, jump: { place: 'overview', item: vague.id } });
  });

  test('with the facts there the evidence is next, and the complaint can be written', async () => {
    const { vault, caseId } = await withCase(full);
    valueOf(
      addEvent(vault, caseId, {
        kind: 'incident',
        time: '2026-03-01T10:00+08:00',
        place: '钱包首页',
        text: '余额被冻结',
      }),
    );
    const view = guide(vault, caseId);
    expect(missingIn(view, 'reason')).toEqual([]);
    expect(view.step).toBe('evidence');
    expect(view.next.map(({ id }) => id)).toEqual(['missing evidence-kept', 'channel cn-firm']);
  });
});

describe('what to do next', () => {
  test('money that is moving comes before everything', async () => {
    const { vault, caseId } = await withCase({ ...full, moneyMoving: true, reason: 'unauthorised-payment' });
    const [first] = guide(vault, caseId).next;
    expect(first).toMatchObject({ id: 'urgent', urgent: true });
  });

  test('a promise past its day is asked about, by its own words', async () => {
    const { vault, caseId } = await withCase(full);
    const contact = valueOf(
      addContact(vault, caseId, {
        time: '2026-02-20T10:00+08:00',
        channel: 'phone',
        promises: [{ text: '三个工作日内回电', due: '2026-02-25' }],
      }),
    );
    const promise = guide(vault, caseId).next.find(({ id }) => id === 'promise');
    expect(promise).toMatchObject({ jump: { place: 'contacts', item: contact.id } });
    expect(promise?.text['zh-CN']).toContain('2026年2月25日星期三到期的承诺：“三个工作日内回电”');
  });

  test('a period that passed without an answer leads one level higher', async () => {
    const { vault, caseId } = await withCase({
      ...full,
      jurisdiction: 'GB',
      answers: { 'payment-services-complaint': true },
    });
    valueOf(
      addSubmission(
        vault,
        caseId,
        {
          channelId: 'uk-firm',
          sentOn: '2025-11-03',
          milestones: [{ event: 'complaint_received_by_firm', date: '2025-11-03', proof: 'read receipt' }],
        },
        channelName(vault),
      ),
    );
    const passed = guide(vault, caseId).next.find(({ id }) => id.startsWith('passed'));
    expect(passed).toMatchObject({ jump: { place: 'drafts', item: 'new-escalation' } });
  });

  test('a short route that nobody had to take is no duty missed: the answer is still waited for', async () => {
    const answers = { 'payment-services-complaint': true };
    const { vault, caseId } = await withCase({ ...full, jurisdiction: 'GB', answers });
    const milestone = { event: 'complaint_received_by_firm', date: '2026-02-20', proof: 'receipt' } as const;
    const sent = { channelId: 'uk-firm', sentOn: '2026-02-20', milestones: [milestone] };
    valueOf(addSubmission(vault, caseId, sent, channelName(vault)));
    const { next } = guide(vault, caseId);
    expect(next.filter(({ id }) => id.startsWith('passed'))).toEqual([]);
    expect(next.find(({ id }) => id.startsWith('wait'))?.by).toBe('2026-03-13');
  });

  test('a case with an outcome asks for nothing', async () => {
    const { vault, caseId } = await withCase(full);
    const { revision, details } = valueOf(readCase(vault, caseId));
    valueOf(
      reviseCase(vault, {
        id: caseId,
        revision,
        reason: '',
        details: { ...details, outcome: { kind: 'solved', date: '2026-03-02', amount: null, note: '' } },
      }),
    );
    expect(guide(vault, caseId).next).toEqual([]);
  });
});

describe('the ladder', () => {
  test.each([
    ['CN', ['firm', 'firm-higher', 'regulator', 'mediation', 'more-evidence', 'legal']],
    ['GB', ['firm', 'firm-higher', 'regulator', 'more-evidence', 'legal']],
    ['TW', ['firm', 'firm-higher', 'regulator', 'more-evidence', 'legal']],
  ] as const)('of %s has its rungs in order, the first one next', async (jurisdiction, rungs) => {
    const { vault, caseId } = await withCase({ ...full, jurisdiction });
    const { ladder } = guide(vault, caseId);
    expect(ladder.map(({ rung }) => rung)).toEqual(rungs);
    expect(ladder[0]?.state).toBe('next');
    expect(ladder.filter(({ state }) => state === 'next')).toHaveLength(1);
  });

  test('a rung with a complaint under way is running, one that was answered is tried', async () => {
    const { vault, caseId } = await withCase(full);
    const name = channelName(vault);
    valueOf(
      addSubmission(
        vault,
        caseId,
        { channelId: 'cn-firm', sentOn: '2026-02-01', state: 'answered', answeredOn: '2026-02-10' },
        name,
      ),
    );
    valueOf(addSubmission(vault, caseId, { channelId: 'cn-pboc-12363', sentOn: '2026-02-20' }, name));
    const states = new Map(guide(vault, caseId).ladder.map(({ rung, state }) => [rung, state]));
    expect(states.get('firm')).toBe('tried');
    expect(states.get('regulator')).toBe('running');
  });
});

test('every reason has usual evidence, in three languages', () => {
  for (const reason of reasons) {
    const items = usualEvidence(reason);
    expect(items.length).toBeGreaterThanOrEqual(4);
    for (const { text, why } of items)
      for (const said of [text, why])
        expect(Object.values(said).every((words) => words.length > 3)).toBe(true);
  }
});

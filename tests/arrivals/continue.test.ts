import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ContactInput } from '../../src/shared/model/contact.ts';
import type { DraftInput } from '../../src/shared/model/draft.ts';
import type { ExportOptions } from '../../src/shared/model/export.ts';
import type { SubmissionInput } from '../../src/shared/model/submission.ts';
import { bringIn } from '../../src/main/core/arrivals/bring-in.ts';
import { readCase, reviseCase } from '../../src/main/core/cases/cases.ts';
import { addOwnChannel, channelName, channelOf } from '../../src/main/core/channels/channels.ts';
import { addContact, listContacts, reviseContact } from '../../src/main/core/contacts/contacts.ts';
import { listOverrides, setDeadlineOverride } from '../../src/main/core/deadlines/overrides.ts';
import { addDraft, listDrafts, sendDraft } from '../../src/main/core/drafts/drafts.ts';
import { listEvidence, renumberEvidence, reviseEvidence } from '../../src/main/core/evidence/evidence.ts';
import { importFiles } from '../../src/main/core/evidence/import.ts';
import { search } from '../../src/main/core/search/search.ts';
import { addSubmission, listSubmissions } from '../../src/main/core/submissions/submissions.ts';
import { addEvent } from '../../src/main/core/timeline/events.ts';
import { timelinePage } from '../../src/main/core/timeline/timeline.ts';
import { listCustody } from '../../src/main/core/vault/custody.ts';
import { createVault, type Vault } from '../../src/main/core/vault/vault.ts';
import { verifyOpenVault } from '../../src/main/core/vault/verify.ts';
import { makeFit } from '../fixtures/bag.ts';
import { exportCase } from '../fixtures/exporting.ts';
import {
  codeOf,
  temporaryFolder,
  testEnvironment,
  unwatched,
  valueOf,
  vaultWithCase,
} from '../fixtures/temporary.ts';
import { filesIn, unpack } from '../fixtures/unzip.ts';

async function emptyVault(): Promise<Vault> {
  const vault = valueOf(await createVault(join(await temporaryFolder(), 'vault'), testEnvironment()));
  onTestFinished(() => {
    if (vault.database.open) vault.close();
  });
  return vault;
}

const findings = async (vault: Vault) => (await verifyOpenVault(vault, unwatched)).findings;

async function importNamed(vault: Vault, caseId: string, folder: string, group: number, ...names: string[]) {
  for (const name of names) await writeFile(join(folder, name), name);
  const paths = names.map((name) => join(folder, name));
  return valueOf(await importFiles(vault, { caseId, group, paths }, unwatched)).imported;
}

/** A case with one of everything that the next program needs, and things that stay at home. */
async function fullCase() {
  const { vault, caseId, folder } = await vaultWithCase();
  const { revision, details: empty } = valueOf(readCase(vault, caseId));
  const complainant = {
    name: '周晓雯',
    phone: '13912345678',
    email: 'zhou@example.org',
    address: '',
    idNumber: '',
  };
  const about = { ...empty, complainant, summary: '周晓雯（13912345678）的退款没有到账。' };
  valueOf(reviseCase(vault, { id: caseId, revision, reason: '', details: about }));
  await importNamed(vault, caseId, folder, 2, 'a.txt', 'b.txt', 'c.txt', 'd.txt');
  const [, b, c, d] = valueOf(listEvidence(vault, caseId));
  if (!b || !c || !d) throw new Error('no exhibits');
  valueOf(renumberEvidence(vault, { id: c.id, group: 3 }));
  const left = { ...d.details, included: false };
  valueOf(reviseEvidence(vault, { id: d.id, revision: 1, reason: '', details: left }));
  const kept = { ...b.details, notes: '电话 13912345678，自己看' };
  valueOf(reviseEvidence(vault, { id: b.id, revision: 1, reason: '', details: kept }));
  const time = '2026-03-02T10:00+08:00';
  const phone: ContactInput = {
    time,
    channel: 'phone',
    person: '王主管',
    said: '三天内到账',
    evidenceIds: [b.id, d.id],
  };
  const contact = valueOf(addContact(vault, caseId, phone));
  const promise = { text: '到账', due: '2026-03-05+08:00' };
  const more = { ...contact.details, promises: [promise] };
  valueOf(reviseContact(vault, { id: contact.id, revision: 1, reason: '补记', details: more }));
  valueOf(addContact(vault, caseId, { time, channel: 'phone', said: '和解方案', settlementTalk: true }));
  valueOf(addEvent(vault, caseId, { kind: 'incident', time, text: '扣款 129.90' }));
  valueOf(addEvent(vault, caseId, { kind: 'note', time, text: '给自己的话' }));
  const own = valueOf(addOwnChannel(vault, { name: '钱包公司总部', rung: 'firm' }));
  const submitted: SubmissionInput = {
    channelId: own.id,
    sentOn: '2026-03-03',
    milestones: [{ event: 'complaint_received_by_firm', date: '2026-03-04', contactId: contact.id }],
  };
  valueOf(addSubmission(vault, caseId, submitted, channelName(vault)));
  const deadlineKey = 'some-rule:x';
  valueOf(setDeadlineOverride(vault, caseId, { deadlineKey, date: '2026-04-01', reason: '通知书' }));
  const part = { id: 'body', heading: '', text: '请求退款 129.90 元。' };
  const letter: DraftInput = { kind: 'letter', language: 'zh-CN', title: '投诉信', parts: [part] };
  const sent = valueOf(addDraft(vault, caseId, letter));
  const sending = { time, contactChannel: 'letter', counterpart: '钱包公司' } as const;
  valueOf(sendDraft(vault, { id: sent.id, revision: 1, sending }));
  valueOf(addDraft(vault, caseId, { ...letter, title: '没有寄出的稿子' }));
  return { vault, caseId, folder };
}

async function broughtIn(options: Partial<ExportOptions> = {}) {
  const home = await fullCase();
  const { bundle } = await exportCase(home.vault, home.caseId, home.folder, options);
  const vault = await emptyVault();
  const receipt = valueOf(await bringIn(vault, { path: bundle.path }, unwatched));
  return { home, vault, caseId: home.caseId, receipt, zip: bundle.path };
}

describe('a case that was brought in', () => {
  it(
    'has everything that it went out with, and nothing that stayed at home',
    { timeout: 30_000 },
    async () => {
      const { vault, caseId, home, receipt } = await broughtIn();
      const state = (of: Vault) => ({
        case: valueOf(readCase(of, caseId)),
        contacts: valueOf(listContacts(of, caseId)).filter(({ details }) => !details.settlementTalk),
        submissions: valueOf(listSubmissions(of, caseId)),
        overrides: valueOf(listOverrides(of, caseId)),
        letters: valueOf(listDrafts(of, caseId)).filter(({ details }) => details.sent !== null),
        evidence: valueOf(listEvidence(of, caseId))
          .filter(({ details }) => details.included)
          .map((one) => ({ ...one, file: { ...one.file, sourcePath: '' } })),
      });
      expect(state(vault)).toEqual(state(home.vault));
      expect(valueOf(listContacts(vault, caseId))).toHaveLength(receipt.contacts);
      expect(valueOf(listDrafts(vault, caseId)).map(({ details }) => details.title)).toEqual(['投诉信']);
      const [submission] = valueOf(listSubmissions(vault, caseId));
      expect(channelOf(vault, submission?.details.channelId ?? '')?.name['zh-CN']).toBe('钱包公司总部');
      expect(receipt.origin.omissions.map(({ reason, label }) => `${reason} ${label}`)).toEqual([
        'left-out-by-user 2-4',
        expect.stringMatching(/^settlement-talk /),
      ]);
      expect(await findings(vault)).toEqual([]);
      const found = valueOf(search(vault, { words: '三天内到账', caseId }));
      expect(found.hits.map(({ kind }) => kind)).toEqual(['contact']);
      const kinds = (of: Vault) => valueOf(timelinePage(of, { caseId })).entries.map(({ kind }) => kind);
      const expected = kinds(home.vault);
      // The talk about a settlement, and the exhibit that was switched off.
      for (const kind of ['contact', 'evidence'] as const) expected.splice(expected.indexOf(kind), 1);
      expect(kinds(vault).toSorted()).toEqual(expected.toSorted());
    },
  );

  it('is gone on with: numbers, log and the next export', { timeout: 30_000 }, async () => {
    const { vault, caseId, home, zip } = await broughtIn();
    const folder = await temporaryFolder();
    const [late] = await importNamed(vault, caseId, folder, 2, 'late.txt');
    // 2-3 was given before it moved to group 3, 2-4 stayed at home.
    expect(late?.exhibit).toBe('2-5');
    const [contact] = valueOf(listContacts(vault, caseId));
    if (!contact) throw new Error('no contact');
    expect(contact.revision).toBe(2);
    const change = {
      id: contact.id,
      revision: 2,
      reason: '更正',
      details: { ...contact.details, said: '改' },
    };
    expect(valueOf(reviseContact(vault, change)).revision).toBe(3);
    expect(await findings(vault)).toEqual([]);

    const was = listCustody(home.vault.database, caseId);
    const now = listCustody(vault.database, caseId);
    expect(now.slice(0, was.length)).toEqual(was);
    expect(now[was.length]).toMatchObject({
      action: 'case-brought-in',
      detail: { entries: was.length, head: was.at(-1)?.hash },
    });
    const again = await exportCase(vault, caseId, folder);
    const third = await emptyVault();
    const receipt = valueOf(await bringIn(third, { path: again.bundle.path }, unwatched));
    expect(receipt.exhibits).toBe(4);
    expect(await findings(third)).toEqual([]);
    expect(codeOf(await bringIn(third, { path: zip }, unwatched))).toBe('CASE_EXISTS');
  });

  it(
    'is held by its log: what is changed or taken away behind its back shows',
    { timeout: 30_000 },
    async () => {
      const { vault, caseId } = await broughtIn();
      const [contact] = valueOf(listContacts(vault, caseId));
      vault.database.prepare('DELETE FROM contact WHERE id = ?').run(contact?.id);
      vault.database.prepare("UPDATE submission SET document = json_set(document, '$.note', 'x')").run();
      vault.database.prepare('UPDATE evidence SET exhibit_item = 9 WHERE exhibit_group = 3').run();
      vault.database.prepare("UPDATE cases SET created_at = '2020-01-01T00:00:00.000Z'").run();
      expect((await findings(vault)).map(({ note }) => note).toSorted()).toEqual([
        'it is not what was saved last',
        'it is not what was saved last',
        'it was saved and is gone',
        'its exhibit number is not the one that was given',
      ]);
    },
  );

  it('says where its entries are not those that the log knows', { timeout: 30_000 }, async () => {
    const home = await fullCase();
    const { bundle } = await exportCase(home.vault, home.caseId, home.folder);
    const bag = await unpack(bundle.path, join(home.folder, 'unpacked'));
    const path = join(bag, 'data/case.json');
    await writeFile(path, (await readFile(path, 'utf8')).replace('三天内到账', '十天内到账'));
    await makeFit(bag);
    const vault = await emptyVault();
    const { origin } = valueOf(await bringIn(vault, { path: bag }, unwatched));
    expect(origin).toMatchObject({ otherThanLogged: 1, bundleSha256: null });
    expect(await findings(vault)).toEqual([]);
  });

  it('counts on from the versions that were handed in', { timeout: 30_000 }, async () => {
    const { home, vault, caseId, receipt } = await broughtIn({ release: true });
    expect(receipt.origin.releases.map(({ version, profile }) => `${profile} ${version}`)).toEqual([
      'lawyer 1',
    ]);
    expect(receipt.origin.keyFingerprint).toMatch(/^[0-9A-F]{4}( [0-9A-F]{4}){7}$/);
    const folder = join(home.folder, 'later');
    expect((await exportCase(vault, caseId, folder, { release: true })).version).toBe(2);
    expect((await exportCase(vault, caseId, folder, { release: true })).version).toBe(3);
    const other = { release: true, profile: 'mediator' } as const;
    expect((await exportCase(vault, caseId, folder, other)).version).toBe(1);
  });

  it('takes a redacted copy for what it is', { timeout: 30_000 }, async () => {
    const home = await fullCase();
    const { bundle } = await exportCase(home.vault, home.caseId, home.folder);
    const bag = await unpack(bundle.path, join(home.folder, 'unpacked'));
    const path = join(bag, 'data/case.json');
    type Exhibit = { path: string; copy: unknown; file: { sha256: string } };
    const document = JSON.parse(await readFile(path, 'utf8')) as { evidence: Exhibit[] };
    const [first] = document.evidence;
    if (!first) throw new Error('no exhibit');
    const black = '████';
    await writeFile(join(bag, first.path), black);
    const sha256 = createHash('sha256').update(black).digest('hex');
    const reasons = ['phone'];
    const sizeBytes = Buffer.byteLength(black);
    first.copy = { sha256, sizeBytes, mediaType: 'text/plain', mediaKind: 'text', reasons };
    await writeFile(path, JSON.stringify(document));
    await makeFit(bag);
    const vault = await emptyVault();
    valueOf(await bringIn(vault, { path: bag }, unwatched));
    const [exhibit] = valueOf(listEvidence(vault, home.caseId));
    expect(exhibit?.file).toMatchObject({
      sha256,
      originalName: 'a.txt',
      copyOf: { sha256: first.file.sha256, reasons },
    });
    expect(await readFile(vault.objectPath(sha256), 'utf8')).toBe(black);
    expect(await findings(vault)).toEqual([]);
    // It goes out again and comes in again as the same copy.
    const again = await exportCase(vault, home.caseId, join(home.folder, 'again'));
    const third = await emptyVault();
    valueOf(await bringIn(third, { path: again.bundle.path }, unwatched));
    expect(valueOf(listEvidence(third, home.caseId))[0]?.file).toEqual(exhibit?.file);
  });

  it('leaves no trace when it is cancelled', { timeout: 30_000 }, async () => {
    const home = await fullCase();
    const { bundle } = await exportCase(home.vault, home.caseId, home.folder);
    const vault = await emptyVault();
    const files = async () => (await filesIn(vault.root)).filter((one) => !one.startsWith('casevault.db'));
    const before = await files();
    for (const phase of ['verify', 'copy']) {
      const abort = new AbortController();
      const watch = {
        signal: abort.signal,
        onProgress: (progress: { phase: string; done: number }) => {
          if (progress.phase === phase && progress.done > 0) abort.abort();
        },
      };
      await expect(bringIn(vault, { path: bundle.path }, watch)).rejects.toThrow(/abort/i);
      expect(await files()).toEqual(before);
    }
    expect(listCustody(vault.database, home.caseId)).toEqual([]);
    expect(await findings(vault)).toEqual([]);
  });

  it('comes in from a bundle of version 1', { timeout: 30_000 }, async () => {
    const home = await fullCase();
    const { bundle } = await exportCase(home.vault, home.caseId, home.folder);
    const bag = await unpack(bundle.path, join(home.folder, 'unpacked'));
    const path = join(bag, 'data/case.json');
    const {
      submissions: _,
      letters: __,
      channels: ___,
      omissions: ____,
      ...rest
    } = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
    await writeFile(path, JSON.stringify({ ...rest, version: 1 }));
    await makeFit(bag);
    const vault = await emptyVault();
    expect(valueOf(await bringIn(vault, { path: bag }, unwatched))).toMatchObject({
      exhibits: 3,
      submissions: 0,
      origin: { profile: null },
    });
    expect(await findings(vault)).toEqual([]);
  });
});

describe('case.json for the public', () => {
  it(
    'names nobody and holds no private words; without a log nobody can go on with it',
    { timeout: 30_000 },
    async () => {
      const home = await fullCase();
      const options = { profile: 'public', includeSettlementTalk: true } as const;
      const { bundle } = await exportCase(home.vault, home.caseId, home.folder, options);
      const bag = await unpack(bundle.path, join(home.folder, 'unpacked'));
      const text = await readFile(join(bag, 'data/case.json'), 'utf8');
      for (const secret of ['周晓雯', '13912345678', 'zhou@', '王主管', '和解方案', '给自己的话', '投诉信'])
        expect(text).not.toContain(secret);
      expect(text).toContain('三天内到账');
      const vault = await emptyVault();
      expect(codeOf(await bringIn(vault, { path: bundle.path }, unwatched))).toBe('BUNDLE_INVALID');
      expect(await findings(vault)).toEqual([]);
    },
  );
});

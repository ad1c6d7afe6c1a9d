import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readContact, listContacts } from '../../src/main/core/contacts/contacts.ts';
import { saveDraftFile } from '../../src/main/core/drafts/draft-file.ts';
import { composeDraft } from '../../src/main/core/drafts/compose.ts';
import {
  addDraft,
  draftRevisions,
  listDrafts,
  readDraft,
  reviseDraft,
  sendDraft,
} from '../../src/main/core/drafts/drafts.ts';
import { searchVault } from '../../src/main/core/indexing/search-vault.ts';
import { listSubmissions, readSubmission } from '../../src/main/core/submissions/submissions.ts';
import { listCustody } from '../../src/main/core/vault/custody.ts';
import { verifyOpenVault } from '../../src/main/core/vault/verify.ts';
import type { Vault } from '../../src/main/core/vault/vault.ts';
import type { DraftRecord, Sending } from '../../src/shared/model/draft.ts';
import { addGrievance } from '../fixtures/grievance.ts';
import { codeOf, temporaryFolder, unwatched, valueOf, vaultWithCase } from '../fixtures/temporary.ts';

const sending: Sending = {
  time: '2026-03-02T15:00+08:00',
  contactChannel: 'letter',
  counterpart: '示例支付服务有限公司',
  deliveryProof: 'EMS 1234',
  submission: { channelId: 'cn-firm', sentOn: '2026-03-02', referenceNumber: 'R-1' },
};

async function written(): Promise<{ vault: Vault; caseId: string; draft: DraftRecord }> {
  const { vault } = await vaultWithCase();
  const caseId = addGrievance(vault, 'zh-CN');
  const composed = valueOf(composeDraft(vault, caseId, { kind: 'letter', language: 'zh-CN' }));
  return { vault, caseId, draft: valueOf(addDraft(vault, caseId, composed)) };
}

const reworded = ({ details }: DraftRecord, text: string) => ({
  ...details,
  parts: details.parts.map((part) => (part.id === 'disagreement' ? { ...part, text } : part)),
});

describe('a draft', () => {
  it('is written, changed with its history kept, and found by its words', async () => {
    const { vault, caseId, draft } = await written();
    const details = reworded(draft, '该处理与服务协议第七条不符。');
    const changed = valueOf(reviseDraft(vault, { id: draft.id, revision: 1, reason: '', details }));
    expect(changed.revision).toBe(2);
    expect(
      codeOf(reviseDraft(vault, { id: draft.id, revision: 1, reason: '', details: draft.details })),
    ).toBe('REVISION_CONFLICT');
    const revisions = valueOf(draftRevisions(vault, draft.id));
    expect(revisions.map(({ revision }) => revision)).toEqual([2, 1]);
    expect(revisions[1]?.details).toEqual(draft.details);
    const found = valueOf(searchVault(vault, { words: '服务协议第七条', caseId }));
    expect(found.hits).toMatchObject([{ kind: 'draft', id: draft.id }]);
    expect(listCustody(vault.database, caseId).map(({ action }) => action)).toEqual(
      expect.arrayContaining(['draft-written', 'draft-revised']),
    );
  });

  it('is never overwritten by composing again', async () => {
    const { vault, caseId, draft } = await written();
    const composed = valueOf(composeDraft(vault, caseId, { kind: 'letter', language: 'zh-CN' }));
    const second = valueOf(addDraft(vault, caseId, composed));
    expect(valueOf(listDrafts(vault, caseId)).map(({ id }) => id)).toEqual([draft.id, second.id]);
    expect(valueOf(readDraft(vault, draft.id)).details).toEqual(draft.details);
  });

  it('cannot be saved as sent by any other way than sending', async () => {
    const { vault, caseId, draft } = await written();
    const sent = { at: '2026-03-02T00:00:00.000Z', contactId: draft.id, submissionId: null };
    const added = valueOf(addDraft(vault, caseId, { ...draft.details, sent }));
    expect(added.details.sent).toBeNull();
    const details = { ...draft.details, sent };
    expect(
      valueOf(reviseDraft(vault, { id: draft.id, revision: 1, reason: '', details })).details.sent,
    ).toBeNull();
  });
});

describe('sending', () => {
  it('logs the contact and the submission, freezes the draft, and leaves the vault whole', async () => {
    const { vault, caseId, draft } = await written();
    const sent = valueOf(sendDraft(vault, { id: draft.id, revision: 1, sending }));
    const { contactId, submissionId, at } = sent.details.sent ?? { contactId: '', submissionId: '', at: '' };
    expect(at).toBe('2026-03-02T07:00:00.000Z');
    const contact = valueOf(readContact(vault, contactId)).details;
    expect(contact).toMatchObject({
      direction: 'outgoing',
      channel: 'letter',
      performanceDemanded: true,
      deliveryProof: 'EMS 1234',
      submissionId,
      // That it was sent says nothing of the day it arrived.
      establishes: [],
    });
    expect(contact.said).toContain('关于示例支付账户或资金被限制使用');
    expect(valueOf(readSubmission(vault, submissionId ?? '')).details).toMatchObject({
      channelId: 'cn-firm',
      draftId: draft.id,
      sentOn: '2026-03-02',
      referenceNumber: 'R-1',
      milestones: [],
    });
    expect(valueOf(listSubmissions(vault, caseId))).toHaveLength(1);
    const again = { id: draft.id, revision: sent.revision };
    const details = reworded(sent, '改动');
    expect(codeOf(reviseDraft(vault, { ...again, reason: '', details }))).toBe('DRAFT_SENT');
    expect(codeOf(sendDraft(vault, { ...again, sending }))).toBe('DRAFT_SENT');
    expect(valueOf(readDraft(vault, draft.id))).toEqual(sent);
    expect(await verifyOpenVault(vault, unwatched)).toMatchObject({ intact: true });
  });

  it('is refused, and so is every file, while the text threatens to publish', async () => {
    const { vault, caseId, draft } = await written();
    const before = valueOf(listContacts(vault, caseId)).length;
    const details = reworded(draft, '不退款我就曝光你们。');
    const { revision } = valueOf(reviseDraft(vault, { id: draft.id, revision: 1, reason: '', details }));
    expect(codeOf(sendDraft(vault, { id: draft.id, revision, sending }))).toBe('DRAFT_STOPPED');
    expect(valueOf(listContacts(vault, caseId))).toHaveLength(before);
    const folder = await temporaryFolder();
    const making = { writtenAt: new Date(0), appVersion: '0' };
    for (const format of ['pdf', 'docx'] as const)
      expect(codeOf(await saveDraftFile(details, { folder, format }, making))).toBe('DRAFT_STOPPED');
    expect(await readdir(folder)).toEqual([]);
  });

  it('needs no submission', async () => {
    const { vault, caseId, draft } = await written();
    const alone = { ...sending, submission: null };
    const sent = valueOf(sendDraft(vault, { id: draft.id, revision: 1, sending: alone }));
    expect(sent.details.sent?.submissionId).toBeNull();
    expect(valueOf(listSubmissions(vault, caseId))).toEqual([]);
  });

  it('leaves nothing behind where a part of it fails', async () => {
    const { vault, caseId, draft } = await written();
    const before = valueOf(listContacts(vault, caseId)).length;
    const attempts: readonly [number, Sending, string][] = [
      [7, sending, 'REVISION_CONFLICT'],
      [1, { ...sending, time: 'yesterday' }, 'INVALID_INPUT'],
      [1, { ...sending, time: '' }, 'INVALID_INPUT'],
      [1, { ...sending, counterpart: 'x'.repeat(301) }, 'INVALID_INPUT'],
    ];
    for (const [revision, one, code] of attempts)
      expect(codeOf(sendDraft(vault, { id: draft.id, revision, sending: one }))).toBe(code);
    expect(valueOf(listContacts(vault, caseId))).toHaveLength(before);
    expect(valueOf(listSubmissions(vault, caseId))).toEqual([]);
    expect(valueOf(readDraft(vault, draft.id)).details.sent).toBeNull();
  });
});

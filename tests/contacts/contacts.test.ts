import { describe, expect, it } from 'vitest';
import type { ContactInput } from '../../src/shared/model/contact.ts';
import {
  addContact,
  contactRevisions,
  listContacts,
  readContact,
  reviseContact,
} from '../../src/main/core/contacts/contacts.ts';
import { listCustody } from '../../src/main/core/vault/custody.ts';
import { codeOf, valueOf, vaultWithCase } from '../fixtures/temporary.ts';

const call: ContactInput = {
  time: '2026-03-02T10:05+08:00',
  durationSeconds: 754,
  channel: 'phone',
  direction: 'outgoing',
  counterpart: '某某支付客服',
  person: '王女士',
  staffNumber: 'A-1024',
  ticketNumber: 'T20260302-7',
  agent: 'human',
  said: '称系统维护，三天内到账。',
  promises: [{ text: '三天内到账', due: '2026-03-05+08:00' }],
  performanceDemanded: true,
};

describe('the contact log', () => {
  it('keeps what was said and promised, with the day as precise as it was given', async () => {
    const { vault, caseId } = await vaultWithCase();
    const { id } = valueOf(addContact(vault, caseId, call));
    const { details } = valueOf(readContact(vault, id));
    expect(details).toMatchObject({
      ...call,
      time: { local: '2026-03-02T10:05' },
      promises: [{ state: 'open' }],
    });
    expect(details.promises[0]?.due).toMatchObject({
      local: '2026-03-05',
      precision: 'day',
      offset: '+08:00',
    });
  });

  it('keeps every earlier wording, with the reason for the change', async () => {
    const { vault, caseId } = await vaultWithCase();
    const { id, details } = valueOf(addContact(vault, caseId, call));
    const corrected = { ...details, said: '称系统维护，三个工作日内到账。' };
    valueOf(reviseContact(vault, { id, revision: 1, reason: '听录音后更正', details: corrected }));
    const revisions = valueOf(contactRevisions(vault, id));
    const kept = new Map(revisions.map((item) => [item.revision, `${item.reason}|${item.details.said}`]));
    expect(kept).toEqual(
      new Map([
        [1, '|称系统维护，三天内到账。'],
        [2, '听录音后更正|称系统维护，三个工作日内到账。'],
      ]),
    );
    expect(codeOf(reviseContact(vault, { id, revision: 1, reason: '', details: corrected }))).toBe(
      'REVISION_CONFLICT',
    );
    const actions = listCustody(vault.database, caseId).map(({ action }) => action);
    expect(actions).toEqual(['case-created', 'contact-logged', 'contact-revised']);
  });

  it('refuses what is not a contact, and logs nothing', async () => {
    const { vault, caseId } = await vaultWithCase();
    expect(codeOf(addContact(vault, caseId, { ...call, time: '2026-02-30' }))).toBe('INVALID_INPUT');
    expect(codeOf(addContact(vault, caseId, { ...call, channel: 'pigeon' as 'phone' }))).toBe(
      'INVALID_INPUT',
    );
    expect(codeOf(addContact(vault, caseId, { ...call, promises: [{ text: ' ' }] }))).toBe('INVALID_INPUT');
    expect(codeOf(addContact(vault, '01890000-0000-7000-8000-000000000000', call))).toBe('NOT_FOUND');
    expect(valueOf(listContacts(vault, caseId))).toEqual([]);
  });
});

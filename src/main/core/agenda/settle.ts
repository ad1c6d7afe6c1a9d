import type { Settlement } from '../../../shared/model/agenda.ts';
import type { ContactDetails, ContactRecord } from '../../../shared/model/contact.ts';
import { fail, succeed, type Result } from '../../../shared/result.ts';
import { readContact, reviseContact } from '../contacts/contacts.ts';
import type { Vault } from '../vault/vault.ts';
import { readReminder, reviseReminder } from './reminders.ts';

type Settled = Result<{ readonly caseId: string }>;

/**
 * Says what became of an item: a revision of the record behind it, so the history has who said it when. `open` takes it back.
 * Errors: NOT_FOUND; INVALID_INPUT where the item cannot be settled like this.
 */
export function settleItem(vault: Vault, key: string, as: Settlement): Settled {
  const [kind, id = '', position] = key.split(':');
  if (kind === 'reminder' && (as === 'done' || as === 'open'))
    return settleReminder(vault, id, as === 'done');
  if (kind === 'next-step' && (as === 'done' || as === 'open')) {
    return change(vault, id, (details) => ({ ...details, nextStepDone: as === 'done' }));
  }
  if (kind === 'promise' && as !== 'done') {
    return change(vault, id, (details) => settlePromise(details, Number(position), as));
  }
  return fail('INVALID_INPUT', key);
}

function settleReminder(vault: Vault, id: string, done: boolean): Settled {
  const found = readReminder(vault, id);
  if (!found.ok) return found;
  const { revision, details } = found.value;
  return caseOf(reviseReminder(vault, { id, revision, reason: '', details: { ...details, done } }));
}

/** Dated promises follow the contact itself on the timeline, so the first has position 1. */
function settlePromise(
  details: ContactDetails,
  position: number,
  state: ContactDetails['promises'][number]['state'],
): ContactDetails | null {
  const wanted = details.promises.filter(({ due }) => due !== null)[position - 1];
  if (wanted === undefined) return null;
  return {
    ...details,
    promises: details.promises.map((promise) => (promise === wanted ? { ...promise, state } : promise)),
  };
}

function change(
  vault: Vault,
  id: string,
  settle: (details: ContactDetails) => ContactDetails | null,
): Settled {
  const found: Result<ContactRecord> = readContact(vault, id);
  if (!found.ok) return found;
  const { revision } = found.value;
  const details = settle(found.value.details);
  return details === null
    ? fail('NOT_FOUND', id)
    : caseOf(reviseContact(vault, { id, revision, reason: '', details }));
}

const caseOf = (saved: Result<{ readonly caseId: string }>): Settled =>
  saved.ok ? succeed({ caseId: saved.value.caseId }) : saved;

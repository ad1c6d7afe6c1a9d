import {
  addContact,
  contactRevisions,
  listContacts,
  readContact,
  reviseContact,
} from '../core/contacts/contacts.ts';
import type { Desk } from './desk.ts';
import type { Handlers } from './handler.ts';
import { changing, reading } from './with-vault.ts';

type ContactCalls = 'contactList' | 'contactRead' | 'contactAdd' | 'contactRevise' | 'contactRevisions';

export const contactHandlers = (desk: Desk): Handlers<ContactCalls> => ({
  contactList: reading(desk, (vault, { caseId }) => listContacts(vault, caseId)),
  contactRead: reading(desk, (vault, { id }) => readContact(vault, id)),
  contactAdd: changing(
    desk,
    (vault, { caseId, details }) => addContact(vault, caseId, details),
    (contact) => contact.caseId,
  ),
  contactRevise: changing(
    desk,
    (vault, change) => reviseContact(vault, change),
    (contact) => contact.caseId,
  ),
  contactRevisions: reading(desk, (vault, { id }) => contactRevisions(vault, id)),
});

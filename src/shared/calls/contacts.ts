import { z } from 'zod';
import { contactInputSchema, type ContactDetails, type ContactRecord } from '../model/contact.ts';
import type { Revision } from '../model/record.ts';
import { byCase, byId, define, revised } from './define.ts';

export const contactCalls = {
  contactList: define<readonly ContactRecord[]>()(byCase),
  contactRead: define<ContactRecord>()(byId),
  contactAdd: define<ContactRecord>()(z.object({ caseId: z.uuid(), details: contactInputSchema })),
  contactRevise: define<ContactRecord>()(z.object({ ...revised, details: contactInputSchema })),
  contactRevisions: define<readonly Revision<ContactDetails>[]>()(byId),
};

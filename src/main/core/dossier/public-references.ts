import type { ContactDetails } from '../../../shared/model/contact.ts';
import type { SubmissionDetails } from '../../../shared/model/submission.ts';

/** Shorter ones could be any number in a text. */
const fewestLetters = 4;

/** The numbers under which the firm and the bodies know the matter: they lead to the person there. Longest first. */
export const referencesIn = (
  contacts: readonly { readonly details: Pick<ContactDetails, 'ticketNumber'> }[],
  submissions: readonly { readonly details: Pick<SubmissionDetails, 'referenceNumber'> }[],
  caseNumber: string,
): string[] =>
  [
    caseNumber.trim(),
    ...contacts.map(({ details }) => details.ticketNumber.trim()),
    ...submissions.map(({ details }) => details.referenceNumber.trim()),
  ]
    .filter(({ length }) => length >= fewestLetters)
    .sort((a, b) => b.length - a.length);

export const withoutReferences = (text: string, references: readonly string[]): string =>
  references.reduce((shown, reference) => shown.replaceAll(reference, '***'), text);

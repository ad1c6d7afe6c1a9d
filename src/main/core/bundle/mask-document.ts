import type { CaseDetails } from '../../../shared/model/case.ts';
import { maskPersonalData } from '../../../shared/wording/mask-personal-data.ts';
import { referencesIn, withoutReferences } from '../dossier/public-references.ts';
import type { CaseDocument } from './case-document-schema.ts';

/** Fields that somebody wrote in her own words, or that a file bears as its name. */
const freeText = new Set([
  'title',
  'summary',
  'text',
  'note',
  'notes',
  'said',
  'result',
  'nextStep',
  'place',
  'counterpart',
  'deliveryProof',
  'receivingBody',
  'wallet',
  'firm',
  'firmContact',
  'paidFor',
  'answer',
  'proof',
  'which',
  'source',
  'proves',
  'originalName',
  'name',
  'description',
  'reference',
  'covers',
  'contact',
  'gate',
  'canDo',
  'app',
  'label',
]);
/** Other people than the two sides, and what the matter is called at the firm and the bodies: nothing of them goes to the public. */
const leftEmpty = new Set([
  'person',
  'staffNumber',
  'counterparty',
  'referenceNumber',
  'ticketNumber',
  'caseNumber',
]);
const lists = new Set(['tags', 'mustHold']);

/** The document as everybody may read it. Structure, times, amounts, ids and hashes stay; words are masked. */
export function maskDocument(document: CaseDocument, details: CaseDetails): CaseDocument {
  const references = referencesIn(document.contacts, document.submissions, details.caseNumber);
  const mask = (text: string): string => maskPersonalData(withoutReferences(text, references), details);
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') {
      if (leftEmpty.has(key)) return '';
      return freeText.has(key) || lists.has(key) ? mask(value) : value;
    }
    if (Array.isArray(value)) return value.map((one) => walk(one, key));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, walk(field, name)]));
  };
  const masked = walk(document, '') as CaseDocument;
  return {
    ...masked,
    // Elsewhere a reason is a word of the model, which a name must not be able to break.
    deadlineOverrides: masked.deadlineOverrides.map((one) => ({
      ...one,
      details: { ...one.details, reason: mask(one.details.reason) },
    })),
  };
}

import type { CaseDetails } from '../../../shared/model/case.ts';
import { maskPersonalData } from '../../../shared/wording/mask-personal-data.ts';
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
  'ticketNumber',
  'caseNumber',
  'receivingBody',
  'wallet',
  'firm',
  'firmContact',
  'paidFor',
  'referenceNumber',
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
/** Names of people other than the two sides: nothing of them goes to the public. */
const otherPeople = new Set(['person', 'staffNumber', 'counterparty']);
const lists = new Set(['tags', 'mustHold']);

/** The document as everybody may read it. Structure, times, amounts, ids and hashes stay; words are masked. */
export function maskDocument(document: CaseDocument, details: CaseDetails): CaseDocument {
  const mask = (text: string): string => maskPersonalData(text, details);
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') {
      if (otherPeople.has(key)) return '';
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

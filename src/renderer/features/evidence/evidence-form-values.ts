import type { EvidenceDetails, EvidenceInput } from '../../../shared/model/evidence.ts';
import { timeInputOf, timePartsOf, type TimeParts } from '../../components/time.ts';

/** A description as its form holds it: the time in parts. */
export type EvidenceFormValues = Omit<EvidenceDetails, 'time'> & { readonly time: TimeParts };

export const evidenceFormValues = (details: EvidenceDetails): EvidenceFormValues => ({
  ...details,
  time: timePartsOf(details.time),
});

export const evidenceInputOf = (values: EvidenceFormValues): EvidenceInput => ({
  ...values,
  tags: [...new Set(values.tags.map((tag) => tag.trim()).filter(Boolean))],
  time: timeInputOf(values.time),
});

import { formatExhibitNumber, type EvidenceRecord } from '../../../shared/model/evidence.ts';
import type { EvidenceSuggestion } from '../../../shared/model/guide.ts';
import { usualEvidence } from './evidence-catalogue.ts';
import type { GuideRecords } from './guide-records.ts';

/** Where the words of an exhibit may name what it is; what stands in the file itself is not looked at, and nothing is claimed. */
const wordsOf = ({ details, file }: EvidenceRecord): string =>
  [details.title, details.proves, details.source, file.originalName, ...details.tags].join('\n');

/** Evidence that usually helps with this reason, and exhibits that seem to be it: a guess from their words. */
export function suggestionsOf({ record, evidence }: GuideRecords): EvidenceSuggestion[] {
  return usualEvidence(record.details.reason).map(({ id, text, why, words }) => ({
    id,
    text,
    why,
    exhibits: evidence
      .filter((exhibit) => words.test(wordsOf(exhibit)))
      .map(({ exhibit }) => formatExhibitNumber(exhibit)),
  }));
}

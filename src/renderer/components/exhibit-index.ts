import { formatExhibitNumber, type EvidenceRecord } from '../../shared/model/evidence.ts';

export interface ExhibitIndex {
  readonly byId: ReadonlyMap<string, EvidenceRecord>;
  readonly byNumber: ReadonlyMap<string, EvidenceRecord>;
}

/** One index for each list that was read, so that a thousand lines of links do not search it a thousand times. */
const indexes = new WeakMap<readonly EvidenceRecord[], ExhibitIndex>();

export function exhibitIndex(evidence: readonly EvidenceRecord[]): ExhibitIndex {
  const known = indexes.get(evidence);
  if (known) return known;
  const index = {
    byId: new Map(evidence.map((record) => [record.id, record])),
    byNumber: new Map(evidence.map((record) => [formatExhibitNumber(record.exhibit), record])),
  };
  indexes.set(evidence, index);
  return index;
}

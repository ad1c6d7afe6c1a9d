import { formatExhibitNumber, type EvidenceRecord } from '../../../shared/model/evidence.ts';
import type { CaseSnapshot, ExhibitSource } from '../../../shared/model/export.ts';
import type { ReleaseRecord } from '../../../shared/model/release.ts';
import { oncePer } from './once-per.ts';

// Every row of a list of 10,000 exhibits asks the same lists the same questions.

interface Listed {
  readonly item: EvidenceRecord;
  readonly position: number;
}

/** The records of a case with their places in its order, by id. */
export const evidenceById = oncePer(
  (evidence: readonly EvidenceRecord[]): ReadonlyMap<string, Listed> =>
    new Map(evidence.map((item, position) => [item.id, { item, position }])),
);

/** What goes out of each exhibit, by its id. */
export const sourcesById = oncePer(
  (exhibits: readonly ExhibitSource[]): ReadonlyMap<string, ExhibitSource> =>
    new Map(exhibits.map((source) => [source.evidence.id, source])),
);

/** What stood in a release, by id. */
export const idsReleased = oncePer(
  (release: ReleaseRecord): ReadonlySet<string> =>
    new Set(release.details.exhibits.map(({ evidenceId }) => evidenceId)),
);

const renumberings = oncePer((custody: CaseSnapshot['custody']) =>
  Map.groupBy(
    custody.filter(({ action }) => action === 'evidence-renumbered'),
    ({ itemId }) => itemId,
  ),
);

/** Numbers that the exhibit had before it was moved, so that a gap in the list is explained. */
export function formerNumbers(
  evidenceId: string,
  { custody, evidence }: Pick<CaseSnapshot, 'custody' | 'evidence'>,
): string[] {
  const current = evidenceById(evidence).get(evidenceId)?.item.exhibit;
  const left = (renumberings(custody).get(evidenceId) ?? []).map(({ detail }) => String(detail['from']));
  return [...new Set(left)].filter((number) => !current || number !== formatExhibitNumber(current));
}

import { formatExhibitNumber } from '../../shared/model/evidence.ts';
import { fillPlaces } from '../../shared/words/index.ts';
import { caseRoute, formatRoute } from '../app/routes.ts';
import { useQueryOf } from '../data/calls.ts';
import { useSharedWords } from '../words/language.ts';
import styles from './ExhibitLinks.module.css';

/** Links to exhibits by their numbers, in the order of the numbers. */
export function ExhibitLinks({ caseId, ids }: { readonly caseId: string; readonly ids: readonly string[] }) {
  const shared = useSharedWords();
  const evidence = useQueryOf('evidenceList', { caseId }).data ?? [];
  const linked = evidence
    .filter(({ id }) => ids.includes(id))
    .sort((a, b) => a.exhibit.group - b.exhibit.group || a.exhibit.item - b.exhibit.item);
  if (linked.length === 0) return null;
  return (
    <ul className={styles.links}>
      {linked.map(({ id, exhibit, details }) => (
        <li key={id}>
          <a href={formatRoute(caseRoute(caseId, 'evidence', id))} title={details.title}>
            {fillPlaces(shared.exhibit, { number: formatExhibitNumber(exhibit) })}
          </a>
        </li>
      ))}
    </ul>
  );
}

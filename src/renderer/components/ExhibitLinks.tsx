import { formatExhibitNumber } from '../../shared/model/evidence.ts';
import { fillPlaces } from '../../shared/words/index.ts';
import { caseRoute, formatRoute } from '../app/routes.ts';
import { useQueryOf } from '../data/calls.ts';
import { useSharedWords } from '../words/language.ts';
import { exhibitIndex } from './exhibit-index.ts';
import styles from './ExhibitLinks.module.css';

type ExhibitLinksProps = { readonly caseId: string } & (
  { readonly ids: readonly string[] } | { readonly numbers: readonly string[] }
);

/** Links to exhibits by their numbers, in the order of the numbers. */
export function ExhibitLinks({ caseId, ...wanted }: ExhibitLinksProps) {
  const shared = useSharedWords();
  const evidence = useQueryOf('evidenceList', { caseId }).data ?? [];
  const { byId, byNumber } = exhibitIndex(evidence);
  const found =
    'ids' in wanted ? wanted.ids.map((id) => byId.get(id)) : wanted.numbers.map((name) => byNumber.get(name));
  const linked = [...new Set(found)]
    .filter((record) => record !== undefined)
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

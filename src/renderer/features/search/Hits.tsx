import { Button } from 'antd';
import type { HitRange, SearchHit, SearchPage as Found } from '../../../shared/model/search.ts';
import { fillPlaces } from '../../../shared/words/index.ts';
import { caseRoute, formatRoute, type Route } from '../../app/routes.ts';
import { useSharedWords } from '../../words/language.ts';
import styles from './SearchPage.module.css';
import { useSearchWords } from './words.ts';

/** The hits under their cases, the case with the first hit first; each leads to where the words stand. */
export function Hits(props: {
  readonly cases: Found['cases'];
  readonly hits: readonly SearchHit[];
  readonly onCase: (caseId: string) => void;
}) {
  const say = useSearchWords();
  const { cases, onCase } = props;
  const groups = [...Map.groupBy(props.hits, ({ caseId }) => caseId)];
  return groups.map(([caseId, hits]) => {
    const { title = '', count = 0 } = cases.find((one) => one.caseId === caseId) ?? {};
    return (
      <section key={caseId} aria-label={title} className={styles.case}>
        <h2>{title}</h2>
        <ul>
          {hits.map((hit, index) => (
            <li key={`${hit.id} ${hit.part} ${index}`}>
              <Hit hit={hit} />
            </li>
          ))}
        </ul>
        {groups.length > 1 && hits.length < count && (
          <Button type="link" className={styles.all} onClick={() => onCase(caseId)}>
            {say('allInCase', { count })}
          </Button>
        )}
      </section>
    );
  });
}

function routeOf({ kind, id, caseId }: SearchHit): Route {
  switch (kind) {
    case 'case':
      return caseRoute(caseId);
    case 'contact':
      return caseRoute(caseId, 'contacts', id);
    case 'submission':
      return caseRoute(caseId, 'channels', id);
    case 'draft':
      return caseRoute(caseId, 'drafts', id);
    case 'lead':
      return caseRoute(caseId, 'guide', id);
    case 'incident':
    case 'note':
      return caseRoute(caseId, 'timeline', id);
    case 'evidence':
    case 'message':
    case 'transaction':
      return caseRoute(caseId, 'evidence', id);
  }
}

function Hit({ hit }: { readonly hit: SearchHit }) {
  const say = useSearchWords();
  const shared = useSharedWords();
  const { kind, title, part, exhibit } = hit;
  const place =
    part === ''
      ? ''
      : say(`part.${kind === 'transaction' ? 'line' : kind === 'message' ? 'message' : 'page'}`, { part });
  const number = exhibit === null ? '' : fillPlaces(shared.exhibit, { number: exhibit });
  return (
    <a className={styles.hit} href={formatRoute(routeOf(hit))}>
      <span className={styles.where}>
        {[shared.searchKind[kind], number, place].filter(Boolean).join(' · ')}
      </span>
      {title !== '' && (
        <strong>
          <Marked text={title} ranges={hit.titleRanges} />
        </strong>
      )}
      {hit.snippet !== '' && (
        <span className={styles.snippet}>
          <Marked text={hit.snippet} ranges={hit.ranges} />
        </span>
      )}
    </a>
  );
}

/** Words with the hits in them marked. */
function Marked({ text, ranges }: { readonly text: string; readonly ranges: readonly HitRange[] }) {
  const parts = ranges.flatMap(([from, to], index) => {
    const before = ranges[index - 1]?.[1] ?? 0;
    return [
      <span key={`${from} before`}>{text.slice(before, from)}</span>,
      <mark key={from}>{text.slice(from, to)}</mark>,
    ];
  });
  return (
    <>
      {parts}
      {text.slice(ranges.at(-1)?.[1] ?? 0)}
    </>
  );
}

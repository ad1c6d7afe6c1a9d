import type { SearchHit, SearchPage } from '../../../shared/model/search.ts';
import { fillPlaces } from '../../../shared/words/index.ts';
import { caseRoute, formatRoute, type Route } from '../../app/routes.ts';
import { useSharedWords } from '../../words/language.ts';
import styles from './SearchPage.module.css';
import { useSearchWords } from './words.ts';

/** The hits under their cases; each leads to where the words stand. */
export function Hits({ found }: { readonly found: SearchPage }) {
  return found.cases
    .map((one) => ({ ...one, hits: found.hits.filter(({ caseId }) => caseId === one.caseId) }))
    .filter(({ hits }) => hits.length > 0)
    .map(({ caseId, title, hits }) => (
      <section key={caseId} aria-label={title} className={styles.case}>
        <h2>{title}</h2>
        <ul>
          {hits.map((hit, index) => (
            <li key={`${hit.id} ${hit.part} ${index}`}>
              <Hit hit={hit} />
            </li>
          ))}
        </ul>
      </section>
    ));
}

function routeOf({ kind, id, caseId }: SearchHit): Route {
  switch (kind) {
    case 'case':
      return caseRoute(caseId);
    case 'contact':
      return caseRoute(caseId, 'contacts', id);
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
      {title !== '' && kind !== 'case' && <strong>{title}</strong>}
      <span className={styles.snippet}>
        <Marked hit={hit} />
      </span>
    </a>
  );
}

/** The words around a hit, with the hits marked. */
function Marked({ hit: { snippet, ranges } }: { readonly hit: SearchHit }) {
  const parts = ranges.flatMap(([from, to], index) => {
    const before = ranges[index - 1]?.[1] ?? 0;
    return [
      <span key={`${from} before`}>{snippet.slice(before, from)}</span>,
      <mark key={from}>{snippet.slice(from, to)}</mark>,
    ];
  });
  return (
    <>
      {parts}
      {snippet.slice(ranges.at(-1)?.[1] ?? 0)}
    </>
  );
}

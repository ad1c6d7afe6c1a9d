import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { LikePair } from '../../../shared/model/series.ts';
import { caseRoute, formatRoute } from '../../app/routes.ts';
import { exhibitIndex } from '../../components/exhibit-index.ts';
import { ExhibitLinks } from '../../components/ExhibitLinks.tsx';
import { EmptyState } from '../../components/Page.tsx';
import { ReadFailure } from '../../components/ReadFailure.tsx';
import { useQueryOf } from '../../data/calls.ts';
import { AlikePair } from './AlikePair.tsx';
import { openPairs } from './open-pairs.ts';
import styles from './SeriesPage.module.css';
import { useSeriesWords } from './words.ts';

/** Pairs drawn at once: two large pictures each. */
const pairsAtOnce = 10;

/** Pictures of a case that look the same, side by side, for the user to say whether they are. */
export function AlikePage({ caseId }: { readonly caseId: string }) {
  const say = useSeriesWords();
  const pairs = useQueryOf('likePairs', { caseId });
  const [again, setAgain] = useState<ReadonlySet<string>>(new Set());
  const keyOf = ({ evidenceIds }: LikePair): string => evidenceIds.join(' ');
  if (pairs.isError) return <ReadFailure error={pairs.error} onRetry={() => void pairs.refetch()} />;
  if (!pairs.data) return null;
  const all = pairs.data.pairs;
  const settled = all.filter((pair) => pair.said !== null && !again.has(keyOf(pair)));
  const open = [...openPairs(all), ...all.filter((pair) => pair.said !== null && again.has(keyOf(pair)))];
  return (
    <div className={styles.page}>
      <a className={styles.back} href={formatRoute(caseRoute(caseId, 'series'))}>
        <ArrowLeftOutlined aria-hidden /> {say('back')}
      </a>
      <h2>{say('alike.title')}</h2>
      {open.length === 0 ? (
        <EmptyState title={say('alike.none')} text={say('alike.noneText')} />
      ) : (
        <>
          <p className={styles.lead}>{say('alike.lead')}</p>
          <PairList
            caseId={caseId}
            pairs={open}
            onJudged={(pair) => {
              const rest = new Set(again);
              rest.delete(keyOf(pair));
              setAgain(rest);
            }}
          />
        </>
      )}
      {pairs.data.waiting > 0 && <p>{say('alike.waiting', { count: pairs.data.waiting })}</p>}
      {pairs.data.unreadable.length > 0 && (
        <div>
          <p>{say('alike.unreadable')}</p>
          <ExhibitLinks caseId={caseId} ids={pairs.data.unreadable} />
        </div>
      )}
      {settled.length > 0 && (
        <Settled
          caseId={caseId}
          pairs={settled}
          onAgain={(pair) => setAgain(new Set([...again, keyOf(pair)]))}
        />
      )}
    </div>
  );
}

function PairList(props: {
  readonly caseId: string;
  readonly pairs: readonly LikePair[];
  readonly onJudged: (pair: LikePair) => void;
}) {
  const say = useSeriesWords();
  const [shown, setShown] = useState(pairsAtOnce);
  return (
    <>
      <p role="status">{say('alike.open', { count: props.pairs.length })}</p>
      {props.pairs.slice(0, shown).map((pair) => (
        <AlikePair
          key={pair.evidenceIds.join(' ')}
          caseId={props.caseId}
          pair={pair}
          onJudged={() => props.onJudged(pair)}
        />
      ))}
      {props.pairs.length > shown && (
        <Button onClick={() => setShown(shown + pairsAtOnce)}>{say('alike.more')}</Button>
      )}
    </>
  );
}

function Settled(props: {
  readonly caseId: string;
  readonly pairs: readonly LikePair[];
  readonly onAgain: (pair: LikePair) => void;
}) {
  const say = useSeriesWords();
  const { byId } = exhibitIndex(useQueryOf('evidenceList', { caseId: props.caseId }).data ?? []);
  const titleOf = (id: string): string => byId.get(id)?.details.title ?? id;
  return (
    <details className={styles.settled}>
      <summary>{say('alike.settled', { count: props.pairs.length })}</summary>
      <ul>
        {props.pairs.map((pair) => (
          <li key={pair.evidenceIds.join(' ')}>
            <ExhibitLinks caseId={props.caseId} ids={pair.evidenceIds} />
            <span>
              {[pair.said && say(`alike.${pair.said.verdict}`), pair.said?.note].filter(Boolean).join(' · ')}
            </span>
            <Button
              size="small"
              aria-label={`${say('alike.again')}: ${pair.evidenceIds.map(titleOf).join(', ')}`}
              onClick={() => props.onAgain(pair)}
            >
              {say('alike.again')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

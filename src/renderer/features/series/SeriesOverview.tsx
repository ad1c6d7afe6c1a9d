import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { captureSteps, type SeriesProposal, type SeriesRecord } from '../../../shared/model/series.ts';
import { thumbnailAddress } from '../../../shared/addresses.ts';
import { navigate } from '../../app/navigation.ts';
import { caseRoute, formatRoute } from '../../app/routes.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { EmptyState, Section } from '../../components/Page.tsx';
import { ReadFailure } from '../../components/ReadFailure.tsx';
import { useExhibitNames } from '../../components/exhibit-names.ts';
import { useQueryOf } from '../../data/calls.ts';
import { openPairs } from './open-pairs.ts';
import { SeriesDrawer } from './SeriesDrawer.tsx';
import styles from './SeriesPage.module.css';
import { useSeriesWords } from './words.ts';

const shownThumbnails = 6;

/** The screenshot series of a case, what may be further ones, and the way to pictures that look the same. */
export function SeriesOverview({ caseId, adding }: { readonly caseId: string; readonly adding: boolean }) {
  const say = useSeriesWords();
  const list = useQueryOf('seriesList', { caseId });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const open = (evidenceIds: readonly string[]): void => {
    setChosen(evidenceIds);
    navigate(caseRoute(caseId, 'series', 'new'));
  };
  useShortcut('n', say('new'), () => open([]));
  if (list.isError) return <ReadFailure error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return null;
  const { series, proposals } = list.data;
  const newButton = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => open([])}>
      {say('new')}
    </Button>
  );
  return (
    <div className={styles.page}>
      {series.length === 0 ? (
        <EmptyState title={say('none')} text={say('noneText')} action={newButton} />
      ) : (
        <>
          <div className={styles.head}>
            <p className={styles.lead}>{say('lead')}</p>
            {newButton}
          </div>
          <ul className={styles.list} aria-label={say('list')}>
            {series.map((one) => (
              <SeriesCard key={one.id} record={one} />
            ))}
          </ul>
        </>
      )}
      {proposals.length > 0 && <Proposals proposals={proposals} onTake={open} />}
      <AlikeSummary caseId={caseId} />
      <SeriesDrawer
        caseId={caseId}
        record={null}
        chosen={chosen}
        open={adding}
        onClose={() => navigate(caseRoute(caseId, 'series'))}
        onSaved={({ id }) => navigate(caseRoute(caseId, 'series', id))}
      />
    </div>
  );
}

function SeriesCard({ record }: { readonly record: SeriesRecord }) {
  const say = useSeriesWords();
  const { details } = record;
  return (
    <li className={styles.card}>
      <Thumbnails ids={details.evidenceIds} />
      <div>
        <h3>
          <a href={formatRoute(caseRoute(record.caseId, 'series', record.id))}>{details.title}</a>
        </h3>
        <p>{[details.counterpart, details.app].filter(Boolean).join(' · ')}</p>
        <p>
          {say('pictures', { count: details.evidenceIds.length })} ·{' '}
          {say('captured', { count: details.captured.length, total: captureSteps.length })}
        </p>
      </div>
    </li>
  );
}

function Thumbnails({ ids }: { readonly ids: readonly string[] }) {
  return (
    <div className={styles.thumbnails} aria-hidden>
      {ids.slice(0, shownThumbnails).map((id) => (
        <img key={id} src={thumbnailAddress(id)} alt="" loading="lazy" decoding="async" />
      ))}
    </div>
  );
}

function Proposals(props: {
  readonly proposals: readonly SeriesProposal[];
  readonly onTake: (evidenceIds: readonly string[]) => void;
}) {
  const say = useSeriesWords();
  const nameExhibits = useExhibitNames();
  return (
    <Section title={say('proposals')}>
      <ul className={styles.list}>
        {props.proposals.map(({ evidenceIds, by }) => (
          <li key={evidenceIds[0]} className={styles.card}>
            <Thumbnails ids={evidenceIds} />
            <div>
              <p className={styles.numbers}>{nameExhibits(evidenceIds)}</p>
              <p>
                {say('pictures', { count: evidenceIds.length })} ·{' '}
                {say(by === 'times' ? 'proposalTimes' : 'proposalNames')}
              </p>
            </div>
            <Button onClick={() => props.onTake(evidenceIds)}>{say('proposalTake')}</Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function AlikeSummary({ caseId }: { readonly caseId: string }) {
  const say = useSeriesWords();
  const pairs = useQueryOf('likePairs', { caseId }).data;
  if (!pairs || pairs.compared + pairs.waiting + pairs.unreadable.length === 0) return null;
  const open = openPairs(pairs.pairs).length;
  return (
    <Section
      title={say('alike.title')}
      aside={
        pairs.pairs.length + pairs.unreadable.length > 0 && (
          <Button
            type={open > 0 ? 'primary' : 'default'}
            onClick={() => navigate(caseRoute(caseId, 'series', 'alike'))}
          >
            {say('alike.look')}
          </Button>
        )
      }
    >
      <p>{open > 0 ? say('alike.open', { count: open }) : say('alike.none')}</p>
      <p className={styles.facts}>
        {pairs.waiting > 0
          ? say('alike.waiting', { count: pairs.waiting })
          : say('alike.compared', { count: pairs.compared })}
      </p>
    </Section>
  );
}

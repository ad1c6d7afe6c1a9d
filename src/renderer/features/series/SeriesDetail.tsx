import { ArrowLeftOutlined, EditOutlined, HistoryOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { SeriesDetails, SeriesView } from '../../../shared/model/series.ts';
import { navigate } from '../../app/navigation.ts';
import { caseRoute, formatRoute } from '../../app/routes.ts';
import { EmptyState } from '../../components/Page.tsx';
import { useCall, useQueryOf } from '../../data/calls.ts';
import { CaptureChecklist } from './CaptureChecklist.tsx';
import { SeriesDrawer } from './SeriesDrawer.tsx';
import { SeriesHistory } from './SeriesHistory.tsx';
import { SeriesPictures } from './SeriesPictures.tsx';
import styles from './SeriesPage.module.css';
import { useSeriesWords } from './words.ts';

interface SeriesDetailProps {
  readonly caseId: string;
  readonly id: string;
  readonly editing: boolean;
}

/** One series: its pictures in order with what stands between them, and the checklist of its capture. */
export function SeriesDetail({ caseId, id, editing }: SeriesDetailProps) {
  const say = useSeriesWords();
  const view = useQueryOf('seriesRead', { id });
  const revise = useCall('seriesRevise');
  const [historyShown, setHistoryShown] = useState(false);
  const back = (
    <a className={styles.back} href={formatRoute(caseRoute(caseId, 'series'))}>
      <ArrowLeftOutlined aria-hidden /> {say('back')}
    </a>
  );
  if (view.isError || (view.data && view.data.record.caseId !== caseId)) {
    return (
      <EmptyState
        title={say('notFound')}
        text={say('notFoundText')}
        action={<Button onClick={() => navigate(caseRoute(caseId, 'series'))}>{say('back')}</Button>}
      />
    );
  }
  if (!view.data) return back;
  const { record } = view.data;
  const save = async (change: Partial<SeriesDetails>): Promise<boolean> => {
    const { revision, details } = record;
    return (await revise.run({ id, revision, details: { ...details, ...change } })) !== undefined;
  };
  const show = (): void => navigate(caseRoute(caseId, 'series', id));
  return (
    <div className={styles.page}>
      {back}
      <header className={styles.titleRow}>
        <div>
          <h2>{record.details.title}</h2>
          <Facts view={view.data} />
        </div>
        <div className={styles.actions}>
          <Button
            type="primary"
            icon={<EditOutlined aria-hidden />}
            onClick={() => navigate(caseRoute(caseId, 'series', `${id}.edit`))}
          >
            {say('edit')}
          </Button>
          <Button icon={<HistoryOutlined aria-hidden />} onClick={() => setHistoryShown(true)}>
            {say('history')}
          </Button>
        </div>
      </header>
      {record.details.notes !== '' && <p className={styles.notes}>{record.details.notes}</p>}
      <div className={styles.detail}>
        <SeriesPictures view={view.data} saving={revise.running} onSave={save} />
        <CaptureChecklist
          captured={record.details.captured}
          saving={revise.running}
          onChange={(captured) => void save({ captured: [...captured] })}
        />
      </div>
      <SeriesDrawer
        caseId={caseId}
        record={record}
        chosen={[]}
        open={editing}
        onClose={show}
        onSaved={show}
      />
      <SeriesHistory seriesId={id} open={historyShown} onClose={() => setHistoryShown(false)} />
    </div>
  );
}

function Facts({ view }: { readonly view: SeriesView }) {
  const say = useSeriesWords();
  const { counterpart, app } = view.record.details;
  const gaps = view.joins.filter(({ kind }) => kind === 'none').length;
  const unknown = view.joins.some(({ kind }) => kind === 'unknown');
  const facts = [
    counterpart,
    app,
    say('pictures', { count: view.pictures.length }),
    gaps > 0 ? say('join.summary', { count: gaps }) : '',
    unknown ? say('join.notAll') : '',
    gaps === 0 && !unknown && view.joins.length > 0 ? say('join.noGap') : '',
  ];
  return <p className={styles.facts}>{facts.filter(Boolean).join(' · ')}</p>;
}

import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Alert, Button, Segmented } from 'antd';
import { useState } from 'react';
import { thumbnailAddress } from '../../../shared/addresses.ts';
import { formatExhibitNumber, type EvidenceRecord } from '../../../shared/model/evidence.ts';
import type { SeriesDetails, SeriesJoin, SeriesPicture, SeriesView } from '../../../shared/model/series.ts';
import { fillPlaces } from '../../../shared/words/index.ts';
import { caseRoute, formatRoute } from '../../app/routes.ts';
import { exhibitIndex } from '../../components/exhibit-index.ts';
import { Label } from '../../components/Label.tsx';
import { TimeText } from '../../components/TimeText.tsx';
import { useQueryOf } from '../../data/calls.ts';
import { useSharedWords } from '../../words/language.ts';
import { CaseRecognition } from '../readings/CaseRecognition.tsx';
import styles from './SeriesPage.module.css';
import { useSeriesWords } from './words.ts';

interface SeriesPicturesProps {
  readonly view: SeriesView;
  readonly saving: boolean;
  readonly onSave: (change: Partial<SeriesDetails>) => Promise<boolean>;
}

/** The pictures in their order. Moving one is saved when the user says so; until then nothing is said of what lies between. */
export function SeriesPictures({ view, saving, onSave }: SeriesPicturesProps) {
  const say = useSeriesWords();
  const [moved, setMoved] = useState<readonly string[] | null>(null);
  const { record } = view;
  const evidence = useQueryOf('evidenceList', { caseId: record.caseId }).data ?? [];
  const { byId } = exhibitIndex(evidence);
  const inOrder = moved ?? view.pictures.map(({ evidenceId }) => evidenceId);
  const pictures = new Map(view.pictures.map((picture) => [picture.evidenceId, picture]));
  const move = (index: number, by: number): void => {
    const next = [...inOrder];
    const [taken] = next.splice(index, 1);
    if (taken !== undefined) next.splice(index + by, 0, taken);
    setMoved(next);
  };
  const save = async (change: Partial<SeriesDetails>): Promise<void> => {
    if (await onSave(change)) setMoved(null);
  };
  return (
    <div className={styles.pictures}>
      <CaseRecognition caseId={record.caseId} />
      <div className={styles.orderRow}>
        <Segmented<SeriesDetails['order']>
          aria-label={say('order.label')}
          value={moved ? 'user' : record.details.order}
          disabled={saving}
          onChange={(order) => void save(order === 'user' ? { order, evidenceIds: [...inOrder] } : { order })}
          options={(['times', 'user'] as const).map((value) => ({ value, label: say(`order.${value}`) }))}
        />
      </div>
      {moved && (
        <Alert
          type="info"
          showIcon
          title={say('order.unsaved')}
          action={
            <span className={styles.actions}>
              <Button
                size="small"
                type="primary"
                loading={saving}
                onClick={() => void save({ order: 'user', evidenceIds: [...moved] })}
              >
                {say('order.save')}
              </Button>
              <Button size="small" onClick={() => setMoved(null)}>
                {say('order.discard')}
              </Button>
            </span>
          }
        />
      )}
      <ol className={styles.order} aria-label={say('form.evidence')}>
        {inOrder.map((id, index) => {
          const picture = pictures.get(id);
          const exhibit = byId.get(id);
          const join = moved ? undefined : view.joins[index];
          if (!picture || !exhibit) return null;
          return (
            <li key={id}>
              <Picture
                picture={picture}
                evidence={exhibit}
                onUp={index > 0 ? () => move(index, -1) : null}
                onDown={index + 1 < inOrder.length ? () => move(index, 1) : null}
              />
              {join && <Join join={join} />}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

interface PictureProps {
  readonly picture: SeriesPicture;
  readonly evidence: EvidenceRecord;
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
}

function Picture({ picture, evidence, onUp, onDown }: PictureProps) {
  const say = useSeriesWords();
  const shared = useSharedWords();
  const number = formatExhibitNumber(evidence.exhibit);
  return (
    <article className={styles.picture}>
      <img src={thumbnailAddress(evidence.id)} alt="" loading="lazy" decoding="async" />
      <div>
        <h3>
          <a href={formatRoute(caseRoute(evidence.caseId, 'evidence', evidence.id))}>
            {fillPlaces(shared.exhibit, { number })} {evidence.details.title}
          </a>
        </h3>
        {picture.time && <TimeText time={picture.time} />}
        <p>{say(`source.${picture.source}`)}</p>
      </div>
      <div className={styles.moves}>
        <Button
          type="text"
          icon={<ArrowUpOutlined />}
          aria-label={say('order.up', { number })}
          disabled={!onUp}
          onClick={() => onUp?.()}
        />
        <Button
          type="text"
          icon={<ArrowDownOutlined />}
          aria-label={say('order.down', { number })}
          disabled={!onDown}
          onClick={() => onDown?.()}
        />
      </div>
    </article>
  );
}

/** What is known of the seam, as what was found and never as more. */
function Join({ join }: { readonly join: SeriesJoin }) {
  const say = useSeriesWords();
  if (join.kind === 'none') {
    return (
      <div className={styles.join}>
        <Label tone="caution">{say('join.none')}</Label>
        <p>{say('join.noneHint')}</p>
      </div>
    );
  }
  if (join.kind === 'unknown') {
    return (
      <div className={styles.join}>
        <Label>{say('join.unknown')}</Label>
      </div>
    );
  }
  return (
    <div className={styles.join}>
      <Label tone="good">
        {join.by === 'text'
          ? say('join.overlapText', { count: join.lines.length })
          : say('join.overlapPixels')}
      </Label>
      {join.lines.length > 0 && <blockquote>{join.lines.join('\n')}</blockquote>}
    </div>
  );
}

import {
  ArrowLeftOutlined,
  EditOutlined,
  EyeInvisibleOutlined,
  HistoryOutlined,
  LeftOutlined,
  NumberOutlined,
  RightOutlined,
} from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useEffect, useRef } from 'react';
import { formatExhibitNumber, type EvidenceRecord } from '../../../shared/model/evidence.ts';
import { fillPlaces } from '../../../shared/words/index.ts';
import { navigate } from '../../app/navigation.ts';
import { caseRoute, formatRoute } from '../../app/routes.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { Label } from '../../components/Label.tsx';
import { useSharedWords } from '../../words/language.ts';
import styles from './ExhibitHead.module.css';
import { ParentLink } from './ParentLink.tsx';
import { useEvidenceWords } from './words.ts';

interface ExhibitHeadProps {
  readonly evidence: EvidenceRecord;
  readonly exhibits: readonly EvidenceRecord[];
  readonly onEdit: () => void;
  readonly onRedact: () => void;
  readonly onHistory: () => void;
  readonly onRenumber: () => void;
}

/** Which exhibit it is, the way to its neighbours and back, and what can be done with it. */
export function ExhibitHead({
  evidence,
  exhibits,
  onEdit,
  onRedact,
  onHistory,
  onRenumber,
}: ExhibitHeadProps) {
  const say = useEvidenceWords();
  const shared = useSharedWords();
  const title = useRef<HTMLHeadingElement>(null);
  // Reading goes on at the new exhibit: the link that was followed is no longer in the page.
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
    title.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  useShortcut('d', say('exhibit.edit'), onEdit);
  return (
    <header className={styles.head}>
      <div className={styles.way}>
        <a href={formatRoute(caseRoute(evidence.caseId, 'evidence'))}>
          <ArrowLeftOutlined aria-hidden /> {say('exhibit.back')}
        </a>
        <Leafing evidence={evidence} exhibits={exhibits} />
      </div>
      <div className={styles.titleRow}>
        <h2 ref={title} tabIndex={-1}>
          <span className={styles.number}>
            {fillPlaces(shared.exhibit, { number: formatExhibitNumber(evidence.exhibit) })}
          </span>{' '}
          {evidence.details.title}
        </h2>
        {!evidence.details.included && <Label tone="caution">{say('exhibit.left')}</Label>}
        <div className={styles.actions}>
          <Button type="primary" icon={<EditOutlined aria-hidden />} onClick={onEdit}>
            {say('exhibit.edit')}
          </Button>
          <Button icon={<EyeInvisibleOutlined aria-hidden />} onClick={onRedact}>
            {say('exhibit.redact')}
          </Button>
          <Button icon={<NumberOutlined aria-hidden />} onClick={onRenumber}>
            {say('exhibit.renumber')}
          </Button>
          <Button icon={<HistoryOutlined aria-hidden />} onClick={onHistory}>
            {say('exhibit.history')}
          </Button>
        </div>
      </div>
      <ParentLink evidence={evidence} />
    </header>
  );
}

function Leafing({
  evidence,
  exhibits,
}: {
  readonly evidence: EvidenceRecord;
  readonly exhibits: readonly EvidenceRecord[];
}) {
  const say = useEvidenceWords();
  const index = exhibits.findIndex(({ id }) => id === evidence.id);
  const before = exhibits[index - 1];
  const after = exhibits[index + 1];
  const show = (target: EvidenceRecord | undefined): void => {
    if (target) navigate(caseRoute(target.caseId, 'evidence', target.id));
  };
  useShortcut('ArrowLeft', say('exhibit.previous'), () => show(before));
  useShortcut('ArrowRight', say('exhibit.next'), () => show(after));
  return (
    <div className={styles.leafing}>
      <span>{say('exhibit.place', { number: index + 1, total: exhibits.length })}</span>
      <Tooltip title={say('exhibit.previous')}>
        <Button
          icon={<LeftOutlined />}
          aria-label={say('exhibit.previous')}
          disabled={!before}
          onClick={() => show(before)}
        />
      </Tooltip>
      <Tooltip title={say('exhibit.next')}>
        <Button
          icon={<RightOutlined />}
          aria-label={say('exhibit.next')}
          disabled={!after}
          onClick={() => show(after)}
        />
      </Tooltip>
    </div>
  );
}

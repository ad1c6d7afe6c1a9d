import { FormOutlined, PlusOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Input, type InputRef } from 'antd';
import { useRef, type KeyboardEvent } from 'react';
import { timelineKinds, type TimelineKind } from '../../../shared/model/timeline.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { LabelledDate } from '../../components/LabelledDate.tsx';
import { computerZone } from '../../components/time.ts';
import { useSharedWords } from '../../words/language.ts';
import { KindIcon } from './KindIcon.tsx';
import type { TimelineFilter } from './timeline-filter.ts';
import styles from './TimelineFilters.module.css';
import { useTimelineWords } from './words.ts';

interface TimelineFiltersProps {
  readonly filter: TimelineFilter;
  readonly onChange: (filter: TimelineFilter) => void;
  readonly counts: ReadonlyMap<TimelineKind, number>;
  /** The user wants to go on from the search to what was found. */
  readonly onStepDown: () => void;
  readonly onAddIncident: () => void;
  readonly onAddNote: () => void;
}

export function TimelineFilters(props: TimelineFiltersProps) {
  const say = useTimelineWords();
  const { filter, onChange } = props;
  return (
    <div className={styles.filters}>
      <div className={styles.line}>
        <Search
          text={filter.text}
          onChange={(text) => onChange({ ...filter, text })}
          onStepDown={props.onStepDown}
        />
        <div className={styles.days}>
          <LabelledDate
            label={say('from')}
            value={filter.from}
            onChange={(from) => onChange({ ...filter, from })}
          />
          <LabelledDate label={say('to')} value={filter.to} onChange={(to) => onChange({ ...filter, to })} />
        </div>
        <span className={styles.space} />
        <div className={styles.buttons}>
          <Button icon={<PlusOutlined aria-hidden />} onClick={props.onAddIncident}>
            {say('addIncident')}
          </Button>
          <Button type="primary" icon={<FormOutlined aria-hidden />} onClick={props.onAddNote}>
            {say('addNote')}
          </Button>
        </div>
      </div>
      <Kinds filter={filter} onChange={onChange} counts={props.counts} />
      {(filter.from !== null || filter.to !== null) && (
        <p className={styles.range}>{say('range', { zone: computerZone().replaceAll('_', ' ') })}</p>
      )}
    </div>
  );
}

function Search(props: {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onStepDown: () => void;
}) {
  const say = useTimelineWords();
  const field = useRef<InputRef>(null);
  useShortcut('/', say('search'), () => field.current?.focus());
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    props.onStepDown();
  };
  return (
    <Input
      ref={field}
      allowClear
      className={styles.search}
      prefix={<SearchOutlined aria-hidden />}
      aria-label={say('search')}
      placeholder={say('search')}
      maxLength={200}
      value={props.text}
      onKeyDown={onKeyDown}
      onChange={({ target }) => props.onChange(target.value)}
    />
  );
}

function Kinds({ filter, onChange, counts }: Pick<TimelineFiltersProps, 'filter' | 'onChange' | 'counts'>) {
  const say = useTimelineWords();
  const shared = useSharedWords();
  const toggle = (kind: TimelineKind): void => {
    const kinds = filter.kinds.includes(kind)
      ? filter.kinds.filter((other) => other !== kind)
      : [...filter.kinds, kind];
    onChange({ ...filter, kinds: timelineKinds.filter((one) => kinds.includes(one)) });
  };
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return (
    <div className={styles.kinds} role="group" aria-label={say('kinds')}>
      <button
        type="button"
        className={styles.chip}
        data-all
        aria-pressed={filter.kinds.length === 0}
        onClick={() => onChange({ ...filter, kinds: [] })}
      >
        {say('all')} <span className={styles.count}>{total}</span>
      </button>
      {timelineKinds.map((kind) => (
        <button
          key={kind}
          type="button"
          className={styles.chip}
          aria-pressed={filter.kinds.includes(kind)}
          onClick={() => toggle(kind)}
        >
          <KindIcon kind={kind} small />
          {shared.timelineKind[kind]} <span className={styles.count}>{counts.get(kind) ?? 0}</span>
        </button>
      ))}
    </div>
  );
}

import { useId } from 'react';
import type { TimelineEntry } from '../../../shared/model/timeline.ts';
import { DateField } from '../../components/DateField.tsx';
import { dayStart } from '../../components/time.ts';
import { useLanguage } from '../../words/language.ts';
import { EntryLine } from './EntryLine.tsx';
import { useEntryFocus } from './entry-focus.ts';
import { stripPx, useStreamRows, type Reveal } from './stream-rows.ts';
import { dayOf, nameDay } from './timeline-days.ts';
import type { StreamQuery } from './timeline-filter.ts';
import { countBefore, useStreamWindows } from './timeline-windows.ts';
import styles from './TimelineList.module.css';
import { useTimelineWords } from './words.ts';

interface TimelineListProps {
  readonly query: StreamQuery;
  readonly total: number;
  readonly undated: number;
  readonly markedId: string | null;
  readonly reveal: Reveal | null;
  readonly onRevealed: () => void;
}

/** The stream in its order. Only what is in sight is in the page, and only its windows are read. */
export function TimelineList(props: TimelineListProps) {
  const say = useTimelineWords();
  const { query, total, undated } = props;
  const { list, rows, offsetPx, setActiveIndex } = useStreamRows(props);
  const items = rows.getVirtualItems();
  const entryAt = useStreamWindows(
    query,
    items.map(({ index }) => index),
  );
  const { goTo, onKeyDown } = useEntryFocus({ list, rows, total, setActiveIndex });
  const jump = async (day: string): Promise<void> => {
    goTo(Math.min(await countBefore(query, dayStart(day)), total - 1), 'start');
  };
  const top = rows.getVirtualItemForOffset((rows.scrollOffset ?? 0) + stripPx);
  const scrolled = (rows.scrollOffset ?? 0) > offsetPx;
  return (
    <>
      <Strip
        entry={scrolled && top ? entryAt(top.index) : undefined}
        total={total}
        onJump={(day) => void jump(day)}
      />
      <div
        ref={list}
        role="list"
        aria-label={say('total', { count: total })}
        className={styles.list}
        style={{ height: rows.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {items.map(({ index, key, start }) => {
          const entry = entryAt(index);
          return (
            <div
              key={key}
              ref={rows.measureElement}
              data-index={index}
              role="listitem"
              aria-posinset={index + 1}
              aria-setsize={total}
              aria-busy={entry === undefined}
              className={styles.row}
              style={{ transform: `translateY(${start - offsetPx}px)` }}
              onFocus={() => setActiveIndex(index)}
            >
              {entry === undefined ? (
                <div className={styles.waiting} />
              ) : (
                <>
                  <Heading
                    entry={entry}
                    before={index === 0 ? null : entryAt(index - 1)}
                    startsUndated={undated > 0 && index === total - undated}
                  />
                  <EntryLine caseId={query.caseId} entry={entry} marked={entry.entityId === props.markedId} />
                </>
              )}
            </div>
          );
        })}
      </div>
    </>
  );
}

/** Stays in sight: which day the list shows now, and the way to another. */
function Strip(props: {
  readonly entry: TimelineEntry | undefined;
  readonly total: number;
  readonly onJump: (day: string) => void;
}) {
  const say = useTimelineWords();
  const language = useLanguage();
  const id = useId();
  const here = props.entry && (nameDay(props.entry.time, language)?.date ?? say('undated'));
  return (
    <div className={styles.strip}>
      <span className={styles.here}>{here ?? say('total', { count: props.total })}</span>
      <div className={styles.jump}>
        <label htmlFor={id}>{say('jump')}</label>
        <DateField id={id} value={null} onChange={(day) => day !== null && props.onJump(day)} />
      </div>
    </div>
  );
}

/** The day, month or year where it begins; nothing on the entries after it. */
function Heading(props: {
  readonly entry: TimelineEntry;
  /** Null before the first entry, undefined while the one before is read. */
  readonly before: TimelineEntry | null | undefined;
  readonly startsUndated: boolean;
}) {
  const say = useTimelineWords();
  const language = useLanguage();
  const { entry, before } = props;
  if (props.startsUndated) {
    return (
      <h2 className={styles.day}>
        {say('undated')} <span className={styles.undatedText}>{say('undatedText')}</span>
      </h2>
    );
  }
  if (before === undefined || (before !== null && dayOf(before) === dayOf(entry))) return null;
  const name = nameDay(entry.time, language);
  if (name === null) return null;
  return (
    <h2 className={styles.day}>
      {name.date} {name.weekday !== null && <span className={styles.weekday}>{name.weekday}</span>}
    </h2>
  );
}
